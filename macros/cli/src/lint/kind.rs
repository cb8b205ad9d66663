//! Lints about what the codes are: HTTP statuses, numbers or strings.

use doccodes_codegen::catalogue::{
    Code, CodeKind, ColumnKind, HttpReason, KindReason, TableReading, reason_phrases,
};
use doccodes_codegen::remedy::Argument;

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;
use crate::place::Place;

pub(super) const STATUS_OUT_OF_RANGE: Lint = Lint {
    name: "status-out-of-range",
    level: Level::Warn,
    about: "a code among HTTP statuses is not from 100 to 599",
    why: "HTTP has no such status. The code is a variant, but no verdict follows from its number.",
    fix: "If it is a typo, fix the page. If the row documents no status, leave it out: `skip(\"700\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# HTTP status codes of the ferry

| HTTP status | Text |
|---|---|
| 404 | There is no such ferry. |
| 429 | Too many passengers. |
| 503 | The ferry is out of service. |
| 700 | The ferry is late. |
",
    },
    find: Find::InPage(status_out_of_range),
};

pub(super) fn status_out_of_range(inspected: &Inspected) -> Vec<Finding> {
    let catalogue = &inspected.reading.catalogue;
    let is_outside = |code: &&Code| catalogue.is_http && code.as_http_status(true).is_none();
    let Some(index) = catalogue.codes.iter().position(|code| is_outside(&code)) else { return Vec::new() };
    let first = &catalogue.codes[index];
    let more = catalogue.codes.iter().filter(is_outside).count() - 1;
    let message = match more {
        0 => format!("the code {} is not from 100 to 599, unlike the other HTTP statuses", first.value),
        _ => format!(
            "the code {} and {more} more are not from 100 to 599, unlike the other HTTP statuses",
            first.value
        ),
    };
    vec![Finding {
        message,
        marks: vec![Mark::words(inspected, &first.entries[0], &first.value.to_string(), "")],
        help: "the code has a variant, but no HTTP status and no verdict from HTTP; is it a typo?".to_owned(),
        code: Some(index),
    }]
}

/// The most codes, in percent, that may contradict a page that says that its codes are HTTP statuses.
const MOST_OTHER_CODES_PERCENT: usize = 75;

pub(super) const HTTP_LOST: Lint = Lint {
    name: "http-lost",
    level: Level::Warn,
    about: "the page says that the codes are HTTP statuses, but some codes show that they are not",
    why: "The codes are read as numbers of the service's own. None has a verdict from its status, and there are no conversions to HTTP statuses.",
    fix: "If they are HTTP statuses, fix or skip the other rows, or write `http = true`. If not, write `http = false`.",
    example: Example {
        name: "codes.md",
        page: "\
# HTTP codes of the ferry

| HTTP code | Text |
|---|---|
| 404 | There is no such ferry. |
| 1001 | The tide is out. |
| 1002 | The harbour is dry. |
",
    },
    find: Find::InPage(http_lost),
};

pub(super) fn http_lost(inspected: &Inspected) -> Vec<Finding> {
    let reading = &inspected.reading;
    let (Some(speaks_for), Some(speaks_against)) = (&reading.http.speaks_for, &reading.http.speaks_against)
    else {
        return Vec::new();
    };
    let (HttpReason::Strings { first, count, all }
    | HttpReason::OutOfRange { first, count, all }
    | HttpReason::Unregistered { first, count, all }) = speaks_against
    else {
        return Vec::new();
    };
    // A header may say HTTP for another reason, such as `Code of the HTTP API`.
    if count * 100 > all * MOST_OTHER_CODES_PERCENT {
        return Vec::new();
    }
    let index = reading.catalogue.codes.iter().position(|code| code.value.to_string() == *first);
    let entry = index.map(|index| &reading.catalogue.codes[index].entries[0]);
    vec![Finding {
        message: format!("the codes are not read as HTTP statuses: {speaks_for}, but {speaks_against}"),
        marks: entry.map(|entry| Mark::words(inspected, entry, first, "")).into_iter().collect(),
        help: format!(
            "no code has a verdict from its status; fix or skip the rows that are not HTTP statuses, or decide with {}",
            inspected.arguments(&[Argument::Http])
        ),
        code: index,
    }]
}

/// The fewest codes that must be registered HTTP statuses. Fewer may be chance.
const FEWEST_STATUSES: usize = 3;

pub(super) const HTTP_UNSAID: Lint = Lint {
    name: "http-unsaid",
    level: Level::Warn,
    about: "all codes are registered HTTP statuses, and the page does not say that they are HTTP statuses",
    why: "The codes are read as numbers of the service's own. None has a verdict from its status, and there are no conversions to HTTP statuses.",
    fix: "If they are HTTP statuses, write `http = true`. If not, write `http = false`.",
    example: Example {
        name: "codes.md",
        page: "\
# Answers of the ferry

| Code | Text |
|---|---|
| 401 | Show your ticket. |
| 404 | There is no such ferry. |
| 503 | The ferry is out of service. |
",
    },
    find: Find::InPage(http_unsaid),
};

