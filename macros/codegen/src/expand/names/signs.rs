//! The signs and the letter case of a code in words, for codes that differ in nothing else.

use doccodes_page::characters::{LOWER_CASE, UPPER_CASE, has};

/// The signs that have a word.
const WORDS: &[(char, &str)] = &[
    ('.', "Dot"),
    ('_', "Underscore"),
    ('-', "Dash"),
    (':', "Colon"),
    ('/', "Slash"),
    ('#', "Hash"),
    ('$', "Dollar"),
    (' ', "Space"),
    (',', "Comma"),
    ('+', "Plus"),
    ('*', "Star"),
    ('@', "At"),
    ('&', "And"),
    ('%', "Percent"),
    ('(', "Open"),
    (')', "Close"),
    ('\'', "Apostrophe"),
];

/// A code with its signs in words: `foo.bar` is `foo Dot bar`.
pub(super) fn with_signs(code: &str) -> String {
    let mut text = String::with_capacity(code.len());
    for c in code.chars() {
        if c.is_alphanumeric() {
            text.push(c);
            continue;
        }
        match WORDS.iter().find(|&&(sign, _)| sign == c) {
            Some((_, word)) => text.push_str(&format!(" {word} ")),
            None => text.push_str(&format!(" U{:04X} ", u32::from(c))),
        }
    }
    text
}

/// The case of the letters of a code, in a word.
pub(super) fn letter_case(code: &str) -> &'static str {
    match (has(code, LOWER_CASE), has(code, UPPER_CASE)) {
        (true, false) => "Lower",
        (false, true) => "Upper",
        _ => "Mixed",
    }
}
