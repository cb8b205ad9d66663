//! The attribute that pages need: arguments for what can be read in several ways, and for rows that cannot be read.

mod choice;
mod search;
mod written;

pub(crate) use search::{Proposal, propose};
