//! Splits the lines of a table into its cells.

use super::columns::Spec;
use super::line::{Line, is_space};
use super::marks::is_comment;

/// A cell of a table.
#[derive(Debug)]
pub(super) struct Cell<'t> {
    pub(super) spec: Spec,
    /// Where its separator is, in bytes from the start of the page.
    pub(super) at: usize,
    pub(super) lines: Vec<Line<'t>>,
    /// The number of its line.
    pub(super) line: usize,
}

/// The cells of a table.
#[derive(Debug, Default)]
pub(super) struct Cells<'t> {
    pub(super) cells: Vec<Cell<'t>>,
    /// The lines, without comments.
    pub(super) lines: Vec<Line<'t>>,
    /// The text before the first separator, which lacks its own separator.
    pub(super) unseparated: Option<Line<'t>>,
    /// Whether the first line looks like a header: the line is the first one, an empty line is below it, and then a cell starts.
    pub(super) implicit_header: bool,
}

/// Splits lines at unescaped separators. The specification of a cell may precede its separator.
pub(super) fn split<'t>(lines: &[Line<'t>], separator: &str) -> Cells<'t> {
    let mut found = Cells {
        lines: lines.iter().copied().filter(|line| !is_comment(line.text)).collect(),
        ..Cells::default()
    };
    for n in 0..found.lines.len() {
        let Some(&line) = found.lines.get(n) else { break };
        let mut from = 0;
        let mut is_start = true;
        for at in separators(line.text, separator) {
            let before = line.text.get(from..at).unwrap_or("");
            let (text, spec) = without_spec(before, is_start);
            found.push_text(line, from, from + text, is_start);
            found.cells.push(Cell { spec, at: line.at + from + text, lines: Vec::new(), line: n });
            from = at + separator.len();
            is_start = false;
        }
        found.push_text(line, from, line.text.len(), is_start);
    }
    found.implicit_header = has_implicit_header(&found);
    found
}

impl<'t> Cells<'t> {
    /// Adds a part of a line to the last cell.
    fn push_text(&mut self, line: Line<'t>, from: usize, to: usize, is_start: bool) {
        let part = line.part(from, to);
        match self.cells.last_mut() {
            Some(cell) if !part.is_blank() || (is_start && line.is_blank()) => cell.lines.push(part),
            None if !part.is_blank() && self.unseparated.is_none() => self.unseparated = Some(part),
            _ => {}
        }
    }
}

/// The positions of the separators of a line.
fn separators<'l>(text: &'l str, separator: &'l str) -> impl Iterator<Item = usize> + 'l {
    let all = text.match_indices(separator).map(|(at, _)| at);
    all.filter(|at| !text.get(..*at).is_some_and(|before| before.ends_with('\\')))
}

/// The length of the text before a separator, and the specification of the cell after it.
fn without_spec(before: &str, is_start: bool) -> (usize, Spec) {
    let word = before.rsplit(is_space).next().unwrap_or("");
    let length = before.len() - word.len();
    let separate = if is_start { before.trim_start_matches(is_space) == word } else { length > 0 };
    match Spec::parse(word).filter(|_| separate || word.is_empty()) {
        Some(spec) if separate || is_start => (length, spec),
        _ => (before.len(), Spec::NONE),
    }
}

fn has_implicit_header(found: &Cells<'_>) -> bool {
    let line = |n: usize| found.lines.get(n);
    let starts_cell = |n: usize| found.cells.partition_point(|cell| cell.line < n);
    let Some(below) = found.lines.iter().skip(1).position(|line| !line.is_blank()).map(|n| n + 1) else {
        return false;
    };
    let first = found.cells.get(starts_cell(below)).filter(|cell| cell.line == below);
    let starts_line = line(below).zip(first).is_some_and(|(line, cell)| cell.at <= line.trimmed().at);
    line(0).is_some_and(|line| !line.is_blank()) && line(1).is_some_and(Line::is_blank) && starts_line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(table: &str) -> Vec<(String, u32)> {
        let found = split(&Line::all(table), "|");
        let text =
            |cell: &Cell<'_>| cell.lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join("/");
        found.cells.iter().map(|cell| (text(cell), cell.spec.colspan)).collect()
    }

    #[test]
    fn cells_start_at_separators() {
        let found = cells("|a | b\nc\n\n2+| d 3+|e\n//x\n  |f\\|g|h");
        let text = ["a", "b/c/", "d", "e", "f\\|g", "h"];
        assert_eq!(found.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), text);
        assert_eq!(found.iter().map(|(_, colspan)| *colspan).collect::<Vec<_>>(), [1, 1, 2, 3, 1, 1]);
        assert_eq!(cells("|x2+|y"), [("x2+".to_owned(), 1), ("y".to_owned(), 1)]);
        assert_eq!(cells("|GET|POST"), [("GET".to_owned(), 1), ("POST".to_owned(), 1)]);
    }

    #[test]
    fn an_empty_line_below_the_first_makes_it_a_header() {
        let header = |table: &str| split(&Line::all(table), "|").implicit_header;
        assert!(header("|a |b\n\n|c |d"));
        assert!(header("|a |b\n\n2+|c"));
        for table in ["|a |b\n|c |d", "\n|a |b\n\n|c |d", "|a |b\n\nc |d", "|a |b\n\n", "|a\n|b\n\n|c"] {
            assert!(!header(table), "{table}");
        }
    }
}
