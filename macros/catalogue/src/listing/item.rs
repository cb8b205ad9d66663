//! An item of a listing: its parsed term, and its text.

use doccodes_page::{Cell, Form, Row, Style, Table};

use super::term::{CodeTerm, Term};

/// An item of a listing.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    pub(super) row: &'a Row,
    pub(super) term: Term<'a>,
    /// Whether the term is code or bold on the page.
    pub(super) is_marked: bool,
}

impl<'a> Item<'a> {
    pub(super) fn new(form: Form, row: &'a Row) -> Self {
        let Some(cell) = row.cells.first() else { return Self { row, term: Term::Other, is_marked: false } };
        // If the reader found a text, the term has no part of it.
        let has_text = || row.cells.get(1).is_some_and(|cell| !cell.text().is_empty());
        let whole = match form {
            Form::Lines => false,
            Form::List => has_text(),
            _ => true,
        };
        let term = Term::parse(cell.text(), whole, row.style == Style::Code);
        Self { row, term, is_marked: row.style != Style::Plain }
    }

    /// The items of a table that is a listing.
    pub(super) fn all(table: &'a Table) -> Vec<Self> {
        table.rows.iter().map(|row| Self::new(table.form, row)).collect()
    }

    pub(super) fn code(&self) -> Option<&CodeTerm<'a>> {
        match &self.term {
            Term::Code(code) => Some(code),
            _ => None,
        }
    }

    pub(super) fn term_cell(&self) -> Option<&'a Cell> {
        self.row.cells.first()
    }

    pub(super) fn text_cell(&self) -> Option<&'a Cell> {
        self.row.cells.get(1)
    }

    /// The part of the term after the code.
    pub(super) fn rest(&self) -> &'a str {
        match (self.term_cell(), &self.term) {
            (Some(cell), Term::Code(code)) => cell.text().get(code.rest..).unwrap_or(""),
            _ => "",
        }
    }

    /// The first text about the code.
    pub(super) fn text(&self) -> &'a str {
        match self.rest() {
            "" => self.text_cell().map_or("", |cell| cell.text()),
            rest => rest,
        }
    }
}
