//! Finds the attribute `codes` in Rust sources.
//!
//! The sources are read as tokens, not as items. An attribute is then found wherever it is, in modules, functions and blocks, and one
//! in a macro is found as well, although nothing but the compiler knows what the macro makes of it.

mod attribute;
mod build_call;
mod enumeration;
mod file;
mod include;
mod renames;
mod site;
mod tokens;

pub(crate) use file::{Scan, scan};
pub(crate) use include::IncludedPath;
pub(crate) use renames::Renames;
pub(crate) use site::{Include, PagesFolder, Place, Reason, Site, Unchecked};
