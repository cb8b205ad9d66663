//! The languages of descriptions: on the command line and as keys in JSON.

use doccodes_codegen::catalogue::Language;

/// Parses the tag of a language.
///
/// # Errors
///
/// The text is not the tag of a language. The error names the tags.
pub(crate) fn parse(tag: &str) -> Result<Language, String> {
    tag.parse().map_err(|_| format!("expected {}", tags()))
}

/// The tags that [`parse`] accepts: `en or zh`.
pub(crate) fn tags() -> String {
    let tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    tags.join(" or ")
}

/// The key for a description in JSON: `description_en`, or `description` where the language is not known.
pub(crate) fn description_key(language: Option<Language>) -> String {
    match language {
        Some(language) => format!("description_{language}"),
        None => "description".to_owned(),
    }
}
