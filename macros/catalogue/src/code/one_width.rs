//! Codes of one width: `05`, `14`, `AB`. Among them, a word of capital letters is also a code.

use doccodes_page::characters::{ASCII_UPPER_CASE, all, all_digits, has_digit};

use super::spelling::is_code;
use crate::blank::is_blank;
use crate::share::Share;

/// The widths of such codes. Among longer codes, a word may be anything.
const WIDTHS: [usize; 2] = [2, 3];

/// Cells of one width. A title or a typing error may be among them.
const OF_ONE_WIDTH: Share = Share::new(9, 10);

/// Cells with digits among those. With fewer, the codes are words.
const WITH_DIGITS: Share = Share::new(1, 2);

/// Words in code columns that are not codes.
const NOT_CODES: &[&str] = &["ALL", "ANY", "NA", "NO", "OK", "TBA", "TBD"];

/// The width of the codes, if they have one and a word of this width among them is a code.
///
/// Three digits may be HTTP statuses, among which a word is not a code. For them, another sign is needed: a leading zero, a letter
/// beside digits, or a number that is not a status.
pub(super) fn one_width(cells: &[&str]) -> Option<usize> {
    if !cells.iter().any(|cell| WIDTHS.contains(&cell.len())) {
        return None;
    }
    let (mut all, mut with_digits, mut has_sign) = (0, 0, false);
    // The number of codes of each width.
    let mut of_width = [0; WIDTHS.len()];
    for code in cells {
        // A word with lower-case letters is a remark.
        let is_remark = !has_digit(code) && !all_capitals(code);
        if !is_code(code) || is_blank(code) || is_remark {
            continue;
        }
        all += 1;
        if let Some(at) = WIDTHS.iter().position(|width| *width == code.len()) {
            of_width[at] += 1;
        }
        if has_digit(code) {
            with_digits += 1;
            has_sign |= !(code.len() == 3 && all_digits(code) && matches!(code.as_bytes()[0], b'1'..=b'5'));
        }
    }
    let at = of_width.iter().position(|&codes| codes > 1 && OF_ONE_WIDTH.is_reached(codes, all))?;
    (has_sign && WITH_DIGITS.is_reached(with_digits, all)).then_some(WIDTHS[at])
}

/// Whether a text is a code of capital letters of this width.
pub(super) fn is_lettered(text: &str, width: usize) -> bool {
    text.len() == width && all_capitals(text) && !NOT_CODES.contains(&text)
}

fn all_capitals(text: &str) -> bool {
    all(text, ASCII_UPPER_CASE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_a_code_among_codes_of_its_width() {
        assert_eq!(one_width(&["05", "14", "51", "AB"]), Some(2));
        assert_eq!(one_width(&["005", "014", "A01", "ABC"]), Some(3));
        assert_eq!(one_width(&["200", "404", "ABC"]), None, "these are HTTP statuses");
        assert_eq!(one_width(&["AB", "FM", "XY", "05"]), None, "most are words");
        assert_eq!(one_width(&["5", "14", "100"]), None);
        assert!(is_lettered("AB", 2));
        for text in ["Ab", "ABC", "NA", "A1"] {
            assert!(!is_lettered(text, 2), "{text}");
        }
    }
}
