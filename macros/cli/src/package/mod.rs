//! The enums of packages: where the sources have the attribute `codes`, and what it reads.

mod found;
mod git;
mod identity;
mod located;
mod metadata;
mod relative;
mod scan;
mod selection;
mod settings;
mod sources;
mod tree;

pub(crate) use identity::{Identity, Pair, pairs};
