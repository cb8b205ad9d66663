//! Lines of a text, and the white space before them.

/// A line without the white space around its text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'t> {
    pub(super) text: &'t str,
    /// The start of the text, in bytes from the start of the whole text.
    pub(super) at: usize,
    /// The number of columns of white space before the text.
    pub(super) indent: usize,
}

impl<'t> Line<'t> {
    /// A line that starts at the byte `at` and in the column `column`.
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

    /// The rest of the line after its first `length` bytes.
    pub(super) fn after(&self, length: usize) -> Self {
        Self::new(self.text.get(length..).unwrap_or(""), self.at + length, self.indent + length)
    }

    /// The rest of the line after the bullet of a list item, if it starts with one.
    pub(super) fn after_bullet(&self) -> Option<Self> {
        let bullet = self.text.chars().next().filter(|c| matches!(c, '*' | '-' | '+' | '•' | '‣' | '⁃'))?;
        let rest = self.text.get(bullet.len_utf8()..)?;
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return None;
        }
        Some(Self::new(rest, self.at + bullet.len_utf8(), self.indent + 1))
    }
}

/// The column of the next tab stop.
pub(super) fn next_tab_stop(column: usize) -> usize {
    (column / 8 + 1) * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_not_part_of_a_line() {
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
}
