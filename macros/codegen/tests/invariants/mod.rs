//! What must hold of every page and of every invocation, whatever it is. The tests and the fuzz targets ask the same
//! questions; an answer that is wrong panics.

mod attribute;
mod catalogue;
mod expansion;
mod folder;
mod grid;
mod known;
mod literal;
mod page;
mod sight;
mod whole_way;

use doccodes_codegen::page::Format;

/// A question, and the name of its fuzz target.
type Target = (&'static str, fn(&[u8]));

/// Every question.
pub(crate) const TARGETS: [Target; 10] = [
    ("markdown", |bytes| page::check("page.md", bytes)),
    ("html", |bytes| page::check("page.html", bytes)),
    ("csv", |bytes| with_extension(bytes, is_separated, check_page)),
    ("json", |bytes| page::check("page.json", bytes)),
    ("rst", |bytes| page::check("page.rst", bytes)),
    ("catalogue", |bytes| of_text(bytes, grid::check)),
    ("attribute", |bytes| of_text(bytes, attribute::check)),
    ("literal", |bytes| of_text(bytes, literal::check)),
    ("known_rows", |bytes| of_text(bytes, known::check)),
    ("whole_way", |bytes| with_extension(bytes, is_page, whole_way::check)),
];

/// Asks the question of this name.
pub(crate) fn ask(target: &str, bytes: &[u8]) {
    let (_, question) = TARGETS.iter().find(|(name, _)| *name == target).unwrap();
    question(bytes);
}

fn check_page(extension: &str, bytes: &[u8]) {
    page::check(&format!("page.{extension}"), bytes);
}

/// The first line is the extension of the page, the rest is the page. Other extensions are skipped.
fn with_extension(bytes: &[u8], accepts: fn(&str) -> bool, question: fn(&str, &[u8])) {
    let Some(end) = bytes.iter().position(|&byte| byte == b'\n') else { return };
    if let Some(extension) = std::str::from_utf8(&bytes[..end]).ok().filter(|line| accepts(line)) {
        question(extension, &bytes[end + 1..]);
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

fn of_text(bytes: &[u8], question: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        question(text);
    }
}
