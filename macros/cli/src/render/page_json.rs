//! The pages of an enum as one JSON object, on one line.

use doccodes_codegen::catalogue::{Code, DocumentedCode, Entry, Kind, Language, Role, TableReading};
use doccodes_codegen::page::Row;
use doccodes_codegen::problem::Problem;
use doccodes_codegen::variant_names;
use serde_json::{Map, Value, json};

use super::json::to_line;
use super::origin::origin_json;
use super::{decision, kind};
use crate::inspected::Inspected;
use crate::language::description_key;
use crate::lint::Level;
use crate::place::Place;

/// The pages of an enum. The codes are left out if there are errors.
pub(crate) fn page(inspected: &Inspected) -> String {
    let reading = &inspected.reading;
    let codes = if inspected.has_errors() { Vec::new() } else { codes(inspected) };
    let has_codes = !codes.is_empty();
    let repr = match reading.catalogue.kind {
        Kind::Number(repr) => repr.name(),
        _ => "str",
    };
    let mut object = pages(inspected);
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("is_http", json!(has_codes.then_some(reading.catalogue.is_http)));
    put("http", json!(has_codes.then(|| kind::http_json(&reading.http))));
    put("repr", json!(has_codes.then_some(repr)));
    put("tables", reading.tables.iter().map(|reading| table(inspected, reading)).collect());
    put("codes", Value::Array(codes));
    put("problems", inspected.problems.iter().map(problem).collect());
    to_line(&Value::Object(object))
}

/// `page` with the name of the page, or `pages` with the names of several. Before it, the enum of a package.
pub(crate) fn pages(inspected: &Inspected) -> Map<String, Value> {
    let mut object = inspected.origin.as_ref().map(origin_json).unwrap_or_default();
    match inspected.names.as_slice() {
        [name] => object.insert("page".to_owned(), json!(name)),
        names => object.insert("pages".to_owned(), json!(names)),
    };
    object
}

/// `line` with the line of a place, after `page` with the name of its page if there are several.
pub(super) fn place(inspected: &Inspected, place: Place) -> Map<String, Value> {
    let mut object = Map::new();
    if inspected.has_several_pages() {
        object.insert("page".to_owned(), json!(inspected.source(place.page).name()));
    }
    object.insert("line".to_owned(), json!(inspected.line(place)));
    object
}

fn table(inspected: &Inspected, reading: &TableReading) -> Value {
    let table = inspected.table(reading);
    let roles = reading
        .columns
        .as_ref()
        .map(|columns| columns.iter().map(|column| column.role().name()).collect::<Vec<_>>());
    let (header, rows) = reading.split(table);
    let line = |row: &Row| inspected.line(Place::new(reading.page, row.offset));
    let rows = rows.iter().map(|row| json!({ "line": line(row), "cells": cells(row) }));
    let mut object = place(inspected, Place::new(reading.page, table.offset));
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("form", json!(table.form.name()));
    put("header", json!(header.map(cells)));
    put("roles", json!(roles));
    put("kind", json!(reading.kind.as_ref().map(kind::column_json)));
    put("decisions", json!(reading.columns.as_deref().map(decision::decisions)));
    put("rows", rows.collect());
    put("codes", reading.codes.iter().map(|code| documented(inspected, code)).collect());
    Value::Object(object)
}

fn cells(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.written()).collect()
}

fn documented(inspected: &Inspected, code: &DocumentedCode) -> Value {
    let advice = code.entry.advice.as_ref().map(|advised| {
        json!({ "says": advised.advice.name(), "evidence": advised.sentence, "rule": advised.rule.name() })
    });
    json!({
        "line": inspected.line((&code.entry).into()),
        "code": code.spelling,
        "http_status": code.entry.http_status,
        "advice": advice,
    })
}

fn codes(inspected: &Inspected) -> Vec<Value> {
    let catalogue = &inspected.reading.catalogue;
    let names = variant_names(catalogue);
    catalogue.codes.iter().zip(&names).map(|(read, name)| code(inspected, read, name)).collect()
}

/// A code with its rows.
pub(crate) fn code(inspected: &Inspected, code: &Code, variant: &str) -> Value {
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
        "entries": code.entries.iter().map(|read| entry(inspected, read)).collect::<Vec<_>>(),
    })
}

fn entry(inspected: &Inspected, entry: &Entry) -> Value {
    let mut object = place(inspected, entry.into());
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
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
    put("other_statuses", json!(entry.other_statuses));
    let translations =
        entry.translations.iter().map(|(role, text)| json!({ "role": role.name(), "text": text }));
    put("translations", translations.collect());
    put("other", json!(entry.remarks));
    put("retryable", json!(entry.retry_flag));
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
