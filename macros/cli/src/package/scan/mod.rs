//! Finds the attribute `codes` in Rust sources.
//!
//! The sources are read as tokens, not as items. So an attribute is found wherever it is: in modules, functions and blocks, and
//! also in macros, although only the compiler knows how a macro expands.

mod attribute;
mod build_call;
mod enumeration;
mod file;
mod include;
mod renames;
mod site;
mod tokens;

use std::rc::Rc;

use doccodes_codegen::source::Source;

pub(crate) use file::scan;
pub(crate) use include::IncludedPath;
pub(crate) use renames::Renames;
pub(crate) use site::{Include, PagesFolder, Place, Reason, Site, Unchecked};

/// The places in one source at which enums cannot be read.
pub(crate) fn scan_alone(source: Source) -> Vec<Unchecked> {
    scan(&Rc::new(source), &Renames::default()).unchecked
}
