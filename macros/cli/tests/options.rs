//! The options that say how pages are read, run as a user runs them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::Path;

use common::{doccodes, doccodes_on, golden, session};

/// Each page needs an option, which its error names, and passes with it.
#[test]
fn pages_pass_with_the_options_that_their_errors_name() {
    let text = session(&[
        "check docs/several.md",
        "check docs/several.md --table 2",
        "check docs/several.md --table 'Errors of jobs' --language en --columns 'code=Error code' -A warnings",
        "check docs/several.md --table 3 --columns 'code=Error code,description=2' --service Demo",
        "check compile_fail/docs/two-columns.md",
        "check compile_fail/docs/two-columns.md --columns 'code=Error code'",
        "check docs/kind-odd.md",
        "check docs/kind-odd.md --skip 000",
        "check docs/kind-odd.md --kind text",
        "check compile_fail/docs/broken.md --skip classes --skip ranges --skip line=8 --skip 'not a code'",
        "check compile_fail/docs/no-codes.md --columns code=Parameter",
        "check docs/listings/plain.txt",
        "check docs/listings/plain.txt --listing E_ROPE",
        "check docs/listings/two.md --table all --listing 'Error codes of the depot'",
    ]);
    golden("options-named.txt", &text);
}

#[test]
fn the_codes_of_a_page_that_is_read_with_options() {
    let text = session(&[
        "inspect docs/several.md --table 2 --columns 'code=Error code (legacy)' --columns name=1 --service Jobs --success 10001",
        "inspect docs/status-codes.md --http false --kind text --language zh",
        "inspect docs/several.md --retry --table 2",
        "explain docs/several.md JOB.1 --table 3",
        "explain docs/several.md JOB.1 --table 2 --service Jobs --json",
        "diff docs/several.md docs/several.md --table 2",
        "expand docs/zeros.md --enum Zone --skip A.1 --kind number --skip 0001 --url https://example.com/a",
        "export docs/several.md --table 3 --service Tasks",
    ]);
    golden("options-codes.txt", &text);
}

#[test]
fn options_that_match_nothing_are_errors() {
    let text = session(&[
        "check -A warnings docs/retry.md --skip D.99 --skip ranges --skip line=2",
        "check -A warnings docs/retry.md --table 2",
        "check -A warnings docs/retry.md --table Errors",
        "check -A warnings docs/retry.md --columns 'code=Error,name=9'",
        "check -A warnings docs/retry.md --columns 'message=Message,cause=Message'",
        "check -A warnings docs/retry.md --listing Errors",
        "check -A warnings docs/retry.md --http true",
        "check -A warnings docs/retry.md --language zh",
        "check -A warnings docs/retry.md --success 0 --success D.1",
        "check -A warnings docs/retry.md --skip line=docs/other.md:7",
        "check -A warnings docs/retry.md --stdin-format csv",
        "check -A warnings docs/retry.md --json --skip D.99",
        "inspect docs/status-codes.md --table 9",
        "inspect docs/status-codes.md --retry --skip 999",
        "expand docs/zeros.md --skip 2",
        "export docs/zeros.md --skip 2",
        "explain docs/zeros.md 1 --skip 2",
        "diff docs/zeros.md docs/zeros.md --skip 2",
        "check -A warnings docs/zeros.md --skip 2 --skip 2",
        "check -A warnings docs/zeros.md docs/error-codes.md --skip 2 --skip 2",
    ]);
    golden("options-unmatched.txt", &text);
}

#[test]
fn invalid_values_are_errors() {
    let text = session(&[
        "check docs/retry.md --table 0",
        "check docs/retry.md --columns code",
        "check docs/retry.md --columns colour=1",
        "check docs/retry.md --skip line=x",
        "check docs/retry.md --kind str",
        "check docs/retry.md --http yes",
        "check docs/retry.md --language fr",
        "check docs/retry.md --service ''",
        "check docs/retry.md --url docs/retry.md",
        "check docs/retry.md --table 1 --table 2",
        "check - --stdin-format pdf",
    ]);
    golden("options-invalid.txt", &text);
}

