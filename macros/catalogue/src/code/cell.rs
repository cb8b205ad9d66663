//! Reads a cell of a code column: a code, several codes, or something else.

use std::borrow::Cow;

use doccodes_page::characters::{
    DIGIT, LETTER, all_digits, characters, count, count_words, cut_at_one_of, has_digit, starts_with_digit,
    words,
};
use doccodes_page::language::is_han;
use doccodes_page::pairs::Pairs;

use super::group::{is_class, is_range};
use super::phrase::{code_and_phrase, named_number};
use super::spelling::{is_code, number, trim};
use super::words::LANGUAGES;
use super::wrapped::{joined_at_signs, joined_words, without_invisible};
use crate::blank::is_blank;

/// The content of a code cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeCell {
    /// One or more codes, and the reason phrase beside a single one (`200 OK`).
    Codes { codes: Vec<String>, reason: Option<String> },
    /// One code with white space beside one of its signs (`DCS. 4855`), or with invisible characters, without
    /// those.
    Broken(String),
    /// Words that may be one code with white space in it (`Order NotFound`), without that white space.
    Wrapped(String),
    /// A class of codes, such as `2xx`.
    Class,
    /// A range of codes, such as `1000-1999`.
    Range,
    /// Nothing.
    Empty,
    /// Words that are not a code.
    Unreadable,
}

/// Signs between codes and between groups of codes.
const PARTS: &[char] = &[',', '，', '、', ';', '；', '/', '\n'];

/// Signs between several codes.
const SEPARATORS: &[char] = &[',', '，', '、', ';', '；', '\n', '/', '|'];

/// The most bytes of a cell with codes. Cells do not have longer lists.
const LONGEST_CELL: usize = 2000;

/// Cells with more bytes are first checked for being a sentence, which is quick. Most cells of a page are sentences.
const LONGEST_UNCHECKED: usize = 80;

/// Reads a code cell.
pub(crate) fn read(text: &str) -> CodeCell {
    if is_plain(text) {
        return CodeCell::Codes { codes: vec![text.to_owned()], reason: None };
    }
    read_in_full(text)
}

/// The codes in a list with classes or ranges: 404 in `404, 5xx`.
pub(crate) fn codes_beside(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for part in text.split(PARTS) {
        if let CodeCell::Codes { codes, .. } = read(part) {
            all.extend(codes);
        }
    }
    all
}

fn read_in_full(text: &str) -> CodeCell {
    // `#` and `¶` after a code are the signs of links to it. Backticks in HTML are Markdown that was not converted.
    let text = trim(trim(text).trim_end_matches(SIGNS_OF_LINKS).trim_matches('`'));
    if let Some(digits) = text.strip_prefix(TYPOGRAPHIC_MINUS)
        && starts_with_digit(digits)
    {
        return read(&format!("-{digits}"));
    }
    if let Some(visible) = without_invisible(text) {
        return match read(&visible) {
            CodeCell::Codes { mut codes, reason: None } if codes.len() == 1 => {
                CodeCell::Broken(codes.swap_remove(0))
            }
            read => read,
        };
    }
    if text.len() > LONGEST_CELL || (text.len() > LONGEST_UNCHECKED && is_sentence(text)) {
        return CodeCell::Unreadable;
    }
    if is_blank(text) {
        return CodeCell::Empty;
    }
    let one = || CodeCell::Codes { codes: vec![text.to_owned()], reason: None };
    if has_digit(text) {
        if let Some(read) = read_with_digits(text, &one) {
            return read;
        }
    } else if is_code(text) {
        return one();
    }
    if let Some(joined) = joined_at_signs(text) {
        return CodeCell::Broken(joined);
    }
    joined_words(text).map_or(CodeCell::Unreadable, CodeCell::Wrapped)
}

