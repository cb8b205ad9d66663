//! Simple tables: finds the rows, whose columns the first line marks.

use std::ops::Range;

use doccodes_page::limits::MAX_COLUMNS;

use super::columns::Columns;
use super::fault::Fault;
use super::line::Line;
use super::row::{TableCell, TableRow};
use super::text::Text;
use crate::split_page::SPLIT_PAGE;

/// The rows of a simple table.
#[derive(Debug)]
pub(super) struct Simple {
    /// The cells of a row without underlines.
    pub(super) columns: Vec<SimpleCell>,
    pub(super) rows: Vec<SimpleRow>,
    /// The number of rows that are the header.
    pub(super) head: usize,
}

/// A row: its lines, and its cells if they are underlined.
#[derive(Debug)]
pub(super) struct SimpleRow {
    pub(super) lines: Range<usize>,
    pub(super) underlined: Option<Vec<SimpleCell>>,
}

/// A cell: its first column, the column after its last one, and how many columns of the table it spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SimpleCell {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) colspan: u32,
}

/// Whether a line may be the first line of a simple table.
pub(super) fn is_top(line: &str) -> bool {
    is_border(line) && line.contains(' ')
}

fn is_border(line: &str) -> bool {
    line.starts_with('=') && line.bytes().all(|byte| matches!(byte, b'=' | b' '))
}

