//! The doc comment of a variant: what the page says about the code, and on which lines.

use std::fmt::Write as _;

use super::docs;
use crate::catalogue::{Code, Entry, RetryBasis, Value};
use crate::source::Source;

/// The most lines of a page that a doc comment names.
const MOST_LINES: usize = 8;

/// The most characters of a sentence that is quoted. The whole sentence is among the texts of the variant.
const MOST_QUOTED_CHARACTERS: usize = 100;

/// Makes the doc comments of variants.
pub(super) struct VariantDocs<'a> {
    /// The pages that could be read.
    pub(super) pages: &'a [Source],
    /// The address at which the page is published.
    pub(super) url: Option<&'a str>,
    /// The name of the literal macro, if there is one.
    pub(super) literal_macro: Option<&'a str>,
    /// Whether the codes are HTTP statuses.
    pub(super) is_http: bool,
}

impl VariantDocs<'_> {
    /// Writes the doc comment of a variant: the code, its texts, the outcome and the verdict with the reasons, the literal, and the
    /// lines of the page.
    pub(super) fn doc(&self, code: &Code) -> String {
        let mut doc = texts(code);
        let verdict = &code.verdict;
        doc.push_str("\n\n*Outcome:* `");
        doc.push_str(verdict.outcome.name());
        push_reason(verdict.outcome_basis, verdict.outcome_evidence.as_deref(), &mut doc);
        // A backslash at the end of a line is a line break.
        doc.push_str("\\\n*Retryability:* `");
        doc.push_str(verdict.retryability.name());
        push_reason(verdict.basis, verdict.evidence.as_deref(), &mut doc);
        let last_line = self.last_line(code);
        if !last_line.is_empty() {
            doc.push_str("\\\n");
            doc.push_str(&last_line);
        }
        doc
    }

    /// The HTTP status that comes with the code, the literal, and the place on the page.
    fn last_line(&self, code: &Code) -> String {
        let mut parts = String::new();
        if let Some(status) = code.http_status().filter(|_| !self.is_http) {
            let _ = write!(parts, "*HTTP status:* {status}. ");
        }
        if let Some(name) = self.literal_macro {
            let _ = write!(parts, "*Literal:* {}. ", docs::code(&literal(name, &code.value)));
        }
        push_source(&code.entries, self.pages, &mut parts);
        if let Some(url) = self.url {
            let _ = write!(parts, "*Published at* <{url}>. ");
        }
        parts.truncate(parts.trim_end().len());
        parts
    }
}

/// The code and its texts: names, messages and descriptions, then causes and solutions.
fn texts(code: &Code) -> String {
    let name = code.name();
    let mut text = code.value.to_string();
    if !name.is_empty() {
        text.push(' ');
        text.push_str(name);
    }
    let names_differ = code.differing_names().is_some();
    let mut advice = String::new();
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
        for (title, part) in [("\n\n*Cause:* ", &entry.cause), ("\n\n*Solution:* ", &entry.solution)] {
            if let Some(part) = part {
                advice.push_str(title);
                advice.push_str(&docs::paragraphs(part));
            }
        }
    }
    let mut doc = docs::paragraphs(&text);
    doc.push_str(&advice);
    doc
}

/// Ends the name of an outcome or a verdict, and says where it comes from.
fn push_reason(basis: RetryBasis, evidence: Option<&str>, doc: &mut String) {
    doc.push_str(match (basis, evidence) {
        (RetryBasis::HttpSemantics, _) => "`, by the HTTP status.",
        (RetryBasis::Text, Some(_)) => "`. The page says: “",
        (RetryBasis::Text, None) => "`, by the text of the page.",
        (RetryBasis::Column, _) => "`, by a column of the page.",
        (RetryBasis::Declared, _) => "`, set in the attribute.",
        _ => "`.",
    });
    if let (RetryBasis::Text, Some(sentence)) = (basis, evidence) {
        doc.push_str(&docs::line(&docs::cut_between_words(sentence, MOST_QUOTED_CHARACTERS)));
        doc.push('”');
    }
}

