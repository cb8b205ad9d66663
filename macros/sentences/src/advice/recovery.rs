//! Sentences that advise to wait without mentioning a retry: the service recovers soon.

use super::clause::{all_clauses, any_clause, clauses};
use super::condition::is_prerequisite;
use super::demand::{asks_for_something, is_instruction};
use super::fold::QUESTION;
use super::phrase::{contains_any, find, skip_timed, starts_with_any};
use super::words;

/// Whether a sentence says that the system itself is out of order for a while.
pub(super) fn is_temporary(folded: &str) -> bool {
    let is_harmless = |clause: &str| {
        is_temporary_state(clause)
            || !is_instruction(clause)
                && !asks_for_something(clause)
                && !contains_any(clause, words::PROHIBITIONS)
    };
    contains_any(folded, words::SYSTEMS)
        && any_clause(folded, &is_temporary_state)
        && all_clauses(folded, &is_harmless)
        && !folded.ends_with(QUESTION)
}

/// Whether a clause says this, without a condition, a negation or a restriction.
fn is_temporary_state(clause: &str) -> bool {
    for state in words::TEMPORARY_STATES {
        if let Some(at) = find(clause, state) {
            let (before, after) = (&clause[..at], clause[at + state.len()..].trim());
            return !contains_any(before, words::STATE_NEGATIONS)
                && !contains_any(before, words::CONDITIONS)
                && (after.is_empty() || starts_with_any(after, words::STATE_CONTINUATIONS));
        }
    }
    false
}

/// Whether a sentence says that something works after a short time: "稍等几秒即可使用".
pub(super) fn is_soon(folded: &str) -> bool {
    let mut clauses = clauses(folded);
    let Some(last) = clauses.pop() else { return false };
    let (rest, timed) = skip_timed(last, &[words::ADVICE_WORDS, words::TIMES, words::DURATIONS]);
    timed
        && words::SOON.contains(&rest)
        && clauses.iter().all(|clause| {
            contains_any(clause, words::STATEMENTS)
                && !is_instruction(clause)
                && !is_prerequisite(clause)
                && !asks_for_something(clause)
        })
}
