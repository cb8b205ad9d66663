//! Tables of cells become a catalogue of codes: meaning, no Rust.

mod advice;
mod choices;
mod code_cell;
mod header;
mod http;
mod kind;
mod language;
mod merge;
mod pin;
mod read;
mod role;
mod rows;
mod service;
mod shape;
mod verdict;

pub use advice::{Advice, Rule};
pub use choices::{Choice, Choices, ColumnChoice, ColumnName, Misfit, Pin, TableChoice};
pub use doccodes_core::{Language, RetryBasis, Retryability};
pub use http::reason_phrases;
pub(crate) use language::detect as detect_language;
pub use read::{DocumentedCode, Reading, Sheet, TableReading, read};
pub use role::{Column, Role};
pub use verdict::{Advised, Judgement, Refusal, Verdict};

use doccodes_core::near::{Spelling, nearest};

/// All codes that a page documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The service that the page names.
    pub service: Option<String>,
    /// What the codes are.
    pub kind: Kind,
    /// Whether the codes are HTTP statuses.
    pub is_http: bool,
    /// The codes, in page order of their first rows.
    pub codes: Vec<Code>,
}

impl Catalogue {
    /// The place among the codes of one that is spelled so, letter for letter.
    pub fn find(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|documented| match &documented.value {
            Value::Text(text) => text == code,
            Value::Number(number) => number.to_string() == code,
        })
    }

    /// The places of up to three codes that this spelling may have been meant for.
    pub fn near(&self, code: &str) -> Vec<usize> {
        let spellings = self.codes.iter().map(|documented| Spelling::new(&documented.value));
        nearest(&Spelling::new(code), spellings.enumerate()).into_iter().flatten().collect()
    }
}

/// What the codes of a catalogue are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Numbers, that this type can hold.
    Number(Repr),
    /// Strings.
    Text,
}

/// The integer types of codes. `u16` where every code fits: one more code must not change the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Repr {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

impl Repr {
    /// The type's name in Rust.
    pub const fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
        }
    }

    /// The type of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [Self::U8, Self::U16, Self::U32, Self::U64, Self::I8, Self::I16, Self::I32, Self::I64];
        all.into_iter().find(|repr| repr.name() == name)
    }

    /// Whether the type can hold a number.
    pub fn holds(self, number: i128) -> bool {
        match self {
            Self::U8 => u8::try_from(number).is_ok(),
            Self::U16 => u16::try_from(number).is_ok(),
            Self::U32 => u32::try_from(number).is_ok(),
            Self::U64 => u64::try_from(number).is_ok(),
            Self::I8 => i8::try_from(number).is_ok(),
            Self::I16 => i16::try_from(number).is_ok(),
            Self::I32 => i32::try_from(number).is_ok(),
            Self::I64 => i64::try_from(number).is_ok(),
        }
    }

    /// The type for these codes; none if no type holds them all.
    fn for_all(numbers: impl Iterator<Item = i128> + Clone) -> Option<Self> {
        let choices = [Self::U16, Self::U32, Self::I32, Self::U64, Self::I64];
        choices.into_iter().find(|repr| numbers.clone().all(|number| repr.holds(number)))
    }
}

/// A code's value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A number.
    Number(i128),
    /// A string, as the page spells it.
    Text(String),
}

impl Value {
    /// The number, if it is one.
    pub fn number(&self) -> Option<i128> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) => None,
        }
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// A documented code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its value.
    pub value: Value,
    /// Its rows, at least one.
    pub entries: Vec<Entry>,
    /// Whether a request may be repeated that was answered with it.
    pub verdict: Verdict,
    /// The name of its variant, if the user gave it one.
    pub pinned: Option<String>,
}

impl Code {
    /// The documented name: the first one among the entries.
    pub fn name(&self) -> &str {
        self.entries.iter().map(|entry| entry.name.as_str()).find(|name| !name.is_empty()).unwrap_or("")
    }
}

/// One documented row of a code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The page that its row stands on, by its index.
    pub sheet: usize,
    /// Where its row starts, in bytes from the start of the page.
    pub offset: u32,
    /// The name or reason phrase, on one line; empty where the page has none.
    pub name: String,
    /// What the server sends.
    pub message: Option<String>,
    /// The descriptions with their languages, in the order of their columns.
    pub descriptions: Vec<(Option<Language>, String)>,
    /// Why it happens.
    pub cause: Option<String>,
    /// What to do about it.
    pub solution: Option<String>,
    /// The HTTP status that comes with the code, the first one if the row names several.
    pub http_status: Option<u16>,
    /// The other HTTP statuses that the row names.
    pub other_statuses: Vec<u16>,
    /// The texts of its other columns, such as remarks: they may forbid, and never permit.
    pub remarks: Vec<String>,
    /// What a column says about repeating the request.
    pub retry_flag: Option<bool>,
    /// What the words say about repeating the request.
    pub advice: Option<Advised>,
}
