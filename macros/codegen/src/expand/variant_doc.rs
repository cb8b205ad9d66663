//! The doc comment of a variant: what the page says about the code, and on which lines.

use std::fmt::Write as _;

use super::docs;
use crate::catalogue::{Code, Entry, RetryBasis};
use crate::source::Source;

/// The most lines of a page that a doc comment names.
const MOST_LINES: usize = 8;

/// Makes the doc comment of a variant: the code, its texts, the verdict, and the lines of the page.
pub(super) fn variant_doc(code: &Code, pages: &[Source]) -> String {
    let name = code.name();
    let mut text = code.value.to_string();
    if !name.is_empty() {
        text.push(' ');
        text.push_str(name);
    }
    let names_differ = code.differing_names().is_some();
    for entry in &code.entries {
        if names_differ && !entry.name.is_empty() {
            text.push('\n');
            text.push_str(&entry.name);
        }
        for part in entry.message.iter().chain(entry.descriptions.iter().map(|(_, text)| text)) {
            if part != name {
                text.push('\n');
                text.push_str(part);
            }
        }
    }
    let mut doc = docs::paragraphs(&text);
    doc.push_str("\n\n*Retryability:* `");
    doc.push_str(code.verdict.retryability.name());
    doc.push_str("` (`");
    doc.push_str(code.verdict.basis.name());
    doc.push_str("`). *Outcome:* `");
    doc.push_str(code.verdict.outcome.name());
    if code.verdict.outcome_basis != RetryBasis::Nothing {
        doc.push_str("` (`");
        doc.push_str(code.verdict.outcome_basis.name());
        doc.push_str("`).");
    } else {
        doc.push_str("`.");
    }
    push_source(&code.entries, pages, &mut doc);
    doc
}

/// Adds `*Source:* line 12.`, or `lines 12, 40.`, with the names of the pages if there are several. Nothing is added for an
/// entry that is not on a page. The text is written into `doc`, since there may be ten thousand variants.
fn push_source(entries: &[Entry], pages: &[Source], doc: &mut String) {
    let mut lines: [(usize, u32); MOST_LINES] = [(0, 0); MOST_LINES];
    let (mut count, mut has_more) = (0, false);
    for entry in entries {
        let Some(page) = pages.get(entry.page) else { return };
        let line = (entry.page, page.line(entry.offset));
        if lines[..count].contains(&line) {
            continue;
        }
        // A page may have ten thousand rows for a code.
        has_more = count == MOST_LINES;
        if has_more {
            break;
        }
        lines[count] = line;
        count += 1;
    }
    doc.push_str(if count == 1 { " *Source:* line" } else { " *Source:* lines" });
    for (n, (page, line)) in lines[..count].iter().enumerate() {
        let _ = write!(doc, "{} {line}", if n == 0 { "" } else { "," });
        if pages.len() > 1 {
            let _ = write!(doc, " of {}", docs::line(pages[*page].name()));
        }
    }
    doc.push_str(if has_more { ", …." } else { "." });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Language, Value, Verdict};
    use doccodes_core::{Outcome, Retryability};

    fn code(entries: Vec<Entry>) -> Code {
        let (retryability, basis) = (Retryability::Never, RetryBasis::Text);
        let (outcome, outcome_basis) = (Outcome::Refused, RetryBasis::HttpSemantics);
        let verdict = Verdict { retryability, basis, outcome, outcome_basis, ..Verdict::UNSPECIFIED };
        Code { verdict, ..Code::new(Value::Text("A_1".to_owned()), entries) }
    }

    fn entry(page: usize, offset: u32) -> Entry {
        Entry { page, offset, name: "Not *there*".to_owned(), ..Entry::default() }
    }

    fn page(name: &str) -> Source {
        Source::new(name, "\n".repeat(20).as_bytes()).unwrap()
    }

    #[test]
    fn the_comment_has_all_texts_in_order_with_markup_escaped() {
        let entry = Entry {
            message: Some("gone".to_owned()),
            descriptions: vec![
                (Some(Language::En), "It is `gone`.".to_owned()),
                (Some(Language::Zh), "没有。".to_owned()),
            ],
            ..entry(0, 3)
        };
        assert_eq!(
            variant_doc(&code(vec![entry]), &[page("a.md")]),
            "A\\_1 Not \\*there\\*\n\ngone\n\nIt is \\`gone\\`.\n\n没有。\n\n\
             *Retryability:* `Never` (`Text`). *Outcome:* `Refused` (`HttpSemantics`). *Source:* line 4."
        );
    }

    #[test]
    fn different_names_of_rows_stand_before_their_texts() {
        let row = |name: &str, text: &str| Entry {
            name: name.to_owned(),
            descriptions: vec![(None, text.to_owned())],
            ..Entry::default()
        };
        let doc = variant_doc(&code(vec![row("Torn", "One."), row("Wet", "Two.")]), &[]);
        assert!(doc.starts_with("A\\_1\n\nTorn\n\nOne.\n\nWet\n\nTwo.\n\n*Retry"), "{doc}");
        let doc = variant_doc(&code(vec![row("Torn", "One."), row("TORN", "Two.")]), &[]);
        assert!(doc.starts_with("A\\_1 Torn\n\nOne.\n\nTwo.\n\n*Retry"), "{doc}");
    }

    #[test]
    fn each_line_is_named_once_up_to_a_limit() {
        let lines = |rows: &[(usize, u32)], pages: &[Source]| {
            let entries: Vec<Entry> = rows.iter().map(|&(page, offset)| entry(page, offset)).collect();
            let mut doc = String::new();
            push_source(&entries, pages, &mut doc);
            doc
        };
        let two = [page("a_b.md"), page("c.md")];
        assert_eq!(lines(&[(0, 2), (0, 2), (0, 5)], &two[..1]), " *Source:* lines 3, 6.");
        assert_eq!(
            lines(&[(0, 2), (1, 2)], &two),
            " *Source:* lines 3 of a\\_b.md, 3 of c.md.",
            "several pages are named"
        );
        let many: Vec<(usize, u32)> = (0..20).map(|n| (0, n)).collect();
        assert_eq!(lines(&many, &two[..1]), " *Source:* lines 1, 2, 3, 4, 5, 6, 7, 8, ….");
        assert_eq!(lines(&[(0, 2)], &[]), "", "a page that could not be read has no lines");
    }
}
