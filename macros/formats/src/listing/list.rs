//! The items of lists with bullets or numbers.

use doccodes_page::Form;

use super::maker::Maker;
use super::part::{Part, Term};
use super::term::{Paragraph, split};
use crate::outline::{Group, Item};
use crate::tag::Tag;

/// Adds the lists of a page.
pub(super) fn add(maker: &mut Maker<'_>) {
    for list in maker.view.outline.groups.iter().filter(|group| group.tag == Tag::List) {
        if maker.is_full() {
            break;
        }
        if is_contents(maker, list) {
            continue;
        }
        maker.start(Form::List, list.heading, list.caption);
        for item in &list.items {
            add_item(maker, item);
        }
        maker.end();
    }
}

/// Whether most items are links into the page itself: a table of contents.
fn is_contents(maker: &Maker<'_>, list: &Group) -> bool {
    let is_link = |item: &&Item| maker.view.block(item.term.start).is_some_and(|block| block.is_local_link);
    2 * list.items.iter().filter(is_link).count() > list.items.len()
}

fn add_item(maker: &mut Maker<'_>, item: &Item) {
    let passage = item.term.start;
    let Some(block) = maker.view.block(passage).filter(|_| !item.term.is_empty()) else { return };
    let text = maker.view.text(passage);
    let start = block.number;
    let split = split(Paragraph {
        text: text.get(start..).unwrap_or(""),
        lead: block.lead.end.saturating_sub(start),
        first_line: block.first_line,
        has_more: !item.text.is_empty(),
    });
    let term = Term::with_style(block.lead.style, Part { passage, bytes: start..start + split.term });
    let rest = Part { passage, bytes: start + split.text..text.len() };
    maker.item(term, rest.non_empty(), item.text.clone());
}

#[cfg(test)]
mod tests {
    use doccodes_page::{Form, Style};

    use crate::testing::{items, listings, read};

    #[test]
    fn items_have_terms_and_texts() {
        let markdown = "## Codes\n\nAll:\n\n* 404 - `lost`: a parcel\n  is lost\n* **E1** wet\n\n  Dry it.\n  - Then wait.\n* E2\n  no stamp\n";
        let page = read("p.md", markdown);
        assert_eq!(
            items(&page, Form::List),
            [
                ["404 - lost", "a parcel is lost"],
                ["E1", "wet\nDry it.\nThen wait."],
                ["E2", "no stamp"],
                ["Then wait.", ""]
            ][..3]
        );
        let list = listings(&page, Form::List)[0];
        assert_eq!((list.heading.as_deref(), list.caption.as_deref()), (Some("Codes"), Some("All:")));
        let styles: Vec<Style> = list.rows.iter().map(|row| row.style).collect();
        assert_eq!(styles, [Style::Plain, Style::Strong, Style::Plain]);
        for row in &list.rows {
            for cell in &row.cells {
                for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                    assert!(
                        markdown[cell.page_offset(at) as usize..].starts_with(c),
                        "{c} in {}",
                        cell.text()
                    );
                }
            }
        }
    }

    #[test]
    fn html_lists_may_leave_out_their_ends() {
        let page = read(
            "p.html",
            "<p>All:<ul><li><code>E1</code>: lost<ol><li>E2 - wet<li>E3 - cold</ol><li>E4: x</ul><ul><li>E5: y",
        );
        let terms: Vec<&str> = items(&page, Form::List).iter().map(|[term, _]| *term).collect();
        assert_eq!(terms, ["E1", "E4", "E2", "E3", "E5"]);
        let captions: Vec<_> = page.listings.iter().map(|listing| listing.caption.as_deref()).collect();
        assert_eq!(captions, [Some("All:"), Some("E1: lost"), None]);
    }

    #[test]
    fn a_list_of_links_into_the_page_is_left_out() {
        assert!(read("p.md", "- [E1: lost](#e1)\n- [E2: wet](#e2)\n- E3: dry\n").listings.is_empty());
        assert!(
            read("p.html", "<ul><li><a href='#e1'>E1: lost</a><li><a href='#e2'><b>E2:</b> wet</a></ul>")
                .listings
                .is_empty()
        );
        assert_eq!(read("p.md", "- [E1](#e1): lost\n- [E2](other.md): wet\n").listings.len(), 1);
    }
}
