//! The spelling of codes, as numbers and as words.

use doccodes_page::characters::{NOT_SHOWN, all_digits, characters, needs_no_trimming};
use doccodes_page::language::is_han;

/// The most bytes of a code. Real codes have a tenth of that.
const LONGEST_CODE: usize = 200;

/// The most hexadecimal digits of a number: they fill 64 bits.
const MOST_HEX_DIGITS: usize = 16;

/// Whether a text is spelled like a code: one word of letters, digits and the signs that join parts of codes, with a
/// letter or a digit in it.
pub(crate) fn is_code(text: &str) -> bool {
    if text.len() > LONGEST_CODE {
        return false;
    }
    let (mut has_letter_or_digit, mut last) = (false, ' ');
    for (_, c) in characters(text) {
        let is_letter_or_digit = match c.is_ascii() {
            true => c.is_ascii_alphanumeric(),
            false => c.is_alphabetic() && !c.is_numeric() && !is_han(c),
        };
        if !is_letter_or_digit && !matches!(c, '.' | '_' | '-' | ':' | '/' | '#' | '$') {
            return false;
        }
        has_letter_or_digit |= is_letter_or_digit;
        last = c;
    }
    // A code does not end with these signs.
    has_letter_or_digit && !matches!(last, ':' | '-' | '.' | '/')
}

/// Parses a number in the notations of codes: decimal, or hexadecimal after `0x`.
pub(crate) fn number(text: &str) -> Option<i128> {
    if !may_be_number(text) {
        return None;
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let value = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) if hex.len() <= MOST_HEX_DIGITS => i128::from(u64::from_str_radix(hex, 16).ok()?),
        Some(_) => return None,
        // A leading zero is part of the spelling: `0001` is a string.
        None if digits.len() > 1 && digits.starts_with('0') => return None,
        None if all_digits(digits) && !digits.is_empty() => digits.parse().ok()?,
        None => return None,
    };
    Some(if negative { -value } else { value })
}

/// Whether a text begins like a number.
pub(super) fn may_be_number(text: &str) -> bool {
    matches!(text.as_bytes().first(), Some(b'-' | b'0'..=b'9'))
}

/// A text without white space and invisible characters at its ends.
pub(super) fn trim(text: &str) -> &str {
    if needs_no_trimming(text) { text } else { text.trim_matches(NOT_SHOWN) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spelling_decides_whether_a_code_is_a_number() {
        assert_eq!(number("404"), Some(404));
        assert_eq!(number("-32601"), Some(-32601));
        assert_eq!(number("0x80340000"), Some(0x8034_0000));
        assert_eq!(number("0"), Some(0));
        assert_eq!(number("0001"), None);
        assert_eq!(number("99999999999999999999999999999999999999999"), None);
    }
}
