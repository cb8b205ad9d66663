//! Lines of a table by columns.

use doccodes_page::terminal::is_wide;

use super::fault::Fault;
use super::line::{Line, next_tab_stop};

/// How the columns of a table are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// As in a terminal: an East Asian wide character fills two columns.
    Width,
    /// One column for each character.
    Characters,
}

/// A line of a table, whose text is found by columns.
#[derive(Debug)]
pub(super) struct Columns<'t> {
    line: Line<'t>,
    /// The number of empty columns before the text.
    lead: usize,
    /// The byte of the text that each column shows; `None` if every column is one byte.
    bytes: Option<Vec<u32>>,
}

impl<'t> Columns<'t> {
    /// The columns of a line of a table that is indented by `base`; those from `most` on may be left out.
    pub(super) fn new(line: Line<'t>, base: usize, counting: Counting, most: usize) -> Self {
        let lead = line.indent.saturating_sub(base);
        if line.text.bytes().all(|byte| byte.is_ascii() && byte != b'\t') {
            return Self { line, lead, bytes: None };
        }
        let mut bytes = Vec::new();
        for (at, c) in line.text.char_indices() {
            if lead + bytes.len() >= most {
                break;
            }
            let column = base + lead + bytes.len();
            let width = match c {
                '\t' => next_tab_stop(column) - column,
                _ if counting == Counting::Width && is_wide(c) => 2,
                _ => 1,
            };
            bytes.resize(bytes.len() + width, at as u32);
        }
        Self { line, lead, bytes: Some(bytes) }
    }

    /// The start of the line's text, in bytes from the start of the whole text.
    pub(super) fn at(&self) -> usize {
        self.line.at
    }

    pub(super) fn text(&self) -> &'t str {
        self.line.text
    }

    /// The number of columns up to the end of the text.
    pub(super) fn width(&self) -> usize {
        self.lead + self.bytes.as_ref().map_or(self.line.text.len(), Vec::len)
    }

    /// The first byte of the character in a column; a space where the line has no text.
    pub(super) fn byte(&self, column: usize) -> u8 {
        let byte =
            column.checked_sub(self.lead).and_then(|_| self.line.text.as_bytes().get(self.place(column)));
        byte.copied().unwrap_or(b' ')
    }

    /// The part from the column `from` up to, but without, the column `to`.
    pub(super) fn part(&self, from: usize, to: usize) -> Line<'t> {
        let (start, end) = (self.place(from), self.place(to));
        let column = self.lead.saturating_sub(from);
        Line::new(self.line.text.get(start..end).unwrap_or(""), self.line.at + start, column)
    }

    /// The position of this column, in bytes from the start of the whole text.
    pub(super) fn offset(&self, column: usize) -> usize {
        self.line.at + self.place(column)
    }

    /// The byte of the text that a column shows.
    fn place(&self, column: usize) -> usize {
        let column = column.saturating_sub(self.lead);
        match &self.bytes {
            Some(bytes) => bytes.get(column).map_or(self.line.text.len(), |&byte| byte as usize),
            None => column.min(self.line.text.len()),
        }
    }
}

/// Parses a table with its columns counted as in a terminal and, if that fails, by characters, since editors differ.
pub(super) fn parse_columns<'t, T>(
    lines: &[Line<'t>],
    parse: impl Fn(&[Columns<'t>]) -> Result<T, Fault>,
) -> Result<(Vec<Columns<'t>>, T), Fault> {
    let base = lines.first().map_or(0, |line| line.indent);
    // The first line is a border. Text to the right of it is not part of the table, and its columns are not counted.
    let most = lines.first().map_or(0, |line| line.text.len()) + 1;
    let columns = |counting: Counting| -> Vec<Columns<'t>> {
        lines.iter().map(|&line| Columns::new(line, base, counting, most)).collect()
    };
    let by_width = columns(Counting::Width);
    let fault = match parse(&by_width) {
        Ok(table) => return Ok((by_width, table)),
        Err(fault) => fault,
    };
    if lines.iter().all(|line| line.text.is_ascii()) {
        return Err(fault);
    }
    drop(by_width);
    let by_character = columns(Counting::Characters);
    match parse(&by_character) {
        Ok(table) => Ok((by_character, table)),
        Err(_) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_and_tabs_fill_several_columns() {
        let line = Line::new("|状|\t|", 10, 2);
        let columns = Columns::new(line, 2, Counting::Width, 100);
        let shown: Vec<u8> = (0..8).map(|column| columns.byte(column)).collect();
        assert_eq!(shown, [b'|', 0xe7, 0xe7, b'|', b'\t', b'\t', b'|', b' ']);
        assert_eq!(columns.width(), 7);
        assert_eq!(columns.part(1, 3).text, "状");
        assert_eq!(columns.offset(3), 14);
        let columns = Columns::new(line, 2, Counting::Characters, 100);
        assert_eq!((columns.byte(2), columns.part(1, 2).text), (b'|', "状"));
        assert!(Columns::new(line, 2, Counting::Width, 3).width() >= 3);
    }

    #[test]
    fn columns_before_the_text_are_empty() {
        let columns = Columns::new(Line::new("  ab", 0, 0), 0, Counting::Width, 100);
        assert_eq!((columns.byte(1), columns.byte(2), columns.width()), (b' ', b'a', 4));
        let part = columns.part(1, 3);
        assert_eq!((part.text, part.at, part.indent), ("a", 2, 1));
        assert_eq!(columns.part(0, 2).text, "");
    }
}
