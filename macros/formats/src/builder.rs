//! Builds a page from the tags and the text that a reader reports in page order.

use std::collections::HashSet;

use doccodes_page::limits::{MAX_CELLS, MAX_COLUMNS, MAX_NOTES, MAX_PROBLEMS, MAX_TABLE_DEPTH, MAX_TABLES};
use doccodes_page::order::sort;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use doccodes_page::{CellBuilder, Note, NoteKind, Page, Passage};

use super::listing;
use super::open_table::{OpenTable, title};
use super::outline::Outline;
use super::tag::Tag;
use crate::split_page::SPLIT_PAGE;

/// Builds a page from tags and text in page order.
#[derive(Debug)]
pub(super) struct Builder<'a> {
    source: &'a Source,
    page: Page,
    /// The tables whose end has not been read yet, from the outermost to the innermost.
    open: Vec<OpenTable>,
    /// The open passage, and its level if it is a heading.
    passage: Option<(CellBuilder, Option<u8>)>,
    outline: Outline,
    heading: Option<String>,
    /// The number of passages before the end of the last table. A later passage may be the next table's caption.
    before: usize,
    /// The number of open hidden elements.
    hidden: u32,
    /// The number of open elements whose text is struck out.
    struck_out: u32,
    /// The number of open preformatted elements.
    preformatted: u32,
    /// The cost of all cells so far, see [`MAX_CELLS`].
    cells: usize,
    /// The number of open tables that were refused because they are nested too deep.
    refused: usize,
    /// Whether a limit of the page as a whole is exceeded.
    full: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self {
            source,
            page: Page::default(),
            open: Vec::new(),
            passage: None,
            outline: Outline::default(),
            heading: None,
            before: 0,
            hidden: 0,
            struck_out: 0,
            preformatted: 0,
            cells: 0,
            refused: 0,
            full: false,
        }
    }

    /// Whether a table is open.
    pub(super) fn in_table(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether the page exceeds a limit, so that no more tables are added.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    /// Starts an element.
    pub(super) fn start(&mut self, tag: Tag, offset: u32) {
        match tag {
            Tag::Table => self.start_table(offset),
            Tag::Hidden => self.hidden += 1,
            Tag::StruckOut => self.struck_out += 1,
            Tag::Preformatted | Tag::Metadata => {
                self.preformatted += 1;
                self.edge_of_block();
                if tag == Tag::Metadata {
                    self.outline.metadata();
                }
            }
            Tag::Heading(level) if self.open.is_empty() => {
                self.end_passage();
                self.passage = Some((CellBuilder::new(offset), Some(level)));
            }
            _ if tag.is_style() => self.outline_start(tag),
            _ if tag.is_block() => {
                self.edge_of_block();
                self.outline_start(tag);
            }
            _ if self.refused > 0 => self.break_line(),
            _ => {
                let Some(table) = self.open.last_mut() else { return };
                match tag {
                    Tag::Caption => table.start_caption(offset),
                    Tag::Head | Tag::Body => table.change_group(tag == Tag::Head),
                    Tag::Row => {
                        table.end_row();
                        table.start_row(offset);
                    }
                    Tag::Cell { header, rowspan, colspan } => {
                        // An element that is not closed within its cell ends with the cell.
                        self.struck_out = 0;
                        table.start_cell(offset, header, rowspan, colspan);
                    }
                    _ => {}
                }
                self.cells += table.take_cost();
                self.check_size(offset);
            }
        }
    }

    /// Ends an element.
    pub(super) fn end(&mut self, tag: Tag, offset: u32) {
        match tag {
            Tag::Table if self.refused > 0 => self.refused -= 1,
            Tag::Table => self.end_table(),
            Tag::Hidden => self.hidden = self.hidden.saturating_sub(1),
            Tag::StruckOut => self.struck_out = self.struck_out.saturating_sub(1),
            Tag::Preformatted | Tag::Metadata => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.edge_of_block();
                self.outline.end_preformatted();
            }
            _ if tag.is_style() => self.outline_end(tag),
            _ if tag.is_block() => {
                self.edge_of_block();
                self.outline_end(tag);
            }
            _ if self.refused > 0 => {}
            _ => {
                let Some(table) = self.open.last_mut() else { return };
                match tag {
                    Tag::Caption => table.end_caption(),
                    Tag::Head | Tag::Body => table.change_group(false),
                    Tag::Row => table.end_row(),
                    Tag::Cell { .. } => table.end_cell(),
                    _ => {}
                }
                self.cells += table.take_cost();
                self.check_size(offset);
            }
        }
    }

    /// Adds text; `verbatim` if the page has the same bytes at `offset`.
    pub(super) fn text(&mut self, text: &str, offset: u32, verbatim: bool) {
        if self.hidden > 0 {
            return;
        }
        let keep_lines = self.preformatted > 0;
        let target = match self.open.last_mut() {
            Some(table) => match table.text() {
                Some(target) => target,
                // Text between the cells of a table belongs to no row. A browser moves it out of the table.
                None => return,
            },
            None => {
                let passage = &mut self.passage.get_or_insert_with(|| (CellBuilder::new(offset), None)).0;
                let before = passage.length();
                passage.push(text, offset, verbatim, keep_lines);
                passage.note_struck_out(self.struck_out > 0);
                return self.outline.text(before, passage.length(), keep_lines);
            }
        };
        target.push(text, offset, verbatim, keep_lines);
        target.note_struck_out(self.struck_out > 0);
    }

    /// Adds a line break of the source that is shown as a space.
    pub(super) fn end_line(&mut self, offset: u32) {
        if let (true, Some((passage, _))) = (self.open.is_empty(), &self.passage) {
            self.outline.end_line(passage.length());
        }
        self.text(" ", offset, false);
    }

    /// Notes that the following text starts with a colon and defines the line before it.
    pub(super) fn definition(&mut self) {
        if let (true, Some((passage, _))) = (self.open.is_empty(), &self.passage) {
            self.outline.definition(passage.length());
        }
    }

    /// Notes that the next passage starts with the number of a list item, of this length.
    #[cfg(any(feature = "asciidoc", feature = "rst"))]
    pub(super) fn number(&mut self, length: usize) {
        if self.open.is_empty() {
            self.outline.number(length);
        }
    }

    /// Notes that the passage that starts now continues the one above.
    pub(super) fn continuation(&mut self) {
        if self.open.is_empty() {
            self.outline.continuation();
        }
    }

    /// The number of open lists outside tables.
    pub(super) fn open_lists(&self) -> usize {
        self.outline.depth()
    }

    /// Notes that the preformatted text that starts now is a list that is indented like code.
    pub(super) fn indented_list(&mut self) {
        if self.open.is_empty() {
            self.outline.indented_list();
        }
    }

    /// Adds a placeholder of a documentation tool, which is not text.
    pub(super) fn placeholder(&mut self, placeholder: &str, offset: u32) {
        if let Some(cell) = self.open.last_mut().and_then(OpenTable::cell_text).filter(|_| self.hidden == 0) {
            cell.push_placeholder(placeholder, offset);
        }
    }

    /// Adds a line break within a block.
    pub(super) fn break_line(&mut self) {
        let target = match self.open.last_mut() {
            Some(table) => table.text(),
            None => self.passage.as_mut().map(|(passage, _)| passage),
        };
        if let Some(target) = target {
            target.break_line();
        }
    }

    /// Shows text again: hidden elements end with the block that they are in.
    pub(super) fn end_hidden(&mut self) {
        self.hidden = 0;
    }

    /// Notes how many cells the page has for the open row, if the parser pads or truncates rows.
    pub(super) fn note_width(&mut self, written: usize) {
        if let Some(table) = self.open.last_mut() {
            table.note_width(written);
        }
    }

    /// Notes what was not read. The order of notes does not matter.
    pub(super) fn note(&mut self, kind: NoteKind, offset: u32, length: u32) {
        let notes = &mut self.page.notes;
        if notes.len() < MAX_NOTES {
            let after = notes.partition_point(|note| note.offset <= offset);
            notes.insert(after, Note::new(kind, offset, length));
        }
    }

    /// Reports an error in the page's format.
    pub(super) fn report(&mut self, problem: Problem) {
        if self.page.problems.len() < MAX_PROBLEMS {
            self.page.problems.push(problem);
        }
    }

    /// Reports that a limit is exceeded.
    pub(super) fn refuse(&mut self, offset: u32, message: String) {
        let spot = self.source.location(offset, 1);
        self.report(Problem::error(message).at(spot).help(SPLIT_PAGE));
    }

    pub(super) fn finish(mut self) -> Page {
        while !self.open.is_empty() {
            self.end_table();
        }
        self.end_passage();
        self.outline.finish();
        let (listings, exceeded) = listing::listings(self.source, &self.page, &self.outline);
        self.page.listings = listings;
        self.page.listing_problems.extend(exceeded);
        sort(&mut self.page.notes, &|a, b| a.offset.cmp(&b.offset));
        self.page
    }

    fn edge_of_block(&mut self) {
        if self.open.is_empty() {
            self.end_passage();
        } else {
            self.break_line();
        }
    }

    fn outline_start(&mut self, tag: Tag) {
        if self.open.is_empty() {
            self.outline.start(tag);
        }
    }

    fn outline_end(&mut self, tag: Tag) {
        if self.open.is_empty() {
            self.outline.end(tag);
        }
    }

    fn end_passage(&mut self) {
        let Some((passage, level)) = self.passage.take() else { return };
        let offset = passage.text_offset();
        let (text, places) = passage.into_parts();
        self.outline.end_block((!text.is_empty()).then_some((places, text.len())), level);
        if text.is_empty() {
            return;
        }
        let heading = level.is_some();
        if heading {
            self.heading = Some(title(&text));
        }
        self.page.passages.push(Passage { offset, heading, text });
    }

    fn start_table(&mut self, offset: u32) {
        if self.open.is_empty() {
            self.end_passage();
        }
        if self.is_full() || self.open.len() >= MAX_TABLE_DEPTH {
            if self.refused == 0 && !self.is_full() {
                let message = format!("tables are nested more than {MAX_TABLE_DEPTH} levels deep, the limit");
                self.refuse(offset, message);
            }
            self.refused += 1;
            return;
        }
        let since = self.page.passages.get(self.before..).unwrap_or_default();
        let caption = since.last().filter(|passage| !passage.heading);
        let caption = caption.map(|passage| title(&passage.text));
        self.open.push(OpenTable::new(offset, caption, self.heading.clone()));
    }

    fn end_table(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        open.end_row();
        self.cells += open.take_cost();
        open.end_caption();
        if open.is_too_wide() {
            self.refuse(open.offset(), format!("a row has more than {MAX_COLUMNS} cells, the limit"));
        }
        let (table, cost) = open.finish();
        self.cells += cost;
        // The text of a nested table also belongs to the cell around it.
        if let Some(text) = self.open.last_mut().and_then(OpenTable::cell_text) {
            // Each cell is counted once, since repeats would multiply with every level of nesting.
            let mut seen: HashSet<*const ()> = HashSet::new();
            let mut rows = Vec::with_capacity(table.rows.len() + 1);
            rows.extend(&table.header);
            rows.extend(&table.rows);
            for row in rows {
                for inner in &row.cells {
                    if seen.insert(inner.identity()) {
                        text.break_line();
                        text.push(inner.text(), inner.page_offset(0), false, true);
                    }
                }
            }
            text.break_line();
        }
        self.before = self.page.passages.len();
        self.outline.end_table();
        if table.header.is_none() && table.rows.is_empty() {
            return;
        }
        if self.page.tables.len() < MAX_TABLES {
            // Tables are kept in the order of their starts, but nested tables have ended before this one.
            let before = self.page.tables.partition_point(|other| other.offset <= table.offset);
            self.page.tables.insert(before, table);
        } else if !self.is_full() {
            self.full = true;
            self.refuse(table.offset, format!("the page has more than {MAX_TABLES} tables, the limit"));
        }
    }

    fn check_size(&mut self, offset: u32) {
        if self.cells > MAX_CELLS && !self.is_full() {
            self.full = true;
            let message = format!("the tables of the page have more than {MAX_CELLS} cells, the limit");
            self.refuse(offset, message);
            while !self.open.is_empty() {
                self.end_table();
            }
        }
    }
}
