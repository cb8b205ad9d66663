//! Rows that the user leaves out.

/// Rows to leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Skip {
    /// The rows with this text in their code cell, and the codes with this spelling in a list of several.
    Cell(String),
    /// The row on a line.
    Line {
        /// The name of its page; none if only one page is read.
        page: Option<String>,
        /// The line of the page, from 1.
        line: u32,
    },
    /// All rows of a kind.
    Kind(RowKind),
}

/// Kinds of rows that document no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Rows with a range of codes, such as `1000-1999`.
    Ranges,
    /// Rows with a class of codes, such as `2xx`.
    Classes,
    /// Headings within the table.
    Sections,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Ranges, Self::Classes, Self::Sections];

    /// The kind's name, in the attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ranges => "ranges",
            Self::Classes => "classes",
            Self::Sections => "sections",
        }
    }
}
