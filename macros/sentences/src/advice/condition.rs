//! Conditions: clauses with "if", and clauses that have to become true first.

use super::phrase::{contains_any, ends_with_any, starts_with_any};
use super::waiting::{only_waits, waits_for_end};
use super::words;

/// Whether a clause starts with a condition.
pub(super) fn starts_with_condition(clause: &str) -> bool {
    starts_with_any(clause, words::CONDITIONS)
        || starts_with_any(clause, words::CONDITION_PREFIXES)
            && !starts_with_any(clause, words::NOT_CONDITIONS)
}

/// Whether a condition only says that the request failed: "if it is busy".
pub(super) fn is_only_the_failure(condition: &str) -> bool {
    (contains_any(condition, words::FAILURES) || ends_with_any(condition, words::CONDITION_ENDINGS))
        && !contains_any(condition, words::CHANGES)
        && !contains_any(condition, words::EXCLUSIVES)
}

/// Whether a clause names something that has to be done before the request is sent again: "once it is paid", "登录后".
pub(super) fn is_prerequisite(clause: &str) -> bool {
    if only_waits(clause) || contains_any(clause, words::PENDING) || waits_for_end(clause) {
        return false;
    }
    starts_with_any(clause, words::AFTER_STARTS) || ends_with_any(clause, words::AFTER_ENDINGS)
}
