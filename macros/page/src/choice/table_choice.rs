//! The choice of tables.

/// Which tables are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableChoice {
    /// The one with this number, counted from 1 through all tables of all pages.
    Number(usize),
    /// Those whose heading or caption has this text.
    Titled(String),
    /// All of them, even where they document the same codes. Such a code then has several entries.
    All,
}
