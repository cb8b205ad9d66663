//! Parses the term of an item: a code, its name, its number, and the text after them.

use doccodes_page::characters::{COLONS, Kind, LETTER, WHITE_SPACE, has_digit, start_of};

use super::cursor::{Cursor, Gap, Word};
use super::label::{Label, is_label, label};
use crate::code::cell::{self, CodeCell};
use crate::code::http::phrase_in;
use crate::code::number;

/// The most bytes of a term that are parsed.
const LONGEST: usize = 300;

/// The most bytes of a line that may be a class, a range, or a phrase with a code.
const LONGEST_LINE: usize = 80;

/// The most words of a name in words.
const MOST_WORDS: usize = 8;

/// A parsed term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term<'a> {
    /// A code.
    Code(CodeTerm<'a>),
    /// A class of codes, such as `5xx`.
    Class,
    /// A range of codes, such as `1000-1999`.
    Range,
    /// Something else.
    Other,
}

/// A term with a code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CodeTerm<'a> {
    /// The number.
    pub(super) number: Option<&'a str>,
    /// The symbol, beside a number or alone.
    pub(super) symbol: Option<&'a str>,
    /// The name in words beside the number.
    pub(super) phrase: &'a str,
    /// The label before it.
    pub(super) label: Option<Label>,
    /// Where the text after the code starts, in bytes.
    pub(super) rest: usize,
    /// Whether a number in the term is written with full stops: `401.3`.
    pub(super) has_parts: bool,
}

impl<'a> Term<'a> {
    /// Parses a term. In a `whole` term, such as a heading, words after the number are its name. Elsewhere they are a text.
    /// `is_ticked` tells whether the term is code on the page.
    pub(super) fn parse(text: &'a str, whole: bool, is_ticked: bool) -> Self {
        let line = text.lines().next().unwrap_or("").trim();
        if line.len() <= LONGEST_LINE {
            match cell::read(line) {
                CodeCell::Class => return Self::Class,
                CodeCell::Range => return Self::Range,
                _ => {}
            }
        }
        // The code that it announces is not in the term.
        if !is_ticked && is_label(line) {
            return Self::Other;
        }
        let first = start_of(text, LONGEST);
        let mut cursor = Cursor::new(first);
        cursor.skip(WHITE_SPACE);
        if let Some(following) = cursor.rest().strip_prefix("#define ") {
            cursor.at = first.len() - following.len();
            cursor.skip_space();
        }
        let start = cursor.at;
        if let Some((says, at, separated)) = label(cursor.rest()) {
            cursor.at += at;
            if let Some(mut code) = code_after_label(cursor, separated, whole) {
                code.label = Some(says);
                return Self::Code(code.trimmed(text));
            }
            cursor.at = start;
        }
        match code_at(cursor, whole, is_ticked).or_else(|| phrase_and_number(cursor, whole)) {
            Some(code) => Self::Code(code.trimmed(text)),
            None => Self::Other,
        }
    }
}

impl CodeTerm<'_> {
    fn trimmed(mut self, text: &str) -> Self {
        let rest = text[self.rest..].trim_start();
        self.rest = text.len() - rest.len();
        self
    }
}

/// The code after a label. A plain word is a code there if a colon is between them.
fn code_after_label<'a>(cursor: Cursor<'a>, separated: bool, whole: bool) -> Option<CodeTerm<'a>> {
    let mut next = cursor;
    match next.word()? {
        Word::Symbol(symbol) if !has_digit(symbol) && !separated => None,
        _ => code_at(cursor, whole, separated),
    }
}

fn code_at<'a>(mut cursor: Cursor<'a>, whole: bool, is_ticked: bool) -> Option<CodeTerm<'a>> {
    let at = cursor.at + cursor.rest().len() - cursor.rest().trim_start_matches('`').len();
    let is_ticked = is_ticked || at > cursor.at;
    match cursor.word()? {
        Word::Number(number) => Some(from_number(number, cursor, whole)),
        Word::Parts(parts) => Some(CodeTerm { has_parts: true, ..from_number(parts, cursor, whole) }),
        Word::Symbol(symbol) => from_symbol(symbol, cursor, is_ticked),
    }
}

