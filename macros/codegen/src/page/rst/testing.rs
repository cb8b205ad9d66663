//! Helpers for the tests of this format.

use crate::page::read::read;
use crate::page::table::Page;
use crate::source::Source;

/// Reads a page of reStructuredText.
pub(super) fn page(rst: &str) -> Page {
    read(&Source::new("p.rst", rst.as_bytes()).unwrap())
}
