//! Rows without a code that continue the row above: the way to write several paragraphs in a format without cells that span rows.

use doccodes_page::Row;
use doccodes_page::characters::{LETTER, has};
use doccodes_page::choice::Role;

use super::blank::{is_blank, is_blank_text};
use super::column::decision::Column;
use super::model::Entry;

/// The most codes of a row that continues in the rows below it. The texts are repeated for each code.
pub(super) const MOST_CODES: usize = 20;

/// Whether the code cell of a row is empty. A sign such as `-` says that there is no code, and a placeholder may stand for a code.
pub(super) fn has_empty_code(row: &Row, code: usize) -> bool {
    row.cells.get(code).is_some_and(|cell| {
        cell.written().chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
    })
}

/// Whether a row without a code has only texts. With a name, a status or a number of its own, it would be a row about another code
/// that is missing.
pub(super) fn has_only_texts(row: &Row, columns: &[Column], above: &Entry) -> bool {
    let mut texts = 0;
    for (column, cell) in columns.iter().zip(&row.cells) {
        let text = cell.text();
        if is_blank(text) {
            continue;
        }
        match column.role() {
            Role::Message | Role::Description | Role::Cause | Role::Solution => texts += 1,
            Role::Other if has(text, LETTER) => texts += 1,
            // A span repeats the cell of the row above.
            Role::Name if text.replace('\n', " ") == above.name => {}
            _ => return false,
        }
    }
    texts > 0
}

/// Adds the texts of a row to an entry, each as one more paragraph.
pub(super) fn append(entry: &mut Entry, row: &Row, columns: &[Column]) {
    for (column, cell) in columns.iter().zip(&row.cells) {
        let text = cell.text();
        if is_blank_text(text) {
            continue;
        }
        match column.role() {
            Role::Message => add_paragraph(entry.message.get_or_insert_default(), text),
            Role::Cause => add_paragraph(entry.cause.get_or_insert_default(), text),
            Role::Solution => add_paragraph(entry.solution.get_or_insert_default(), text),
            Role::Description => {
                let same = |(language, _): &&mut (_, String)| *language == column.language;
                match entry.descriptions.iter_mut().find(same) {
                    Some((_, description)) => add_paragraph(description, text),
                    None => entry.descriptions.push((column.language, text.to_owned())),
                }
            }
            Role::Other => entry.remarks.push(text.to_owned()),
            Role::Code | Role::HttpStatus | Role::Name | Role::Retry => {}
        }
    }
}

/// Adds a paragraph, unless it is already the last one, since a span repeats a cell in every row.
fn add_paragraph(text: &mut String, paragraph: &str) {
    let is_last =
        text.strip_suffix(paragraph).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
    if is_last {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(paragraph);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_added_once() {
        let mut text = String::new();
        for paragraph in ["One.", "One.", "Number One.", "One.", "Two."] {
            add_paragraph(&mut text, paragraph);
        }
        assert_eq!(text, "One.\nNumber One.\nOne.\nTwo.");
    }
}
