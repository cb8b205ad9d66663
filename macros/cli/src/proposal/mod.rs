//! Proposes the attribute that pages need: arguments that decide between several readings, and that leave out unreadable rows.

mod choice;
mod search;
mod written;

pub(crate) use search::{Proposal, propose};
