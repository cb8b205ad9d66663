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

/// A question, and the name of its fuzz target.
type Target = (&'static str, fn(&[u8]));

/// Every question.
pub(crate) const TARGETS: [Target; 10] = [
    ("markdown", |bytes| page::check("page.md", bytes)),
    ("html", |bytes| page::check("page.html", bytes)),
    ("csv", |bytes| of_extension(bytes, &["csv", "tsv"], page_of)),
    ("json", |bytes| page::check("page.json", bytes)),
    ("rst", |bytes| page::check("page.rst", bytes)),
    ("catalogue", |bytes| of_text(bytes, grid::check)),
    ("attribute", |bytes| of_text(bytes, attribute::check)),
    ("literal", |bytes| of_text(bytes, literal::check)),
    ("known_rows", |bytes| of_text(bytes, known::check)),
    ("whole_way", |bytes| {
        of_extension(bytes, &["md", "html", "csv", "tsv", "json", "rst", "txt"], whole_way::check)
    }),
];

/// Asks the question of this name.
pub(crate) fn ask(target: &str, bytes: &[u8]) {
    let (_, question) = TARGETS.iter().find(|(name, _)| *name == target).unwrap();
    question(bytes);
}

fn page_of(extension: &str, bytes: &[u8]) {
    page::check(&format!("page.{extension}"), bytes);
}

/// The first line is the extension of the page, the rest the page.
fn of_extension(bytes: &[u8], extensions: &[&str], question: fn(&str, &[u8])) {
    let Some(end) = bytes.iter().position(|&byte| byte == b'\n') else { return };
    let line = &bytes[..end];
    if let Some(extension) = extensions.iter().find(|extension| extension.as_bytes() == line) {
        question(extension, &bytes[end + 1..]);
    }
}

fn of_text(bytes: &[u8], question: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        question(text);
    }
}
