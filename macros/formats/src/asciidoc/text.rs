//! Text that is assembled from lines, and the offsets of its bytes.

use std::ops::Range;

use super::line::Line;
use crate::offsets::Offsets;

/// Lines as one text, with line breaks between them.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    offsets: Offsets,
}

impl Text {
    pub(super) fn join(lines: &[Line<'_>]) -> Self {
        let mut joined = Self { text: String::new(), offsets: Offsets::new() };
        for line in lines {
            if !joined.text.is_empty() && !line.joined {
                joined.offsets.push(joined.text.len(), line.at.saturating_sub(1));
                joined.text.push('\n');
            }
            joined.offsets.push(joined.text.len(), line.at);
            joined.text.push_str(line.text);
        }
        joined
    }

    /// Where on the page the byte at `at` is.
    pub(super) fn offset(&self, at: usize) -> u32 {
        self.offsets.page(at)
    }

    /// The pieces of a part that are each in one place on the page, with their offsets.
    pub(super) fn pieces(&self, part: Range<usize>) -> impl Iterator<Item = (&str, u32)> {
        let mut from = part.start;
        std::iter::from_fn(move || {
            let start = Some(from).filter(|from| *from < part.end)?;
            from = self.offsets.piece_end(start, part.end);
            Some((self.text.get(start..from)?, self.offset(start)))
        })
    }
}