/// `Status!(404)`
fn literal(name: &str, code: &Value) -> String {
    match code {
        Value::Number(number) => format!("{name}!({number})"),
        Value::Text(text) if text.as_bytes().contains(&b'\\') || text.as_bytes().contains(&b'"') => {
            format!("{name}!(\"{}\")", text.replace('\\', "\\\\").replace('"', "\\\""))
        }
        Value::Text(text) => format!("{name}!(\"{text}\")"),
    }
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
    doc.push_str(if count == 1 { "*Source:* line" } else { "*Source:* lines" });
    for (n, (page, line)) in lines[..count].iter().enumerate() {
        let _ = write!(doc, "{} {line}", if n == 0 { "" } else { "," });
        if pages.len() > 1 {
            let _ = write!(doc, " of {}", docs::line(pages[*page].name()));
        }
    }
    doc.push_str(if has_more { ", …. " } else { ". " });
}

#[cfg(test)]
mod tests {
    use doccodes_core::{Outcome, Retryability};

    use super::*;
    use crate::catalogue::{Language, Value, Verdict};
    use crate::expand::rendered::styled_text as shown;
    use crate::problem::visible;

    fn code(entries: Vec<Entry>) -> Code {
        let (retryability, basis) = (Retryability::Never, RetryBasis::Text);
        let (outcome, outcome_basis) = (Outcome::Refused, RetryBasis::HttpSemantics);
        let evidence = Some("Do *not* retry.".to_owned());
        let verdict =
            Verdict { retryability, basis, evidence, outcome, outcome_basis, ..Verdict::UNSPECIFIED };
        Code { verdict, ..Code::new(Value::Text("A_1".to_owned()), entries) }
    }

    fn entry(page: usize, offset: u32) -> Entry {
        Entry { page, offset, name: "Not *there*".to_owned(), ..Entry::default() }
    }

    fn page(name: &str) -> Source {
        Source::new(name, "\n".repeat(20).as_bytes()).unwrap()
    }

    fn doc(code: &Code) -> String {
        VariantDocs { pages: &[], url: None, literal_macro: None, is_http: false }.doc(code)
    }

    #[test]
    fn the_comment_has_all_texts_in_order_with_markup_escaped() {
        let entry = Entry {
            message: Some("gone".to_owned()),
            descriptions: vec![
                (Some(Language::En), "It is `gone`.".to_owned()),
                (Some(Language::Zh), "没有。".to_owned()),
            ],
            cause: Some("It was *sent*.\nOr lost.".to_owned()),
            solution: Some("Ask _us_.".to_owned()),
            http_status: Some(404),
            ..entry(0, 3)
        };
        let docs = VariantDocs {
            pages: &[page("a.md")],
            url: Some("https://example.com/a"),
            literal_macro: Some("Depot"),
            is_http: false,
        };
        assert_eq!(
            docs.doc(&code(vec![entry])),
            "A\\_1 Not \\*there\\*\n\ngone\n\nIt is \\`gone\\`.\n\n没有。\n\n\
             *Cause:* It was \\*sent\\*.\n\nOr lost.\n\n*Solution:* Ask \\_us\\_.\n\n\
             *Outcome:* `Refused`, by the HTTP status.\\\n\
             *Retryability:* `Never`. The page says: “Do \\*not\\* retry.”\\\n\
             *HTTP status:* 404. *Literal:* `Depot!(\"A_1\")`. *Source:* line 4. \
             *Published at* <https://example.com/a>."
        );
    }

