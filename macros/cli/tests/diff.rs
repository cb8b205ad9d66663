//! `cargo doccodes diff`, run as a user runs it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{doccodes, golden};

const OLD: &str = "docs/versions/old";
const NEW: &str = "docs/versions/new";

#[test]
fn two_versions_of_a_page() {
    let (code, text, _) = doccodes(&["diff", &format!("{OLD}/status.md"), &format!("{NEW}/status.md")]);
    golden("diff.txt", &text);
    assert_eq!(code, Some(1));
    let (code, text, _) = doccodes(&["diff", &format!("{OLD}/status.md"), &format!("{OLD}/status.md")]);
    assert_eq!((code, text.as_str()), (Some(0), "no difference\n"));
}

#[test]
fn two_versions_of_a_folder() {
    let (code, text, _) = doccodes(&["diff", OLD, NEW]);
    golden("diff-folders.txt", &text);
    assert_eq!(code, Some(1));
    let (_, text, _) = doccodes(&["diff", "--json", OLD, NEW]);
    let pages: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("diff.json", &format!("{:#}\n", serde_json::Value::from(pages)));
}

#[test]
fn changes_as_annotations_of_github() {
    let (code, text, _) = doccodes(&["diff", "--format", "github", OLD, NEW]);
    golden("diff-github.txt", &text);
    assert_eq!(code, Some(1));
    let (_, text, _) =
        doccodes(&["diff", "--format", "github", "docs/error-codes.md", "compile_fail/docs/broken.md"]);
    assert_eq!(
        text.lines().last().unwrap().split(':').nth(2).unwrap(),
        "error file=compile_fail/docs/broken.md,title=diff"
    );
}

#[test]
fn the_class_of_a_change() {
    let class = |old: &str, new: &str| {
        let (_, text, _) = doccodes(&["diff", old, new]);
        text.lines().last().unwrap().to_owned()
    };
    let (old, new) = (format!("{OLD}/errors.csv"), format!("{NEW}/errors.csv"));
    assert_eq!(class(&old, &new), "semver: patch");
    assert_eq!(class(&old, &format!("{OLD}/status.md")), "semver: major");
    assert_eq!(class("docs/error-codes.md", "docs/error-codes.md"), "no difference");
    assert_eq!(
        class(&format!("{OLD}/about.md"), &new),
        "semver: minor if the enum is #[non_exhaustive], otherwise major"
    );
}

#[test]
fn pages_with_errors_are_reported() {
    let (code, text, _) = doccodes(&["diff", "docs/error-codes.md", "compile_fail/docs/broken.md"]);
    golden("diff-broken.txt", &text);
    assert_eq!(code, Some(1));
}

#[test]
fn paths_that_cannot_be_compared() {
    let (code, _, error) = doccodes(&["diff", OLD, "docs/retry.md"]);
    assert_eq!(
        (code, error.as_str()),
        (Some(2), "error: expected two pages or two folders, not one of each\n")
    );
    let (code, _, error) = doccodes(&["diff", OLD, "no/such/folder"]);
    assert_eq!((code, error.as_str()), (Some(2), "error: no/such/folder: no such file or folder\n"));
    let (code, text, error) = doccodes(&["diff", "docs/retry.md", "no/such/page.md"]);
    assert_eq!((code, text.as_str()), (Some(2), ""), "nothing is said about a page that is not there");
    assert!(error.starts_with("error: the page no/such/page.md cannot be read: "), "{error}");
}

#[test]
fn the_error_for_missing_arguments_shows_both_ways_to_compare() {
    let (code, text, error) = doccodes(&["diff"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    let usage = "Usage: cargo doccodes diff [OPTIONS] <OLD> <NEW>\n       cargo doccodes diff [OPTIONS] --git <REVISION>\n";
    assert!(error.contains(usage), "{error}");
}

#[test]
fn two_versions_with_errors_are_not_without_difference() {
    let page = "compile_fail/docs/broken.md";
    let (code, text, _) = doccodes(&["diff", page, page]);
    assert!(!text.contains("no difference"), "{text}");
    assert_eq!(code, Some(1));
}
