//! Kinds of characters, and functions on the characters of a text.

use doccodes_core::hidden::is_hidden;

/// A kind of characters, which the methods of `str` take as a pattern. The methods are compiled once for this type; each closure
/// and each array would compile them again.
pub type Kind = fn(char) -> bool;

/// A letter of any script.
pub const LETTER: Kind = char::is_alphabetic;
/// Anything but a letter.
pub const NOT_LETTER: Kind = |c| !c.is_alphabetic();
/// A lower-case letter.
pub const LOWER_CASE: Kind = char::is_lowercase;
/// An upper-case letter.
pub const UPPER_CASE: Kind = char::is_uppercase;
/// A letter or a digit of any script.
pub const ALPHANUMERIC: Kind = char::is_alphanumeric;
/// Anything but a letter or a digit.
pub const NOT_ALPHANUMERIC: Kind = |c| !c.is_alphanumeric();
/// White space.
pub const WHITE_SPACE: Kind = char::is_whitespace;
/// White space, and characters that show nothing.
pub const NOT_SHOWN: Kind = |c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}');
/// Characters that show nothing, and are not white space.
pub const UNSEEN: Kind = |c| is_hidden(c) && !c.is_whitespace();
/// An ASCII digit.
pub const DIGIT: Kind = |c| c.is_ascii_digit();
/// An ASCII letter.
pub const ASCII_LETTER: Kind = |c| c.is_ascii_alphabetic();
/// A lower-case ASCII letter.
pub const ASCII_LOWER_CASE: Kind = |c| c.is_ascii_lowercase();
/// An upper-case ASCII letter.
pub const ASCII_UPPER_CASE: Kind = |c| c.is_ascii_uppercase();
/// An ASCII letter or digit.
pub const ASCII_ALPHANUMERIC: Kind = |c| c.is_ascii_alphanumeric();
/// Anything but an ASCII letter or digit.
pub const NOT_ASCII_ALPHANUMERIC: Kind = |c| !c.is_ascii_alphanumeric();

/// Whether a byte is an ASCII letter or digit. In a debug build, a table takes a third of the time of a call.
pub static ALPHANUMERIC_BYTES: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0;
    while byte < bytes.len() {
        bytes[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    bytes
};

/// The white space in a line of source.
pub const BLANKS: &[char] = &[' ', '\t'];

/// Single and double quotation marks.
pub const QUOTES: &[char] = &['"', '\''];

/// The colon, and the full-width one of Chinese texts.
pub const COLONS: &[char] = &[':', '：'];

/// The characters of a text, each with its offset, like `char_indices`. In a debug build, the macro pays for each call: these take
/// half as long.
#[derive(Debug)]
pub struct Characters<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The characters of a text.
pub const fn characters(text: &str) -> Characters<'_> {
    Characters { bytes: text.as_bytes(), at: 0 }
}

impl Iterator for Characters<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.at;
        if at >= self.bytes.len() {
            return None;
        }
        let first = self.bytes[at];
        if first < 0x80 {
            self.at = at + 1;
            return Some((at, first as char));
        }
        let (c, end) = character_of_several_bytes(self.bytes, at);
        self.at = end;
        Some((at, c))
    }
}

/// The character that starts here, and its end.
pub fn character_at(text: &str, start: usize) -> (char, usize) {
    match text.as_bytes()[start] {
        byte @ ..0x80 => (byte as char, start + 1),
        _ => character_of_several_bytes(text.as_bytes(), start),
    }
}

/// The same for a character of several bytes.
fn character_of_several_bytes(bytes: &[u8], start: usize) -> (char, usize) {
    let first = bytes[start];
    let (mut bits, end) = match first {
        0xf0.. => (first as u32 & 0x7, start + 4),
        0xe0.. => (first as u32 & 0xf, start + 3),
        _ => (first as u32 & 0x1f, start + 2),
    };
    let mut at = start + 1;
    while at < end {
        bits = bits << 6 | bytes[at] as u32 & 0x3f;
        at += 1;
    }
    (char::from_u32(bits).unwrap_or(char::REPLACEMENT_CHARACTER), end)
}

