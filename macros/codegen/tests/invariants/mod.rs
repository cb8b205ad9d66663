//! The invariants of every page and every invocation, which the tests and the fuzz targets check. A violation is a panic.

mod attribute;
mod catalogue;
mod end_to_end;
mod expansion;
mod folder;
mod grid;
mod literal;
mod page;
mod round_trip;
mod visible_text;

use doccodes_codegen::page::Format;

/// The name of a fuzz target, and its check.
type Target = (&'static str, fn(&[u8]));

pub(crate) const TARGETS: [Target; 13] = [
    ("markdown", |bytes| page::check("page.md", bytes)),
    ("html", |bytes| page::check("page.html", bytes)),
    ("csv", |bytes| with_extension(bytes, is_separated, check_page)),
    ("json", |bytes| page::check("page.json", bytes)),
    ("rst", |bytes| page::check("page.rst", bytes)),
    ("asciidoc", |bytes| page::check("page.adoc", bytes)),
    ("mediawiki", |bytes| page::check("page.wiki", bytes)),
    ("text", |bytes| page::check("page.txt", bytes)),
    ("catalogue", |bytes| with_text(bytes, grid::check)),
    ("attribute", |bytes| with_text(bytes, attribute::check)),
    ("literal", |bytes| with_text(bytes, literal::check)),
    ("round_trip", |bytes| with_text(bytes, round_trip::check)),
    ("end_to_end", |bytes| with_extension(bytes, is_page, end_to_end::check)),
];

/// Runs the check of a fuzz target.
pub(crate) fn check(target: &str, bytes: &[u8]) {
    let (_, check) = TARGETS.iter().find(|(name, _)| *name == target).unwrap();
    check(bytes);
}

fn check_page(extension: &str, bytes: &[u8]) {
    page::check(&format!("page.{extension}"), bytes);
}

/// Checks a page. The first line of the input is the extension of the page, the rest is the page. Input with an extension that
/// is not accepted is skipped.
fn with_extension(bytes: &[u8], accepts: fn(&str) -> bool, check: fn(&str, &[u8])) {
    let Some(end) = bytes.iter().position(|&byte| byte == b'\n') else { return };
    if let Some(extension) = std::str::from_utf8(&bytes[..end]).ok().filter(|line| accepts(line)) {
        check(extension, &bytes[end + 1..]);
    }
}

/// Whether files with this extension are CSV or TSV.
fn is_separated(extension: &str) -> bool {
    Format::from_extension(extension).is_some_and(|format| format.feature == Some("csv"))
}

/// Whether files with this extension are pages. A text file is HTML or Markdown.
fn is_page(extension: &str) -> bool {
    extension == "txt" || Format::from_extension(extension).is_some()
}

fn with_text(bytes: &[u8], check: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        check(text);
    }
}
