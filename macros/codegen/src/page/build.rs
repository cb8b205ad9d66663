//! Markup, from whichever parser, becomes tables and passages.

use std::collections::HashSet;
use std::rc::Rc;

use super::cell::{Cell, CellBuilder};
use super::{MAX_CELLS, MAX_COLUMNS, MAX_PROBLEMS, MAX_TABLE_DEPTH, MAX_TABLES, Page, Passage, Row, Table};
use crate::problem::Problem;
use crate::source::Source;

/// A tag as far as tables and their text are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Table,
    Caption,
    Head,
    Body,
    Row,
    /// A cell; `header` for `<th>`.
    Cell {
        header: bool,
        rowspan: u32,
        colspan: u32,
    },
    Heading,
    /// Anything that starts on a line of its own.
    Block,
    /// Text with line breaks that count.
    Preformatted,
    /// Text that is not shown: scripts, styles, front matter.
    Hidden,
}

/// How many rows of a header are merged into one.
const MAX_HEADER_ROWS: usize = 8;

/// The most characters of a heading or a caption that its tables keep.
const MAX_TITLE: usize = 200;

fn title(text: &str) -> String {
    text.chars().take(MAX_TITLE).collect()
}

/// Takes tags and text in page order.
#[derive(Debug)]
pub(super) struct Builder<'a> {
    source: &'a Source,
    page: Page,
    open: Vec<OpenTable>,
    passage: Option<(CellBuilder, bool)>,
    heading: Option<String>,
    /// How many passages stood before the end of the last table: a later one may be the next table's caption.
    before: usize,
    hidden: u32,
    preformatted: u32,
    cells: usize,
    /// Tables that were refused because they stand too deep, and are not closed yet.
    refused: usize,
    full: bool,
}

/// A table whose end has not been seen.
#[derive(Debug)]
struct OpenTable {
    table: Table,
    caption: Option<CellBuilder>,
    in_head: bool,
    head: Vec<Row>,
    row: Option<OpenRow>,
    cell: Option<OpenCell>,
    /// For each column, a cell that reaches into the rows below, and the last row that it reaches.
    spans: Vec<Option<(Rc<Cell>, u64)>>,
    /// The number of the open row.
    number: u64,
    /// What the cells of the open row cost, see [`MAX_CELLS`].
    cost: usize,
    /// Whether a row has more columns than it may.
    too_wide: bool,
}

#[derive(Debug)]
struct OpenRow {
    row: Row,
    all_header: bool,
}

