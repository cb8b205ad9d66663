//! The problems of pages as a whole: no table of codes, several tables that cannot be read together, and several columns that could
//! hold the codes.

use doccodes_page::characters::{LONGEST_QUOTE, shortened};
use doccodes_page::choice::{CodeKind, ColumnName};
use doccodes_page::listed::MOST_LISTED;
use doccodes_page::problem::{Problem, Warning};
use doccodes_page::remedy::{Candidate, Remedy};
use doccodes_page::source::Source;
use doccodes_page::{Cell, Table};

use super::code::kind::number;
use super::column::table_view::TableView;
use super::column::vocabulary::header::is_same;
use super::input::{self, InputTable, PageInput};
use super::listing::{Described, Listings};
use super::reading::{DocumentedCode, TableReading};

/// The most columns of one table that a message offers.
const MOST_CANDIDATES: usize = 5;

/// The most codes in the description of a table or a column.
const MOST_EXAMPLES: usize = 3;

/// The problem for several columns, each of which could hold the codes.
pub(super) fn tied_columns(
    source: &Source,
    view: &TableView<'_>,
    table: &Table,
    candidates: &[usize],
) -> Problem {
    let listed = &candidates[..candidates.len().min(MOST_CANDIDATES)];
    let (mut readings, mut choices) = (Vec::new(), Vec::new());
    for &column in listed {
        readings.push(column_with_cells(view, column));
        choices.push(candidate(view, column));
    }
    if candidates.len() > listed.len() {
        readings.push(format!("{} more", candidates.len() - listed.len()));
    }
    let header = view.header.and_then(|header| header.cells.get(candidates[0]));
    let offset = header.map_or(table.offset, |cell| cell.page_offset(0));
    let length = header.map_or(1, |cell| cell.text().len() as u32);
    Problem::error(format!("several columns could hold the codes: {}", readings.join(" and ")))
        .at(source.location(offset, length))
        .expected("one column of codes")
        .with_remedy(Remedy::ChooseColumn { table: None, candidates: choices })
}

/// Why several tables cannot be read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conflict {
    /// They document the same codes.
    SameCodes,
    /// They document codes of different kinds.
    DifferentKinds,
}

