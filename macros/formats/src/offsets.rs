//! Maps the bytes of a text that was assembled from pieces of a page to their positions on the page.

use std::ops::Range;

/// The positions of an assembled text's bytes on the page.
#[derive(Debug)]
pub(super) struct Offsets {
    /// The start of each piece: in the text, and on the page.
    pieces: Vec<(usize, usize)>,
}

impl Offsets {
    /// The offsets of the page itself.
    pub(super) fn identity() -> Self {
        Self::starting_at(0)
    }

    /// The offsets of one piece that starts at this byte of the page.
    pub(super) fn starting_at(page: usize) -> Self {
        Self { pieces: vec![(0, page)] }
    }

    pub(super) fn new() -> Self {
        Self { pieces: Vec::new() }
    }

    /// Adds a piece that starts at the byte `text` of the text and at the byte `page` of the page.
    pub(super) fn push(&mut self, text: usize, page: usize) {
        self.pieces.push((text, page));
    }

    /// Adds the offsets of a part of another text, which is copied to the byte `text` of this one.
    pub(super) fn copy(&mut self, text: usize, other: &Self, part: Range<usize>) {
        let mut from = part.start;
        while from < part.end {
            self.push(text + (from - part.start), other.page(from) as usize);
            from = other.piece_end(from, part.end);
        }
    }

    /// The position on the page of the byte at `text`.
    pub(super) fn page(&self, text: usize) -> u32 {
        let n = self.pieces.partition_point(|&(start, _)| start <= text);
        let Some(&(start, page)) = self.pieces.get(n.saturating_sub(1)) else { return 0 };
        (page + text.saturating_sub(start)) as u32
    }

    /// The end of the piece that has the byte at `start`, or `end` if the piece is longer.
    pub(super) fn piece_end(&self, start: usize, end: usize) -> usize {
        let n = self.pieces.partition_point(|&(piece, _)| piece <= start);
        self.pieces.get(n).map_or(end, |&(piece, _)| piece.min(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_counted_from_the_start_of_its_piece() {
        let mut offsets = Offsets::new();
        offsets.push(0, 10);
        offsets.push(3, 20);
        assert_eq!([0, 2, 3, 5].map(|text| offsets.page(text)), [10, 12, 20, 22]);
        assert_eq!(offsets.piece_end(0, 9), 3);
        assert_eq!(offsets.piece_end(0, 2), 2);
        assert_eq!(offsets.piece_end(3, 9), 9);
    }
}
