//! The kinds of warnings, which the tool allows and denies by name.

/// What a warning is about. A warning is a problem that does not stop the build: the macro does not show it, the tool does.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::problem::Warning;
///
/// assert_eq!(Warning::SectionRow.name(), "section-row");
/// assert!(Warning::ALL.contains(&Warning::SectionRow));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// A row of a table is a heading and documents no code.
    SectionRow,
    /// A row has fewer cells than its table has columns.
    ShortRow,
    /// A code is read from a cell that has other characters around it or between its parts.
    UntidyCode,
    /// A cell of the column of HTTP statuses has no status.
    UnreadStatus,
    /// An item among the codes has no code.
    ItemWithoutCode,
    /// HTTP statuses and other codes become one enum.
    MixedTables,
}

impl Warning {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::SectionRow,
        Self::ShortRow,
        Self::UntidyCode,
        Self::UnreadStatus,
        Self::ItemWithoutCode,
        Self::MixedTables,
    ];

    /// The name in the options and in the output of the tool.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SectionRow => "section-row",
            Self::ShortRow => "short-row",
            Self::UntidyCode => "untidy-code",
            Self::UnreadStatus => "unread-status",
            Self::ItemWithoutCode => "item-without-code",
            Self::MixedTables => "mixed-tables",
        }
    }
}
