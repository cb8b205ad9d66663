//! What to do about a problem, as data.
//!
//! A remedy names arguments independently of their syntax, which differs: the attribute has arguments, the tool has options.
//! [`Remedy::in_words`] writes the text of a remedy in any [`Syntax`].

use std::borrow::Cow;

use crate::choice::{CodeKind, ColumnName, Role, RowKind, Skip, TableChoice};

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
        /// Whether the codes may be outside tables, so that naming the heading above them is another remedy.
        or_listing: bool,
    },
    /// Name the heading above the codes, on a page without tables.
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
        /// The headings of the listings, or the paragraphs before them.
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

/// An argument that the user may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Which tables are read; without a value, it is a heading that the user knows.
    Table(Option<TableChoice>),
    /// Which listing is read; without a value, it is a heading that the user knows.
    Listing(Option<String>),
    /// Which column has a role; without a value, it is a column that the user knows.
    Column(Role, Option<ColumnName>),
    /// Which rows are left out.
    Skip(Vec<Skip>),
    /// Whether the codes are numbers or strings; without a value, the argument in general.
    Kind(Option<CodeKind>),
    /// Whether the codes are HTTP statuses, in general.
    Http,
}

/// How arguments are written.
pub trait Syntax {
    /// The words for the place of arguments: `in the attribute`.
    fn place(&self) -> &'static str;

    /// The words for not reading several pages together: `write an enum for each page`.
    fn one_page(&self) -> &'static str;

    /// Arguments that belong together. `…` stands for what the user knows.
    fn arguments(&self, arguments: &[Argument]) -> String;
}

impl Remedy {
    /// Fix the row on the page, or leave it out.
    #[doc(hidden)]
    pub const fn skip(skip: Skip) -> Self {
        Self::Skip { skip, all: Vec::new() }
    }

    /// The text of the remedy, with arguments in this syntax between backticks.
    pub fn in_words(&self, syntax: &dyn Syntax) -> Cow<'_, str> {
        let place = syntax.place();
        let quoted = |arguments: &[Argument]| format!("`{}`", syntax.arguments(arguments));
        let skip_of = |skip: &Skip| quoted(&[Argument::Skip(vec![skip.clone()])]);
        let skip_all = |all: &[Skip]| match all.is_empty() {
            true => String::new(),
            false => {
                format!(
                    "; to leave out every row with a problem: {}",
                    quoted(&[Argument::Skip(all.to_vec())])
                )
            }
        };
        let as_text = || quoted(&[Argument::Kind(Some(CodeKind::Text))]);
        // The argument that reads codes of several kinds together, if one does.
        let or_as_text = |helps: bool| match helps {
            true => format!("; or read all codes as strings: {}", as_text()),
            false => String::new(),
        };
        match self {
            Self::FixRow => "fix the row on the page".into(),
            Self::Skip { skip, all } => {
                let what = match skip {
                    Skip::Kind(RowKind::Ranges) => "leave out all ranges",
                    Skip::Kind(RowKind::Classes) => "leave out all classes",
                    Skip::Kind(RowKind::Sections) => "leave out all headings",
                    _ => "leave it out",
                };
                format!("fix the row on the page, or {what}: {}{}", skip_of(skip), skip_all(all)).into()
            }
            Self::SkipOrReadAsText { skip, all } => format!(
                "fix the row on the page, leave it out: {}, or read all codes as strings: {}{}",
                skip_of(skip),
                as_text(),
                skip_all(all)
            )
            .into(),
            Self::ChooseColumn { table, candidates } => {
                let mut choices = Vec::with_capacity(candidates.len());
                for candidate in candidates {
                    let table = table.map(|number| Argument::Table(Some(TableChoice::Number(number))));
                    let column = Argument::Column(Role::Code, Some(candidate.column()));
                    choices.push(quoted(&table.into_iter().chain([column]).collect::<Vec<_>>()));
                }
                format!("choose {} {place}: {}", one_of(&choices), choices.join(" or ")).into()
            }
            Self::NameColumn { or_listing } => {
                let column = quoted(&[Argument::Column(Role::Code, None)]);
                let listing = match or_listing {
                    true => format!(
                        "; or the heading above codes outside tables: {}",
                        quoted(&[Argument::Listing(None)])
                    ),
                    false => String::new(),
                };
                format!(
                    "name the column of the codes {place}, by its header or its number: {column}{listing}"
                )
                .into()
            }
            Self::NameListing => format!(
                "if the page has codes, name the heading above them {place}: {}",
                quoted(&[Argument::Listing(None)])
            )
            .into(),
            Self::ChooseTable { numbers, or_as_text: helps } => {
                let table = |choice| quoted(&[Argument::Table(choice)]);
                format!(
                    "choose {place}: {} for the table with that number, {} for the tables under a heading, or {}{}",
                    table(Some(TableChoice::Number(numbers.last().copied().unwrap_or(1)))),
                    table(None),
                    table(Some(TableChoice::All)),
                    or_as_text(*helps)
                )
                .into()
            }
            Self::ChooseListing { numbers, headings, or_as_text: helps } => {
                let mut choices = Vec::new();
                for &number in numbers.iter().take(MOST_CHOICES) {
                    choices.push(quoted(&[Argument::Table(Some(TableChoice::Number(number)))]));
                }
                for heading in headings.iter().take(MOST_CHOICES) {
                    choices.push(quoted(&[Argument::Listing(Some(heading.clone()))]));
                }
                let one = one_of(&choices);
                format!("choose {one} {place}: {}{}", choices.join(" or "), or_as_text(*helps)).into()
            }
            Self::SplitPages { or_as_text: helps } => {
                format!("{}{}", syntax.one_page(), or_as_text(*helps)).into()
            }
            Self::Advice(text) => text.into(),
        }
    }
}

/// The most arguments of one kind that are offered.
const MOST_CHOICES: usize = 3;

fn one_of(choices: &[String]) -> &'static str {
    if choices.len() > 1 { "one" } else { "it" }
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
    /// A column by its number and, if it has one, its header.
    #[doc(hidden)]
    pub const fn new(number: usize, header: Option<String>) -> Self {
        Self { number, header }
    }

    /// How the user names the column.
    pub fn column(&self) -> ColumnName {
        match &self.header {
            Some(header) => ColumnName::Header(header.clone()),
            None => ColumnName::Number(self.number),
        }
    }
}
