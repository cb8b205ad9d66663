//! From tables to a catalogue.

use std::collections::{HashMap, HashSet};

use doccodes_codegen::catalogue::{
    self, Choices, Code, Entry, Kind, PageInput, Reading, TableChoice, TableReading, UnmatchedChoice, Value,
};
use doccodes_codegen::page::MAX_PROBLEMS;
use doccodes_codegen::problem::{Problem, Severity};
use doccodes_codegen::variant_names;

use super::sight;

/// Reads tables twice, and checks what was read.
pub(super) fn check(sheets: &[PageInput<'_>], choices: &Choices) -> Reading {
    let reading = catalogue::read(sheets, choices);
    let again = catalogue::read(sheets, choices);
    assert_eq!(reading.catalogue, again.catalogue);
    assert_eq!((&reading.problems, &reading.unmatched_choices), (&again.problems, &again.unmatched_choices));
    for problem in &reading.problems {
        let source =
            sheets.iter().map(|sheet| sheet.source).find(|source| problem.page() == Some(source.name()));
        sight::problem(problem, source);
    }
    for UnmatchedChoice { message, .. } in &reading.unmatched_choices {
        assert!(message.len() <= 64 << 10);
    }
    codes(sheets, &reading);
    for table in &reading.tables {
        rows(sheets, choices, table);
    }
    nothing_is_lost(sheets, choices, &reading);
    reading
}

/// The codes are distinct, of the catalogue's kind, and say what stands on the page.
fn codes(sheets: &[PageInput<'_>], reading: &Reading) {
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
        sight::all_is_shown(&code.value.to_string(), &[]);
        assert!(!code.entries.is_empty());
        for entry in &code.entries {
            assert!(!entry.name.contains('\n'), "{entry:?}");
            let source = sheets[entry.page].source;
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
    code.entries.iter().flat_map(|entry| {
        let Entry { name, message, descriptions, cause, solution, remarks, .. } = entry;
        let options = [message, cause, solution].into_iter().flatten();
        [name]
            .into_iter()
            .chain(options)
            .chain(descriptions.iter().map(|(_, text)| text))
            .chain(remarks)
            .map(String::as_str)
    })
}

/// Every row of a table of codes is an entry, or a problem at its line, or one that the user leaves out.
fn rows(sheets: &[PageInput<'_>], choices: &Choices, reading: &TableReading) {
    let sheet = &sheets[reading.page];
    let (_, rows) = reading.split(&sheet.page.tables[reading.table]);
    if reading.columns.is_none() {
        assert!(reading.codes.is_empty());
        return;
    }
    assert!(
        reading.problems.len() <= rows.len().min(MAX_PROBLEMS + 1),
        "{} problems",
        reading.problems.len()
    );
    // Where there are too many problems, the last one says that the rows from its own on are not read.
    let last = reading.problems.last().filter(|problem| problem.message().contains("are not read"));
    let end = last.and_then(Problem::row).unwrap_or(u32::MAX);
    let entries: HashSet<u32> = reading.codes.iter().map(|code| code.entry.offset).collect();
    let starts: HashSet<u32> = rows.iter().map(|row| row.offset).collect();
    assert!(entries.is_subset(&starts), "an entry of no row");
    let skip = |text: &str| choices.skip.iter().any(|skip| skip.trim() == text.trim());
    // Rows may stand on one line: as many problems as rows must be there.
    let mut missing: HashMap<u32, usize> = HashMap::new();
    for row in rows {
        let line = sheet.source.line(row.offset);
        let skipped = row.cells.iter().any(|cell| skips_a_part(cell.text(), &skip));
        if line < end && !entries.contains(&row.offset) && !skipped {
            *missing.entry(line).or_default() += 1;
        }
    }
    for (line, count) in missing {
        let problems = reading.problems.iter().filter(|problem| problem.row() == Some(line)).count();
        assert!(problems >= count, "{count} rows at line {line} are gone:\n{}", sheet.source.text());
    }
}

/// Whether the user leaves out a cell, or a code in it.
fn skips_a_part(text: &str, skip: &impl Fn(&str) -> bool) -> bool {
    skip(text) || text.split(|c: char| !c.is_ascii_alphanumeric() && !"._-".contains(c)).any(skip)
}

/// Every code that was read in a row is in the catalogue, unless a problem says that they do not go together.
fn nothing_is_lost(sheets: &[PageInput<'_>], choices: &Choices, reading: &Reading) {
    let of_rows: Vec<&Problem> = reading.tables.iter().flat_map(|table| &table.problems).collect();
    let of_format = sheets.iter().flat_map(|sheet| &sheet.page.problems);
    let known: Vec<&Problem> = of_format.chain(of_rows).collect();
    let about_all = reading.problems.iter().any(|problem| !known.contains(&problem));
    let codes: Vec<_> = reading.tables.iter().flat_map(|table| &table.codes).collect();
    if about_all {
        return;
    }
    let catalogue = &reading.catalogue;
    let spelled = |code: &Code, spelling: &str| match &code.value {
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
        assert!(spelled(&catalogue.codes[*at], &documented.spelling));
    }
    // Where no page translates another one, every row is an entry.
    if sheets.len() == 1 || choices.table == Some(TableChoice::All) && languages(reading) < 2 {
        let entries: usize = catalogue.codes.iter().map(|code| code.entries.len()).sum();
        assert_eq!(entries, codes.len());
    }
    if catalogue.codes.is_empty() && !sheets.is_empty() && reading.unmatched_choices.is_empty() {
        assert!(
            reading.problems.iter().any(|problem| problem.severity() == Severity::Error),
            "nothing, and no word of it"
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

/// A number as codes spell it.
fn number_of(spelling: &str) -> Option<i128> {
    let (sign, digits) = spelling.strip_prefix('-').map_or((1, spelling), |digits| (-1, digits));
    let hexadecimal = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let number = hexadecimal.map_or_else(|| digits.parse(), |digits| i128::from_str_radix(digits, 16));
    number.ok().map(|number| sign * number)
}
