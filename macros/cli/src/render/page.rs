//! A page as text: its tables, its codes and its problems.

use std::fmt::Write as _;

use doccodes_codegen::catalogue::{Code, Kind, Language, TableReading};
use doccodes_codegen::page::{Form, Table};
use doccodes_codegen::problem::visible;
use doccodes_codegen::variant_names;

use super::text::{aligned, counted, first_line, shortened};
use super::{decision, kind, snippet};
use crate::inspected::Inspected;
use crate::lint::{Levels, Reported};
use crate::place::Place;

/// The most headers that describe a table without codes.
const MOST_HEADERS: usize = 20;

/// The pages of an enum, for a terminal of this width.
pub(crate) fn page(inspected: &Inspected, width: Option<usize>) -> String {
    let mut text = format!("{}\n", inspected.name());
    for (n, reading) in inspected.reading.tables.iter().enumerate() {
        let read = inspected.table(reading);
        let place = inspected.named_place(Place::new(reading.page, read.offset));
        // The attribute numbers only real tables.
        let what = match read.form {
            Form::Table => format!("table {}", n + 1),
            form => form.name().to_owned(),
        };
        let _ = write!(text, "\n{what}, {}", visible(&place));
        if let Some(heading) = read.heading.as_ref().or(read.caption.as_ref()) {
            let _ = write!(text, ", {}", visible(&shortened(heading)));
        }
        text.push('\n');
        text.push_str(&columns(inspected, read, reading, width));
    }
    if !inspected.reading.catalogue.codes.is_empty() {
        text.push_str(&codes(inspected, width));
    }
    for problem in &inspected.problems {
        let reported = Reported::new(problem, &Levels::default());
        text.push('\n');
        text.push_str(snippet::reported(inspected, &reported, width).trim_end_matches('\n'));
        text.push('\n');
    }
    text
}

fn columns(inspected: &Inspected, table: &Table, reading: &TableReading, width: Option<usize>) -> String {
    let (header, rows) = reading.split(table);
    let headers = header.iter().flat_map(|header| &header.cells).map(|cell| shortened(cell.text()));
    let mut headers: Vec<String> = headers.collect();
    if let Some(first) = headers.first_mut().filter(|_| table.keyed) {
        "(keys)".clone_into(first);
    }
    let Some(columns) = &reading.columns else {
        let why = reading.passed_over.map_or(String::new(), |why| format!(" ({})", inspected.because(why)));
        let all = headers.len();
        headers.truncate(MOST_HEADERS);
        if all > MOST_HEADERS {
            headers.push(format!("and {} more", all - MOST_HEADERS));
        }
        return format!("  not a table of codes{why}: {}\n", visible(&headers.join(" | ")));
    };
    let listed = columns.iter().enumerate().map(|(n, column)| {
        let header = match table.form {
            Form::Table => match headers.get(n) {
                Some(header) if !header.is_empty() => header.clone(),
                _ if table.keyed && n == 0 => "(keys)".to_owned(),
                _ => format!("({})", n + 1),
            },
            _ => ["term", "text"].get(n).copied().unwrap_or_default().to_owned(),
        };
        let language = column.language.map_or("", Language::tag);
        vec![header, column.role().name().to_owned(), language.to_owned(), decision::words(&column.decision)]
    });
    let listed = aligned(&["column", "role", "language", "why"], listed, width);
    let rows = counted(rows.len(), if table.form == Form::Table { "row" } else { "item" }, "no");
    let kind = reading.kind.as_ref().map_or(String::new(), kind::of_column);
    match reading.passed_over {
        Some(why) => format!("{listed}  {rows}, not read ({})\n", inspected.because(why)),
        None => {
            let codes = counted(reading.codes.len(), "code", "no");
            format!("{listed}  {rows}, {codes}{}\n", visible(&kind))
        }
    }
}

fn codes(inspected: &Inspected, width: Option<usize>) -> String {
    let catalogue = &inspected.reading.catalogue;
    let names = variant_names(catalogue);
    let rows =
        catalogue.codes.iter().zip(&names).map(|(code, variant)| code_row(code, variant, inspected, width));
    let header = ["code", "variant", "status", "retry", "basis", "outcome", "line", "description"];
    let why = kind::http(&inspected.reading.http);
    format!("\ncodes: {}\n{}\n{}", visible(&summary(inspected)), visible(&why), aligned(&header, rows, width))
}

/// `12 numbers (u16), HTTP statuses, service OMS`
fn summary(inspected: &Inspected) -> String {
    let catalogue = &inspected.reading.catalogue;
    let count = catalogue.codes.len();
    let kind = match catalogue.kind {
        Kind::Number(repr) => format!("{} ({})", counted(count, "number", "no"), repr.name()),
        _ => counted(count, "string", "no"),
    };
    let http = if catalogue.is_http { ", HTTP statuses" } else { "" };
    let service = inspected.service().map_or(String::new(), |service| format!(", service {service}"));
    format!("{kind}{http}{service}")
}

fn code_row(code: &Code, variant: &str, inspected: &Inspected, width: Option<usize>) -> Vec<String> {
    let first = code.entries.first();
    let described = first.and_then(|entry| {
        let description = entry.descriptions.first().map(|(_, text)| text);
        description.or(entry.message.as_ref()).or(entry.cause.as_ref()).or(Some(&entry.name))
    });
    vec![
        code.value.to_string(),
        variant.to_owned(),
        code.http_status().map_or(String::new(), |status| status.to_string()),
        code.verdict.retryability.to_string(),
        code.verdict.basis.to_string(),
        code.verdict.outcome.to_string(),
        first.map_or(String::new(), |entry| inspected.short_place(entry.into())),
        // In a terminal, a description gets the space that the other columns leave.
        described
            .map_or(String::new(), |text| if width.is_some() { first_line(text) } else { shortened(text) }),
    ]
}
