//! The items of a list, as ranges of passages.

use std::ops::Range;

use crate::page::tag::Tag;

/// A list of items, or of terms and their definitions.
#[derive(Debug)]
pub(in crate::page) struct Group {
    /// Whether it has items or terms.
    pub(in crate::page) tag: Tag,
    /// The heading before it.
    pub(in crate::page) heading: Option<usize>,
    /// The paragraph right before it.
    pub(in crate::page) caption: Option<usize>,
    pub(in crate::page) items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone)]
pub(in crate::page) struct Item {
    /// The passages of its term. An item with a bullet or a number has one, in which the text may start.
    pub(in crate::page) term: Range<usize>,
    /// The passages of its text.
    pub(in crate::page) text: Range<usize>,
}
