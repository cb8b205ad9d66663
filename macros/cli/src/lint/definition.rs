//! The definition of a lint.

use doccodes_codegen::problem::Warning;

use super::finding::Finding;
use super::level::Level;
use crate::inspected::Inspected;

/// A lint, with everything that the tool says about it.
#[derive(Debug)]
pub(crate) struct Lint {
    /// The name on the command line and in JSON.
    pub(crate) name: &'static str,
    /// The default level.
    pub(crate) level: Level,
    /// What it finds, in one line.
    pub(crate) about: &'static str,
    /// Why that matters.
    pub(crate) why: &'static str,
    /// How to fix it.
    pub(crate) fix: &'static str,
    /// A page on which it finds something.
    pub(crate) example: Example,
    /// Where its findings come from.
    pub(crate) find: Find,
}

/// A page as an example.
#[derive(Debug)]
pub(crate) struct Example {
    /// The name of the file, which has the extension of its format.
    pub(crate) name: &'static str,
    /// Its text.
    pub(crate) page: &'static str,
}

/// Where findings come from.
#[derive(Debug)]
pub(crate) enum Find {
    /// A function looks for them in everything that was read.
    InPage(fn(&Inspected) -> Vec<Finding>),
    /// They are warnings of the library, which are found while the page is read.
    Warning(Warning),
    /// They are in the sources of a package, which are scanned for enums.
    InSources,
    /// They are changes since a baseline was written. For the example, this is the baseline.
    SinceBaseline(&'static str),
}
