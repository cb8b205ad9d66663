//! The syntax of the options, for remedies.

use doccodes_codegen::catalogue::{CodeKind, ColumnName, RowKind, Skip, TableChoice};
use doccodes_codegen::problem::visible;
use doccodes_codegen::remedy::{Argument, Syntax};

/// The syntax of the options, quoted for `sh`.
pub(crate) struct OptionSyntax;

impl Syntax for OptionSyntax {
    fn place(&self) -> &'static str {
        "with an option"
    }

    fn arguments(&self, arguments: &[Argument]) -> String {
        arguments.iter().map(written).collect::<Vec<_>>().join(" ")
    }
}

fn written(argument: &Argument) -> String {
    match argument {
        Argument::Table(Some(TableChoice::Number(number))) => format!("--table {number}"),
        Argument::Table(Some(TableChoice::Titled(title))) => option("--table", &table_title(title)),
        Argument::Table(Some(TableChoice::All)) => "--table all".to_owned(),
        Argument::Table(None) => "--table …".to_owned(),
        Argument::Listing(Some(heading)) => option("--listing", &text(heading, false)),
        Argument::Listing(None) => "--listing …".to_owned(),
        Argument::Column(role, column) => {
            let column = match column {
                Some(ColumnName::Number(number)) => number.to_string(),
                Some(ColumnName::Header(header)) => column_header(header),
                None => "…".to_owned(),
            };
            option("--columns", &format!("{}={column}", role.name()))
        }
        Argument::Skip(rows) => rows.iter().map(skip).collect::<Vec<_>>().join(" "),
        Argument::Kind(kind) => format!("--kind {}", kind.map_or("…", CodeKind::name)),
        Argument::Http => "--http …".to_owned(),
    }
}

/// `--skip 2xx`
fn skip(skip: &Skip) -> String {
    let value = match skip {
        Skip::Cell(cell) => skipped_cell(cell),
        Skip::Line { page: None, line } => format!("line={line}"),
        Skip::Line { page: Some(page), line } => format!("line={page}:{line}"),
        Skip::Kind(kind) => kind.name().to_owned(),
    };
    option("--skip", &value)
}

fn skipped_cell(cell: &str) -> String {
    let has_meaning = RowKind::ALL.iter().any(|kind| kind.name() == cell) || cell.starts_with("line=");
    text(cell, has_meaning)
}

fn table_title(title: &str) -> String {
    text(title, title == "all" || title.bytes().all(|byte| byte.is_ascii_digit()))
}

fn column_header(header: &str) -> String {
    text(header, header.contains([',', '=']) || header.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text as the value of an option. If it would mean something else, it is written as a Rust string.
fn text(text: &str, has_meaning: bool) -> String {
    match has_meaning || text.starts_with('"') || text.contains('\n') || visible(text) != text {
        true => format!("{text:?}"),
        false => text.to_owned(),
    }
}

/// An option with its value. A value with a hyphen would be another option.
pub(super) fn option(name: &str, value: &str) -> String {
    let separator = if value.starts_with('-') { '=' } else { ' ' };
    format!("{name}{separator}{}", for_shell(value))
}

/// A word for `sh`, in quotes where it needs them.
fn for_shell(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=@%+,…".contains(c);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}