/// The offset of the first byte from `at` on that a table has, or the end. In a debug build, a step for several bytes takes half the
/// time of a step for each.
pub fn find_byte(bytes: &[u8], at: usize, table: &[bool; 256]) -> usize {
    let mut rest = &bytes[at..];
    while let [a, b, c, d, after @ ..] = rest {
        if table[*a as usize] | table[*b as usize] | table[*c as usize] | table[*d as usize] {
            break;
        }
        rest = after;
    }
    while let [byte, after @ ..] = rest {
        if table[*byte as usize] {
            break;
        }
        rest = after;
    }
    bytes.len() - rest.len()
}

/// Whether a text has a character of a kind.
pub fn has(text: &str, kind: Kind) -> bool {
    for (_, c) in characters(text) {
        if kind(c) {
            return true;
        }
    }
    false
}

/// Whether all characters of a text are of a kind.
pub fn all(text: &str, kind: Kind) -> bool {
    for (_, c) in characters(text) {
        if !kind(c) {
            return false;
        }
    }
    true
}

/// Whether a text has one of these characters.
pub fn has_one_of(text: &str, list: &[char]) -> bool {
    find_one_of(text, list).is_some()
}

/// The offset of the first of these characters in a text.
pub fn find_one_of(text: &str, list: &[char]) -> Option<usize> {
    let (mut may_be_one, mut n) = ([false; 256], 0);
    while n < list.len() {
        may_be_one[first_byte(list[n])] = true;
        n += 1;
    }
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() {
        let end = bytes.len().min(at + SEARCHED);
        #[cfg(any(test, feature = "work"))]
        crate::work::add(end - at);
        if end - at >= SHORT && !has_first_byte(&bytes[at..end], list) {
            at = end;
            continue;
        }
        while at < end {
            if !may_be_one[bytes[at] as usize] {
                at += 1;
                continue;
            }
            let (c, next) = character_at(text, at);
            if list.contains(&c) {
                return Some(at);
            }
            at = next;
        }
    }
    None
}

/// The bytes that are searched at once, and the fewest for which searches for a few bytes take less time than a look at each byte.
const SEARCHED: usize = 256;
const SHORT: usize = 50;

/// Whether the first byte of one of these characters is among some bytes.
fn has_first_byte(bytes: &[u8], list: &[char]) -> bool {
    let mut n = 0;
    while n < list.len() {
        if bytes.contains(&(first_byte(list[n]) as u8)) {
            return true;
        }
        n += 1;
    }
    false
}

/// The first byte of a character in a text.
const fn first_byte(c: char) -> usize {
    match c as usize {
        code @ ..0x80 => code,
        code @ ..0x800 => 0xc0 | code >> 6,
        code @ ..0x1_0000 => 0xe0 | code >> 12,
        code => 0xf0 | code >> 18,
    }
}

/// The text before the first of these characters, and the text after it. The whole text if it has none.
pub fn cut_at_one_of<'t>(text: &'t str, list: &[char]) -> (&'t str, Option<&'t str>) {
    match find_one_of(text, list) {
        Some(at) => {
            let (front, rest) = text.split_at(at);
            let mut after = rest.chars();
            after.next();
            (front, Some(after.as_str()))
        }
        None => (text, None),
    }
}

/// Whether a text has a word, in any case of its ASCII letters.
pub fn has_in_any_case(text: &str, word: &str) -> bool {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else { return true };
    let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    if !bytes.contains(&lower) && !bytes.contains(&upper) {
        return false;
    }
    let mut at = 0;
    while at + word.len() <= bytes.len() {
        if (bytes[at] == lower || bytes[at] == upper) && bytes[at..at + word.len()].eq_ignore_ascii_case(word)
        {
            return true;
        }
        at += 1;
    }
    false
}

/// How many times a text starts with a byte.
pub fn run_length(text: &str, byte: u8) -> usize {
    let bytes = text.as_bytes();
    let mut length = 0;
    while bytes.get(length) == Some(&byte) {
        length += 1;
    }
    length
}

/// How many characters of a text are of a kind.
pub fn count(text: &str, kind: Kind) -> usize {
    let mut count = 0;
    for (_, c) in characters(text) {
        if kind(c) {
            count += 1;
        }
    }
    count
}

/// Whether a text has no white space at its ends. Most cells have none, which two bytes show.
pub fn needs_no_trimming(text: &str) -> bool {
    let is_shown = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    is_shown(text.as_bytes().first()) && is_shown(text.as_bytes().last())
}

/// Whether a text has a decimal digit.
pub fn has_digit(text: &str) -> bool {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() && !bytes[at].is_ascii_digit() {
        at += 1;
    }
    at < bytes.len()
}

