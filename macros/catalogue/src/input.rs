//! The pages that are read together.

use doccodes_page::source::Source;
use doccodes_page::{Page, Table};

/// A page and its text.
#[derive(Debug, Clone, Copy)]
pub struct PageInput<'a> {
    /// The text.
    pub source: &'a Source,
    /// The tables and passages in it.
    pub page: &'a Page,
}

impl<'a> PageInput<'a> {
    /// A page that was read from this text.
    #[must_use]
    pub const fn new(source: &'a Source, page: &'a Page) -> Self {
        Self { source, page }
    }
}

/// A table of one of the pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct InputTable<'a> {
    /// The index of its page.
    pub(super) page: usize,
    /// Its index on the page.
    pub(super) index: usize,
    pub(super) source: &'a Source,
    pub(super) table: &'a Table,
}

impl InputTable<'_> {
    /// The line with the start of the table.
    pub(super) fn line(&self) -> u32 {
        self.source.line(self.table.offset)
    }
}

/// All tables of all pages, in order.
pub(super) fn tables<'a>(pages: &[PageInput<'a>]) -> Vec<InputTable<'a>> {
    let mut tables = Vec::new();
    for (n, &PageInput { source, page }) in pages.iter().enumerate() {
        for (index, table) in page.tables.iter().enumerate() {
            tables.push(InputTable { page: n, index, source, table });
        }
    }
    tables
}

/// The listings of the page with this index, in order. They are counted after its tables.
pub(super) fn listings_of<'a>(n: usize, input: &PageInput<'a>) -> Vec<InputTable<'a>> {
    let &PageInput { source, page } = input;
    let first = page.tables.len();
    let mut listings = Vec::with_capacity(page.listings.len());
    for (index, table) in page.listings.iter().enumerate() {
        listings.push(InputTable { page: n, index: first + index, source, table });
    }
    listings
}
