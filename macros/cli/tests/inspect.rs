//! `cargo doccodes inspect`, as it is typed. To renew the expected texts:
//! `DOCCODES_RENEW=1 cargo test -p cargo-doccodes --test inspect`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `inspect` in the folder of the test pages: exit code, standard output, standard error.
fn inspect(arguments: &[&str]) -> (Option<i32>, String, String) {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
        .current_dir(pages)
        .args(["doccodes", "inspect"])
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("DOCCODES_RENEW").is_some() {
        fs::write(&file, text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(expected == text, "not what {name} has; renew it if this is right:\n{text}");
}

#[test]
fn a_page_for_people() {
    let (code, text, _) = inspect(&["docs/status-codes.md", "docs/error-codes.md"]);
    golden("listing.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn a_page_with_problems() {
    let (code, text, _) = inspect(&["compile_fail/docs/broken.md", "compile_fail/docs/no-codes.md"]);
    golden("problems.txt", &text);
    assert_eq!(code, Some(1));
}

#[test]
fn pages_as_json() {
    let (code, text, _) = inspect(&["--json", "docs/error-codes.md", "compile_fail/docs/broken.md"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "one line a page");
    let pages: Vec<serde_json::Value> =
        lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("pages.json", &format!("{:#}\n{:#}\n", pages[0], pages[1]));
    assert_eq!(code, Some(1));
}

#[test]
fn files_that_cannot_be_read() {
    let (code, text, _) = inspect(&["no/such/page.md", "compile_fail/docs/gbk.md"]);
    golden("unread.txt", &text);
    assert_eq!(code, Some(2));
    let (code, _, error) = inspect(&[]);
    assert_eq!(code, Some(2));
    assert!(error.contains("Usage: cargo doccodes inspect"), "{error}");
}
