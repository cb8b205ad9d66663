//! Collects listings, within the limits of a page.

use std::ops::Range;

use doccodes_page::characters::{WHITE_SPACE, has, has_digit, starts_with_digit};
use doccodes_page::limits::{MAX_LISTED_BYTES, MAX_LISTED_ITEMS, MAX_LISTINGS};
use doccodes_page::order::sort;
use doccodes_page::problem::Problem;
use doccodes_page::{Cell, CellBuilder, Form, Row, Style, Table};

use super::number;
use super::part::{Part, Term};
use super::term::is_symbol;
use super::text;
use super::view::View;

/// The cost of a line of an item's text in addition to its bytes, since its position on the page is also kept.
const LINE_BYTES: usize = 8;

/// Collects the listings of a page.
#[derive(Debug)]
pub(super) struct Maker<'a> {
    pub(super) view: View<'a>,
    done: Vec<Table>,
    open: Option<Table>,
    items: usize,
    bytes: usize,
    /// The limit that the page exceeds. Nothing more is added.
    exceeded: Option<Problem>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(view: View<'a>) -> Self {
        Self { view, done: Vec::new(), open: None, items: 0, bytes: 0, exceeded: None }
    }

    /// Whether the page exceeds a limit, so that nothing more is added.
    pub(super) fn is_full(&self) -> bool {
        self.exceeded.is_some()
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

    /// Ends the listing. It is kept if some item has a text, or a number with words in its term: `404 Not Found`, or as a heading
    /// `NOT_FOUND = 404`.
    pub(super) fn end(&mut self) {
        let Some(mut table) = self.open.take() else { return };
        let has_text = |row: &Row| {
            let [term, text] = &row.cells[..] else { return false };
            let is_named = has(term.text(), WHITE_SPACE)
                && match table.form {
                    Form::List => starts_with_digit(term.text()),
                    Form::Sections => has_digit(term.text()),
                    _ => false,
                };
            !text.text().is_empty() || is_named
        };
        let Some(first) = table.rows.first().filter(|_| table.rows.iter().any(has_text)) else { return };
        table.offset = first.offset;
        if self.done.len() < MAX_LISTINGS {
            self.done.push(table);
        } else {
            self.exceed(
                table.offset,
                format!("the page has more than {MAX_LISTINGS} lists and sections, the limit"),
            );
        }
    }

    /// Adds an item: its term, and its text, which starts with the rest of a paragraph and continues with passages.
    pub(super) fn item(&mut self, term: Term, rest: &[Part], passages: Range<usize>) {
        self.items(&[term], rest, passages);
    }

    /// Adds items that share a text.
    pub(super) fn items(&mut self, terms: &[Term], rest: &[Part], mut passages: Range<usize>) {
        self.charge(&passages);
        let number = match (terms, rest) {
            ([term], []) => self.own_number(term, &passages),
            _ => None,
        };
        passages.start += usize::from(number.is_some());
        let mut text = None;
        for term in terms {
            let Some(first) = term.parts.first().filter(|_| !self.is_full()) else { return };
            let offset = self.view.page_offset(first.passage, first.bytes.start);
            let mut cell = CellBuilder::new(offset);
            for part in term.parts.iter().chain(&number) {
                text::push_line(&mut cell, self.view, part);
            }
            let text = text.get_or_insert_with(|| self.text(term, rest, passages.clone()));
            self.add(term.style, offset, cell.finish(), text.clone());
        }
    }

    /// Counts passages as lines of the items to which they will be added.
    pub(super) fn charge(&mut self, passages: &Range<usize>) {
        let offset = self.view.page_offset(passages.start, 0);
        self.count_bytes(LINE_BYTES * passages.len(), offset);
    }

    /// The number in a paragraph of its own right below a term. It belongs to the term, unless it is one of several, or is the term of
    /// another item: `404` in a list below `Client errors`.
    fn own_number(&self, term: &Term, passages: &Range<usize>) -> Option<Part> {
        let is_number =
            |passage: usize| self.view.is_text(passage) && number::is_number(self.view.text(passage));
        let (passage, mut others) = (passages.start, passages.clone().skip(1));
        let [name] = term.parts.as_slice() else { return None };
        let name = self.view.text(name.passage).get(name.bytes.clone())?;
        let is_own = !passages.is_empty()
            && is_number(passage)
            && !number::is_number(name)
            && (is_symbol(name) || self.view.block(passage).is_none_or(|block| block.term_of.is_none()))
            && !others.any(is_number);
        is_own.then(|| Part { passage, bytes: 0..self.view.text(passage).len() })
    }

    fn text(&self, term: &Term, rest: &[Part], passages: Range<usize>) -> Cell {
        let end = term.parts.last().map_or(0, |part| self.view.page_offset(part.passage, part.bytes.end));
        let mut cell = CellBuilder::new(end);
        text::push_paragraph(&mut cell, self.view, rest);
        text::push_passages(&mut cell, self.view, passages);
        cell.finish()
    }

    fn add(&mut self, style: Style, offset: u32, term: Cell, text: Cell) {
        self.items += 1;
        if self.items > MAX_LISTED_ITEMS {
            let message = format!(
                "the lists and sections of the page have more than {MAX_LISTED_ITEMS} items, the limit"
            );
            self.exceed(offset, message);
        }
        self.count_bytes(term.text().len() + text.text().len(), offset);
        if self.is_full() {
            return;
        }
        if let Some(table) = &mut self.open {
            table.rows.push(Row { offset, cells: vec![term, text], written: None, style });
        }
    }

    fn count_bytes(&mut self, bytes: usize, offset: u32) {
        self.bytes += bytes;
        if self.bytes > MAX_LISTED_BYTES {
            let message = format!(
                "the lists and sections of the page have more than {MAX_LISTED_BYTES} bytes of text, the limit. A text counts once for \
                 each list and section that it is in"
            );
            self.exceed(offset, message);
        }
    }

    fn exceed(&mut self, offset: u32, message: String) {
        if self.exceeded.is_none() {
            let problem = Problem::error(message).at(self.view.source.location(offset, 1));
            self.exceeded = Some(problem.help("put the codes on a page of their own"));
        }
    }

    /// The listings in page order, and the limit that the page exceeds.
    pub(super) fn finish(mut self) -> (Vec<Table>, Option<Problem>) {
        self.end();
        sort(&mut self.done, &|a, b| a.offset.cmp(&b.offset));
        (self.done, self.exceeded)
    }
}
