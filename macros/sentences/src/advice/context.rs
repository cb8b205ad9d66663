//! The sentences and cells around advice, which may ask for something that revokes the advice.

use doccodes_page::language::simplified;

use super::clause::any_clause;
use super::condition::starts_with_condition;
use super::demand::{is_instruction, looks_like_demand, states_obligation};
use super::fold::fold;
use super::phrase::{contains_any, contains_any_except};
use super::sentence::is_question;
use super::words;

/// Whether a sentence tells the reader to change something: the request, or what it is about. Looking, contacting the support and
/// sending less often change neither.
pub(super) fn asks_for_change(sentence: &str) -> bool {
    any_clause(&fold(sentence), &|clause| {
        is_demand(clause) && !contains_any(clause, words::CONTACT) && !contains_any(clause, words::NO_CHANGES)
    })
}

/// Whether a sentence has the form of a demand that changes something.
pub(super) fn makes_demand(sentence: &str) -> bool {
    let folded = fold(sentence);
    !starts_with_condition(&folded)
        && !contains_any(&folded, words::CONTACT)
        && any_clause(&folded, &|clause| {
            looks_like_demand(clause) && !contains_any(clause, words::NO_CHANGES)
        })
}

/// Whether a sentence names a time.
pub(crate) fn names_time(sentence: &str) -> bool {
    let folded = fold(&simplified(sentence));
    contains_any(&folded, words::TIMES) || contains_any(&folded, words::WAIT_VERBS)
}

/// Whether a sentence revokes the advice after it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Contradiction {
    /// It does not.
    None,
    /// It blames the request, which revokes advice that names no time at which the same request may succeed.
    UnlessTimed,
    /// It tells the reader to change something or forbids something.
    Always,
}

/// Whether a sentence revokes the advice after it.
pub(super) fn contradiction(before: &str) -> Contradiction {
    let folded = fold(before);
    let is_always = any_clause(&folded, &is_demand)
        || contains_any_except(&folded, words::PROHIBITIONS, words::HARMLESS_PROHIBITIONS)
        || states_obligation(&folded)
        || is_question(before);
    match is_always {
        true => Contradiction::Always,
        false if contains_any(&folded, words::REQUEST_FAULTS) => Contradiction::UnlessTimed,
        false => Contradiction::None,
    }
}

/// Whether a sentence after advice says what the request must be, or to change it.
pub(super) fn asks_to_fix_request(sentence: &str) -> bool {
    let folded = fold(sentence);
    !starts_with_condition(&folded)
        && !contains_any(&folded, words::CONTACT)
        && (contains_any(&folded, words::REQUEST_FAULTS) || any_clause(&folded, &is_demand))
}

fn is_demand(clause: &str) -> bool {
    is_instruction(clause) || looks_like_demand(clause)
}
