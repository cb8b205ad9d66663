//! The lint about codes that the page strikes out.

use std::collections::HashSet;

use doccodes_codegen::catalogue::{Role, Skip};
use doccodes_codegen::remedy::Argument;

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;
use crate::place::Place;

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
