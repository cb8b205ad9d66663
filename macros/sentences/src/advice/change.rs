//! Decides whether the words around a mention of sending again turn it into another request.

use super::clause::{any_clause, clauses, says_only_how};
use super::condition::{is_prerequisite, starts_with_condition};
use super::demand::is_instruction;
use super::fold::HEADER;
use super::mention::Mention;
use super::phrase::{contains_any, ends_with_any, skip, skip_end, starts_with_any, up_to_any};
use super::waiting::{is_time_that_comes, only_waits, waits_for_end};
use super::words;

/// Whether something is to be done before the request is sent again, or another request is to be sent.
pub(super) fn is_another_request(mention: &Mention<'_>) -> bool {
    !mention.sentence.contains(HEADER) && (asks_before(mention) || asks_after(mention))
}

/// Whether the words before the mention ask for something else first.
fn asks_before(mention: &Mention<'_>) -> bool {
    mention.alternative.is_none()
        && (asks_in_same_clause(mention)
            || continues_action(mention)
            || any_clause(mention.preceding, &|clause| {
                !contains_any(clause, words::QUERIES)
                    && !checks_connection(clause)
                    && (is_prerequisite(clause) || is_instruction(clause))
            }))
}

/// Whether the words before the mention, in its clause, ask for something else: "log in and retry".
fn asks_in_same_clause(mention: &Mention<'_>) -> bool {
    let before = mention.before;
    let allowed =
        [words::ADVICE_WORDS, words::TIMES, words::DURATIONS, words::SAME_REQUEST, words::CONNECTION_CHECKS];
    let rest = skip(before, &allowed);
    if rest.is_empty()
        || contains_any(before, words::WAITS)
        || waits_for_end(before)
        || contains_any(before, words::QUERIES)
    {
        return false;
    }
    let action = skip_end(before, words::ADVICE_ENDINGS);
    contains_any(before, words::CHANGES)
        || leads_to_retry(action)
        || ends_with_any(action, words::PREDECESSORS)
        || contains_any(rest, words::AFTER_STARTS)
}

/// Whether the mention continues an action of the previous clause that is more than waiting: "log in, and retry".
fn continues_action(mention: &Mention<'_>) -> bool {
    let clauses = clauses(mention.preceding);
    let Some(action) = clauses.last() else { return false };
    let joined = starts_with_any(mention.before, words::CONNECTIVES)
        || starts_with_any(mention.before, words::ONCE_MORE)
        || leads_to_retry(action);
    joined
        && !has_own_subject(mention.before)
        && !checks_connection(action)
        && !only_waits(action)
        && !waits_for_end(action)
        && !starts_with_any(action, words::WAIT_STARTS)
}

/// Whether the clause of a retry is a statement with a subject: "and the call should be retried" does not continue "log in".
fn has_own_subject(before: &str) -> bool {
    ends_with_any(before, words::PASSIVES)
}

/// Whether a clause asks only to check the connection to the service.
fn checks_connection(clause: &str) -> bool {
    contains_any(clause, words::CONNECTION_CHECKS)
        && skip(clause, &[words::ADVICE_WORDS, words::CONNECTION_CHECKS]).is_empty()
}

/// Whether a text ends with a word that joins a retry to it.
fn leads_to_retry(text: &str) -> bool {
    ends_with_any(text, words::CONNECTIVES) || ends_with_any(text, words::ONCE_MORE)
}

/// Whether the words after the mention make it another request: "retry with another key".
fn asks_after(mention: &Mention<'_>) -> bool {
    let allowed = [words::SAME_REQUEST, words::TIMES, words::DURATIONS, words::TAILS];
    let how = up_to_any(skip(mention.after, &allowed), &[words::REQUEST_BOUNDARIES]);
    if is_time_that_comes(how) {
        return false;
    }
    starts_with_any(how, words::CHANGE_CONJUNCTIONS)
        || contains_any(how, words::CHANGES)
        || clauses(mention.following).first().is_some_and(|clause| {
            starts_with_any(clause, words::CHANGE_CONJUNCTIONS)
                && !says_only_how(clause)
                && !starts_with_condition(clause)
        })
}
