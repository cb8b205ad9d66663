//! Lines of a page, and parts of lines.

/// A line without the white space at its end, or a part of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its text, with the white space before it.
    pub(super) text: &'t str,
    /// Where it starts, in bytes from the start of the page.
    pub(super) at: usize,
    /// Whether it continues the part above, without a line break.
    pub(super) joined: bool,
}

impl<'t> Line<'t> {
    /// All lines of a page.
    pub(super) fn all(text: &'t str) -> Vec<Self> {
        let mut at = 0;
        let line = |raw: &'t str| {
            let line = Self { text: raw.trim_end_matches(is_space), at, joined: false };
            at += raw.len() + 1;
            line
        };
        text.split('\n').map(line).collect()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The part from the byte `from` up to the byte `to`.
    pub(super) fn part(&self, from: usize, to: usize) -> Self {
        let text = self.text.get(from..to).unwrap_or("").trim_end_matches(is_space);
        Self { text, at: self.at + from, joined: false }
    }

    /// The rest after the first `length` bytes, without the white space before it.
    pub(super) fn after(&self, length: usize) -> Self {
        self.part(length, self.text.len()).trimmed()
    }

    /// The line without the white space before it.
    pub(super) fn trimmed(&self) -> Self {
        let text = self.text.trim_start_matches(is_space);
        Self { text, at: self.at + (self.text.len() - text.len()), joined: self.joined }
    }

    /// Whether white space is before the text.
    pub(super) fn is_indented(&self) -> bool {
        self.text.starts_with(is_space)
    }
}

/// Whether a character is white space within a line.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\x0b' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_line_keep_their_places() {
        let lines = Line::all("ab \n \tc d\n\n");
        let places: Vec<_> = lines.iter().map(|line| (line.text, line.at)).collect();
        assert_eq!(places, [("ab", 0), (" \tc d", 4), ("", 10), ("", 11)]);
        let line = lines[1].trimmed();
        assert_eq!((line.text, line.at), ("c d", 6));
        assert_eq!((line.after(1).text, line.after(1).at), ("d", 8));
        assert!(lines[1].is_indented() && !line.is_indented() && lines[2].is_blank());
    }
}
