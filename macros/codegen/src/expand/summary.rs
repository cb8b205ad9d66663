//! The table of all codes at the top of an enum's page in rustdoc.

use syn::Ident;

use super::docs;
use crate::catalogue::{Catalogue, Code};

/// The most codes that the table shows. A reader searches a larger enum instead of looking through a table.
const MOST_CODES: usize = 1000;

/// The most characters of a label in the table. The variant has the whole text.
const MOST_LABEL_CHARACTERS: usize = 80;

/// Makes a Markdown table with a row for each code, which links to its variant. An enum with too many codes has no table.
pub(super) fn summary(catalogue: &Catalogue, variants: &[Ident]) -> Option<String> {
    if catalogue.codes.len() > MOST_CODES {
        return None;
    }
    let has_statuses = catalogue.codes.iter().any(|code| code.http_status().is_some());
    let status_header = if has_statuses { " HTTP status |" } else { "" };
    let status_rule = if has_statuses { "---|" } else { "" };
    let mut table = format!("| Code | Variant |{status_header} Documented as | Retryability |\n");
    table.push_str(&format!("|---|---|{status_rule}---|---|\n"));
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        // Rustdoc would look up the path `Self::…` in the user's scope, and might warn.
        let variant = variant.to_string();
        let variant = variant.trim_start_matches("r#");
        let value = docs::line(&code.value.to_string());
        table.push_str(&format!("| {value} | [`{variant}`](#variant.{variant}) |"));
        if has_statuses {
            let status = code.http_status();
            table.push_str(&status.map_or_else(|| " |".to_owned(), |status| format!(" {status} |")));
        }
        let label = docs::line(&cut_between_words(label(code)));
        table.push_str(&format!(" {label} | `{}` |\n", code.verdict.retryability.name()));
    }
    Some(table)
}

/// The name of a code, or else the first text that the page has for it.
fn label(code: &Code) -> &str {
    let mut texts = vec![code.name()];
    for entry in &code.entries {
        texts.push(&entry.name);
    }
    for entry in &code.entries {
        texts.extend(entry.message.as_deref());
        for (_, text) in &entry.descriptions {
            texts.push(text);
        }
    }
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or("")
}

/// Cuts a text that is too long for a label, between two words if possible.
fn cut_between_words(text: &str) -> String {
    match text.char_indices().nth(MOST_LABEL_CHARACTERS) {
        None => text.to_owned(),
        Some((end, _)) => {
            let text = &text[..end];
            let end = text.rfind(' ').filter(|&space| space > end / 2).unwrap_or(end);
            format!("{}…", text[..end].trim_end())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Entry, Kind, Value, Verdict};
    use doccodes_core::Retryability;
    use proc_macro2::Span;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    fn catalogue(codes: &[(&str, Entry)]) -> Catalogue {
        let codes = codes.iter().map(|(value, entry)| Code {
            verdict: Verdict { retryability: Retryability::Never, ..Verdict::UNSPECIFIED },
            ..Code::new(Value::Text((*value).to_owned()), vec![entry.clone()])
        });
        Catalogue { service: None, kind: Kind::Text, is_http: false, codes: codes.collect() }
    }

    fn named(name: &str) -> Entry {
        Entry { name: name.to_owned(), ..Entry::default() }
    }

    fn idents(names: &[&str]) -> Vec<Ident> {
        let ident = |name: &&str| match name.strip_prefix("r#") {
            Some(name) => Ident::new_raw(name, Span::call_site()),
            None => Ident::new(name, Span::call_site()),
        };
        names.iter().map(ident).collect()
    }

    #[test]
    fn each_code_has_a_row() {
        let mut second = named("");
        second.descriptions = vec![(None, "A longer text.".to_owned())];
        second.http_status = Some(503);
        let catalogue = catalogue(&[("A.1", named("Busy")), ("A.2", second)]);
        assert_eq!(
            summary(&catalogue, &idents(&["Busy", "r#type"])).unwrap(),
            "| Code | Variant | HTTP status | Documented as | Retryability |\n\
             |---|---|---|---|---|\n\
             | A.1 | [`Busy`](#variant.Busy) | | Busy | `Never` |\n\
             | A.2 | [`type`](#variant.type) | 503 | A longer text. | `Never` |\n"
        );
    }

    #[test]
    fn a_long_label_ends_between_words() {
        let text = cut_between_words(&"word ".repeat(40));
        assert!(text.ends_with("word…") && text.chars().count() <= MOST_LABEL_CHARACTERS, "{text}");
        assert_eq!(cut_between_words(&"字".repeat(90)), format!("{}…", "字".repeat(80)));
        assert_eq!(cut_between_words("short"), "short");
    }

    #[test]
    fn an_enum_with_too_many_codes_has_no_table() {
        let codes = vec![("A.1", named("Busy")); MOST_CODES + 1];
        assert_eq!(summary(&catalogue(&codes), &[]), None);
        assert!(summary(&catalogue(&codes[1..]), &[]).is_some());
    }

    /// The cells of a table, if the cells with text of the page have no markup.
    fn cells(markdown: &str) -> Option<Vec<String>> {
        let mut cells = Vec::new();
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION;
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Start(Tag::TableCell) => cells.push(String::new()),
                Event::Text(text) | Event::Code(text) => cells.last_mut()?.push_str(&text),
                Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::Link { .. })
                | Event::End(_) => {}
                _ => return None,
            }
        }
        Some(cells)
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_one_cell_and_shown_as_text(
            code in "[!-~]{1,12}",
            text in "(```|<script>|<!--|\\[|\\]|\\(|\\)|\\*|_|__|~|\\||\\\\|-|--|---|=|# |>|[0-9]|\\.|&amp;|&|;|\"|'|\\$|\\^|\\{|\r|\u{200b}|中|a| |\n){0,12}",
        ) {
            let name = text.trim().to_owned();
            let table = summary(&catalogue(&[(&code, named(&name))]), &idents(&["A"])).unwrap();
            let shown = |text: &str| {
                crate::problem::visible(text).split('\n').map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned()
            };
            let cells = cells(&table);
            proptest::prop_assert!(cells.is_some(), "{}", table);
            let cells = cells.unwrap();
            proptest::prop_assert_eq!(cells.len(), 8, "{}", &table);
            proptest::prop_assert_eq!(&cells[4], &shown(&code), "{}", &table);
            proptest::prop_assert_eq!(&cells[5], "A");
            proptest::prop_assert_eq!(cells[6].trim(), shown(&cut_between_words(&name)), "{}", &table);
        }
    }
}
