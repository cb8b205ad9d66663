//! The notation of a column's codes, where a single cell does not show it.

use doccodes_page::characters::{all_digits, has_digit};
use doccodes_page::distinct::Distinct;

use super::cell::{self, CodeCell};
use super::hexadecimal::{hexadecimal, is_hexadecimal, says_hexadecimal};
use super::label::labelled;
use super::one_width::{is_lettered, one_width};
use super::pair;
use super::spaced::{are_typing_errors, is_phrase, is_spaced};
use super::spelling::{is_code, trim};
use super::suffixed::suffixed;
use super::whole_float::whole_float;
use crate::blank::is_blank;
use crate::share::Share;

/// Cells of one form that make it the form of the column. A cell of another form is then read unchanged, and is usually a problem.
const OF_ONE_FORM: Share = Share::new(7, 10);

/// Cells with a label, if no other cell has a code.
const LABELLED: Share = Share::new(1, 2);

/// Distinct phrases, if phrases are codes.
const DISTINCT: Share = Share::new(9, 10);

/// How clearly it is said that a column holds codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CodeClaim {
    /// Its header says nothing of codes, or there is none.
    None,
    /// Its header may mean codes.
    Possible,
    /// Its header usually means codes.
    Usual,
    /// Its header says codes outright, or the user chose it.
    Outright,
}

/// The notation of a column's codes, where a single cell does not show it, but its header or the other cells do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Notation {
    /// `0A` and `10` are hexadecimal.
    hexadecimal: bool,
    /// `404.0` is 404.
    floats: bool,
    /// `0x10L` is 16.
    suffixes: bool,
    /// `code=5` is 5.
    labels: bool,
    /// `500-003` is one code.
    pairs: bool,
    /// `BP 171` is one code.
    spaces: bool,
    /// `script timeout` is a code.
    phrases: bool,
    /// `AB` is a code among others of this width.
    width: Option<usize>,
}

impl Notation {
    /// Determines the notation of the codes under a header.
    pub(crate) fn new(header: &str, claim: CodeClaim, cells: &[&str]) -> Self {
        if claim == CodeClaim::None {
            return Self::default();
        }
        let mut filled = Vec::with_capacity(cells.len());
        for cell in cells {
            let cell = trim(cell);
            if !is_blank(cell) {
                filled.push(cell);
            }
        }
        if filled.is_empty() {
            return Self::default();
        }
        let mostly = |is_of_form: fn(&str) -> bool| {
            let count = count(&filled, is_of_form);
            count > 0 && OF_ONE_FORM.is_reached(count, filled.len())
        };
        Self {
            hexadecimal: says_hexadecimal(header) && mostly(is_hexadecimal),
            floats: count(&filled, |cell| whole_float(cell).is_some()) == filled.len(),
            suffixes: filled.len() > 1 && mostly(|cell| suffixed(cell).is_some()),
            labels: are_labelled(&filled),
            pairs: pair::are_codes(&filled),
            spaces: claim >= CodeClaim::Usual && may_have_spaces(&filled),
            phrases: claim == CodeClaim::Outright
                && count(&filled, |cell| cell.contains(' ')) > 0
                && mostly(is_phrase)
                && are_distinct(&filled),
            width: if claim >= CodeClaim::Usual { one_width(&filled) } else { None },
        }
    }

    /// Reads a cell of the column.
    pub(crate) fn read(&self, text: &str) -> CodeCell {
        if *self == Self::default() {
            return cell::read(text);
        }
        let trimmed = trim(text);
        let one = |code: &str| CodeCell::Codes { codes: vec![code.to_owned()], reason: None };
        if let Some(whole) = whole_float(trimmed).filter(|_| self.floats) {
            return one(whole);
        }
        if let Some(code) = hexadecimal(trimmed).filter(|_| self.hexadecimal) {
            return one(&code);
        }
        if let Some(bare) = suffixed(trimmed).filter(|_| self.suffixes) {
            return one(bare);
        }
        if let Some((_, code)) = labelled(trimmed).filter(|_| self.labels) {
            return one(code);
        }
        if self.pairs && pair::pair(trimmed).is_some() {
            return one(trimmed);
        }
        match cell::read(text) {
            CodeCell::Unreadable if self.spaces && is_spaced(trimmed) => one(trimmed),
            CodeCell::Unreadable if self.phrases && is_phrase(trimmed) => one(trimmed),
            read => read,
        }
    }

    /// Whether a code that consists of letters is a code like the others of the column, even if those are numbers.
    pub(crate) fn is_lettered(&self, code: &str) -> bool {
        self.phrases || self.width.is_some_and(|width| is_lettered(code, width))
    }
}

/// Whether the cells with spaces are codes. A single one among numbers may be anything.
fn may_have_spaces(cells: &[&str]) -> bool {
    let has_words = || count(cells, |cell| !all_digits(cell) && is_code(cell)) > 0;
    match count(cells, is_spaced) {
        0 => false,
        1 if !has_words() => false,
        _ => !are_typing_errors(cells),
    }
}

/// The number of cells of a kind.
fn count(cells: &[&str], is_of_kind: fn(&str) -> bool) -> usize {
    let mut count = 0;
    for cell in cells {
        count += usize::from(is_of_kind(cell));
    }
    count
}

