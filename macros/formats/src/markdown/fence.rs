//! Fences of code, whose lines are a sample.

use doccodes_page::characters::run_length;

/// Follows the fences of a page, line by line.
#[derive(Debug, Default)]
pub(super) struct Fences {
    /// The open fence.
    open: Option<Open>,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    /// Its character.
    byte: u8,
    length: usize,
    /// Whether it is in a quote, with which it ends.
    quoted: bool,
}

/// The position of a line relative to fences.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FenceLine<'a> {
    Outside,
    /// The line opens a fence, and names what it holds.
    Opens(&'a str),
    /// The line is in a fence, or closes it.
    Inside,
}

impl Fences {
    /// Reads the next line. Fences may be in quotes and in lists.
    pub(super) fn next<'a>(&mut self, line: &'a str) -> FenceLine<'a> {
        // The signs of quotes, and white space, may precede a fence.
        let (bytes, mut start) = (line.as_bytes(), 0);
        while start < bytes.len() && matches!(bytes[start], b' ' | b'\t' | b'>') {
            start += 1;
        }
        // Most lines are not in a fence, and start none.
        if self.open.is_none() && !matches!(bytes.get(start), Some(b'`' | b'~')) {
            return FenceLine::Outside;
        }
        let quoted = line.trim_start().starts_with('>');
        let line = &line[start..];
        self.open = self.open.filter(|open| quoted || !open.quoted);
        let Some(&first) = line.as_bytes().first().filter(|first| matches!(first, b'`' | b'~')) else {
            return if self.open.is_some() { FenceLine::Inside } else { FenceLine::Outside };
        };
        let length = run_length(line, first);
        let info = line.get(length..).unwrap_or("");
        match self.open {
            Some(open) => {
                if open.byte == first && length >= open.length && info.trim().is_empty() {
                    self.open = None;
                }
                FenceLine::Inside
            }
            None if length >= 3 && (first == b'~' || !info.contains('`')) => {
                self.open = Some(Open { byte: first, length, quoted });
                FenceLine::Opens(info)
            }
            None => FenceLine::Outside,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_ends_with_a_line_of_its_own_kind() {
        let mut fences = Fences::default();
        let lines =
            ["a", "````{note} b", "c", "```", "~~~~", "`````", "`x`", "```a```", "> ~~~ d", "> e", "f"];
        let kinds: Vec<FenceLine<'_>> = lines.iter().map(|line| fences.next(line)).collect();
        use FenceLine::{Inside, Opens, Outside};
        assert_eq!(
            kinds,
            [
                Outside,
                Opens("{note} b"),
                Inside,
                Inside,
                Inside,
                Inside,
                Outside,
                Outside,
                Opens(" d"),
                Inside,
                Outside
            ]
        );
    }
}
