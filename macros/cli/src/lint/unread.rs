//! Lints about parts of a page that look as if they mattered, but are not read.

use doccodes_codegen::catalogue::Skip;
use doccodes_codegen::page::NoteKind;
use doccodes_codegen::remedy::Argument;

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;
use crate::place::Place;

pub(super) const UNREAD_TABLE_LINES: Lint = Lint {
    name: "unread-table-lines",
    level: Level::Warn,
    about: "lines look like a table, but are not one in the page's format",
    why: "If the lines are meant as rows, their codes are missing from the enum. The page may also look different where it is published.",
    fix: "Turn them into one table: with an empty line before it, a rule such as `|---|---|` below its header, and no indentation.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The rope is torn. |

=== \"At night\"

    | Error code | Text |
    |---|---|
    | F.2 | The ferry sleeps. |
",
    },
    find: Find::InPage(table_lines),
};

pub(super) fn table_lines(inspected: &Inspected) -> Vec<Finding> {
    findings(inspected, |kind| match kind {
        NoteKind::TableLines { lines: 1 } => Some((
            "this line looks like a row of a table, but belongs to no table".to_owned(),
            AS_TEXT.to_owned(),
        )),
        NoteKind::TableLines { lines } => Some((
            format!("these {lines} lines look like rows of a table, but belong to no table"),
            AS_TEXT.to_owned(),
        )),
        NoteKind::UnevenTable { header, rule } => Some((
            format!("this is not a table: its header has {header} cells, and the rule below it {rule}"),
            "its rows are read as text; write as many cells in both lines".to_owned(),
        )),
        NoteKind::TableDirective => Some((
            "this table is written as a directive, which is not read".to_owned(),
            "if it documents codes, write it as a table of Markdown or HTML".to_owned(),
        )),
        _ => None,
    })
}

/// How lines that look like a table are read.
const AS_TEXT: &str = "they are read as text or as code; a table of codes needs an empty line before it, \
                       a rule such as `|---|---|` below its header, and no indentation";

pub(super) const UNREAD_INCLUDE: Lint = Lint {
    name: "unread-include",
    level: Level::Warn,
    about: "the page includes another file, which is not read",
    why: "Codes in the other file are missing from the enum.",
    fix: "If the other file documents codes, name it in the attribute as well: `#[codes(\"codes.md\", \"more-codes.md\")]`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The rope is torn. |

{{#include more-codes.md}}
",
    },
    find: Find::InPage(includes),
};

pub(super) fn includes(inspected: &Inspected) -> Vec<Finding> {
    findings(inspected, |kind| match kind {
        NoteKind::Include => Some((
            "the page includes another file here, which is not read".to_owned(),
            "if that file documents codes, read it together with this page".to_owned(),
        )),
        NoteKind::Template => Some((
            "what this template shows is not read".to_owned(),
            "if it shows codes or their texts, save the page as HTML and read that".to_owned(),
        )),
        _ => None,
    })
}

pub(super) const CONDITIONAL_TEXT: Lint = Lint {
    name: "conditional-text",
    level: Level::Warn,
    about: "text depends on a condition, and is read whether or not the condition holds",
    why: "The enum has the codes of all editions of the page, including those that your service does not use.",
    fix: "Leave out the codes of other editions: `skip(\"F.2\")`.",
    example: Example {
        name: "codes.adoc",
        page: "\
= Error codes of the ferry

|===
|Error code |Text

|F.1 |The rope is torn.
ifdef::night[]
|F.2 |The ferry sleeps.
endif::[]
|===
",
    },
    find: Find::InPage(conditions),
};

pub(super) fn conditions(inspected: &Inspected) -> Vec<Finding> {
    findings(inspected, |kind| match kind {
        NoteKind::Condition => Some((
            "the text below depends on a condition, and is read whether or not the condition holds"
                .to_owned(),
            format!(
                "if its codes are those of another edition of the page, leave them out: {}",
                inspected.arguments(&[Argument::Skip(vec![Skip::Cell("…".to_owned())])])
            ),
        )),
        _ => None,
    })
}

/// A finding for each note for which `text` gives a message and a help.
fn findings(inspected: &Inspected, text: impl Fn(NoteKind) -> Option<(String, String)>) -> Vec<Finding> {
    let pages = inspected.documents.iter().enumerate();
    let notes = pages.flat_map(|(page, document)| document.page.notes.iter().map(move |note| (page, note)));
    let findings = notes.filter_map(|(page, note)| {
        let (message, help) = text(note.kind)?;
        let place = Place::new(page, note.offset);
        let mark = Mark { place, length: note.length, label: String::new() };
        Some(Finding { message, marks: vec![mark], help, code: None })
    });
    findings.collect()
}
