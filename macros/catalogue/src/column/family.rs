//! The family of codes that a header names.

use doccodes_page::choice::Role;

use super::vocabulary::header::proposals;
use super::vocabulary::words::{OUTRIGHT, USUAL};

/// The kind of codes according to the header of their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Statuses.
    Statuses,
    /// Error codes.
    Errors,
}

impl Family {
    /// The family that a header names, if it is clear.
    pub(crate) fn from_header(header: &str) -> Option<Self> {
        let proposals = proposals(header);
        let names = |role: Role, weight: u8| {
            proposals.iter().any(|proposal| proposal.role == role && proposal.weight >= weight)
        };
        match () {
            () if names(Role::HttpStatus, USUAL) => Some(Self::Statuses),
            () if names(Role::Code, OUTRIGHT) => Some(Self::Errors),
            () => None,
        }
    }
}
