//! Kinds of characters, and functions on the characters of a text.

use doccodes_core::hidden::is_hidden;

/// A kind of characters, which the methods of `str` take as a pattern. They are compiled once for all kinds, while they are
/// compiled anew for each closure and for each array.
pub(crate) type Kind = fn(char) -> bool;

pub(crate) const LETTER: Kind = char::is_alphabetic;
pub(crate) const NOT_LETTER: Kind = |c| !c.is_alphabetic();
pub(crate) const LOWER_CASE: Kind = char::is_lowercase;
pub(crate) const UPPER_CASE: Kind = char::is_uppercase;
pub(crate) const ALPHANUMERIC: Kind = char::is_alphanumeric;
pub(crate) const NOT_ALPHANUMERIC: Kind = |c| !c.is_alphanumeric();
pub(crate) const WHITE_SPACE: Kind = char::is_whitespace;
/// White space, and characters that show nothing.
pub(crate) const NOT_SHOWN: Kind = |c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}');
/// Characters that show nothing, and are no white space.
pub(crate) const UNSEEN: Kind = |c| is_hidden(c) && !c.is_whitespace();
pub(crate) const DIGIT: Kind = |c| c.is_ascii_digit();
pub(crate) const ASCII_LETTER: Kind = |c| c.is_ascii_alphabetic();
pub(crate) const ASCII_LOWER_CASE: Kind = |c| c.is_ascii_lowercase();
pub(crate) const ASCII_UPPER_CASE: Kind = |c| c.is_ascii_uppercase();
pub(crate) const ASCII_ALPHANUMERIC: Kind = |c| c.is_ascii_alphanumeric();
pub(crate) const NOT_ASCII_ALPHANUMERIC: Kind = |c| !c.is_ascii_alphanumeric();

/// The white space in a line of source.
pub(crate) const BLANKS: &[char] = &[' ', '\t'];

/// Single and double quotation marks.
pub(crate) const QUOTES: &[char] = &['"', '\''];

/// The colon, and the one of Chinese texts.
pub(crate) const COLONS: &[char] = &[':', '：'];

/// Whether a text has a character of a kind.
pub(crate) fn has(text: &str, kind: Kind) -> bool {
    text.chars().any(kind)
}

/// Whether all characters of a text are of a kind.
pub(crate) fn all(text: &str, kind: Kind) -> bool {
    text.chars().all(kind)
}

/// How many times a text starts with a byte.
pub(crate) fn run_length(text: &str, byte: u8) -> usize {
    let bytes = text.as_bytes();
    let mut length = 0;
    while bytes.get(length) == Some(&byte) {
        length += 1;
    }
    length
}

/// How many characters of a text are of a kind.
pub(crate) fn count(text: &str, kind: Kind) -> usize {
    let mut count = 0;
    for c in text.chars() {
        count += usize::from(kind(c));
    }
    count
}

/// Whether a text has a decimal digit.
pub(crate) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether all characters of a text are decimal digits.
pub(crate) fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text starts with a decimal digit.
pub(crate) fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Whether a text ends with a decimal digit.
pub(crate) fn ends_with_digit(text: &str) -> bool {
    text.as_bytes().last().is_some_and(u8::is_ascii_digit)
}

/// Whether a capital letter follows a small one: `cartLost`.
pub(crate) fn has_capital_inside(word: &str) -> bool {
    let mut before = ' ';
    word.chars().any(|c| {
        let found = before.is_lowercase() && c.is_uppercase();
        before = c;
        found
    })
}

/// The letters and digits of a text in lower case. Two texts are compared by them.
pub(crate) fn letters(text: &str) -> String {
    #[cfg(test)]
    crate::work::add(text.len());
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            letters.extend(c.to_lowercase());
        }
    }
    letters
}

/// The most characters of a page's text that a problem quotes.
pub(crate) const LONGEST_QUOTE: usize = 60;

/// The first line of a text, up to `most` characters, with `…` if the text is longer.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or("");
    let mut short: String = line.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The start of a text, of at most so many bytes.
pub(crate) fn start_of(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
