//! Text as a terminal shows it: without anything that acts on the terminal, and in columns.

use crate::hidden::is_hidden;

/// Escapes everything in a text that a terminal or an editor would act on instead of showing it: control characters
/// (and with them ANSI escapes), zero-width characters, and bidirectional controls. Line breaks stay.
pub fn visible(text: &str) -> String {
    // Hidden characters are controls or not ASCII. Most texts have neither.
    if is_plain(text.as_bytes()) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
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

/// Whether a text has only printable ASCII and line breaks.
fn is_plain(bytes: &[u8]) -> bool {
    // An index instead of an iterator: a macro in a debug build pays for each call.
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(bytes[at], b' '..=b'~' | b'\n') {
            return false;
        }
        at += 1;
    }
    true
}

/// The number of terminal columns that a text fills. East Asian wide characters fill two.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Whether a character is two columns wide: it is in one of the wide blocks of Unicode's EastAsianWidth.txt that occur
/// on pages.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}' | '\u{1f900}'..='\u{1f9ff}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_on_a_page_reaches_a_terminal_raw() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b\u{200b}\tc\nd"), "a\\u{1b}[31m\\u{202e}b\\u{200b} c\nd");
    }
}
