//! Grid tables: finds the cells that the borders enclose.

use std::collections::BTreeSet;

use doccodes_page::limits::{MAX_COLUMNS, MAX_GRID_STEPS};

use super::columns::Columns;
use super::fault::Fault;
use super::row::{TableCell, TableRow};
use super::text::Text;
use crate::split_page::SPLIT_PAGE;

/// The help for borders that are not below each other.
const MOVE_BORDERS: &str = "move the borders; an East Asian wide character fills two columns";

/// How far a `|` may be from its column's border to count as that border: as far as one wide character moves it.
const MISPLACED_BY: usize = 2;

/// The rows of a grid table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Grid {
    /// For each row, its cells from the left, without those that span into it from above.
    pub(super) rows: Vec<Vec<GridCell>>,
    /// The number of rows that are the header.
    pub(super) head: usize,
}

impl Grid {
    /// The rows, each with its cells.
    pub(super) fn rows<'t>(
        &self,
        text: Text<'t>,
        lines: &[Columns<'t>],
    ) -> impl Iterator<Item = TableRow<'t>> {
        let start = lines.first().map_or(0, Columns::at);
        self.rows.iter().map(move |row| {
            let top = row.first().and_then(|cell| lines.get(cell.top + 1)).map_or(start, Columns::at);
            let mut cells = Vec::with_capacity(row.len());
            for cell in row {
                let mut inner = Vec::new();
                for line in lines.get(cell.top + 1..cell.bottom).unwrap_or_default() {
                    inner.push(line.part(cell.left + 1, cell.right));
                }
                let at = inner.first().map_or(top, |line| line.at);
                let (rowspan, colspan) = (cell.rowspan, cell.colspan);
                cells.push(TableCell { text, at, rowspan, colspan, lines: inner });
            }
            TableRow { offset: text.offset(top), cells }
        })
    }
}

/// A cell: the lines and columns of its borders, and how many rows and columns it spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GridCell {
    pub(super) top: usize,
    pub(super) left: usize,
    pub(super) bottom: usize,
    pub(super) right: usize,
    pub(super) rowspan: u32,
    pub(super) colspan: u32,
}

/// Whether a line is a complete border of a grid table, drawn with `-` or with `=`.
pub(super) fn is_border(line: &str) -> bool {
    line.len() >= 5
        && line.starts_with("+")
        && line.ends_with('+')
        && (line.bytes().all(|byte| matches!(byte, b'+' | b'-')) || is_separator(line))
        && line.bytes().any(|byte| byte != b'+')
}

fn is_separator(line: &str) -> bool {
    line.starts_with("+=") && line.ends_with("=+") && line.bytes().all(|byte| matches!(byte, b'+' | b'='))
}

/// Gives the line and the column on the page of a byte of the text.
type Position<'p> = &'p dyn Fn(usize) -> (u32, u32);

