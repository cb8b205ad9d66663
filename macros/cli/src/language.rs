//! The languages of descriptions: how the tool names them and how they are chosen on the command line.

use doccodes_codegen::catalogue::Language;

/// A language with its names.
pub(crate) struct LanguageName {
    pub(crate) language: Language,
    /// The tag for the command line and in JSON.
    pub(crate) tag: &'static str,
    /// The name in English.
    pub(crate) english: &'static str,
}

/// Every language that doccodes tells apart.
pub(crate) const LANGUAGES: &[LanguageName] = &[
    LanguageName { language: Language::En, tag: "en", english: "English" },
    LanguageName { language: Language::Zh, tag: "zh", english: "Chinese" },
];

/// The names of a language; none for a language that is newer than the table.
pub(crate) fn name_of(language: Language) -> Option<&'static LanguageName> {
    LANGUAGES.iter().find(|name| name.language == language)
}

/// Parses the tag of a language.
///
/// # Errors
///
/// The tag is not in the table.
pub(crate) fn parse(tag: &str) -> Result<Language, String> {
    let found = LANGUAGES.iter().find(|name| name.tag == tag);
    found.map(|name| name.language).ok_or_else(|| format!("expected {}", tags()))
}

/// The tags that [`parse`] accepts: `en or zh`.
pub(crate) fn tags() -> String {
    let tags: Vec<&str> = LANGUAGES.iter().map(|name| name.tag).collect();
    tags.join(" or ")
}

/// The key for a description in JSON: `description_en`, or `description` where the language is not known.
pub(crate) fn description_key(language: Option<Language>) -> String {
    match language.and_then(name_of) {
        Some(name) => format!("description_{}", name.tag),
        None => "description".to_owned(),
    }
}