fn is_span_underline(line: &str) -> bool {
    line.starts_with('-') && line.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

/// The number of lines of the table that starts with the first line. The table ends with the second border below that
/// line, or with a border that has an empty line below it. If there is no such border, the error is the line where reading
/// continues, and the line of a border of another length.
pub(super) fn length(lines: &[Line<'_>]) -> Result<usize, (usize, Option<usize>)> {
    let Some(first) = lines.first() else { return Err((1, None)) };
    let mut borders = 0;
    for (n, line) in lines.iter().enumerate().skip(1) {
        if !line.is_blank() && line.indent < first.indent {
            break;
        }
        if line.indent != first.indent || !is_border(line.text) {
            continue;
        }
        if line.text.len() != first.text.len() {
            return Err((after_paragraph(lines, n), Some(n)));
        }
        borders += 1;
        if borders == 2
            || lines.get(n + 1).is_none_or(|below| below.is_blank() || below.indent < first.indent)
        {
            return Ok(n + 1);
        }
    }
    Err((after_paragraph(lines, lines.len()), None))
}

/// The first empty line before `end`.
fn after_paragraph(lines: &[Line<'_>], end: usize) -> usize {
    lines.iter().take(end).position(Line::is_blank).unwrap_or(end).max(1)
}

/// The fault of a table whose last border was not found. `uneven` is the line of a border of another length.
pub(super) fn unclosed(uneven: Option<u32>) -> Fault {
    match uneven {
        Some(line) => Fault {
            message: format!(
                "the border on line {line} is not as long as the first border of the simple table"
            ),
            expected: "borders of the same length",
            help: "draw each border of the table like its first line",
        },
        None => Fault {
            message: "the simple table has no border below its last row".to_owned(),
            expected: "a border like the table's first line, followed by an empty line",
            help: "draw each border of the table like its first line",
        },
    }
}

/// Finds the rows. `page_line` gives the line of the page for a line of the table.
pub(super) fn parse(lines: &[Columns<'_>], page_line: &dyn Fn(usize) -> u32) -> Result<Simple, Fault> {
    let columns = lines.first().map_or(Vec::new(), |top| runs(top.text(), b'='));
    if columns.len() > MAX_COLUMNS {
        return Err(Fault {
            message: format!("the simple table has more than {MAX_COLUMNS} columns, the limit"),
            expected: "a table of codes",
            help: SPLIT_PAGE,
        });
    }
    let first_end = columns.first().map_or(0, |&(_, end)| end);
    let all = spans(&columns, &columns).unwrap_or_default();
    let mut simple = Simple { columns: all, rows: Vec::new(), head: 0 };
    let mut start = None;
    for (n, line) in lines.iter().enumerate().skip(1) {
        let border = line.byte(0) == b'=' && is_border(line.text());
        if border || (line.byte(0) == b'-' && is_span_underline(line.text())) {
            if let Some(start) = start.take() {
                let drawn = runs(line.text(), if border { b'=' } else { b'-' });
                let Some(cells) = spans(&drawn, &columns) else {
                    return Err(unmatched_underlines(page_line(n)));
                };
                simple.push(lines, start..n, Some(cells), page_line)?;
            }
            if border && n + 1 < lines.len() {
                simple.head = simple.rows.len();
            }
        } else if !line.part(0, first_end).is_blank() {
            if let Some(start) = start {
                simple.push(lines, start..n, None, page_line)?;
            }
            start = Some(n);
        } else if start.is_none() && !line.text().is_empty() {
            return Err(Fault {
                message: format!(
                    "line {} continues a row of the simple table, but no row has started",
                    page_line(n)
                ),
                expected: "text in the first column of the first line of each row",
                help: "write `\\` where the first cell of a row is empty",
            });
        }
    }
    Ok(simple)
}

impl Simple {
    /// The rows, each with its cells.
    pub(super) fn rows<'t>(
        &self,
        text: Text<'t>,
        lines: &[Columns<'t>],
    ) -> impl Iterator<Item = TableRow<'t>> {
        let start = lines.first().map_or(0, Columns::at);
        self.rows.iter().map(move |row| {
            let inner = lines.get(row.lines.clone()).unwrap_or_default();
            let top = inner.first().map_or(start, Columns::at);
            let drawn = row.underlined.as_ref().unwrap_or(&self.columns);
            TableRow { offset: text.offset(top), cells: cells(text, top, inner, drawn) }
        })
    }

    /// Adds a row, unless it has text between its cells.
    fn push(
        &mut self,
        lines: &[Columns<'_>],
        range: Range<usize>,
        underlined: Option<Vec<SimpleCell>>,
        page_line: &dyn Fn(usize) -> u32,
    ) -> Result<(), Fault> {
        let cells = underlined.as_ref().unwrap_or(&self.columns);
        let numbered = lines.iter().enumerate().take(range.end).skip(range.start);
        if let Some((n, _)) = numbered.into_iter().find(|(_, line)| has_text_between(line, cells)) {
            return Err(Fault {
                message: format!(
                    "the text on line {} is between two columns of the simple table",
                    page_line(n)
                ),
                expected: "text only below the `=` of the table's first line",
                help: "widen the column; an East Asian wide character fills two columns",
            });
        }
        self.rows.push(SimpleRow { lines: range, underlined });
        Ok(())
    }
}

/// The start and the end of each run of a character.
fn runs(line: &str, mark: u8) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.bytes().enumerate().filter(|&(_, byte)| byte == mark) {
        match runs.last_mut() {
            Some((_, end)) if *end == at => *end += 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// The cells that underlines form from columns; the last cell has no right edge. `None` if they do not match.
fn spans(drawn: &[(usize, usize)], columns: &[(usize, usize)]) -> Option<Vec<SimpleCell>> {
    let mut cells = Vec::new();
    let mut left = columns.iter();
    for &(from, to) in drawn {
        let &(start, mut end) = left.next()?;
        let mut colspan = 1;
        while end < to {
            end = left.next()?.1;
            colspan += 1;
        }
        if start != from || end != to {
            return None;
        }
        cells.push(SimpleCell { from, to, colspan });
    }
    if left.next().is_some() {
        return None;
    }
    if let Some(last) = cells.last_mut() {
        last.to = usize::MAX;
    }
    Some(cells)
}

fn unmatched_underlines(line: u32) -> Fault {
    Fault {
        message: format!("the underlines on line {line} do not match the columns of the simple table"),
        expected: "an underline for every column, or for several columns together",
        help: "align them with the table's first line",
    }
}

/// The cells of a row, whose first line is at `top`.
///
/// A hostile row has many lines without text in most of its cells. Such a cell gets one empty line for all of them.
fn cells<'t>(text: Text<'t>, top: usize, lines: &[Columns<'t>], cells: &[SimpleCell]) -> Vec<TableCell<'t>> {
    let new = |cell: &SimpleCell| {
        let colspan = cell.colspan;
        (TableCell { text, at: top, rowspan: 1, colspan, lines: Vec::new() }, 0)
    };
    let mut parts: Vec<(TableCell<'t>, usize)> = cells.iter().map(new).collect();
    for (n, line) in lines.iter().enumerate() {
        let width = line.width();
        for (cell, (part, last)) in cells.iter().zip(&mut parts).take_while(|(cell, _)| cell.from < width) {
            if let Some(above) = part.lines.last().filter(|_| *last + 1 < n).copied() {
                part.lines.push(Line { text: "", ..above });
            }
            let line = line.part(cell.from, cell.to);
            if part.lines.is_empty() {
                part.at = line.at;
            }
            part.lines.push(line);
            *last = n;
        }
    }
    parts.into_iter().map(|(part, _)| part).collect()
}

/// Whether a line has text between two of these cells.
fn has_text_between(line: &Columns<'_>, cells: &[SimpleCell]) -> bool {
    let width = line.width();
    let gaps = cells.iter().zip(cells.iter().skip(1)).map(|(cell, next)| (cell.to, next.from));
    let mut gaps = gaps.take_while(|&(from, _)| from < width);
    gaps.any(|(from, to)| (from..to.min(width)).any(|column| !matches!(line.byte(column), b' ' | b'\t')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rst::columns::Counting;

    fn simple(text: &str) -> Result<Simple, Fault> {
        let lines = Line::all(text);
        let length = length(&lines).map_err(|(_, uneven)| unclosed(uneven.map(|line| line as u32 + 1)))?;
        let lines: Vec<_> = lines
            .into_iter()
            .take(length)
            .map(|line| Columns::new(line, 0, Counting::Width, usize::MAX))
            .collect();
        parse(&lines, &|line| line as u32 + 1)
    }

    #[test]
    fn rows_start_where_the_first_column_has_text() {
        let read = simple(
            "===  ===\nA    B\n===  ===\n1    a\n     b\n\n     c\n\n2\n===  ===\n\n===  ===\n3    d\n===  ===",
        )
        .unwrap();
        let lines: Vec<_> = read.rows.iter().map(|row| row.lines.clone()).collect();
        assert_eq!(lines, [1..2, 3..8, 8..9]);
        assert_eq!(read.head, 1);
        assert_eq!(read.columns[1], SimpleCell { from: 5, to: usize::MAX, colspan: 1 });
    }

    #[test]
    fn underlines_span_columns() {
        let read = simple("==  ==  ==\n a b    c\n------  --\n1   2   3\n4   5   6\n--  ------\n==  ==  ==")
            .unwrap();
        let spans: Vec<Vec<u32>> = read
            .rows
            .iter()
            .map(|row| {
                row.underlined.as_ref().unwrap_or(&read.columns).iter().map(|cell| cell.colspan).collect()
            })
            .collect();
        assert_eq!(spans, [vec![2, 1], vec![1, 1, 1], vec![1, 2]]);
        assert_eq!(read.head, 0);
    }

    #[test]
    fn faults_are_named() {
        let fault = |text: &str| simple(text).unwrap_err().message;
        assert_eq!(fault("==  ==\na   b"), "the simple table has no border below its last row");
        assert_eq!(
            fault("==  ==\na   b\n==  ===\n"),
            "the border on line 3 is not as long as the first border of the simple table"
        );
        assert_eq!(
            fault("==  ==\na   b\nc  d\n==  =="),
            "the text on line 3 is between two columns of the simple table"
        );
        assert_eq!(
            fault("==  ==\na   b\n-----\n==  =="),
            "the underlines on line 3 do not match the columns of the simple table"
        );
        assert_eq!(
            fault("==  ==\n    b\n==  =="),
            "line 2 continues a row of the simple table, but no row has started"
        );
        let wide = "= ".repeat(1001);
        let wide = wide.trim_end();
        assert_eq!(
            fault(&format!("{wide}\na\n{wide}")),
            "the simple table has more than 1000 columns, the limit"
        );
    }

    #[test]
    fn hostile_margins_are_read_in_linear_time() {
        let border = format!("=={}==", " ".repeat(500_000));
        let table = format!("{border}\n{}{border}", "a\n".repeat(500_000));
        assert_eq!(simple(&table).unwrap().rows.len(), 500_000);
    }
}
