//! The clauses of a folded sentence.

use super::fold::BREAK;
use super::phrase::skip;
use super::words;

/// The clauses of a text, from left to right.
pub(super) fn clauses(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(BREAK).map(str::trim).filter(|clause| !clause.is_empty())
}

/// Whether a clause only says how or when to repeat the request: "using exponential backoff". So does a number, such
/// as that of an error.
pub(super) fn says_only_how(clause: &str) -> bool {
    skip(clause, &[words::TAILS, words::TIMES, words::DURATIONS]).is_empty()
}
