//! The text of a cell, and the position on the page of each part of it.

use std::ops::Range;
use std::sync::Arc;

use crate::characters::character_at;

/// A cell's text: white space is collapsed, blocks and line breaks are joined by `\n`.
///
/// A cell is cheap to clone: the cells that a span repeats share one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell(Arc<Content>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Content {
    text: String,
    /// Where the cell starts on the page.
    offset: u32,
    runs: Vec<Run>,
    struck_out: bool,
    /// The text with the placeholders of documentation tools, if there are any.
    written: Option<Box<str>>,
}

/// The text from `text` on is on the page from `page` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    text: u32,
    page: u32,
    /// Whether text and page are the same bytes; if not (an entity), the whole run is at `page`.
    verbatim: bool,
}

impl Cell {
    /// The text.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The text as on the page, with the placeholders of documentation tools that [`text`](Self::text) leaves out.
    pub fn written(&self) -> &str {
        self.0.written.as_deref().unwrap_or_else(|| self.text())
    }

    /// Where the cell starts, in bytes from the start of the page.
    pub fn offset(&self) -> u32 {
        self.0.offset
    }

    /// The position on the page of the byte at `at` of the text.
    pub fn page_offset(&self, at: usize) -> u32 {
        self.0.page_offset(at)
    }

    /// Whether the page strikes out the text, or at least its beginning.
    pub fn is_struck_out(&self) -> bool {
        self.0.struck_out
    }

    /// Whether both are repeats of one cell of the page, made by a span.
    #[doc(hidden)]
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The cost of repeating the cell, in cells, since its text is read again. See [`MAX_CELLS`](super::limits::MAX_CELLS).
    #[doc(hidden)]
    pub fn repeat_cost(&self) -> usize {
        1 + self.text().len() / 4
    }

    /// A key that is shared by all repeats of a cell, and by no other cell.
    #[doc(hidden)]
    pub fn identity(&self) -> *const () {
        Arc::as_ptr(&self.0).cast()
    }

    /// The texts of two cells, the other one on a line of its own.
    #[doc(hidden)]
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = Content { written: None, ..Content::clone(&self.0) };
        if !joined.text.is_empty() && !other.text().is_empty() {
            joined.text.push('\n');
        }
        let shift = joined.text.len() as u32;
        joined.text.push_str(other.text());
        for run in &other.0.runs {
            joined.runs.push(Run { text: run.text + shift, ..*run });
        }
        Self(Arc::new(joined))
    }
}

impl Content {
    fn page_offset(&self, at: usize) -> u32 {
        page_offset(&self.runs, at).unwrap_or(self.offset)
    }
}

/// The position on the page of the byte at `at` of a text; `None` before the first run.
fn page_offset(runs: &[Run], at: usize) -> Option<u32> {
    let at = at as u32;
    let run = runs.get(runs.partition_point(|run| run.text <= at).checked_sub(1)?)?;
    Some(if run.verbatim { run.page + (at - run.text) } else { run.page })
}

/// The positions on the page of the parts of a text.
#[derive(Debug, Default)]
pub struct Places {
    runs: Vec<Run>,
    /// Whether the page strikes out the text, or at least its beginning.
    struck_out: bool,
}

impl Places {
    /// The position on the page of the byte at `at`.
    pub fn page_offset(&self, at: usize) -> u32 {
        page_offset(&self.runs, at).unwrap_or(0)
    }

    /// The parts of the page that start within a part of the text: where they start in the text, and on the page.
    pub fn starts(&self, part: Range<usize>) -> Vec<(usize, u32)> {
        let mut starts = Vec::new();
        let first = self.runs.partition_point(|run| (run.text as usize) < part.start);
        for run in self.runs.get(first..).unwrap_or_default() {
            if run.text as usize >= part.end {
                break;
            }
            starts.push((run.text as usize, run.page));
        }
        starts
    }
}

/// Collects the text of a cell, or of a passage, as a browser would show it.
#[derive(Debug)]
pub struct CellBuilder {
    content: Content,
    pending: Pending,
    /// Whether the first text is struck out, once there is some.
    struck_out: Option<bool>,
    /// Collects the text with the placeholders, once there is one.
    written: Option<Box<Self>>,
}

