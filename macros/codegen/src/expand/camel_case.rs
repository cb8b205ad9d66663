//! Names in camel case.
//!
//! A text is split into words at every character that is not a letter or a digit, and where a lower-case letter or a digit is
//! followed by an upper-case letter (`OTSServerBusy` has the words `OTS`, `Server` and `Busy`). Each word is written with an
//! upper-case first letter: `Not Found` is `NotFound`, `NOT_LEADER` is `NotLeader`, `OTSServerBusy` is `OtsServerBusy`.
//! Letters of other scripts are kept; nothing is transliterated.

use doccodes_core::hidden::is_hidden;
use doccodes_page::characters::ends_with_digit;
use unicode_ident::is_xid_continue;

/// Joins the words of a text in camel case.
pub(super) fn camel_case(text: &str) -> String {
    if text.is_ascii() { ascii_camel_case(text.as_bytes()) } else { unicode_camel_case(text) }
}

/// The same as [`unicode_camel_case`] for ASCII, in a fifth of the time. In a debug build, the macro pays for each call.
fn ascii_camel_case(text: &[u8]) -> String {
    let mut camel = String::with_capacity(text.len());
    let mut start_of_word = true;
    let (mut before, mut last, mut at) = (b' ', b' ', 0);
    while at < text.len() {
        let c = text[at];
        at += 1;
        match c {
            b'\'' => {}
            b'0'..=b'9' => {
                if start_of_word && last.is_ascii_digit() {
                    camel.push('_');
                }
                camel.push(c as char);
                (start_of_word, last) = (false, c);
            }
            b'A'..=b'Z' | b'a'..=b'z' => {
                if c.is_ascii_uppercase() {
                    let after_lower = before.is_ascii_lowercase() || before.is_ascii_digit();
                    let before_lower = text.get(at).is_some_and(u8::is_ascii_lowercase);
                    start_of_word |= after_lower || (before_lower && before.is_ascii_uppercase());
                }
                let c = if start_of_word { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
                camel.push(c as char);
                (start_of_word, last) = (false, c);
            }
            _ => start_of_word = true,
        }
        before = c;
    }
    camel
}

fn unicode_camel_case(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut camel = String::with_capacity(text.len());
    let mut start_of_word = true;
    for (at, &c) in chars.iter().enumerate() {
        // An apostrophe belongs to its word: `I'm` is `Im`.
        if matches!(c, '\'' | '’') {
            continue;
        }
        if !is_xid_continue(c) || c == '_' || !c.is_alphanumeric() || is_hidden(c) {
            start_of_word = true;
            continue;
        }
        if c.is_uppercase() && at > 0 {
            let after_lower = chars[at - 1].is_lowercase() || chars[at - 1].is_numeric();
            let before_lower = chars.get(at + 1).is_some_and(|c| c.is_lowercase());
            start_of_word |= after_lower || (before_lower && chars[at - 1].is_uppercase());
        }
        match (start_of_word, c) {
            // Without a separator, two numbers would read as one.
            (true, c) if c.is_ascii_digit() && ends_with_digit(&camel) => {
                camel.push('_');
                camel.push(c);
            }
            (true, c) => camel.extend(c.to_uppercase()),
            (false, c) => camel.extend(c.to_lowercase()),
        }
        start_of_word = false;
    }
    camel.retain(|c| c == '_' || is_xid_continue(c));
    camel
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn ascii_gives_the_same_result_as_unicode(text in "[ -~]{0,40}", code in "[A-Za-z0-9._' -]{0,40}") {
            proptest::prop_assert_eq!(ascii_camel_case(text.as_bytes()), unicode_camel_case(&text));
            proptest::prop_assert_eq!(ascii_camel_case(code.as_bytes()), unicode_camel_case(&code));
        }
    }
}
