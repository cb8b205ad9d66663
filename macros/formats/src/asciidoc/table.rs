//! A table: its format, its columns, and its rows.

use doccodes_page::limits::{MAX_CELLS, MAX_COLUMNS};
use doccodes_page::problem::Problem;

use super::attributes::Attributes;
use super::cells::{self, Cell};
use super::columns::{Style, parse_columns};
use super::line::Line;
use super::rows::{RowCell, Rows, fill};
use super::separated::{Records, csv, dsv};

/// A table, before the text of its cells is read.
#[derive(Debug)]
pub(super) struct Table<'t> {
    pub(super) cells: Vec<Cell<'t>>,
    /// For each row, its cells.
    pub(super) rows: Vec<Vec<RowCell>>,
    /// The number of rows that are the header.
    pub(super) head: usize,
    /// The styles of the columns.
    styles: Vec<Style>,
    /// The separators that a backslash escapes.
    pub(super) separators: Vec<String>,
    /// Errors, and the lines that have them.
    pub(super) faults: Vec<(Line<'t>, Problem)>,
}

impl<'t> Table<'t> {
    /// Parses the lines between the delimiters of a table, which start with the character `mark`. `columns` is the value of the
    /// attribute `cols`.
    pub(super) fn parse(
        lines: &[Line<'t>],
        mark: char,
        attributes: &Attributes<'_>,
        columns: Option<&str>,
    ) -> Self {
        let styles = columns.map(parse_columns).unwrap_or_default();
        let format = attributes.named("format").unwrap_or(match mark {
            ',' => "csv",
            ':' => "dsv",
            _ => "psv",
        });
        let default = match format {
            "csv" => ",".to_owned(),
            "tsv" => "\t".to_owned(),
            "dsv" => ":".to_owned(),
            _ => mark.to_string(),
        };
        let separator = attributes.named("separator").filter(|separator| !separator.is_empty());
        let separator = separator.map_or(default, |separator| separator.replace("\\t", "\t"));
        let mut table = Self {
            cells: Vec::new(),
            rows: Vec::new(),
            head: 0,
            styles,
            separators: vec!["|".to_owned(), separator.clone()],
            faults: Vec::new(),
        };
        let implicit_header = match format {
            "csv" | "tsv" => table.add_records(csv(lines, &separator), lines),
            "dsv" => table.add_records(dsv(lines, &separator), lines),
            _ => table.fill(lines, &separator),
        };
        let has_header =
            attributes.has_option("header") || (implicit_header && !attributes.has_option("noheader"));
        table.head = usize::from(has_header);
        table
    }

    /// How the text of a cell is read: as the cell says, or as its column says. Headers are text.
    pub(super) fn style(&self, row: usize, cell: RowCell) -> Style {
        let own = self.cells.get(cell.cell).and_then(|cell| cell.spec.style);
        match own.or_else(|| self.styles.get(cell.column).copied()).unwrap_or_default() {
            Style::Blocks | Style::Literal if row < self.head => Style::Text,
            style => style,
        }
    }

    /// Adds records of CSV or DSV. Returns whether the first one is a header.
    fn add_records(&mut self, records: Records<'t>, lines: &[Line<'_>]) -> bool {
        self.faults.extend(records.unclosed.map(|quote| (quote, unclosed_fault())));
        for mut record in records.records {
            let first = self.cells.len();
            record.truncate(MAX_COLUMNS + 1);
            self.rows
                .push((0..record.len()).map(|column| RowCell { cell: first + column, column }).collect());
            self.cells.append(&mut record);
        }
        let is_blank = |n: usize| lines.get(n).map(Line::is_blank);
        is_blank(0) == Some(false) && is_blank(1) == Some(true) && self.rows.len() > 1
    }

    /// Fills rows with cells. Returns whether the first one is a header.
    fn fill(&mut self, lines: &[Line<'t>], separator: &str) -> bool {
        let found = cells::split(lines, separator);
        let first = found.cells.first().map_or(0, |cell| cell.line);
        let in_first = found.cells.iter().take_while(|cell| cell.line == first);
        let columns = match self.styles.len() {
            0 => in_first
                .map(|cell| (cell.spec.colspan as usize).saturating_mul(cell.spec.repeat as usize))
                .sum(),
            columns => columns,
        };
        let Rows { mut rows, shifted, missing } = fill(&found.cells, columns.max(1), MAX_CELLS + 1);
        let line = |cell: usize| found.lines.get(found.cells.get(cell)?.line).copied();
        let is_empty = |cell: &RowCell| {
            found.cells.get(cell.cell).is_some_and(|cell| cell.lines.iter().all(Line::is_blank))
        };
        let fault = if let Some(line) = found.unseparated {
            let problem = Problem::error(format!("the table has text before its first `{separator}`"))
                .expected(format!("`{separator}` before each cell"))
                .help(format!("write `{separator}` before this text"));
            Some((line, problem))
        } else if let Some(line) = shifted.and_then(line) {
            let problem = Problem::error("a row of the table starts in the middle of this line")
                .expected(format!("{columns} cells for each row, the first one at the start of a line"))
                .help(escape_or_add(separator));
            Some((line, problem))
        } else if missing > 0 && rows.last().is_some_and(|row| row.iter().all(is_empty)) {
            rows.pop();
            None
        } else if let Some(line) = rows.last().filter(|_| missing > 0).and_then(|row| line(row.first()?.cell))
        {
            let found = columns.saturating_sub(missing);
            let problem = Problem::error(format!("the last row of the table has {found} of {columns} cells"))
                .expected(format!("{columns} cells for each row"))
                .help(escape_or_add(separator));
            Some((line, problem))
        } else {
            None
        };
        self.faults.extend(fault);
        self.rows = rows;
        self.cells = found.cells;
        found.implicit_header
    }
}

/// The problem with a quote that is never closed, which would turn the rest of the table into one cell.
fn unclosed_fault() -> Problem {
    Problem::error("this quote opens a cell that is never closed")
        .expected("another `\"` at the end of the cell")
        .help("close the cell; a quote in a quoted cell is written twice: `\"\"`")
}

fn escape_or_add(separator: &str) -> String {
    format!("write `\\{separator}` for a `{separator}` in a text, or add the cells that are missing")
}
