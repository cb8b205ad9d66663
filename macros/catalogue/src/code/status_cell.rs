//! Cells that name HTTP statuses.

use doccodes_page::characters::{has_digit, words};

use super::cell::{self, CodeCell};
use super::whole_float::whole_float;

/// The most bytes of a cell with statuses. A longer cell is a sentence about them.
const LONGEST_CELL: usize = 200;

/// The HTTP statuses that a cell names; none if it also names something else.
pub(crate) fn statuses(text: &str) -> Vec<u16> {
    statuses_of(text, || cell::read(text))
}

/// The HTTP statuses that a cell names, if the cell may have been read already.
pub(crate) fn statuses_of(text: &str, read: impl FnOnce() -> CodeCell) -> Vec<u16> {
    if text.len() > LONGEST_CELL || !has_digit(text) {
        return Vec::new();
    }
    let mut statuses = Vec::new();
    let mut words = words(text);
    loop {
        match words.next() {
            Some(word) if push_status(&mut statuses, word) => {}
            Some(_) => break,
            None => return statuses,
        }
    }
    statuses.clear();
    if let CodeCell::Codes { codes, .. } = read() {
        for code in &codes {
            if !push_status(&mut statuses, code) {
                return Vec::new();
            }
        }
    }
    statuses
}

/// Adds the HTTP status that a code is, if it is one. Programs write `404.0` where another cell of the column is empty.
fn push_status(statuses: &mut Vec<u16>, code: &str) -> bool {
    let code = whole_float(code).unwrap_or(code);
    if let (3, Ok(status @ 100..=599)) = (code.len(), code.parse()) {
        statuses.push(status);
        return true;
    }
    false
}
