//! Characters that must be escaped before they reach a terminal or an editor: one filter for compile errors and for run time.

use core::fmt::{self, Write as _};

/// Whether a terminal or an editor would act on a character instead of showing it, or would show nothing: control characters (and
/// with them ANSI escapes), zero-width and blank characters, bidirectional controls.
///
/// # Examples
///
/// ```
/// use doccodes_core::hidden::is_hidden;
///
/// assert!(is_hidden('\u{202e}'));
/// assert!(!is_hidden('码'));
/// ```
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Displays a text with its hidden characters escaped (`\u{202e}`). Line breaks stay; a tab becomes a space.
///
/// # Examples
///
/// ```
/// use doccodes_core::hidden::Visible;
///
/// assert_eq!(Visible("a\u{200b}b\tc").to_string(), r"a\u{200b}b c");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Visible<'a>(pub &'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            if c == '\n' || !is_hidden(c) {
                f.write_char(c)?;
            } else if c == '\t' {
                f.write_char(' ')?;
            } else {
                write!(f, "{}", c.escape_unicode())?;
            }
        }
        Ok(())
    }
}

/// The text that [`Visible`] displays.
#[cfg(any(feature = "write", test))]
#[must_use]
pub fn visible(text: &str) -> alloc::string::String {
    use alloc::borrow::ToOwned as _;

    // Most texts have no byte with which a hidden character begins, which is cheap to check.
    if is_plain(text.as_bytes()) {
        return text.to_owned();
    }
    let mut shown = alloc::string::String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' || !is_hidden(c) {
            shown.push(c);
        } else if c == '\t' {
            shown.push(' ');
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    shown
}

/// Whether no character of a text begins with the byte of a hidden one: the text is printable ASCII, line breaks, Chinese and the
/// like.
#[cfg(any(feature = "write", test))]
fn is_plain(bytes: &[u8]) -> bool {
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b' '..=b'~' | b'\n' | 0x80..=0xbf | 0xe4..=0xe9 => {}
            // Chinese punctuation and Japanese letters, then letters and punctuation of full width.
            0xe3 if bytes[at + 1] < 0x85 => {}
            0xef if bytes[at + 1] == 0xbc => {}
            _ => return false,
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::*;

    #[test]
    fn hidden_characters_are_escaped() {
        let text = "a\u{1b}[31m\u{202e}b\u{200b}\tc\nd码";
        assert_eq!(visible(text), "a\\u{1b}[31m\\u{202e}b\\u{200b} c\nd码");
        assert_eq!(visible(text), Visible(text).to_string());
        assert_eq!(visible("plain\ntext"), "plain\ntext");
    }

    #[test]
    fn the_quick_look_misses_no_hidden_character() {
        for c in '\0'..=char::MAX {
            let text = std::format!("码{c}");
            assert!(!is_hidden(c) || c == '\n' || !is_plain(text.as_bytes()), "{}", c.escape_unicode());
        }
        assert!(is_plain("The queue is full。队列已满，请稍后重试（E1）".as_bytes()));
    }
}