/// White space that has been read, and that only counts if text follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pending {
    Nothing,
    Space,
    Line,
}

impl CellBuilder {
    /// Starts a cell at an offset of the page.
    pub fn new(offset: u32) -> Self {
        let content =
            Content { text: String::new(), offset, runs: Vec::new(), struck_out: false, written: None };
        Self { content, pending: Pending::Nothing, struck_out: None, written: None }
    }

    /// A line break, or the edge of a block.
    pub fn break_line(&mut self) {
        self.pending = Pending::Line;
        if let Some(written) = &mut self.written {
            written.break_line();
        }
    }

    /// Adds text whose first byte is at `page`; `verbatim` if the page has the same bytes there.
    pub fn push(&mut self, text: &str, page: u32, verbatim: bool, keep_lines: bool) {
        if let Some(written) = &mut self.written {
            written.push(text, page, verbatim, keep_lines);
        }
        let mut run_ended = true;
        let mut at = 0;
        while at < text.len() {
            let word = at;
            at = end_of_verbatim(text, at);
            if word < at {
                if self.pending != Pending::Nothing {
                    if !self.content.text.is_empty() {
                        self.content.text.push(if self.pending == Pending::Line { '\n' } else { ' ' });
                    }
                    self.pending = Pending::Nothing;
                    run_ended = true;
                }
                if run_ended {
                    let page = if verbatim { page + word as u32 } else { page };
                    self.content.runs.push(Run { text: self.content.text.len() as u32, page, verbatim });
                    run_ended = false;
                }
                self.content.text.push_str(&text[word..at]);
            }
            if at < text.len() {
                let (space, end) = character_at(text, at);
                let gap = if keep_lines && space == '\n' { Pending::Line } else { Pending::Space };
                self.pending = self.pending.max(gap);
                at = end;
            }
        }
    }

    /// Adds a placeholder, which is not text.
    pub fn push_placeholder(&mut self, placeholder: &str, page: u32) {
        if self.written.is_none() {
            let content = self.content.clone();
            self.written = Some(Box::new(Self { content, written: None, ..*self }));
        }
        if let Some(written) = &mut self.written {
            written.push(placeholder, page, true, false);
        }
    }

    /// Notes whether the text that was pushed last is struck out.
    pub fn note_struck_out(&mut self, struck_out: bool) {
        if self.struck_out.is_none() && !self.content.text.is_empty() {
            self.struck_out = Some(struck_out);
        }
    }

    /// The position on the page at which the text starts.
    pub fn text_offset(&self) -> u32 {
        self.content.page_offset(0)
    }

    /// The number of bytes of text so far.
    pub fn length(&self) -> usize {
        self.content.text.len()
    }

    /// Whether the text ends in one of these characters.
    pub fn ends_with(&self, characters: &[char]) -> bool {
        self.content.text.ends_with(characters)
    }

    /// The text alone.
    pub fn into_text(self) -> String {
        self.content.text
    }

    /// The text, and the positions of its parts on the page.
    pub fn into_parts(self) -> (String, Places) {
        let places = Places { runs: self.content.runs, struck_out: self.struck_out == Some(true) };
        (self.content.text, places)
    }

    /// Adds a part of a text that has been collected before.
    pub fn push_part(&mut self, text: &str, places: &Places, part: Range<usize>) {
        let Some(shown) = text.get(part.clone()).filter(|shown| !shown.is_empty()) else { return };
        self.note_struck_out_before(places.struck_out);
        let shift = self.content.text.len() as u32;
        let start = part.start as u32;
        let next = places.runs.partition_point(|run| run.text <= start);
        if let Some(run) = next.checked_sub(1).and_then(|first| places.runs.get(first)) {
            let page = if run.verbatim { run.page + (start - run.text) } else { run.page };
            self.content.runs.push(Run { text: shift, page, ..*run });
        }
        for run in places.runs.get(next..).unwrap_or_default() {
            if run.text as usize >= part.end {
                break;
            }
            self.content.runs.push(Run { text: run.text - start + shift, ..*run });
        }
        self.content.text.push_str(shown);
    }

