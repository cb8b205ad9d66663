//! `cargo doccodes explain`, run as a user runs it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{doccodes, golden};

#[test]
fn codes_of_services_and_pages() {
    let mut all = String::new();
    for arguments in [
        ["oms", "503"],
        ["DEW", "408"],
        ["docs/retry.md", "D.1"],
        ["docs/retry.md", "D.9"],
        ["docs/error-codes.md", "DEMO.0003"],
        ["docs/listings/sections.md", "12"],
        ["docs/listings/sections.md", "FERRY_STORM"],
        ["docs/listings/list.md", "too_many_calls"],
    ] {
        let (code, text, _) = doccodes(&["explain", arguments[0], arguments[1]]);
        assert_eq!(code, Some(0), "{arguments:?}");
        all.push_str(&format!("$ explain {} {}\n{text}\n", arguments[0], arguments[1]));
    }
    golden("explain.txt", &all);
}

#[test]
fn a_page_without_a_code() {
    let (code, _, error) = doccodes(&["explain", "docs/retry.md"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: `docs/retry.md` is the only argument: expected a page or a service, and a code, as in `cargo doccodes explain oms 404`\n"
    );
}

#[test]
fn in_one_language() {
    let (_, text, _) = doccodes(&["explain", "--language", "zh", "oms", "404"]);
    assert!(text.contains("找不到所请求的资源") && !text.contains("resource was not found"), "{text}");
    let (code, _, error) = doccodes(&["explain", "--language", "fr", "oms", "404"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("expected en or zh"), "{error}");
}

#[test]
fn as_json() {
    let (code, text, _) = doccodes(&["explain", "--json", "docs/retry.md", "D.1"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    golden("explain.json", &format!("{value:#}\n"));
    assert_eq!(code, Some(0));
}

#[test]
fn undocumented_codes_and_unknown_services() {
    let (code, text, error) = doccodes(&["explain", "oms", "504"]);
    assert_eq!((code, text.as_str()), (Some(1), ""));
    assert_eq!(
        error,
        "OMS does not document the code `504`; nearest: 204 No Content, 404 Not Found, 500 Internal Server Error\n"
    );
    let (code, _, error) = doccodes(&["explain", "compile_fail/docs/broken.md", "-1"]);
    assert_eq!(code, Some(1));
    let (about_code, about_page) = error.split_once('\n').unwrap();
    assert!(about_code.starts_with("compile_fail/docs/broken.md does not document the code `-1`"), "{error}");
    assert_eq!(
        about_page,
        "the page has 4 errors, of which this is the first:\n\n\
         error: `2xx` is a class of codes\n --> compile_fail/docs/broken.md:6:3\n  |\n6 | | 2xx | Any success |\n  |   ^^^\n  |\n  \
         = expected: one code\n  = help: fix the row on the page, or leave out all classes: `--skip classes`; to leave out every \
         row with a problem: `--skip classes --skip ranges --skip line=8 --skip 'not a code'`\n"
    );
    let (code, _, error) = doccodes(&["explain", "obs", "404"]);
    assert_eq!(code, Some(2));
    assert!(
        error.ends_with("`obs` is not a built-in service either; the built-in services are: oms, ecs, dds, dew, modelarts\n"),
        "{error}"
    );
}
