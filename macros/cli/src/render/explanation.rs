//! One code as text: what its rows say, its verdict and the reason.

use std::fmt::Write as _;

use doccodes_codegen::catalogue::{Code, Entry, Language, Role};
use doccodes_codegen::problem::visible;
use doccodes_codegen::variant_names;
use unicode_width::UnicodeWidthStr as _;

use super::text::{hanging, on_one_line, shortened};
use super::{reason, snippet};
use crate::inspected::Inspected;
use crate::verdict::Reason;

/// The width of the longest name of a field.
const NAME_WIDTH: usize = 12;

/// Explains the code at `index` in the catalogue. Descriptions in languages other than the chosen one are left out. The explanation
/// says that the page of a built-in service is a summary.
pub(crate) fn explanation(
    inspected: &Inspected,
    index: usize,
    language: Option<Language>,
    is_built_in: bool,
    width: Option<usize>,
) -> String {
    let catalogue = &inspected.reading.catalogue;
    let code = &catalogue.codes[index];
    let service = inspected.service().map_or(String::new(), |service| format!("{} ", visible(service)));
    let mut text = Text { text: format!("{service}{}\n", heading(code)), width };
    text.field("variant", &variant_names(catalogue)[index]);
    let rows = code.entries.len();
    for (n, entry) in code.entries.iter().enumerate() {
        if rows > 1 {
            let _ = write!(text.text, "\n  row {} of {rows}\n", n + 1);
        }
        row(&mut text, inspected, entry, language);
    }
    if rows > 1 {
        text.text.push('\n');
    }
    verdict(&mut text, code, catalogue.is_http);
    if is_built_in {
        text.field("page", "our summary of the vendor's page");
    }
    text.text.trim_end().to_owned()
}

/// The error for a code that a page does not document, with the codes that are spelled alike.
pub(crate) fn unknown(inspected: &Inspected, code: &str, width: Option<usize>) -> String {
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
        let first = snippet::error(first, inspected.syntax, width);
        let _ = write!(text, "\n{what} {all}:\n\n{}", first.trim_end());
    }
    text
}

/// `404 Not Found`
fn heading(code: &Code) -> String {
    visible(format!("{} {}", code.value, on_one_line(code.name())).trim_end())
}

/// Every column of a row.
fn row(text: &mut Text, inspected: &Inspected, entry: &Entry, language: Option<Language>) {
    if !entry.name.is_empty() {
        text.field("name", &entry.name);
    }
    let statuses: Vec<String> =
        entry.http_status.iter().chain(&entry.other_statuses).map(ToString::to_string).collect();
    if !statuses.is_empty() {
        text.field("HTTP status", &statuses.join(", "));
    }
    if let Some(message) = &entry.message {
        text.field("message", message);
    }
    let is_chosen = |other: &Option<Language>| language.is_none() || *other == language;
    // A row without the chosen language is shown in the languages that it has.
    let has_chosen = entry.descriptions.iter().any(|(other, _)| is_chosen(other));
    for (_, description) in entry.descriptions.iter().filter(|(other, _)| is_chosen(other) || !has_chosen) {
        text.field("description", description);
    }
    for (name, said) in [("cause", &entry.cause), ("solution", &entry.solution)] {
        if let Some(said) = said {
            text.field(name, said);
        }
    }
    for (role, said) in &entry.translations {
        text.field(role.name(), said);
    }
    if let Some(flag) = entry.retry_flag {
        text.field("retry column", if flag { "yes" } else { "no" });
    }
    let mut others = other_columns(inspected, entry);
    others.extend(
        entry
            .remarks
            .iter()
            .filter(|remark| !is_among(&others, remark))
            .map(|remark| ("other", remark.as_str()))
            .collect::<Vec<_>>(),
    );
    for (title, said) in others {
        text.field(&shortened(title), said);
    }
    text.field("line", &inspected.long_place(entry.into()));
}

/// The columns of a row that have no role, each with its header.
fn other_columns<'a>(inspected: &'a Inspected, entry: &Entry) -> Vec<(&'a str, &'a str)> {
    let mut columns = Vec::new();
    for reading in
        inspected.reading.tables.iter().filter(|reading| reading.page == entry.page && reading.is_read())
    {
        let (header, rows) = reading.split(inspected.table(reading));
        let Some(row) = rows.iter().find(|row| row.offset == entry.offset) else { continue };
        for (n, (column, cell)) in reading.columns.iter().flatten().zip(&row.cells).enumerate() {
            if column.role() == Role::Other && !cell.text().is_empty() {
                let title = header.and_then(|header| header.cells.get(n)).map_or("", |cell| cell.text());
                columns.push((if title.is_empty() { "other" } else { title }, cell.text()));
            }
        }
    }
    columns
}

fn is_among(columns: &[(&str, &str)], text: &str) -> bool {
    columns.iter().any(|(_, said)| *said == text)
}

fn verdict(text: &mut Text, code: &Code, is_http: bool) {
    let verdict = &code.verdict;
    let permits = reason::permits(verdict.retryability);
    text.field("retry", &format!("{}: {permits}", verdict.retryability));
    text.field("basis", verdict.basis.name());
    if let Some(reason) = Reason::find(code, is_http) {
        for (name, part) in reason::parts(&reason) {
            text.field(name, &part);
        }
    }
}

/// An explanation that is being written.
struct Text {
    text: String,
    /// The width of the terminal.
    width: Option<usize>,
}

impl Text {
    /// Adds a field. Its further lines are aligned with the first. A long name has a line of its own.
    fn field(&mut self, name: &str, value: &str) {
        let name = visible(name);
        let free = NAME_WIDTH.saturating_sub(name.width());
        let mut start = format!("  {name}{} ", " ".repeat(free));
        if name.width() > NAME_WIDTH {
            self.text.push_str(&format!("  {name}\n"));
            start = " ".repeat(NAME_WIDTH + 3);
        }
        self.text.push_str(&hanging(&start, &visible(value), self.width));
    }
}
