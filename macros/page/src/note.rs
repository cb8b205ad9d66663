//! Notes about parts of a page that a reader did not read.

/// A part of a page that may document codes but was not read.
///
/// Notes never change tables: a page is read as it would be without them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// What it is.
    pub kind: NoteKind,
    /// Where it starts, in bytes from the start of the page.
    pub offset: u32,
    /// The length of its first line, in bytes.
    pub length: u32,
}

impl Note {
    /// A note about the part of a page from `offset` on, whose first line has `length` bytes.
    #[doc(hidden)]
    pub const fn new(kind: NoteKind, offset: u32, length: u32) -> Self {
        Self { kind, offset, length }
    }
}

/// The kind of a part that was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Lines that look like rows or rules of a table, but belong to no table.
    TableLines {
        /// How many lines.
        lines: u32,
    },
    /// The same, where the rule below the header does not have as many cells as the header.
    UnevenTable {
        /// The number of cells in the header.
        header: u32,
        /// The number of cells in the rule.
        rule: u32,
    },
    /// A table that is written as a directive which is not read.
    TableDirective,
    /// The content of another file.
    Include,
    /// A template of MediaWiki.
    Template,
    /// A condition. The text that depends on it is read in any case.
    Condition,
}
