//! The problems of pages as a whole: no table of codes, several tables that do not go together, and several columns
//! that could hold the codes.

use super::column::table_view::TableView;
use super::input::{self, InputTable, PageInput};
use super::reading::TableReading;
use crate::characters::{LONGEST_QUOTE, shortened};
use crate::page::Table;
use crate::problem::Problem;
use crate::remedy::{Candidate, Remedy};
use crate::source::Source;

/// The most tables that a text lists. More do not help anyone to choose.
pub(super) const MOST_LISTED: usize = 20;

/// The most tables that a page without codes is described by.
const MOST_WITHOUT_CODES: usize = 5;

/// The most codes that a table or a column is described by.
const MOST_EXAMPLES: usize = 3;

/// Each of several columns could hold the codes.
pub(super) fn tied_columns(
    source: &Source,
    view: &TableView<'_>,
    table: &Table,
    candidates: &[usize],
) -> Problem {
    let name = |column: usize| match view.title(column) {
        "" => format!("column {}", column + 1),
        title => format!("`{}`", shortened(title, LONGEST_QUOTE)),
    };
    let cells = |column: usize| {
        let mut examples = view.cells(column);
        examples.truncate(MOST_EXAMPLES);
        let examples: Vec<String> = examples.iter().map(|cell| shortened(cell, LONGEST_QUOTE)).collect();
        format!("{} ({}, …)", name(column), examples.join(", "))
    };
    let repeated = |title: &str| candidates.iter().filter(|&&other| view.title(other) == title).count() > 1;
    let candidate = |column: usize| match view.title(column) {
        title if title.is_empty() || repeated(title) => Candidate::new(column + 1, None),
        title => Candidate::new(column + 1, Some(shortened(title, LONGEST_QUOTE))),
    };
    let readings: Vec<String> = candidates.iter().map(|&column| cells(column)).collect();
    let header = view.header.and_then(|header| header.cells.get(candidates[0]));
    let offset = header.map_or(table.offset, |cell| cell.page_offset(0));
    let length = header.map_or(1, |cell| cell.text().len() as u32);
    Problem::error(format!("several columns could hold the codes: {}", readings.join(" and ")))
        .at(source.location(offset, length))
        .expected("one column of codes")
        .with_remedy(Remedy::ChooseColumn {
            candidates: candidates.iter().map(|&column| candidate(column)).collect(),
        })
}

/// Why several tables do not go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conflict {
    /// They document the same codes.
    SameCodes,
    /// They document codes of different kinds.
    DifferentKinds,
}

/// Several tables do not go together.
pub(super) fn conflicting_tables(
    pages: &[PageInput<'_>],
    readings: &[&TableReading],
    conflict: Conflict,
) -> Problem {
    let what = match conflict {
        Conflict::SameCodes => "document the same codes",
        Conflict::DifferentKinds => "document codes of different kinds",
    };
    let tables = input::tables(pages);
    let found = |reading: &TableReading| {
        tables.iter().position(|table| (table.page, table.index) == (reading.page, reading.table))
    };
    let mut message = format!("several tables {what}:");
    let mut numbers = Vec::new();
    for reading in readings.iter().take(MOST_LISTED) {
        let Some(n) = found(reading) else { continue };
        numbers.push(n + 1);
        let table = &tables[n];
        let examples: Vec<&str> =
            reading.codes.iter().take(MOST_EXAMPLES).map(|code| code.spelling.as_str()).collect();
        let (line, title) = (table.line(), title(table.table));
        message.push_str(&format!("\n  {}: line {line}, {title}: {}, …", n + 1, examples.join(", ")));
    }
    push_more(&mut message, readings.len(), MOST_LISTED);
    let problem =
        Problem::error(message).expected("tables of one kind with different codes, which become one enum");
    let Some(first) = readings.first().and_then(|reading| found(reading)) else { return problem };
    let InputTable { source, table, .. } = tables[first];
    problem.at(source.location(table.offset, 1)).with_remedy(Remedy::ChooseTable { numbers })
}

/// No table documents codes; `has_code_tables` tells whether tables of codes are there, but without codes.
pub(super) fn no_codes(pages: &[PageInput<'_>], has_code_tables: bool) -> Problem {
    if has_code_tables {
        return Problem::error("no row of the tables of codes has a code")
            .expected("at least one code")
            .help("an enum needs at least one code: is this the right page?");
    }
    let expected = "a table whose header names codes, such as `Status code`, `Error code`, 状态码 or 错误码, with one \
                    code in each row";
    let tables = input::tables(pages);
    let Some(first) = tables.first() else {
        let names: Vec<&str> = pages.iter().map(|page| page.source.name()).collect();
        return Problem::error(format!("the page {} has no table", names.join(", ")))
            .expected(expected)
            .with_remedy(Remedy::Inspect);
    };
    let mut message = "no table of the page documents codes:".to_owned();
    for table in tables.iter().take(MOST_WITHOUT_CODES) {
        let view = TableView::new(table.table);
        let row = view.header.or(view.rows.first()).map_or(&[][..], |row| &row.cells);
        let titles: Vec<String> =
            row.iter().take(MOST_LISTED).map(|cell| shortened(cell.text(), LONGEST_QUOTE)).collect();
        message.push_str(&format!("\n  line {}: {}", table.line(), titles.join(" | ")));
    }
    push_more(&mut message, tables.len(), MOST_WITHOUT_CODES);
    Problem::error(message)
        .at(first.source.location(first.table.offset, 1))
        .expected(expected)
        .with_remedy(Remedy::NameColumn)
}

/// The heading or the caption of a table, as a text lists it.
pub(super) fn title(table: &Table) -> String {
    let title = table.heading.as_deref().or(table.caption.as_deref());
    title.map_or_else(|| "no heading".to_owned(), |title| shortened(title, LONGEST_QUOTE))
}

/// Adds how many of `all` are not listed.
pub(super) fn push_more(message: &mut String, all: usize, listed: usize) {
    if all > listed {
        message.push_str(&format!("\n  and {} more", all - listed));
    }
}
