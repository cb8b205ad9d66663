//! How the user names a column.

/// A column as the user names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnName {
    /// By its number, from 1.
    Number(usize),
    /// By its header.
    Header(String),
}
