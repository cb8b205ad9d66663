//! Parts of passages, and the terms that they make up.

use std::ops::Range;

use doccodes_page::Style;

use super::view::View;

/// A part of a passage.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) passage: usize,
    pub(super) bytes: Range<usize>,
}

impl Part {
    /// The part, unless it is empty.
    pub(super) fn non_empty(&self) -> &[Self] {
        if self.bytes.is_empty() { &[] } else { std::slice::from_ref(self) }
    }
}

/// The term of an item: its lines, and the style of the first one.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) parts: Vec<Part>,
    pub(super) style: Style,
}

impl Term {
    /// A part of a passage. It has the style of the start of the passage, if that reaches to its end.
    pub(super) fn new(view: View<'_>, part: Part) -> Self {
        let block = view.block(part.passage).filter(|block| block.lead.end >= part.bytes.end);
        let style = block.map_or(Style::Plain, |block| block.lead.style);
        Self { parts: vec![part], style }
    }

    /// A part of a passage in this style.
    pub(super) fn with_style(style: Style, part: Part) -> Self {
        Self { parts: vec![part], style }
    }
}