pub(super) fn http_unsaid(inspected: &Inspected) -> Vec<Finding> {
    let http = &inspected.reading.http;
    let codes = &inspected.reading.catalogue.codes;
    let is_said =
        inspected.reading.catalogue.is_http || http.speaks_for.is_some() || http.speaks_against.is_some();
    let is_registered = |code: &Code| {
        code.as_http_status(true).is_some_and(|status| status >= 200 && !reason_phrases(status).is_empty())
    };
    if is_said || codes.len() < FEWEST_STATUSES || !codes.iter().all(is_registered) {
        return Vec::new();
    }
    let first = &codes[0];
    vec![Finding {
        message:
            "all codes are registered HTTP statuses, but the page does not say that they are HTTP statuses"
                .to_owned(),
        marks: vec![Mark::words(inspected, &first.entries[0], &first.value.to_string(), "the first one")],
        help: format!(
            "no code has a verdict from its status; decide with {}",
            inspected.arguments(&[Argument::Http])
        ),
        code: None,
    }]
}

pub(super) const SUCCESS_UNDOCUMENTED: Lint = Lint {
    name: "success-undocumented",
    level: Level::Warn,
    about: "the text of the page names the success code, but no row documents it",
    why: "The service sends this code with each success. A client treats it as undocumented.",
    fix: "Add a row for it to the table of codes. If your client detects success in another way, allow the lint.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

The ferry answers with a code; 0 means success.

| Error code | Text |
|---|---|
| 1001 | The rope is torn. |
| 1002 | The ramp is up. |
",
    },
    find: Find::InPage(success_undocumented),
};

pub(super) fn success_undocumented(inspected: &Inspected) -> Vec<Finding> {
    let Some(success) = &inspected.reading.undocumented_success else { return Vec::new() };
    vec![Finding {
        message: format!("the text says that {} means success, but no row documents it", success.code),
        marks: vec![Mark::words(inspected, Place::new(success.page, success.offset), &success.clause, "")],
        help: format!(
            "a client gets {} as an undocumented code; add a row for it to the table of codes",
            success.code
        ),
        code: None,
    }]
}

/// The fewest codes of a table, in percent, that must be numbers, so that the others look odd.
const NUMBERS_PERCENT: usize = 66;

/// The same where all codes have one width, as in many lists of codes with letters: `HY000` beside `42000`.
const NUMBERS_OF_ONE_WIDTH_PERCENT: usize = 90;

pub(super) const NUMBERS_AS_TEXT: Lint = Lint {
    name: "numbers-as-text",
    level: Level::Warn,
    about: "the codes are read as strings because of a few that are not numbers",
    why: "`code()` returns a string for every code, because of a few rows.",
    fix: "If the codes are numbers, fix or skip those rows. If they are strings, write `kind = \"text\"`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| 1001 | Ferry 1 is late. |
| 1002 | Ferry 2 is late. |
| 1003 | Ferry 3 is late. |
| 1004 | Ferry 4 is late. |
| 1005 | Ferry 5 is late. |
| 1006 | Ferry 6 is late. |
| 1007 | Ferry 7 is late. |
| 1008 | Ferry 8 is late. |
| 1009 | Ferry 9 is late. |
| 1010 | Ferry 10 is late. |
| E.1 | The rope is torn. |
| E.2 | The ramp is up. |
",
    },
    find: Find::InPage(numbers_as_text),
};

pub(super) fn numbers_as_text(inspected: &Inspected) -> Vec<Finding> {
    let tables = &inspected.reading.tables;
    tables.iter().filter_map(|table| numbers_as_text_in(inspected, table)).collect()
}

/// The finding for one table, at one of its cells.
fn numbers_as_text_in(inspected: &Inspected, table: &TableReading) -> Option<Finding> {
    let kind = table.kind.as_ref().filter(|kind| kind.codes == CodeKind::Text)?;
    let example = few_exceptions(kind, table)?;
    let found = table.codes.iter().find(|code| code.spelling == example)?;
    let ColumnKind { numbers, all, .. } = kind;
    Some(Finding {
        message: format!(
            "the codes are read as strings, since `{example}` is not a number, unlike {numbers} of {all} codes"
        ),
        marks: vec![Mark::words(inspected, &found.entry, example, "")],
        help: format!(
            "fix or skip such rows if the codes are numbers; {} decides",
            inspected.arguments(&[Argument::Kind(None)])
        ),
        code: None,
    })
}

/// A code that turns the codes of a table into strings, although most are numbers. Leading zeros in codes of one width are not an
/// exception.
fn few_exceptions<'a>(kind: &'a ColumnKind, table: &TableReading) -> Option<&'a str> {
    let example = kind.by.example()?;
    let width = example.chars().count();
    let is_padded = matches!(kind.by, KindReason::Digits(_))
        && table.codes.iter().all(|code| code.spelling.chars().count() == width);
    let percent = match kind.by {
        KindReason::OneWidth(_) => NUMBERS_OF_ONE_WIDTH_PERCENT,
        _ => NUMBERS_PERCENT,
    };
    (!is_padded && kind.numbers * 100 >= kind.all * percent).then_some(example)
}