/// A number, the same number in another spelling, and the symbol or the words after it.
fn from_number<'a>(digits: &'a str, cursor: Cursor<'a>, whole: bool) -> CodeTerm<'a> {
    let mut code = CodeTerm { number: Some(digits), rest: cursor.at, ..CodeTerm::default() };
    let (mut gap, mut next) = cursor.gap();
    // `10004 (0x2714)`
    let mut again = next;
    if let Some(Word::Number(other)) = again.word()
        && number(other).is_some()
        && number(other) == number(digits)
    {
        code.rest = again.at;
        (gap, next) = again.gap();
    }
    match gap {
        Gap::End | Gap::Other => return code,
        _ => {}
    }
    let mut following = next;
    if let Some(symbol) = following.word().and_then(Word::joined_symbol)
        && (ends_part(following.gap().0) || gap == Gap::Line && following.gap().0 == Gap::Space)
    {
        code.symbol = Some(symbol);
        code.rest = match following.gap() {
            (Gap::Open, _) => following.at,
            (_, after) => after.at,
        };
        return code;
    }
    code.rest = next.at;
    let line = next.rest().lines().next().unwrap_or("");
    let phrase = phrase_at_start(line, digits);
    if !phrase.is_empty() {
        code.phrase = phrase;
        next.at += phrase.len();
        code.rest = match next.gap() {
            (Gap::Open | Gap::End, _) => next.at,
            (_, after) => after.at,
        };
    } else if whole && gap != Gap::Line && is_name(unwrapped(line)) {
        code.phrase = unwrapped(line);
        code.rest = next.at + line.len();
    }
    code
}

/// A symbol, the number after it, and the text after that.
fn from_symbol<'a>(symbol: &'a str, cursor: Cursor<'a>, is_ticked: bool) -> Option<CodeTerm<'a>> {
    let mut code = CodeTerm { symbol: Some(symbol), rest: cursor.at, ..CodeTerm::default() };
    let (gap, next) = cursor.gap();
    let is_joined = Word::Symbol(symbol).joined_symbol().is_some();
    let mut following = next;
    let found = following.word();
    // A plain word before a number is `Table 5`, unless the number is separated.
    let may_be_named = matches!(gap, Gap::Open | Gap::Equals | Gap::Line) || is_joined;
    if let Some(Word::Number(digits)) = found.filter(|_| may_be_named && gap != Gap::Other) {
        let mut after = following.gap();
        let mut again = after.1;
        // The number once more: `5 (0x5)`.
        if let Some(Word::Number(other)) =
            again.word().filter(|_| matches!(after.0, Gap::Open | Gap::Space | Gap::Line))
            && number(other).is_some()
            && number(other) == number(digits)
        {
            following = again;
            after = again.gap();
        }
        if after.0 != Gap::Other && (gap != Gap::Space || after.0 != Gap::Space || symbol.contains('_')) {
            code.number = Some(digits);
            code.rest = match after {
                (Gap::Open, _) => following.at,
                (_, after) => after.at,
            };
            let line = next.text[code.rest..].lines().next().unwrap_or("");
            code.phrase = phrase_at_start(line, digits);
            return Some(code);
        }
    }
    match gap {
        Gap::End | Gap::Line | Gap::Colon | Gap::Dash => code.rest = next.at,
        Gap::Open => {}
        // `NAME = text` is a setting.
        Gap::Equals | Gap::Other => return None,
        Gap::Space => {
            if !is_ticked && !is_joined {
                return None;
            }
            code.rest = next.at;
        }
    }
    Some(code)
}

/// The registered phrase of a status with which a line begins, or nothing.
fn phrase_at_start<'a>(line: &'a str, digits: &str) -> &'a str {
    let status = number(digits).and_then(|number| u16::try_from(number).ok());
    match status.and_then(|status| phrase_in(line, status)) {
        Some(phrase) if line.starts_with(phrase) => phrase,
        _ => "",
    }
}

