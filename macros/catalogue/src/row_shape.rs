//! Finds the cells of a row that look like the codes of the table, so that a row with missing or shifted cells is noticed.

use doccodes_page::Row;
use doccodes_page::characters::{has, has_digit};
use doccodes_page::distinct::Distinct;

use super::blank::is_blank;
use super::code::cell::CodeCell;
use super::code::notation::Notation;
use super::code::spelling::{is_code, number};
use super::column::table_view::TableView;
use super::share::Share;

/// Cells of the column of codes that are unlike words. With fewer, codes cannot be distinguished from words.
const UNLIKE_WORDS: Share = Share::new(1, 2);

/// Cells that look like codes in a column where that is usual.
const USUAL: Share = Share::new(7, 10);

/// Cells that look like codes in a column where that is odd.
const ODD: Share = Share::new(1, 10);

/// The most bytes of a cell that can look like a code.
const LONGEST: usize = 80;

/// The shapes of a table's codes, and the columns in which such cells occur.
pub(super) struct RowShape {
    /// The column of the codes.
    code: usize,
    notation: Notation,
    /// The patterns of the codes.
    patterns: Distinct<'static>,
    /// For each column, whether its cells look like the codes.
    columns: Vec<Looks>,
}

/// Whether the cells of a column look like the codes of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looks {
    /// Most do.
    Alike,
    /// Some do.
    Mixed,
    /// Hardly any does.
    Unlike,
}

impl RowShape {
    /// Determines the shape of the regular rows; `None` if the codes look like words.
    pub(super) fn new(view: &TableView<'_>, code: usize, notation: Notation) -> Option<Self> {
        let sample = view.sample();
        let (mut patterns, mut filled) = (Distinct::default(), 0);
        let mut unlike_words = 0;
        for row in &sample {
            let Some(text) = row.cells.get(code).map(|cell| cell.text()).filter(|text| !is_blank(text))
            else {
                continue;
            };
            if matches!(notation.read(text), CodeCell::Class | CodeCell::Range) {
                continue;
            }
            filled += 1;
            if let Some(pattern) = code_pattern(text, &notation) {
                unlike_words += 1;
                patterns.add(pattern.into());
            }
        }
        if filled == 0 || !UNLIKE_WORDS.is_reached(unlike_words, filled) {
            return None;
        }
        let mut shape = Self { code, notation, patterns, columns: Vec::new() };
        // A row with shifted cells is not evidence.
        let mut sound = Vec::with_capacity(sample.len());
        for row in sample {
            if shape.has_code(row, row.width()) {
                sound.push(row);
            }
        }
        for column in 0..view.width() {
            let (mut filled, mut alike) = (0, 0);
            for row in &sound {
                let text = row.cells.get(column).map_or("", |cell| cell.text());
                filled += usize::from(!is_blank(text));
                alike += usize::from(shape.is_alike(text));
            }
            shape.columns.push(match (USUAL.is_reached(alike, filled), ODD.is_not_exceeded(alike, filled)) {
                _ if filled == 0 => Looks::Unlike,
                (true, _) => Looks::Alike,
                (_, true) => Looks::Unlike,
                _ => Looks::Mixed,
            });
        }
        Some(shape)
    }

    /// Whether the code cell of a row looks like those of the others.
    fn has_code(&self, row: &Row, width: usize) -> bool {
        let cell = row.cells.get(self.code).filter(|_| self.code < width);
        let pattern = cell.and_then(|cell| code_pattern(cell.text(), &self.notation));
        pattern.is_some_and(|pattern| self.patterns.contains(&pattern))
    }

    /// Whether a text looks like the codes.
    fn is_alike(&self, text: &str) -> bool {
        pattern(text).is_some_and(|pattern| self.patterns.contains(&pattern))
    }

    /// Whether the first `width` cells of a row fit their columns.
    pub(super) fn fits(&self, row: &Row, width: usize) -> bool {
        if !self.has_code(row, width) {
            return false;
        }
        let cells = &row.cells[..row.cells.len().min(width)];
        for (column, (cell, looks)) in cells.iter().zip(&self.columns).enumerate() {
            let fits = match looks {
                _ if column == self.code || is_blank(cell.text()) => true,
                Looks::Alike => self.is_alike(cell.text()),
                Looks::Mixed => true,
                Looks::Unlike => !self.is_alike(cell.text()),
            };
            if !fits {
                return false;
            }
        }
        true
    }

    /// The column and the text of the only cell that looks like a code in a column where hardly any cell does, if the code cell
    /// does not look like one.
    pub(super) fn shifted_code<'b>(&self, row: &'b Row, width: usize) -> Option<(usize, &'b str)> {
        if self.has_code(row, width) {
            return None;
        }
        let mut found = None;
        for (column, cell) in row.cells[..row.cells.len().min(width)].iter().enumerate() {
            if column != self.code
                && self.columns.get(column).is_none_or(|looks| *looks == Looks::Unlike)
                && self.is_alike(cell.text())
            {
                if found.is_some() {
                    return None;
                }
                found = Some((column, cell.text()));
            }
        }
        found
    }
}

/// The pattern of the first code in a code cell.
fn code_pattern(text: &str, notation: &Notation) -> Option<String> {
    match notation.read(text) {
        CodeCell::Codes { codes, .. } => pattern(codes.first()?),
        _ => None,
    }
}

/// Whether a text is a code and not a word.
pub(super) fn is_unlike_word(text: &str) -> bool {
    text.len() <= LONGEST && (has_digit(text) || has(text, |c| matches!(c, '_' | '.'))) && is_code(text)
}

/// The pattern of a code: digits are `0` and letters `a`, whatever their number. `None` if the text is a word or not a code.
fn pattern(text: &str) -> Option<String> {
    if !is_unlike_word(text) {
        return None;
    }
    if number(text).is_some() {
        return Some("0".to_owned());
    }
    let mut pattern = String::new();
    for c in text.chars() {
        let c = match c {
            '0'..='9' => '0',
            c if c.is_alphabetic() => 'a',
            c => c,
        };
        if !pattern.ends_with(c) {
            pattern.push(c);
        }
    }
    Some(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_that_of_all_codes_of_a_form() {
        assert_eq!(pattern("DEPOT.0007"), pattern("SHOP.12"));
        assert_eq!(pattern("7001"), pattern("-0x1F"));
        assert_eq!(pattern("0007"), pattern("12"));
        assert_ne!(pattern("DEPOT.0007"), pattern("DEPOT_0007"));
        for text in ["Stuck", "The drawer is stuck.", "", "-"] {
            assert_eq!(pattern(text), None, "{text}");
        }
    }
}
