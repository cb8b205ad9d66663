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

/// The part of a clause since its last modal verb behind a conjunction: of "it cannot be done now and should be", the last two
/// words. A negation in front of it is about something else.
pub(super) fn since_last_verb(before: &str) -> &str {
    let mut start = 0;
    for joint in words::NEXT_VERBS {
        if let Some(at) = before.rfind(joint) {
            start = start.max(at + joint.len());
        }
    }
    &before[start..]
}
