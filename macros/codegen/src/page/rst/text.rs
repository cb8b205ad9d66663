//! A text that blocks are read from, and the offsets of its bytes.

use std::ops::Range;

use crate::page::offsets::Offsets;

/// A text that blocks are read from: the page, or a field of a `csv-table`.
#[derive(Debug, Clone, Copy)]
pub(in crate::page) struct Text<'t> {
    pub(super) text: &'t str,
    pub(super) offsets: &'t Offsets,
    /// The number of tables around it.
    pub(super) depth: usize,
}

impl Text<'_> {
    /// Where on the page the byte at `at` is.
    pub(super) fn offset(&self, at: usize) -> u32 {
        self.offsets.page(at)
    }
}

/// Adds the offsets of a part of another text, which is copied to the byte `at` of the text of `offsets`.
pub(super) fn copy_offsets(offsets: &mut Offsets, at: usize, other: &Offsets, part: Range<usize>) {
    let mut from = part.start;
    while from < part.end {
        offsets.push(at + (from - part.start), other.page(from) as usize);
        from = other.piece_end(from, part.end);
    }
}