/// Finds the cells of a table.
pub(super) fn parse(lines: &[Columns<'_>], position: Position<'_>) -> Result<Grid, Fault> {
    parse_within(MAX_GRID_STEPS, lines, position)
}

fn parse_within(steps: usize, lines: &[Columns<'_>], position: Position<'_>) -> Result<Grid, Fault> {
    let position =
        |line: usize, column: usize| position(lines.get(line).map_or(0, |line| line.offset(column)));
    check_outline(lines, &position)?;
    let separator = separator(lines, &position)?;
    let width = lines.first().map_or(0, Columns::width);
    let (bottom, right) = (lines.len().saturating_sub(1), width.saturating_sub(1));
    let steps = width.saturating_mul(lines.len()).saturating_mul(steps);
    let mut scan = Scan { lines, separator, bottom, right, steps };
    let cells = scan.cells().map_err(|(line, column)| {
        if scan.steps == 0 {
            return Fault {
                message: "the borders of the grid table cross too often to find its cells".to_owned(),
                expected: "`+` only where borders meet",
                help: SPLIT_PAGE,
            };
        }
        let (line, column) = position(line, column);
        Fault {
            message: format!(
                "the borders of the grid table do not enclose the cell that starts on line {line}, column {column}"
            ),
            expected: "`+` at each corner of a cell, `-` above and below it, and `|` beside it",
            help: MOVE_BORDERS,
        }
    })?;
    let lefts: Vec<usize> = cells.iter().map(|cell| cell.left).collect::<BTreeSet<_>>().into_iter().collect();
    if lefts.len() > MAX_COLUMNS {
        return Err(Fault {
            message: format!("the grid table has more than {MAX_COLUMNS} columns, the limit"),
            expected: "a table of codes",
            help: SPLIT_PAGE,
        });
    }
    if let Some((line, column)) = cells.iter().find_map(|cell| misplaced_border(lines, cell)) {
        let (line, column) = position(line, column);
        return Err(Fault {
            message: format!(
                "the border on line {line}, column {column} of the grid table is not aligned with its column"
            ),
            expected: "all borders of a column in the same place",
            help: MOVE_BORDERS,
        });
    }
    Ok(arrange(cells, &lefts, separator))
}

/// Checks that the first and the last line are borders, and that all lines end below each other.
fn check_outline(lines: &[Columns<'_>], position: &dyn Fn(usize, usize) -> (u32, u32)) -> Result<(), Fault> {
    let page_line = |line: usize| position(line, 0).0;
    let bottom = lines.len().saturating_sub(1);
    let width = lines.first().map_or(0, Columns::width);
    let right = width.saturating_sub(1);
    if !lines.first().is_some_and(|line| is_border(line.text())) {
        return Err(Fault {
            message: "the first line of the grid table is not a complete border".to_owned(),
            expected: "a line such as `+-----+-----+`",
            help: "draw the border without gaps",
        });
    }
    if bottom == 0 || !lines.get(bottom).is_some_and(|line| is_border(line.text())) {
        return Err(Fault {
            message: format!("the grid table ends on line {} without a border", page_line(bottom)),
            expected: "a border like the table's first line below the last row",
            help: "add the border; every line of the table, even an empty one, needs its `|`",
        });
    }
    let uneven =
        lines.iter().position(|line| line.width() != width || !matches!(line.byte(right), b'+' | b'|'));
    let Some(line) = uneven else { return Ok(()) };
    let column = position(0, right).1;
    Err(Fault {
        message: format!(
            "the borders of the grid table do not line up: line {} does not end in column {column}, as its \
             first line does",
            page_line(line)
        ),
        expected: "`|` or `+` at the end of each line, in the same column",
        help: MOVE_BORDERS,
    })
}

/// The line that separates the header from the rows, if there is one.
fn separator(
    lines: &[Columns<'_>],
    position: &dyn Fn(usize, usize) -> (u32, u32),
) -> Result<Option<usize>, Fault> {
    let bottom = lines.len().saturating_sub(1);
    let mut separators =
        lines.iter().enumerate().filter(|(_, line)| is_separator(line.text())).map(|(n, _)| n);
    let separator = separators.next();
    match separators.next().or(separator.filter(|&line| line == 0 || line == bottom)) {
        None => Ok(separator),
        Some(line) => Err(Fault {
            message: format!(
                "the border of `=` on line {} does not separate a header from rows",
                position(line, 0).0
            ),
            expected: "at most one border of `=`, below the header",
            help: "draw the other borders with `-`",
        }),
    }
}

/// A `|` in a cell that spans columns, close to a `+` of the cell's border. It is most likely a border that a wide character moved,
/// so this is not one cell.
fn misplaced_border(lines: &[Columns<'_>], cell: &GridCell) -> Option<(usize, usize)> {
    let (top, bottom) = (lines.get(cell.top)?, lines.get(cell.bottom)?);
    let meets = |column: &usize| top.byte(*column) == b'+' || bottom.byte(*column) == b'+';
    let inner: Vec<usize> = (cell.left + 1..cell.right).filter(meets).collect();
    if inner.is_empty() {
        return None;
    }
    for n in cell.top + 1..cell.bottom {
        let line = lines.get(n)?;
        // A line block also starts with a `|`.
        let start = (cell.left + 1..cell.right).find(|&column| line.byte(column) != b' ');
        let Some(start) = start else { continue };
        let near =
            inner.iter().flat_map(|&border| border.saturating_sub(MISPLACED_BY)..border + MISPLACED_BY + 1);
        let mut near = near.filter(|&column| column > start && column < cell.right);
        // Within a word, as in `a|b`, it is text.
        let apart = |column: usize| line.byte(column - 1) == b' ' || line.byte(column + 1) == b' ';
        if let Some(column) = near.find(|&column| line.byte(column) == b'|' && apart(column)) {
            return Some((n, column));
        }
    }
    None
}

/// Arranges cells in rows. Every start of a cell starts a row and a column.
fn arrange(mut cells: Vec<GridCell>, lefts: &[usize], separator: Option<usize>) -> Grid {
    let tops: Vec<usize> = cells.iter().map(|cell| cell.top).collect::<BTreeSet<_>>().into_iter().collect();
    let spanned = |starts: &[usize], from: usize, to: usize| {
        let before = |end: usize| starts.partition_point(|&start| start < end);
        before(to).saturating_sub(before(from)) as u32
    };
    cells.sort_unstable();
    let mut grid =
        Grid { rows: Vec::new(), head: separator.map_or(0, |line| tops.partition_point(|&top| top < line)) };
    let mut last_top = None;
    for mut cell in cells {
        cell.rowspan = spanned(&tops, cell.top, cell.bottom);
        cell.colspan = spanned(lefts, cell.left, cell.right);
        match grid.rows.last_mut() {
            Some(row) if last_top == Some(cell.top) => row.push(cell),
            _ => grid.rows.push(vec![cell]),
        }
        last_top = Some(cell.top);
    }
    grid
}

/// Follows the borders from each corner to the right, down, and back.
struct Scan<'g, 't> {
    lines: &'g [Columns<'t>],
    separator: Option<usize>,
    bottom: usize,
    right: usize,
    /// The number of steps that are left.
    steps: usize,
}

impl Scan<'_, '_> {
    /// All cells, or the line and column of the first cell that is not enclosed.
    fn cells(&mut self) -> Result<Vec<GridCell>, (usize, usize)> {
        let mut cells = Vec::new();
        // For each column, the line that its cells have been found up to.
        let mut done = vec![0; self.right];
        let mut corners = BTreeSet::from([(0, 0)]);
        while let Some((top, left)) = corners.pop_first() {
            if done.get(left) != Some(&top) || top == self.bottom {
                continue;
            }
            let Some((bottom, right)) = self.cell(top, left) else { continue };
            let Some(covered) = done.get_mut(left..right) else { continue };
            if covered.iter().any(|&line| line != top) {
                return Err((top, left));
            }
            covered.fill(bottom);
            cells.push(GridCell { top, left, bottom, right, rowspan: 1, colspan: 1 });
            corners.insert((top, right));
            corners.insert((bottom, left));
        }
        let open = done.iter().enumerate().map(|(column, &line)| (line, column)).min();
        match open.filter(|&(line, _)| line < self.bottom) {
            Some(open) => Err(open),
            None => Ok(cells),
        }
    }

    /// The byte at a line and column, with the header's border drawn like any other. `None` after too many steps.
    fn step(&mut self, line: usize, column: usize) -> Option<u8> {
        self.steps = self.steps.checked_sub(1)?;
        let byte = self.lines.get(line)?.byte(column);
        Some(if byte == b'=' && self.separator == Some(line) { b'-' } else { byte })
    }

    /// The bottom and the right border of the cell with this top left corner.
    fn cell(&mut self, top: usize, left: usize) -> Option<(usize, usize)> {
        if self.step(top, left)? != b'+' {
            return None;
        }
        for right in left + 1..=self.right {
            match self.step(top, right)? {
                b'+' => {
                    if let Some(bottom) = self.down(top, left, right) {
                        return Some((bottom, right));
                    }
                }
                b'-' => {}
                _ => return None,
            }
        }
        None
    }

    /// The bottom border of the cell with this top border.
    fn down(&mut self, top: usize, left: usize, right: usize) -> Option<usize> {
        for bottom in top + 1..=self.bottom {
            match self.step(bottom, right)? {
                b'+' if self.closes(top, left, bottom, right) => return Some(bottom),
                b'+' | b'|' => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether the bottom and the left border of a cell are complete.
    fn closes(&mut self, top: usize, left: usize, bottom: usize, right: usize) -> bool {
        (left + 1..right).rev().all(|column| matches!(self.step(bottom, column), Some(b'+' | b'-')))
            && self.step(bottom, left) == Some(b'+')
            && (top + 1..bottom).rev().all(|line| matches!(self.step(line, left), Some(b'+' | b'|')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rst::columns::Counting;
    use crate::rst::line::Line;

    fn grid(text: &str) -> Result<Grid, Fault> {
        grid_within(MAX_GRID_STEPS, text)
    }

    fn grid_within(steps: usize, text: &str) -> Result<Grid, Fault> {
        let lines = Line::all(text);
        let lines: Vec<_> =
            lines.into_iter().map(|line| Columns::new(line, 0, Counting::Width, usize::MAX)).collect();
        let position = |at: usize| {
            let before = &text[..at];
            let start = before.rfind('\n').map_or(0, |end| end + 1);
            (before.matches('\n').count() as u32 + 1, before[start..].chars().count() as u32 + 1)
        };
        parse_within(steps, &lines, &position)
    }

    fn spans(grid: &Grid) -> Vec<Vec<(u32, u32)>> {
        grid.rows.iter().map(|row| row.iter().map(|cell| (cell.rowspan, cell.colspan)).collect()).collect()
    }

    #[test]
    fn cells_span_rows_and_columns() {
        let read = grid(
            "+---+---+---+\n\
             | a     | b |\n\
             +===+===+===+\n\
             | c | d | e |\n\
             +---+   +---+\n\
             | f |   | g |\n\
             +---+---+---+\n\
             | h         |\n\
             +-----------+",
        )
        .unwrap();
        assert_eq!(read.head, 1);
        assert_eq!(
            spans(&read),
            [vec![(1, 2), (1, 1)], vec![(1, 1), (2, 1), (1, 1)], vec![(1, 1); 2], vec![(1, 3)]]
        );
        assert_eq!(
            read.rows[1][1],
            GridCell { top: 2, left: 4, bottom: 6, right: 8, rowspan: 2, colspan: 1 }
        );
    }

    #[test]
    fn a_plus_in_a_cell_is_text() {
        let read = grid("+---+-----+\n| + | a+b |\n| - | --- |\n+---+-----+").unwrap();
        assert_eq!(spans(&read), [[(1, 1), (1, 1)]]);
    }

    #[test]
    fn a_line_block_in_a_cell_that_spans_columns_is_not_a_border() {
        let read = grid("+---+---+\n| a | b |\n+---+---+\n| | c   |\n+---+---+").unwrap();
        assert_eq!(spans(&read), [vec![(1, 1), (1, 1)], vec![(1, 2)]]);
    }

    #[test]
    fn interlocked_cells_are_found() {
        let read = grid(
            "+---+-----+\n\
             | a | b   |\n\
             |   +-+---+\n\
             |   |c| d |\n\
             +---+-+   |\n\
             | e   |   |\n\
             +-----+---+",
        )
        .unwrap();
        assert_eq!(spans(&read), [vec![(2, 1), (1, 2)], vec![(1, 1), (2, 1)], vec![(1, 2)]]);
    }

    #[test]
    fn faults_are_named() {
        let fault = |text: &str| grid(text).unwrap_err().message;
        assert_eq!(fault("+---+"), "the grid table ends on line 1 without a border");
        assert_eq!(fault("+---+\n| a |"), "the grid table ends on line 2 without a border");
        assert_eq!(
            fault("+---+\n| ab |\n+---+"),
            "the borders of the grid table do not line up: line 2 does not end in column 5, as its first line does"
        );
        assert_eq!(
            fault("+---+\n| a x\n+---+"),
            "the borders of the grid table do not line up: line 2 does not end in column 5, as its first line does"
        );
        assert_eq!(
            fault("+---+\n| a |\n+===+\n| b |\n+===+"),
            "the border of `=` on line 5 does not separate a header from rows"
        );
        assert_eq!(
            fault("+===+\n| a |\n+---+"),
            "the border of `=` on line 1 does not separate a header from rows"
        );
        assert_eq!(
            fault("+---+---+\n| a | b |\n+---+   |\n| c     |\n+---+---+"),
            "the borders of the grid table do not enclose the cell that starts on line 1, column 5"
        );
        assert_eq!(
            fault("+---+---+\n| a | b |\n+---+---+\n| 状 | d|\n+---+---+\n| 状| f |\n+---+---+"),
            "the border on line 4, column 5 of the grid table is not aligned with its column"
        );
        assert_eq!(
            grid_within(0, "+---+\n| a |\n+---+").unwrap_err().message,
            "the borders of the grid table cross too often to find its cells"
        );
        let wide = "+--".repeat(1001);
        assert_eq!(
            fault(&format!("{wide}+\n{}|\n{wide}+", "|  ".repeat(1001))),
            "the grid table has more than 1000 columns, the limit"
        );
    }

    #[test]
    fn hostile_borders_are_read_in_linear_time() {
        let border = format!("{}+", "+-".repeat(1000));
        let pluses = format!("+-{}-+", "+".repeat(2000));
        let bars = format!("+{}+", "|".repeat(1999));
        for inner in ["+ ".repeat(1000) + "+", "|+".repeat(1000) + "|", bars, border.clone()] {
            let table = [vec![border.as_str()], vec![inner.as_str(); 200], vec![border.as_str()]].concat();
            let _ = grid(&table.join("\n"));
        }
        let _ = grid(&vec![pluses.as_str(); 200].join("\n"));
        assert!(grid(&"+-".repeat(500_000)).is_err());
    }
}
