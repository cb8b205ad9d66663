//! The order of pages, tables, rows and columns does not change the verdict, outcome, status, name or description of any code.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use doccodes_codegen::catalogue::{self, Choices, PageInput, TableChoice};
use doccodes_codegen::page;
use doccodes_codegen::source::Source;
use doccodes_codegen::variant_names;
use doccodes_core::{Outcome, Retryability};
use proptest::prelude::*;

/// A row: its code, its status, its name, its text, and whether a retry column says yes.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// The texts of rows. English and Chinese rows may describe the same situation.
const TEXTS: [&str; 12] = [
    "Try again later.",
    "Do not retry.",
    "Too many requests.",
    "The order has already been paid.",
    "The result of the booking is unknown.",
    "The printer jammed.",
    "Failed to print the label. Try again later.",
    "Use a new order number.",
    "请稍后重试。",
    "请勿重试。",
    "请求过于频繁。",
    "汇款正在处理。",
];

fn row() -> impl Strategy<Value = Row> {
    let one_of = |values: &'static [&'static str]| prop::sample::select(values);
    (
        one_of(&["E.1", "E.2"]),
        one_of(&["", "400", "409", "429", "500", "503"]),
        one_of(&["", "", "LABEL_TORN", "Label torn", "label torn", "SCALE_BUSY", "标签破损"]),
        one_of(&TEXTS),
        one_of(&["", "Yes", "No"]),
    )
}

/// The verdict, the outcome and the status of each code, its name and that of its variant, and its descriptions.
type Conclusions = BTreeMap<String, (Retryability, Outcome, Option<u16>, String, String, BTreeSet<String>)>;

/// The headers of the cells of a row.
const HEADERS: [&str; 5] = ["Error code", "HTTP status", "Name", "Description", "Retryable"];

/// Reads pages of tables of rows, whose columns are rotated by `turn`.
fn conclusions(pages: &[Vec<Vec<Row>>], turn: usize) -> Conclusions {
    let line = |mut cells: [&str; 5]| {
        cells.rotate_left(turn);
        format!("| {} |\n", cells.join(" | "))
    };
    let sources: Vec<Source> = pages
        .iter()
        .map(|tables| {
            let mut text = String::new();
            for rows in tables {
                text.push_str(&format!("# Errors\n\n{}{}", line(HEADERS), line(["---"; 5])));
                for &(code, status, name, description, flag) in rows {
                    text.push_str(&line([code, status, name, description, flag]));
                }
                text.push('\n');
            }
            Source::new("page.md", text.as_bytes()).unwrap()
        })
        .collect();
    let read: Vec<_> = sources.iter().map(page::read).collect();
    let inputs: Vec<_> =
        sources.iter().zip(&read).map(|(source, page)| PageInput::new(source, page)).collect();
    let choices = Choices { table: Some(TableChoice::All), ..Choices::default() };
    let reading = catalogue::read(&inputs, &choices);
    let codes = reading.catalogue.codes.iter().zip(variant_names(&reading.catalogue));
    codes
        .map(|(code, variant)| {
            let verdict = &code.verdict;
            let (retryability, outcome) = (verdict.retryability, verdict.outcome);
            let name = code.name().to_owned();
            let descriptions = code.entries.iter().flat_map(|entry| &entry.descriptions);
            let descriptions = descriptions.map(|(_, text)| text.clone()).collect();
            let conclusion = (retryability, outcome, code.http_status(), name, variant, descriptions);
            (code.value.to_string(), conclusion)
        })
        .collect()
}

proptest! {
    #[test]
    fn the_order_changes_no_conclusion(
        pages in prop::collection::vec(prop::collection::vec(prop::collection::vec(row(), 1..4), 1..3), 1..4),
        turn in 0..5_usize,
    ) {
        let expected = conclusions(&pages, 0);
        let mut turned = pages.clone();
        let count = turned.len();
        turned.rotate_left(turn % count);
        for tables in &mut turned {
            tables.reverse();
            for rows in tables {
                rows.reverse();
                let count = rows.len();
                rows.rotate_left(turn % count);
            }
        }
        prop_assert_eq!(conclusions(&turned, turn), expected);
    }
}

#[test]
fn a_no_on_one_page_beats_advice_on_another_in_either_order() {
    let later = vec![vec![("E.1", "429", "", "Try again later.", "")]];
    let no = vec![vec![("E.1", "429", "", "仓库繁忙。", "No")]];
    let first = conclusions(&[later.clone(), no.clone()], 0);
    assert_eq!(first["E.1"].0, Retryability::Never);
    assert_eq!(conclusions(&[no, later], 0), first);
}
