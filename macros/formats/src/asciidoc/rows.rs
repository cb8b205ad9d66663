//! Fills the rows of a table with its cells, as Asciidoctor does: a row ends when its columns are filled.

use std::collections::HashMap;

use super::cells::Cell;

/// The rows of a table.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// For each row, its cells.
    pub(super) rows: Vec<Vec<RowCell>>,
    /// The first cell of a row that starts in the middle of a line, unless the line has whole rows.
    pub(super) shifted: Option<usize>,
    /// The number of columns of the last row without a cell.
    pub(super) missing: usize,
}

/// A cell of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowCell {
    /// The number of the cell.
    pub(super) cell: usize,
    /// The column that it starts in.
    pub(super) column: usize,
}

/// Where the rows of a line start.
#[derive(Debug, Default)]
struct LineRows {
    number: usize,
    /// Whether the first cell of the line is the first of a row.
    starts_row: bool,
    /// The first cell of a row that starts later in the line.
    within: Option<usize>,
}

/// Fills rows of this many columns. Cells after the first `most` are left out, counting repeats.
pub(super) fn fill(cells: &[Cell<'_>], columns: usize, most: usize) -> Rows {
    let mut filled = Rows::default();
    let mut row: Vec<RowCell> = Vec::new();
    // The number of columns that are spanned by cells of the rows above, and how many of these spans end with each row.
    let (mut spanned, mut ends) = (0, HashMap::<usize, usize>::new());
    let (mut visited, mut added, mut count) = (0, 0, 0);
    let mut line: Option<LineRows> = None;
    for (n, cell) in cells.iter().enumerate() {
        match line.as_mut().filter(|line| line.number == cell.line) {
            Some(line) if row.is_empty() => line.within = line.within.or(Some(n)),
            Some(_) => {}
            None => {
                filled.note_shift(line.take(), row.is_empty());
                line = Some(LineRows { number: cell.line, starts_row: row.is_empty(), within: None });
            }
        }
        for _ in 0..cell.spec.repeat {
            row.push(RowCell { cell: n, column: spanned + visited });
            let colspan = cell.spec.colspan as usize;
            visited += colspan;
            if cell.spec.rowspan > 1 {
                added += colspan;
                *ends.entry(filled.rows.len() + cell.spec.rowspan as usize - 1).or_insert(0) += colspan;
            }
            // A row whose columns are all spanned has no cells of its own.
            while spanned + visited >= columns && count <= most {
                spanned += added;
                spanned = spanned.saturating_sub(ends.remove(&filled.rows.len()).unwrap_or(0));
                (visited, added) = (0, 0);
                filled.rows.push(std::mem::take(&mut row));
                count += 1;
            }
            count += 1;
            if count > most {
                return filled;
            }
        }
    }
    filled.note_shift(line, row.is_empty());
    if !row.is_empty() {
        filled.missing = columns.saturating_sub(spanned + visited);
        filled.rows.push(row);
    }
    filled
}

impl Rows {
    fn note_shift(&mut self, line: Option<LineRows>, ends_row: bool) {
        if let Some(line) = line.filter(|line| !(line.starts_row && ends_row)) {
            self.shifted = self.shifted.or(line.within);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cells::split;
    use super::super::line::Line;
    use super::*;

    fn filled(table: &str, columns: usize) -> (Vec<Vec<usize>>, Option<usize>, usize) {
        let rows = fill(&split(&Line::all(table), "|").cells, columns, 1000);
        let numbers = rows.rows.iter().map(|row| row.iter().map(|cell| cell.cell).collect()).collect();
        (numbers, rows.shifted, rows.missing)
    }

    #[test]
    fn a_row_ends_when_its_columns_are_filled() {
        assert_eq!(filled("|a |b\n|c\n|d", 2), (vec![vec![0, 1], vec![2, 3]], None, 0));
        assert_eq!(
            filled("2+|a\n.2+|b |c\n|d\n2*|e", 2),
            (vec![vec![0], vec![1, 2], vec![3], vec![4, 4]], None, 0)
        );
        assert_eq!(filled(".3+|a .2+|b\n|c", 2), (vec![vec![0, 1], vec![], vec![2]], None, 0));
        assert_eq!(filled("|a |b |c |d", 2), (vec![vec![0, 1], vec![2, 3]], None, 0));
        assert_eq!(filled("|a |b\n|c", 2), (vec![vec![0, 1], vec![2]], None, 1));
        assert_eq!(filled("3+|a", 2), (vec![vec![0]], None, 0));
    }

    #[test]
    fn a_row_that_starts_within_a_line_is_found() {
        assert_eq!(filled("|a |b\n|c |d|e\n|f |g", 2).1, Some(4));
        assert_eq!(filled("|a\n|b |c\n|d", 2).1, Some(2));
    }

    #[test]
    fn spans_of_many_rows_are_cut() {
        let rows = fill(&split(&Line::all(&".60000+|a\n".repeat(1000)), "|").cells, 1, 10_000);
        assert!(rows.rows.len() <= 10_002);
    }
}
