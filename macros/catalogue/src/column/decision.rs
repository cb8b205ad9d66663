//! The role of a column, and the reason.

use doccodes_core::Language;
use doccodes_page::choice::Role;

/// A column of a table of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Its role, and the reason for it.
    pub decision: Decision,
    /// The language of its cells, for the roles that are texts.
    pub language: Option<Language>,
    /// For the role [`Role::Retry`]: whether yes in a cell forbids to send the request again, as under the header `Never retry`.
    pub yes_forbids: bool,
    /// What a column without a role holds, if it seems to matter.
    pub unread: Option<Unread>,
}

/// The index of the first column with a role.
pub(crate) fn column_of(columns: &[Column], role: Role) -> Option<usize> {
    columns.iter().position(|column| column.role() == role)
}

/// The content of a column without a role that seems to matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unread {
    /// Codes, beside the column that is read as the codes.
    Codes,
    /// Sentences.
    Texts,
    /// Different identifiers, beside codes without names.
    Identifiers,
    /// Registered HTTP statuses, beside codes without them.
    Statuses,
}

impl Column {
    /// The column's role.
    pub const fn role(&self) -> Role {
        self.decision.role
    }
}

/// The role of a column, and the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decision {
    /// The role.
    pub role: Role,
    /// The reason.
    pub by: Reason,
}

impl Decision {
    pub(crate) const fn new(role: Role, by: Reason) -> Self {
        Self { role, by }
    }
}

/// Why a column has its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The user chose it.
    Chosen,
    /// A word of the header names the role.
    Header {
        /// The word, as the vocabulary spells it.
        word: &'static str,
        /// How certainly the word names the role, from 1 to 3.
        weight: u8,
    },
    /// The cells look like it.
    Cells {
        /// The number of cells that do.
        matched: usize,
        /// The number of cells that are filled.
        filled: usize,
    },
    /// The cells are keys of an object, and look like it.
    Keys {
        /// The number of keys that do.
        matched: usize,
        /// The number of keys.
        filled: usize,
    },
    /// No other role was left.
    Elimination(Eliminated),
    /// The items of a listing look like it.
    Listing {
        /// What shows that the listing documents codes.
        basis: ListingBasis,
        /// The number of items with a code.
        codes: usize,
        /// The number of items.
        items: usize,
    },
}

impl Reason {
    /// The reason's name in the output of the tool.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Header { .. } => "header",
            Self::Cells { .. } => "cells",
            Self::Keys { .. } => "keys",
            Self::Elimination(_) => "elimination",
            Self::Listing { .. } => "listing",
        }
    }
}

/// What shows that a listing documents codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListingBasis {
    /// The user asked for the listing.
    Requested,
    /// Its terms are HTTP statuses, most of them with their registered phrases or under a heading that names HTTP.
    Statuses,
    /// A word for codes precedes each code.
    Labels,
    /// The same, and the word says that they are statuses.
    StatusLabels,
    /// Each term is a name with its number, and the words near the listing mention codes.
    NamedNumbers,
    /// The terms are numbers, and the words near the listing mention codes.
    Numbers,
    /// The terms are symbols of one spelling, and the words near the listing mention codes.
    Symbols,
    /// The terms are symbols with numbers in them, and the texts give causes or solutions.
    Explained,
    /// It is a short listing beside others of its shape.
    Group,
}

impl ListingBasis {
    /// The basis in words.
    #[must_use]
    pub const fn because(self) -> &'static str {
        match self {
            Self::Requested => "chosen",
            Self::Statuses => "HTTP statuses",
            Self::Labels => "each begins with a word for codes",
            Self::StatusLabels => "each begins with a word for statuses",
            Self::NamedNumbers => "each is a name with its number, below words that mean codes",
            Self::Numbers => "each is a number, below words that mean codes",
            Self::Symbols => "symbols of one spelling, below words that mean codes",
            Self::Explained => "symbols with numbers, each with its cause or solution",
            Self::Group => "they look like the codes of another listing of the page",
        }
    }

    /// The basis in one word, for the output of the tool.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Statuses => "statuses",
            Self::Labels => "labels",
            Self::StatusLabels => "status_labels",
            Self::NamedNumbers => "named_numbers",
            Self::Numbers => "numbers",
            Self::Symbols => "symbols",
            Self::Explained => "explained",
            Self::Group => "group",
        }
    }
}

/// Why no role but [`Role::Other`] was left for a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Eliminated {
    /// Neither the header nor the cells point to a role.
    NothingFound,
    /// The column could have had a role that another column has.
    RoleTaken {
        /// The role.
        role: Role,
        /// The index of the column that has it.
        column: usize,
    },
    /// The header names a role that the cells do not fit.
    CellsDisagree {
        /// The role.
        role: Role,
    },
    /// The header is about sending a request again, but does not say what yes in a cell means.
    RetryUnclear,
}
