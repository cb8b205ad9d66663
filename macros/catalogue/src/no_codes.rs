//! Pages that document no codes.

use doccodes_page::characters::{LONGEST_QUOTE, shortened};
use doccodes_page::listed::{MOST_LISTED, listed};
use doccodes_page::problem::{Problem, Severity};
use doccodes_page::remedy::Remedy;
use doccodes_page::source::Source;
use doccodes_page::{Cell, Form, Note, NoteKind};

use super::column::table_view::TableView;
use super::input::{InputTable, PageInput};
use super::listing::{Described, Listings};
use super::reading::TableReading;
use super::report::{candidate, choose_listing, column_with_cells, examples, name_of, push_more};

/// The most tables in the description of a page without codes.
const MOST_TABLES: usize = 5;

/// The forms of codes outside tables, in words.
const FORMS: &str =
    "codes in headings, lists, definitions, paragraphs or lines under words such as `Error codes`";

/// The problems of the pages without codes, by their indices. A page with another error that stops the build is not reported again.
pub(super) fn problems(
    without_codes: &[usize],
    pages: &[PageInput<'_>],
    readings: &[TableReading],
    listings: &Listings<'_>,
    known: &[Problem],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for &page in without_codes {
        let name = pages[page].source.name();
        let has_error = known.iter().any(|problem| {
            problem.severity() == Severity::Error && problem.page().is_none_or(|page| page == name)
        });
        if !has_error {
            problems.push(no_codes(page, pages, readings, listings));
        }
    }
    problems
}

fn no_codes(
    page: usize,
    pages: &[PageInput<'_>],
    readings: &[TableReading],
    listings: &Listings<'_>,
) -> Problem {
    let source = pages[page].source;
    if source.text().trim().is_empty() {
        return Problem::error(format!("the page {} is empty", source.name()))
            .on(source.name())
            .expected("a page that documents codes");
    }
    if readings.iter().any(|reading| reading.page == page && reading.is_read()) {
        return Problem::error("no row of the tables of codes has a code")
            .on(source.name())
            .expected("at least one code, since an enum needs one")
            .help("is this the right page, or are all its rows left out?");
    }
    let input = super::input::tables(pages);
    let several = input.len() > 1;
    let mut tables: Vec<(usize, InputTable<'_>, &TableReading)> = Vec::new();
    for (n, (table, reading)) in input.into_iter().zip(readings).enumerate() {
        if table.page == page {
            tables.push((n + 1, table, reading));
        }
    }
    if let Some(problem) = unsaid_codes(&tables, several).or_else(|| unsaid_listing(page, listings)) {
        return problem;
    }
    let expected = "a table whose header names codes, such as `Status code`, `Error code`, 状态码 or 错误码, with one \
                    code in each row";
    let Some((_, first, _)) = tables.first() else {
        if let Some(problem) = unread_table(source, &pages[page].page.notes) {
            return problem;
        }
        return Problem::error(format!("the page {} documents no codes", source.name()))
            .on(source.name())
            .expected(format!("{expected}; or {FORMS}"))
            .with_remedy(Remedy::NameListing);
    };
    let mut message = "no table of the page documents codes:".to_owned();
    for (_, table, _) in tables.iter().take(MOST_TABLES) {
        let view = TableView::new(table.table);
        let row = view.header.or(view.rows.first()).map_or(&[][..], |row| &row.cells);
        let title = |(n, cell): (usize, &Cell)| match (n, view.keys) {
            (0, Some(_)) => "(keys)".to_owned(),
            _ => shortened(cell.text(), LONGEST_QUOTE),
        };
        let titles = row.iter().enumerate().take(MOST_LISTED).map(title).collect();
        message.push_str(&format!("\n  line {}: {}", table.line(), listed(titles, row.len(), " | ")));
    }
    push_more(&mut message, tables.len(), MOST_TABLES);
    Problem::error(message)
        .at(first.source.location(first.table.offset, 1))
        .expected(expected)
        .with_remedy(Remedy::NameColumn { or_listing: !pages[page].page.listings.is_empty() })
}

/// Lines that look like a table, but are not one in the format of the page.
fn unread_table(source: &Source, notes: &[Note]) -> Option<Problem> {
    for note in notes {
        let (found, expected) = match note.kind {
            NoteKind::TableLines { lines: 1 } => {
                ("this line looks like a part of a table".to_owned(), FORM_OF_TABLE)
            }
            NoteKind::TableLines { lines } => {
                (format!("these {lines} lines look like a table"), FORM_OF_TABLE)
            }
            NoteKind::UnevenTable { header, rule } => (
                format!("this table has {header} cells in its header, and {rule} in the rule below"),
                "as many cells in the rule as in the header",
            ),
            _ => continue,
        };
        let problem = Problem::error(format!("the page documents no codes, but {found}"))
            .at(source.location(note.offset, note.length));
        return Some(problem.expected(expected));
    }
    None
}

/// How to write lines as a table in a page of text.
const FORM_OF_TABLE: &str =
    "an empty line before the table, a rule such as `|---|---|` below its header, and no indentation";

/// The problem for items outside tables that look like codes, although no text nearby says so.
fn unsaid_listing(page: usize, listings: &Listings<'_>) -> Option<Problem> {
    let mut clearest: Option<Described<'_>> = None;
    for found in listings.described() {
        if found.listing.page == page
            && found.rejected.is_some()
            && clearest.as_ref().is_none_or(|before| found.claim > before.claim)
        {
            clearest = Some(found);
        }
    }
    let first = clearest?;
    let table = first.listing.table;
    let what = match table.form {
        Form::Sections => "the headings",
        Form::List => "the list",
        Form::Definitions => "the definitions",
        Form::Paragraphs => "the paragraphs",
        Form::Lines => "the lines",
        _ => "what is",
    };
    let message = format!(
        "{what} from line {} on may be codes ({}), but {}",
        first.listing.line(),
        examples(&first),
        first.rejected.unwrap_or("no text nearby says so")
    );
    let mut problem = Problem::error(message).at(first.listing.source.location(table.offset, 1));
    // Nearby words mention codes, but did not suffice.
    if !first.has_words() {
        problem = problem.expected(format!("a table with a header that names codes, or {FORMS}"));
    }
    Some(match name_of(table) {
        Some(heading) => problem.with_remedy(choose_listing(Vec::new(), vec![heading], false)),
        None => problem.help("put a heading above them that says what they are, such as `Error codes`"),
    })
}

/// The problem for a column whose cells look like codes, although no header says so.
fn unsaid_codes(tables: &[(usize, InputTable<'_>, &TableReading)], several: bool) -> Option<Problem> {
    let (number, table, column) =
        tables.iter().find_map(|(number, table, reading)| Some((*number, table, reading.code_shaped?)))?;
    let view = TableView::new(table.table);
    let message =
        format!("no header says that a column holds codes, but {} may", column_with_cells(&view, column));
    let header = view.header.and_then(|header| header.cells.get(column));
    let offset = header.map_or(table.table.offset, |cell| cell.page_offset(0));
    let length = header.map_or(1, |cell| cell.text().len() as u32);
    let candidate = candidate(&view, column);
    // A number names a column of every table.
    let chosen = (several && candidate.header.is_none()).then_some(number);
    let problem = Problem::error(message)
        .at(table.source.location(offset, length))
        .expected("a header that names codes, such as `Status code`, `Error code`, 状态码 or 错误码")
        .with_remedy(Remedy::ChooseColumn { table: chosen, candidates: vec![candidate] });
    Some(problem)
}
