//! Files that are not pages are refused by their extension.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use doccodes_formats::{self as page, FORMATS};
use doccodes_page::not_read::not_read;
use doccodes_page::source::Source;

/// The error for a page with an extension and a table in it.
fn error(extension: &str) -> String {
    let page = "| Error code | Text |\n|---|---|\n| E1 | One. |\n";
    let source = Source::new(&format!("docs/codes.{extension}"), page.as_bytes()).unwrap();
    let page = page::read(&source);
    assert!(page.tables.is_empty() && page.problems.len() == 1, "{extension}");
    page.problems[0].to_string()
}

#[test]
fn the_error_says_what_the_file_is_and_what_to_do() {
    let build = "write its codes to a CSV page in a build script, with `Build` of doccodes-codegen";
    let bindgen = "`bindgen` generates Rust constants from its enums and `#define`s";
    let save = "save the page that documents the codes as HTML or Markdown";
    for (extension, is, instead) in [
        ("proto", "Protocol Buffers", "`prost-build` generates a Rust enum from each of its enums"),
        ("h", "C", bindgen),
        ("c", "C", bindgen),
        ("hpp", "C++", bindgen),
        ("java", "Java", build),
        ("go", "Go", build),
        ("ts", "TypeScript", build),
        ("rs", "Rust", "use its constants, or write the codes to a page of Markdown or CSV"),
        ("properties", "a list of properties", build),
        (
            "xml",
            "XML",
            "save the page as HTML, or write its codes to a CSV page in a build script, with `Build` of doccodes-codegen",
        ),
        (
            "yaml",
            "YAML",
            "convert it to JSON, for example with `yq -o=json`, and enable the feature `json` of doccodes",
        ),
        (
            "yml",
            "YAML",
            "convert it to JSON, for example with `yq -o=json`, and enable the feature `json` of doccodes",
        ),
        ("pdf", "PDF", save),
        ("docx", "a text document", save),
        ("xlsx", "a spreadsheet", "save the sheet of the codes as CSV"),
    ] {
        assert_eq!(
            error(extension),
            format!("pages with the extension .{extension} are not read: this is {is}\n  = help: {instead}")
        );
    }
    assert!(error("PDF").starts_with("pages with the extension .pdf are not read: this is PDF\n"));
}

#[test]
fn a_page_is_read_whatever_its_extension() {
    let html = Source::new("codes.xml", b"<!DOCTYPE html><table><tr><th>Code<tr><td>1</table>").unwrap();
    assert_eq!(page::read(&html).tables.len(), 1);
}

#[test]
fn the_extension_of_a_format_is_not_refused() {
    for extension in FORMATS.iter().flat_map(|format| format.extensions) {
        assert!(not_read(&format!("codes.{extension}")).is_none(), "{extension}");
    }
}
