//! The items of a list, as ranges of passages.

use std::ops::Range;

use crate::tag::Tag;

/// A list of items, or of terms and their definitions.
#[derive(Debug)]
pub(crate) struct Group {
    /// Whether it has items or terms.
    pub(crate) tag: Tag,
    /// The heading before it.
    pub(crate) heading: Option<usize>,
    /// The paragraph right before it.
    pub(crate) caption: Option<usize>,
    pub(crate) items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// The passages of its term. An item with a bullet or a number has one, in which the text may start.
    pub(crate) term: Range<usize>,
    /// The passages of its text.
    pub(crate) text: Range<usize>,
}
