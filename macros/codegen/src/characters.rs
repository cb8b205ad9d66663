//! Functions on the characters of a text.

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
