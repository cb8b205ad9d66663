//! Turns tables of cells into a catalogue of codes.
//!
//! This is a part of `doccodes-codegen`, which exports it as its module `catalogue`. The crates of doccodes require the same version
//! of each other.
//!
//! [`read()`] decides which tables are read and what their columns mean (`column`), reads the codes in their rows (`code`), merges
//! the rows of each code, and judges whether a request may be sent again (`verdict`, from what `doccodes-sentences` reads). The result is a
//! [`Reading`]: the [`Catalogue`], how each table was read and why, and the problems.
//!
//! This crate knows neither document formats, nor the syntax of attributes, nor Rust names.

mod blank;
mod choices;
mod code;
mod column;
mod continuation;
mod http_claim;
mod http_tables;
mod input;
mod labelled;
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
mod reading;
mod remedies;
mod report;
mod row_advice;
mod row_outcome;
mod row_shape;
mod rows;
mod service;
mod share;
mod skipped;
mod success;
mod success_statement;
mod table_kind;
mod tables;
mod unmatched;
mod unread_listings;
mod verdict;

pub use choices::{Choice, Choices, ColumnChoice, Pin, UnmatchedChoice};
pub use code::column_kind::{ColumnKind, KindReason};
pub use code::http::reason_phrases;
pub use code::http_decision::{HttpDecision, HttpReason};
pub use column::decision::{Column, Decision, Eliminated, ListingBasis, Reason, Unread};
pub use doccodes_core::{Language, Outcome, RetryBasis, Retryability};
pub use doccodes_page::choice::{CodeKind, ColumnName, Role, RowKind, Skip, TableChoice};
pub use doccodes_sentences::advice::{Advice, Rule};
pub use doccodes_sentences::statement::StatementRule;
pub use input::PageInput;
pub use model::{Advised, Catalogue, Code, Entry, Kind, Repr, Value, Verdict};
pub use read::read;
pub use reading::{DocumentedCode, PassedOver, Reading, TableReading};
pub use report::column_name;
pub use row_outcome::StatedOutcome;
pub use success_statement::UndocumentedSuccess;
pub use unread_listings::{UnreadListing, unread_listings};
pub use verdict::{Judgement, RowAdvice};
