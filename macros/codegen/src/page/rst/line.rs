//! Lines, and in tables their columns.

use crate::problem::is_wide;

/// A line without the white space around its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// Where the text starts, in bytes from the start of the whole text.
    pub(super) at: usize,
    /// How many columns of white space stand before it.
    pub(super) indent: usize,
}

impl<'t> Line<'t> {
    /// `raw` starts at `at`, and in the column `column`.
    pub(super) fn new(raw: &'t str, at: usize, column: usize) -> Self {
        let mut indent = column;
        let mut skipped = 0;
        for byte in raw.bytes() {
            match byte {
                b' ' | b'\x0b' | b'\x0c' => indent += 1,
                b'\t' => indent = next_tab_stop(indent),
                _ => break,
            }
            skipped += 1;
        }
        let text = raw.get(skipped..).unwrap_or("").trim_end_matches([' ', '\t', '\x0b', '\x0c']);
        Self { text, at: at + skipped, indent }
    }

    /// All lines of a text.
    pub(super) fn all(text: &'t str) -> Vec<Self> {
        let mut at = 0;
        let line = |raw: &'t str| {
            let line = Self::new(raw, at, 0);
            at += raw.len() + 1;
            line
        };
        text.split('\n').map(line).collect()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// What is left of the line behind its first `length` bytes.
    pub(super) fn after(&self, length: usize) -> Self {
        Self::new(self.text.get(length..).unwrap_or(""), self.at + length, self.indent + length)
    }

    /// What follows the bullet of a list item, if the line starts with one.
    pub(super) fn after_bullet(&self) -> Option<Self> {
        let bullet = self.text.chars().next().filter(|c| matches!(c, '*' | '-' | '+' | '•' | '‣' | '⁃'))?;
        let rest = self.text.get(bullet.len_utf8()..)?;
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return None;
        }
        Some(Self::new(rest, self.at + bullet.len_utf8(), self.indent + 1))
    }
}

fn next_tab_stop(column: usize) -> usize {
    (column / 8 + 1) * 8
}

/// What a column of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// As a terminal shows it: East Asian wide characters fill two columns.
    Width,
    /// A character, however wide.
    Characters,
}

/// A line of a table, by columns.
#[derive(Debug)]
pub(super) struct Columns<'t> {
    line: Line<'t>,
    /// How many columns are free before the text.
    lead: usize,
    /// The byte of the text that each column shows; nothing if every column is a byte.
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

    /// Where the line's text starts, in bytes from the start of the whole text.
    pub(super) fn at(&self) -> usize {
        self.line.at
    }

    pub(super) fn text(&self) -> &'t str {
        self.line.text
    }

    /// How many columns there are up to the end of the text.
    pub(super) fn width(&self) -> usize {
        self.lead + self.bytes.as_ref().map_or(self.line.text.len(), Vec::len)
    }

    /// The first byte of what a column shows; a space where there is nothing.
    pub(super) fn byte(&self, column: usize) -> u8 {
        let byte =
            column.checked_sub(self.lead).and_then(|_| self.line.text.as_bytes().get(self.place(column)));
        byte.copied().unwrap_or(b' ')
    }

    /// The part between two columns, the second one exclusive.
    pub(super) fn part(&self, from: usize, to: usize) -> Line<'t> {
        let (start, end) = (self.place(from), self.place(to));
        let column = self.lead.saturating_sub(from);
        Line::new(self.line.text.get(start..end).unwrap_or(""), self.line.at + start, column)
    }

    /// Where the line is broken that has this column, in bytes from the start of the whole text.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_no_part_of_a_line() {
        let lines = Line::all("ab \n \t c\n\n");
        let lines: Vec<_> = lines.iter().map(|line| (line.text, line.at, line.indent)).collect();
        assert_eq!(lines, [("ab", 0, 0), ("c", 7, 9), ("", 9, 0), ("", 10, 0)]);
    }

    #[test]
    fn a_bullet_is_followed_by_white_space() {
        let rest = |text| Line::new(text, 5, 0).after_bullet().map(|rest| (rest.text, rest.at, rest.indent));
        assert_eq!(rest("* -  a"), Some(("-  a", 7, 2)));
        assert_eq!(rest("  • a"), Some(("a", 11, 4)));
        assert_eq!(rest("-"), Some(("", 6, 1)));
        assert_eq!(rest("-1"), None);
        assert_eq!(rest(""), None);
    }

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
    fn columns_before_the_text_are_free() {
        let columns = Columns::new(Line::new("  ab", 0, 0), 0, Counting::Width, 100);
        assert_eq!((columns.byte(1), columns.byte(2), columns.width()), (b' ', b'a', 4));
        let part = columns.part(1, 3);
        assert_eq!((part.text, part.at, part.indent), ("a", 2, 1));
        assert_eq!(columns.part(0, 2).text, "");
    }
}
