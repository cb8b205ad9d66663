//! Turns tables of cells into a catalogue of codes.
//!
//! [`read()`] decides which tables are read and what their columns mean (`column`), reads the codes in their rows (`code`), merges
//! the rows of each code, and judges whether a request may be sent again (`advice`, `verdict`). The result is a
//! [`Reading`]: the [`Catalogue`], how each table was read and why, and the problems.
//!
//! This module knows neither document formats, nor the syntax of attributes, nor Rust names.

mod advice;
mod blank;
mod choices;
mod code;
mod column;
mod continuation;
mod http_claim;
mod http_tables;
mod input;
mod labelled;
mod language;
#[cfg(test)]
mod linear;
mod listing;
mod merge;
mod mixed_tables;
mod model;
mod no_codes;
mod phrase_names;
mod pin;
mod place;
mod problem_limit;
mod read;
mod read_sentences;
mod reading;
mod remedies;
mod report;
mod row_advice;
mod row_outcome;
mod row_shape;
mod rows;
mod service;
mod share;
mod skip;
mod skipped;
mod statement;
mod success;
mod success_statement;
mod table_kind;
mod tables;
mod unmatched;
mod unread_listings;
mod verdict;

pub use advice::{Advice, Rule};
pub use choices::{Choice, Choices, ColumnChoice, ColumnName, Pin, TableChoice, UnmatchedChoice};
pub use code::column_kind::{CodeKind, ColumnKind, KindReason};
pub use code::http::reason_phrases;
pub use code::http_decision::{HttpDecision, HttpReason};
pub use column::decision::{Column, Decision, Eliminated, ListingBasis, Reason, Unread};
pub use column::role::Role;
pub use doccodes_core::{Language, Outcome, RetryBasis, Retryability};
pub use input::PageInput;
pub(crate) use language::detect as detect_language;
pub use model::{Advised, Catalogue, Code, Entry, Kind, Repr, Value, Verdict};
pub use read::read;
pub use reading::{DocumentedCode, PassedOver, Reading, TableReading};
pub use report::column_name;
pub use row_outcome::StatedOutcome;
pub use skip::{RowKind, Skip};
pub use statement::StatementRule;
pub use success_statement::UndocumentedSuccess;
pub use unread_listings::{UnreadListing, unread_listings};
pub use verdict::{Judgement, RowAdvice};
