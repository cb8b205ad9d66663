//! Splits a line of a table into its cells.

use std::ops::Range;

/// A cell that starts in a line, in bytes of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Where it starts: its separator.
    pub(super) at: usize,
    pub(super) attributes: Range<usize>,
    pub(super) content: Range<usize>,
}

/// The cells of a line. `line` is the line after its first mark, and `at` is the position of that mark.
pub(super) fn split(text: &str, at: usize, line: Range<usize>, is_header: bool) -> Vec<Cell> {
    let bytes = text.as_bytes();
    let mut cells = Vec::new();
    let (mut mark, mut start, mut next) = (at, line.start, line.start);
    while next < line.end {
        let rest = bytes.get(next..line.end).unwrap_or_default();
        if rest.starts_with(b"||") || (is_header && rest.starts_with(b"!!")) {
            cells.push(cell(text, mark, start..next));
            mark = next;
            next += 2;
            start = next;
        } else {
            next += 1;
        }
    }
    cells.push(cell(text, mark, start..line.end));
    cells
}

/// The cell with this text, which may have attributes before a pipe. A pipe in a link does not end them.
fn cell(text: &str, at: usize, part: Range<usize>) -> Cell {
    let cell = text.get(part.clone()).unwrap_or("");
    let attributes =
        cell.find('|').filter(|&pipe| cell.get(..pipe).is_some_and(|before| !before.contains("[[")));
    match attributes {
        Some(pipe) => {
            Cell { at, attributes: part.start..part.start + pipe, content: part.start + pipe + 1..part.end }
        }
        None => Cell { at, attributes: part.start..part.start, content: part },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(line: &str) -> Vec<(usize, &str, &str)> {
        let cells = split(line, 0, 1..line.len(), line.starts_with('!'));
        cells.into_iter().map(|cell| (cell.at, &line[cell.attributes], &line[cell.content])).collect()
    }

    #[test]
    fn cells_have_separators_and_attributes() {
        assert_eq!(cells("| a || b"), [(0, "", " a "), (4, "", " b")]);
        assert_eq!(cells("|a!!b"), [(0, "", "a!!b")]);
        assert_eq!(cells("!a!!b||c"), [(0, "", "a"), (2, "", "b"), (5, "", "c")]);
        assert_eq!(cells("|x=1|a|b||y|c"), [(0, "x=1", "a|b"), (8, "y", "c")]);
        assert_eq!(cells("| [[a|b]] || x | [[c|d]]"), [(0, "", " [[a|b]] "), (10, " x ", " [[c|d]]")]);
        assert_eq!(cells("|"), [(0, "", "")]);
        assert_eq!(cells("||| a"), [(0, "", ""), (1, "", " a")]);
    }
}
