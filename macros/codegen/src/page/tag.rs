//! The markup that readers report to the builder.

/// A tag, as far as tables and their text are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Table,
    Caption,
    /// The rows of a header.
    Head,
    /// A group of rows below the header.
    Body,
    Row,
    /// A cell; `header` for `<th>`.
    Cell {
        header: bool,
        rowspan: u32,
        colspan: u32,
    },
    Heading,
    /// Anything that starts on a line of its own.
    Block,
    /// Text whose line breaks are kept.
    Preformatted,
    /// Text that is shown with a line through it.
    StruckOut,
    /// Text that is not shown: scripts, styles.
    Hidden,
}

impl Tag {
    /// A cell that is not marked as a header and spans nothing.
    pub(super) const CELL: Self = Self::Cell { header: false, rowspan: 1, colspan: 1 };
}
