//! Definition lists of Markdown dialects: a term, and below it a line that starts with a colon.

use std::ops::Range;

use doccodes_page::Form;

use super::maker::Maker;
use super::part::{Part, Term};
use super::term::is_symbol;
use super::view::View;
use crate::outline::Kind;

/// The terms that share a definition, and the start of the definition.
struct Found {
    terms: Vec<Part>,
    definition: Part,
}

/// Adds the definition lists of a page.
pub(super) fn add(maker: &mut Maker<'_>) {
    let view = maker.view;
    let (mut is_open, mut heading) = (false, None);
    // The number of lists around the last definition.
    let mut depth = 0;
    let mut at = 0;
    while at < view.len() && !maker.is_full() {
        if view.level(at).is_some() {
            heading = Some(at);
        }
        let found = found(view, at);
        let Some(last) = found.last().map(|found| found.definition.passage) else {
            // A paragraph may be a part of the definition above only if it is in a list.
            if is_open && view.block(at).is_none_or(|block| block.depth <= depth) {
                maker.end();
                is_open = false;
            }
            at += 1;
            continue;
        };
        if !is_open {
            maker.start(Form::Definitions, heading, view.paragraph_before(at));
            is_open = true;
        }
        depth = view.block(at).map_or(0, |block| block.depth);
        let end = (last + 1..view.len()).find(|&next| !goes_on(view, next, depth)).unwrap_or(view.len());
        for Found { terms, definition } in found {
            let passages =
                if definition.bytes.end == view.text(last).len() { last + 1..end } else { end..end };
            let terms: Vec<Term> = terms.into_iter().map(|term| Term::new(view, term)).collect();
            maker.items(&terms, &[definition], passages);
        }
        at = end;
    }
    if is_open {
        maker.end();
    }
}

/// Whether a passage continues a definition in this many lists: it is indented, in a list, or a further definition.
fn goes_on(view: View<'_>, at: usize, depth: usize) -> bool {
    let Some(block) = view.block(at) else { return false };
    let is_inside =
        block.continues || block.kind == Kind::IndentedList || block.depth > depth && block.terms.is_empty();
    view.level(at).is_none() && (is_inside || after_colon(view.text(at)).is_some())
}

/// The terms in a passage with their definitions, or the passage as a term with the definition in the next one.
fn found(view: View<'_>, at: usize) -> Vec<Found> {
    let Some(block) = view.block(at).filter(|_| view.is_text(at)) else { return Vec::new() };
    let text = view.text(at);
    let part = |passage: usize, bytes: Range<usize>| Part { passage, bytes };
    if let Some(colon) = after_colon(view.text(at + 1)).filter(|_| view.is_text(at + 1)) {
        let definition = part(at + 1, colon..view.text(at + 1).len());
        if after_colon(text).is_some() {
            return Vec::new();
        }
        return vec![Found { terms: vec![part(at, 0..text.len())], definition }];
    }
    let mut found = Vec::with_capacity(block.terms.len());
    let mut terms = Vec::new();
    for (n, term) in block.terms.iter().enumerate() {
        let end = block.terms.get(n + 1).map_or(text.len(), |next| next.start);
        let start = skip_space(text, term.start);
        let line = text.get(start..term.end).unwrap_or("");
        // A further definition of the same term has no term of its own.
        let is_term = !line.is_empty() && after_colon(line).is_none();
        let shares = block.terms.get(n + 1).is_some_and(|next| next.start == term.end);
        if shares && !is_short_term(line) {
            // A line of the paragraph above the terms.
            terms.clear();
        } else if is_term {
            terms.push(part(at, start..term.end));
        }
        let definition = skip_space(text, term.end);
        let definition = definition + after_colon(text.get(definition..).unwrap_or("")).unwrap_or(0);
        if !shares && definition <= end && !terms.is_empty() {
            found.push(Found { terms: std::mem::take(&mut terms), definition: part(at, definition..end) });
        }
    }
    found
}

fn skip_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    text.len() - rest.trim_start().len()
}

