//! Grid tables: the cells that the borders enclose.

use std::collections::BTreeSet;

use super::Fault;
use super::line::Columns;
use crate::page::MAX_COLUMNS;

/// How many steps along borders may be taken for each character of a table. Tables that are drawn for readers need
/// about four; one with `+` wherever possible would need as many as it has rows.
const STEPS: usize = 16;

/// The rows of a grid table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Grid {
    /// For each row, its cells from the left, without those that reach into it from above.
    pub(super) rows: Vec<Vec<GridCell>>,
    /// How many of the rows are the header.
    pub(super) head: usize,
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

/// Whether a line is a border of a grid table from end to end, drawn with `-` or with `=`.
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

/// Finds the cells. `place` says on which line and in which column of the page a byte of the text stands.
pub(super) fn parse(lines: &[Columns<'_>], place: &dyn Fn(usize) -> (u32, u32)) -> Result<Grid, Fault> {
    parse_within(STEPS, lines, place)
}

fn parse_within(
    steps: usize,
    lines: &[Columns<'_>],
    place: &dyn Fn(usize) -> (u32, u32),
) -> Result<Grid, Fault> {
    let place = |line: usize, column: usize| place(lines.get(line).map_or(0, |line| line.offset(column)));
    let page_line = |line: usize| place(line, 0).0;
    let bottom = lines.len().saturating_sub(1);
    let width = lines.first().map_or(0, Columns::width);
    let right = width.saturating_sub(1);
    if !lines.first().is_some_and(|line| is_border(line.text())) {
        return Err(Fault {
            message: "the first line of the grid table is no border from end to end".to_owned(),
            expected: "a line such as `+-----+-----+`",
            help: "draw the border without a gap",
        });
    }
    if bottom == 0 || !lines.get(bottom).is_some_and(|line| is_border(line.text())) {
        return Err(Fault {
            message: format!("the grid table ends without a border, in line {}", page_line(bottom)),
            expected: "a line like the table's first one under the last row",
            help: "draw it; in every line of the table, empty ones too, its borders have to be drawn",
        });
    }
    let uneven =
        lines.iter().position(|line| line.width() != width || !matches!(line.byte(right), b'+' | b'|'));
    if let Some(line) = uneven {
        let column = place(0, right).1;
        return Err(Fault {
            message: format!(
                "the borders of the grid table do not line up: line {} does not end in column {column}, as its \
                 first line does",
                page_line(line)
            ),
            expected: "`|` or `+` at the end of each line, below each other",
            help: "move the borders; East Asian wide characters fill two columns each",
        });
    }
    let mut separators =
        lines.iter().enumerate().filter(|(_, line)| is_separator(line.text())).map(|(n, _)| n);
    let separator = separators.next();
    let odd = separators.next().or(separator.filter(|&line| line == 0 || line == bottom));
    if let Some(line) = odd {
        return Err(Fault {
            message: format!(
                "the border of `=` in line {} does not separate a header from rows",
                page_line(line)
            ),
            expected: "one such border at most, under the header",
            help: "draw the other borders with `-`",
        });
    }
    let steps = width.saturating_mul(lines.len()).saturating_mul(steps);
    let mut scan = Scan { lines, separator, bottom, right, steps };
    let cells = scan.cells().map_err(|(line, column)| {
        if scan.steps == 0 {
            return Fault {
                message: "the borders of the grid table cross too often to tell its cells".to_owned(),
                expected: "`+` only where borders meet",
                help: "keep the table of codes as a page of its own",
            };
        }
        let (line, column) = place(line, column);
        Fault {
            message: format!(
                "the borders of the grid table do not enclose the cell that starts in line {line}, column {column}"
            ),
            expected: "`+` at each corner of a cell, `-` above and below it, and `|` beside it",
            help: "move the borders; East Asian wide characters fill two columns each",
        }
    })?;
    let lefts: Vec<usize> = cells.iter().map(|cell| cell.left).collect::<BTreeSet<_>>().into_iter().collect();
    if lefts.len() > MAX_COLUMNS {
        return Err(Fault {
            message: format!("the grid table has more than {MAX_COLUMNS} columns, the limit"),
            expected: "a table of codes",
            help: "keep the table of codes as a page of its own",
        });
    }
    if let Some((line, column)) = cells.iter().find_map(|cell| beside(lines, cell)) {
        let (line, column) = place(line, column);
        return Err(Fault {
            message: format!(
                "the border in line {line}, column {column} of the grid table stands beside that of its column"
            ),
            expected: "the borders of a column below each other",
            help: "move the borders; East Asian wide characters fill two columns each",
        });
    }
    Ok(rows(cells, &lefts, separator))
}

/// A `|` in a cell that spans columns, close to a `+` of its border: most likely it is a border that was moved by a wide
/// character, and this is not one cell.
fn beside(lines: &[Columns<'_>], cell: &GridCell) -> Option<(usize, usize)> {
    let (top, bottom) = (lines.get(cell.top)?, lines.get(cell.bottom)?);
    let meets = |column: &usize| top.byte(*column) == b'+' || bottom.byte(*column) == b'+';
    let inner: Vec<usize> = (cell.left + 1..cell.right).filter(meets).collect();
    if inner.is_empty() {
        return None;
    }
    for n in cell.top + 1..cell.bottom {
        let line = lines.get(n)?;
        // A line block starts with a `|`, too.
        let start = (cell.left + 1..cell.right).find(|&column| line.byte(column) != b' ');
        let Some(start) = start else { continue };
        let near = inner.iter().flat_map(|&border| border.saturating_sub(2)..border + 3);
        let mut near = near.filter(|&column| column > start && column < cell.right);
        // In words, as in `a|b`, it is text.
        let apart = |column: usize| line.byte(column - 1) == b' ' || line.byte(column + 1) == b' ';
        if let Some(column) = near.find(|&column| line.byte(column) == b'|' && apart(column)) {
            return Some((n, column));
        }
    }
    None
}

/// Cells become rows; a row is wherever a cell starts, and so is a column.
fn rows(mut cells: Vec<GridCell>, lefts: &[usize], separator: Option<usize>) -> Grid {
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

/// Walks along the borders, from each corner to the right, down, and back.
struct Scan<'g, 't> {
    lines: &'g [Columns<'t>],
    separator: Option<usize>,
    bottom: usize,
    right: usize,
    /// How many steps may still be taken.
    steps: usize,
}

impl Scan<'_, '_> {
    /// All cells, or the place of the first one that is not enclosed.
    fn cells(&mut self) -> Result<Vec<GridCell>, (usize, usize)> {
        let mut cells = Vec::new();
        // For each column, the line down to which its cells have been found.
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

    /// What stands there, with the separator drawn as any other border; nothing when too many steps were taken.
    fn step(&mut self, line: usize, column: usize) -> Option<u8> {
        self.steps = self.steps.checked_sub(1)?;
        let byte = self.lines.get(line)?.byte(column);
        Some(if byte == b'=' && self.separator == Some(line) { b'-' } else { byte })
    }

    /// The bottom and the right border of the cell with this corner.
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

    fn closes(&mut self, top: usize, left: usize, bottom: usize, right: usize) -> bool {
        (left + 1..right).rev().all(|column| matches!(self.step(bottom, column), Some(b'+' | b'-')))
            && self.step(bottom, left) == Some(b'+')
            && (top + 1..bottom).rev().all(|line| matches!(self.step(line, left), Some(b'+' | b'|')))
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::{Counting, Line};
    use super::*;

    fn grid(text: &str) -> Result<Grid, Fault> {
        grid_within(STEPS, text)
    }

    fn grid_within(steps: usize, text: &str) -> Result<Grid, Fault> {
        let lines = Line::all(text);
        let lines: Vec<_> =
            lines.into_iter().map(|line| Columns::new(line, 0, Counting::Width, usize::MAX)).collect();
        let place = |at: usize| {
            let before = &text[..at];
            let start = before.rfind('\n').map_or(0, |end| end + 1);
            (before.matches('\n').count() as u32 + 1, before[start..].chars().count() as u32 + 1)
        };
        parse_within(steps, &lines, &place)
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
    fn a_line_block_in_a_cell_that_spans_columns_is_no_border() {
        let read = grid("+---+---+\n| a | b |\n+---+---+\n| | c   |\n+---+---+").unwrap();
        assert_eq!(spans(&read), [vec![(1, 1), (1, 1)], vec![(1, 2)]]);
    }

    #[test]
    fn cells_that_wind_around_each_other_are_found() {
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
    fn what_is_wrong_is_said() {
        let fault = |text: &str| grid(text).unwrap_err().message;
        assert_eq!(fault("+---+"), "the grid table ends without a border, in line 1");
        assert_eq!(fault("+---+\n| a |"), "the grid table ends without a border, in line 2");
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
            "the border of `=` in line 5 does not separate a header from rows"
        );
        assert_eq!(
            fault("+===+\n| a |\n+---+"),
            "the border of `=` in line 1 does not separate a header from rows"
        );
        assert_eq!(
            fault("+---+---+\n| a | b |\n+---+   |\n| c     |\n+---+---+"),
            "the borders of the grid table do not enclose the cell that starts in line 1, column 5"
        );
        assert_eq!(
            fault("+---+---+\n| a | b |\n+---+---+\n| 状 | d|\n+---+---+\n| 状| f |\n+---+---+"),
            "the border in line 4, column 5 of the grid table stands beside that of its column"
        );
        assert_eq!(
            grid_within(0, "+---+\n| a |\n+---+").unwrap_err().message,
            "the borders of the grid table cross too often to tell its cells"
        );
        let wide = "+--".repeat(1001);
        assert_eq!(
            fault(&format!("{wide}+\n{}|\n{wide}+", "|  ".repeat(1001))),
            "the grid table has more than 1000 columns, the limit"
        );
    }

    #[test]
    fn hostile_borders_take_no_time() {
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
