//! The codes of a page as JSON, in a form that the macro reads back.

use doccodes_codegen::catalogue::{Catalogue, Code, Entry, Kind, Value as CodeValue};
use serde_json::{Map, Value, json};

use super::json::{escape_hidden, to_line};
use crate::language::description_key;

/// The codes, on one line or on many.
pub(crate) fn export(catalogue: &Catalogue, on_one_line: bool) -> String {
    let page = page(catalogue);
    if on_one_line { to_line(&page) } else { escape_hidden(&format!("{page:#}")) }
}

fn page(catalogue: &Catalogue) -> Value {
    let rows = catalogue.codes.iter().flat_map(|code| code.entries.iter().map(move |entry| (code, entry)));
    let rows: Vec<Value> = rows.map(|(code, entry)| row(catalogue, code, entry)).collect();
    let mut page = Map::new();
    if let Some(service) = &catalogue.service {
        page.insert("service".to_owned(), json!(service));
    }
    page.insert("codes".to_owned(), Value::from(rows));
    Value::Object(page)
}

/// A row of a code. The descriptions keep the order that they have on the page; the order of other keys means nothing.
fn row(catalogue: &Catalogue, code: &Code, entry: &Entry) -> Value {
    let mut row = Map::new();
    let mut put = |key: &str, value: Value| {
        row.insert(key.to_owned(), value);
    };
    let code_key = if catalogue.is_http { "http_status_code" } else { "error_code" };
    put(code_key, code_value(catalogue, code));
    let statuses = entry.http_status.iter().chain(&entry.other_statuses);
    let statuses: Vec<String> = statuses.map(ToString::to_string).collect();
    if !statuses.is_empty() {
        put("http_status", json!(statuses.join(", ")));
    }
    if !entry.name.is_empty() {
        put("reason_phrase", json!(entry.name));
    }
    if let Some(message) = &entry.message {
        put("error_message", json!(message));
    }
    for (language, text) in &entry.descriptions {
        put(&description_key(*language), json!(text));
    }
    for (key, text) in [("cause", &entry.cause), ("solution", &entry.solution)] {
        if let Some(text) = text {
            put(key, json!(text));
        }
    }
    if let Some(flag) = entry.retry_flag {
        put("retryable", json!(if flag { "yes" } else { "no" }));
    }
    let verdict = &code.verdict;
    put("verdict", json!({ "retryability": verdict.retryability.name(), "outcome": verdict.outcome.name() }));
    for (n, remark) in entry.remarks.iter().enumerate() {
        put(&format!("remark_{}", n + 1), json!(remark));
    }
    Value::Object(row)
}

fn code_value(catalogue: &Catalogue, code: &Code) -> Value {
    match (&code.value, catalogue.kind) {
        (CodeValue::Number(number), Kind::Number(_)) => {
            number.to_string().parse().map_or(Value::Null, Value::Number)
        }
        (value, _) => json!(value.to_string()),
    }
}
