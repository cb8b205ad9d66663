//! The bytes of a page become tables of cells, each with its place: format, no meaning.

mod build;
mod cell;
mod html;
#[cfg(feature = "json")]
mod json;
mod markdown;

use std::rc::Rc;

pub use cell::Cell;

use crate::problem::Problem;
use crate::source::Source;

/// The most cells that the tables of one page may have together. A cell that a span repeats counts once more for each
/// repeat, and for every 16 bytes of its text.
pub const MAX_CELLS: usize = 1_000_000;

/// The most columns that a table may have.
pub const MAX_COLUMNS: usize = 1000;

/// How deep tables may stand in tables.
pub const MAX_TABLE_DEPTH: usize = 8;

/// What stands on a page: its tables, and the text around them.
#[derive(Debug, Clone)]
pub struct Page {
    /// Every table, in the order of their first lines.
    pub tables: Vec<Table>,
    /// Headings and paragraphs outside tables, in page order.
    pub passages: Vec<Passage>,
    /// What was wrong with the page's format.
    pub problems: Vec<Problem>,
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
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// The text of its own caption, or else the paragraph right before it.
    pub caption: Option<String>,
    /// The nearest heading before it.
    pub heading: Option<String>,
    /// The header row, if the format marks one.
    pub header: Option<Row>,
    /// The rows under the header.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// Its cells, those that a span repeats included.
    pub cells: Vec<Rc<Cell>>,
    /// How many cells stand in it on the page, where the format fills up or cuts a row to the header's width.
    pub written: Option<usize>,
}

impl Row {
    /// How many cells stand in it on the page, those that a span repeats included.
    pub fn width(&self) -> usize {
        self.written.unwrap_or(self.cells.len())
    }

    /// The one cell that spans the whole row, if it is more than one column wide.
    pub fn spanning(&self) -> Option<&Cell> {
        let (first, rest) = self.cells.split_first()?;
        (!rest.is_empty() && rest.iter().all(|cell| Rc::ptr_eq(cell, first))).then_some(first)
    }
}

/// Reads a page: JSON by its extension, HTML by its extension or its first words, otherwise Markdown.
///
/// What is wrong with the page is among its problems; formats that are not read give no tables and say so.
pub fn read(source: &Source) -> Page {
    let name = source.name().to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let start = source.text().trim_start();
    let start = start.get(..start.len().min(15)).unwrap_or("").to_ascii_lowercase();
    match extension {
        "html" | "htm" | "xhtml" => html::read(source),
        #[cfg(feature = "json")]
        "json" => json::read(source),
        #[cfg(not(feature = "json"))]
        "json" => switched_off("json"),
        "csv" | "tsv" | "rst" => unsupported(extension),
        _ if start.starts_with("<!doctype html") || start.starts_with("<html") => html::read(source),
        _ => markdown::read(source),
    }
}

fn unsupported(extension: &str) -> Page {
    let problem = Problem::error(format!("pages with the extension .{extension} are not read yet"))
        .expected("Markdown or HTML")
        .help("write the table as Markdown: `| Code | Reason phrase | Description |`");
    Page { tables: Vec::new(), passages: Vec::new(), problems: vec![problem] }
}

/// A format that is read only if the feature that is called like its extension is on.
#[cfg(not(feature = "json"))]
fn switched_off(format: &str) -> Page {
    let problem = Problem::error(format!(
        "pages with the extension .{format} are not read: the feature `{format}` of doccodes is off"
    ))
    .help(format!("add `features = [\"{format}\"]` to the dependency doccodes"));
    Page { tables: Vec::new(), passages: Vec::new(), problems: vec![problem] }
}

#[cfg(test)]
mod tests {
    #[cfg(not(feature = "json"))]
    #[test]
    fn a_format_whose_feature_is_off_is_refused_by_its_name() {
        let page = super::read(&crate::source::Source::new("docs/codes.json", b"[]").unwrap());
        assert!(page.tables.is_empty());
        assert_eq!(page.problems.len(), 1);
        assert_eq!(
            page.problems[0].to_string(),
            "pages with the extension .json are not read: the feature `json` of doccodes is off\n  \
             = help: add `features = [\"json\"]` to the dependency doccodes"
        );
    }
}
