//! The problems of pages as a whole: no table of codes, several tables that do not go together, and several columns
//! that could hold the codes.

use super::code::column_kind::CodeKind;
use super::code::kind::number;
use super::column::table_view::TableView;
use super::input::{self, InputTable, PageInput};
use super::reading::{DocumentedCode, TableReading};
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
    let readings: Vec<String> = candidates.iter().map(|&column| column_with_cells(view, column)).collect();
    let header = view.header.and_then(|header| header.cells.get(candidates[0]));
    let offset = header.map_or(table.offset, |cell| cell.page_offset(0));
    let length = header.map_or(1, |cell| cell.text().len() as u32);
    Problem::error(format!("several columns could hold the codes: {}", readings.join(" and ")))
        .at(source.location(offset, length))
        .expected("one column of codes")
        .with_remedy(Remedy::ChooseColumn {
            candidates: candidates.iter().map(|&column| candidate(view, column, candidates)).collect(),
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
    let listed = Listed::new(pages, readings, &format!("several tables {what}:"));
    let problem = Problem::error(&listed.message)
        .expected("tables of one kind with different codes, which become one enum");
    listed.at_first(pages, problem)
}

/// Tables of HTTP statuses and tables of other codes are read together.
pub(super) fn mixed_tables(pages: &[PageInput<'_>], readings: &[&TableReading]) -> Problem {
    let message = "tables of statuses and tables of other codes become one enum:";
    let listed = Listed::new(pages, readings, message);
    let problem = Problem::warning(&listed.message);
    listed.at_first(pages, problem)
}

/// Tables, as a message lists them.
struct Listed {
    message: String,
    /// The numbers of the tables, from 1.
    numbers: Vec<usize>,
}

impl Listed {
    fn new(pages: &[PageInput<'_>], readings: &[&TableReading], title_of_list: &str) -> Self {
        let tables = input::tables(pages);
        let mut listed = Self { message: title_of_list.to_owned(), numbers: Vec::new() };
        for reading in readings.iter().take(MOST_LISTED) {
            let is_it = |table: &InputTable<'_>| (table.page, table.index) == (reading.page, reading.table);
            let Some(n) = tables.iter().position(is_it) else { continue };
            listed.numbers.push(n + 1);
            let table = &tables[n];
            let examples: Vec<&str> =
                reading.codes.iter().take(MOST_EXAMPLES).map(|code| code.spelling.as_str()).collect();
            let (line, title, examples) = (table.line(), title(table.table), examples.join(", "));
            listed.message.push_str(&format!("\n  {}: line {line}, {title}: {examples}, …", n + 1));
            if let Some(code) = unlike_examples(reading) {
                let (line, spelling) = (table.source.line(code.entry.offset), &code.spelling);
                let spelling = shortened(spelling, LONGEST_QUOTE);
                listed.message.push_str(&format!(", and in line {line} `{spelling}`"));
            }
        }
        push_more(&mut listed.message, readings.len(), MOST_LISTED);
        listed
    }

    /// A problem at the first of the tables, of which the user may choose one.
    fn at_first(self, pages: &[PageInput<'_>], problem: Problem) -> Problem {
        let tables = input::tables(pages);
        let Some(first) = self.numbers.first().and_then(|number| tables.get(number - 1)) else {
            return problem;
        };
        problem
            .at(first.source.location(first.table.offset, 1))
            .with_remedy(Remedy::ChooseTable { numbers: self.numbers })
    }
}

/// The first code that is no number, in a table of strings that begins with numbers.
fn unlike_examples(reading: &TableReading) -> Option<&DocumentedCode> {
    let is_text = reading.kind.as_ref().is_some_and(|kind| kind.codes == CodeKind::Text);
    let unlike = reading.codes.iter().position(|code| number(&code.spelling).is_none())?;
    (is_text && unlike >= MOST_EXAMPLES).then(|| &reading.codes[unlike])
}

/// No table documents codes.
pub(super) fn no_codes(pages: &[PageInput<'_>], readings: &[TableReading]) -> Problem {
    if readings.iter().any(TableReading::is_read) {
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
    if let Some(problem) = unsaid_codes(&tables, readings) {
        return problem;
    }
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

/// The cells of a column look like codes, although no header says so.
fn unsaid_codes(tables: &[InputTable<'_>], readings: &[TableReading]) -> Option<Problem> {
    let (table, column) =
        tables.iter().zip(readings).find_map(|(table, reading)| Some((table, reading.code_shaped?)))?;
    let view = TableView::new(table.table);
    let message =
        format!("no header says that a column holds codes, but {} may", column_with_cells(&view, column));
    let header = view.header.and_then(|header| header.cells.get(column));
    let offset = header.map_or(table.table.offset, |cell| cell.page_offset(0));
    let length = header.map_or(1, |cell| cell.text().len() as u32);
    let problem = Problem::error(message)
        .at(table.source.location(offset, length))
        .expected("a header that names codes, such as `Status code`, `Error code`, 状态码 or 错误码")
        .with_remedy(Remedy::ChooseColumn { candidates: vec![candidate(&view, column, &[])] });
    Some(problem)
}

/// A column by its header, and its first cells: `` `Code` (1, 2, 3, …) ``.
fn column_with_cells(view: &TableView<'_>, column: usize) -> String {
    let name = match view.title(column) {
        "" => format!("column {}", column + 1),
        title => format!("`{}`", shortened(title, LONGEST_QUOTE)),
    };
    let mut examples = view.cells(column);
    examples.truncate(MOST_EXAMPLES);
    let examples: Vec<String> = examples.iter().map(|cell| shortened(cell, LONGEST_QUOTE)).collect();
    format!("{name} ({}, …)", examples.join(", "))
}

/// A column that the user may choose, by its number if another one of `others` has the same header.
fn candidate(view: &TableView<'_>, column: usize, others: &[usize]) -> Candidate {
    let title = view.title(column);
    let is_repeated = others.iter().any(|&other| other != column && view.title(other) == title);
    match title.is_empty() || is_repeated {
        true => Candidate::new(column + 1, None),
        false => Candidate::new(column + 1, Some(shortened(title, LONGEST_QUOTE))),
    }
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
