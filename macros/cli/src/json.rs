//! What was read, as JSON: one object a page, on one line.

use std::fmt::Write as _;

use doccodes_codegen::catalogue::{Advice, Code, DocumentedCode, Entry, Kind, Language, Role, TableReading};
use doccodes_codegen::page::{Row, Table};
use doccodes_codegen::problem::{Problem, visible};
use doccodes_codegen::variant_names;
use serde_json::{Value, json};

use crate::inspect::Inspected;
use crate::reason;

/// A page that was read.
pub(crate) fn page(inspected: &Inspected) -> String {
    let Inspected { source, page, reading } = inspected;
    let line = |offset: u32| source.line(offset);
    let failing = inspected.errors().next().is_some();
    let tables: Vec<Value> =
        page.tables.iter().zip(&reading.tables).map(|(read, reading)| table(read, reading, &line)).collect();
    let names = variant_names(&reading.catalogue);
    let codes: Vec<Value> = match failing {
        true => Vec::new(),
        false => {
            reading.catalogue.codes.iter().zip(&names).map(|(read, name)| code(read, name, &line)).collect()
        }
    };
    let has_codes = !codes.is_empty();
    let repr = match reading.catalogue.kind {
        Kind::Number(repr) => repr.name(),
        _ => "str",
    };
    line_of(&json!({
        "page": source.name(),
        "is_http": has_codes.then_some(reading.catalogue.is_http),
        "repr": has_codes.then_some(repr),
        "tables": tables,
        "codes": codes,
        "problems": reading.problems.iter().map(problem).collect::<Vec<_>>(),
    }))
}

/// A page that could not be read.
pub(crate) fn unread(name: &str, cause: &Problem) -> String {
    line_of(&json!({
        "page": name,
        "is_http": null,
        "repr": null,
        "tables": [],
        "codes": [],
        "problems": [problem(cause)],
    }))
}

/// A value on one line, escaped as in [`escaped`].
pub(crate) fn line_of(value: &Value) -> String {
    escaped(&value.to_string())
}

/// JSON with escapes for what a terminal would act on: to a reader of JSON they mean the same.
pub(crate) fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        // What is hidden stands in strings alone: all else of JSON is printable ASCII, and line breaks.
        if matches!(c, ' '..='~' | '\n') || visible(c.encode_utf8(&mut [0; 4])).starts_with(c) {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

fn table(table: &Table, reading: &TableReading, line: &dyn Fn(u32) -> u32) -> Value {
    let roles = reading
        .columns
        .as_ref()
        .map(|columns| columns.iter().map(|column| column.role().name()).collect::<Vec<_>>());
    let (header, rows) = reading.split(table);
    json!({
        "line": line(table.offset),
        "form": "table",
        "header": header.map(cells),
        "roles": roles,
        "decisions": reading.columns.as_deref().map(reason::decisions),
        "rows": rows.iter().map(|row| json!({ "line": line(row.offset), "cells": cells(row) })).collect::<Vec<_>>(),
        "codes": reading.codes.iter().map(|code| documented(code, line)).collect::<Vec<_>>(),
    })
}

fn cells(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text()).collect()
}

fn documented(code: &DocumentedCode, line: &dyn Fn(u32) -> u32) -> Value {
    let advice = code.entry.advice.as_ref().map(|said| {
        let verdict = match said.advice {
            Advice::Never => "Never",
            Advice::IfRetryAfter => "IfRetryAfter",
            _ => "AfterBackoff",
        };
        json!({ "verdict": verdict, "evidence": said.sentence, "rule": said.rule.name() })
    });
    json!({
        "line": line(code.entry.offset),
        "code": code.spelling,
        "http_status": code.entry.http_status,
        "advice": advice,
    })
}

/// A code, with its rows.
pub(crate) fn code(code: &Code, variant: &str, line: &dyn Fn(u32) -> u32) -> Value {
    json!({
        "code": code.value.to_string(),
        "variant": variant,
        "name": code.name(),
        "http_status": code.http_status(),
        "retryability": code.verdict.retryability.name(),
        "retry_basis": code.verdict.basis.name(),
        "retry_evidence": code.verdict.evidence,
        "entries": code.entries.iter().map(|read| entry(read, line)).collect::<Vec<_>>(),
    })
}

fn entry(entry: &Entry, line: &dyn Fn(u32) -> u32) -> Value {
    let in_language = |language: Language| {
        let found = entry.descriptions.iter().find(|(other, _)| *other == Some(language));
        found.map(|(_, text)| text)
    };
    json!({
        "line": line(entry.offset),
        "name": entry.name,
        "message": entry.message,
        "description": entry.descriptions.first().map(|(_, text)| text),
        "description_en": in_language(Language::En),
        "description_zh": in_language(Language::Zh),
        "cause": entry.cause,
        Role::Solution.name(): entry.solution,
        "http_status": entry.http_status,
    })
}

fn problem(problem: &Problem) -> Value {
    json!({
        "severity": problem.severity().name(),
        "line": problem.row(),
        "column": problem.spot().map(|spot| spot.column()),
        "at": problem.spot().map(|spot| format!("{}:{}:{}", spot.page(), spot.line(), spot.column())),
        "message": problem.message(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_means_the_same_and_hides_nothing() {
        let value = json!({ "状\u{202e}": "\n\u{1b}[31m\u{7f}\u{9b}\u{e0041}\\u{202e} é" });
        let line = line_of(&value);
        assert_eq!(line, r#"{"状\u202e":"\n\u001b[31m\u007f\u009b\udb40\udc41\\u{202e} é"}"#);
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), value);
    }
}
