//! `cargo doccodes inspect`, run as a user runs it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::{doccodes, golden};

#[test]
fn a_page_for_people() {
    let (code, text, _) = doccodes(&["inspect", "docs/status-codes.md", "docs/error-codes.md"]);
    golden("listing.txt", &text);
    assert_eq!(code, Some(0));
}

#[test]
fn a_page_with_codes_as_keys() {
    let (code, text, _) = doccodes(&["inspect", "docs/keyed.json"]);
    golden("keyed.txt", &text);
    assert_eq!(code, Some(0));
    let (_, text, _) = doccodes(&["inspect", "--json", "docs/keyed.json"]);
    let page: serde_json::Value = serde_json::from_str(&text).unwrap();
    let by: Vec<&str> = page["tables"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|table| table["decisions"][0]["by"].as_str())
        .collect();
    assert_eq!(by, ["keys", "keys"], "{page:#}");
}

#[test]
fn a_page_with_problems() {
    let (code, text, _) =
        doccodes(&["inspect", "compile_fail/docs/broken.md", "compile_fail/docs/no-codes.md"]);
    golden("problems.txt", &text);
    assert_eq!(code, Some(1));
}

#[test]
fn pages_as_json() {
    let (code, text, _) =
        doccodes(&["inspect", "--json", "docs/error-codes.md", "compile_fail/docs/broken.md"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "one line per page");
    let pages: Vec<serde_json::Value> =
        lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    golden("pages.json", &format!("{:#}\n{:#}\n", pages[0], pages[1]));
    assert_eq!(code, Some(1));
}

#[test]
fn files_that_cannot_be_read() {
    let (code, text, _) = doccodes(&["inspect", "no/such/page.md", "compile_fail/docs/gbk.md"]);
    golden("unread.txt", &text);
    assert_eq!(code, Some(2));
    let (code, _, error) = doccodes(&["inspect"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("Usage: cargo doccodes inspect"), "{error}");
}

#[test]
fn verdicts_for_review() {
    let (code, text, _) = doccodes(&["inspect", "--retry", "docs/retry.md", "docs/status-codes.md"]);
    golden("retry.txt", &text);
    assert_eq!(code, Some(0));
    let (_, text, _) = doccodes(&["inspect", "--retry", "--json", "docs/retry.md"]);
    let page: serde_json::Value = serde_json::from_str(&text).unwrap();
    golden("retry.json", &format!("{page:#}\n"));
    let (_, text, _) = doccodes(&["inspect", "--retry", "compile_fail/docs/no-codes.md"]);
    assert!(text.ends_with("\nno codes\n"), "{text}");
}

#[test]
fn a_folder_stands_for_its_pages() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("inspect-folder");
    let page =
        |code: &str| format!("# Error codes\n\n| Error code | Text |\n|---|---|\n| {code} | Text. |\n");
    for (name, text) in [
        ("b.md", page("B.1")),
        ("a/z.HTML", "<table><tr><th>Error code</th></tr><tr><td>A.1</td></tr></table>".to_owned()),
        ("notes.yaml", "a: b\n".to_owned()),
        (".git/c.md", page("C.1")),
        ("target/d.md", page("D.1")),
    ] {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let name = folder.to_str().unwrap();
    let (code, out, error) = doccodes(&["check", name]);
    let pages: Vec<String> = out.lines().map(|line| line.replace(name, "")).collect();
    assert_eq!(code, Some(0));
    assert!(pages[pages.len() - 2].ends_with("b.md: no errors, no warnings"), "{out}");
    assert_eq!(pages.last().unwrap(), "2 pages: no errors, 1 warning");
    assert!(pages.iter().any(|line| line.contains("z.HTML: no errors")), "{out}");
    assert_eq!(error, format!("{name}: left out .git, notes.yaml, target\n"));
    let (code, _, error) = doccodes(&["inspect", folder.join("target/none").to_str().unwrap()]);
    assert_eq!(code, Some(2), "{error}");
    std::fs::create_dir_all(folder.join("empty")).unwrap();
    let (code, _, error) = doccodes(&["inspect", folder.join("empty").to_str().unwrap()]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        format!(
            "error: {name}/empty has no pages: expected files that end in .md, .mdx, .markdown, .html, .htm, .xhtml, .csv, .tsv, .json, \
             .rst, .rest, .adoc, .asciidoc, .asc, .wiki, .mediawiki, .wikitext\n"
        )
    );
}

#[test]
fn a_page_that_does_not_exist_is_looked_for() {
    for (path, help) in [
        ("docs/several.mdx", "docs/several.md"),
        ("error-codes.md", "docs/error-codes.md"),
        ("docs/Odd.md", "docs/odd.md"),
    ] {
        let (code, text, _) = doccodes(&["inspect", path]);
        let expected = format!(
            "{path}\n\nerror: the page {path} cannot be read: there is no such file\n |\n = expected: a file with a page\n \
             = help: did you mean `{help}`?"
        );
        assert!(text.starts_with(&expected), "{text}");
        assert_eq!(code, Some(2));
    }
}
