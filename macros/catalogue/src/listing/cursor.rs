//! A position in the text of a term, which advances as the term is parsed.

use doccodes_page::characters::{
    ALPHANUMERIC, Kind, UNSEEN, WHITE_SPACE, all, all_digits, starts_with_digit,
};
use doccodes_page::language::is_unspaced;

use super::spelling::{is_joined, is_symbol};
use crate::code::number;

/// The most bytes of a word that may be a code.
const LONGEST_WORD: usize = 120;

/// A position in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

/// A code in a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// A number in decimal or hexadecimal, or digits that begin with zeros.
    Number(&'a str),
    /// Digits with full stops: `401.3`.
    Parts(&'a str),
    /// Letters, with digits and signs.
    Symbol(&'a str),
}

/// The gap between two parts of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// The term ends.
    End,
    /// The line ends.
    Line,
    /// White space.
    Space,
    /// `:`
    Colon,
    /// A dash with white space around it, or a long one.
    Dash,
    /// `=`
    Equals,
    /// `(`
    Open,
    /// Anything else.
    Other,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Skips the characters of a kind.
    pub(super) fn skip(&mut self, kind: Kind) {
        self.at = self.text.len() - self.rest().trim_start_matches(kind).len();
    }

    /// Skips white space in the line.
    pub(super) fn skip_space(&mut self) {
        self.skip(|c| c.is_whitespace() && c != '\n');
    }

    /// Reads the code at the cursor, which may be in brackets or backticks.
    pub(super) fn word(&mut self) -> Option<Word<'a>> {
        let mut next = *self;
        next.skip(|c| c == '`' || c == '"' || c == '\'');
        let close = match next.rest().chars().next() {
            Some('(') => Some(')'),
            Some('（') => Some('）'),
            Some('[') => Some(']'),
            Some('【') => Some('】'),
            Some('<') => Some('>'),
            _ => None,
        };
        if close.is_some() {
            next.skip_one();
            next.skip(|c| c == '`' || c == ' ');
        }
        let word = next.bare_word()?;
        next.skip(|c| c == '`' || c == '"' || c == '\'');
        if let Some(close) = close {
            next.skip(|c| c == ' ');
            next.rest().starts_with(close).then(|| next.skip_one())?;
        }
        *self = next;
        Some(word)
    }

    fn skip_one(&mut self) {
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    fn bare_word(&mut self) -> Option<Word<'a>> {
        let rest = self.rest();
        let minus = rest.strip_prefix(MINUS).is_some_and(starts_with_digit);
        let start = if minus { rest.chars().next()?.len_utf8() } else { 0 };
        let length = rest[start..].find(NO_PART).unwrap_or(rest.len() - start);
        if length > LONGEST_WORD {
            return None;
        }
        let word = rest[..start + length].trim_end_matches(NEVER_LAST);
        // A letter of another script continues the word.
        let after = rest[word.len()..].chars().next();
        if word.is_empty() || after.is_some_and(|c| c.is_alphabetic() && !is_unspaced(c)) {
            return None;
        }
        // Invisible characters do not end it either: `4<U+200B>04` is not 4.
        let shown = rest[word.len()..].trim_start_matches(UNSEEN);
        if after.is_some_and(UNSEEN) && shown.starts_with(ALPHANUMERIC) {
            return None;
        }
        let found = if number(word).is_some()
            || (word.len() > 1 && all_digits(word))
            || minus && all_digits(&word[start..])
        {
            Word::Number(word)
        } else if word.split_once('.').is_some_and(|(a, b)| is_number_part(a) && is_number_part(b)) {
            Word::Parts(word)
        } else if is_symbol(word) && !is_version(word) {
            Word::Symbol(word)
        } else {
            return None;
        };
        self.at += word.len();
        Some(found)
    }

    /// The gap at the cursor, and the cursor after it.
    pub(super) fn gap(self) -> (Gap, Self) {
        let mut next = self;
        next.skip_space();
        let spaced = next.at > self.at;
        let Some(sign) = next.rest().chars().next() else { return (Gap::End, next) };
        let gap = match sign {
            '\n' => Gap::Line,
            ':' | '：' => Gap::Colon,
            '=' => Gap::Equals,
            '(' | '（' | '[' | '【' => return (Gap::Open, next),
            '–' | '—' => Gap::Dash,
            '-' => {
                next.skip(|c| c == '-' || c == '>');
                if spaced && starts_with_digit(next.rest()) {
                    return (Gap::Space, Self { at: next.at - 1, ..next });
                }
                let is_dash = spaced || next.rest().starts_with(WHITE_SPACE);
                next.skip_space();
                return (if is_dash { Gap::Dash } else { Gap::Other }, next);
            }
            _ if spaced || is_unspaced(sign) => return (Gap::Space, next),
            _ => return (Gap::Other, next),
        };
        next.skip_one();
        next.skip_space();
        (gap, next)
    }
}

/// Whether a word is a version: `v2`, `v1.4.0`.
fn is_version(word: &str) -> bool {
    for part in word.strip_prefix(VERSION).unwrap_or(word).split('.') {
        if !is_number_part(part) {
            return false;
        }
    }
    true
}

fn is_number_part(part: &str) -> bool {
    !part.is_empty() && all_digits(part)
}

const VERSION: &[char] = &['v', 'V'];

/// The signs that stand for a minus.
const MINUS: &[char] = &['-', '\u{2212}', '–'];

/// The characters that are not part of a word.
const NO_PART: Kind = |c| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/'));

/// The signs that a word does not end with.
const NEVER_LAST: &[char] = &['.', '-', '/'];

impl<'a> Word<'a> {
    /// The symbol, if its spelling shows that it is not a plain word.
    pub(super) fn joined_symbol(self) -> Option<&'a str> {
        match self {
            Self::Symbol(symbol) if is_joined(symbol) || is_upper(symbol) => Some(symbol),
            _ => None,
        }
    }
}

/// Whether a symbol is one word in capital letters.
pub(super) fn is_upper(symbol: &str) -> bool {
    all(symbol, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}
