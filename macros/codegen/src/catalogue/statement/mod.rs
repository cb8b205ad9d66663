//! What the words of a page say about a request: whether it was carried out, and what has to be changed before it is sent again.
//!
//! A text is cut into sentences and clauses ([`clause`]). The [`rules`] look for phrases in each clause; each rule has phrases
//! by language ([`words`]), words that take a phrase back, a reason, and example sentences. [`find`] collects what the rules find
//! in all texts of a row. Nothing here concludes an outcome: [`verdict`](super::verdict) does, from these statements and
//! from the HTTP status.

mod anchors;
mod clause;
#[cfg(test)]
mod examples;
mod find;
mod index;
mod rule;
mod rules;
mod words;

pub(crate) use find::Stated;
pub(super) use find::{
    RulesOfSentences, Settled, Statement, Statements, find_statements, find_statements_in_code,
    find_statements_in_name, leaves_open, says_only_that_service_is_down,
};
pub(super) use rule::Says;
pub use rule::StatementRule;
