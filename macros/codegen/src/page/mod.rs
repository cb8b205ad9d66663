//! The bytes of a page become tables of cells, each with its place: format, no meaning.

mod build;
mod cell;
#[cfg(feature = "csv")]
mod csv;
mod html;
#[cfg(feature = "json")]
mod json;
mod markdown;
#[cfg(feature = "rst")]
mod rst;

use std::rc::Rc;

pub use cell::Cell;

use crate::problem::Problem;
use crate::source::Source;

/// The most cells that the tables of one page may have together. A cell that a span repeats counts once more for each
/// repeat, and for every 4 bytes of its text.
pub const MAX_CELLS: usize = 1_000_000;

/// The most columns that a table may have.
pub const MAX_COLUMNS: usize = 1000;

/// The most tables that a page may have.
pub const MAX_TABLES: usize = 10_000;

/// How deep tables may stand in tables.
pub const MAX_TABLE_DEPTH: usize = 8;

/// The most problems with a page's format that are kept: a page with so many is mended as a whole, not one by one.
pub const MAX_PROBLEMS: usize = 1000;

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

/// Reads a page: by its extension, or HTML by its first words, otherwise Markdown.
///
/// What is wrong with the page is among its problems; formats that are not read give no tables and say so.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::{page, source::Source};
///
/// # fn main() -> Result<(), doccodes_codegen::problem::Problem> {
/// let source = Source::new("codes.html", b"<h1>Errors</h1><table><tr><th>Code<tr><td>404</table>")?;
/// let page = page::read(&source);
/// let table = &page.tables[0];
/// assert_eq!(table.heading.as_deref(), Some("Errors"));
/// assert_eq!(table.rows[0].cells[0].text(), "404");
/// # Ok(())
/// # }
/// ```
pub fn read(source: &Source) -> Page {
    let name = source.name().to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let start = source.text().trim_start();
    let start = start.get(..start.len().min(15)).unwrap_or("").to_ascii_lowercase();
    match extension {
        "html" | "htm" | "xhtml" => html::read(source),
        #[cfg(feature = "csv")]
        "csv" => csv::read(source),
        #[cfg(feature = "csv")]
        "tsv" => csv::read_tsv(source),
        #[cfg(not(feature = "csv"))]
        "csv" | "tsv" => switched_off(extension, "csv"),
        #[cfg(feature = "json")]
        "json" => json::read(source),
        #[cfg(not(feature = "json"))]
        "json" => switched_off(extension, "json"),
        #[cfg(feature = "rst")]
        "rst" | "rest" => rst::read(source),
        #[cfg(not(feature = "rst"))]
        "rst" | "rest" => switched_off(extension, "rst"),
        _ if start.starts_with("<!doctype html") || start.starts_with("<html") => html::read(source),
        _ => markdown::read(source),
    }
}

/// A format that is read only if its feature is on.
#[cfg(not(all(feature = "csv", feature = "json", feature = "rst")))]
fn switched_off(extension: &str, feature: &str) -> Page {
    let problem = Problem::error(format!(
        "pages with the extension .{extension} are not read: the feature `{feature}` of doccodes is off"
    ))
    .help(format!("add `features = [\"{feature}\"]` to the dependency doccodes"));
    Page { tables: Vec::new(), passages: Vec::new(), problems: vec![problem] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_names_the_format() {
        let header = |name: &str, text: &str| {
            let page = read(&Source::new(name, text.as_bytes()).unwrap());
            let header = page.tables.into_iter().next()?.header?;
            Some(header.cells.first()?.text().to_owned())
        };
        assert_eq!(header("a.md", "| A |\n|---|\n| 1 |\n").as_deref(), Some("A"));
        assert_eq!(header("a.txt", "<html><table><tr><th>B</th></tr></table>").as_deref(), Some("B"));
        #[cfg(feature = "rst")]
        for name in ["a.rst", "A.REST"] {
            assert_eq!(header(name, "+---+\n| C |\n+===+\n| 1 |\n+---+\n").as_deref(), Some("C"), "{name}");
        }
    }

    #[cfg(not(all(feature = "csv", feature = "json", feature = "rst")))]
    #[test]
    fn a_format_whose_feature_is_off_is_refused_by_its_name() {
        for (extension, feature, on) in [
            ("csv", "csv", cfg!(feature = "csv")),
            ("tsv", "csv", cfg!(feature = "csv")),
            ("json", "json", cfg!(feature = "json")),
            ("rst", "rst", cfg!(feature = "rst")),
            ("rest", "rst", cfg!(feature = "rst")),
        ] {
            let page = read(&Source::new(&format!("docs/codes.{extension}"), b"[]").unwrap());
            if !on {
                assert_eq!(
                    page.problems[0].to_string(),
                    format!(
                        "pages with the extension .{extension} are not read: the feature `{feature}` of doccodes is \
                         off\n  = help: add `features = [\"{feature}\"]` to the dependency doccodes"
                    )
                );
            }
        }
    }
}
