//! Decides whether the codes of a column are numbers or strings, and which of its codes do not fit.

use std::fmt;

use doccodes_page::characters::{LONGEST_QUOTE, all, all_digits, has_digit, shortened};
use doccodes_page::choice::CodeKind;

use super::cell::CodeCell;
use super::kind::number;
use super::notation::Notation;

/// The kind of the codes in a column, and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnKind {
    /// The kind.
    pub codes: CodeKind,
    /// The reason.
    pub by: KindReason,
    /// The number of codes that are numbers.
    pub numbers: usize,
    /// How many codes there are.
    pub all: usize,
    /// The one word among strings of digits, such as `Others` below `05` and `14`.
    odd_word: Option<String>,
}

/// Why the codes of a column are numbers or strings.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum KindReason {
    /// The user chose it.
    Chosen,
    /// They are HTTP statuses, by the header or by the reason phrases beside them.
    HttpColumn,
    /// They are numbers, except for at most one.
    Numbers,
    /// None of them is a number.
    NoNumbers,
    /// This code has only digits and is not a number: it has a leading zero, as in `0001`, or too many digits.
    Digits(String),
    /// All codes have as many characters as this one, which is not a number: `AB` beside `05`.
    OneWidth(String),
    /// This code is not a number, and there is another such code, or there are hardly any numbers.
    Several(String),
}

impl KindReason {
    /// The name of the reason in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::HttpColumn => "http_column",
            Self::Numbers => "numbers",
            Self::NoNumbers => "no_numbers",
            Self::Digits(_) => "digits",
            Self::OneWidth(_) => "one_width",
            Self::Several(_) => "several",
        }
    }

    /// The code that is the reason, if one is.
    #[must_use]
    pub fn example(&self) -> Option<&str> {
        match self {
            Self::Digits(code) | Self::OneWidth(code) | Self::Several(code) => Some(code),
            Self::Chosen | Self::HttpColumn | Self::Numbers | Self::NoNumbers => None,
        }
    }
}

impl fmt::Display for KindReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chosen => f.write_str("it was chosen"),
            Self::HttpColumn => f.write_str("HTTP statuses"),
            Self::Numbers => f.write_str("numbers"),
            Self::NoNumbers => f.write_str("no code is a number"),
            Self::Digits(code) => write!(f, "`{code}` has a leading zero or too many digits"),
            Self::OneWidth(code) => write!(f, "`{code}` has as many characters as the other codes"),
            Self::Several(code) => write!(f, "codes such as `{code}` are not numbers"),
        }
    }
}

/// The fewest numbers beside which one other code is odd. With a single number, the number may be the odd one.
const FEWEST_NUMBERS: usize = 2;

impl ColumnKind {
    /// Decides on a column with these code cells.
    ///
    /// In a column of HTTP statuses nothing turns the codes into strings. Elsewhere, one code that is not a number among several
    /// numbers is a mistake or a remark, and two such codes are a convention.
    pub(crate) fn new(
        cells: Vec<CodeCell>,
        notation: Notation,
        is_http_column: bool,
        chosen: Option<CodeKind>,
    ) -> Self {
        let census = Census::new(cells, notation);
        let (codes, by) = match chosen {
            Some(codes) => (codes, KindReason::Chosen),
            None if is_http_column => (CodeKind::Number, KindReason::HttpColumn),
            None => census.decide(),
        };
        let has_form = matches!(by, KindReason::Digits(_) | KindReason::OneWidth(_));
        let odd_word = census.words.alone().filter(|_| has_form).cloned();
        Self { codes, by, numbers: census.numbers, all: census.all, odd_word }
    }

    /// Whether a code fits the kind.
    pub(crate) fn fits(&self, code: &str) -> bool {
        match self.codes {
            CodeKind::Number => number(code).is_some(),
            CodeKind::Text => self.odd_word.as_deref() != Some(code),
        }
    }

