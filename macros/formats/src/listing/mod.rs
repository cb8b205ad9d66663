//! Listings: sequences of items of one shape outside tables, each with a term and a text. They are made from the passages of a page
//! and their outline, whether or not they are codes.

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
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use doccodes_page::{Page, Table};
use maker::Maker;
use view::View;

/// The listings of a page, in the order of their first lines, and the limit that they exceed.
pub(super) fn listings(source: &Source, page: &Page, outline: &Outline) -> (Vec<Table>, Option<Problem>) {
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
    use crate::testing::read;
    use doccodes_page::Page;
    use doccodes_page::limits::{MAX_LISTED_BYTES, MAX_LISTED_ITEMS, MAX_LISTINGS};

    #[test]
    fn a_page_over_a_limit_has_a_problem() {
        let read = |html: &str| {
            let page = read("p.html", html);
            let rows = page.listings.iter().flat_map(|listing| &listing.rows);
            let items = rows.clone().count();
            let bytes: usize = rows.flat_map(|row| &row.cells).map(|cell| cell.text().len()).sum();
            let problems = page.listing_problems.iter().chain(&page.problems).map(ToString::to_string);
            (page.listings.len(), items, bytes, problems.collect::<Vec<_>>())
        };
        let items = |count: usize| read(&format!("<ul>{}", "\n<li>a: b".repeat(count)));
        assert_eq!(items(MAX_LISTED_ITEMS), (1, MAX_LISTED_ITEMS, 2 * MAX_LISTED_ITEMS, Vec::new()));
        let (_, kept, _, problems) = items(MAX_LISTED_ITEMS + 1);
        assert_eq!(kept, MAX_LISTED_ITEMS);
        assert_eq!(
            problems,
            [
                "the lists and sections of the page have more than 100000 items, the limit\n      --> p.html:100002:5\n       |\n100002 | \
              <li>a: b\n       |     ^\n       = help: put the codes on a page of their own"
            ]
        );
        let lists = |count: usize| read(&"<ul><li>a: b</ul>\n".repeat(count));
        assert_eq!(lists(MAX_LISTINGS), (MAX_LISTINGS, MAX_LISTINGS, 2 * MAX_LISTINGS, Vec::new()));
        let (kept, _, _, problems) = lists(MAX_LISTINGS + 1);
        assert_eq!(kept, MAX_LISTINGS);
        assert_eq!(
            problems,
            [
                "the page has more than 10000 lists and sections, the limit\n     --> p.html:10001:9\n      |\n10001 | \
              <ul><li>a: b</ul>\n      |         ^\n      = help: put the codes on a page of their own"
            ]
        );
        let text = "a".repeat(MAX_LISTED_BYTES / 100);
        let shared = |terms: usize| read(&format!("<dl>{}<dd>{text}", "\n<dt>a".repeat(terms)));
        let (_, kept, bytes, problems) = shared(99);
        assert!(kept == 99 && bytes > MAX_LISTED_BYTES / 100 * 99 && problems.is_empty());
        let (_, kept, bytes, problems) = shared(1000);
        assert!(kept == 99 && bytes <= MAX_LISTED_BYTES);
        assert_eq!(
            problems,
            [
                "the lists and sections of the page have more than 16777216 bytes of text, the limit. A text counts once for each list \
              and section that it is in\n   --> p.html:101:5\n    |\n101 | <dt>a\n    |     ^\n    = help: put the codes on a page \
              of their own"
            ]
        );
    }

    #[test]
    fn a_long_text_is_read_whole() {
        let long = format!("{}. The end", "word ".repeat(100_000));
        let ends = |page: &Page| {
            let rows = page.listings.iter().flat_map(|listing| &listing.rows);
            rows.map(|row| row.cells[1].text().ends_with("The end")).collect::<Vec<_>>()
        };
        let (heads, list) = (format!("# A\n\n## E1\n\n{long}\n"), format!("- E1: {long}\n- E2: {long}\n"));
        let bold = format!("**E1**\n\n{long}\n\n**E2**\n\na\n\n{long}\n");
        let colons = format!("E1\n: {long}\n\nE2\n: {long}\n");
        let lines = format!("```\n1 {long}\n2 {long}\n```\n");
        for (markdown, items) in [(heads, 1), (list, 2), (bold, 2), (colons, 2), (lines, 2)] {
            assert_eq!(ends(&read("p.md", &markdown)), vec![true; items], "{}", &markdown[..20]);
        }
        let terms = format!("<dl><dt>E1<dt>E2<dd>a<dd>{long}</dl>");
        assert_eq!(ends(&read("p.html", &terms)), [true; 2]);
    }

    #[test]
    fn lists_are_read_however_deep_they_are_nested() {
        let deep = 100;
        let page = read("p.html", &format!("{}<ul><li>E1: lost<li>E2: wet", "<ul><li>a".repeat(deep)));
        assert_eq!(page.listings.len(), deep + 1);
        assert_eq!(page.listings[deep].rows[1].cells[1].text(), "wet");
        let page = read("p.html", &"<ul><li>a b c ".repeat(20_000));
        assert!(page.listing_problems[0].message().contains("bytes of text"));
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
                            // Code that spans a line break is found as a whole.
                            let is_there = there.starts_with(c) || there.starts_with('`');
                            proptest::prop_assert!(is_there, "{} at {}", c, there);
                        }
                    }
                }
            }
        }
    }
}
