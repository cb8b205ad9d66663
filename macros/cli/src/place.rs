//! A place on one of the pages of an enum.

use doccodes_codegen::catalogue::Entry;

/// A place on one of the pages of an enum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The index of the page.
    pub(crate) page: usize,
    /// In bytes from the start of the page.
    pub(crate) offset: u32,
}

impl Place {
    pub(crate) const fn new(page: usize, offset: u32) -> Self {
        Self { page, offset }
    }
}

impl From<&Entry> for Place {
    fn from(entry: &Entry) -> Self {
        Self::new(entry.page, entry.offset)
    }
}