/// Reads a cell as forms that each have a digit. `one` is the whole cell as a code.
fn read_with_digits(text: &str, one: &dyn Fn() -> CodeCell) -> Option<CodeCell> {
    if is_class(text) || has_among_codes(text, is_class) {
        return Some(CodeCell::Class);
    }
    if is_range(text) || has_among_codes(text, is_range) {
        return Some(CodeCell::Range);
    }
    // `1,001` may be one number or two codes.
    if is_grouped_number(text) {
        return Some(CodeCell::Unreadable);
    }
    // A slash may be part of a code. Between plain numbers it separates codes.
    if is_code(text) && !are_numbers_with_slashes(text) {
        return Some(one());
    }
    if let Some((code, name)) = named_number(text) {
        return Some(CodeCell::Codes { codes: vec![code.to_owned()], reason: Some(name.to_owned()) });
    }
    if let Some(code) = before_remarks(text) {
        return Some(CodeCell::Broken(code.to_owned()));
    }
    if let Some(codes) = several(text) {
        return Some(CodeCell::Codes { codes, reason: None });
    }
    // `500, 502, 503 - Server errors`: the phrase is not a name of any of them.
    if let Some(codes) = before_phrase(text).and_then(several) {
        return Some(CodeCell::Codes { codes, reason: None });
    }
    let (code, reason) = code_and_phrase(text)?;
    let reason = (!reason.is_empty()).then(|| reason.to_owned());
    Some(CodeCell::Codes { codes: vec![code.to_owned()], reason })
}

/// The signs of links to a code, after it.
const SIGNS_OF_LINKS: &[char] = &['#', '¶'];

const TYPOGRAPHIC_MINUS: &[char] = &['\u{2212}', '–'];

/// Whether a part of a text is of a kind, and all others are codes.
fn has_among_codes(text: &str, is_of_kind: fn(&str) -> bool) -> bool {
    let (mut found, mut rest) = (false, Some(text));
    while let Some(text) = rest {
        let (part, following) = cut_at_one_of(text, PARTS);
        let part = trim(part);
        if is_of_kind(part) {
            found = true;
        } else if !is_code(part) {
            return false;
        }
        rest = following;
    }
    found
}

fn are_numbers_with_slashes(text: &str) -> bool {
    for part in text.split('/') {
        if number(part.trim()).is_none() {
            return false;
        }
    }
    text.contains('/')
}

/// Whether a cell is visibly one code, as most code cells are: digits, or ASCII letters, a digit, full stops and underscores
/// inside. [`read_in_full`] gives the same result in ten times the time.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > LONGEST_UNCHECKED {
        return false;
    }
    // A digit at the start may begin a class (`2xx`), and two full stops are in a range (`A1..A9`).
    if !bytes[0].is_ascii_alphabetic() {
        return all_digits(text);
    }
    let (mut digit, mut before, mut at) = (false, b'.', 0);
    while at < bytes.len() {
        let byte = bytes[at];
        let joins = matches!(byte, b'.' | b'_');
        if !(byte.is_ascii_alphanumeric() || joins && before.is_ascii_alphanumeric()) {
            return false;
        }
        digit |= byte.is_ascii_digit();
        before = byte;
        at += 1;
    }
    digit && before.is_ascii_alphanumeric()
}

/// Whether a text begins like a sentence: with four words that have no digits, or with mostly Chinese characters.
fn is_sentence(text: &str) -> bool {
    let mut words = words(text);
    let mut count = 0;
    while count < 4 && words.next().is_some_and(|word| !has_digit(word)) {
        count += 1;
    }
    if count == 4 {
        return true;
    }
    let mut characters = characters(text);
    let (mut count, mut han) = (0, 0);
    while let Some((_, c)) = characters.next()
        && count < 20
    {
        han += usize::from(is_han(c));
        count += 1;
    }
    han > 10
}

/// Whether a text is one number with its digits in groups of three.
fn is_grouped_number(text: &str) -> bool {
    if !starts_with_digit(text) {
        return false;
    }
    // A list of codes with three digits, such as HTTP statuses, looks the same.
    let mut is_list = true;
    for (n, group) in text.split(',').enumerate() {
        if !all_digits(group) || !(group.len() == 3 || (n == 0 && matches!(group.len(), 1..=3))) {
            return false;
        }
        is_list &= group.len() == 3 && !group.starts_with('0');
    }
    text.contains(',') && !is_list
}

/// The fewest digits of a code before remarks, and the most digits and words of a remark: `500.1061` before `Non-3D`.
const DIGITS_BEFORE_REMARKS: usize = 3;
const DIGITS_OF_REMARK: usize = 1;
const MOST_WORDS_OF_REMARK: usize = 2;

