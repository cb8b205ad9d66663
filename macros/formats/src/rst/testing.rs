//! Helpers for the tests of this format.

use doccodes_page::Page;
use doccodes_page::source::Source;

use crate::read::read;

/// Reads a page of reStructuredText.
pub(super) fn page(rst: &str) -> Page {
    read(&Source::new("p.rst", rst.as_bytes()).unwrap())
}
