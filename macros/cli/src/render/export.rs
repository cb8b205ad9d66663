//! The codes of a page as JSON, in a form that the macro reads back.

use doccodes_codegen::catalogue::{Catalogue, Code, Entry, Kind, Value as CodeValue};
use serde_json::{Map, Value, json};

use super::json::{to_line, to_lines};
use crate::language::description_key;

/// The codes, on one line or on many.
pub(crate) fn export(catalogue: &Catalogue, service: Option<&str>, on_one_line: bool) -> String {
    let page = page(catalogue, service);
    if on_one_line { to_line(&page) } else { to_lines(&page) }
}

fn page(catalogue: &Catalogue, service: Option<&str>) -> Value {
    let rows = catalogue.codes.iter().flat_map(|code| code.entries.iter().map(move |entry| (code, entry)));
    // If nothing else described the codes, the macro would read a column of other texts as their descriptions.
    let has_descriptions = rows.clone().any(|(_, entry)| !entry.descriptions.is_empty());
    let rows: Vec<Value> = rows.map(|(code, entry)| row(catalogue, code, entry, has_descriptions)).collect();
    let mut page = Map::new();
    if let Some(service) = service {
        page.insert("service".to_owned(), json!(service));
    }
    page.insert("codes".to_owned(), Value::from(rows));
    Value::Object(page)
}

/// A row of a code. The descriptions keep the order that they have on the page; the order of other keys means nothing.
fn row(catalogue: &Catalogue, code: &Code, entry: &Entry, has_descriptions: bool) -> Value {
    let mut row = Map::new();
    // A row may have several descriptions in one language.
    let mut put = |key: &str, value: Value| {
        let mut free = key.to_owned();
        for n in 2.. {
            if !row.contains_key(&free) {
                break;
            }
            free = format!("{key}_{n}");
        }
        row.insert(free, value);
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
    for remark in entry.remarks.iter().filter(|_| has_descriptions) {
        put("other", json!(remark));
    }
    Value::Object(row)
}

fn code_value(catalogue: &Catalogue, code: &Code) -> Value {
    match (&code.value, catalogue.kind) {
        // JSON has no hexadecimal numbers, and the variant may be named from the digits of the page.
        (_, Kind::Number(_)) if code.hexadecimal.is_some() => json!(code.hexadecimal),
        (CodeValue::Number(number), Kind::Number(_)) => {
            number.to_string().parse().map_or(Value::Null, Value::Number)
        }
        (value, _) => json!(value.to_string()),
    }
}
