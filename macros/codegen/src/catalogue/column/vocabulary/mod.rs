//! The words of headers, and of cells that say yes or no, by language.
//!
//! A language is a [`Vocabulary`] in a file of its own, which is declared and listed here.

mod chinese;
mod english;
pub(in crate::catalogue) mod header;
pub(in crate::catalogue) mod protocol;
pub(in crate::catalogue) mod words;

use words::Vocabulary;

/// The languages.
pub(super) const LANGUAGES: &[Vocabulary] = &[english::ENGLISH, chinese::CHINESE];
