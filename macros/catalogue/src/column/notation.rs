//! The notation of a column's codes, by its header and its cells.

use doccodes_page::choice::Role;

use super::decision::{Column, Reason};
use super::table_view::TableView;
use super::vocabulary::header::{Proposal, proposals};
use super::vocabulary::words::{OUTRIGHT, USUAL};
use crate::code::notation::{CodeClaim, Notation};

/// The notation of a column with these cells; `proposals` are those of its header.
pub(super) fn proposed_notation(title: &str, proposals: &[Proposal], cells: &[&str]) -> Notation {
    Notation::new(title, claim(proposals), cells)
}

/// The notation of the column of codes.
pub(crate) fn code_notation(view: &TableView<'_>, code: usize, column: Option<&Column>) -> Notation {
    let title = view.title(code);
    let chosen = column.is_some_and(|column| column.decision.by == Reason::Chosen);
    let claim = if chosen { CodeClaim::Outright } else { claim(&proposals(title)) };
    Notation::new(title, claim, &view.cells(code))
}

fn claim(proposals: &[Proposal]) -> CodeClaim {
    let mut strongest = CodeClaim::None;
    for proposal in proposals {
        strongest = strongest.max(match (proposal.role, proposal.weight) {
            (Role::Code, OUTRIGHT..) => CodeClaim::Outright,
            (Role::Code, USUAL) => CodeClaim::Usual,
            (Role::Code, _) => CodeClaim::Possible,
            // `Response code` may mean codes of any kind, `HTTP status` does not.
            (Role::HttpStatus, USUAL) => CodeClaim::Usual,
            (Role::HttpStatus, _) => CodeClaim::Possible,
            _ => CodeClaim::None,
        });
    }
    strongest
}