/// The problem for several tables that cannot be read together.
pub(super) fn conflicting_tables(
    pages: &[PageInput<'_>],
    readings: &[&TableReading],
    conflict: Conflict,
) -> Problem {
    let what = match conflict {
        Conflict::SameCodes => "document the same codes",
        Conflict::DifferentKinds => "document codes of different kinds",
    };
    let are_tables = readings.iter().all(|reading| reading.table < pages[reading.page].page.tables.len());
    let on_pages = readings.windows(2).any(|two| two[0].page != two[1].page);
    let (several, expected) = match are_tables {
        false if on_pages => ("pages", "codes of one kind, each on one page, which become one enum"),
        true => ("tables", "tables of one kind with different codes, which become one enum"),
        false => ("places of the page", "codes of one kind, each in one place, which become one enum"),
    };
    let listed = Listed::new(pages, readings, &format!("several {several} {what}:"));
    let problem = Problem::error(&listed.message).expected(expected);
    listed.at_first(problem, Some(conflict))
}

/// The warning for tables of HTTP statuses and tables of other codes that are read together.
pub(super) fn mixed_tables(pages: &[PageInput<'_>], readings: &[&TableReading]) -> Problem {
    let message = "tables of statuses and tables of other codes become one enum:";
    let listed = Listed::new(pages, readings, message);
    let problem = Problem::warning(Warning::MixedTables, &listed.message);
    listed.at_first(problem, None)
}

/// Tables and listings in a message.
struct Listed<'a> {
    message: String,
    /// The first of them.
    first: Option<InputTable<'a>>,
    /// The numbers of the tables, from 1.
    numbers: Vec<usize>,
    /// The headings of the listings.
    headings: Vec<String>,
    /// Whether there is a listing.
    has_listings: bool,
    /// Whether they are on several pages.
    on_several_pages: bool,
}

impl<'a> Listed<'a> {
    fn new(pages: &[PageInput<'a>], readings: &[&TableReading], title_of_list: &str) -> Self {
        let tables = input::tables(pages);
        let mut listed = Self {
            message: title_of_list.to_owned(),
            first: None,
            numbers: Vec::new(),
            headings: Vec::new(),
            has_listings: false,
            on_several_pages: readings.windows(2).any(|two| two[0].page != two[1].page),
        };
        for reading in &readings[..readings.len().min(MOST_LISTED)] {
            let find = |tables: &[InputTable<'_>]| {
                let place = (reading.page, reading.table);
                tables.iter().position(|table| (table.page, table.index) == place)
            };
            let number = find(&tables);
            let table = match number {
                Some(n) => tables[n],
                None => {
                    let listings = input::listings_of(reading.page, &pages[reading.page]);
                    let Some(n) = find(&listings) else { continue };
                    listings[n]
                }
            };
            listed.first = listed.first.or(Some(table));
            let mut examples = Vec::new();
            for code in &reading.codes[..reading.codes.len().min(MOST_EXAMPLES)] {
                examples.push(code.spelling.as_str());
            }
            let more = if reading.codes.len() > MOST_EXAMPLES { ", …" } else { "" };
            let (title, examples) = (title(table.table), examples.join(", ") + more);
            let line = match listed.on_several_pages {
                true => format!("line {} of {}", table.line(), table.source.name()),
                false => format!("line {}", table.line()),
            };
            match number {
                Some(n) => {
                    listed.numbers.push(n + 1);
                    listed.message.push_str(&format!("\n  {}: {line}, {title}: {examples}", n + 1));
                }
                None => {
                    listed.has_listings = true;
                    listed.headings.extend(name_of(table.table));
                    listed.message.push_str(&format!("\n  {line}, {title}: {examples}"));
                }
            }
            if let Some(code) = unlike_examples(reading) {
                let (line, spelling) = (table.source.line(code.entry.offset), &code.spelling);
                let spelling = shortened(spelling, LONGEST_QUOTE);
                listed.message.push_str(&format!(", and on line {line} `{spelling}`"));
            }
        }
        push_more(&mut listed.message, readings.len(), MOST_LISTED);
        listed
    }

    /// Locates a problem at the first of the tables, and offers to choose one of them.
    fn at_first(self, problem: Problem, conflict: Option<Conflict>) -> Problem {
        let Some(first) = self.first else { return problem };
        let or_as_text = conflict == Some(Conflict::DifferentKinds);
        let remedy = match self.has_listings {
            _ if self.on_several_pages && (or_as_text || self.has_listings) => {
                Remedy::SplitPages { or_as_text }
            }
            false => Remedy::ChooseTable { numbers: self.numbers, or_as_text },
            true => choose_listing(self.numbers, self.headings, or_as_text),
        };
        problem.at(first.source.location(first.table.offset, 1)).with_remedy(remedy)
    }
}

/// The first code that is not a number, in a table of strings that begins with numbers.
fn unlike_examples(reading: &TableReading) -> Option<&DocumentedCode> {
    let is_text = reading.kind.as_ref().is_some_and(|kind| kind.codes == CodeKind::Text);
    let unlike = reading.codes.iter().position(|code| number(&code.spelling).is_none())?;
    (is_text && unlike >= MOST_EXAMPLES).then(|| &reading.codes[unlike])
}

/// The problem for a page with listings of codes and tables that may have the codes.
pub(super) fn table_or_listing(
    page: usize,
    tables: &[InputTable<'_>],
    readings: &[TableReading],
    listings: &Listings<'_>,
) -> Problem {
    let mut message = "the codes may be in a table or outside the tables:".to_owned();
    let mut numbers = Vec::new();
    for (n, (table, reading)) in tables.iter().zip(readings).enumerate() {
        if table.page == page && reading.is_read() {
            numbers.push(n + 1);
            if numbers.len() <= MOST_LISTED {
                let (line, title) = (table.line(), title(table.table));
                message.push_str(&format!("\n  table {}: line {line}, {title}", n + 1));
            }
        }
    }
    push_more(&mut message, numbers.len(), MOST_LISTED);
    let mut accepted = listings.described();
    accepted.retain(|found| found.listing.page == page && found.rejected.is_none());
    push_described(&mut message, &accepted);
    let mut headings = Vec::new();
    for found in &accepted {
        headings.extend(name_of(found.listing.table));
    }
    let problem = Problem::error(message).expected("one place with the codes");
    match accepted.first() {
        Some(first) => problem.at(first.listing.source.location(first.listing.table.offset, 1)),
        None => problem,
    }
    .with_remedy(choose_listing(numbers, headings, false))
}

/// Adds the listings that have codes, or look so.
pub(super) fn push_listings(message: &mut String, listings: &Listings<'_>) {
    push_described(message, &listings.described());
}

fn push_described(message: &mut String, listings: &[Described<'_>]) {
    for found in &listings[..listings.len().min(MOST_LISTED)] {
        message.push_str(&format!("\n  {}", described(found)));
    }
    push_more(message, listings.len(), MOST_LISTED);
}

/// `line 12, Errors: A, B, …`
fn described(found: &Described<'_>) -> String {
    let (line, title) = (found.listing.line(), title(found.listing.table));
    format!("line {line}, {title}: {}", examples(found))
}

pub(super) fn examples(found: &Described<'_>) -> String {
    shortened_list(&found.examples, ", ") + if found.has_more { ", …" } else { "" }
}

/// Texts as a list in a message.
fn shortened_list(texts: &[&str], separator: &str) -> String {
    let mut list = String::new();
    for (n, text) in texts.iter().enumerate() {
        if n > 0 {
            list.push_str(separator);
        }
        list.push_str(&shortened(text, LONGEST_QUOTE));
    }
    list
}

/// The text by which a user names a listing: the heading or paragraph above it, or else its first term.
pub(super) fn name_of(table: &Table) -> Option<String> {
    let title = table.heading.as_deref().or(table.caption.as_deref()).map(shortened_part);
    let first = || table.rows.first()?.cells.first().map(Cell::text);
    let name = title.or_else(|| first().filter(|term| term.len() <= LONGEST_QUOTE && !term.contains('\n')));
    name.map(str::to_owned)
}

/// The start of a title, as a user would copy it. It has to be a part of the title.
fn shortened_part(title: &str) -> &str {
    let line = title.lines().next().unwrap_or("");
    let end = line.char_indices().nth(LONGEST_QUOTE).map_or(line.len(), |(at, _)| at);
    line[..end].trim()
}

pub(super) fn choose_listing(numbers: Vec<usize>, all: Vec<String>, or_as_text: bool) -> Remedy {
    let mut headings: Vec<String> = Vec::new();
    for heading in all {
        if headings.len() < MOST_LISTED && !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    Remedy::ChooseListing { numbers, headings, or_as_text }
}

/// A column by its header, and its first cells: `` `Code` (1, 2, 3, …) ``.
pub(super) fn column_with_cells(view: &TableView<'_>, column: usize) -> String {
    let name = match view.title(column) {
        "" => format!("column {}", column + 1),
        title => format!("`{}`", shortened(title, LONGEST_QUOTE)),
    };
    let mut cells = view.cells(column);
    let more = if cells.len() > MOST_EXAMPLES { ", …" } else { "" };
    cells.truncate(MOST_EXAMPLES);
    format!("{name} ({}{more})", shortened_list(&cells, ", "))
}

/// A column that the user may choose: by its header, or by its number if another column has the same header or if the header is
/// long.
pub(super) fn candidate(view: &TableView<'_>, column: usize) -> Candidate {
    let title = view.title(column);
    let first = (0..view.width()).find(|&other| is_same(view.title(other), title));
    let is_clear = !title.is_empty() && first == Some(column) && shortened(title, LONGEST_QUOTE) == title;
    Candidate::new(column + 1, is_clear.then(|| title.to_owned()))
}

/// The name of a column for the user: its header if that is short and unique in the table, otherwise its number.
pub fn column_name(table: &Table, column: usize) -> ColumnName {
    candidate(&TableView::new(table), column).column()
}

/// The heading or the caption of a table in a list.
pub(super) fn title(table: &Table) -> String {
    let title = table.heading.as_deref().or(table.caption.as_deref());
    title.map_or_else(|| "no heading".to_owned(), |title| shortened(title, LONGEST_QUOTE))
}

/// Adds the number of those of `all` that are not listed.
pub(super) fn push_more(message: &mut String, all: usize, listed: usize) {
    if all > listed {
        message.push_str(&format!("\n  and {} more", all - listed));
    }
}