/// Whether all characters of a text are decimal digits.
pub fn all_digits(text: &str) -> bool {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() && bytes[at].is_ascii_digit() {
        at += 1;
    }
    at == bytes.len()
}

/// Whether a text starts with a decimal digit.
pub fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Whether a text ends with a decimal digit.
pub fn ends_with_digit(text: &str) -> bool {
    text.as_bytes().last().is_some_and(u8::is_ascii_digit)
}

/// Whether a capital letter follows a lower-case one: `cartLost`.
pub fn has_capital_inside(word: &str) -> bool {
    let mut before = ' ';
    for (_, c) in characters(word) {
        if before.is_lowercase() && c.is_uppercase() {
            return true;
        }
        before = c;
    }
    false
}

/// The letters and digits of a text in lower case, by which two texts are compared.
pub fn letters(text: &str) -> String {
    #[cfg(any(test, feature = "work"))]
    crate::work::add(text.len());
    let mut letters = String::with_capacity(text.len());
    for (_, c) in characters(text) {
        if c.is_alphanumeric() {
            push_lower_case(&mut letters, c);
        }
    }
    letters
}

/// Adds a character in lower case.
pub fn push_lower_case(text: &mut String, c: char) {
    if c.is_ascii() {
        text.push(c.to_ascii_lowercase());
    } else {
        text.extend(c.to_lowercase());
    }
}

/// The words of a text, separated by white space, like `split_whitespace`.
pub const fn words(text: &str) -> Words<'_> {
    Words { text, rest: characters(text) }
}

/// The words that [`words`] returns.
#[derive(Debug)]
pub struct Words<'a> {
    text: &'a str,
    rest: Characters<'a>,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut start = None;
        for (at, c) in self.rest.by_ref() {
            match (start, c.is_whitespace()) {
                (None, false) => start = Some(at),
                (Some(start), true) => return Some(&self.text[start..at]),
                _ => {}
            }
        }
        start.map(|start| &self.text[start..])
    }
}

/// The number of words in a text.
pub fn count_words(text: &str) -> usize {
    let mut count = 0;
    for _ in words(text) {
        count += 1;
    }
    count
}

/// The most characters of a page's text that a problem quotes.
pub const LONGEST_QUOTE: usize = 60;

/// The first line of a text, up to `most` characters, with `…` if the text is longer.
pub fn shortened(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or("");
    let mut short: String = line.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The start of a text, at most `most` bytes.
pub fn start_of(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_those_of_the_text() {
        let text = "a\u{7f}\u{80}é\u{7ff}\u{800}错\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{10ffff}z";
        assert!(characters(text).eq(text.char_indices()));
        assert!(has_one_of(text, &['错']) && !has_one_of(text, &['误', 'b', '\0']));
    }

    #[test]
    fn bytes_of_a_table_are_found() {
        let mut table = [false; 256];
        table[usize::from(b'x')] = true;
        let text = "abcdexfghxx";
        for at in 0..=text.len() {
            let expected = text[at..].find('x').map_or(text.len(), |found| at + found);
            assert_eq!(find_byte(text.as_bytes(), at, &table), expected, "{at}");
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert!(has_in_any_case("See HTTp", "http") && has_in_any_case("返回成功", "成功"));
        assert!(!has_in_any_case("hhttt", "http") && !has_in_any_case("", "http"));
    }

    #[test]
    fn signs_are_found_in_long_texts() {
        for length in (0..3 * SEARCHED).step_by(7) {
            let text = format!("{}é：b", "码".repeat(length));
            assert_eq!(find_one_of(&text, COLONS), text.find(COLONS));
            assert_eq!(find_one_of(&text, &['è', ';', '误']), None);
        }
    }

    #[test]
    fn a_text_is_cut_as_it_is_split() {
        const SIGNS: &[char] = &[',', '，', 'é'];
        for text in ["", ",", "a，,b", "é错c,", "错c"] {
            let (mut parts, mut rest) = (Vec::new(), Some(text));
            while let Some(text) = rest {
                let (part, after) = cut_at_one_of(text, SIGNS);
                parts.push(part);
                rest = after;
            }
            assert!(text.split(SIGNS).eq(parts), "{text}");
        }
    }

    #[test]
    fn words_are_those_between_white_space() {
        for text in ["", " ", "a", " two\u{3000}words ", "one\n\ntwo three\t"] {
            assert!(words(text).eq(text.split_whitespace()), "{text}");
        }
    }
}