#[derive(Debug)]
struct OpenCell {
    text: CellBuilder,
    rowspan: u32,
    colspan: u32,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self {
            source,
            page: Page { tables: Vec::new(), passages: Vec::new(), problems: Vec::new() },
            open: Vec::new(),
            passage: None,
            heading: None,
            before: 0,
            hidden: 0,
            preformatted: 0,
            cells: 0,
            refused: 0,
            full: false,
        }
    }

    /// Whether a table is open that has no cell open: text would stand nowhere.
    pub(super) fn in_table(&self) -> bool {
        !self.open.is_empty()
    }

    pub(super) fn start(&mut self, tag: Tag, offset: u32) {
        match tag {
            Tag::Table => self.start_table(offset),
            Tag::Hidden => self.hidden += 1,
            Tag::Preformatted => {
                self.preformatted += 1;
                self.break_line();
            }
            Tag::Heading if self.open.is_empty() => {
                self.end_passage();
                self.passage = Some((CellBuilder::new(offset), true));
            }
            Tag::Heading | Tag::Block => self.edge_of_block(),
            _ if self.refused > 0 => self.break_line(),
            _ => {
                let Some(table) = self.open.last_mut() else { return };
                match tag {
                    Tag::Caption => table.caption = Some(CellBuilder::new(offset)),
                    Tag::Head | Tag::Body => {
                        table.end_row();
                        // A span ends with its row group.
                        table.spans.clear();
                        table.in_head = tag == Tag::Head;
                    }
                    Tag::Row => {
                        table.end_row();
                        table.start_row(offset);
                    }
                    Tag::Cell { header, rowspan, colspan } => {
                        table.start_cell(offset, header, rowspan, colspan);
                    }
                    _ => {}
                }
                self.cells += table.take_cost();
                self.check_size(offset);
            }
        }
    }

    /// Notes how many cells stand in the open row on the page, where the parser fills it up or cuts it.
    pub(super) fn note_width(&mut self, written: usize) {
        if let Some(OpenTable { row: Some(row), .. }) = self.open.last_mut() {
            row.row.written = Some(written);
        }
    }

    pub(super) fn end(&mut self, tag: Tag, offset: u32) {
        match tag {
            Tag::Table if self.refused > 0 => self.refused -= 1,
            Tag::Table => self.end_table(),
            Tag::Hidden => self.hidden = self.hidden.saturating_sub(1),
            Tag::Preformatted => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.break_line();
            }
            Tag::Heading | Tag::Block => self.edge_of_block(),
            _ if self.refused > 0 => {}
            _ => {
                let Some(table) = self.open.last_mut() else { return };
                match tag {
                    Tag::Caption => table.end_caption(),
                    Tag::Head | Tag::Body => {
                        table.end_row();
                        table.spans.clear();
                        table.in_head = false;
                    }
                    Tag::Row => table.end_row(),
                    Tag::Cell { .. } => table.end_cell(),
                    _ => {}
                }
                self.cells += table.take_cost();
                self.check_size(offset);
            }
        }
    }

    pub(super) fn text(&mut self, text: &str, offset: u32, verbatim: bool) {
        if self.hidden > 0 {
            return;
        }
        let keep_lines = self.preformatted > 0;
        let target = match self.open.last_mut() {
            Some(OpenTable { cell: Some(cell), .. }) => &mut cell.text,
            Some(OpenTable { caption: Some(caption), .. }) => caption,
            // Text between the cells of a table: a browser moves it out; nobody reads it as a row.
            Some(_) => return,
            None => &mut self.passage.get_or_insert_with(|| (CellBuilder::new(offset), false)).0,
        };
        target.push(text, offset, verbatim, keep_lines);
    }

    /// Shows text again: nothing is hidden beyond the block that it stands in.
    pub(super) fn end_hidden(&mut self) {
        self.hidden = 0;
    }

    /// Whether the page has so many cells that no more are taken.
    #[cfg(any(feature = "json", feature = "rst"))]
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    /// Something that is wrong with the page.
    pub(super) fn report(&mut self, problem: Problem) {
        if self.page.problems.len() < MAX_PROBLEMS {
            self.page.problems.push(problem);
        }
    }

    /// A line break within a block.
    pub(super) fn break_line(&mut self) {
        match self.open.last_mut() {
            Some(OpenTable { cell: Some(cell), .. }) => cell.text.break_line(),
            Some(OpenTable { caption: Some(caption), .. }) => caption.break_line(),
            Some(_) => {}
            None => {
                if let Some((passage, _)) = &mut self.passage {
                    passage.break_line();
                }
            }
        }
    }

    pub(super) fn finish(mut self) -> Page {
        while !self.open.is_empty() {
            self.end_table();
        }
        self.end_passage();
        self.page
    }

    fn edge_of_block(&mut self) {
        if self.open.is_empty() {
            self.end_passage();
        } else {
            self.break_line();
        }
    }

    fn end_passage(&mut self) {
        let Some((passage, heading)) = self.passage.take() else { return };
        let cell = passage.finish();
        if cell.text().is_empty() {
            return;
        }
        if heading {
            self.heading = Some(title(cell.text()));
        }
        self.page.passages.push(Passage {
            offset: cell.page_offset(0),
            heading,
            text: cell.text().to_owned(),
        });
    }

    fn start_table(&mut self, offset: u32) {
        if self.open.is_empty() {
            self.end_passage();
        }
        if self.full || self.open.len() >= MAX_TABLE_DEPTH {
            if self.refused == 0 && !self.full {
                self.refuse(
                    offset,
                    format!("a table stands inside {MAX_TABLE_DEPTH} others, deeper than the limit"),
                );
            }
            self.refused += 1;
            return;
        }
        let since = self.page.passages.get(self.before..).unwrap_or_default();
        let caption = since.last().filter(|passage| !passage.heading);
        let table = Table {
            offset,
            caption: caption.map(|passage| title(&passage.text)),
            heading: self.heading.clone(),
            header: None,
            rows: Vec::new(),
        };
        self.open.push(OpenTable {
            table,
            caption: None,
            in_head: false,
            head: Vec::new(),
            row: None,
            cell: None,
            spans: Vec::new(),
            number: 0,
            cost: 0,
            too_wide: false,
        });
    }

    fn end_table(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        open.end_row();
        self.cells += open.take_cost();
        open.end_caption();
        if open.too_wide {
            self.refuse(open.table.offset, format!("a row has more than {MAX_COLUMNS} cells, the limit"));
        }
        let (table, cost) = open.finish();
        self.cells += cost;
        // What stands in a table inside a cell also belongs to what the cell says.
        if let Some(OpenTable { cell: Some(cell), .. }) = self.open.last_mut() {
            // Each once: what a span repeats would grow with every level of nesting.
            let mut seen: HashSet<*const Cell> = HashSet::new();
            for inner in table.header.iter().chain(&table.rows).flat_map(|row| &row.cells) {
                if seen.insert(Rc::as_ptr(inner)) {
                    cell.text.break_line();
                    cell.text.push(inner.text(), inner.page_offset(0), false, true);
                }
            }
            cell.text.break_line();
        }
        self.before = self.page.passages.len();
        if table.header.is_none() && table.rows.is_empty() {
            return;
        }
        if self.page.tables.len() < MAX_TABLES {
            // In the order of their starts: tables in its cells have ended before it.
            let later = self.page.tables.iter().rev().take_while(|other| other.offset > table.offset).count();
            self.page.tables.insert(self.page.tables.len() - later, table);
        } else if !self.full {
            self.full = true;
            self.refuse(table.offset, format!("the page has more than {MAX_TABLES} tables, the limit"));
        }
    }

    fn check_size(&mut self, offset: u32) {
        if self.cells > MAX_CELLS && !self.full {
            self.full = true;
            self.refuse(
                offset,
                format!("the tables of the page have more than {MAX_CELLS} cells, the limit"),
            );
            while !self.open.is_empty() {
                self.end_table();
            }
        }
    }

    /// Something that is over a limit.
    pub(super) fn refuse(&mut self, offset: u32, message: String) {
        let spot = self.source.spot(offset, 1);
        let help = "keep the table of codes as a page of its own";
        self.report(Problem::error(message).at(spot).help(help));
    }
}