#[test]
fn several_pages_are_one_enum() {
    let pages = "docs/describe-en.md docs/describe-zh.md";
    let text = session(&[
        &format!("inspect --together {pages}"),
        &format!("inspect --together {pages} --retry"),
        &format!("check --together {pages}"),
        &format!("check --together {pages} --json"),
        &format!("check --together {pages} --skip line=3"),
        &format!("check --together {pages} --skip line=docs/describe-en.md:4"),
        &format!("check --together {pages} docs/none.md"),
        "check --together docs/status-codes.md docs/retry.md",
        &format!("explain {pages} A.2"),
        &format!("explain {pages} A.2 --language zh"),
        &format!("explain {pages} A.3"),
        &format!("export {pages}"),
        "diff --together docs/versions/old docs/versions/new",
        "diff docs/describe-en.md docs/describe-zh.md --together",
    ]);
    golden("options-together.txt", &text);
    let (_, text, _) =
        doccodes(&["inspect", "--together", "--json", "docs/describe-en.md", "docs/describe-zh.md"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    golden("options-together.json", &format!("{value:#}\n"));
}

#[test]
fn several_pages_are_expanded_into_one_enum() {
    let (code, text, error) = doccodes(&[
        "expand",
        "docs/describe-en.md",
        "docs/describe-zh.md",
        "--skip",
        "line=docs/describe-en.md:4",
    ]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let first = text.lines().next().unwrap();
    assert_eq!(
        first,
        "// #[codes(\"docs/describe-en.md\", \"docs/describe-zh.md\", skip(line = \"docs/describe-en.md:4\"))]"
    );
    assert_eq!(text.matches("include_bytes!").count(), 2);
    let elsewhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("elsewhere.md");
    fs::write(&elsewhere, "|Error code|Text|\n|-|-|\n|A.9|Nine.|\n").unwrap();
    let (code, text, error) = doccodes(&["expand", "docs/describe-en.md", elsewhere.to_str().unwrap()]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert!(error.contains("elsewhere.md is not in "), "{error}");
    assert!(error.ends_with("the folder of the first page's package\n"), "{error}");
}

#[test]
fn exported_codes_may_need_arguments() {
    let (code, text, error) = doccodes(&["export", "--json", "docs/kind.md", "--kind", "text"]);
    assert_eq!(code, Some(0));
    assert_eq!(error, "note: the JSON needs these arguments in the attribute: `kind = \"text\"`\n");
    assert!(text.starts_with("{\"schema\":1,\"codes\":[{\"error_code\":\"404\","), "{text}");
    let (code, _, error) =
        doccodes(&["export", "--json", "docs/zeros.md", "--skip", "A.1", "--success", "1"]);
    assert_eq!(code, Some(0));
    assert_eq!(error, "note: the JSON needs these arguments in the attribute: `success(\"1\")`\n");
}

/// Each page is an enum of its own. One of them may have the row, the code or the language.
#[test]
fn an_option_that_one_of_several_pages_matches_is_not_an_error() {
    let text = session(&[
        "check docs/kind-odd.md docs/small.md --skip 000",
        "check docs/kind-odd.md docs/small.md --skip line=docs/kind-odd.md:7",
        "check docs/kind-odd.md docs/small.md --skip 000 --skip 001 --skip line=docs/other.md:7",
        "check docs/kind-odd.md docs/small.md --skip 000 --table 2",
        "check docs/kind-odd.md docs/small.md --skip 000 --stdin-format md",
    ]);
    golden("options-several.txt", &text);
}

#[test]
fn an_option_that_one_version_matches_is_not_an_error_of_diff() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let page = |name: &str, rows: &str| {
        let file = folder.join(name);
        fs::write(&file, format!("|Error code|Text|\n|-|-|\n{rows}")).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let old = page("skipped-old.md", "|1|One.|\n|2xx|Many.|\n");
    let new = page("skipped-new.md", "|1|One.|\n");
    let (code, text, error) = doccodes(&["diff", &old, &new, "--skip", "2xx"]);
    assert_eq!((code, text.as_str(), error.as_str()), (Some(0), "no difference\n", ""));
    let (code, text, error) = doccodes(&["diff", &old, &new, "--skip", "classes", "--skip", "3xx"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert_eq!(error, "error: `--skip 3xx`: no row or item has `3xx` as its code\n\n");
    let (code, _, error) = doccodes(&["diff", &old, &new, "--skip", "2xx", "--table", "2"]);
    assert_eq!(code, Some(2));
    assert!(error.starts_with("error: `--table 2`: the page has no such table"), "{error}");
}

#[test]
fn a_page_is_read_from_standard_input() {
    let page = "Error code,Text\nE1,The key is lost.\nE2,The door is shut.\n2xx,Anything.\n";
    let (code, text, error) = doccodes_on(page, &["check", "-", "--stdin-format", "csv"]);
    assert_eq!((code, error.as_str()), (Some(1), ""));
    assert_eq!(
        text,
        "error: `2xx` is a class of codes\n --> <stdin>:4:1\n  |\n4 | 2xx,Anything.\n  | ^^^\n  |\n  = expected: one code\n  \
         = help: fix the row on the page, or leave out all classes: `--skip classes`\n\n<stdin>: 1 error, no warnings\n"
    );
    let csv = |command: &[&str]| {
        let arguments = [command, &["--stdin-format", "csv", "--skip", "classes"]].concat();
        let (code, text, error) = doccodes_on(page, &arguments);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{command:?}: {text}");
        text
    };
    assert_eq!(csv(&["check", "-"]), "<stdin>: no errors, no warnings\n");
    assert!(csv(&["inspect", "-"]).starts_with("<stdin>\n\ntable 1, line 1\n"));
    assert!(csv(&["explain", "-", "E2"]).contains("  line         <stdin>:3\n"));
    assert!(csv(&["export", "--json", "-"]).starts_with("{\"schema\":1,\"codes\":[{\"error_code\":\"E1\","));
    assert_eq!(csv(&["diff", "-", "-"]), "no difference\n");
    let rust = csv(&["expand", "-", "--enum", "Door"]);
    assert!(rust.starts_with("// #[codes(\"<stdin>\", skip(classes))]\n// pub enum Door {}\n"), "{rust}");
    assert!(rust.contains("E1,") && !rust.contains("include_bytes!"), "no file is watched");
}

#[test]
fn standard_input_needs_a_format() {
    let (code, text, error) = doccodes_on("", &["inspect", "-"]);
    assert_eq!((code, error.as_str()), (Some(2), ""));
    assert_eq!(
        text,
        "<stdin>\n\nerror: the format of standard input is not known: add `--stdin-format`, one of md, html, csv, tsv, json, rst, adoc, \
         wiki, txt\n"
    );
    let (code, _, error) = doccodes_on("", &["explain", "-", "E1"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: the format of standard input is not known: add `--stdin-format`, one of md, html, csv, tsv, json, rst, adoc, wiki, txt\n\n"
    );
}

/// The extensions of files are the names of formats.
#[test]
fn a_page_on_standard_input_is_read_in_every_format() {
    for (format, page) in [
        ("md", "|Error code|Text|\n|-|-|\n|E1|One.|\n"),
        ("markdown", "|Error code|Text|\n|-|-|\n|E1|One.|\n"),
        ("mdx", "|Error code|Text|\n|-|-|\n|E1|One.|\n"),
        ("html", "<table><tr><th>Error code<th>Text<tr><td>E1<td>One.</table>"),
        ("htm", "<table><tr><th>Error code<th>Text<tr><td>E1<td>One.</table>"),
        ("csv", "Error code,Text\nE1,One.\n"),
        ("tsv", "Error code\tText\nE1\tOne.\n"),
        ("json", "[{\"error_code\":\"E1\",\"text\":\"One.\"}]"),
        ("rst", "==========  ====\nError code  Text\n==========  ====\nE1          One.\n==========  ====\n"),
        ("adoc", "|===\n|Error code |Text\n\n|E1 |One.\n|===\n"),
        ("txt", "200 OK\n404 Not Found\n409 Conflict\n503 Service Unavailable\n"),
    ] {
        let documented = if format == "txt" { "404" } else { "E1" };
        let (code, text, error) = doccodes_on(page, &["explain", "-", documented, "--stdin-format", format]);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{format}");
        assert!(text.starts_with(documented), "{format}: {text}");
    }
}
