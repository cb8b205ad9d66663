//! What `check` finds odd on a page that can be read: each kind has a name and a level.

mod codes;
mod retry;
mod rows;
mod statuses;

use doccodes_codegen::problem::Severity;
use doccodes_codegen::source::Source;

use crate::inspect::Inspected;

/// A kind of oddity.
#[derive(Debug)]
pub(crate) struct Lint {
    /// How it is named on the command line.
    pub(crate) name: &'static str,
    /// What it finds, in one line.
    pub(crate) about: &'static str,
    find: fn(&Inspected) -> Vec<Finding>,
}

/// Every kind there is.
pub(crate) const LINTS: &[Lint] = &[
    Lint {
        name: "codes-look-alike",
        about: "two codes look the same, as with O and 0, or a letter of another script",
        find: codes::look_alike,
    },
    Lint {
        name: "codes-differ-in-case",
        about: "two codes differ in nothing but upper and lower case",
        find: codes::differ_in_case,
    },
    Lint {
        name: "hidden-characters",
        about: "a text has control, zero-width or bidirectional characters",
        find: codes::hidden_characters,
    },
    Lint { name: "rows-twice", about: "two rows of one code say the same", find: rows::said_twice },
    Lint {
        name: "empty-description",
        about: "a code has no name and no description",
        find: rows::empty_description,
    },
    Lint {
        name: "missing-language",
        about: "a page in English and Chinese describes a code in one of them alone",
        find: rows::missing_language,
    },
    Lint {
        name: "reason-phrase",
        about: "the reason phrase of an HTTP status is not the registered one",
        find: statuses::reason_phrase,
    },
    Lint {
        name: "status-against-code",
        about: "a code begins with an HTTP status and is documented with another, on a page where codes begin with theirs",
        find: statuses::status_against_code,
    },
    Lint {
        name: "retry-column-against-text",
        about: "a row's retry column says that a request may be repeated and its words say the opposite",
        find: retry::column_against_text,
    },
    Lint {
        name: "retry-rows-disagree",
        about: "two rows of one code give different advice about repeating the request",
        find: retry::rows_disagree,
    },
    Lint {
        name: "retry-against-status",
        about: "a row advises to repeat a request where HTTP forbids it after that status, or the opposite",
        find: retry::against_status,
    },
];

/// What becomes of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// It is not shown.
    Allow,
    /// It is shown.
    Warn,
    /// It is shown, and the check fails.
    Deny,
}

impl Level {
    /// How it is shown.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Allow => "allowed",
            Self::Warn => "warning",
            Self::Deny => "error",
        }
    }
}

/// The levels that the user gave to lints; `warnings` means all that warn.
#[derive(Debug, Default)]
pub(crate) struct Levels {
    pub(crate) allowed: Vec<String>,
    pub(crate) denied: Vec<String>,
}

/// The name of all that warn.
pub(crate) const WARNINGS: &str = "warnings";

impl Levels {
    /// What becomes of the findings of a lint.
    pub(crate) fn of(&self, lint: &Lint) -> Level {
        let names = |list: &[String], name: &str| list.iter().any(|listed| listed == name);
        match () {
            () if names(&self.denied, lint.name) => Level::Deny,
            () if names(&self.allowed, lint.name) => Level::Allow,
            () if names(&self.denied, WARNINGS) => Level::Deny,
            () if names(&self.allowed, WARNINGS) => Level::Allow,
            () => Level::Warn,
        }
    }

    /// What becomes of a problem: what stops the build cannot be allowed.
    pub(crate) fn of_problem(&self, severity: Severity) -> Level {
        let denied = self.denied.iter().any(|name| name == WARNINGS);
        if severity == Severity::Error || denied { Level::Deny } else { Level::Warn }
    }
}

/// Something odd, with its places.
#[derive(Debug)]
pub(crate) struct Finding {
    /// What is odd.
    pub(crate) message: String,
    /// Where, the main place first.
    pub(crate) marks: Vec<Mark>,
    /// What to do.
    pub(crate) help: String,
    /// The code that it is about, by its place in the catalogue.
    pub(crate) code: Option<usize>,
}

/// A place on a page, and what stands there.
#[derive(Debug)]
pub(crate) struct Mark {
    pub(crate) offset: u32,
    pub(crate) length: u32,
    pub(crate) label: String,
}

impl Mark {
    /// The place of `words` in the row at `offset`; the row's first line if they are not found as they are.
    fn of(source: &Source, offset: u32, words: &str, label: String) -> Self {
        /// No row is longer; what stands behind is another one.
        const ROW: usize = 8192;
        let rest = source.text().get(offset as usize..).unwrap_or("");
        let end = rest.char_indices().map(|(at, _)| at).take_while(|&at| at < ROW).last().unwrap_or(0);
        let found = (!words.is_empty()).then(|| rest[..end].find(words)).flatten();
        let first_line = rest.lines().next().unwrap_or("").trim_end().len();
        let (at, length) = found.map_or((0, first_line), |at| (at, words.len()));
        Self { offset: offset + at as u32, length: length as u32, label }
    }
}

/// Everything odd about a page, by kind.
pub(crate) fn findings(inspected: &Inspected) -> impl Iterator<Item = (&'static Lint, Finding)> {
    LINTS.iter().flat_map(|lint| (lint.find)(inspected).into_iter().map(move |finding| (lint, finding)))
}
