//! Simple tables: the columns that their first line marks.

use std::ops::Range;

use super::Fault;
use super::line::{Columns, Line};
use crate::page::MAX_COLUMNS;

/// The rows of a simple table.
#[derive(Debug)]
pub(super) struct Simple {
    /// The cells of a row without underlines.
    pub(super) columns: Vec<SimpleCell>,
    pub(super) rows: Vec<SimpleRow>,
    /// How many of the rows are the header.
    pub(super) head: usize,
}

/// A row: its lines, and the cells that are underlined in it.
#[derive(Debug)]
pub(super) struct SimpleRow {
    pub(super) lines: Range<usize>,
    pub(super) underlined: Option<Vec<SimpleCell>>,
}

/// A cell: its columns, the last one exclusive, and how many columns of the table it spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SimpleCell {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) colspan: u32,
}

/// Whether a line may be the first one of a simple table.
pub(super) fn is_top(line: &str) -> bool {
    is_border(line) && line.contains(' ')
}

fn is_border(line: &str) -> bool {
    line.starts_with('=') && line.bytes().all(|byte| matches!(byte, b'=' | b' '))
}

fn is_span_underline(line: &str) -> bool {
    line.starts_with('-') && line.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

/// How many of these lines a table has that starts with the first one: up to the second border, or one with an empty
/// line below it. The other result is where reading goes on if there is no such border.
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

/// What is wrong with a table whose last border was not found; `odd` is the line of one that does not fit.
pub(super) fn unclosed(odd: Option<u32>) -> Fault {
    match odd {
        Some(line) => Fault {
            message: format!("the border in line {line} is not as long as the first one of the simple table"),
            expected: "borders of the same length",
            help: "draw each border of the table like its first line",
        },
        None => Fault {
            message: "the simple table has no border under its last row".to_owned(),
            expected: "a line like the table's first one, followed by an empty line",
            help: "draw each border of the table like its first line",
        },
    }
}

/// Finds the rows. `page_line` says on which line of the page a line of the table stands.
pub(super) fn parse(lines: &[Columns<'_>], page_line: &dyn Fn(usize) -> u32) -> Result<Simple, Fault> {
    let columns = lines.first().map_or(Vec::new(), |top| runs(top.text(), b'='));
    if columns.len() > MAX_COLUMNS {
        return Err(Fault {
            message: format!("the simple table has more than {MAX_COLUMNS} columns, the limit"),
            expected: "a table of codes",
            help: "keep the table of codes as a page of its own",
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
                let Some(cells) = spans(&drawn, &columns) else { return Err(misfit(page_line(n))) };
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
                    "line {} goes on with a row of the simple table, but none has started",
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
    /// Adds a row, if nothing stands between its cells.
    fn push(
        &mut self,
        lines: &[Columns<'_>],
        range: Range<usize>,
        underlined: Option<Vec<SimpleCell>>,
        page_line: &dyn Fn(usize) -> u32,
    ) -> Result<(), Fault> {
        let cells = underlined.as_ref().unwrap_or(&self.columns);
        let numbered = lines.iter().enumerate().take(range.end).skip(range.start);
        if let Some((n, _)) = numbered.into_iter().find(|(_, line)| is_astride(line, cells)) {
            return Err(Fault {
                message: format!(
                    "the text in line {} stands between columns of the simple table",
                    page_line(n)
                ),
                expected: "text only below the `=` of the table's first line",
                help: "widen the column; East Asian wide characters fill two columns each",
            });
        }
        self.rows.push(SimpleRow { lines: range, underlined });
        Ok(())
    }
}

/// Where the runs of a character start and end.
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

/// The cells that underlines make of columns; the last one has no right edge. Nothing if they do not fit together.
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

fn misfit(line: u32) -> Fault {
    Fault {
        message: format!("the underlines in line {line} do not fit the columns of the simple table"),
        expected: "each underline from the start of a column to the end of that or a later one, for all columns",
        help: "draw them below the table's first line",
    }
}

/// The lines of each cell of a row.
///
/// Most lines of a hostile row have no text in most of its cells: only an empty line between two others is there.
pub(super) fn parts<'t>(lines: &[Columns<'t>], cells: &[SimpleCell]) -> Vec<Vec<Line<'t>>> {
    let mut parts: Vec<(Vec<Line<'t>>, usize)> = cells.iter().map(|_| (Vec::new(), 0)).collect();
    for (n, line) in lines.iter().enumerate() {
        let width = line.width();
        for (cell, (part, last)) in cells.iter().zip(&mut parts).take_while(|(cell, _)| cell.from < width) {
            if let Some(above) = part.last().filter(|_| *last + 1 < n).copied() {
                part.push(Line { text: "", ..above });
            }
            part.push(line.part(cell.from, cell.to));
            *last = n;
        }
    }
    parts.into_iter().map(|(part, _)| part).collect()
}

/// Whether text stands on a line between two of these cells.
fn is_astride(line: &Columns<'_>, cells: &[SimpleCell]) -> bool {
    let width = line.width();
    let gaps = cells.iter().zip(cells.iter().skip(1)).map(|(cell, next)| (cell.to, next.from));
    let mut gaps = gaps.take_while(|&(from, _)| from < width);
    gaps.any(|(from, to)| (from..to.min(width)).any(|column| !matches!(line.byte(column), b' ' | b'\t')))
}

#[cfg(test)]
mod tests {
    use super::super::line::Counting;
    use super::*;

    fn simple(text: &str) -> Result<Simple, Fault> {
        let lines = Line::all(text);
        let length = length(&lines).map_err(|(_, odd)| unclosed(odd.map(|line| line as u32 + 1)))?;
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
    fn what_is_wrong_is_said() {
        let fault = |text: &str| simple(text).unwrap_err().message;
        assert_eq!(fault("==  ==\na   b"), "the simple table has no border under its last row");
        assert_eq!(
            fault("==  ==\na   b\n==  ===\n"),
            "the border in line 3 is not as long as the first one of the simple table"
        );
        assert_eq!(
            fault("==  ==\na   b\nc  d\n==  =="),
            "the text in line 3 stands between columns of the simple table"
        );
        assert_eq!(
            fault("==  ==\na   b\n-----\n==  =="),
            "the underlines in line 3 do not fit the columns of the simple table"
        );
        assert_eq!(
            fault("==  ==\n    b\n==  =="),
            "line 2 goes on with a row of the simple table, but none has started"
        );
        let wide = "= ".repeat(1001);
        let wide = wide.trim_end();
        assert_eq!(
            fault(&format!("{wide}\na\n{wide}")),
            "the simple table has more than 1000 columns, the limit"
        );
    }

    #[test]
    fn hostile_margins_take_no_time() {
        let border = format!("=={}==", " ".repeat(500_000));
        let table = format!("{border}\n{}{border}", "a\n".repeat(500_000));
        assert_eq!(simple(&table).unwrap().rows.len(), 500_000);
    }
}
