//! A lint about whole numbers that a program has written with a fraction.

use doccodes_codegen::catalogue::Role;

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;
use crate::place::Place;

pub(super) const CODES_AS_FLOATS: Lint = Lint {
    name: "codes-as-floats",
    level: Level::Warn,
    about: "codes are written with the fraction `.0`, as programs write the numbers of a column with a missing cell",
    why: "If all codes have a fraction, they are read as whole numbers. If some have none, they are read as strings, and `404.0` never arrives.",
    fix: "Export the page again with whole numbers, or remove the `.0` from the codes.",
    example: Example {
        name: "codes.csv",
        page: "\
Error code,Text
7001.0,The rope is torn.
7002.0,The ramp is up.
",
    },
    find: Find::InPage(codes_as_floats),
};

/// Columns of codes with cells such as `404.0`, which pandas writes for 404 where another cell of the column is empty.
pub(super) fn codes_as_floats(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for reading in &inspected.reading.tables {
        let columns = reading.columns.as_deref().unwrap_or_default();
        let Some(code) = columns.iter().position(|column| column.role() == Role::Code) else { continue };
        let (_, rows) = reading.split(inspected.table(reading));
        let (mut first, mut others, mut dotted) = (None, false, false);
        for cell in rows.iter().filter_map(|row| row.cells.get(code)) {
            match whole(cell.text()) {
                Some(whole) => first = first.or(Some((cell, whole))),
                None => {
                    others |= !cell.text().is_empty();
                    dotted |= cell.text().contains('.');
                }
            }
        }
        // `1.0` beside `1.1` is a code with two parts.
        let Some((cell, whole)) = first.filter(|_| !dotted) else { continue };
        let (message, help) = if others {
            let message = format!(
                "some codes are written with a fraction, such as `{}`, and others are not",
                cell.text()
            );
            (message, format!("the code is the string `{}`; write `{whole}` if it is a number", cell.text()))
        } else {
            let message = format!("the codes are written with a fraction, such as `{}`", cell.text());
            (
                message,
                format!("they are read as whole numbers, such as {whole}; write them without the fraction"),
            )
        };
        let place = Place::new(reading.page, cell.page_offset(0));
        let mark = Mark { place, length: cell.text().len() as u32, label: String::new() };
        findings.push(Finding { message, marks: vec![mark], help, code: None });
    }
    findings
}

/// The whole number in a cell with the fraction `.0`.
fn whole(text: &str) -> Option<&str> {
    let whole = text.strip_suffix(".0")?;
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (digits == "0" || !digits.starts_with('0'))).then_some(whole)
}
