//! The result of reading pages: the catalogue, and how and why each table was read.

use doccodes_page::problem::Problem;
use doccodes_page::{Row, Table};

use super::choices::UnmatchedChoice;
use super::code::column_kind::ColumnKind;
use super::code::http_decision::HttpDecision;
use super::column::decision::Column;
use super::model::{Catalogue, Entry};
use super::success_statement::UndocumentedSuccess;

/// The result of reading pages.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reading {
    /// How each table was read, page by page, in the order of each page's tables.
    pub tables: Vec<TableReading>,
    /// The codes; empty if none could be read.
    pub catalogue: Catalogue,
    /// Why the codes are HTTP statuses, or are not.
    pub http: HttpDecision,
    /// A success code that the text names but no row documents.
    pub undocumented_success: Option<UndocumentedSuccess>,
    /// The problems with the pages' format and content, in page order.
    pub problems: Vec<Problem>,
    /// The choices of the user that match nothing on the pages.
    pub unmatched_choices: Vec<UnmatchedChoice>,
}

/// How a table was read.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TableReading {
    /// The index of its page.
    pub page: usize,
    /// Its index on the page, where listings are counted after the tables.
    pub table: usize,
    /// Whether its first row is read as its header although the format does not mark it as one.
    pub first_row_is_header: bool,
    /// The meaning of its columns; `None` if no column holds codes. A table that another one outweighs has columns, but no codes.
    pub columns: Option<Vec<Column>>,
    /// The index of a column whose cells look like codes, in a table of which no header says so.
    pub code_shaped: Option<usize>,
    /// Why it is not read as a table of codes, if it is not.
    pub passed_over: Option<PassedOver>,
    /// Whether its codes are numbers or strings; `None` if it is not read as a table of codes.
    pub kind: Option<ColumnKind>,
    /// Its codes, one for each documented row of a code.
    pub codes: Vec<DocumentedCode>,
    /// The problems with its columns and rows.
    pub problems: Vec<Problem>,
}

impl TableReading {
    /// Whether the table is read as a table of codes.
    pub fn is_read(&self) -> bool {
        self.columns.is_some() && self.passed_over.is_none()
    }

    /// The header and the rows of the table with this reading.
    pub fn split<'a>(&self, table: &'a Table) -> (Option<&'a Row>, &'a [Row]) {
        match table.rows.split_first() {
            Some((first, rows)) if self.first_row_is_header => (Some(first), rows),
            _ => (table.header.as_ref(), &table.rows),
        }
    }
}

/// Why a table is not read as a table of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PassedOver {
    /// The user chose other tables.
    NotChosen,
    /// No column holds codes.
    NoCodeColumn,
    /// Several columns could hold the codes, which is a problem.
    SeveralCodeColumns,
    /// Another table says more clearly that it documents the codes.
    WeakerThanAnother,
    /// The tables before it have too many problems.
    TooManyProblems,
}

impl PassedOver {
    /// The reason in words.
    #[must_use]
    pub const fn because(self) -> &'static str {
        match self {
            Self::NotChosen => "other tables were chosen",
            Self::NoCodeColumn => "no column holds codes",
            Self::SeveralCodeColumns => "several columns could hold the codes",
            Self::WeakerThanAnother => "another table says more clearly that it has the codes",
            Self::TooManyProblems => "the tables before it have too many problems",
        }
    }
}

/// A code in a row.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DocumentedCode {
    /// The code as spelled on the page.
    pub spelling: String,
    /// What the row says about it.
    pub entry: Entry,
}
