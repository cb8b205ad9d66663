//! Finds the choices of the user that match nothing on the pages.

use std::collections::HashSet;

use doccodes_page::characters::{LONGEST_QUOTE, shortened};
use doccodes_page::choice::{CodeKind, ColumnName, Role, RowKind, Skip};
use doccodes_page::listed::{MOST_LISTED, listed};

use super::choices::{Choice, Choices, UnmatchedChoice};
use super::code::number;
use super::column::table_view::TableView;
use super::input::InputTable;
use super::listing::Listings;
use super::model::{Catalogue, Code, Kind, Value};
use super::reading::TableReading;
use super::report::{push_listings, push_more, title};

/// The most codes that are shown as examples of a page's codes.
const MOST_EXAMPLES: usize = 3;

/// Records which of the choices were used.
pub(super) struct Used {
    /// Each chosen column.
    pub(super) columns: Vec<bool>,
    /// The chosen columns that clash with those before, and why; several for one that clashes in several tables.
    pub(super) clashes: Vec<(usize, String)>,
    /// The number of rows that each choice leaves out.
    pub(super) skips: Vec<usize>,
}

impl Used {
    pub(super) fn new(choices: &Choices) -> Self {
        Self {
            columns: vec![false; choices.columns.len()],
            clashes: Vec::new(),
            skips: vec![0; choices.skip.len()],
        }
    }
}

