//! The forms of tables and listings.

/// The form of a table or a listing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// A table with rows and columns.
    #[default]
    Table,
    /// Headings of one level, each with the text that follows it.
    Sections,
    /// The items of one list.
    List,
    /// Terms with their definitions.
    Definitions,
    /// Short paragraphs, such as names in bold, each with the paragraphs that follow it.
    Paragraphs,
    /// Lines of a code block or of a text file.
    Lines,
}

impl Form {
    /// The number of forms.
    #[doc(hidden)]
    pub const COUNT: usize = Self::Lines as usize + 1;
    /// The form's name in the output of the tool.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Sections => "sections",
            Self::List => "list",
            Self::Definitions => "definitions",
            Self::Paragraphs => "paragraphs",
            Self::Lines => "lines",
        }
    }
}
