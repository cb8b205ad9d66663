//! Maps the bytes of a text that was assembled from pieces of a page to their positions on the page.

use std::cell::Cell;
use std::ops::Range;

/// The number of pieces that are looked at one by one.
const NEAR: usize = 4;

/// The positions of an assembled text's bytes on the page.
#[derive(Debug)]
pub(super) struct Offsets {
    /// The start of each piece: in the text, and on the page.
    pieces: Vec<(usize, usize)>,
    /// The number of pieces up to the byte that was looked up last. The next one is usually near it.
    last: Cell<usize>,
}

impl Offsets {
    /// The offsets of the page itself.
    pub(super) fn identity() -> Self {
        Self::starting_at(0)
    }

    /// The offsets of one piece that starts at this byte of the page.
    pub(super) fn starting_at(page: usize) -> Self {
        Self { pieces: vec![(0, page)], last: Cell::new(0) }
    }

    pub(super) fn new() -> Self {
        Self { pieces: Vec::new(), last: Cell::new(0) }
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

    /// The number of pieces that start at the byte at `text` or before it.
    fn up_to(&self, text: usize) -> usize {
        let last = self.last.get();
        if last > 0 && self.pieces[last - 1].0 <= text {
            let mut n = last;
            while n < last + NEAR {
                if n == self.pieces.len() || self.pieces[n].0 > text {
                    self.last.set(n);
                    return n;
                }
                n += 1;
            }
        }
        let n = self.pieces.partition_point(|&(start, _)| start <= text);
        self.last.set(n);
        n
    }

    /// The position on the page of the byte at `text`.
    pub(super) fn page(&self, text: usize) -> u32 {
        let n = self.up_to(text);
        let Some(&(start, page)) = self.pieces.get(n.saturating_sub(1)) else { return 0 };
        (page + text.saturating_sub(start)) as u32
    }

    /// The end of the piece that has the byte at `start`, or `end` if the piece is longer.
    pub(super) fn piece_end(&self, start: usize, end: usize) -> usize {
        let n = self.up_to(start);
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
