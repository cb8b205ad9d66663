//! The clauses of a folded sentence.

use super::fold::BREAK;
use super::phrase::skip;
use super::words;

/// The clauses of a text, from left to right.
pub(super) fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    for clause in text.split(BREAK) {
        let clause = clause.trim();
        if !clause.is_empty() {
            clauses.push(clause);
        }
    }
    clauses
}

/// Whether a clause of a text meets a condition.
pub(super) fn any_clause(text: &str, meets: &dyn Fn(&str) -> bool) -> bool {
    for clause in text.split(BREAK) {
        let clause = clause.trim();
        if !clause.is_empty() && meets(clause) {
            return true;
        }
    }
    false
}

/// Whether all clauses of a text meet a condition.
pub(super) fn all_clauses(text: &str, meets: &dyn Fn(&str) -> bool) -> bool {
    !any_clause(text, &|clause| !meets(clause))
}

/// Whether a clause only says how or when to repeat the request: "using exponential backoff". A number, such as that of an error,
/// also counts.
pub(super) fn says_only_how(clause: &str) -> bool {
    skip(clause, &[words::TAILS, words::TIMES, words::DURATIONS]).is_empty()
}

/// The part of a clause from its last modal verb after a conjunction: the last two words of "it cannot be done now and should be".
/// A negation before it is about something else.
pub(super) fn since_last_verb(before: &str) -> &str {
    let mut start = 0;
    for joint in words::NEXT_VERBS {
        if let Some(at) = before.rfind(joint) {
            start = start.max(at + joint.len());
        }
    }
    &before[start..]
}
