//! A text that blocks are read from, and the offsets of its bytes.

use crate::offsets::Offsets;

/// A text that blocks are read from: the page, or a field of a `csv-table`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'t> {
    pub(super) text: &'t str,
    pub(super) offsets: &'t Offsets,
    /// The number of tables around it.
    pub(super) depth: usize,
}

impl Text<'_> {
    /// The position on the page of the byte at `at`.
    pub(super) fn offset(&self, at: usize) -> u32 {
        self.offsets.page(at)
    }
}
