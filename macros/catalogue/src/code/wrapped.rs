//! Codes that the page wraps: with a line break or a space, or at an invisible character.

use doccodes_page::characters::{
    ASCII_ALPHANUMERIC, ASCII_UPPER_CASE, LOWER_CASE, all, has, has_capital_inside, has_digit, has_one_of,
    words,
};

use super::spelling::is_code;

/// Invisible characters at which a browser may wrap a word: the soft hyphen and spaces without width.
const INVISIBLE: &[char] = &['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'];

/// Signs that join the parts of a code.
const SIGNS: &[char] = &['.', '_', '-'];

/// The most parts of a wrapped code.
const MOST_PARTS: usize = 4;

/// The most bytes of a wrapped code. A longer text is a sentence.
const LONGEST: usize = 100;

/// A text without invisible characters, and without white space after a soft hyphen; `None` if it has none of them.
pub(super) fn without_invisible(text: &str) -> Option<String> {
    if !has_one_of(text, INVISIBLE) {
        return None;
    }
    let mut visible = String::with_capacity(text.len());
    for (n, part) in text.split('\u{ad}').enumerate() {
        let part = if n == 0 { part } else { part.trim_start() };
        for c in part.chars() {
            if !INVISIBLE.contains(&c) {
                visible.push(c);
            }
        }
    }
    Some(visible)
}

/// A code without the white space beside its full stops, underscores and hyphens. The sign shows that the code continues.
pub(super) fn joined_at_signs(text: &str) -> Option<String> {
    if are_first_words_apart(text.as_bytes()) {
        return None;
    }
    let mut joined = String::with_capacity(text.len());
    let on_lines = !text.contains(' ');
    let mut underscores = on_lines || !has(text, LOWER_CASE);
    for part in words(text) {
        if !joined.is_empty() {
            if !joined.ends_with(SIGNS) && !part.starts_with(SIGNS) {
                return None;
            }
            underscores &= joined.ends_with('_') || part.starts_with('_');
        }
        joined.push_str(part);
    }
    // A full stop or a hyphen may also end a word. Words do not contain digits or underscores.
    (is_code(&joined) && (has_digit(&joined) || underscores)).then_some(joined)
}

/// Whether a text visibly starts with two words without a sign beside the space between them, as most texts do.
fn are_first_words_apart(text: &[u8]) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'.' | b'_' | b'-');
    let mut at = 1;
    while at + 1 < text.len() && text[at] != b' ' {
        at += 1;
    }
    at + 1 < text.len() && is_letter(text[at - 1]) && is_letter(text[at + 1])
}

/// The one code that a text may be, if the page has wrapped it: words in camel case with white space between them, such as
/// `Order NotFound`. Nothing shows that they are one code.
pub(super) fn joined_words(text: &str) -> Option<String> {
    let starts_otherwise =
        text.as_bytes().first().is_some_and(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase());
    if text.len() > LONGEST || starts_otherwise {
        return None;
    }
    let (mut joined, mut parts, mut in_camel_case) = (String::new(), 0, false);
    for part in words(text) {
        if !part.starts_with(ASCII_UPPER_CASE) || !all(part, ASCII_ALPHANUMERIC) {
            return None;
        }
        in_camel_case |= has_capital_inside(part);
        parts += 1;
        joined.push_str(part);
    }
    (in_camel_case && (2..=MOST_PARTS).contains(&parts)).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_at_the_break_joins_the_parts() {
        assert_eq!(joined_at_signs("ERROR_VERY_LONG_\nNAME").as_deref(), Some("ERROR_VERY_LONG_NAME"));
        assert_eq!(joined_at_signs("TOO_MANY\n_PARCELS").as_deref(), Some("TOO_MANY_PARCELS"));
        assert_eq!(joined_at_signs("DCS. 4855").as_deref(), Some("DCS.4855"));
        assert_eq!(joined_at_signs("TOO_ MANY").as_deref(), Some("TOO_MANY"));
        for text in ["__init__ failed", "Ends here.\nThen", "Well- made", "ONE\nTWO", "A_\nB C"] {
            assert_eq!(joined_at_signs(text), None, "{text}");
        }
    }

    #[test]
    fn words_in_camel_case_may_be_one_code() {
        assert_eq!(joined_words("Order\nNotFound").as_deref(), Some("OrderNotFound"));
        assert_eq!(joined_words("TooManyParcelsIn Warehouse").as_deref(), Some("TooManyParcelsInWarehouse"));
        for text in ["Not Found", "OrderNotFound", "The OrderNotFound error", "NOT FOUND"] {
            assert_eq!(joined_words(text), None, "{text}");
        }
    }

    #[test]
    fn characters_that_are_not_shown_are_removed() {
        assert_eq!(without_invisible("Parcel\u{ad}Lost").as_deref(), Some("ParcelLost"));
        assert_eq!(without_invisible("Parcel\u{ad}\nLost").as_deref(), Some("ParcelLost"));
        assert_eq!(without_invisible("1\u{200b}0").as_deref(), Some("10"));
        assert_eq!(without_invisible("Parcel Lost"), None);
    }
}
