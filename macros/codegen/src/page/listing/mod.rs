//! Listings: sequences of items of one shape outside tables, each with a term and a text. They are made of the passages of a
//! page and their outline, codes or not.

mod colons;
mod definitions;
mod lines;
mod list;
mod maker;
mod number;
mod paragraphs;
mod part;
mod sections;
mod term;
mod text;
mod view;

use super::outline::Outline;
use super::table::{Page, Table};
use crate::source::Source;
use maker::Maker;
use view::View;

/// The listings of a page, in the order of their first lines.
pub(super) fn listings(source: &Source, page: &Page, outline: &Outline) -> Vec<Table> {
    let view = View { source, passages: &page.passages, outline };
    let mut maker = Maker::new(view);
    sections::add(&mut maker);
    list::add(&mut maker);
    definitions::add(&mut maker);
    colons::add(&mut maker);
    paragraphs::add(&mut maker);
    lines::add(&mut maker);
    maker.finish()
}

#[cfg(test)]
mod tests {
    use crate::page::limits::{MAX_ITEM_TEXT, MAX_LISTED_BYTES, MAX_LISTED_ITEMS, MAX_LISTINGS};
    use crate::page::table::Page;
    use crate::source::Source;

    fn read(name: &str, text: &str) -> Page {
        crate::page::read(&Source::new(name, text.as_bytes()).unwrap())
    }

    #[test]
    fn a_page_over_a_limit_is_cut() {
        let items = |page: &Page| page.listings.iter().map(|listing| listing.rows.len()).sum::<usize>();
        let bytes = |page: &Page| {
            let rows = page.listings.iter().flat_map(|listing| &listing.rows);
            rows.flat_map(|row| &row.cells).map(|cell| cell.text().len()).sum::<usize>()
        };
        let page = read("p.html", &format!("<ul>{}", "<li>a: b".repeat(MAX_LISTED_ITEMS + 9)));
        assert_eq!((items(&page), page.problems.len()), (MAX_LISTED_ITEMS, 0));
        let page = read("p.html", &"<ul><li>a: b</ul>".repeat(MAX_LISTINGS + 9));
        assert_eq!((page.listings.len(), page.problems.len()), (MAX_LISTINGS, 0));
        let terms = "<dt>a".repeat(3000);
        let page = read("p.html", &format!("<dl>{terms}<dd>{}", "状".repeat(MAX_ITEM_TEXT)));
        assert!(bytes(&page) <= MAX_LISTED_BYTES + 2 * MAX_ITEM_TEXT);
        assert!(page.listings[0].rows[0].cells[1].text().len() <= MAX_ITEM_TEXT);
    }

    proptest::proptest! {
        /// Every letter is found on the page, and listings are in page order.
        #[test]
        fn every_letter_of_a_listing_is_found_on_the_page(
            markdown in "(# |## |### |- |  - |1\\. |> |\\*\\*|`|: |a|b c|E1|5|<dl>|<dt>|<dd>|</dl>|<ul>|<li>|</ul>|```\n|    | \n|\n|\n\n|<br>|状){0,60}",
        ) {
            for name in ["p.md", "p.html", "p.txt"] {
                let page = read(name, &markdown);
                proptest::prop_assert!(page.listings.is_sorted_by_key(|listing| listing.offset));
                for row in page.listings.iter().flat_map(|listing| &listing.rows) {
                    proptest::prop_assert_eq!(row.cells.len(), 2);
                    proptest::prop_assert!(!row.cells[0].text().is_empty());
                    for cell in &row.cells {
                        for (at, c) in cell.text().char_indices().filter(|(_, c)| c.is_alphanumeric()) {
                            let there = &markdown[cell.page_offset(at) as usize..];
                            // Code that goes over a line break is found as a whole.
                            let is_there = there.starts_with(c) || there.starts_with('`');
                            proptest::prop_assert!(is_there, "{} at {}", c, there);
                        }
                    }
                }
            }
        }
    }
}
