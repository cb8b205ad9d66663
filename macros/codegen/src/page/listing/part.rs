//! A part of a passage.

use std::ops::Range;

/// A part of a passage.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) passage: usize,
    pub(super) bytes: Range<usize>,
}
