//! `cargo doccodes check`, run as a user runs it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::{doccodes, golden};

#[test]
fn findings_are_shown_and_do_not_fail() {
    let (code, text, _) = doccodes(&["check", "docs/retry.md", "docs/status-codes.md"]);
    golden("check.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn codes_that_look_alike_are_shown() {
    let (code, text, _) = doccodes(&["check", "docs/alike.md"]);
    golden("check-alike.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn numbers_with_a_fraction_are_shown() {
    let (code, text, _) = doccodes(&["check", "docs/floats.csv", "docs/some-floats.csv"]);
    golden("check-floats.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn contradictions_and_incomplete_rows_are_shown() {
    let (code, text, _) = doccodes(&["check", "docs/odd.md", "docs/odd-codes.md"]);
    golden("check-odd.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn what_is_not_read_is_shown() {
    let (code, text, _) = doccodes(&["check", "docs/unread.md"]);
    golden("check-unread-columns.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn codes_that_are_struck_out_are_shown() {
    let (code, text, _) = doccodes(&["check", "docs/struck-out.md"]);
    golden("check-struck-out.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn lines_that_are_not_read_are_shown() {
    let (code, text, _) = doccodes(&[
        "check",
        "docs/unread-lines.md",
        "docs/unread-lines.rst",
        "docs/unread-lines.adoc",
        "docs/unread-lines.wiki",
    ]);
    golden("check-unread-parts.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn statuses_and_numbers_that_are_lost_are_shown() {
    let (code, text, _) = doccodes(&["check", "docs/kind.md", "docs/kind-http-lost.md", "docs/kind-text.md"]);
    golden("check-kind.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn problems_fail() {
    let pages = ["compile_fail/docs/broken.md", "compile_fail/docs/no-codes.md"];
    let (code, text, _) = doccodes(&["check", "--allow", "warnings", pages[0], pages[1]]);
    golden("check-problems.txt", &text);
    assert_eq!(code, Some(1), "errors cannot be allowed");
    let (code, text, _) = doccodes(&["check", "no/such/page.md"]);
    golden("check-unread.txt", &text);
    assert_eq!(code, Some(2));
    // A file that is not a page counts as one that cannot be read, whether it is text or not.
    let (code, text, _) = doccodes(&["check", "Cargo.toml"]);
    assert!(text.starts_with("error: pages with the extension .toml are not read: this is TOML\n"), "{text}");
    assert_eq!(code, Some(2));
}

#[test]
fn lints_are_allowed_and_denied_by_name() {
    let odd = |arguments: &[&str]| {
        let all: Vec<&str> = ["check"].iter().chain(arguments).chain(&["docs/retry.md"]).copied().collect();
        let (code, text, _) = doccodes(&all);
        (code, text.lines().last().unwrap().to_owned())
    };
    let name = "retry-rows-disagree";
    assert_eq!(odd(&[]), (Some(0), "docs/retry.md: no errors, 4 warnings".to_owned()));
    assert_eq!(odd(&["-A", name]), (Some(0), "docs/retry.md: no errors, 3 warnings".to_owned()));
    assert_eq!(odd(&["-D", name]), (Some(1), "docs/retry.md: 1 error, 3 warnings".to_owned()));
    assert_eq!(
        odd(&["-A", name, "-D", "warnings"]),
        (Some(1), "docs/retry.md: 3 errors, no warnings".to_owned())
    );
    assert_eq!(
        odd(&["-D", name, "-A", "warnings"]),
        (Some(1), "docs/retry.md: 1 error, no warnings".to_owned())
    );
    // The last option counts, as in rustc.
    assert_eq!(odd(&["-A", name, "-D", name]), (Some(1), "docs/retry.md: 1 error, 3 warnings".to_owned()));
    assert_eq!(odd(&["-D", name, "-A", name]), (Some(0), "docs/retry.md: no errors, 3 warnings".to_owned()));
    assert_eq!(odd(&["-A", name, "-W", name]), (Some(0), "docs/retry.md: no errors, 4 warnings".to_owned()));
    assert_eq!(
        odd(&["-D", "warnings", "-W", "warnings"]),
        (Some(0), "docs/retry.md: no errors, 4 warnings".to_owned())
    );
    let (code, _, error) = doccodes(&["check", "-D", "retry", "docs/retry.md"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("retry-against-status"), "the error lists the names: {error}");
}

#[test]
fn warnings_of_the_page_are_allowed_with_those_of_lints() {
    let page = "docs/listings/odd.md";
    let last = |arguments: &[&str]| {
        let (_, text, _) = doccodes(&[&["check"], arguments, &[page]].concat());
        text.lines().last().unwrap().to_owned()
    };
    assert_eq!(last(&[]), "docs/listings/odd.md: 2 errors, 1 warning");
    assert_eq!(last(&["-A", "warnings"]), "docs/listings/odd.md: 2 errors, no warnings");
    assert_eq!(last(&["-D", "warnings"]), "docs/listings/odd.md: 3 errors, no warnings");
    assert_eq!(last(&["-A", "item-without-code"]), "docs/listings/odd.md: 2 errors, no warnings");
    assert_eq!(last(&["-D", "item-without-code"]), "docs/listings/odd.md: 3 errors, no warnings");
}

#[test]
fn findings_as_json() {
    let (code, text, _) = doccodes(&["check", "--json", "docs/retry.md", "compile_fail/docs/broken.md"]);
    let pages: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("check.json", &format!("{:#}\n{:#}\n", pages[0], pages[1]));
    assert_eq!(code, Some(1));
}

#[test]
fn a_lint_is_explained() {
    let (code, text, _) = doccodes(&["check", "--explain", "section-row"]);
    golden("check-explain.txt", &text);
    assert_eq!(code, Some(0));
    let (_, text, _) = doccodes(&["check", "--explain", "section-row", "--json"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["lint"], "section-row");
    let (code, _, error) = doccodes(&["check", "--explain", "section-rows"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean `section-row`?"), "{error}");
}

#[test]
fn findings_as_annotations_of_github() {
    let arguments =
        ["check", "--format", "github", "docs/retry.md", "compile_fail/docs/broken.md", "none.md"];
    let (code, text, _) = doccodes(&arguments);
    golden("check-github.txt", &text);
    assert_eq!(code, Some(2));
    let (code, _, error) = doccodes(&["check", "--json", "--format", "github", "docs/retry.md"]);
    assert_eq!(code, Some(2), "{error}");
}

#[test]
fn lints_that_do_not_exist() {
    let error = |arguments: &[&str]| {
        let (code, _, error) = doccodes(&[&["check"], arguments].concat());
        assert_eq!(code, Some(2));
        error.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        error(&["docs/retry.md", "-D", "empty-descripton"]),
        "error: invalid value 'empty-descripton' for '--deny <LINT>': no lint has this name: did you mean `empty-description`?"
    );
    assert_eq!(
        error(&["docs/retry.md", "--allow", "ferry"]),
        "error: invalid value 'ferry' for '--allow <LINT>': no lint has this name; `cargo doccodes check --help` lists them"
    );
    assert_eq!(
        error(&["--explain", "warnings"]),
        "error: invalid value 'warnings' for '--explain <LINT>': `warnings` stands for every lint that warns"
    );
}
