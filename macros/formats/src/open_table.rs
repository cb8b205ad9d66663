//! A table whose end has not been read yet: its rows, its cells, and the spans that reach into further rows.

use doccodes_page::limits::{MAX_CELLS, MAX_COLUMNS, MAX_HEADER_ROWS, MAX_TITLE};
use doccodes_page::{Cell, CellBuilder, Form, Row, Style, Table};

use super::header;

/// Truncates the text of a heading or a caption to the length that is kept.
pub(super) fn title(text: &str) -> String {
    if text.len() <= MAX_TITLE {
        return text.to_owned();
    }
    let end = text.char_indices().nth(MAX_TITLE).map_or(text.len(), |(at, _)| at);
    text[..end].to_owned()
}

/// A table whose end has not been read yet.
#[derive(Debug)]
pub(super) struct OpenTable {
    table: Table,
    caption: Option<CellBuilder>,
    in_head: bool,
    /// The rows of the header.
    head: Vec<Row>,
    row: Option<OpenRow>,
    cell: Option<OpenCell>,
    /// For each column, a cell that spans into the rows below, and the number of the last row that it spans.
    spans: Vec<Option<(Cell, u64)>>,
    /// The number of the open row.
    number: u64,
    /// The cost of the cells that have ended, see [`MAX_CELLS`].
    cost: usize,
    /// Whether a row has too many columns.
    too_wide: bool,
}

#[derive(Debug)]
struct OpenRow {
    row: Row,
    /// Whether all of its cells are marked as headers.
    all_header: bool,
}

#[derive(Debug)]
struct OpenCell {
    text: CellBuilder,
    rowspan: u32,
    colspan: u32,
}

impl OpenTable {
    /// `caption` is the paragraph before the table, which a caption of its own replaces.
    pub(super) fn new(offset: u32, caption: Option<String>, heading: Option<String>) -> Self {
        Self {
            table: Table {
                form: Form::Table,
                offset,
                caption,
                heading,
                header: None,
                rows: Vec::new(),
                records: false,
                keyed: false,
            },
            caption: None,
            in_head: false,
            head: Vec::new(),
            row: None,
            cell: None,
            spans: Vec::new(),
            number: 0,
            cost: 0,
            too_wide: false,
        }
    }

    pub(super) fn offset(&self) -> u32 {
        self.table.offset
    }

    pub(super) fn is_too_wide(&self) -> bool {
        self.too_wide
    }

    /// The destination of text: the open cell or caption.
    pub(super) fn text(&mut self) -> Option<&mut CellBuilder> {
        match (&mut self.cell, &mut self.caption) {
            (Some(cell), _) => Some(&mut cell.text),
            (None, caption) => caption.as_mut(),
        }
    }

    /// The text of the open cell.
    pub(super) fn cell_text(&mut self) -> Option<&mut CellBuilder> {
        self.cell.as_mut().map(|cell| &mut cell.text)
    }

    pub(super) fn start_caption(&mut self, offset: u32) {
        self.caption = Some(CellBuilder::new(offset));
    }

    pub(super) fn end_caption(&mut self) {
        if let Some(caption) = self.caption.take() {
            self.table.caption = Some(title(&caption.into_text())).filter(|text| !text.is_empty());
        }
    }

    /// Starts or ends a group of rows, with which all spans end.
    pub(super) fn change_group(&mut self, in_head: bool) {
        self.end_row();
        self.spans.clear();
        self.in_head = in_head;
    }

    pub(super) fn start_row(&mut self, offset: u32) {
        self.number += 1;
        while let Some(span) = self.spans.last() {
            if span.as_ref().is_some_and(|(_, last)| *last >= self.number) {
                break;
            }
            self.spans.pop();
        }
        let row = Row { offset, cells: Vec::new(), written: None, style: Style::Plain };
        self.row = Some(OpenRow { row, all_header: true });
    }

    /// Notes how many cells the page has for the open row, if the parser pads or truncates rows.
    pub(super) fn note_width(&mut self, written: usize) {
        if let Some(row) = &mut self.row {
            row.row.written = Some(written);
        }
    }

    pub(super) fn start_cell(&mut self, offset: u32, header: bool, rowspan: u32, colspan: u32) {
        self.end_cell();
        if self.row.is_none() {
            self.start_row(offset);
        }
        if let Some(row) = &mut self.row {
            row.all_header &= header;
        }
        self.cell = Some(OpenCell { text: CellBuilder::new(offset), rowspan, colspan });
    }

    pub(super) fn end_cell(&mut self) {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        let cells = &mut row.row.cells;
        repeat_spans(&self.spans, self.number, cells, &mut self.cost);
        let text = cell.text.finish();
        for repeat in 0..cell.colspan.max(1) {
            let column = cells.len();
            if column >= MAX_COLUMNS {
                self.too_wide = true;
                break;
            }
            if cell.rowspan > 1 {
                self.spans.resize(self.spans.len().max(column + 1), None);
                self.spans[column] = Some((text.clone(), self.number + u64::from(cell.rowspan) - 1));
            }
            self.cost += if repeat == 0 { 1 } else { text.repeat_cost() };
            cells.push(text.clone());
            if self.cost > MAX_CELLS {
                break;
            }
        }
    }

    /// Ends the open row, if there is one.
    pub(super) fn end_row(&mut self) {
        self.end_cell();
        let Some(mut open) = self.row.take() else { return };
        self.cost += 1;
        let cells = &mut open.row.cells;
        repeat_spans(&self.spans, self.number, cells, &mut self.cost);
        // A span to the right of a column without a cell means that the row has too few cells.
        let width = cells.len();
        while cells.len() < self.spans.len() && self.cost <= MAX_CELLS {
            match &self.spans[cells.len()] {
                Some((cell, last)) if *last >= self.number => {
                    self.cost += cell.repeat_cost();
                    cells.push(cell.clone());
                }
                _ => {
                    self.cost += 1;
                    let offset = cells.last().map_or(open.row.offset, Cell::offset);
                    cells.push(CellBuilder::new(offset).finish());
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

    /// The cost of the cells that have ended since the last call.
    pub(super) fn take_cost(&mut self) -> usize {
        std::mem::take(&mut self.cost)
    }

    /// The table, and the cost of its header.
    pub(super) fn finish(mut self) -> (Table, usize) {
        let (header, cost) = header::merge(self.head);
        self.table.header = header;
        (self.table, cost)
    }
}

/// Adds the cells that span down from the rows above, up to the first column without one, and adds their cost. Above the limit no
/// cell is added, since a header copies the text of each.
fn repeat_spans(spans: &[Option<(Cell, u64)>], number: u64, cells: &mut Vec<Cell>, cost: &mut usize) {
    while let Some(Some((cell, last))) = spans.get(cells.len()) {
        if *last < number || *cost > MAX_CELLS {
            break;
        }
        *cost += cell.repeat_cost();
        cells.push(cell.clone());
    }
}
