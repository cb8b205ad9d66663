//! Codes of one width: `05`, `14`, `AB`. Among them a word of capital letters is a code, too.

use super::spelling::is_code;
use crate::catalogue::blank::is_blank;
use crate::catalogue::share::Share;
use crate::characters::{all_digits, has_digit};

/// The widths of such codes. Among longer ones a word may be anything.
const WIDTHS: [usize; 2] = [2, 3];

/// Cells of one width. A title or a typing error may be among them.
const OF_ONE_WIDTH: Share = Share::new(9, 10);

/// Cells with digits among those. With fewer, the codes are words.
const WITH_DIGITS: Share = Share::new(1, 2);

/// Words in code columns that are no codes.
const NO_CODES: &[&str] = &["ALL", "ANY", "NA", "NO", "OK", "TBA", "TBD"];

/// The width of the codes, if they have one and a word of this width among them is a code.
///
/// Three digits may be HTTP statuses, among which a word is none of them. There, another sign is needed: a leading zero,
/// a letter beside digits, or a number that is no status.
pub(super) fn one_width(cells: &[&str]) -> Option<usize> {
    // A word with small letters is a remark.
    let may_be_code = |cell: &&str| {
        is_code(cell)
            && !is_blank(cell)
            && (has_digit(cell) || cell.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    let codes: Vec<&str> = cells.iter().copied().filter(may_be_code).collect();
    let width = WIDTHS.into_iter().find(|&width| {
        let of_width = codes.iter().filter(|code| code.len() == width).count();
        OF_ONE_WIDTH.is_reached(of_width, codes.len()) && of_width > 1
    })?;
    let with_digits = codes.iter().filter(|code| has_digit(code)).count();
    let no_status = |code: &&str| {
        has_digit(code)
            && !(code.len() == 3 && all_digits(code) && (b'1'..=b'5').contains(&code.as_bytes()[0]))
    };
    (WITH_DIGITS.is_reached(with_digits, codes.len()) && codes.iter().any(no_status)).then_some(width)
}

/// Whether a text is a code of capital letters of this width.
pub(super) fn is_lettered(text: &str, width: usize) -> bool {
    text.len() == width && text.bytes().all(|byte| byte.is_ascii_uppercase()) && !NO_CODES.contains(&text)
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