    #[test]
    fn each_basis_is_named() {
        let reason = |basis, evidence| {
            let mut doc = "`Never".to_owned();
            push_reason(basis, evidence, &mut doc);
            doc
        };
        assert_eq!(reason(RetryBasis::Nothing, None), "`Never`.");
        assert_eq!(reason(RetryBasis::HttpSemantics, None), "`Never`, by the HTTP status.");
        assert_eq!(reason(RetryBasis::Text, None), "`Never`, by the text of the page.");
        assert_eq!(reason(RetryBasis::Column, None), "`Never`, by a column of the page.");
        assert_eq!(reason(RetryBasis::Declared, None), "`Never`, set in the attribute.");
        let long = "word ".repeat(40);
        let quoted = reason(RetryBasis::Text, Some(&long));
        assert!(
            quoted.starts_with("`Never`. The page says: “word ") && quoted.ends_with(" word…”"),
            "{quoted}"
        );
    }

    #[test]
    fn literals_are_those_of_rust() {
        assert_eq!(literal("Depot", &Value::Number(-5)), "Depot!(-5)");
        assert_eq!(literal("Depot", &Value::Text("a\"\\b".to_owned())), "Depot!(\"a\\\"\\\\b\")");
    }

    #[test]
    fn different_names_of_rows_stand_before_their_texts() {
        let row = |name: &str, text: &str| Entry {
            name: name.to_owned(),
            descriptions: vec![(None, text.to_owned())],
            ..Entry::default()
        };
        let differing = doc(&code(vec![row("Torn", "One."), row("Wet", "Two.")]));
        assert!(differing.starts_with("A\\_1\n\nTorn\n\nOne.\n\nWet\n\nTwo.\n\n*Outcome"), "{differing}");
        let alike = doc(&code(vec![row("Torn", "One."), row("TORN", "Two.")]));
        assert!(alike.starts_with("A\\_1 Torn\n\nOne.\n\nTwo.\n\n*Outcome"), "{alike}");
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
        assert_eq!(lines(&[(0, 2), (0, 2), (0, 5)], &two[..1]), "*Source:* lines 3, 6. ");
        assert_eq!(
            lines(&[(0, 2), (1, 2)], &two),
            "*Source:* lines 3 of a\\_b.md, 3 of c.md. ",
            "several pages are named"
        );
        let many: Vec<(usize, u32)> = (0..20).map(|n| (0, n)).collect();
        assert_eq!(lines(&many, &two[..1]), "*Source:* lines 1, 2, 3, 4, 5, 6, 7, 8, …. ");
        assert_eq!(lines(&[(0, 2)], &[]), "", "a page that could not be read has no lines");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_shown_as_text(
            value in "[!-~]{1,12}",
            text in "(```|<script>|<!--|\\[|\\]|\\(|\\)|\\*|_|__|~|\\||\\\\|-|--|---|=|# |>|[0-9]|\\.|&amp;|&|;|\"|'|\\$|\\^|\\{|\r|\u{200b}|中|a| ){0,12}",
        ) {
            let text = text.trim().to_owned();
            let entry = Entry {
                descriptions: vec![(None, text.clone())],
                cause: Some(text.clone()),
                solution: Some(text.clone()),
                ..Entry::default()
            };
            let mut code = code(vec![entry]);
            code.value = Value::Text(value.clone());
            code.verdict.evidence = Some(text.clone());
            let docs = VariantDocs { pages: &[], url: None, literal_macro: Some("Depot"), is_http: false };
            let text = visible(&text);
            let description = if text.is_empty() { String::new() } else { format!("{text}\n") };
            let expected = format!(
                "{value}\n{description}Cause: {text}\nSolution: {text}\n\
                 Outcome: Refused, by the HTTP status.\nRetryability: Never. The page says: “{text}”\n\
                 Literal: {}.\n",
                literal("Depot", &code.value)
            );
            let doc = docs.doc(&code);
            proptest::prop_assert_eq!(shown(&doc).map(|shown| shown.replace(": \n", ":\n")), Some(expected.replace(": \n", ":\n")), "{}", doc);
        }
    }
}
