//! The languages of descriptions.

use crate::names::names;

/// A language in which a page describes its codes.
///
/// No language is the default. `Display`, `FromStr` and, with the feature `serde`, serialization use the ISO 639-1 code.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::Language;
///
/// assert_eq!(Language::Zh.to_string(), "zh");
/// assert_eq!("en".parse(), Ok(Language::En));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    En,
    /// Chinese.
    Zh,
}

names! {
    /// The ISO 639-1 code: `en`, `zh`.
    Language::tag, "a language" {
        En => "en",
        Zh => "zh",
    }
}

impl Language {
    /// The name of the language in English, for the tool.
    #[doc(hidden)]
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Zh => "Chinese",
        }
    }
}
