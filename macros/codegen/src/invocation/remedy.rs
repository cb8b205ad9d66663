//! The syntax of the attribute's arguments, for remedies.

use crate::catalogue::{CodeKind, ColumnName, Skip, TableChoice};
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::RowKind;
    use crate::invocation::Attribute;
    use crate::remedy::{Candidate, Remedy};

    /// The arguments between backticks, as a user would copy them. `…` stands for what the user knows.
    fn arguments(remedy: &Remedy) -> Vec<String> {
        remedy.in_words(&AttributeSyntax).split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn the_attribute_accepts_every_argument_that_a_remedy_proposes() {
        let candidates = vec![Candidate::new(3, None)];
        let named = vec![Candidate::new(1, Some("Error \"code\"".to_owned()))];
        for remedy in [
            Remedy::skip(Skip::Cell("2xx \u{202e}\"quoted\"\n".to_owned())),
            Remedy::skip(Skip::Line { page: None, line: 57 }),
            Remedy::skip(Skip::Line { page: Some("page.md".to_owned()), line: 57 }),
            Remedy::skip(Skip::Kind(RowKind::Ranges)),
            Remedy::skip(Skip::Kind(RowKind::Classes)),
            Remedy::skip(Skip::Kind(RowKind::Sections)),
            Remedy::SkipOrReadAsText { skip: Skip::Cell("4O1".to_owned()), all: Vec::new() },
            Remedy::ChooseColumn { table: None, candidates: candidates.clone() },
            Remedy::ChooseColumn { table: Some(2), candidates },
            Remedy::ChooseColumn { table: None, candidates: named },
            Remedy::NameColumn { or_listing: true },
            Remedy::NameListing,
            Remedy::ChooseTable { numbers: vec![1, 4], or_as_text: false },
            Remedy::ChooseListing {
                numbers: vec![],
                headings: vec!["Error \"codes\"".to_owned()],
                or_as_text: false,
            },
            Remedy::ChooseListing { numbers: vec![2], headings: vec!["Errors".to_owned()], or_as_text: true },
            Remedy::SplitPages { or_as_text: true },
        ] {
            for argument in arguments(&remedy) {
                let attribute = format!("\"page.md\", {argument}");
                assert!(Attribute::parse(attribute.parse().unwrap()).1.is_none(), "{attribute}");
            }
        }
    }
}
