//! Helpers for the tests of the readers.

use doccodes_page::source::Source;
use doccodes_page::{Form, Page, Row, Table};

/// Reads a page with this name.
pub(super) fn read(name: &str, text: &str) -> Page {
    super::read(&Source::new(name, text.as_bytes()).unwrap())
}

/// The listings of a form.
pub(super) fn listings(page: &Page, form: Form) -> Vec<&Table> {
    page.listings.iter().filter(|listing| listing.form == form).collect()
}

/// The terms and the texts of all listings of a form.
pub(super) fn items(page: &Page, form: Form) -> Vec<[&str; 2]> {
    let rows = listings(page, form).into_iter().flat_map(|listing| &listing.rows);
    rows.map(|row| [row.cells[0].text(), row.cells[1].text()]).collect()
}

/// The texts of all cells below the headers of a page's tables.
pub(super) fn cells(page: &Page) -> Vec<Vec<String>> {
    let rows = page.tables.iter().flat_map(|table| &table.rows);
    rows.map(|row| row.cells.iter().map(|cell| cell.text().to_owned()).collect()).collect()
}

/// The texts of all headers of a page's tables.
pub(super) fn header(page: &Page) -> Vec<&str> {
    page.tables.iter().filter_map(|table| table.header.as_ref()).flat_map(texts).collect()
}

/// The texts of a row.
pub(super) fn texts(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text()).collect()
}
