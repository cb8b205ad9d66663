//! `cargo doccodes new`, run as a user runs it. The goldens are compiled by the tests of `doccodes-tests`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{doccodes, golden};

/// Pages of every format. Most of them need an argument, or have rows that cannot be read.
const PAGES: [(&str, &str); 9] = [
    ("rows.rs", "docs/new/rows.md"),
    ("tied.rs", "docs/new/tied.md"),
    ("kinds.rs", "docs/new/kinds.html"),
    ("same.rs", "docs/new/same.rst"),
    ("list.rs", "docs/new/list.adoc"),
    ("objects.rs", "docs/new/objects.json"),
    ("csv.rs", "docs/codes.csv"),
    ("statuses.rs", "docs/status-codes.md"),
    ("unread.rs", "docs/unread.md"),
];

#[test]
fn the_attribute_of_a_page() {
    for (file, page) in PAGES {
        let (code, text, error) = doccodes(&["new", page]);
        golden(&format!("new/{file}"), &text);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{page}");
    }
}

#[test]
fn several_pages() {
    let (code, text, _) =
        doccodes(&["new", "--enum", "Described", "docs/describe-en.md", "docs/describe-zh.md"]);
    golden("new/together.rs", &text);
    assert_eq!(code, Some(0));
    // Numbers and strings are not codes of one enum.
    let (code, text, _) = doccodes(&["new", "docs/new/tied.md", "docs/new/list.adoc"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        (text.matches("use doccodes::codes;").count(), text.matches("\n#[codes(").count()),
        (1, 2),
        "{text}"
    );
}

#[test]
fn a_page_that_no_argument_helps_gives_a_comment() {
    let (code, text, _) = doccodes(&["new", "docs/new/unsaid.csv"]);
    golden("new/unsaid.rs", &text);
    assert_eq!(code, Some(1));
    assert!(text.lines().all(|line| line.starts_with("//")));
    let (code, text, _) = doccodes(&["new", "none.md"]);
    assert_eq!(code, Some(2));
    assert!(text.contains("\n// the page none.md cannot be read: there is no such file\n"), "{text}");
}

#[test]
fn as_json() {
    let (code, text, _) = doccodes(&["new", "--json", "--enum", "Kiln", "docs/new/tied.md"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    golden("new.json", &format!("{value:#}\n"));
    assert_eq!(code, Some(0));
    let (code, _, error) = doccodes(&["new", "--enum", "a-b", "docs/new/tied.md"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("expected a name for a Rust enum, such as Oms"), "{error}");
}

#[test]
fn an_address_is_not_a_page() {
    let (code, text, error) = doccodes(&["new", "https://ferry.example/codes.md"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert_eq!(
        error,
        "error: pages are not fetched: https://ferry.example/codes.md\n  \
         = help: save the page in the package first, and name that file\n"
    );
}