/// Whether a line is only a symbol, perhaps with parentheses after it: `E1`, `NOT_FOUND (5)`.
fn is_short_term(line: &str) -> bool {
    let (symbol, rest) = line.split_once(' ').unwrap_or((line, ""));
    is_symbol(symbol) && (rest.is_empty() || (rest.starts_with('(') && rest.ends_with(')')))
}

/// Where the text after a colon starts.
fn after_colon(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(':').filter(|rest| rest.starts_with(' '))?;
    Some(text.len() - rest.trim_start().len())
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;

    use crate::testing::{items, listings, read};

    #[test]
    fn a_line_with_a_colon_defines_the_line_above() {
        let markdown = "## Codes\n\nAll:\n\n`E1`\n: Lost: a\nparcel\n  - ask\n  - wait\n\nE2\n:   Wet.\nE3\n: Cold.\n\nE4\n\n: Dark.\n\n: Very.\n\nText\n\nE5\n: Last.\n";
        let page = read("p.md", markdown);
        assert_eq!(
            items(&page, Form::Definitions),
            [
                ["E1", "Lost: a parcel\nask\nwait"],
                ["E2", "Wet."],
                ["E3", "Cold."],
                ["E4", "Dark.\n: Very."],
                ["E5", "Last."]
            ]
        );
        let lists = listings(&page, Form::Definitions);
        assert_eq!((lists[0].heading.as_deref(), lists[0].caption.as_deref()), (Some("Codes"), Some("All:")));
        assert_eq!(lists[1].caption.as_deref(), Some("Text"));
        assert_eq!(page.passages[2].text, "E1 : Lost: a parcel");
    }

    #[test]
    fn indented_paragraphs_belong_to_the_definition_above() {
        let markdown = "E1\n:   Lost.\n\n    Ask\n    us.\n\n    - one\n    - two\n\nE2\n\n: Wet.\n\n    More.\n\n    And more.\n\nE3\n:   Cold.\n\nText\n\n    sample\n";
        assert_eq!(
            items(&read("p.md", markdown), Form::Definitions),
            [["E1", "Lost.\nAsk us.\none\ntwo"], ["E2", "Wet.\nMore.\nAnd more."], ["E3", "Cold."]]
        );
    }

    #[test]
    fn spaces_at_the_end_of_a_term_mean_nothing() {
        let page = read("p.md", "E1  \n: Lost.  \nand gone\nE2\\\n: Wet.\n");
        assert_eq!(items(&page, Form::Definitions), [["E1", "Lost.\nand gone"], ["E2", "Wet."]]);
    }

    #[test]
    fn terms_in_a_row_share_their_definition() {
        let page = read("p.md", "All codes\nE1\nE2\n: Lost.\nand gone\nE3\n: Wet.\n");
        assert_eq!(
            items(&page, Form::Definitions),
            [["E1", "Lost. and gone"], ["E2", "Lost. and gone"], ["E3", "Wet."]]
        );
        let page = read("p.md", "E1 is old\n5 | 6\nE2 (7)\nE3\n: Wet.\n");
        assert_eq!(items(&page, Form::Definitions), [["E2 (7)", "Wet."], ["E3", "Wet."]]);
    }

    #[test]
    fn a_term_may_be_long() {
        let long = "E1 ".repeat(100);
        let page = read("p.md", &format!("{long}\n: Lost.\n\n{long}\n\n: Wet.\n"));
        assert_eq!(items(&page, Form::Definitions), [[long.trim(), "Lost."], [long.trim(), "Wet."]]);
    }

    #[test]
    fn a_definition_in_a_list_ends_with_its_item() {
        let markdown = "- E1\n  : Lost.\n  - ask\n- E2\n  : Wet.\n\nText\n";
        assert_eq!(items(&read("p.md", markdown), Form::Definitions), [["E1", "Lost.\nask"], ["E2", "Wet."]]);
    }

    #[test]
    fn a_colon_within_a_line_defines_nothing() {
        for text in ["a : b\nc : d\n", ": a\n: b\n", "a\n:b\n", "a\n:::note\nb\n:::\n"] {
            assert!(items(&read("p.md", text), Form::Definitions).is_empty(), "{text}");
        }
    }
}
