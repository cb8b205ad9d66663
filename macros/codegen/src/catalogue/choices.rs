//! What the user chose where a page can be read in several ways.

use super::role::Role;
use doccodes_core::{Language, Retryability};

/// What the user chose where a page can be read in several ways, or is to be read in another way than its words say.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Which tables count.
    pub table: Option<TableChoice>,
    /// Which columns have which roles.
    pub columns: Vec<ColumnChoice>,
    /// The language of the descriptions that come first.
    pub language: Option<Language>,
    /// The code cells, as the page has them, of rows that are to be left out.
    pub skip: Vec<String>,
    /// Codes that get a name or a verdict of the user's.
    pub pins: Vec<Pin>,
}

/// Which tables count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableChoice {
    /// The one of this number, counted from 1 through all tables of all pages.
    Number(usize),
    /// Those whose heading or caption has this text.
    Titled(String),
    /// All of them, even where they document the same codes: these then have several entries.
    All,
}

/// A column that the user gives a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChoice {
    /// The role.
    pub role: Role,
    /// The column.
    pub column: ColumnName,
}

/// How the user names a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnName {
    /// By its number, from 1.
    Number(usize),
    /// By its header.
    Header(String),
}

/// A code that gets a name or a verdict of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The code, as a string: `404`, `-1`, `OMS.0003`.
    pub code: String,
    /// The name of its variant.
    pub name: String,
    /// The verdict.
    pub retry: Option<Retryability>,
}

/// Which of the choices a page does not bear out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The tables.
    Table,
    /// The language.
    Language,
    /// The column of this index.
    Column(usize),
    /// The skipped cell of this index.
    Skip(usize),
    /// The pinned code of this index.
    Pin(usize),
}

/// A choice that the pages do not bear out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The choice.
    pub choice: Choice,
    /// What is wrong with it, and what there is to choose from.
    pub message: String,
}
