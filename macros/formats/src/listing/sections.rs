//! Headings of one level below one heading of a higher level, each with the text that follows it.

use doccodes_page::Form;

use super::maker::Maker;
use super::part::{Part, Term};

/// The number of levels. Deeper ones count as the last.
const LEVELS: usize = 6;

/// Headings of one level, up to the next heading of a higher level.
#[derive(Debug, Default)]
struct Open {
    /// The heading above.
    parent: Option<usize>,
    /// The headings, and where the passages below each end.
    items: Vec<(usize, usize)>,
}

impl Open {
    /// Ends the passages below the last heading.
    fn end_item(&mut self, end: usize) {
        if let Some((_, open_end)) = self.items.last_mut() {
            *open_end = end;
        }
    }
}

/// Adds the sections of a page.
pub(super) fn add(maker: &mut Maker<'_>) {
    let end = maker.view.len();
    let mut open: [Option<Open>; LEVELS] = Default::default();
    for at in 0..end {
        let Some(level) = maker.view.level(at) else { continue };
        let level = usize::from(level).clamp(1, LEVELS) - 1;
        for deeper in open.iter_mut().skip(level + 1) {
            close(maker, deeper.take(), at);
        }
        let parent = open.iter().take(level).rev().find_map(|above| Some(above.as_ref()?.items.last()?.0));
        if let Some(slot) = open.get_mut(level) {
            let siblings = slot.get_or_insert(Open { parent, items: Vec::new() });
            siblings.end_item(at);
            siblings.items.push((at, end));
        }
    }
    for sections in open {
        close(maker, sections, end);
    }
}

/// Adds the headings of one level. The only heading of the page's highest level is its title.
fn close(maker: &mut Maker<'_>, sections: Option<Open>, end: usize) {
    let Some(mut sections) =
        sections.filter(|sections| sections.parent.is_some() || sections.items.len() > 1)
    else {
        return;
    };
    sections.end_item(end);
    let first = sections.items.first().map_or(0, |&(first, _)| first);
    maker.start(Form::Sections, sections.parent, maker.view.paragraph_before(first));
    for (heading, end) in sections.items {
        let whole = Part { passage: heading, bytes: 0..maker.view.text(heading).len() };
        maker.item(Term::new(maker.view, whole), &[], heading + 1..end);
    }
    maker.end();
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;

    use crate::testing::{items, listings, read};

    #[test]
    fn headings_of_one_level_are_items_with_what_follows() {
        let markdown = "# Depot\n\nAbout\n\n## Codes\n\nAll of them:\n\n### E1\n\nThe parcel\nis lost.\n\n- Wait.\n  - Ask.\n\n> Or *not*.\n\n### `E2` (12)\n\n#### Cause\n\nNo stamp.\n\n```\nE2 E2\n```\n\n**Solution:**\n\nBuy one.\n\n## Others\n\nNone.\n";
        let page = read("p.md", markdown);
        assert_eq!(
            items(&page, Form::Sections),
            [
                [
                    "Codes",
                    "All of them:\nE1: The parcel is lost.\nWait.\nAsk.\nOr not.\nE2 (12)\nCause: No stamp.\nSolution: Buy one."
                ],
                ["Others", "None."],
                ["E1", "The parcel is lost.\nWait.\nAsk.\nOr not."],
                ["E2 (12)", "Cause: No stamp.\nSolution: Buy one."],
                ["Cause", "No stamp.\nSolution: Buy one."],
            ]
        );
        let codes = listings(&page, Form::Sections)[1];
        assert_eq!(
            (codes.heading.as_deref(), codes.caption.as_deref()),
            (Some("Codes"), Some("All of them:"))
        );
        let row = &codes.rows[1];
        assert!(markdown[row.offset as usize..].starts_with("E2` (12)"));
        let text = &row.cells[1];
        for word in ["Cause", "No stamp", "Solution", "Buy"] {
            let at = text.page_offset(text.text().find(word).unwrap()) as usize;
            assert!(markdown[at..].starts_with(word), "{word}");
        }
    }

    #[test]
    fn a_number_right_below_a_heading_belongs_to_the_term() {
        let page =
            read("p.html", "<h2>Codes</h2><h3>E_LOST</h3><p>5 (0x5)</p><p>Lost.</p><h3>E_WET</h3>6<p>Wet.");
        assert_eq!(items(&page, Form::Sections), [["E_LOST\n5 (0x5)", "Lost."], ["E_WET\n6", "Wet."]]);
    }

    #[test]
    fn the_title_of_a_page_is_not_a_listing() {
        assert!(read("p.md", "# Depot\n\nText\n").listings.is_empty());
        assert!(read("p.md", "# A\n\n# B\n\n# C\n").listings.is_empty(), "nothing has a text");
    }

    #[test]
    fn a_list_that_is_indented_like_code_is_text() {
        let page = read(
            "p.md",
            "# A\n\n## E1\n\n        - **Cause**: no `x`\n        - b\n\n## E2\n\n        let x = 1;\n",
        );
        assert_eq!(items(&page, Form::Sections), [["E1", "Cause: no x\nb"], ["E2", ""]]);
    }
}
