//! The text of a cell, and where on the page each part of it stands.

/// A cell's text: white space collapsed, blocks and line breaks joined by `\n`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    text: String,
    offset: u32,
    runs: Vec<Run>,
}

/// Text from `text` on stands on the page from `page` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    text: u32,
    page: u32,
    /// Whether text and page are the same bytes; if not (an entity), the whole run stands at `page`.
    verbatim: bool,
}

impl Cell {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cell starts, in bytes from the start of the page.
    pub fn offset(&self) -> u32 {
        self.offset
    }

    /// The texts of two cells, the other on a line of its own.
    pub(super) fn joined(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        if !joined.text.is_empty() && !other.text.is_empty() {
            joined.text.push('\n');
        }
        let shift = joined.text.len() as u32;
        joined.text.push_str(&other.text);
        joined.runs.extend(other.runs.iter().map(|run| Run { text: run.text + shift, ..*run }));
        joined
    }

    /// Where on the page the byte at `at` of the text stands.
    pub fn page_offset(&self, at: usize) -> u32 {
        let at = at as u32;
        match self.runs.partition_point(|run| run.text <= at) {
            0 => self.offset,
            n => {
                let run = self.runs[n - 1];
                if run.verbatim { run.page + (at - run.text) } else { run.page }
            }
        }
    }
}

/// Collects the text of a cell as a browser would show it.
#[derive(Debug)]
pub(super) struct CellBuilder {
    cell: Cell,
    pending: Pending,
}

/// White space that has been seen but that only counts if text follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pending {
    Nothing,
    Space,
    Line,
}

impl CellBuilder {
    pub(super) fn new(offset: u32) -> Self {
        Self { cell: Cell { offset, ..Cell::default() }, pending: Pending::Nothing }
    }

    /// A line break, or the edge of a block.
    pub(super) fn break_line(&mut self) {
        self.pending = Pending::Line;
    }

    /// Text whose first byte stands at `page`; `verbatim` if every byte of it stands on the page as it is.
    pub(super) fn push(&mut self, text: &str, page: u32, verbatim: bool, keep_lines: bool) {
        let mut run_ended = true;
        let mut at = 0;
        while at < text.len() {
            let word = at;
            at += length_as_it_is(&text[at..]);
            if word < at {
                if self.pending != Pending::Nothing {
                    if !self.cell.text.is_empty() {
                        self.cell.text.push(if self.pending == Pending::Line { '\n' } else { ' ' });
                    }
                    self.pending = Pending::Nothing;
                    run_ended = true;
                }
                if run_ended {
                    let page = if verbatim { page + word as u32 } else { page };
                    self.cell.runs.push(Run { text: self.cell.text.len() as u32, page, verbatim });
                    run_ended = false;
                }
                self.cell.text.push_str(&text[word..at]);
            }
            if let Some(space) = text[at..].chars().next() {
                let gap = if keep_lines && space == '\n' { Pending::Line } else { Pending::Space };
                self.pending = self.pending.max(gap);
                at += space.len_utf8();
            }
        }
    }

    pub(super) fn finish(self) -> Cell {
        self.cell
    }
}

/// How many bytes stand in front of the first white space that is more than one space between two words. A no-break space
/// is text to HTML, but to a reader of cells it is white space.
fn length_as_it_is(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at += match bytes[at] {
            // Of what may follow, this is surely no white space.
            b' ' if at > 0 && matches!(bytes.get(at + 1), Some(b'!'..=b'~' | 0xe4..=0xef)) => 1,
            b' ' | b'\t'..=b'\r' => break,
            ..0x80 => 1,
            // No character with these first bytes is white space: Chinese is read without looking at each.
            0xe4..=0xef => 3,
            0xf0.. => 4,
            _ => match text[at..].chars().next() {
                Some(c) if !c.is_whitespace() => c.len_utf8(),
                _ => break,
            },
        };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_collapsed_and_every_word_keeps_its_place() {
        let mut cell = CellBuilder::new(100);
        cell.push("  a \n b", 103, true, false);
        cell.push("&", 110, false, false);
        cell.push("c", 115, true, false);
        cell.break_line();
        cell.push("d ", 120, true, false);
        let cell = cell.finish();
        assert_eq!(cell.text(), "a b&c\nd");
        let places: Vec<u32> = (0..cell.text().len()).map(|at| cell.page_offset(at)).collect();
        assert_eq!(places, [105, 106, 109, 110, 115, 116, 120]);
    }

    #[test]
    fn every_white_space_ends_a_word_and_no_other_character_does() {
        for c in (0..=char::MAX as u32).filter_map(char::from_u32) {
            let text = format!("a{c}b");
            let length = if c.is_whitespace() && c != ' ' { 1 } else { text.len() };
            assert_eq!(length_as_it_is(&text), length, "{c:?}");
            let text = format!("a {c}b");
            assert!(!c.is_whitespace() || length_as_it_is(&text) == 1, "{c:?}");
        }
    }

    #[test]
    fn an_empty_cell_stands_where_it_starts() {
        assert_eq!(CellBuilder::new(7).finish().page_offset(0), 7);
    }
}
