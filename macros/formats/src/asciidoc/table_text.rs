//! Reads the text of a table: its title, its rows, and its cells, which may have blocks in them.

use doccodes_page::limits::MAX_REPEATED_TEXT;

use super::cells::Cell;
use super::columns::Style;
use super::line::Line;
use super::marks;
use super::place::{Head, Place};
use super::reader::Reader;
use super::rows::RowCell;
use super::table::Table;
use crate::include_fault::include_fault;
use crate::table_parts::{start_row, start_table};
use crate::tag::Tag;

impl Reader<'_> {
    /// Reads a table, whose first delimiter is `opening`.
    pub(super) fn table<'t>(
        &mut self,
        opening: &Line<'t>,
        lines: &[Line<'t>],
        mark: char,
        head: Head<'t>,
        place: Place<'_>,
    ) {
        let start = head.title.map_or(opening.at, |title| title.at) as u32;
        if !start_table(&mut self.writer.builder, place.depth, start) {
            return;
        }
        if let Some(title) = head.title {
            self.writer.builder.start(Tag::Caption, start);
            self.writer.inline(&[title], place.separators);
            self.writer.builder.end(Tag::Caption, start);
        }
        let columns = head.attributes.named("cols").map(|columns| self.writer.value(columns));
        let mut table = Table::parse(lines, mark, &head.attributes, columns.as_deref());
        for (line, problem) in std::mem::take(&mut table.faults) {
            self.writer.report(&line, problem);
        }
        table.separators.extend_from_slice(place.separators);
        for (number, row) in table.rows.iter().enumerate() {
            self.row(&table, number, row, opening, place);
            if self.writer.builder.is_full() {
                break;
            }
        }
        self.writer.builder.end(Tag::Table, start);
    }

    fn row(
        &mut self,
        table: &Table<'_>,
        number: usize,
        row: &[RowCell],
        opening: &Line<'_>,
        place: Place<'_>,
    ) {
        let first = row.first().and_then(|cell| table.cells.get(cell.cell));
        let offset = first.map_or(opening.at, |cell| cell.at) as u32;
        start_row(&mut self.writer.builder, number, table.head, offset);
        for &at in row {
            let Some(cell) = table.cells.get(at.cell) else { continue };
            if cell.spec.repeat > 1 && !self.may_repeat(cell) {
                break;
            }
            let style = table.style(number, at);
            let (rowspan, colspan) = (cell.spec.rowspan, cell.spec.colspan);
            let offset = cell.at as u32;
            self.writer.builder.start(Tag::Cell { header: style == Style::Header, rowspan, colspan }, offset);
            let inner = Place { depth: place.depth + 1, separators: &table.separators, header: 0 };
            match style {
                Style::Blocks => self.blocks(&cell.lines, inner),
                Style::Literal => self.writer.literal(&cell.lines),
                Style::Text | Style::Header => self.cell(&cell.lines, inner),
            }
            self.writer.builder.end(Tag::CELL, offset);
            if self.writer.builder.is_full() {
                break;
            }
        }
        self.writer.builder.end(Tag::Row, offset);
    }

    /// Counts the text of a repeated cell. Returns whether it is within the limit.
    fn may_repeat(&mut self, cell: &Cell<'_>) -> bool {
        let was_within = self.repeated <= MAX_REPEATED_TEXT;
        self.repeated += cell.lines.iter().map(|line| line.text.len()).sum::<usize>();
        if was_within && self.repeated > MAX_REPEATED_TEXT {
            let message = format!(
                "the repeated cells of the page have more than {MAX_REPEATED_TEXT} bytes of text, the limit"
            );
            self.writer.builder.refuse(cell.at as u32, message);
        }
        self.repeated <= MAX_REPEATED_TEXT
    }

    /// Reads the paragraphs of a cell.
    fn cell(&mut self, lines: &[Line<'_>], place: Place<'_>) {
        let mut paragraph: Vec<Line<'_>> = Vec::new();
        for line in lines {
            if marks::is_include(line.text) {
                self.writer.report(line, include_fault());
            } else if line.is_blank() && !line.joined {
                self.cell_paragraph(&mut paragraph, place);
            } else {
                // In a list that is only text, each item is a line of its own.
                if !paragraph.is_empty() && marks::list_item(line.trimmed().text).is_some() {
                    self.cell_paragraph(&mut paragraph, place);
                }
                paragraph.push(if line.joined { *line } else { line.trimmed() });
            }
        }
        self.cell_paragraph(&mut paragraph, place);
    }

    fn cell_paragraph(&mut self, lines: &mut Vec<Line<'_>>, place: Place<'_>) {
        self.writer.inline(lines, place.separators);
        self.writer.builder.break_line();
        lines.clear();
    }
}