/// A code with digits and letters or signs, before remarks that are not codes like it.
fn before_remarks(text: &str) -> Option<&str> {
    let (code, mut remarks) = cut_at_one_of(text, BEFORE_REMARKS);
    let code = trim(code);
    // The text below a number is its name.
    if count(code, DIGIT) < DIGITS_BEFORE_REMARKS || !is_code(code) || number(code).is_some() {
        return None;
    }
    remarks?;
    while let Some(text) = remarks {
        let (remark, following) = cut_at_one_of(text, PARTS);
        if count(remark, DIGIT) > DIGITS_OF_REMARK || count_words(remark) > MOST_WORDS_OF_REMARK {
            return None;
        }
        remarks = following;
    }
    Some(code)
}

/// The characters between a code and the remarks after it.
const BEFORE_REMARKS: &[char] = &['\n', ' '];

/// The text before a phrase that is separated by a dash or a colon.
fn before_phrase(text: &str) -> Option<&str> {
    let pairs = Pairs::of(text);
    for sign in [" - ", " – ", " — ", ": "] {
        if pairs.has_all(sign.as_bytes())
            && let Some((codes, phrase)) = text.split_once(sign)
        {
            return phrase.starts_with(LETTER).then_some(codes);
        }
    }
    None
}

/// Several codes with signs or words between them.
fn several(text: &str) -> Option<Vec<String>> {
    let pairs = Pairs::of(text);
    let mut text = Cow::Borrowed(text);
    for language in LANGUAGES {
        for word in language.joining {
            if pairs.has_all(word.as_bytes()) && text.contains(word) {
                text = Cow::Owned(text.replace(word, ","));
            }
        }
    }
    let (mut codes, mut rest) = (Vec::new(), Some(text.as_ref()));
    while let Some(text) = rest {
        let (code, following) = cut_at_one_of(text, SEPARATORS);
        let code = trim(code);
        rest = following;
        if code.is_empty() {
            continue;
        }
        // Words with commas between them are a sentence, unless each has a digit, like a code.
        if !is_code(code) || !has_digit(code) {
            return None;
        }
        codes.push(code.to_owned());
    }
    (codes.len() > 1).then_some(codes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_plain_is_what_it_is_read_in_full(text in "([A-Za-z][A-Za-z0-9._]{0,6}(to|through|x|X|s|\\.|_|0-9){0,2}[0-9a-z]?)|[0-9]{1,81}") {
            if is_plain(&text) {
                prop_assert_eq!(read_in_full(&text), CodeCell::Codes { codes: vec![text], reason: None });
            }
        }
    }

    fn codes(text: &str) -> Vec<String> {
        match read(text) {
            CodeCell::Codes { codes, reason } => codes.into_iter().chain(reason).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn codes_of_every_spelling() {
        for code in ["200", "-1", "0x0301", "0001", "APIG.0101", "NOT_LEADER", "OTSServerBusy", "a.b/c-1"] {
            assert_eq!(codes(code), [code]);
        }
        assert_eq!(codes(" 200\u{200b} "), ["200"]);
    }

    #[test]
    fn a_code_and_its_reason_in_one_cell_are_separated() {
        assert_eq!(codes("200 OK"), ["200", "OK"]);
        assert_eq!(codes("200 (OK)"), ["200", "OK"]);
        assert_eq!(codes("404：Not Found"), ["404", "Not Found"]);
        assert_eq!(codes("Conflict (409)"), ["409", "Conflict"]);
        assert_eq!(codes("Rate limit (429)"), ["429", "Rate limit"]);
        assert_eq!(codes("3DEPOT_E_CLOSED\n703"), ["703", "3DEPOT_E_CLOSED"]);
        assert_eq!(codes("DEPOT_E_CLOSED\n0x80004001"), ["0x80004001", "DEPOT_E_CLOSED"]);
        assert_eq!(codes("200 - OK"), ["200", "OK"]);
        assert_eq!(codes("0x00000002\nERROR_FILE_NOT_FOUND"), ["0x00000002", "ERROR_FILE_NOT_FOUND"]);
        assert_eq!(codes("WSAEINTR\n10004"), ["10004", "WSAEINTR"]);
        assert_eq!(codes("10004 (0x2714)"), ["10004"]);
        assert_eq!(codes("HTTP 404"), ["404"]);
        assert_eq!(codes("0x00000001\nSTATUS_WAIT_1"), ["0x00000001", "STATUS_WAIT_1"]);
        assert_eq!(codes("ERROR_SUCCESS\n0 (0x0)"), ["0", "ERROR_SUCCESS"]);
        assert_eq!(
            codes("503 - The engine is loaded, try it later"),
            ["503", "The engine is loaded, try it later"]
        );
        assert_eq!(codes("ORA-00001: a constraint was violated"), ["ORA-00001", "a constraint was violated"]);
        assert_eq!(codes("1004 (deprecated)"), ["1004"]);
        assert_eq!(codes("1005#"), ["1005"]);
        assert_eq!(codes("`NOT_LEADER`"), ["NOT_LEADER"]);
        assert_eq!(codes("\u{2212}32700"), ["-32700"]);
    }

    #[test]
    fn white_space_beside_a_sign_of_a_code_is_removed() {
        assert_eq!(read("DCS. 4855"), CodeCell::Broken("DCS.4855".to_owned()));
        assert_eq!(read("A_ 1 .2"), CodeCell::Broken("A_1.2".to_owned()));
        for words in ["DCS 4855", "Ends here. Or not", "Number of files"] {
            assert_eq!(read(words), CodeCell::Unreadable, "{words}");
        }
        assert_eq!(read("NumberOf Files"), CodeCell::Wrapped("NumberOfFiles".to_owned()));
        assert_eq!(read("Number\u{ad}OfFiles"), CodeCell::Broken("NumberOfFiles".to_owned()));
        assert_eq!(read("100-\u{200b}199"), CodeCell::Range);
    }

    #[test]
    fn remarks_after_a_code_are_not_codes() {
        assert_eq!(read("500.1061 Non-3D"), CodeCell::Broken("500.1061".to_owned()));
        assert_eq!(read("500.1061\nNon-3D"), CodeCell::Broken("500.1061".to_owned()));
        assert_eq!(read("201.0000\n3D, Non-3D"), CodeCell::Broken("201.0000".to_owned()));
        assert_eq!(codes("E.101\nE.102"), ["E.101", "E.102"]);
    }

    #[test]
    fn several_codes_in_one_cell() {
        assert_eq!(codes("400, 401、403"), ["400", "401", "403"]);
        assert_eq!(codes("APIG.0101\nAPIG.0102"), ["APIG.0101", "APIG.0102"]);
        assert_eq!(codes("400/404 or 410"), ["400", "404", "410"]);
        assert_eq!(codes("400/404"), ["400", "404"]);
        assert_eq!(codes("500, 502 - Server errors"), ["500", "502"]);
        assert_eq!(codes("a/b-1"), ["a/b-1"]);
    }

    #[test]
    fn classes_ranges_and_words_are_no_codes() {
        for class in [
            "4xx Client Error",
            "100 Series",
            "200-series",
            "200s",
            "2xx",
            "4XX",
            "5**",
            "50x",
            "4xx, 5xx",
            "4xx/5xx",
        ] {
            assert_eq!(read(class), CodeCell::Class, "{class}");
        }
        for range in [
            "1000-1999",
            "301000~301099",
            "0 – 999",
            "4000 to 4005",
            "3000..3099",
            "-32000 to -32099",
            "E1000 ~ E1999",
        ] {
            assert_eq!(read(range), CodeCell::Range, "{range}");
        }
        for words in [
            "1,001",
            "404.",
            "503 1",
            "see below",
            "Any other value.",
            "错误",
            "the request, or the answer",
            "***",
        ] {
            assert_eq!(read(words), CodeCell::Unreadable, "{words}");
        }
        assert_eq!(codes_beside("404, 5xx"), ["404"]);
        assert!(codes_beside("4xx, 5xx").is_empty() && codes_beside("400-499").is_empty());
        for empty in ["", " ", "-", "N/A", "无"] {
            assert_eq!(read(empty), CodeCell::Empty);
        }
    }
}
