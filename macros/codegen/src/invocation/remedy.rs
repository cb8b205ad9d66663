//! Renders remedies in the syntax of the attribute.

use std::borrow::Cow;

use crate::catalogue::{RowKind, Skip};
use crate::remedy::{Candidate, Remedy};

/// The text of a remedy, with the argument of the attribute that applies it.
pub(crate) fn in_attribute(remedy: &Remedy) -> Cow<'_, str> {
    match remedy {
        Remedy::FixRow => "fix the row on the page".into(),
        Remedy::Skip { skip, all } => {
            let what = match skip {
                Skip::Kind(RowKind::Ranges) => "leave out all ranges",
                Skip::Kind(RowKind::Classes) => "leave out all classes",
                Skip::Kind(RowKind::Sections) => "leave out all headings",
                _ => "leave it out",
            };
            let text = format!("fix the row on the page, or {what}: `skip({})`", skip_argument(skip));
            (text + &skip_all(all)).into()
        }
        Remedy::SkipOrReadAsText { skip, all } => {
            let skip = skip_argument(skip);
            let text = format!(
                "fix the row on the page, leave it out: `skip({skip})`, or read all codes as strings: `kind = \"text\"`"
            );
            (text + &skip_all(all)).into()
        }
        Remedy::ChooseColumn { table, candidates } => {
            let table = table.map_or(String::new(), |number| format!("table = {number}, "));
            let mut arguments = Vec::new();
            for candidate in candidates {
                arguments.push(format!("`{table}{}`", code_column(candidate)));
            }
            let one = if arguments.len() > 1 { "one" } else { "it" };
            format!("choose {one} in the attribute: {}", arguments.join(" or ")).into()
        }
        Remedy::NameColumn { or_listing } => {
            let listing = match or_listing {
                true => "; or the heading above codes outside tables: `listing = \"…\"`",
                false => "",
            };
            format!("name the column of the codes in the attribute, by its header or its number: `columns(code = \"…\")`{listing}")
                .into()
        }
        Remedy::NameListing => {
            "if the page has codes, name the heading above them in the attribute: `listing = \"…\"`".into()
        }
        Remedy::ChooseTable { numbers, or_as_text } => {
            let number = numbers.last().copied().unwrap_or(1);
            let text = format!(
                "choose in the attribute: `table = {number}` for the table with that number, `table = \"…\"` for \
                 the tables under a heading, or `table = all`"
            );
            (text + as_text(*or_as_text)).into()
        }
        Remedy::ChooseListing { numbers, headings, or_as_text } => {
            let mut arguments = Vec::new();
            for number in &numbers[..numbers.len().min(MOST_CHOICES)] {
                arguments.push(format!("table = {number}"));
            }
            for heading in &headings[..headings.len().min(MOST_CHOICES)] {
                arguments.push(format!("listing = {heading:?}"));
            }
            let one = if arguments.len() > 1 { "one" } else { "it" };
            let text = format!("choose {one} in the attribute: `{}`", arguments.join("` or `"));
            (text + as_text(*or_as_text)).into()
        }
        Remedy::SplitPages { or_as_text } => {
            ("write an enum for each page".to_owned() + as_text(*or_as_text)).into()
        }
        Remedy::Advice(text) => text.into(),
    }
}

/// The way to read codes of several kinds together, if there is one.
fn as_text(helps: bool) -> &'static str {
    if helps { "; or read all codes as strings: `kind = \"text\"`" } else { "" }
}

/// The most arguments of one kind that are offered.
const MOST_CHOICES: usize = 3;

/// What to write in `skip(…)`.
fn skip_argument(skip: &Skip) -> String {
    match skip {
        Skip::Cell(cell) => format!("{cell:?}"),
        Skip::Line { page: None, line } => format!("line = {line}"),
        Skip::Line { page: Some(page), line } => format!("line = {:?}", format!("{page}:{line}")),
        Skip::Kind(kind) => kind.name().to_owned(),
    }
}

/// The argument that leaves out all rows with a problem, if there are several.
fn skip_all(all: &[Skip]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut arguments = Vec::new();
    for skip in all {
        arguments.push(skip_argument(skip));
    }
    format!("; to leave out every row with a problem: `skip({})`", arguments.join(", "))
}

fn code_column(candidate: &Candidate) -> String {
    match &candidate.header {
        Some(header) => format!("columns(code = {header:?})"),
        None => format!("columns(code = {})", candidate.number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invocation::Attribute;

    /// The arguments between backticks, as a user would copy them. `…` stands for what the user knows.
    fn arguments(remedy: &Remedy) -> Vec<String> {
        in_attribute(remedy).split('`').skip(1).step_by(2).map(str::to_owned).collect()
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
