//! The table of lints. A new lint is one entry here and its function beside the others of its subject.

use super::finding::Finding;
use super::level::Level;
use super::{codes, columns, disagreement, floats, kind, retry, rows, statuses, struck_out, unread};
use crate::inspected::Inspected;

/// A lint.
#[derive(Debug)]
pub(crate) struct Lint {
    /// The name on the command line and in JSON.
    pub(crate) name: &'static str,
    /// The level where the user gives none.
    pub(crate) level: Level,
    /// What it finds, in one line.
    pub(crate) about: &'static str,
    /// Finds it.
    find: fn(&Inspected) -> Vec<Finding>,
}

/// Every lint, in the order in which findings are shown.
pub(crate) const LINTS: &[Lint] = &[
    Lint {
        name: "table-passed-over",
        level: Level::Warn,
        about: "a table may have codes, and is not read: another one says more clearly that it has them",
        find: columns::table_passed_over,
    },
    Lint {
        name: "listing-passed-over",
        level: Level::Warn,
        about: "headings, a list or lines may be codes, and are not read: something else says more clearly that it has them",
        find: columns::listing_passed_over,
    },
    Lint {
        name: "second-code-column",
        level: Level::Warn,
        about: "another column than that of the codes holds codes",
        find: columns::second_code_column,
    },
    Lint {
        name: "unread-text",
        level: Level::Warn,
        about: "a column of sentences is not read",
        find: columns::unread_text,
    },
    Lint {
        name: "unread-names",
        level: Level::Warn,
        about: "codes have no names, and a column of identifiers is not read",
        find: columns::unread_names,
    },
    Lint {
        name: "unread-table-lines",
        level: Level::Warn,
        about: "lines look like a table, but the page's format does not make one of them",
        find: unread::table_lines,
    },
    Lint {
        name: "unread-include",
        level: Level::Warn,
        about: "the page includes another file, which is not read",
        find: unread::includes,
    },
    Lint {
        name: "conditional-text",
        level: Level::Warn,
        about: "text depends on a condition, and is read whether the condition holds or not",
        find: unread::conditions,
    },
    Lint {
        name: "struck-out-code",
        level: Level::Warn,
        about: "the page strikes out a code",
        find: struck_out::codes,
    },
    Lint {
        name: "codes-look-alike",
        level: Level::Warn,
        about: "two codes look the same, for example O and 0, or letters of two scripts",
        find: codes::look_alike,
    },
    Lint {
        name: "codes-differ-in-case",
        level: Level::Warn,
        about: "two codes differ only in upper and lower case",
        find: codes::differ_in_case,
    },
    Lint {
        name: "codes-as-floats",
        level: Level::Warn,
        about: "codes are written with the fraction `.0`, as programs write numbers where a cell is missing",
        find: floats::codes_as_floats,
    },
    Lint {
        name: "hidden-characters",
        level: Level::Warn,
        about: "a text contains control, zero-width or bidirectional characters",
        find: codes::hidden_characters,
    },
    Lint {
        name: "rows-twice",
        level: Level::Warn,
        about: "two rows of one code say the same",
        find: rows::repeated,
    },
    Lint {
        name: "empty-description",
        level: Level::Warn,
        about: "codes have no name and no description",
        find: rows::empty_description,
    },
    Lint {
        name: "names-disagree",
        // The names of the rows are not on the enum.
        level: Level::Warn,
        about: "rows of one code have different names",
        find: disagreement::names,
    },
    Lint {
        name: "statuses-disagree",
        // This is often right, but then `http_status()` is `None`, which is not seen elsewhere.
        level: Level::Warn,
        about: "rows of one code have different HTTP statuses",
        find: disagreement::statuses,
    },
    Lint {
        name: "missing-language",
        level: Level::Warn,
        about: "a page in English and Chinese describes a code in only one of them",
        find: rows::missing_language,
    },
    Lint {
        name: "reason-phrase",
        level: Level::Warn,
        about: "the reason phrase of an HTTP status is not the registered one",
        find: statuses::reason_phrase,
    },
    Lint {
        name: "status-against-code",
        level: Level::Warn,
        about: "a code begins with an HTTP status but is documented with another, on a page where codes begin with theirs",
        find: statuses::status_against_code,
    },
    Lint {
        name: "status-out-of-range",
        level: Level::Warn,
        about: "a code among HTTP statuses is not from 100 to 599",
        find: kind::status_out_of_range,
    },
    Lint {
        name: "http-lost",
        level: Level::Warn,
        about: "the page says that the codes are HTTP statuses, and some codes show that they are not",
        find: kind::http_lost,
    },
    Lint {
        name: "numbers-as-text",
        level: Level::Warn,
        about: "the codes are read as strings because of a few that are no numbers",
        find: kind::numbers_as_text,
    },
    Lint {
        name: "success-undocumented",
        level: Level::Warn,
        about: "the text of the page names the code of success, and no row documents it",
        find: kind::success_undocumented,
    },
    Lint {
        name: "retry-header",
        level: Level::Warn,
        about: "a header speaks of retrying, but does not say whether a request may be repeated",
        find: retry::unclear_header,
    },
    Lint {
        name: "retry-column-against-text",
        level: Level::Warn,
        about: "the retry column of a row contradicts its text",
        find: retry::column_against_text,
    },
    Lint {
        name: "retry-rows-disagree",
        level: Level::Warn,
        about: "two rows of one code give different advice on repeating the request",
        find: retry::rows_disagree,
    },
    Lint {
        name: "retry-against-status",
        level: Level::Warn,
        about: "a row advises repeating a request where HTTP does not for the status, or the reverse",
        find: retry::against_status,
    },
];

/// What every lint finds on a page, lint by lint.
pub(crate) fn findings(inspected: &Inspected) -> impl Iterator<Item = (&'static Lint, Finding)> {
    LINTS.iter().flat_map(|lint| (lint.find)(inspected).into_iter().map(move |finding| (lint, finding)))
}