    /// Adds text that the page does not have, between what is before it and what is at `page`.
    pub fn push_between(&mut self, text: &str, page: u32) {
        self.content.runs.push(Run { text: self.content.text.len() as u32, page, verbatim: false });
        self.content.text.push_str(text);
    }

    /// Notes whether the text that is pushed next is struck out.
    fn note_struck_out_before(&mut self, struck_out: bool) {
        if self.content.text.is_empty() {
            self.struck_out.get_or_insert(struck_out);
        }
    }

    /// The cell.
    pub fn finish(mut self) -> Cell {
        self.content.struck_out = self.struck_out == Some(true);
        self.content.written = self.written.map(|written| written.content.text.into_boxed_str());
        Cell(Arc::new(self.content))
    }
}

/// Where the part of a text from `start` on ends that is kept unchanged: at the first white space that is not a single space between
/// two words. A no-break space is text in HTML, but white space in a cell.
fn end_of_verbatim(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut rest = &bytes[start..];
    let length = rest.len();
    // A pattern instead of an index: in a debug build, the macro pays for each check.
    while let [byte, after @ ..] = rest {
        if SHOWN[*byte as usize] {
            rest = after;
            continue;
        }
        rest = match rest {
            // None of the bytes that may follow starts white space.
            [b' ', b'!'..=b'~' | 0xe4..=0xef, ..] if rest.len() < length => after,
            [b' ' | b'\t'..=b'\r', ..] => break,
            [0..=0x7f, ..] => after,
            // No white space starts with these bytes, so Chinese characters need not be decoded.
            [0xe4..=0xef, _, _, after @ ..] | [0xf0..=0xff, _, _, _, after @ ..] => after,
            _ => match text[bytes.len() - rest.len()..].chars().next() {
                Some(c) if !c.is_whitespace() => &rest[c.len_utf8()..],
                _ => break,
            },
        };
    }
    bytes.len() - rest.len()
}

/// Whether a byte is an ASCII character other than white space.
static SHOWN: [bool; 256] = {
    let mut shown = [false; 256];
    let mut byte = b'!';
    while byte <= b'~' {
        shown[byte as usize] = true;
        byte += 1;
    }
    shown
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_collapsed_and_every_word_keeps_its_offset() {
        let mut cell = CellBuilder::new(100);
        cell.push("  a \n b", 103, true, false);
        cell.push("&", 110, false, false);
        cell.push("c", 115, true, false);
        cell.break_line();
        cell.push("d ", 120, true, false);
        let cell = cell.finish();
        assert_eq!(cell.text(), "a b&c\nd");
        let offsets: Vec<u32> = (0..cell.text().len()).map(|at| cell.page_offset(at)).collect();
        assert_eq!(offsets, [105, 106, 109, 110, 115, 116, 120]);
    }

    #[test]
    fn placeholders_are_written_but_are_not_text() {
        let mut cell = CellBuilder::new(0);
        cell.push("a ", 0, true, false);
        cell.push_placeholder("{b} ", 2);
        cell.push("c", 6, true, false);
        cell.break_line();
        cell.push("d", 8, true, false);
        let cell = cell.finish();
        assert_eq!((cell.text(), cell.written()), ("a c\nd", "a {b} c\nd"));
        assert_eq!(cell.page_offset(2), 6);
        let mut plain = CellBuilder::new(0);
        plain.push("a", 0, true, false);
        assert_eq!(plain.finish().written(), "a");
    }

    #[test]
    fn every_white_space_ends_a_word_and_no_other_character_does() {
        for c in (0..=char::MAX as u32).filter_map(char::from_u32) {
            let text = format!("a{c}b");
            let length = if c.is_whitespace() && c != ' ' { 1 } else { text.len() };
            assert_eq!(end_of_verbatim(&text, 0), length, "{c:?}");
            let text = format!("a {c}b");
            assert!(!c.is_whitespace() || end_of_verbatim(&text, 0) == 1, "{c:?}");
        }
    }

    #[test]
    fn the_text_of_an_empty_cell_is_where_the_cell_starts() {
        assert_eq!(CellBuilder::new(7).finish().page_offset(0), 7);
    }
}
