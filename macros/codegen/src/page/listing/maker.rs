//! Collects listings, within the limits of a page.

use std::ops::Range;

use super::number::is_number;
use super::part::Part;
use super::text;
use super::view::View;
use crate::characters::{WHITE_SPACE, has, starts_with_digit};
use crate::page::cell::CellBuilder;
use crate::page::form::Form;
use crate::page::limits::{MAX_LISTED_BYTES, MAX_LISTED_ITEMS, MAX_LISTINGS};
use crate::page::style::Style;
use crate::page::table::{Row, Table, sort_by_offset};

/// Collects the listings of a page.
#[derive(Debug)]
pub(super) struct Maker<'a> {
    pub(super) view: View<'a>,
    done: Vec<Table>,
    open: Option<Table>,
    items: usize,
    bytes: usize,
}

impl<'a> Maker<'a> {
    pub(super) fn new(view: View<'a>) -> Self {
        Self { view, done: Vec::new(), open: None, items: 0, bytes: 0 }
    }

    /// Whether the page has as many listings as are kept.
    pub(super) fn is_full(&self) -> bool {
        self.done.len() >= MAX_LISTINGS || self.items >= MAX_LISTED_ITEMS || self.bytes >= MAX_LISTED_BYTES
    }

    /// Starts a listing below a heading, with the paragraph before it.
    pub(super) fn start(&mut self, form: Form, heading: Option<usize>, caption: Option<usize>) {
        let title = |passage: Option<usize>| passage.map(|passage| self.view.title(passage));
        self.open = Some(Table {
            form,
            offset: 0,
            caption: title(caption),
            heading: title(heading),
            header: None,
            rows: Vec::new(),
            records: true,
            keyed: false,
        });
    }

    /// Ends the listing. It counts if some item has a text, or a number with words in its term: `404 Not Found`.
    pub(super) fn end(&mut self) {
        let Some(mut table) = self.open.take() else { return };
        let has_text = |row: &Row| {
            let [term, text] = &row.cells[..] else { return false };
            let is_named = starts_with_digit(term.text()) && has(term.text(), WHITE_SPACE);
            !text.text().is_empty() || (is_named && table.form == Form::List)
        };
        if let Some(first) = table.rows.first()
            && table.rows.iter().any(has_text)
        {
            table.offset = first.offset;
            self.done.push(table);
        }
    }

    /// Adds an item: its term, and its text, which starts with a part of a passage and goes on with passages. A number in a
    /// paragraph of its own right below the term belongs to the term.
    pub(super) fn item(
        &mut self,
        term: &[Part],
        style: Style,
        rest: Option<Part>,
        mut passages: Range<usize>,
    ) {
        let Some(first) = term.first().filter(|_| !self.is_full()) else { return };
        let offset = self.view.page_offset(first.passage, first.bytes.start);
        let mut cell = CellBuilder::new(offset);
        for part in term {
            text::push_line(&mut cell, self.view, part);
        }
        if rest.is_none() && self.view.is_text(passages.start) && !passages.is_empty() {
            let number = self.view.text(passages.start);
            if is_number(number) {
                let part = Part { passage: passages.start, bytes: 0..number.len() };
                text::push_line(&mut cell, self.view, &part);
                passages.start += 1;
            }
        }
        let end = term.last().map_or(offset, |part| self.view.page_offset(part.passage, part.bytes.end));
        let mut about = CellBuilder::new(end);
        if let Some(rest) = &rest {
            text::push_line(&mut about, self.view, rest);
        }
        text::push_passages(&mut about, self.view, passages);
        self.row(offset, style, cell, about);
    }

    /// Adds an item.
    pub(super) fn row(&mut self, offset: u32, style: Style, term: CellBuilder, text: CellBuilder) {
        if self.is_full() {
            return;
        }
        self.items += 1;
        self.bytes += term.length() + text.length();
        if let Some(table) = &mut self.open {
            table.rows.push(Row { offset, cells: vec![term.finish(), text.finish()], written: None, style });
        }
    }

    pub(super) fn finish(mut self) -> Vec<Table> {
        self.end();
        sort_by_offset(&mut self.done);
        self.done
    }
}
