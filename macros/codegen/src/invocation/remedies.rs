//! Tests that the attribute accepts what remedies propose.

use doccodes_page::choice::{RowKind, Skip};

use super::Attribute;
use crate::AttributeSyntax;
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