impl OpenTable {
    fn start_row(&mut self, offset: u32) {
        self.number += 1;
        let expired =
            |span: &Option<(Rc<Cell>, u64)>| span.as_ref().is_none_or(|(_, last)| *last < self.number);
        while self.spans.last().is_some_and(expired) {
            self.spans.pop();
        }
        let row = Row { offset, cells: Vec::new(), written: None };
        self.row = Some(OpenRow { row, all_header: true });
    }

    fn start_cell(&mut self, offset: u32, header: bool, rowspan: u32, colspan: u32) {
        self.end_cell();
        if self.row.is_none() {
            self.start_row(offset);
        }
        if let Some(row) = &mut self.row {
            row.all_header &= header;
        }
        self.cell = Some(OpenCell { text: CellBuilder::new(offset), rowspan, colspan });
    }

    fn end_cell(&mut self) {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        let cells = &mut row.row.cells;
        repeat_spans(&self.spans, self.number, cells, &mut self.cost);
        let text = Rc::new(cell.text.finish());
        for repeat in 0..cell.colspan.max(1) {
            let column = cells.len();
            if column >= MAX_COLUMNS {
                self.too_wide = true;
                break;
            }
            if cell.rowspan > 1 {
                self.spans.resize_with(self.spans.len().max(column + 1), || None);
                self.spans[column] = Some((Rc::clone(&text), self.number + u64::from(cell.rowspan) - 1));
            }
            self.cost += if repeat == 0 { 1 } else { repeated_cost(&text) };
            cells.push(Rc::clone(&text));
            if self.cost > MAX_CELLS {
                break;
            }
        }
    }

