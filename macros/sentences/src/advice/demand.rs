//! Demands: clauses that ask the reader to do something other than sending the same request again.

use doccodes_page::characters::{ASCII_LOWER_CASE, all, has_one_of};
use doccodes_page::one_of::ends_with_one_of;

use super::clause::any_clause;
use super::fold::{MARKS, PLEASE, RETRIES, RETRY};
use super::phrase::{
    contains_any, contains_any_except, ends_with_any, find, skip, starts_with_any, strip_start,
};
use super::waiting::{only_waits, waits_for_end};
use super::words;

/// Whether a clause tells the reader to change something, with one of the known verbs.
pub(super) fn is_instruction(clause: &str) -> bool {
    let rest = skip(clause, &[words::ADVICE_WORDS, words::INSTRUCTION_STARTS]);
    let reports_failure = contains_any(clause, words::TIMED_INABILITIES)
        || ends_with_any(clause, words::FAILURE_ENDINGS) && find(clause, PLEASE).is_none();
    if reports_failure {
        return false;
    }
    let Some(&first) = rest.as_bytes().first() else { return false };
    for change in words::CHANGES {
        if change.as_bytes()[0] == first
            && let Some(object) = strip_start(rest, change)
            && !words::CHANGE_ATTRIBUTES.contains(change)
            && !starts_with_any(object, words::NOUN_MARKERS)
        {
            return true;
        }
    }
    false
}

/// Whether a clause has the form of a demand, with any verb: "compress the image", "请压缩图片".
pub(super) fn looks_like_demand(clause: &str) -> bool {
    let polite = strip_start(clause, PLEASE);
    let clause = polite.unwrap_or(clause);
    if let Some(rest) = clause.strip_prefix(RETRY) {
        return repeats_something_else(rest);
    }
    if has_one_of(clause, MARKS)
        || contains_any(clause, words::CONTACT)
        || only_waits(clause)
        || waits_for_end(clause)
    {
        return false;
    }
    if polite.is_some()
        && !starts_with_any(clause, words::HARMLESS_REQUESTS)
        && !starts_with_any(clause, words::PROHIBITIONS)
    {
        return true;
    }
    if starts_with_any(clause, words::DEMAND_VERBS) && !contains_any(clause, words::STATEMENTS) {
        return true;
    }
    starts_with_imperative(clause)
}

/// Whether a word for sending again is about something other than the request: "re-run the installer". "Retry limit exceeded" asks
/// for nothing.
fn repeats_something_else(rest: &str) -> bool {
    let what = skip(rest, &[words::SAME_REQUEST, words::TAILS, words::TIMES, words::DURATIONS]);
    what.starts_with(ASCII_LOWER_CASE)
        && !contains_any(what, words::STATEMENTS)
        && !starts_with_any(what, words::RETRY_COMPLEMENTS)
}

/// Whether a clause starts with an unknown verb and an object: "polish the lens".
fn starts_with_imperative(clause: &str) -> bool {
    let mut words_of_clause = clause.split(' ');
    let (Some(verb), Some(second)) = (words_of_clause.next(), words_of_clause.next()) else { return false };
    words::DETERMINERS.contains(&second)
        && !ends_with_any(clause, words::FAILURE_ENDINGS)
        && all(verb, ASCII_LOWER_CASE)
        && !ends_with_one_of(verb, words::NO_IMPERATIVE_SUFFIXES)
        && !words::NO_IMPERATIVES.contains(&verb)
}

/// Whether a clause asks for something, not counting words that only look so: 应 asks, 响应 does not.
pub(super) fn asks_for_something(clause: &str) -> bool {
    contains_any_except(clause, words::REQUIREMENTS, words::HARMLESS_REQUIREMENTS)
}

/// Whether a sentence says what has to be done first: "the terms have to be accepted".
pub(super) fn states_obligation(folded: &str) -> bool {
    any_clause(folded, &|clause| {
        contains_any(clause, words::OBLIGATIONS)
            && !contains_any(clause, words::HARMLESS_OBLIGATIONS)
            && !has_one_of(clause, MARKS)
            && !contains_any(clause, words::CONTACT)
    })
}

/// Whether a clause that forbids something forbids changing the request: "请不要更换单号".
pub(super) fn keeps_request(clause: &str) -> bool {
    contains_any(clause, words::KEEPING_VERBS)
        && contains_any(clause, words::REQUEST_PARTS)
        && !has_one_of(clause, RETRIES)
}
