//! The table of all codes at the top of an enum's page in rustdoc.

use syn::Ident;

use super::docs;
use crate::catalogue::{Catalogue, Code};

/// The most codes that are shown in one table; more are found by rustdoc's search, not by looking through a table.
const MOST_CODES: usize = 1000;

/// The most characters of a text in the table: what is longer stands with the variant.
const MOST_CHARACTERS: usize = 80;

/// A Markdown table with a row for each code, which links to its variant; nothing where there are too many codes.
pub(super) fn summary(catalogue: &Catalogue, variants: &[Ident]) -> Option<String> {
    if catalogue.codes.len() > MOST_CODES {
        return None;
    }
    let statuses = catalogue.codes.iter().any(|code| status(code).is_some());
    let status_header = if statuses { " HTTP status |" } else { "" };
    let status_rule = if statuses { "---|" } else { "" };
    let mut table = format!("| Code | Variant |{status_header} Documented as | Retryability |\n");
    table.push_str(&format!("|---|---|{status_rule}---|---|\n"));
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        // Not by the path `Self::…`: rustdoc would look it up in the user's scope, and might warn.
        let variant = variant.to_string();
        let variant = variant.trim_start_matches("r#");
        let value = docs::line(&code.value.to_string());
        table.push_str(&format!("| {value} | [`{variant}`](#variant.{variant}) |"));
        if statuses {
            table.push_str(&status(code).map_or_else(|| " |".to_owned(), |status| format!(" {status} |")));
        }
        let known_as = docs::line(&shortened(known_as(code)));
        table.push_str(&format!(" {known_as} | `{}` |\n", code.verdict.retryability.name()));
    }
    Some(table)
}

fn status(code: &Code) -> Option<u16> {
    code.entries.iter().find_map(|entry| entry.http_status)
}

/// The name, or else what comes first of what the page says.
fn known_as(code: &Code) -> &str {
    let texts = code.entries.iter().flat_map(|entry| {
        entry.message.iter().chain(entry.descriptions.iter().map(|(_, text)| text)).map(String::as_str)
    });
    let names = code.entries.iter().map(|entry| entry.name.as_str());
    names.chain(texts).find(|text| !text.is_empty()).unwrap_or("")
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        None => text.to_owned(),
        Some((end, _)) => {
            let text = &text[..end];
            // Between two words, if there are any.
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
            value: Value::Text((*value).to_owned()),
            entries: vec![entry.clone()],
            verdict: Verdict { retryability: Retryability::Never, ..Verdict::UNSPECIFIED },
            is_success: false,
            pinned: None,
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
    fn a_long_text_ends_between_words() {
        let text = shortened(&"word ".repeat(40));
        assert!(text.ends_with("word…") && text.chars().count() <= MOST_CHARACTERS, "{text}");
        assert_eq!(shortened(&"字".repeat(90)), format!("{}…", "字".repeat(80)));
        assert_eq!(shortened("short"), "short");
    }

    #[test]
    fn a_table_of_too_many_codes_is_left_out() {
        let codes = vec![("A.1", named("Busy")); MOST_CODES + 1];
        assert_eq!(summary(&catalogue(&codes), &[]), None);
        assert!(summary(&catalogue(&codes[1..]), &[]).is_some());
    }

    /// The cells of a table without anything but text in those of the page.
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
            proptest::prop_assert_eq!(cells[6].trim(), shown(&shortened(&name)), "{}", &table);
        }
    }
}
