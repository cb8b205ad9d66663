//! Writes the tables of a page: their rows and the starts of their cells.

use std::ops::Range;

use doccodes_page::characters::{LONGEST_QUOTE, shortened};
use doccodes_page::limits::MAX_PROBLEMS;
use doccodes_page::problem::Problem;

use super::attributes::{Spans, is_attributes};
use super::cells::Cell;
use super::writer::Writer;
use crate::tag::Tag;

/// The open tables, from the outermost to the innermost.
#[derive(Debug, Default)]
pub(super) struct Tables {
    open: Vec<Table>,
}

/// An open table.
#[derive(Debug)]
struct Table {
    /// Its first line.
    line: Range<usize>,
    /// The number of rows of its header, if that is more than one.
    header_rows: usize,
    /// The number of rows so far.
    rows: usize,
    place: Place,
    /// Whether the last row has only header cells.
    only_headers: bool,
    /// The number of HTML tables that are open in the last cell.
    html_tables: usize,
}

/// The place of the next text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    BetweenRows,
    Cell,
    Caption,
}

impl Tables {
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether text does not belong to a cell now.
    pub(super) fn is_between_rows(&self) -> bool {
        self.open.last().is_some_and(|table| table.place == Place::BetweenRows)
    }

    /// Whether a row is expected next: none has started, or the last one belongs to the header.
    pub(super) fn expects_row(&self) -> bool {
        self.open.last().is_some_and(|table| {
            let is_header = table.only_headers && table.rows <= table.header_rows.max(1);
            table.place == Place::BetweenRows || (is_header && table.place == Place::Cell)
        })
    }

    /// The number of HTML tables in the innermost table.
    pub(super) fn html_tables(&mut self) -> Option<&mut usize> {
        self.open.last_mut().map(|table| &mut table.html_tables)
    }

    /// Starts a table. `line` is its first line, and `attributes` what follows its mark.
    pub(super) fn start(
        &mut self,
        writer: &mut Writer<'_>,
        line: Range<usize>,
        attributes: Range<usize>,
        header_rows: usize,
    ) {
        writer.start(Tag::Table, line.start);
        report_text(writer, attributes, BELOW);
        self.open.push(Table {
            line,
            header_rows: if header_rows > 1 { header_rows } else { 0 },
            rows: 0,
            place: Place::BetweenRows,
            only_headers: false,
            html_tables: 0,
        });
    }

    /// Ends the innermost table.
    pub(super) fn end(&mut self, writer: &mut Writer<'_>, at: usize) {
        if let Some(table) = self.open.pop() {
            table.end(writer, at);
        }
    }

    /// Ends the tables whose ends are missing.
    pub(super) fn finish(&mut self, writer: &mut Writer<'_>, at: usize) {
        // In a page with more of them, one cause repeats.
        self.open.truncate(MAX_PROBLEMS);
        while let Some(table) = self.open.pop() {
            let problem = Problem::error("`{|` starts a table that never ends")
                .expected("`|}` on a line of its own below the table")
                .help("write `|}` below the last row");
            writer.report(table.line.clone(), problem);
            table.end(writer, at);
        }
    }

    /// Ends the row. `attributes` follow the mark of the next one.
    pub(super) fn end_row(&mut self, writer: &mut Writer<'_>, attributes: Range<usize>) {
        report_text(writer, attributes.clone(), BELOW);
        if let Some(table) = self.open.last_mut() {
            table.end_cell(writer, attributes.start);
            table.place = Place::BetweenRows;
        }
    }

    /// Starts the caption.
    pub(super) fn caption(&mut self, writer: &mut Writer<'_>, cell: &Cell) {
        report_text(writer, cell.attributes.clone(), BESIDE);
        if let Some(table) = self.open.last_mut() {
            table.end_cell(writer, cell.at);
            table.place = Place::Caption;
            writer.start(Tag::Caption, cell.at);
        }
    }

    /// Starts a cell, and its row if the cell is the first one.
    pub(super) fn cell(&mut self, writer: &mut Writer<'_>, cell: &Cell, is_header: bool) {
        report_text(writer, cell.attributes.clone(), BESIDE);
        let Some(table) = self.open.last_mut() else { return };
        table.end_cell(writer, cell.at);
        if table.place != Place::Cell {
            if table.header_rows > 0 && table.rows == 0 {
                writer.start(Tag::Head, cell.at);
            } else if table.header_rows > 0 && table.rows == table.header_rows {
                writer.end(Tag::Head, cell.at);
            }
            table.rows += 1;
            table.only_headers = true;
            writer.start(Tag::Row, cell.at);
        }
        table.place = Place::Cell;
        table.only_headers &= is_header;
        let spans = Spans::parse(writer.text.part(cell.attributes.clone()));
        let tag = Tag::Cell { header: is_header, rowspan: spans.rows, colspan: spans.columns };
        writer.start(tag, cell.at);
    }
}

impl Table {
    /// Ends the open cell or caption, and the HTML tables in it.
    fn end_cell(&mut self, writer: &mut Writer<'_>, at: usize) {
        for _ in 0..std::mem::take(&mut self.html_tables) {
            writer.end(Tag::Table, at);
        }
        match self.place {
            Place::Caption => writer.end(Tag::Caption, at),
            Place::Cell => writer.end(Tag::CELL, at),
            Place::BetweenRows => {}
        }
    }

    fn end(mut self, writer: &mut Writer<'_>, at: usize) {
        self.end_cell(writer, at);
        writer.end(Tag::Table, at);
    }
}

/// The help for text in the place of a row's attributes.
const BELOW: &str = "write the cells of a row on the lines below";

/// The help for text in the place of a cell's attributes.
const BESIDE: &str = "write `||` between cells of one line, and `<nowiki>|</nowiki>` for a `|` in a text";

/// Reports text in the place of attributes, which is not shown.
fn report_text(writer: &mut Writer<'_>, attributes: Range<usize>, help: &str) {
    let part = writer.text.trimmed(attributes);
    let text = writer.text.part(part.clone());
    if !is_attributes(text) {
        let text = shortened(text, LONGEST_QUOTE);
        let problem = Problem::error(format!("`{text}` is in the place of attributes, and is not shown"))
            .expected("attributes such as `rowspan=2`")
            .help(help);
        writer.report(part, problem);
    }
}
