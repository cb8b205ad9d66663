//! The enums of packages: where the attribute `codes` is in the sources, and what it reads.

mod found;
mod git;
mod identity;
mod leftovers;
mod located;
mod metadata;
mod packages;
mod read;
mod relative;
mod scan;
mod selection;
mod settings;
mod sources;
mod then;
mod tree;

pub(crate) use git::Commit;
pub(crate) use identity::{Identity, pairs};
pub(crate) use leftovers::leftovers;
pub(crate) use packages::{PackageEnums, Packages};
pub(crate) use read::Enum;
pub(crate) use scan::{Unchecked, scan_alone};
pub(crate) use selection::Selection;