    /// Whether a word is odd among the codes.
    pub(crate) fn refuses_words(&self) -> bool {
        self.codes == CodeKind::Number || self.odd_word.is_some()
    }

    /// What the codes are, in errors: `a number`.
    pub(crate) const fn noun(&self) -> &'static str {
        match self.by {
            KindReason::HttpColumn => "an HTTP status",
            _ => "a number",
        }
    }

    /// The message for a code that does not fit.
    pub(crate) fn refusal(&self, code: &str) -> String {
        let digits = code.strip_prefix(['-', '+']).unwrap_or(code);
        let quoted = shortened(code, LONGEST_QUOTE);
        match () {
            () if self.by == KindReason::HttpColumn || !all_digits(digits) => {
                let like = if self.numbers > 0 { " like the other codes" } else { "" };
                format!("`{quoted}` is not {}{like}", self.noun())
            }
            () if digits.starts_with('0') => format!("`{quoted}` has a leading zero, so it is not a number"),
            () => format!("`{quoted}` has too many digits for a number of 64 bits"),
        }
    }

    /// What is expected in place of a code that does not fit.
    pub(crate) const fn expected(&self) -> &'static str {
        match self.by {
            KindReason::HttpColumn => "a number from 100 to 599",
            _ => "a number",
        }
    }
}

/// Letters that look like digits. One code with such a letter, among numbers, is a typing error: `4O1`.
const LIKE_DIGITS: &[char] = &['O', 'o', 'I', 'l'];

fn looks_like_a_number(code: &str) -> bool {
    has_digit(code) && all(code, |c| c.is_ascii_digit() || LIKE_DIGITS.contains(&c))
}

/// The code cells of a column.
#[derive(Debug, Default)]
struct Census {
    all: usize,
    /// How many codes are numbers.
    numbers: usize,
    /// The first code of digits that is not a number.
    digits: Option<String>,
    /// The codes with letters and digits, and those of letters that are like the others of the column.
    lettered: Distinct,
    /// The other words.
    words: Distinct,
    /// The number of characters of the first code that is not a word.
    width: Option<usize>,
    /// Whether another such code has a different width.
    has_other_widths: bool,
}

/// The first of several codes, and whether there are others.
#[derive(Debug, Default)]
struct Distinct {
    first: Option<String>,
    has_more: bool,
}

impl Distinct {
    fn add(&mut self, code: String) {
        self.has_more |= self.first.as_ref().is_some_and(|first| *first != code);
        self.first.get_or_insert(code);
    }

    /// The code, if it is the only one.
    fn alone(&self) -> Option<&String> {
        self.first.as_ref().filter(|_| !self.has_more)
    }
}

impl Census {
    fn new(cells: Vec<CodeCell>, notation: Notation) -> Self {
        let mut census = Self::default();
        for cell in cells {
            match cell {
                CodeCell::Codes { codes, .. } => {
                    for code in codes {
                        census.count(code, notation);
                    }
                }
                CodeCell::Broken(code) => census.count(code, notation),
                _ => {}
            }
        }
        census
    }

    fn count(&mut self, code: String, notation: Notation) {
        self.all += 1;
        // A word with the width of the codes may still be a word: `ANY`.
        if !has_digit(&code) && !notation.is_lettered(&code) {
            return self.words.add(code);
        }
        let width = code.chars().count();
        self.has_other_widths |= *self.width.get_or_insert(width) != width;
        if number(&code).is_some() {
            self.numbers += 1;
        } else if all_digits(code.strip_prefix('-').unwrap_or(&code)) {
            self.digits.get_or_insert(code);
        } else {
            self.lettered.add(code);
        }
    }

