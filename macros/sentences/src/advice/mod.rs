//! Reads from the words of a page what it advises about sending a request again.
//!
//! A text is split into sentences (`sentence`), and each sentence is folded (`fold`): every word for sending again becomes one
//! mark, and clauses are separated. The `rules` are tried in their order on each `mention` of sending again, and on the
//! sentence; the first that applies decides (`find`). Only a closed shape permits (`plain`): words that are not understood are
//! not advice. Where mentions or sentences disagree, the most cautious one decides.
//!
//! The words of each language are data (`words`), and so are the sentences that the rules are tested with, in the
//! folder `examples`.

mod change;
mod clause;
mod condition;
mod context;
mod demand;
#[cfg(test)]
mod examples;
mod find;
mod fold;
mod limits;
mod mention;
mod negation;
mod phrase;
mod plain;
mod recovery;
mod retry_name;
mod rule;
mod rules;
mod sentence;
mod stems;
mod text;
mod waiting;
mod words;

pub use doccodes_core::Advice;
pub(crate) use find::advises_only;
pub use find::{AdviceOfSentences, TextAdvice, demand_rule, find_advice, mentions_retry};
pub(crate) use phrase::{contains_any_of, contains_any_with, find as find_phrase, skip as skip_words};
pub use retry_name::only_names_retry;
pub use rule::Rule;
pub(crate) use sentence::{is_question, sentences};
pub use text::Text;
