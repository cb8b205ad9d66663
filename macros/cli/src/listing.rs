//! What was read, for people.

use std::fmt::Write as _;

use doccodes_codegen::catalogue::{Code, Kind, Language, TableReading};
use doccodes_codegen::page::Table;
use doccodes_codegen::problem::{Problem, visible};
use doccodes_codegen::variant_names;
use unicode_width::UnicodeWidthStr as _;

use crate::inspect::Inspected;
use crate::reason;

/// The widest that a column of the listing gets, in columns of the terminal.
const WIDEST: usize = 48;

/// A page that was read.
pub(crate) fn page(inspected: &Inspected) -> String {
    let Inspected { source, page, reading } = inspected;
    let mut text = format!("{}\n", visible(source.name()));
    for (n, (read, reading)) in page.tables.iter().zip(&reading.tables).enumerate() {
        let line = source.line(read.offset);
        let _ = write!(text, "\ntable {}, line {line}", n + 1);
        if let Some(heading) = read.heading.as_ref().or(read.caption.as_ref()) {
            let _ = write!(text, ", {}", visible(&short(heading)));
        }
        text.push('\n');
        text.push_str(&columns(read, reading));
    }
    let catalogue = &reading.catalogue;
    if !catalogue.codes.is_empty() {
        let kind = match catalogue.kind {
            Kind::Number(repr) => format!("{} numbers ({})", catalogue.codes.len(), repr.name()),
            _ => format!("{} strings", catalogue.codes.len()),
        };
        let http = if catalogue.is_http { ", HTTP statuses" } else { "" };
        let service =
            catalogue.service.as_ref().map_or(String::new(), |service| format!(", service {service}"));
        let _ = write!(text, "\ncodes: {kind}{http}{}\n", visible(&service));
        let names = variant_names(catalogue);
        let rows = catalogue.codes.iter().zip(&names).map(|(read, name)| code(read, name, inspected));
        text.push_str(&aligned(
            &["code", "variant", "status", "retry", "basis", "line", "description"],
            rows,
        ));
    }
    text.push_str(&problems(&reading.problems));
    text
}

/// A page that could not be read.
pub(crate) fn unread(name: &str, problem: &Problem) -> String {
    format!("{}\n{}", visible(name), problems(std::slice::from_ref(problem)))
}

fn columns(table: &Table, reading: &TableReading) -> String {
    let (header, rows) = reading.split(table);
    let headers = header.iter().flat_map(|header| &header.cells).map(|cell| short(cell.text()));
    let headers: Vec<String> = headers.collect();
    let Some(columns) = &reading.columns else {
        let why = reading.passed_over.map_or(String::new(), |why| format!(" ({})", why.because()));
        return format!("  not a table of codes{why}: {}\n", visible(&headers.join(" | ")));
    };
    let listed = columns.iter().enumerate().map(|(n, column)| {
        let header = headers.get(n).cloned().unwrap_or_else(|| format!("({})", n + 1));
        let language = match column.language {
            Some(Language::En) => "en",
            Some(Language::Zh) => "zh",
            _ => "",
        };
        vec![header, column.role().name().to_owned(), language.to_owned(), reason::words(&column.decision)]
    });
    let listed = aligned(&["column", "role", "language", "why"], listed);
    format!("{listed}  {} rows, {} codes\n", rows.len(), reading.codes.len())
}

fn code(code: &Code, variant: &str, inspected: &Inspected) -> Vec<String> {
    let first = code.entries.first();
    let described = first.and_then(|entry| {
        let description = entry.descriptions.first().map(|(_, text)| text);
        description.or(entry.message.as_ref()).or(Some(&entry.name))
    });
    vec![
        code.value.to_string(),
        variant.to_owned(),
        code.http_status().map_or(String::new(), |status| status.to_string()),
        code.verdict.retryability.to_string(),
        code.verdict.basis.to_string(),
        first.map_or(String::new(), |entry| inspected.source.line(entry.offset).to_string()),
        described.map_or(String::new(), |text| short(text)),
    ]
}

fn problems(problems: &[Problem]) -> String {
    let mut text = String::new();
    for problem in problems {
        let _ = write!(text, "\n{}: {problem}\n", problem.severity().name());
    }
    text
}

/// Rows under a header, each column as wide as its widest cell, wide characters counted as terminals show them.
fn aligned(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut all = vec![header.iter().map(|&cell| cell.to_owned()).collect::<Vec<String>>()];
    all.extend(rows.map(|row| row.iter().map(|cell| visible(cell)).collect()));
    let widths: Vec<usize> = (0..header.len())
        .map(|n| all.iter().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in &all {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(&widths) {
            line.push(' ');
            line.push_str(cell);
            line.push_str(&" ".repeat(width - cell.width() + 1));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The first line of a text, cut to [`WIDEST`] columns.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.width() <= WIDEST && line.len() == text.len() {
        return line.to_owned();
    }
    let mut cut = String::new();
    for c in line.chars() {
        if cut.width() + c.len_utf8().min(2) >= WIDEST {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_are_aligned() {
        let rows = [vec!["状态码".to_owned(), "x".to_owned()], vec!["a".to_owned(), "y".to_owned()]];
        assert_eq!(aligned(&["h", "i"], rows.into_iter()), "  h       i\n  状态码  x\n  a       y\n");
    }

    #[test]
    fn long_cells_are_cut() {
        assert_eq!(short("one\ntwo"), "one…");
        assert!(short(&"状".repeat(60)).width() <= WIDEST);
    }
}
