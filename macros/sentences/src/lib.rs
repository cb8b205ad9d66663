//! Reads from the sentences of a page whether a request may be sent again ([`advice`]), and whether it was carried out
//! ([`statement`]).
//!
//! This is a part of `doccodes-codegen`. The crates of doccodes require the same version of each other, and any version of this one
//! may change what it exports. The parts are crates because cargo compiles crates in parallel.

pub mod advice;
mod read_sentences;
pub mod statement;

pub use advice::Text;
pub use read_sentences::ReadSentences;