    fn decide(&self) -> (CodeKind, KindReason) {
        let typing_error = self.lettered.alone().is_some_and(|code| looks_like_a_number(code));
        let one_width = self.lettered.first.as_ref().filter(|_| !self.has_other_widths && !typing_error);
        let is_odd_alone = match (&self.lettered.first, &self.words.first) {
            (None, None) => true,
            (Some(_), Some(_)) => false,
            _ => !self.lettered.has_more && !self.words.has_more && self.numbers >= FEWEST_NUMBERS,
        };
        let odd = self.lettered.first.as_ref().or(self.words.first.as_ref());
        match (&self.digits, one_width, odd) {
            (Some(code), ..) => (CodeKind::Text, KindReason::Digits(code.clone())),
            _ if self.numbers == 0 => (CodeKind::Text, KindReason::NoNumbers),
            (None, Some(code), _) => (CodeKind::Text, KindReason::OneWidth(code.clone())),
            (None, None, Some(code)) if !is_odd_alone => (CodeKind::Text, KindReason::Several(code.clone())),
            (None, None, _) => (CodeKind::Number, KindReason::Numbers),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::cell::read;

    fn decided(cells: &str, is_http_column: bool) -> (CodeKind, String) {
        let kind =
            ColumnKind::new(cells.split(", ").map(read).collect(), Notation::default(), is_http_column, None);
        (kind.codes, kind.by.to_string())
    }

    #[test]
    fn the_kind_of_a_column_follows_from_all_its_codes() {
        for (cells, codes, by) in [
            ("1001, 1002, 0x10, -1, 0", CodeKind::Number, "numbers"),
            ("1001, 1002, E5", CodeKind::Number, "numbers"),
            ("600, 601, 7E02", CodeKind::Number, "numbers"),
            ("Others, 600, 601, 7E02", CodeKind::Text, "codes such as `7E02` are not numbers"),
            ("Others, 42000, HY000", CodeKind::Text, "`HY000` has as many characters as the other codes"),
            ("1001, 1002, 10O3", CodeKind::Number, "numbers"),
            ("1001, 1002, A. 3", CodeKind::Number, "numbers"),
            ("1001, 10O2, 10O3", CodeKind::Text, "`10O2` has as many characters as the other codes"),
            ("1001, 1002, other, other", CodeKind::Number, "numbers"),
            ("A.1, A.2", CodeKind::Text, "no code is a number"),
            ("(none), 2xx", CodeKind::Text, "no code is a number"),
            ("1001, E5", CodeKind::Text, "codes such as `E5` are not numbers"),
            ("1001, 1002, E5, E6", CodeKind::Text, "codes such as `E5` are not numbers"),
            ("1001, 0001", CodeKind::Text, "`0001` has a leading zero or too many digits"),
            (
                "1, 99999999999999999999999",
                CodeKind::Text,
                "`99999999999999999999999` has a leading zero or too many digits",
            ),
            ("42000, 42001, HY000", CodeKind::Text, "`HY000` has as many characters as the other codes"),
            ("100, 200, ANY", CodeKind::Number, "numbers"),
            ("05, AB", CodeKind::Text, "`05` has a leading zero or too many digits"),
        ] {
            assert_eq!(decided(cells, false), (codes, by.to_owned()), "{cells}");
        }
    }

    #[test]
    fn nothing_makes_strings_of_http_statuses() {
        for cells in ["429, 503, 000", "401, 4O1, 404", "429, any, other", "404, 401Unauthorized"] {
            assert_eq!(decided(cells, true), (CodeKind::Number, "HTTP statuses".to_owned()), "{cells}");
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter() {
        let cells = ["600", "601", "7E02", "default", "default"];
        for first in 0..cells.len() {
            let rotated = cells[first..].iter().chain(&cells[..first]).copied().map(read).collect();
            assert_eq!(ColumnKind::new(rotated, Notation::default(), false, None).codes, CodeKind::Text);
        }
    }

    #[test]
    fn a_choice_beats_the_cells() {
        for (chosen, fits) in [(CodeKind::Number, false), (CodeKind::Text, true)] {
            let kind = ColumnKind::new(
                ["1001", "E5", "E6"].map(read).to_vec(),
                Notation::default(),
                true,
                Some(chosen),
            );
            assert_eq!((kind.codes, kind.fits("E5")), (chosen, fits));
        }
    }
}
