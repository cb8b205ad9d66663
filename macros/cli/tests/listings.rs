//! The commands on pages with codes outside tables, run as a user runs them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{doccodes, golden};

/// A page of each shape.
const PAGES: [&str; 10] = [
    "docs/listings/sections.md",
    "docs/listings/statuses.md",
    "docs/listings/list.md",
    "docs/listings/definitions.md",
    "docs/listings/definitions.html",
    "docs/listings/paragraphs.md",
    "docs/listings/lines.md",
    "docs/listings/lines.txt",
    "docs/listings/page.adoc",
    "docs/listings/page.rst",
];

#[test]
fn every_shape_is_shown_with_its_reason() {
    let (code, text, _) = doccodes(&[&["inspect"], &PAGES[..]].concat());
    golden("listings.txt", &text);
    assert_eq!(code, Some(0));
    let (code, text, _) = doccodes(&[&["check"], &PAGES[..]].concat());
    let clean: String = PAGES.map(|page| format!("{page}: no errors, no warnings\n")).concat();
    assert_eq!((code, text), (Some(0), clean + "10 pages: no errors, no warnings\n"));
}

#[test]
fn as_json() {
    let (_, text, _) = doccodes(&["inspect", "--json", "docs/listings/sections.md"]);
    let page: serde_json::Value = serde_json::from_str(&text).unwrap();
    golden("listings.json", &format!("{page:#}\n"));
}

#[test]
fn problems_have_line_and_column() {
    let (code, text, _) = doccodes(&["check", "docs/listings/odd.md", "docs/listings/plain.txt"]);
    golden("listings-problems.txt", &text);
    assert_eq!(code, Some(1));
}

#[test]
fn codes_outside_tables_are_not_passed_over_beside_a_table() {
    let (code, text, _) = doccodes(&["check", "docs/listings/two.md"]);
    golden("listings-passed-over.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn verdicts_for_review() {
    let (_, text, _) =
        doccodes(&["inspect", "--retry", "docs/listings/list.md", "docs/listings/sections.md"]);
    golden("listings-retry.txt", &text);
}
