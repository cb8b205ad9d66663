//! The lint about codes that the page strikes out.

use std::collections::HashSet;

use doccodes_codegen::catalogue::{Role, Skip};
use doccodes_codegen::remedy::Argument;

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;
use crate::place::Place;

pub(super) const STRUCK_OUT_CODE: Lint = Lint {
    name: "struck-out-code",
    level: Level::Warn,
    about: "the page strikes out a code",
    why: "The service usually no longer returns a code that is struck out, but the enum still has a variant for it.",
    fix: "If the service no longer returns it, leave it out: `skip(\"F.1\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| ~~F.1~~ | The rope is torn. |
| F.2 | The ramp is up. |
",
    },
    find: Find::InPage(codes),
};

pub(super) fn codes(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    // A cell that spans several rows is one place.
    let mut seen = HashSet::new();
    for reading in &inspected.reading.tables {
        let table = inspected.table(reading);
        let mut columns = reading.columns.iter().flatten();
        let Some(column) = columns.position(|column| column.role() == Role::Code) else { continue };
        for row in reading.split(table).1 {
            let Some(cell) = row.cells.get(column).filter(|cell| cell.is_struck_out()) else { continue };
            if !seen.insert((reading.page, cell.offset())) {
                continue;
            }
            let code = cell.text().lines().next().unwrap_or("");
            findings.push(Finding {
                message: format!("the page strikes out the code {code}"),
                marks: vec![Mark::words(inspected, Place::new(reading.page, cell.page_offset(0)), code, "")],
                help: format!(
                    "the enum has a variant for it; if the service no longer returns it, leave it out: {}",
                    inspected.arguments(&[Argument::Skip(vec![Skip::Cell(code.to_owned())])])
                ),
                code: None,
            });
        }
    }
    findings
}
