//! `cargo doccodes expand` and `cargo doccodes export`, run as a user runs them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::Path;

use common::{doccodes, golden};

#[test]
fn the_rust_of_a_page() {
    let (code, text, error) = doccodes(&["expand", "--enum", "Depot", "docs/versions/old/status.md"]);
    golden("expand.txt", &text);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(text.contains("\"/docs/versions/old/status.md\""), "the page has its path in the package");
}

#[test]
fn the_enum_has_the_same_name_as_in_the_attribute_of_a_new_one() {
    for (page, name) in [("docs/status-codes.md", "Example"), ("docs/error-codes.md", "ErrorCodes")] {
        for command in ["new", "expand"] {
            let (_, text, _) = doccodes(&[command, page]);
            assert!(text.contains(&format!("pub enum {name} {{")), "{command}: {text}");
        }
    }
}

#[test]
fn both_as_one_line_of_json() {
    let (_, rust, _) = doccodes(&["expand", "--enum", "Depot", "docs/versions/old/status.md"]);
    let (code, text, _) = doccodes(&["expand", "--json", "--enum", "Depot", "docs/versions/old/status.md"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, text.lines().count()), (Some(0), 1));
    let of = |key: &str| value[key].as_str().unwrap();
    assert_eq!(of("enum"), "Depot");
    assert_eq!(rust, format!("// {}\n// pub enum Depot {{}}\n\n{}", of("attribute"), of("rust")));
    assert_eq!(value["page"], "docs/versions/old/status.md");

    let (_, lines, _) = doccodes(&["export", "docs/error-codes.md"]);
    let (code, text, _) = doccodes(&["export", "--json", "docs/error-codes.md"]);
    assert_eq!((code, text.lines().count()), (Some(0), 1));
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(read(&text), read(&lines));
}

#[test]
fn hidden_characters_are_escaped_in_exported_json() {
    for arguments in [&["export", "docs/hidden.md"][..], &["export", "--json", "docs/hidden.md"]] {
        let (code, text, error) = doccodes(arguments);
        assert_eq!(code, Some(0), "{error}");
        assert!(!text.contains('\u{202e}') && text.contains("\\u202e"), "{text}");
    }
}

#[test]
fn the_rust_of_a_page_with_errors() {
    let (code, text, error) = doccodes(&["expand", "compile_fail/docs/broken.md"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("compile_error!") && text.contains("pub enum Broken "));
    assert!(error.starts_with("error: "), "{error}");
    let (code, _, error) = doccodes(&["expand", "--enum", "no name", "docs/retry.md"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("expected a name for a Rust enum, such as Oms"), "{error}");
}

#[test]
fn the_codes_of_a_page_as_json() {
    let (code, text, _) = doccodes(&["export", "docs/error-codes.md"]);
    golden("export.json", &text);
    assert_eq!(code, Some(0));
    let (code, text, error) = doccodes(&["export", "compile_fail/docs/broken.md"]);
    assert_eq!((code, text.as_str()), (Some(1), ""));
    assert!(error.ends_with("compile_fail/docs/broken.md is not exported: it has errors\n"), "{error}");
}

#[test]
fn what_json_does_not_have_is_exported_too() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (name, page) in [
        // An object in place of a text.
        (
            "object.json",
            r#"{"codes":[{"error_code":"E1","error_message":"Torn.","more":{"says":"that the sail is torn"}}]}"#,
        ),
        // Numbers in hexadecimal, of which a variant is named.
        ("hex.csv", "Error code,Description\n0x8001,The sail is torn.\n0x8002,The sail is wet.\n"),
        // Two descriptions in one language, and a remark.
        (
            "two.csv",
            "Error code,Description,Meaning,Note\nE1,The sail is torn.,Nobody can sail.,By day only.\n",
        ),
    ] {
        let page_file = folder.join(name);
        fs::write(&page_file, page).unwrap();
        let (code, text, error) = doccodes(&["export", page_file.to_str().unwrap()]);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{text}");
    }
}

/// The tool reads its JSON back before it prints it; this test does so in another run.
#[test]
fn exported_codes_give_the_same_enum() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for page in [
        "docs/retry.md",
        "docs/error-codes.md",
        "docs/status-codes.md",
        "docs/zeros.md",
        "docs/alike.md",
        "docs/keyed.json",
        "docs/listings/sections.md",
        "docs/listings/statuses.md",
        "docs/listings/list.md",
        "docs/listings/definitions.html",
        "docs/listings/paragraphs.md",
        "../runtime/tables/oms.md",
        "../runtime/tables/ecs.md",
        "../runtime/tables/dds.md",
        "../runtime/tables/dew.md",
        "../runtime/tables/modelarts.md",
    ] {
        let (code, text, error) = doccodes(&["export", page]);
        assert_eq!(code, Some(0), "{error}");
        let exported = folder.join("exported.json");
        fs::write(&exported, text).unwrap();
        let (code, text, _) = doccodes(&["diff", page, exported.to_str().unwrap()]);
        assert_eq!((code, text.as_str()), (Some(0), "no difference\n"), "{page}");
    }
}
