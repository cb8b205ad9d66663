//! The enums of packages: where the sources have the attribute `codes`, and what it reads.

mod found;
mod git;
mod located;
mod metadata;
mod relative;
mod scan;
mod selection;
mod settings;
mod sources;
mod tree;
