//! Columns that have no role, although their cells look as if they mattered.

use super::decision::{Column, Reason, Unread};
use super::evidence::Evidence;
use super::role::Role;

/// What looks as if it mattered in a column without a role.
pub(super) fn unread(evidence: &Evidence<'_>, columns: &[Column], column: usize) -> Option<Unread> {
    let decision = columns[column].decision;
    let is_said = matches!(decision.by, Reason::Chosen | Reason::Header { .. });
    if decision.role != Role::Other || is_said {
        return None;
    }
    let has = |role: Role| columns.iter().any(|column| column.role() == role);
    let profile = &evidence.profiles[column];
    let says_code = evidence.weight(column, Role::Code).is_some();
    match () {
        () if says_code && profile.mostly(profile.codes) => Some(Unread::Codes),
        () if profile.are_sentences() => Some(Unread::Texts),
        () if !has(Role::Name) && profile.mostly(profile.identifiers) && profile.are_distinct() => {
            Some(Unread::Identifiers)
        }
        () => None,
    }
}
