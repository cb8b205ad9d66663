//! One code for people: what its rows say, its verdict and the reason.

use std::fmt::Write as _;

use doccodes_codegen::catalogue::{Code, Entry, Language};
use doccodes_codegen::problem::visible;
use doccodes_codegen::variant_names;

use super::text::on_one_line;
use super::{reason, snippet};
use crate::inspected::Inspected;
use crate::lint::Level;
use crate::verdict::Reason;

/// The width of the longest name of a field.
const NAME_WIDTH: usize = 12;

/// Explains the code at `index` in the catalogue. Descriptions in other languages than the chosen one are left out.
pub(crate) fn explanation(inspected: &Inspected, index: usize, language: Option<Language>) -> String {
    let catalogue = &inspected.reading.catalogue;
    let code = &catalogue.codes[index];
    let service = inspected.service().map_or(String::new(), |service| format!("{} ", visible(service)));
    let mut text = format!("{service}{}\n", heading(code));
    field(&mut text, "variant", &variant_names(catalogue)[index]);
    let rows = code.entries.len();
    for (n, entry) in code.entries.iter().enumerate() {
        if rows > 1 {
            let _ = write!(text, "\n  row {} of {rows}\n", n + 1);
        }
        row(&mut text, inspected, entry, language);
    }
    if rows > 1 {
        text.push('\n');
    }
    verdict(&mut text, code, catalogue.is_http);
    text.trim_end().to_owned()
}

/// Says that a page does not document a code, and which codes are spelled alike.
pub(crate) fn unknown(inspected: &Inspected, code: &str) -> String {
    let page = inspected.name();
    let catalogue = &inspected.reading.catalogue;
    let document = if inspected.has_several_pages() { "do not document" } else { "does not document" };
    let mut text = format!("{page} {document} the code `{}`", visible(code));
    let near = catalogue.near(code.trim()).into_iter();
    let near: Vec<String> = near.map(|index| heading(&catalogue.codes[index])).collect();
    if !near.is_empty() {
        let _ = write!(text, "; nearest: {}", near.join(", "));
    }
    let mut errors = inspected.errors();
    if let Some(first) = errors.next() {
        let what = if inspected.has_several_pages() { "the pages have" } else { "the page has" };
        let all = match errors.count() {
            0 => "an error".to_owned(),
            more => format!("{} errors, of which this is the first", more + 1),
        };
        let first = snippet::problem(first, Level::Deny, inspected.syntax);
        let _ = write!(text, "\n{what} {all}:\n\n{}", first.trim_end());
    }
    text
}

/// `404 Not Found`
fn heading(code: &Code) -> String {
    visible(format!("{} {}", code.value, on_one_line(code.name())).trim_end())
}

fn row(text: &mut String, inspected: &Inspected, entry: &Entry, language: Option<Language>) {
    if let Some(status) = entry.http_status {
        field(text, "HTTP status", &status.to_string());
    }
    if let Some(message) = &entry.message {
        field(text, "message", message);
    }
    let is_chosen = |other: &Option<Language>| language.is_none() || *other == language;
    // A row without the chosen language is shown in the languages that it has.
    let has_chosen = entry.descriptions.iter().any(|(other, _)| is_chosen(other));
    for (_, description) in entry.descriptions.iter().filter(|(other, _)| is_chosen(other) || !has_chosen) {
        field(text, "description", description);
    }
    for (name, said) in [("cause", &entry.cause), ("solution", &entry.solution)] {
        if let Some(said) = said {
            field(text, name, said);
        }
    }
    field(text, "line", &inspected.long_place(entry.into()));
}

fn verdict(text: &mut String, code: &Code, is_http: bool) {
    let verdict = &code.verdict;
    let permits = reason::permits(verdict.retryability);
    field(text, "retry", &format!("{}: {permits}", verdict.retryability));
    field(text, "basis", verdict.basis.name());
    if let Some(reason) = Reason::find(code, is_http) {
        for (name, part) in reason::parts(&reason) {
            field(text, name, &part);
        }
    }
}

/// Adds a field. Its second and further lines stand under the first.
fn field(text: &mut String, name: &str, value: &str) {
    let indent = format!("\n{}", " ".repeat(NAME_WIDTH + 3));
    let _ = writeln!(text, "  {name:NAME_WIDTH$} {}", visible(value).replace('\n', &indent));
}
