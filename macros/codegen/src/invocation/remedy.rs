//! Renders remedies in the syntax of the attribute.

use std::borrow::Cow;

use crate::remedy::{Candidate, Remedy};

/// The text of a remedy, with the argument of the attribute that applies it.
pub(crate) fn in_attribute(remedy: &Remedy) -> Cow<'_, str> {
    match remedy {
        Remedy::FixRow => "fix the row on the page".into(),
        Remedy::Skip { cell } => format!("fix the row on the page, or leave it out: `skip({cell:?})`").into(),
        Remedy::ChooseColumn { candidates } => {
            let arguments: Vec<String> = candidates.iter().map(code_column).collect();
            format!("choose one in the attribute: `{}`", arguments.join("` or `")).into()
        }
        Remedy::NameColumn => "name the column of the codes in the attribute: `columns(code = \"…\")`".into(),
        Remedy::ChooseTable { numbers } => {
            let number = numbers.last().copied().unwrap_or(1);
            format!(
                "choose in the attribute: `table = {number}` for the table with that number, `table = \"…\"` for \
                 the tables under a heading, or `table = all`"
            )
            .into()
        }
        Remedy::EnableFeature { feature } => {
            format!("add `features = [\"{feature}\"]` to the dependency doccodes").into()
        }
        Remedy::Inspect => "run `cargo doccodes inspect` to see how the page is read".into(),
        Remedy::Advice(text) => text.into(),
    }
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

    /// The argument between backticks, as a user would copy it.
    fn argument(remedy: &Remedy) -> String {
        in_attribute(remedy).split('`').nth(1).unwrap().to_owned()
    }

    #[test]
    fn the_attribute_accepts_every_argument_that_a_remedy_proposes() {
        let candidates = vec![Candidate::new(3, None)];
        let named = vec![Candidate::new(1, Some("Error \"code\"".to_owned()))];
        for remedy in [
            Remedy::Skip { cell: "2xx \u{202e}\"quoted\"\n".to_owned() },
            Remedy::ChooseColumn { candidates },
            Remedy::ChooseColumn { candidates: named },
            Remedy::NameColumn,
            Remedy::ChooseTable { numbers: vec![1, 4] },
        ] {
            let attribute = format!("\"page.md\", {}", argument(&remedy));
            assert!(Attribute::parse(attribute.parse().unwrap()).1.is_none(), "{attribute}");
        }
    }
}