/// A name in words before its number: `Not Found (404)`.
fn phrase_and_number<'a>(cursor: Cursor<'a>, whole: bool) -> Option<CodeTerm<'a>> {
    let line = cursor.rest().lines().next()?;
    let open = line.find(OPENING).filter(|_| whole)?;
    let phrase = line[..open].trim_end_matches(AFTER_PHRASE);
    let mut following = Cursor { at: cursor.at + open, ..cursor };
    let Word::Number(digits) = following.word()? else { return None };
    let is_whole = matches!(following.gap().0, Gap::End | Gap::Line | Gap::Colon);
    if !is_whole || !is_name(phrase) {
        return None;
    }
    Some(CodeTerm { number: Some(digits), phrase, rest: following.gap().1.at, ..CodeTerm::default() })
}

/// Whether a symbol ends here, and a text follows.
const fn ends_part(gap: Gap) -> bool {
    matches!(gap, Gap::End | Gap::Line | Gap::Colon | Gap::Dash | Gap::Open)
}

/// Words without the brackets or backticks around them.
fn unwrapped(line: &str) -> &str {
    let line = line.trim().trim_matches('`');
    let inner = match line.strip_prefix(OPENING).and_then(|line| line.strip_suffix(CLOSING)) {
        Some(inner) if !inner.contains(OPENING) => inner,
        _ => line,
    };
    inner.trim_end_matches(COLONS)
}

const OPENING: &[char] = &['(', '（', '['];

const CLOSING: &[char] = &[')', '）', ']'];

/// The characters between a phrase and the parenthesis after it.
const AFTER_PHRASE: Kind = |c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':');

/// Whether words are a name, and not a sentence.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=MOST_WORDS).contains(&words)
        && text.len() <= LONGEST_LINE
        && text.starts_with(LETTER)
        && !text.ends_with(NEVER_LAST)
}

