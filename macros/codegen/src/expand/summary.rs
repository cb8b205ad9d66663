//! The list of all codes at the top of an enum's page in rustdoc.

use proc_macro2::TokenStream;

use super::docs;
use super::variant::Variant;
use crate::catalogue::{Catalogue, Code};

/// The most codes that the list shows. A reader searches a larger enum instead of looking through a list.
const MOST_CODES: usize = 1000;

/// The most characters of a label in the list. The variant has the whole text.
const MOST_LABEL_CHARACTERS: usize = 80;

/// Writes a Markdown list with an item for each code, which links to its variant. An enum with too many codes has no list. A table
/// with these columns would be wider than the screen of a phone, and with long codes wider than any page of rustdoc.
///
/// The outcomes and verdicts link to the types in `facade`, the path of doccodes. Without a path that rustdoc understands, they
/// are not links.
pub(super) fn summary(
    catalogue: &Catalogue,
    variants: &[Variant<'_>],
    facade: &TokenStream,
) -> Option<String> {
    if catalogue.codes.len() > MOST_CODES {
        return None;
    }
    let mut list =
        "Each code with its [outcome](#method.outcome) and its [retryability](#method.retryability):\n\n"
            .to_owned();
    let facade = path(facade);
    let mut links = Links { facade: facade.as_deref(), definitions: String::new() };
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        // Rustdoc would look up the path `Self::…` in the user's scope, and might warn.
        let variant = variant.name;
        let value = docs::line(&code.value.to_string());
        list.push_str(&format!("- {value} [`{variant}`](#variant.{variant})"));
        if let Some(status) = code.http_status().filter(|_| !catalogue.is_http) {
            list.push_str(&format!(", HTTP {status}"));
        }
        let label = docs::line(&docs::cut_between_words(label(code), MOST_LABEL_CHARACTERS));
        if !label.is_empty() {
            list.push_str(&format!(": {label}"));
        }
        let outcome = links.link("Outcome", code.verdict.outcome.name());
        let retryability = links.link("Retryability", code.verdict.retryability.name());
        list.push_str(&format!(" ({outcome}, {retryability})\n"));
    }
    if !links.definitions.is_empty() {
        list.push('\n');
        list.push_str(&links.definitions);
    }
    Some(list)
}

/// The links from a list to the types of doccodes. They are references, since each of them occurs many times.
struct Links<'a> {
    facade: Option<&'a str>,
    definitions: String,
}

impl Links<'_> {
    /// The name of a variant, as a link.
    fn link(&mut self, of: &str, variant: &str) -> String {
        let Some(facade) = self.facade else { return variant.to_owned() };
        let label = format!("{of}-{variant}");
        let definition = format!("[{label}]: {facade}::{of}::{variant}\n");
        if !self.definitions.contains(&definition) {
            self.definitions.push_str(&definition);
        }
        format!("[{variant}][{label}]")
    }
}

/// A path as rustdoc understands it in a link. `None` for a path with `$crate`, which only means something in code.
fn path(tokens: &TokenStream) -> Option<String> {
    let mut path = tokens.to_string();
    path.retain(|c| c != ' ');
    let is_plain = path.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'));
    is_plain.then_some(path)
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
        texts.extend(entry.cause.as_deref());
    }
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use doccodes_core::Retryability;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;
    use crate::catalogue::{Entry, Kind, Value, Verdict};

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

    fn tokens(path: &str) -> TokenStream {
        path.parse().unwrap()
    }

    fn variants<'a>(names: &[&'a str]) -> Vec<Variant<'a>> {
        names.iter().map(|name| Variant { name, pinned: None }).collect()
    }

    #[test]
    fn each_code_has_an_item() {
        let mut second = named("");
        second.descriptions = vec![(None, "A longer text.".to_owned())];
        second.http_status = Some(503);
        let catalogue = catalogue(&[("A.1", named("Busy")), ("A.2", second)]);
        assert_eq!(
            summary(&catalogue, &variants(&["Busy", "type"]), &tokens("::doccodes")).unwrap(),
            "Each code with its [outcome](#method.outcome) and its [retryability](#method.retryability):\n\n\
             - A.1 [`Busy`](#variant.Busy): Busy ([Unstated][Outcome-Unstated], [Never][Retryability-Never])\n\
             - A.2 [`type`](#variant.type), HTTP 503: A longer text. ([Unstated][Outcome-Unstated], \
             [Never][Retryability-Never])\n\
             \n\
             [Outcome-Unstated]: ::doccodes::Outcome::Unstated\n\
             [Retryability-Never]: ::doccodes::Retryability::Never\n"
        );
    }

    #[test]
    fn without_a_path_for_rustdoc_there_are_no_links_to_types() {
        let list = |facade: &str| {
            summary(&catalogue(&[("A.1", named("Busy"))]), &variants(&["Busy"]), &tokens(facade))
        };
        assert!(list("$crate :: doccodes").unwrap().ends_with(": Busy (Unstated, Never)\n"));
        assert!(list("crate").unwrap().ends_with("[Retryability-Never]: crate::Retryability::Never\n"));
    }

    #[test]
    fn an_enum_with_too_many_codes_has_no_list() {
        let codes = vec![("A.1", named("Busy")); MOST_CODES + 1];
        assert_eq!(summary(&catalogue(&codes), &[], &tokens("dc")), None);
        assert!(summary(&catalogue(&codes[1..]), &[], &tokens("dc")).is_some());
    }

    #[test]
    fn an_item_without_a_label_and_of_a_status_is_short() {
        let mut of_statuses = catalogue(&[("404", Entry { http_status: Some(404), ..Entry::default() })]);
        of_statuses.is_http = true;
        let list = summary(&of_statuses, &variants(&["E404"]), &tokens("$crate")).unwrap();
        assert!(list.ends_with("\n\n- 404 [`E404`](#variant.E404) (Unstated, Never)\n"), "{list}");
    }

    /// The text of the only item of a list, if its only markup is links and code.
    fn item(markdown: &str) -> Option<String> {
        let mut item = String::new();
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION;
        let mut events = Parser::new_ext(markdown, options);
        events.find(|event| matches!(event, Event::Start(Tag::Item)))?;
        for event in events {
            match event {
                Event::Text(text) | Event::Code(text) => item.push_str(&text),
                Event::Start(Tag::Link { .. }) | Event::End(_) => {}
                _ => return None,
            }
        }
        Some(item)
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_one_item_and_shown_as_text(
            code in "[!-~]{1,12}",
            text in "(```|<script>|<!--|\\[|\\]|\\(|\\)|\\*|_|__|~|\\||\\\\|-|--|---|=|# |>|[0-9]|\\.|&amp;|&|;|\"|'|\\$|\\^|\\{|\r|\u{200b}|中|a| |\n){0,12}",
        ) {
            let name = text.trim().to_owned();
            let list = summary(&catalogue(&[(&code, named(&name))]), &variants(&["A"]), &tokens("dc")).unwrap();
            let shown = |text: &str| {
                crate::problem::visible(text).split('\n').map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned()
            };
            let label = shown(&docs::cut_between_words(&name, MOST_LABEL_CHARACTERS));
            let label = if label.is_empty() { label } else { format!(": {label}") };
            let expected = format!("{} A{label} (Unstated, Never)", shown(&code));
            proptest::prop_assert_eq!(item(&list), Some(expected), "{}", &list);
        }
    }
}
