//! The languages of descriptions.

use core::fmt;

/// A language in which a page describes its codes.
///
/// # Examples
///
/// ```
/// use doccodes::Language;
/// use doccodes::huawei::Oms;
///
/// assert!(Oms::NotFound.description_in(Language::Zh).is_some());
/// assert_eq!(Language::Zh.to_string(), "zh");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    En,
    /// Chinese.
    Zh,
}

impl fmt::Display for Language {
    /// Writes the language's ISO 639-1 code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::En => "en",
            Self::Zh => "zh",
        })
    }
}
