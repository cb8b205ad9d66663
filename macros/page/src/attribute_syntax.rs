//! The syntax of the attribute's arguments, for remedies.

use crate::choice::{CodeKind, ColumnName, Skip, TableChoice};
use crate::remedy::{Argument, Syntax};

/// The syntax of the arguments of `#[codes(…)]`.
#[derive(Debug, Clone, Copy)]
pub struct AttributeSyntax;

impl Syntax for AttributeSyntax {
    fn place(&self) -> &'static str {
        "in the attribute"
    }

    fn one_page(&self) -> &'static str {
        "write an enum for each page"
    }

    fn arguments(&self, arguments: &[Argument]) -> String {
        let mut written = String::new();
        for argument in arguments {
            if !written.is_empty() {
                written.push_str(", ");
            }
            written.push_str(&in_attribute(argument));
        }
        written
    }
}

fn in_attribute(argument: &Argument) -> String {
    match argument {
        Argument::Table(Some(TableChoice::Number(number))) => format!("table = {number}"),
        Argument::Table(Some(TableChoice::Titled(title))) => format!("table = {title:?}"),
        Argument::Table(Some(TableChoice::All)) => "table = all".to_owned(),
        Argument::Table(None) => "table = \"…\"".to_owned(),
        Argument::Listing(Some(heading)) => format!("listing = {heading:?}"),
        Argument::Listing(None) => "listing = \"…\"".to_owned(),
        Argument::Column(role, column) => {
            let column = match column {
                Some(ColumnName::Number(number)) => number.to_string(),
                Some(ColumnName::Header(header)) => format!("{header:?}"),
                None => "\"…\"".to_owned(),
            };
            format!("columns({} = {column})", role.name())
        }
        Argument::Skip(rows) => {
            let rows: Vec<String> = rows.iter().map(skip_argument).collect();
            format!("skip({})", rows.join(", "))
        }
        Argument::Kind(kind) => format!("kind = {:?}", kind.map_or("…", CodeKind::name)),
        Argument::Http => "http = …".to_owned(),
    }
}

/// What to write in `skip(…)`.
fn skip_argument(skip: &Skip) -> String {
    match skip {
        Skip::Cell(cell) => format!("{cell:?}"),
        Skip::Line { page: None, line } => format!("line = {line}"),
        Skip::Line { page: Some(page), line } => format!("line = {:?}", format!("{page}:{line}")),
        Skip::Kind(kind) => kind.name().to_owned(),
    }
}
