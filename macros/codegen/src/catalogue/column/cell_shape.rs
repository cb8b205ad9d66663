//! What a cell looks like: an identifier, a word, a text or a sentence.

use super::flag::flag;
use super::thresholds::LONGEST_PHRASE;
use crate::catalogue::language::{is_han, is_kana};
use crate::characters::{
    ASCII_LETTER, LETTER, WHITE_SPACE, all, characters, count, count_words, has, has_digit,
};

/// The fewest words of a sentence.
const WORDS_OF_SENTENCE: usize = 4;

/// The fewest characters of a sentence in a script without spaces.
const CHARACTERS_OF_SENTENCE: usize = 8;

/// The signs that end a sentence, or a part of one.
pub(super) const ENDS_OF_SENTENCE: &[char] = &['.', '。', '!', '！', '?', '？', ';', '；'];

/// The fewest letters of an identifier. Shorter ones are abbreviations, such as `OK`.
const LETTERS_OF_IDENTIFIER: usize = 3;

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A word as constants and types are written: `NO_SPACE`, `NotFound`, `ENOSPC`, `not-found`.
    Identifier,
    /// One ordinary word.
    Word,
    /// Several words, but no sentence: `No space left`.
    Phrase,
    /// A sentence, or several.
    Sentence,
    /// A yes or a no, a number, a link, an object or a list of JSON, or only signs.
    Neither,
}

impl Shape {
    /// The shape of a cell with content.
    pub(super) fn new(text: &str) -> Self {
        let words = count_words(text);
        // `No space left` begins like a no with a remark.
        if (words == 1 && flag(text).is_some()) || !has(text, LETTER) || is_link(text) || is_data(text) {
            return Self::Neither;
        }
        let unspaced = count(text, |c| is_han(c) || is_kana(c));
        let lines = text.lines().count();
        let ends = text.ends_with(ENDS_OF_SENTENCE);
        if words >= WORDS_OF_SENTENCE
            || unspaced >= CHARACTERS_OF_SENTENCE
            || lines > 1
            || (ends && words > 1)
            || text.len() > 2 * LONGEST_PHRASE
        {
            return Self::Sentence;
        }
        match words {
            1 if unspaced > 1 => Self::Phrase,
            1 if is_identifier(text) => Self::Identifier,
            1 if all(text, |c| c.is_alphabetic() || matches!(c, '-' | '\'')) => Self::Word,
            1 if has_digit(text) => Self::Neither,
            _ => Self::Phrase,
        }
    }
}

/// Whether a word is spelled like a constant, a type or a key: with a capital letter or a sign inside, or in capitals.
pub(super) fn is_identifier(text: &str) -> bool {
    let letters = count(text, ASCII_LETTER);
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/' | '$');
    let begins = text.starts_with(ASCII_LETTER) || text.starts_with(&['_', '$'][..]);
    if letters < LETTERS_OF_IDENTIFIER || letters * 2 < text.len() || !begins || !all(text, allowed) {
        return false;
    }
    let mut before = ' ';
    let mut joined = false;
    for (_, c) in characters(text) {
        joined |= before.is_ascii_lowercase() && c.is_ascii_uppercase();
        joined |= matches!(before, '_' | '.' | '-' | ':') && c.is_ascii_alphanumeric();
        before = c;
    }
    joined || all(text, |c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

fn is_link(text: &str) -> bool {
    !has(text, WHITE_SPACE) && (text.contains("://") || text.starts_with('/'))
}

/// Whether a text is an object or a list, as JSON writes them.
fn is_data(text: &str) -> bool {
    [('{', '}'), ('[', ']')].iter().any(|&(start, end)| text.starts_with(start) && text.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_shape_that_a_reader_sees() {
        for (shape, cells) in [
            (
                Shape::Identifier,
                &["NO_SPACE", "NotFound", "ENOSPC", "not-found", "parcel.lost", "kParcelLost"][..],
            ),
            (Shape::Word, &["Lost", "delayed", "Verloren"]),
            (Shape::Phrase, &["No space left", "包裹丢失", "Paket weg", "Lost (again)"]),
            (
                Shape::Sentence,
                &[
                    "It is lost.",
                    "The parcel is in the wrong van",
                    "包裹已经送到别的城市去了",
                    "Lost.\nGone.",
                ],
            ),
            (
                Shape::Neither,
                &[
                    "Yes",
                    "true",
                    "404",
                    "--",
                    "https://parcels.example/lost",
                    "v2",
                    "是",
                    r#"{"lost":true,"van":"wrong"}"#,
                    r#"["lost","late"]"#,
                ],
            ),
        ] {
            for cell in cells {
                assert_eq!(Shape::new(cell), shape, "{cell}");
            }
        }
    }
}
