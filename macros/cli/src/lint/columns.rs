//! Lints about columns and tables that are not read although they look as if they mattered.

use doccodes_codegen::catalogue::{PassedOver, TableReading, Unread};
use doccodes_codegen::page::Table;

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;

pub(super) fn unread_text(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Texts, |title| {
        (
            format!("the column `{title}` holds sentences, and is not read"),
            "name its role in the attribute, such as `columns(solution = …)`, if the text matters",
        )
    })
}

pub(super) fn unread_names(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Identifiers, |title| {
        (
            format!("the codes have no names, and the column `{title}` holds identifiers"),
            "if they name the codes, say so in the attribute: `columns(name = …)`",
        )
    })
}

pub(super) fn second_code_column(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Codes, |title| {
        (
            format!("the column `{title}` holds codes as well, and is not read"),
            "if these are the codes that the service sends, say so in the attribute: `columns(code = …)`",
        )
    })
}

/// The columns of the tables of codes that are not read, one finding for each header.
fn unread(
    inspected: &Inspected,
    kind: Unread,
    words: impl Fn(&str) -> (String, &'static str),
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut titles: Vec<&str> = Vec::new();
    for (reading, table) in tables(inspected).filter(|(reading, _)| reading.is_read()) {
        let (header, _) = reading.split(table);
        for (n, _) in
            reading.columns.iter().flatten().enumerate().filter(|(_, column)| column.unread == Some(kind))
        {
            let title = header.and_then(|header| header.cells.get(n)).map_or("", |cell| cell.text());
            if titles.contains(&title) {
                continue;
            }
            titles.push(title);
            let (message, help) = words(if title.is_empty() { "(no header)" } else { title });
            let offset = header.map_or(table.offset, |header| header.offset);
            let marks = vec![Mark::words(&inspected.source, offset, title, "this column")];
            findings.push(Finding { message, marks, help: help.to_owned(), code: None });
        }
    }
    findings
}

pub(super) fn table_passed_over(inspected: &Inspected) -> Vec<Finding> {
    let read: usize = inspected.reading.tables.iter().map(|reading| reading.codes.len()).sum();
    let mut findings = Vec::new();
    for (reading, table) in tables(inspected) {
        let outweighed = reading.passed_over == Some(PassedOver::WeakerThanAnother);
        let larger = reading.code_shaped.is_some() && table.rows.len() > read;
        if !outweighed && !larger {
            continue;
        }
        let message = match outweighed {
            true => {
                "this table looks like one of codes, and is not read: another one says more clearly that it has them"
            }
            false => {
                "this table is larger than those of codes and holds what looks like codes, and no header says so"
            }
        };
        let number = reading.table + 1;
        findings.push(Finding {
            message: message.to_owned(),
            marks: vec![Mark::row(&inspected.source, table.offset, "this table")],
            help: format!(
                "if it documents the codes, choose it in the attribute: `table = {number}`, or `table = all`"
            ),
            code: None,
        });
    }
    findings
}

fn tables(inspected: &Inspected) -> impl Iterator<Item = (&TableReading, &Table)> {
    inspected.reading.tables.iter().map(|reading| (reading, inspected.page.table(reading.table)))
}
