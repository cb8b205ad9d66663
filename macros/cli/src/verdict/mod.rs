//! The verdicts of a page, with the reason for each.

mod reason;
mod review;
mod rfc;

pub(crate) use reason::Reason;
pub(crate) use review::{Case, Group, review};
