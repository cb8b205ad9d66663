//! The content of a page: its tables, and the text around them.

use super::cell::Cell;
use super::form::Form;
use super::note::Note;
use super::style::Style;
use crate::problem::Problem;

/// The content of a page: its tables, and the text around them.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Every table, in the order of their first lines.
    pub tables: Vec<Table>,
    /// Every sequence of items of one shape outside tables, in the order of their first lines. Each is a table of two columns: the
    /// term of each item, and the text about it.
    pub listings: Vec<Table>,
    /// Headings and paragraphs outside tables, in page order.
    pub passages: Vec<Passage>,
    /// The parts that may document codes but were not read, in page order.
    pub notes: Vec<Note>,
    /// The errors in the page's format.
    pub problems: Vec<Problem>,
    /// The limits that the listings exceed. The listings lack everything above a limit, which matters only if they are read.
    pub listing_problems: Vec<Problem>,
}

impl Page {
    /// The table with this index, where the listings are counted after the tables.
    ///
    /// # Panics
    ///
    /// If there are fewer tables and listings.
    pub fn table(&self, index: usize) -> &Table {
        self.tables.get(index).unwrap_or_else(|| &self.listings[index - self.tables.len()])
    }

    /// A page that cannot be read.
    #[doc(hidden)]
    pub fn unreadable(problem: Problem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

/// A heading or a paragraph.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// Whether it is a heading.
    pub heading: bool,
    /// Its text.
    pub text: String,
}

/// A table of cells.
#[derive(Debug, Clone)]
pub struct Table {
    /// Whether it is a table, or else the form of the listing.
    pub form: Form,
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// Its caption, or else the paragraph right before it.
    pub caption: Option<String>,
    /// The nearest heading before it.
    pub heading: Option<String>,
    /// The header row, if the format marks one.
    pub header: Option<Row>,
    /// The rows below the header.
    pub rows: Vec<Row>,
    /// Whether each row is a record of its own, such as an object of JSON, so that no row continues the one above.
    pub records: bool,
    /// Whether the first column holds the keys of an object of JSON, each of which names its row. That column has no header.
    pub keyed: bool,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// Its cells, including those that a span repeats.
    pub cells: Vec<Cell>,
    /// The number of cells that the page has for this row, if the reader pads or truncates rows to the header's width.
    pub written: Option<usize>,
    /// The style of the term of a listing. A row of a table is plain.
    pub style: Style,
}

impl Row {
    /// The number of cells that the page has for this row, including those that a span repeats.
    pub fn width(&self) -> usize {
        self.written.unwrap_or(self.cells.len())
    }

    /// The one cell that spans the whole row, if the row is more than one column wide.
    pub fn spanning(&self) -> Option<&Cell> {
        let (first, rest) = self.cells.split_first()?;
        (!rest.is_empty() && rest.iter().all(|cell| cell.is_same(first))).then_some(first)
    }
}
