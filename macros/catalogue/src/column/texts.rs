//! The columns that explain the codes: messages, descriptions, causes and solutions.

use doccodes_page::choice::Role;

use super::decision::{Decision, Eliminated, Reason};
use super::draft::{Draft, by_cells, by_header};
use super::evidence::{Evidence, TEXTS};
use super::profile::Profile;
use super::thresholds::{BESIDE_THEIR_PHRASES, FILLED_DESCRIPTIONS};
use super::vocabulary::header::Proposal;
use super::vocabulary::words::OUTRIGHT;
use crate::code::http::phrase_in;
use crate::code::status_cell::statuses;

/// Messages by their header. Any text may be a message.
pub(super) fn messages_by_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    draft.decide_by_header(evidence, Role::Message, &|column, weight| {
        may_be_text(evidence, column) && may_be_message(evidence, column, weight)
    });
}

/// Without a header, the column of sentences is the description, and the column of short phrases the name.
pub(super) fn texts_without_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    if evidence.view.header.is_some() {
        return;
    }
    let filled = |column: usize| evidence.profiles[column].filled > 0;
    let short = |column: usize| evidence.mostly(column, |profile| profile.short);
    draft.decide_by_cells(evidence, Role::Description, |profile| profile.filled - profile.short, &|column| {
        filled(column) && !short(column)
    });
    draft.decide_by_cells(evidence, Role::Name, |profile| profile.short, &|column| {
        filled(column) && short(column)
    });
}

/// Every other column with a header that names a kind of text holds that kind. Several columns may hold one kind, such as
/// descriptions in two languages.
pub(super) fn texts_by_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    for column in 0..evidence.width() {
        if !draft.is_free(column) || !may_be_text(evidence, column) {
            continue;
        }
        let mut strongest: Option<Proposal> = None;
        for &proposal in &evidence.proposals[column] {
            // If weights are equal, the last one counts.
            if TEXTS.contains(&proposal.role)
                && (proposal.role != Role::Message || may_be_message(evidence, column, proposal.weight))
                && strongest.is_none_or(|before| proposal.weight >= before.weight)
            {
                strongest = Some(proposal);
            }
        }
        if let Some(proposal) = strongest {
            draft.decide(column, proposal.role, by_header(proposal));
        }
    }
}

/// Whether the cells of a column can be texts: neither numbers, nor yes and no, nor a few words that repeat.
fn may_be_text(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    let are_categories =
        profile.repeat() && profile.mostly(profile.words) && profile.filled > FEWEST_CATEGORIES;
    !profile.mostly(profile.numbers) && !profile.mostly(profile.flags) && !are_categories
}

/// Whether the cells of a column can be messages. Constants are sent as messages only where the header says so outright.
fn may_be_message(evidence: &Evidence<'_>, column: usize, weight: u8) -> bool {
    weight >= OUTRIGHT || !evidence.mostly(column, |profile| profile.identifiers)
}

/// The fewest repeated words that show that they are categories.
const FEWEST_CATEGORIES: usize = 4;

/// A column under an unknown header, for example in another language, whose texts begin with the reason phrases of the codes.
pub(super) fn descriptions_by_reason_phrases(evidence: &Evidence<'_>, draft: &mut Draft) {
    let Some(code) = draft.code().filter(|_| !draft.has(Role::Description)) else { return };
    for column in 0..evidence.width() {
        if !evidence.proposals[column].is_empty() || !draft.is_free(column) {
            continue;
        }
        let mut matched = 0;
        for row in &evidence.sample {
            let (Some(code), Some(text)) = (row.cells.get(code), row.cells.get(column)) else { continue };
            let begins = |&status: &u16| phrase_in(text.text(), status).is_some();
            matched += usize::from(statuses(code.text()).iter().any(begins));
        }
        let filled = evidence.profiles[column].filled;
        if matched > 1 && BESIDE_THEIR_PHRASES.is_reached(matched, filled) {
            draft.decide(column, Role::Description, Reason::Cells { matched, filled });
            break;
        }
    }
}

/// If no column explains the codes, the column of texts without another role describes them, or the one with the most texts. A
/// single column of words beside the codes also describes them.
pub(super) fn descriptions_by_elimination(evidence: &Evidence<'_>, draft: &mut Draft) {
    if draft.has(Role::Description) || draft.has(Role::Cause) {
        return;
    }
    let is_alone = evidence.width() == 2;
    // Before the codes, a cell for several rows is the title of a group.
    let code = draft.code().unwrap_or(0);
    let has_titles = |column: usize| {
        let filled = evidence.profiles[column].filled;
        column < code && !FILLED_DESCRIPTIONS.is_reached(filled, evidence.sample.len())
    };
    let candidates = evidence.columns(&|column| {
        let profile = &evidence.profiles[column];
        let words = is_alone && profile.mostly(profile.texts + profile.words);
        is_left(draft.decisions[column])
            && (profile.are_texts() || words)
            && !profile.repeat()
            && !has_titles(column)
    });
    if let Some(column) = evidence.most(&candidates, |profile| profile.texts) {
        let count = |profile: &Profile| profile.texts + profile.words;
        draft.decide(column, Role::Description, by_cells(&evidence.profiles[column], count));
    }
}

/// Whether a column has no role, and its header does not say that it is something else.
fn is_left(decision: Option<Decision>) -> bool {
    let Some(decision) = decision else { return true };
    let is_left = |eliminated: Eliminated| match eliminated {
        Eliminated::NothingFound => true,
        // Texts under `Error` or `Title` are neither codes nor names.
        Eliminated::CellsDisagree { role } | Eliminated::RoleTaken { role, .. } => {
            matches!(role, Role::Code | Role::HttpStatus | Role::Name)
        }
        Eliminated::RetryUnclear => false,
    };
    decision.role == Role::Other
        && matches!(decision.by, Reason::Elimination(eliminated) if is_left(eliminated))
}
