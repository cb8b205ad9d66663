//! Demands: clauses that ask the reader to do something else than to send the same request again.

use super::clause::clauses;
use super::fold::{HEADER, PLEASE, REPEAT, RETRY};
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
    let mut objects = words::CHANGES
        .iter()
        .filter(|change| !words::CHANGE_ATTRIBUTES.contains(change))
        .filter_map(|change| strip_start(rest, change));
    !reports_failure && objects.any(|object| !starts_with_any(object, words::NOUN_MARKERS))
}

/// Whether a clause has the form of a demand, with any verb: "compress the image", "请压缩图片".
pub(super) fn looks_like_demand(clause: &str) -> bool {
    let polite = strip_start(clause, PLEASE);
    let clause = polite.unwrap_or(clause);
    if let Some(rest) = clause.strip_prefix(RETRY) {
        return repeats_something_else(rest);
    }
    if clause.contains([RETRY, REPEAT, HEADER])
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

/// Whether what follows a word for sending again is another thing than the request: "re-run the installer". "Retry
/// limit exceeded" asks for nothing.
fn repeats_something_else(rest: &str) -> bool {
    let what = skip(rest, &[words::SAME_REQUEST, words::TAILS, words::TIMES, words::DURATIONS]);
    what.starts_with(|c: char| c.is_ascii_lowercase())
        && !contains_any(what, words::STATEMENTS)
        && !starts_with_any(what, words::RETRY_COMPLEMENTS)
}

/// Whether a clause starts with an unknown verb and an object: "polish the lens".
fn starts_with_imperative(clause: &str) -> bool {
    let mut words_of_clause = clause.split(' ');
    let (Some(verb), Some(second)) = (words_of_clause.next(), words_of_clause.next()) else { return false };
    words::DETERMINERS.contains(&second)
        && !ends_with_any(clause, words::FAILURE_ENDINGS)
        && verb.bytes().all(|byte| byte.is_ascii_lowercase())
        && !words::NO_IMPERATIVE_SUFFIXES.iter().any(|suffix| verb.ends_with(suffix))
        && !words::NO_IMPERATIVES.contains(&verb)
}

/// Whether a clause asks for something, not counting words that only look like it: 应 asks, 响应 does not.
pub(super) fn asks_for_something(clause: &str) -> bool {
    contains_any_except(clause, words::REQUIREMENTS, words::HARMLESS_REQUIREMENTS)
}

/// Whether a sentence says what has to be done first: "the terms have to be accepted".
pub(super) fn states_obligation(folded: &str) -> bool {
    clauses(folded).any(|clause| {
        contains_any(clause, words::OBLIGATIONS)
            && !contains_any(clause, words::HARMLESS_OBLIGATIONS)
            && !clause.contains([RETRY, REPEAT, HEADER])
            && !contains_any(clause, words::CONTACT)
    })
}

/// Whether a clause that forbids something forbids changing the request: "请不要更换单号".
pub(super) fn keeps_request(clause: &str) -> bool {
    contains_any(clause, words::KEEPING_VERBS)
        && contains_any(clause, words::REQUEST_PARTS)
        && !clause.contains([RETRY, REPEAT])
}
