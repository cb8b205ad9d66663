//! The passages of a page with their outline.

use doccodes_page::Passage;
use doccodes_page::source::Source;

use crate::open_table::title;
use crate::outline::{Block, Kind, Outline};

/// The passages of a page with their outline.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) source: &'a Source,
    pub(super) passages: &'a [Passage],
    pub(super) outline: &'a Outline,
}

impl<'a> View<'a> {
    /// The number of passages.
    pub(super) fn len(&self) -> usize {
        self.outline.blocks.len()
    }

    pub(super) fn block(&self, at: usize) -> Option<&'a Block> {
        self.outline.blocks.get(at)
    }

    /// The text of a passage; empty after the last one.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.passages.get(at).map_or("", |passage| passage.text.as_str())
    }

    /// A heading or a caption.
    pub(super) fn title(&self, at: usize) -> String {
        title(self.text(at))
    }

    /// The paragraph right before a passage.
    pub(super) fn paragraph_before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|&before| self.is_text(before))
    }

    /// The level of a passage that is a heading.
    pub(super) fn level(&self, at: usize) -> Option<u8> {
        match self.block(at)?.kind {
            Kind::Heading(level) => Some(level),
            _ => None,
        }
    }

    /// Whether a passage is a paragraph.
    pub(super) fn is_text(&self, at: usize) -> bool {
        self.block(at).is_some_and(|block| block.kind == Kind::Text)
    }

    /// The position on the page of a byte of a passage.
    pub(super) fn page_offset(&self, passage: usize, at: usize) -> u32 {
        self.block(passage).map_or(0, |block| block.places.page_offset(at))
    }
}
