//! A page as one JSON object, on one line.

use doccodes_codegen::catalogue::{Code, DocumentedCode, Entry, Kind, Language, Role, TableReading};
use doccodes_codegen::page::{Row, Table};
use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;
use doccodes_codegen::variant_names;
use serde_json::{Map, Value, json};

use super::json::to_line;
use super::{decision, kind};
use crate::inspected::Inspected;
use crate::language::description_key;
use crate::lint::Level;

/// A page that was read. The codes are left out if the page has errors.
pub(crate) fn page(inspected: &Inspected) -> String {
    let Inspected { source, page, reading } = inspected;
    let tables = reading.tables.iter().map(|reading| table(page.table(reading.table), reading, source));
    let codes = if inspected.has_errors() { Vec::new() } else { codes(inspected) };
    let has_codes = !codes.is_empty();
    let repr = match reading.catalogue.kind {
        Kind::Number(repr) => repr.name(),
        _ => "str",
    };
    to_line(&json!({
        "page": source.name(),
        "is_http": has_codes.then_some(reading.catalogue.is_http),
        "http": has_codes.then(|| kind::http_json(&reading.http)),
        "repr": has_codes.then_some(repr),
        "tables": tables.collect::<Vec<_>>(),
        "codes": codes,
        "problems": reading.problems.iter().map(problem).collect::<Vec<_>>(),
    }))
}

/// A page that could not be read.
pub(crate) fn unread(name: &str, cause: &Problem) -> String {
    to_line(&json!({
        "page": name,
        "is_http": null,
        "http": null,
        "repr": null,
        "tables": [],
        "codes": [],
        "problems": [problem(cause)],
    }))
}

fn table(table: &Table, reading: &TableReading, source: &Source) -> Value {
    let roles = reading
        .columns
        .as_ref()
        .map(|columns| columns.iter().map(|column| column.role().name()).collect::<Vec<_>>());
    let (header, rows) = reading.split(table);
    let rows = rows.iter().map(|row| json!({ "line": source.line(row.offset), "cells": cells(row) }));
    json!({
        "line": source.line(table.offset),
        "form": table.form.name(),
        "header": header.map(cells),
        "roles": roles,
        "kind": reading.kind.as_ref().map(kind::column_json),
        "decisions": reading.columns.as_deref().map(decision::decisions),
        "rows": rows.collect::<Vec<_>>(),
        "codes": reading.codes.iter().map(|code| documented(code, source)).collect::<Vec<_>>(),
    })
}

fn cells(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.written()).collect()
}

fn documented(code: &DocumentedCode, source: &Source) -> Value {
    let advice = code.entry.advice.as_ref().map(|advised| {
        json!({ "says": advised.advice.name(), "evidence": advised.sentence, "rule": advised.rule.name() })
    });
    json!({
        "line": source.line(code.entry.offset),
        "code": code.spelling,
        "http_status": code.entry.http_status,
        "advice": advice,
    })
}

fn codes(inspected: &Inspected) -> Vec<Value> {
    let catalogue = &inspected.reading.catalogue;
    let names = variant_names(catalogue);
    catalogue.codes.iter().zip(&names).map(|(read, name)| code(read, name, &inspected.source)).collect()
}

/// A code with its rows.
pub(crate) fn code(code: &Code, variant: &str, source: &Source) -> Value {
    json!({
        "code": code.value.to_string(),
        "variant": variant,
        "name": code.name(),
        "http_status": code.http_status(),
        "retryability": code.verdict.retryability.name(),
        "retry_basis": code.verdict.basis.name(),
        "retry_evidence": code.verdict.evidence,
        "outcome": code.verdict.outcome.name(),
        "outcome_basis": code.verdict.outcome_basis.name(),
        "outcome_evidence": code.verdict.outcome_evidence,
        "is_success": code.is_success,
        "entries": code.entries.iter().map(|read| entry(read, source)).collect::<Vec<_>>(),
    })
}

fn entry(entry: &Entry, source: &Source) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    put("line", json!(source.line(entry.offset)));
    put("name", json!(entry.name));
    put("message", json!(entry.message));
    put("description", json!(entry.descriptions.first().map(|(_, text)| text)));
    for &language in Language::ALL {
        let language = Some(language);
        let found = entry.descriptions.iter().find(|(other, _)| *other == language);
        put(&description_key(language), json!(found.map(|(_, text)| text)));
    }
    put("cause", json!(entry.cause));
    put(Role::Solution.name(), json!(entry.solution));
    put("http_status", json!(entry.http_status));
    Value::Object(object)
}

fn problem(problem: &Problem) -> Value {
    json!({
        "severity": Level::from(problem.severity()).name(),
        "line": problem.row(),
        "column": problem.location().map(|spot| spot.column()),
        "at": problem.location().map(|spot| format!("{}:{}:{}", spot.page(), spot.line(), spot.column())),
        "message": problem.message(),
    })
}