/// Whether the cells that hold codes all have one label. A cell without a label is then not a code.
fn are_labelled(cells: &[&str]) -> bool {
    let mut first = None;
    let mut count = 0;
    for cell in cells {
        match labelled(cell) {
            Some((label, _)) => {
                if *first.get_or_insert_with(|| label.clone()) != label {
                    return false;
                }
                count += 1;
            }
            // Beside labelled codes, a word is not a code, but a number without a label is.
            None if has_digit(cell) && matches!(cell::read(cell), CodeCell::Codes { .. }) => return false,
            None => {}
        }
    }
    LABELLED.is_reached(count, cells.len()) && count > 0
}

fn are_distinct(cells: &[&str]) -> bool {
    let mut distinct = Distinct::default();
    for &cell in cells {
        distinct.add(cell.into());
    }
    DISTINCT.is_reached(distinct.count(), cells.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of a column under a header that says so; `!` marks a cell without a code.
    fn codes(header: &str, cells: &[&str]) -> Vec<String> {
        let notation = Notation::new(header, CodeClaim::Outright, cells);
        let mut all = Vec::new();
        for cell in cells {
            match notation.read(cell) {
                CodeCell::Codes { codes, .. } => all.extend(codes),
                _ => all.push("!".to_owned()),
            }
        }
        all
    }

    #[test]
    fn a_header_that_says_hexadecimal_is_heard() {
        assert_eq!(codes("Error code (hex)", &["0A", "10", "0xFF"]), ["0x0A", "0x10", "0xFF"]);
        assert_eq!(codes("Error code (hex)", &["0A", "10", "1F", "Others!"]), ["0x0A", "0x10", "0x1F", "!"]);
        assert_eq!(codes("Error code", &["0A", "10"]), ["0A", "10"]);
        assert_eq!(codes("Error code (hex)", &["HX_ONE", "HX_TWO", "10"]), ["HX_ONE", "HX_TWO", "10"]);
    }

    #[test]
    fn whole_floats_are_numbers_where_all_cells_are_such() {
        assert_eq!(codes("Error code", &["404.0", "", "500.0"]), ["404", "!", "500"]);
        assert_eq!(codes("Error code", &["404.0", "500"]), ["404.0", "500"]);
        assert_eq!(codes("Error code", &["1.0", "1.1"]), ["1.0", "1.1"]);
    }

    #[test]
    fn the_suffix_of_a_literal_is_no_part_of_the_codes() {
        assert_eq!(codes("Error code", &["0L", "0x8007L", "0x8008L"]), ["0", "0x8007", "0x8008"]);
        assert_eq!(codes("Error code", &["1L", "2M", "3S"]), ["1L", "2M", "3S"]);
    }

    #[test]
    fn a_label_in_all_cells_is_no_part_of_the_codes() {
        assert_eq!(codes("错误码", &["code=7001", "code=7002"]), ["7001", "7002"]);
        assert_eq!(codes("Error code", &["#5", "#6", "#7", "see the manual"]), ["5", "6", "7", "!"]);
        assert_eq!(codes("Error code", &["#5", "6"]), ["#5", "6"]);
        assert_eq!(codes("Error code", &["Error 5", "Status 5"]), ["!", "!"], "the label tells them apart");
    }

    #[test]
    fn pairs_of_numbers_are_codes_or_ranges() {
        assert_eq!(
            codes("Error code", &["500-003", "500-004", "400-001"]),
            ["500-003", "500-004", "400-001"]
        );
        assert_eq!(codes("Error code", &["100-199", "200-299", "300"]), ["!", "!", "300"]);
    }

    #[test]
    fn codes_may_have_spaces() {
        assert_eq!(codes("Response code", &["PX 171", "PX 900", "77"]), ["PX 171", "PX 900", "77"]);
        assert_eq!(codes("Error code", &["A.1", "A 3"]), ["A.1", "!"]);
        assert_eq!(codes("Error code", &["SHUT1", "SHUT 2"]), ["SHUT1", "SHUT 2"]);
        assert_eq!(
            codes("Status code", &["200", "404", "PX 171"]),
            ["200", "404", "!"],
            "one alone is an error"
        );
        assert_eq!(
            codes("Error code", &["drawer timeout", "no such drawer", "jammed", "Ask the clerk."]),
            ["drawer timeout", "no such drawer", "jammed", "!"]
        );
        let usual = Notation::new("Code", CodeClaim::Usual, &["drawer timeout", "no such drawer"]);
        assert_eq!(usual.read("drawer timeout"), CodeCell::Unreadable);
    }

    #[test]
    fn letters_are_a_code_among_codes_of_their_width() {
        let notation = Notation::new("Response code", CodeClaim::Usual, &["05", "14", "51", "AB"]);
        assert!(notation.is_lettered("AB") && !notation.is_lettered("Ab"));
    }

    #[test]
    fn without_a_header_of_codes_every_cell_stands_for_itself() {
        assert_eq!(Notation::new("Hex", CodeClaim::None, &["0A"]), Notation::default());
    }
}
