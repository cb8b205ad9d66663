//! `export`: a page's codes as JSON, in a form that the macro reads back to the same enum.

use std::io::Write as _;
use std::path::Path;

use doccodes_codegen::catalogue::{Catalogue, Code, Entry, Kind, Language, Value as CodeValue};
use doccodes_codegen::problem::visible;
use doccodes_codegen::source::Source;
use serde_json::{Map, Value, json};

use crate::change;
use crate::complaint::complain;
use crate::inspect::{self, Inspected};
use crate::json;

/// Exports a page, on one line or on many; the result is the exit code.
pub(crate) fn run(page: &Path, on_one_line: bool) -> u8 {
    let (inspected, failing) = match inspect::read_reporting(page) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    if failing {
        complain(format_args!("{} is not exported: it has errors\n", visible(inspected.source.name())));
        return 1;
    }
    let catalogue = &inspected.reading.catalogue;
    let page = exported(catalogue);
    let text = if on_one_line { json::line_of(&page) } else { json::escaped(&format!("{page:#}")) };
    if let Err(difference) = same(catalogue, &text) {
        complain(format_args!(
            "{} is not exported: read back, {difference}\n  = help: please report the page; until then, keep it as it is\n",
            visible(inspected.source.name())
        ));
        return 1;
    }
    // A reader that has seen enough, such as `head`, is no failure.
    let _ = writeln!(std::io::stdout(), "{text}");
    0
}

fn exported(catalogue: &Catalogue) -> Value {
    let rows = catalogue.codes.iter().flat_map(|code| code.entries.iter().map(move |entry| (code, entry)));
    let rows: Vec<Value> = rows.map(|(code, entry)| row(catalogue, code, entry)).collect();
    let mut page = Map::new();
    if let Some(service) = &catalogue.service {
        page.insert("service".to_owned(), json!(service));
    }
    page.insert("codes".to_owned(), Value::from(rows));
    Value::Object(page)
}

/// A row, its keys in the order of the page's columns as far as that matters: that of the descriptions.
fn row(catalogue: &Catalogue, code: &Code, entry: &Entry) -> Value {
    let mut row = Map::new();
    let mut put = |key: &str, value: Value| {
        row.insert(key.to_owned(), value);
    };
    put(
        if catalogue.is_http { "http_status_code" } else { "error_code" },
        match (&code.value, catalogue.kind) {
            (CodeValue::Number(number), Kind::Number(_)) => {
                number.to_string().parse().map_or(Value::Null, Value::Number)
            }
            (value, _) => json!(value.to_string()),
        },
    );
    let statuses: Vec<String> =
        entry.http_status.iter().chain(&entry.other_statuses).map(ToString::to_string).collect();
    if !statuses.is_empty() {
        put("http_status", json!(statuses.join(", ")));
    }
    if !entry.name.is_empty() {
        put("reason_phrase", json!(entry.name));
    }
    let mut put_text = |key: &str, text: &Option<String>| {
        if let Some(text) = text {
            put(key, json!(text));
        }
    };
    put_text("error_message", &entry.message);
    for (language, text) in &entry.descriptions {
        let key = match language {
            Some(Language::En) => "description_en",
            Some(Language::Zh) => "description_zh",
            _ => "description",
        };
        put_text(key, &Some(text.clone()));
    }
    put_text("cause", &entry.cause);
    put_text("solution", &entry.solution);
    if let Some(flag) = entry.retry_flag {
        put("retryable", json!(if flag { "yes" } else { "no" }));
    }
    for (n, remark) in entry.remarks.iter().enumerate() {
        put(&format!("remark_{}", n + 1), json!(remark));
    }
    Value::Object(row)
}

/// Whether the JSON gives the same enum; otherwise what differs.
fn same(catalogue: &Catalogue, text: &str) -> Result<(), String> {
    let source = Source::new("export.json", text.as_bytes()).map_err(|problem| problem.to_string())?;
    let again = Inspected::of(source);
    if let Some(problem) = again.errors().next() {
        return Err(format!("it has an error: {}", visible(problem.message())));
    }
    let read = &again.reading.catalogue;
    if read.service != catalogue.service {
        return Err("the service has another name".to_owned());
    }
    let order =
        |catalogue: &Catalogue| catalogue.codes.iter().map(|code| code.value.clone()).collect::<Vec<_>>();
    match change::between(catalogue, read).first() {
        Some(change) => Err(format!("it differs: {change:?}")),
        None if order(read) != order(catalogue) => Err("its codes are in another order".to_owned()),
        None => Ok(()),
    }
}
