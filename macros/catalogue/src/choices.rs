//! The choices of the user, for pages that can be read in several ways.

use doccodes_core::{Language, Outcome, Retryability};
use doccodes_page::choice::{CodeKind, ColumnName, Role, Skip, TableChoice};

/// The choices of the user, for pages that can be read in several ways or should not be read literally.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Which tables are read.
    pub table: Option<TableChoice>,
    /// The listing to read: a part of the heading or of the paragraph above it.
    pub listing: Option<String>,
    /// Which columns have which roles.
    pub columns: Vec<ColumnChoice>,
    /// Whether the codes are numbers or strings.
    pub kind: Option<CodeKind>,
    /// Whether the codes are HTTP statuses.
    pub http: Option<bool>,
    /// The language whose descriptions come first.
    pub language: Option<Language>,
    /// The rows to leave out.
    pub skip: Vec<Skip>,
    /// The success codes, spelled as in `Pin::code`.
    pub successes: Vec<String>,
    /// Codes for which the user wrote the variant.
    pub pins: Vec<Pin>,
}

impl Choices {
    /// Whether the codes are HTTP statuses, if that is chosen. Strings are not.
    pub(super) fn is_http(&self) -> Option<bool> {
        self.http.or((self.kind == Some(CodeKind::Text)).then_some(false))
    }
}

/// A column for which the user chose the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChoice {
    /// The role.
    pub role: Role,
    /// The column.
    pub column: ColumnName,
}

/// A code for which the user wrote the variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The code as a string: `404`, `-1`, `OMS.0003`.
    pub code: String,
    /// The name of its variant.
    pub name: String,
    /// Whether the request may be sent again, if the user wrote that.
    pub retry: Option<Retryability>,
    /// Whether the request was carried out, if the user wrote that.
    pub outcome: Option<Outcome>,
}

/// One of the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Choice {
    /// The tables.
    Table,
    /// The listing.
    Listing,
    /// Whether the codes are numbers or strings.
    Kind,
    /// Whether the codes are HTTP statuses.
    Http,
    /// The language.
    Language,
    /// The column with this index.
    Column(usize),
    /// The rows to leave out, by the index of the choice.
    Skip(usize),
    /// The success code with this index.
    Success(usize),
    /// The pin with this index.
    Pin(usize),
}

/// A choice that matches nothing on the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnmatchedChoice {
    /// The choice.
    pub choice: Choice,
    /// Why it matches nothing, and what there is to choose from.
    pub message: String,
}

impl UnmatchedChoice {
    pub(super) fn new(choice: Choice, message: impl Into<String>) -> Self {
        Self { choice, message: message.into() }
    }
}
