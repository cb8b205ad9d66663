//! What to do about a problem, as data.
//!
//! A remedy does not depend on a syntax, since the macro and the tool have different ones.
//! [`Problem::help_text`](crate::problem::Problem::help_text) has the syntax of the macro's attribute.

use crate::catalogue::Skip;

/// What to do about a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remedy {
    /// Fix the row on the page.
    FixRow,
    /// Fix the row on the page, or leave it out.
    Skip {
        /// What leaves it out.
        skip: Skip,
        /// What leaves out all rows with a problem, if there are several such rows and this is the first one.
        all: Vec<Skip>,
    },
    /// Fix the row on the page, skip it, or read all codes as strings.
    SkipOrReadAsText {
        /// What leaves it out.
        skip: Skip,
        /// What leaves out all rows with a problem, if there are several such rows and this is the first one.
        all: Vec<Skip>,
    },
    /// Choose which of several columns holds the codes.
    ChooseColumn {
        /// The number of the table, from 1, where other tables have columns with these numbers.
        table: Option<usize>,
        /// The columns.
        candidates: Vec<Candidate>,
    },
    /// Name the column of the codes.
    NameColumn {
        /// Whether the codes may be outside tables, so that naming what stands above them is another way.
        or_listing: bool,
    },
    /// Name what stands above the codes, on a page without tables.
    NameListing,
    /// Choose which of several tables to read.
    ChooseTable {
        /// The numbers of the tables, from 1.
        numbers: Vec<usize>,
        /// Whether they can all be read if their codes are strings.
        or_as_text: bool,
    },
    /// Choose which listing to read, or which table.
    ChooseListing {
        /// The numbers of the tables, from 1.
        numbers: Vec<usize>,
        /// The headings of the listings, or the paragraphs in front of them.
        headings: Vec<String>,
        /// Whether they can all be read if their codes are strings.
        or_as_text: bool,
    },
    /// Write an enum for each page.
    SplitPages {
        /// Whether the pages can be read together if their codes are strings.
        or_as_text: bool,
    },
    /// Anything else, in words.
    Advice(String),
}

impl Remedy {
    /// Fix the row on the page, or leave it out.
    pub(crate) const fn skip(skip: Skip) -> Self {
        Self::Skip { skip, all: Vec::new() }
    }
}

/// A column that the user may choose.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The number of the column, from 1.
    pub number: usize,
    /// The header of the column, if it names this column alone and is short.
    pub header: Option<String>,
}

impl Candidate {
    pub(crate) const fn new(number: usize, header: Option<String>) -> Self {
        Self { number, header }
    }
}
