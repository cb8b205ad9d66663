//! The enums of packages: where the sources have the attribute `codes`, and what it reads.

mod found;
mod git;
mod identity;
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
pub(crate) use identity::{Identity, Pair, pairs};
pub(crate) use packages::{PackageEnums, Packages};
pub(crate) use read::Enum;
pub(crate) use scan::{Place, Unchecked};
pub(crate) use selection::Selection;
