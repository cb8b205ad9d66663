//! The column that names the codes.

use doccodes_page::choice::Role;

use super::draft::Draft;
use super::evidence::Evidence;
use super::profile::Profile;
use super::thresholds::NAMES_OF_CODES;
use super::vocabulary::words::{OUTRIGHT, USUAL};

/// Names by a header that usually means names. Sentences are names only where the header says so outright.
pub(super) fn names_by_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    let code = draft.code();
    draft.decide_by_header(evidence, Role::Name, &|column, weight| {
        weight >= USUAL
            && may_name(evidence, code, column)
            && (weight >= OUTRIGHT || evidence.mostly(column, |profile| profile.short))
    });
}

/// Names by a header that only may mean names, if the cells are short and another column can describe the codes.
pub(super) fn names_by_possible_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    let code = draft.code();
    let texts = evidence.columns(&|column| draft.is_free(column) && describes(evidence, column));
    let described =
        |column: usize| texts.iter().any(|&other| other != column && explains(evidence, other, column));
    draft.decide_by_header(evidence, Role::Name, &|column, _| {
        may_name(evidence, code, column)
            && !(evidence.weight(column, Role::Other).is_some()
                && evidence.mostly(column, |profile| profile.words))
            && evidence.mostly(column, |profile| profile.short)
            && described(column)
    });
}

/// Whether a column can describe codes: its header names a description or a message, or its cells are sentences about
/// neither a cause nor a solution.
fn describes(evidence: &Evidence<'_>, column: usize) -> bool {
    let names = |role: Role| evidence.weight(column, role).is_some();
    names(Role::Description)
        || names(Role::Message)
        || (evidence.profiles[column].are_sentences() && !names(Role::Cause) && !names(Role::Solution))
}

/// Whether a column can explain the names in another one: its header names a text, and the other's header does not say more clearly
/// that it is the description, or its texts are longer.
fn explains(evidence: &Evidence<'_>, column: usize, named: usize) -> bool {
    let (text, name) = (&evidence.profiles[column], &evidence.profiles[named]);
    let length = |profile: &Profile| profile.characters / profile.filled.max(1);
    let is_message = evidence.weight(column, Role::Message).is_some();
    evidence.weight(named, Role::Description).is_none_or(|weight| {
        weight < OUTRIGHT || (!is_message && length(text) > length(name) && text.are_sentences())
    })
}

/// Whether the cells of a column can be names of the codes: neither numbers, nor the numbers of the rows, nor few
/// categories for many codes.
fn may_name(evidence: &Evidence<'_>, code: Option<usize>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    let codes = code.map_or(profile.filled, |code| evidence.profiles[code].distinct);
    profile.filled > 0
        && !profile.mostly(profile.numbers)
        && !profile.mostly(profile.flags)
        && NAMES_OF_CODES.is_reached(profile.distinct, codes.min(profile.filled))
}

/// A column of different identifiers names codes that are not identifiers, under any header.
pub(super) fn names_by_identifiers(evidence: &Evidence<'_>, draft: &mut Draft) {
    let Some(code) = draft.code() else { return };
    if evidence.mostly(code, |profile| profile.identifiers) {
        return;
    }
    draft.decide_by_cells(evidence, Role::Name, |profile| profile.identifiers, &|column| {
        evidence.mostly(column, |profile| profile.identifiers)
            && may_name(evidence, Some(code), column)
            && evidence.weight(column, Role::Other).is_none_or(|weight| weight < USUAL)
    });
}

/// A column of reason phrases holds names under any header. Under one that says messages, the codes have to be the statuses of the
/// phrases: services also send `Service unavailable` beside numbers of their own.
pub(super) fn names_by_reason_phrases(evidence: &Evidence<'_>, draft: &mut Draft) {
    let code = draft.code();
    let are_statuses = code.is_some_and(|code| evidence.profiles[code].stand_beside_their_phrases());
    draft.decide_by_cells(evidence, Role::Name, |profile| profile.phrases, &|column| {
        evidence.mostly(column, |profile| profile.phrases)
            && (are_statuses || !evidence.says(column, Role::Message))
            && may_name(evidence, code, column)
    });
}