/// The signs that a name does not end with.
const NEVER_LAST: &[char] = &['.', '。', '!', '?', ',', ';'];

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, whole: bool) -> Option<(&str, &str, &str, &str)> {
        match Term::parse(text, whole, false) {
            Term::Code(code) => Some((
                code.number.unwrap_or_default(),
                code.symbol.unwrap_or_default(),
                code.phrase,
                &text[code.rest..],
            )),
            _ => None,
        }
    }

    #[test]
    fn headings_are_taken_apart_into_code_and_name() {
        for (text, expected) in [
            ("DEPOT_OK (0)", ("0", "DEPOT_OK", "", "")),
            ("(5) DEPOT_BUSY", ("5", "DEPOT_BUSY", "", "")),
            ("[5] DEPOT_BUSY", ("5", "DEPOT_BUSY", "", "")),
            ("DEPOT_BUSY = 5", ("5", "DEPOT_BUSY", "", "")),
            ("DEPOT_BUSY\n5 (0x5)", ("5", "DEPOT_BUSY", "", "")),
            ("DEPOT_BUSY\n0x00000005 (5)", ("0x00000005", "DEPOT_BUSY", "", "")),
            ("5 (0x5)\nDEPOT_BUSY", ("5", "DEPOT_BUSY", "", "")),
            ("5 DEPOT_BUSY", ("5", "DEPOT_BUSY", "", "")),
            ("5: DEPOT_BUSY", ("5", "DEPOT_BUSY", "", "")),
            ("5", ("5", "", "", "")),
            ("-5", ("-5", "", "", "")),
            ("-5: DEPOT_BUSY", ("-5", "DEPOT_BUSY", "", "")),
            ("DEPOT_BUSY -5", ("-5", "DEPOT_BUSY", "", "")),
            ("`5`", ("5", "", "", "")),
            ("0x8001", ("0x8001", "", "", "")),
            ("0012", ("0012", "", "", "")),
            ("401.3", ("401.3", "", "", "")),
            ("401 – Unauthorized", ("401", "", "Unauthorized", "")),
            ("404 - Not Found", ("404", "", "Not Found", "")),
            ("404 Not Found", ("404", "", "Not Found", "")),
            ("404 (Not Found)", ("404", "", "Not Found", "")),
            ("460: Tide Too Low", ("460", "", "Tide Too Low", "")),
            ("Not Found (404)", ("404", "", "Not Found", "")),
            ("Tide Too Low - [460]", ("460", "", "Tide Too Low", "")),
            ("HTTP 404", ("404", "", "", "")),
            ("HTTP 404: Not Found", ("404", "", "Not Found", "")),
            ("Error 1001: Door open", ("1001", "", "Door open", "")),
            ("Error Number: 8001", ("8001", "", "", "")),
            ("Status code `429`", ("429", "", "", "")),
            ("错误码：1001", ("1001", "", "", "")),
            ("错误码 1001（门开着）", ("1001", "", "门开着", "")),
            ("エラーコード: E1001", ("", "E1001", "", "")),
            ("Code: door_open", ("", "door_open", "", "")),
            ("door_open", ("", "door_open", "", "")),
            ("DoorOpen", ("", "DoorOpen", "", "")),
            ("E1001:", ("", "E1001", "", "")),
            ("E1001 - The door is open", ("", "E1001", "", "The door is open")),
            ("INVALID_KEY (400)", ("400", "INVALID_KEY", "", "")),
            ("429 - rate_limit_error", ("429", "rate_limit_error", "", "")),
        ] {
            assert_eq!(parts(text, true), Some(expected), "{text}");
        }
    }

    #[test]
    fn items_of_lists_go_on_with_a_text() {
        for (text, expected) in [
            ("429 - rate_error: Too fast.", ("429", "rate_error", "", "Too fast.")),
            ("10000 The door is open.", ("10000", "", "", "The door is open.")),
            ("10000: The door is open.", ("10000", "", "", "The door is open.")),
            ("404 Not Found: no such door", ("404", "", "Not Found", "no such door")),
            ("404 - Not Found - no such door", ("404", "", "Not Found", "no such door")),
            ("404 Nothing was found.", ("404", "", "", "Nothing was found.")),
            ("DOOR_OPEN: Shut it.", ("", "DOOR_OPEN", "", "Shut it.")),
            ("DOOR_OPEN – Shut it.", ("", "DOOR_OPEN", "", "Shut it.")),
            ("DOOR_OPEN (12): Shut it.", ("12", "DOOR_OPEN", "", "Shut it.")),
            ("DOOR_OPEN Shut it.", ("", "DOOR_OPEN", "", "Shut it.")),
            ("#define DOOR_OPEN 12 /* It is open */", ("12", "DOOR_OPEN", "", "/* It is open */")),
            ("8001，门开着", ("8001", "", "", "，门开着")),
        ] {
            assert_eq!(parts(text, false), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_not_taken_apart() {
        for text in [
            "Overview of codes",
            "The door is open.",
            "Table 5",
            "DOOR = open",
            "errors",
            "Error code:",
            "Status",
            "10ms after it",
            "2024-01-02",
            "v1.2.3",
            "",
            "`",
            "()",
            "(",
        ] {
            let found = Term::parse(text, false, false);
            assert!(
                !matches!(&found, Term::Code(code) if code.symbol != Some("errors")),
                "{text}: {found:?}"
            );
        }
        assert_eq!(Term::parse("5xx", true, false), Term::Class);
        assert_eq!(Term::parse("1000-1999", true, false), Term::Range);
    }

    #[test]
    fn a_plain_word_is_a_symbol_where_the_page_marks_it_as_code() {
        let parse = |ticks: bool| Term::parse("expired the card", false, ticks);
        assert_eq!(parse(false), Term::Other);
        assert!(matches!(parse(true), Term::Code(code) if code.symbol == Some("expired")));
    }
}
