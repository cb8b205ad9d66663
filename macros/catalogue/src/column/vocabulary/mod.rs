//! The words of headers, and of cells that say yes or no, by language.
//!
//! A language is a [`Vocabulary`] in a file of its own, which is declared and listed here.

mod chinese;
mod dutch;
mod english;
mod fold;
pub(crate) mod foreign;
mod french;
mod german;
pub(crate) mod header;
mod indonesian;
mod italian;
mod japanese;
mod korean;
mod parts;
mod polish;
mod portuguese;
pub(crate) mod protocol;
pub(crate) mod retry_header;
mod russian;
mod spanish;
pub(crate) mod topic;
mod turkish;
mod ukrainian;
mod vietnamese;
mod word_list;
pub(crate) mod words;

use words::Vocabulary;

/// The languages.
pub(super) const LANGUAGES: &[Vocabulary] = &[
    english::ENGLISH,
    chinese::CHINESE,
    japanese::JAPANESE,
    korean::KOREAN,
    german::GERMAN,
    french::FRENCH,
    spanish::SPANISH,
    portuguese::PORTUGUESE,
    italian::ITALIAN,
    russian::RUSSIAN,
    polish::POLISH,
    ukrainian::UKRAINIAN,
    dutch::DUTCH,
    turkish::TURKISH,
    vietnamese::VIETNAMESE,
    indonesian::INDONESIAN,
];