/// The choice of a table that does not exist.
pub(super) fn table(tables: &[InputTable<'_>]) -> UnmatchedChoice {
    if tables.is_empty() {
        return UnmatchedChoice::new(Choice::Table, "the page has no table");
    }
    let mut message = "the page has no such table; its tables are:".to_owned();
    for (n, table) in tables[..tables.len().min(MOST_LISTED)].iter().enumerate() {
        message.push_str(&format!("\n  {}: line {}, {}", n + 1, table.line(), title(table.table)));
    }
    push_more(&mut message, tables.len(), MOST_LISTED);
    UnmatchedChoice::new(Choice::Table, message)
}

/// The choice of a listing that does not exist, or that does not document codes.
pub(super) fn listing(listings: &Listings<'_>, is_there: bool) -> UnmatchedChoice {
    let mut message = match is_there {
        true => "the items there do not look like codes".to_owned(),
        false => "nothing outside the tables has this text as its heading, as the paragraph above it or as its first code".to_owned(),
    };
    if !listings.described().is_empty() {
        message.push_str("; these look like codes:");
        push_listings(&mut message, listings);
    }
    UnmatchedChoice::new(Choice::Listing, message)
}

/// The chosen columns that no table has, and those that cannot have their role.
pub(super) fn columns(used: &Used, tables: &[InputTable<'_>], choices: &Choices) -> Vec<UnmatchedChoice> {
    let mut unmatched = Vec::new();
    let headers = headers(tables);
    let mut most = 0;
    for table in tables {
        most = most.max(TableView::new(table.table).width());
    }
    for (n, &is_used) in used.columns.iter().enumerate() {
        if is_used {
            continue;
        }
        let message = match (&choices.columns[n].column, headers.is_empty()) {
            _ if tables.is_empty() => {
                "the page has no table, and codes outside tables have no columns".to_owned()
            }
            (ColumnName::Number(number), _) => {
                format!("no table has a column {number}; the widest one has {most}")
            }
            (_, true) => format!("no table has headers: name the column by its number, from 1 to {}", most),
            _ => {
                let first = headers[..headers.len().min(MOST_LISTED)].to_vec();
                let headers = listed(first, headers.len(), ", ");
                format!("no table has such a column; the columns are: {headers}")
            }
        };
        unmatched.push(UnmatchedChoice::new(Choice::Column(n), message));
    }
    for n in 0..choices.columns.len() {
        if let Some((_, message)) = used.clashes.iter().find(|(clashing, _)| *clashing == n) {
            unmatched.push(UnmatchedChoice::new(Choice::Column(n), message));
        }
    }
    unmatched
}

/// The column that was chosen for the HTTP statuses, if it has none.
pub(super) fn statuses(used: &Used, tables: &[&TableReading], choices: &Choices) -> Option<UnmatchedChoice> {
    let n = choices.columns.iter().position(|choice| choice.role == Role::HttpStatus)?;
    let has_status = |table: &&TableReading| table.codes.iter().any(|code| code.entry.http_status.is_some());
    let fails = used.columns[n] && !tables.is_empty() && !tables.iter().any(has_status);
    let message = "no cell of this column has an HTTP status, which is a number from 100 to 599";
    fails.then(|| UnmatchedChoice::new(Choice::Column(n), message))
}

/// The choices of rows to leave out that leave out too many, or none. A page without codes has no rows to leave out.
pub(super) fn skips(used: &Used, choices: &Choices, all_pages_have_codes: bool) -> Vec<UnmatchedChoice> {
    let mut unmatched = Vec::new();
    for (n, (skip, &rows)) in choices.skip.iter().zip(&used.skips).enumerate() {
        let message = unmatched_skip(skip, rows);
        if let Some(message) = message.filter(|_| rows > 0 || all_pages_have_codes) {
            unmatched.push(UnmatchedChoice::new(Choice::Skip(n), message));
        }
    }
    unmatched
}

/// Why a choice of rows to leave out does not match the page, where it leaves out this many rows.
fn unmatched_skip(skip: &Skip, rows: usize) -> Option<String> {
    let place = |page: &Option<String>, line: &u32| match page {
        Some(page) => format!("line {line} of {page}"),
        None => format!("line {line}"),
    };
    match (skip, rows) {
        (Skip::Cell(cell), 0) => Some(format!("no row or item has `{cell}` as its code")),
        (Skip::Line { page, line }, 0) => {
            Some(format!("no row or item of the codes starts on {}", place(page, line)))
        }
        // All of them would be lost, although only one of them was meant.
        (Skip::Line { page, line }, 2..) => Some(format!(
            "{rows} rows start on {}: name the row by the text of its code cell",
            place(page, line)
        )),
        (Skip::Kind(RowKind::Ranges), 0) => Some("no row or item is a range of codes".to_owned()),
        (Skip::Kind(RowKind::Classes), 0) => Some("no row or item is a class of codes".to_owned()),
        (Skip::Kind(RowKind::Sections), 0) => Some("no row or item is a heading without a code".to_owned()),
        _ => None,
    }
}

/// The distinct headers of all tables.
fn headers(tables: &[InputTable<'_>]) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for InputTable { table, .. } in tables {
        let view = TableView::new(table);
        for column in 0..view.width() {
            let title = view.title(column);
            if !title.is_empty() && seen.insert(title) {
                headers.push(format!("`{}`", shortened(title, LONGEST_QUOTE)));
            }
        }
    }
    headers
}

/// The chosen language, if there are descriptions and none of them is in it.
pub(super) fn language(catalogue: &Catalogue, choices: &Choices) -> Option<UnmatchedChoice> {
    let language = choices.language?;
    let mut described = false;
    for code in &catalogue.codes {
        for entry in &code.entries {
            for (other, _) in &entry.descriptions {
                if *other == Some(language) {
                    return None;
                }
                described = true;
            }
        }
    }
    let message = "no description of the page is in this language";
    described.then(|| UnmatchedChoice::new(Choice::Language, message))
}

/// The chosen success codes that the page does not document, or that are HTTP statuses, whose class decides.
pub(super) fn successes(
    catalogue: &Catalogue,
    choices: &Choices,
    places: &[Option<usize>],
) -> Vec<UnmatchedChoice> {
    let mut unmatched = Vec::new();
    // If no code could be read, the page has other problems.
    if catalogue.codes.is_empty() {
        return unmatched;
    }
    for (n, (chosen, place)) in choices.successes.iter().zip(places).enumerate() {
        let message = match place.map(|at| catalogue.codes[at].as_http_status(catalogue.is_http)) {
            Some(None) => continue,
            Some(Some(_)) => {
                format!("{chosen} is an HTTP status, whose class says whether it is a success: leave it out")
            }
            None => not_documented(catalogue, chosen, unmatched.len()),
        };
        unmatched.push(UnmatchedChoice::new(Choice::Success(n), message));
    }
    unmatched
}

/// The choice that the codes are numbers, if no integer type holds all of them.
pub(super) fn kind(catalogue: &Catalogue, choices: &Choices) -> Option<UnmatchedChoice> {
    let fails =
        choices.kind == Some(CodeKind::Number) && catalogue.kind == Kind::Text && !catalogue.codes.is_empty();
    if !fails {
        return None;
    }
    let mut numbers = Vec::with_capacity(catalogue.codes.len());
    for code in &catalogue.codes {
        numbers.extend(code.value.number().or(number(&code.value.to_string())));
    }
    let (least, most) = (numbers.iter().min().unwrap_or(&0), numbers.iter().max().unwrap_or(&0));
    Some(UnmatchedChoice::new(Choice::Kind, format!("no integer type holds both {least} and {most}")))
}

/// The choice that the codes are HTTP statuses, if one of them cannot be one.
pub(super) fn http(catalogue: &Catalogue, choices: &Choices) -> Option<UnmatchedChoice> {
    let is_status = |code: &&Code| code.as_http_status(true).is_some();
    let code = catalogue.codes.iter().find(|code| choices.http == Some(true) && !is_status(code))?;
    let code = match &code.value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
    };
    let message = format!(
        "the code {code} is not an HTTP status, which is a number from 100 to 599: leave out the code or this argument"
    );
    Some(UnmatchedChoice::new(Choice::Http, message))
}

/// The message for a code that the page does not document, with similar codes. `before` is the number of such messages before this
/// one: after many, nothing is searched for, since every search goes through all codes.
pub(super) fn not_documented(catalogue: &Catalogue, code: &str, before: usize) -> String {
    if before >= MOST_LISTED {
        return format!("the page does not document the code {code}");
    }
    if let Some(named) = catalogue.codes.iter().find(|documented| documented.name() == code) {
        return format!(
            "the page does not document the code {code}: this is the name of the code {}",
            named.value
        );
    }
    let mut near = Vec::new();
    for at in catalogue.near(code) {
        near.push(catalogue.codes[at].value.to_string());
    }
    if near.is_empty() {
        // None of these was meant, but they show what codes of the page look like.
        let mut documented = Vec::new();
        for code in catalogue.codes.iter().take(MOST_EXAMPLES) {
            documented.push(code.value.to_string());
        }
        let documented = listed(documented, catalogue.codes.len(), ", ");
        return format!("the page does not document the code {code}; documented: {documented}");
    }
    format!("the page does not document the code {code}; nearest: {}", near.join(", "))
}
