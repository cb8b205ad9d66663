//! Columns without a role whose cells seem to matter.

use doccodes_page::choice::Role;

use super::decision::{Column, Reason, Unread, column_of};
use super::evidence::Evidence;
use super::keyed::KEYS;
use super::profile::Profile;
use super::same_codes::are_same_codes;

/// What a column without a role holds, if it seems to matter.
pub(super) fn unread(evidence: &Evidence<'_>, columns: &[Column], column: usize) -> Option<Unread> {
    let decision = columns[column].decision;
    let is_said = matches!(decision.by, Reason::Chosen | Reason::Header { .. });
    if decision.role != Role::Other || is_said {
        return None;
    }
    let of_role = |role: Role| column_of(columns, role);
    let profile = &evidence.profiles[column];
    let is_key = column == KEYS && evidence.view.keys.is_some();
    let says_code = is_key || evidence.weight(column, Role::Code).is_some();
    let repeats_codes =
        || of_role(Role::Code).is_some_and(|code| are_same_codes(evidence.view, code, column));
    match () {
        () if says_code && profile.mostly(profile.codes) => (!repeats_codes()).then_some(Unread::Codes),
        () if profile.are_sentences() => Some(Unread::Texts),
        () if of_role(Role::Name).is_none()
            && profile.mostly(profile.identifiers)
            && profile.are_distinct() =>
        {
            Some(Unread::Identifiers)
        }
        () if of_role(Role::HttpStatus).is_none()
            && are_registered(profile)
            && !of_role(Role::Code).is_some_and(|code| are_registered(&evidence.profiles[code])) =>
        {
            Some(Unread::Statuses)
        }
        () => None,
    }
}

/// Whether all cells are registered HTTP statuses. One may be chance.
const fn are_registered(profile: &Profile) -> bool {
    profile.filled > 1 && profile.registered == profile.filled
}