    /// What the cells that have ended since the last call cost.
    fn take_cost(&mut self) -> usize {
        std::mem::take(&mut self.cost)
    }

    /// Closes the row that is open.
    fn end_row(&mut self) {
        self.end_cell();
        let Some(mut open) = self.row.take() else { return };
        self.cost += 1;
        let cells = &mut open.row.cells;
        repeat_spans(&self.spans, self.number, cells, &mut self.cost);
        // A span behind a column that nothing fills: the row has a cell too few.
        let width = cells.len();
        while cells.len() < self.spans.len() && self.cost <= MAX_CELLS {
            match &self.spans[cells.len()] {
                Some((cell, last)) if *last >= self.number => {
                    self.cost += repeated_cost(cell);
                    cells.push(Rc::clone(cell));
                }
                _ => {
                    self.cost += 1;
                    let offset = cells.last().map_or(open.row.offset, |cell| cell.offset());
                    cells.push(Rc::new(CellBuilder::new(offset).finish()));
                }
            }
        }
        if cells.len() > width {
            open.row.written = Some(width);
        }
        if cells.is_empty() {
            return;
        }
        let first = self.head.is_empty() && self.table.rows.is_empty();
        if (self.in_head && self.head.len() < MAX_HEADER_ROWS) || (first && open.all_header) {
            self.head.push(open.row);
        } else {
            self.table.rows.push(open.row);
        }
    }

    fn end_caption(&mut self) {
        if let Some(caption) = self.caption.take() {
            let text = title(caption.finish().text());
            self.table.caption = Some(text).filter(|text| !text.is_empty());
        }
    }

    /// The table, and what its header costs.
    fn finish(mut self) -> (Table, usize) {
        let (header, cost) = merge_header(self.head);
        self.table.header = header;
        (self.table, cost)
    }
}

/// Puts the cells that reach down from rows above at the columns they cover, up to the first column that is free, and
/// adds what they cost. What is over the limit is not put there: a header would make a text of its own of each.
fn repeat_spans(spans: &[Option<(Rc<Cell>, u64)>], number: u64, cells: &mut Vec<Rc<Cell>>, cost: &mut usize) {
    while let Some(Some((cell, last))) = spans.get(cells.len()) {
        if *last < number || *cost > MAX_CELLS {
            break;
        }
        *cost += repeated_cost(cell);
        cells.push(Rc::clone(cell));
    }
}

/// What it costs to have a cell once more: its text is read again.
fn repeated_cost(cell: &Cell) -> usize {
    1 + cell.text().len() / 4
}

/// Several header rows are one: a column's header is what stands in it, without repeats. Says what that costs.
fn merge_header(rows: Vec<Row>) -> (Option<Row>, usize) {
    let (mut rows, mut cost) = (rows.into_iter(), 0);
    let Some(mut header) = rows.next() else { return (None, 0) };
    for row in rows {
        // What spans several columns in both rows is still one cell.
        let mut last: Option<[Rc<Cell>; 3]> = None;
        for (column, cell) in row.cells.into_iter().enumerate() {
            match header.cells.get_mut(column) {
                Some(above) if above.text() == cell.text() => {}
                // It names nothing any more.
                Some(above) if above.text().len() + cell.text().len() > MAX_TITLE * 4 => {}
                Some(above) => {
                    let known = last.take().filter(|[a, b, _]| Rc::ptr_eq(a, above) && Rc::ptr_eq(b, &cell));
                    let both = known.unwrap_or_else(|| {
                        let joined = Rc::new(above.joined(&cell));
                        cost += repeated_cost(&joined);
                        [Rc::clone(above), cell, joined]
                    });
                    *above = Rc::clone(&both[2]);
                    last = Some(both);
                }
                None => header.cells.push(cell),
            }
        }
    }
    (Some(header), cost)
}
