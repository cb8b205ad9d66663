//! Reads from the words of a page whether a request was carried out, and what has to be changed before it is sent again.
//!
//! A text is split into sentences and clauses (`clause`). The `rules` search each clause for phrases; each rule has phrases by
//! language (`words`), words that revoke a phrase, a reason, and example sentences. `find` collects what the rules find in all
//! texts of a row. The outcome itself is concluded by `doccodes-catalogue`, from these statements and from the HTTP status.

mod anchors;
mod clause;
#[cfg(test)]
mod examples;
mod find;
mod index;
mod rule;
mod rules;
mod words;

pub use find::Stated;
pub use find::{
    RulesOfSentences, Settled, Statement, Statements, find_statements, find_statements_in_code,
    find_statements_in_name, leaves_open, says_only_that_service_is_down,
};
pub use rule::Says;
pub use rule::StatementRule;
