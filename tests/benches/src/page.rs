//! Writes the fixture as a page, in several formats.

use std::fmt::Write as _;

use crate::fixture::{Fixture, Kind};

/// The extensions of the formats in which pages are written.
pub const FORMATS: [&str; 6] = ["md", "html", "csv", "rst", "adoc", "wiki"];

/// Writes a page in the format with this extension, one of [`FORMATS`].
pub fn page(fixture: &Fixture, extension: &str) -> String {
    let header = match fixture.kind {
        Kind::Strings | Kind::Numbers | Kind::Sparse => {
            ["Error code", "HTTP status", "Description", "Retryable"]
        }
        Kind::Statuses => ["Status code", "Reason phrase", "Description", "Retryable"],
    };
    let header: Vec<String> = header.map(str::to_owned).to_vec();
    let rows: Vec<Vec<String>> = fixture.rows.iter().map(crate::fixture::Row::cells).collect();
    write(extension, &header, &rows)
}

/// The bytes of a row in [`wordy_page`], about the average of real pages.
const ROW_BYTES: usize = 620;

/// Writes a page of about `bytes` bytes, with rows of realistic length.
pub fn wordy_page(bytes: usize, extension: &str) -> String {
    let header = ["Error code", "HTTP status", "Error message", "Description", "Solution"].map(str::to_owned);
    let fixture = Fixture::new(Kind::Strings, (bytes / ROW_BYTES).max(1));
    let sentences: Vec<&str> = fixture.rows.iter().map(|row| row.description.as_str()).collect();
    let rows = fixture.rows.iter().enumerate().map(|(n, row)| {
        let sentence = |k: usize| sentences[(n + k) % sentences.len()];
        let advice = ADVICE[n % ADVICE.len()];
        vec![
            row.code.clone(),
            row.status.to_string(),
            sentence(0).to_owned(),
            format!("{} {}", sentence(1), sentence(2)),
            format!("{advice} {} {}", sentence(3), sentence(4)),
        ]
    });
    write(extension, &header, &rows.collect::<Vec<_>>())
}

const ADVICE: [&str; 6] = [
    "Check the parameters and correct the request.",
    "Try again later.",
    "Contact the administrator of the tenant.",
    "Do not repeat this request.",
    "Get a new token and send the request with it.",
    "The system is busy. Wait a minute and try again.",
];

fn write(extension: &str, header: &[String], rows: &[Vec<String>]) -> String {
    match extension {
        "html" => html(header, rows),
        "csv" => csv(header, rows),
        "rst" => rst(header, rows),
        "adoc" => asciidoc(header, rows),
        "wiki" => mediawiki(header, rows),
        _ => markdown(header, rows),
    }
}

fn markdown(header: &[String], rows: &[Vec<String>]) -> String {
    let mut page = format!("# Codes\n\n| {} |\n|{}\n", header.join(" | "), "---|".repeat(header.len()));
    for row in rows {
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
    page
}

fn html(header: &[String], rows: &[Vec<String>]) -> String {
    let row = |tag: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let body: String = rows.iter().map(|cells| row("td", cells)).collect();
    format!("<h1>Codes</h1>\n<table>\n{}{body}</table>\n", row("th", header))
}

fn csv(header: &[String], rows: &[Vec<String>]) -> String {
    let row = |cells: &[String]| format!("\"{}\"\n", cells.join("\",\""));
    row(header) + &rows.iter().map(|cells| row(cells)).collect::<String>()
}

fn rst(header: &[String], rows: &[Vec<String>]) -> String {
    let mut page = "Codes\n=====\n\n.. list-table::\n   :header-rows: 1\n\n".to_owned();
    for cells in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (n, cell) in cells.iter().enumerate() {
            let _ = writeln!(page, "   {} - {cell}", if n == 0 { '*' } else { ' ' });
        }
    }
    page
}

fn asciidoc(header: &[String], rows: &[Vec<String>]) -> String {
    let mut page = "= Codes\n\n[%header]\n|===\n".to_owned();
    for cells in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        let _ = writeln!(page, "|{}", cells.join(" |"));
    }
    page + "|===\n"
}

fn mediawiki(header: &[String], rows: &[Vec<String>]) -> String {
    let mut page = format!("= Codes =\n\n{{| class=\"wikitable\"\n! {}\n", header.join(" !! "));
    for cells in rows {
        let _ = writeln!(page, "|-\n| {}", cells.join(" || "));
    }
    page + "|}\n"
}
