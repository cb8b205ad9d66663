//! The markup that readers report to the builder.

/// A tag, as far as tables, listings and their text are concerned.
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
    /// A heading of this level, where 1 is the highest.
    Heading(u8),
    /// Anything that starts on a line of its own.
    Block,
    /// A list with bullets or numbers.
    List,
    /// An item of a list.
    Item,
    /// A list of terms with their definitions.
    Definitions,
    /// A term of such a list.
    Term,
    /// The definition of a term in such a list.
    Definition,
    /// Text whose line breaks are kept.
    Preformatted,
    /// The front matter of a page, whose line breaks are kept.
    Metadata,
    /// Text in bold.
    Strong,
    /// Text in code style.
    Code,
    /// A link; `local` if it leads to a place on the page itself.
    Link {
        local: bool,
    },
    /// Text that is shown with a line through it.
    StruckOut,
    /// Text that is not shown: scripts, styles.
    Hidden,
}

impl Tag {
    /// Whether it only styles its text.
    pub(super) fn is_style(self) -> bool {
        matches!(self, Self::Strong | Self::Code | Self::Link { .. })
    }

    /// Whether it starts on a line of its own, in or outside a table.
    pub(super) fn is_block(self) -> bool {
        matches!(
            self,
            Self::Heading(_)
                | Self::Block
                | Self::List
                | Self::Item
                | Self::Definitions
                | Self::Term
                | Self::Definition
        )
    }

    /// A cell that is not marked as a header and spans nothing.
    pub(super) const CELL: Self = Self::Cell { header: false, rowspan: 1, colspan: 1 };
}
