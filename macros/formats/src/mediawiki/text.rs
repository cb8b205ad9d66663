//! The prepared text of a page, and the positions of its parts on the page.

use std::ops::Range;

use crate::offsets::Offsets;

/// The text of a page without comments, with markers for templates, and with references for markup that the page escapes.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    /// The positions of the text's bytes on the page.
    pub(super) offsets: Offsets,
    /// The templates that are not read, in bytes of the page.
    pub(super) templates: Vec<Range<usize>>,
}

impl Text {
    /// The position on the page of the byte at `at`.
    pub(super) fn page(&self, at: usize) -> u32 {
        self.offsets.page(at)
    }

    /// A part of the text.
    pub(super) fn part(&self, part: Range<usize>) -> &str {
        self.text.get(part).unwrap_or("")
    }

    /// A part without the white space at both ends.
    pub(super) fn trimmed(&self, part: Range<usize>) -> Range<usize> {
        let text = self.part(part.clone());
        let start = part.end - text.trim_start().len();
        start..start + text.trim().len()
    }

    /// The lines of the text.
    pub(super) fn lines(&self) -> Vec<Range<usize>> {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in self.text.split('\n') {
            lines.push(start..start + line.len());
            start += line.len() + 1;
        }
        lines
    }
}
