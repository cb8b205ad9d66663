//! The closed shape of advice to send the same request again: who, when, what, and nothing that revokes it.

use doccodes_page::characters::{LETTER, count};

use super::clause::{all_clauses, any_clause, clauses, says_only_how, since_last_verb};
use super::condition::{is_only_the_failure, starts_with_condition};
use super::demand::{asks_for_something, keeps_request, looks_like_demand};
use super::fold::RETRY;
use super::mention::Mention;
use super::negation::is_negated;
use super::phrase::{contains_any, ends_with_any, skip_timed, starts_with_any, strip_any_end};
use super::sentence::is_label;
use super::waiting::{is_time_that_comes, only_waits, waits_for_end};
use super::words;

/// Whether a mention plainly asks for the same request, and nothing in the sentence revokes that.
pub(super) fn is_plain_advice(mention: &Mention<'_>) -> bool {
    is_plain_clause(mention)
        && all_clauses(mention.preceding, &|clause| {
            leaves_request_unchanged(clause, mention.alternative.is_some())
        })
        && is_not_taken_back(mention)
}

/// Whether the mention's own clause says who may or should send again, when, what, and nothing else.
fn is_plain_clause(mention: &Mention<'_>) -> bool {
    let before = since_last_verb(mention.alternative.unwrap_or(mention.before));
    // "Wait a minute before retrying."
    let wait = strip_any_end(before, words::BEFORE).filter(|rest| contains_any(rest, words::ALLOWS_TIME));
    let before = wait.unwrap_or(before);
    let (front, timed_before) =
        skip_timed(before, &[words::ADVICE_WORDS, words::SAME_REQUEST, words::DURATIONS, words::TIMES]);
    let (rest, timed_after) =
        skip_timed(mention.after, &[words::SAME_REQUEST, words::TAILS, words::DURATIONS, words::TIMES]);
    let comes = is_time_that_comes(rest);
    let waits = waits_for_end(before);
    let timed = comes || timed_before || timed_after || waits || any_clause(mention.preceding, &only_waits);
    let continues_another_sentence =
        clauses(mention.preceding).is_empty() && starts_with_any(mention.before, words::CONNECTIVES);
    let ends = rest.is_empty()
        || comes
        || starts_with_any(rest, words::OTHER_CHOICES)
        || starts_with_condition(rest) && is_only_the_failure(rest);
    (front.is_empty() || waits)
        && ends
        && (timed || !is_change_or_retry(mention))
        && !continues_another_sentence
        && (timed || !names_fault_of_request(mention))
}

/// Whether the sentence names a fault of the request. In "you must retry", the demand is to retry.
fn names_fault_of_request(mention: &Mention<'_>) -> bool {
    let mut rest = mention.sentence.to_owned();
    for word in words::DEMANDS {
        rest = rest.replace(format!("{word}{RETRY}").as_str(), " ");
    }
    contains_any(&rest, words::REQUEST_FAULTS)
}

/// Whether the mention is the second choice in its clause, and the first one changes something: "change the key or retry".
fn is_change_or_retry(mention: &Mention<'_>) -> bool {
    let Some(alternative) = mention.alternative else { return false };
    let first = mention.before.strip_suffix(alternative).unwrap_or("");
    contains_any(first, words::CHANGES) || looks_like_demand(first)
}

/// Whether a clause before advice does not change the request: it says what happened, or that the reader should wait, or it is the
/// other choice.
fn leaves_request_unchanged(clause: &str, is_other_choice: bool) -> bool {
    if starts_with_condition(clause) {
        return is_only_the_failure(clause) && !is_negated(clause);
    }
    if contains_any(clause, words::PROHIBITIONS) {
        return keeps_request(clause);
    }
    is_other_choice
        || is_placeholder(clause)
        || only_waits(clause)
        || is_label(clause)
        || waits_for_end(clause)
        || is_statement(clause) && !asks_for_something(clause)
}

/// Whether a clause is only a placeholder, such as `{0}` or `%s`, for a text that is not on the page.
fn is_placeholder(clause: &str) -> bool {
    count(clause, LETTER) < 2
}

/// Whether a clause says what happened.
fn is_statement(clause: &str) -> bool {
    contains_any(clause, words::STATEMENTS)
        || ends_with_any(clause, words::STATEMENT_ENDINGS)
        || reports_maintenance(clause)
}

/// Whether a clause reports, without a verb, that a system is under maintenance or cut off: "银行系统维护".
fn reports_maintenance(clause: &str) -> bool {
    (ends_with_any(clause, words::MAINTENANCE_ENDINGS)
        && contains_any(clause, words::MAINTAINED_SYSTEMS)
        && !contains_any(clause, words::NO_MAINTENANCE))
        || ends_with_any(clause, words::DISCONNECTED_ENDINGS)
}

/// Whether nothing after the mention revokes the advice.
fn is_not_taken_back(mention: &Mention<'_>) -> bool {
    let following = clauses(mention.following);
    let Some(&first) = following.iter().find(|clause| !says_only_how(clause)) else { return true };
    if starts_with_condition(first) {
        return contains_any(first, words::FURTHER_FAILURES) || first.contains(RETRY);
    }
    let precedes_other_choice = words::BARE_ALTERNATIVES.contains(&first)
        && !contains_any(mention.following, words::PROHIBITIONS)
        && !is_negated(mention.following);
    precedes_other_choice
        || following.iter().all(|clause| {
            clause.starts_with(RETRY)
                || contains_any(clause, words::PROHIBITIONS) && keeps_request(clause)
                || starts_with_any(clause, words::FOLLOW_UPS)
                || contains_any(clause, words::CONTACT)
        })
}
