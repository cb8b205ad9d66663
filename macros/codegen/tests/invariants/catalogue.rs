//! Invariants of the catalogue that is read from tables.

use std::collections::{HashMap, HashSet};

use doccodes_codegen::catalogue::{
    self, Choices, Code, CodeKind, Entry, Kind, PageInput, Reading, Role, Skip, TableChoice, TableReading,
    UnmatchedChoice, Value,
};
use doccodes_codegen::page::{Cell, Form, MAX_PROBLEMS, Row};
use doccodes_codegen::problem::{Problem, Severity};
use doccodes_codegen::variant_names;

use super::visible_text;

/// Reads pages twice, and checks the result.
pub(super) fn check(pages: &[PageInput<'_>], choices: &Choices) -> Reading {
    let reading = catalogue::read(pages, choices);
    let again = catalogue::read(pages, choices);
    assert_eq!(reading.catalogue, again.catalogue);
    assert_eq!((&reading.problems, &reading.unmatched_choices), (&again.problems, &again.unmatched_choices));
    for problem in &reading.problems {
        let source =
            pages.iter().map(|page| page.source).find(|source| problem.page() == Some(source.name()));
        visible_text::check_problem(problem, source);
    }
    for UnmatchedChoice { message, .. } in &reading.unmatched_choices {
        assert!(message.len() <= 64 << 10);
    }
    check_codes(pages, &reading);
    check_kind(choices, &reading);
    for table in &reading.tables {
        match pages[table.page].page.table(table.table).form {
            Form::Table => check_rows(pages, choices, table),
            _ => check_items(pages, choices, table),
        }
    }
    check_completeness(pages, choices, &reading);
    reading
}

/// The codes have the kind that was decided on, and only numbers from 100 to 599 are HTTP statuses.
fn check_kind(choices: &Choices, reading: &Reading) {
    let catalogue = &reading.catalogue;
    assert_eq!(catalogue.is_http, reading.http.is_http);
    assert!(!catalogue.is_http || catalogue.kind != Kind::Text);
    assert!(choices.kind != Some(CodeKind::Text) || catalogue.kind == Kind::Text);
    for code in &catalogue.codes {
        let is_in_range = matches!(code.value, Value::Number(100..=599));
        assert_eq!(code.as_http_status(catalogue.is_http).is_some(), catalogue.is_http && is_in_range);
    }
    for table in &reading.tables {
        let Some(kind) = &table.kind else { continue };
        assert!(table.is_read() && kind.numbers <= kind.all);
        if kind.codes == CodeKind::Number {
            assert!(table.codes.iter().all(|code| number_of(&code.spelling).is_some()));
        }
    }
}

/// The codes are distinct and of the catalogue's kind, and their texts are those of the page.
fn check_codes(pages: &[PageInput<'_>], reading: &Reading) {
    let catalogue = &reading.catalogue;
    let values: HashSet<&Value> = catalogue.codes.iter().map(|code| &code.value).collect();
    assert_eq!(values.len(), catalogue.codes.len());
    for code in &catalogue.codes {
        match (&code.value, catalogue.kind) {
            (Value::Number(number), Kind::Number(repr)) => {
                assert!(repr.holds(*number), "{number} in {repr:?}")
            }
            (Value::Text(_), Kind::Text) => {}
            (value, kind) => panic!("{value:?} in a catalogue of {kind:?}"),
        }
        visible_text::check(&code.value.to_string(), &[]);
        assert!(!code.entries.is_empty());
        for entry in &code.entries {
            assert!(!entry.name.contains('\n'), "{entry:?}");
            let source = pages[entry.page].source;
            assert!(source.text().is_char_boundary(entry.offset as usize));
        }
        if let Some(evidence) = &code.verdict.evidence {
            assert!(texts(code).any(|text| text.contains(evidence.as_str())), "{evidence:?} in {code:?}");
        }
    }
    let names = variant_names(catalogue);
    assert_eq!(names.len(), catalogue.codes.len());
    let distinct: HashSet<&String> = names.iter().collect();
    assert_eq!(distinct.len(), names.len(), "{names:?}");
}

fn texts(code: &Code) -> impl Iterator<Item = &str> {
    code.entries.iter().flat_map(entry_texts)
}

fn entry_texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let Entry { name, message, descriptions, cause, solution, remarks, .. } = entry;
    let options = [message, cause, solution].into_iter().flatten();
    [name]
        .into_iter()
        .chain(options)
        .chain(descriptions.iter().map(|(_, text)| text))
        .chain(remarks)
        .map(String::as_str)
}

/// Every row of a table of codes becomes an entry or a problem with its line, or is skipped by the user.
fn check_rows(pages: &[PageInput<'_>], choices: &Choices, reading: &TableReading) {
    let input = &pages[reading.page];
    let (_, rows) = reading.split(input.page.table(reading.table));
    if !reading.is_read() {
        assert!(reading.codes.is_empty());
        return;
    }
    assert!(
        reading.problems.len() <= rows.len().min(MAX_PROBLEMS + 1),
        "{} problems",
        reading.problems.len()
    );
    // After too many problems, the last one says that its row and the rows after it are not read.
    let last = reading.problems.last().filter(|problem| problem.message().contains("are not read"));
    let end = last.and_then(Problem::row).unwrap_or(u32::MAX);
    let entries: HashSet<u32> = reading.codes.iter().map(|code| code.entry.offset).collect();
    let starts: HashSet<u32> = rows.iter().map(|row| row.offset).collect();
    assert!(entries.is_subset(&starts), "an entry without a row");
    let skip = |text: &str| {
        choices.skip.iter().any(|skip| matches!(skip, Skip::Cell(cell) if cell.trim() == text.trim()))
    };
    let by_kind = choices.skip.iter().any(|skip| matches!(skip, Skip::Kind(_)));
    let code =
        reading.columns.as_deref().unwrap_or_default().iter().position(|column| column.role() == Role::Code);
    // A row without a code continues the row above.
    let continues = |row: &Row| {
        let is_continued = |text: &str| {
            text.is_empty()
                || reading.codes.iter().any(|code| entry_texts(&code.entry).any(|found| found.contains(text)))
        };
        code.and_then(|code| row.cells.get(code)).is_some_and(|cell| cell.text().trim().is_empty())
            && row.cells.iter().any(|cell| !cell.text().is_empty())
            && row.cells.iter().all(|cell| is_continued(cell.text()))
    };
    // Several rows may be on one line, which then needs as many problems as rows.
    let mut missing: HashMap<u32, usize> = HashMap::new();
    for row in rows {
        let line = input.source.line(row.offset);
        let is_skipped = row.cells.iter().any(|cell| skips_a_part(cell.text(), &skip));
        if line < end && !entries.contains(&row.offset) && !is_skipped && !by_kind && !continues(row) {
            *missing.entry(line).or_default() += 1;
        }
    }
    for (line, count) in missing {
        let problems = reading.problems.iter().filter(|problem| problem.row() == Some(line)).count();
        assert!(problems >= count, "{count} rows at line {line} are lost:\n{}", input.source.text());
    }
}

/// Every item of a listing of codes becomes an entry or a problem with its line.
fn check_items(pages: &[PageInput<'_>], choices: &Choices, reading: &TableReading) {
    let input = &pages[reading.page];
    let table = input.page.table(reading.table);
    assert!(reading.is_read() || reading.codes.is_empty());
    assert!(reading.problems.len() <= 2 * table.rows.len().min(MAX_PROBLEMS) + 1);
    let offsets = |cell: &Cell| -> Vec<u32> {
        cell.text().char_indices().map(|(at, _)| cell.page_offset(at)).collect()
    };
    let entries: HashSet<u32> = reading.codes.iter().map(|code| code.entry.offset).collect();
    let terms: Vec<Vec<u32>> = table.rows.iter().map(|row| offsets(&row.cells[0])).collect();
    let all: HashSet<u32> = terms.iter().flatten().copied().collect();
    assert!(entries.is_subset(&all), "an entry without an item");
    if !reading.is_read() || !choices.skip.is_empty() || reading.problems.len() > MAX_PROBLEMS {
        return;
    }
    for (row, term) in table.rows.iter().zip(terms) {
        let line = input.source.line(row.offset);
        let is_read = term.iter().any(|offset| entries.contains(offset))
            || reading.problems.iter().any(|problem| problem.row() == Some(line));
        assert!(is_read, "the item at line {line} is lost:\n{}", input.source.text());
    }
}

/// Whether the user skips a cell, or a code in it.
fn skips_a_part(text: &str, skip: &impl Fn(&str) -> bool) -> bool {
    skip(text) || text.split(|c: char| !c.is_ascii_alphanumeric() && !"._-".contains(c)).any(skip)
}

/// Every code of a row is in the catalogue, unless there is a problem with the codes as a whole.
fn check_completeness(pages: &[PageInput<'_>], choices: &Choices, reading: &Reading) {
    let row_problems: Vec<&Problem> = reading.tables.iter().flat_map(|table| &table.problems).collect();
    let page_problems =
        pages.iter().flat_map(|page| page.page.problems.iter().chain(&page.page.listing_problems));
    let known: Vec<&Problem> = page_problems.chain(row_problems).collect();
    let codes: Vec<_> = reading.tables.iter().flat_map(|table| &table.codes).collect();
    if reading.problems.iter().any(|problem| !known.contains(&problem)) {
        return;
    }
    let catalogue = &reading.catalogue;
    let is_spelled = |code: &Code, spelling: &str| match &code.value {
        Value::Text(text) => text == spelling,
        Value::Number(number) => number_of(spelling) == Some(*number),
    };
    let index: HashMap<String, usize> =
        catalogue.codes.iter().enumerate().map(|(at, code)| (code.value.to_string(), at)).collect();
    for documented in &codes {
        let key = match catalogue.kind {
            Kind::Text => documented.spelling.clone(),
            _ => number_of(&documented.spelling).map_or_else(String::new, |number| number.to_string()),
        };
        let at = index.get(&key).unwrap_or_else(|| panic!("{} is lost", documented.spelling));
        assert!(is_spelled(&catalogue.codes[*at], &documented.spelling));
    }
    // Unless a page translates another one, every row becomes an entry.
    if pages.len() == 1 || choices.table == Some(TableChoice::All) && languages(reading) < 2 {
        let entries: usize = catalogue.codes.iter().map(|code| code.entries.len()).sum();
        assert_eq!(entries, codes.len());
    }
    if catalogue.codes.is_empty() && !pages.is_empty() && reading.unmatched_choices.is_empty() {
        assert!(
            reading.problems.iter().any(|problem| problem.severity() == Severity::Error),
            "no codes, and no error"
        );
    }
}

fn languages(reading: &Reading) -> usize {
    let mut languages = Vec::new();
    for code in reading.tables.iter().flat_map(|table| &table.codes) {
        for (language, _) in &code.entry.descriptions {
            if !languages.contains(language) {
                languages.push(*language);
            }
        }
    }
    languages.len()
}

/// Parses a number as pages spell it.
fn number_of(spelling: &str) -> Option<i128> {
    let (sign, digits) = spelling.strip_prefix('-').map_or((1, spelling), |digits| (-1, digits));
    let hexadecimal = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let number = hexadecimal.map_or_else(|| digits.parse(), |digits| i128::from_str_radix(digits, 16));
    number.ok().map(|number| sign * number)
}
