//! The shape of a cell: an identifier, a word, a text or a sentence.

use doccodes_page::characters::{WHITE_SPACE, all, characters, has, has_digit};
use doccodes_page::language::{is_han, is_kana};

use super::flag::flag;
use super::thresholds::LONGEST_PHRASE;

/// The fewest words of a sentence.
const WORDS_OF_SENTENCE: usize = 4;

/// The fewest characters of a sentence in a script without spaces.
const CHARACTERS_OF_SENTENCE: usize = 8;

/// The signs that end a sentence, or a part of one.
pub(super) const ENDS_OF_SENTENCE: &[char] = &['.', '。', '!', '！', '?', '？', ';', '；'];

/// The fewest letters of an identifier. Shorter ones are abbreviations, such as `OK`.
const LETTERS_OF_IDENTIFIER: usize = 3;

/// The shape of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A word in the style of constants and types: `NO_SPACE`, `NotFound`, `ENOSPC`, `not-found`.
    Identifier,
    /// One ordinary word.
    Word,
    /// Several words, but not a sentence: `No space left`.
    Phrase,
    /// A sentence, or several.
    Sentence,
    /// A yes or a no, a number, a link, an object or a list of JSON, or only signs.
    Neither,
}

impl Shape {
    /// The shape of a cell with content.
    pub(super) fn new(text: &str) -> Self {
        let (mut words, mut unspaced, mut has_letter, mut after_space) = (0, 0, false, true);
        for (_, c) in characters(text) {
            let is_space = c.is_whitespace();
            words += usize::from(after_space && !is_space);
            unspaced += usize::from(is_han(c) || is_kana(c));
            has_letter = has_letter || c.is_alphabetic();
            after_space = is_space;
            if words >= WORDS_OF_SENTENCE && has_letter {
                break;
            }
        }
        // `No space left` begins like a no with a remark.
        let is_other = words == 1 && (flag(text).is_some() || is_link(text));
        if is_other || !has_letter || is_data(text) {
            return Self::Neither;
        }
        if words >= WORDS_OF_SENTENCE
            || unspaced >= CHARACTERS_OF_SENTENCE
            || text.len() > 2 * LONGEST_PHRASE
            || has_several_lines(text)
            || (words > 1 && text.ends_with(ENDS_OF_SENTENCE))
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
    let (mut letters, mut joined, mut has_others, mut before) = (0, false, false, ' ');
    for (at, c) in characters(text) {
        let is_allowed = c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/' | '$');
        let may_begin = c.is_ascii_alphabetic() || matches!(c, '_' | '$');
        if !is_allowed || at == 0 && !may_begin {
            return false;
        }
        letters += usize::from(c.is_ascii_alphabetic());
        joined |= before.is_ascii_lowercase() && c.is_ascii_uppercase();
        joined |= matches!(before, '_' | '.' | '-' | ':') && c.is_ascii_alphanumeric();
        has_others |= !(c.is_ascii_uppercase() || c.is_ascii_digit());
        before = c;
    }
    letters >= LETTERS_OF_IDENTIFIER && letters * 2 >= text.len() && (joined || !has_others)
}

/// Whether there is text after a line break.
pub(super) fn has_several_lines(text: &str) -> bool {
    text.as_bytes().split_last().is_some_and(|(_, front)| front.contains(&b'\n'))
}

fn is_link(text: &str) -> bool {
    let may_be_one = text.starts_with('/') || text.as_bytes().contains(&b':') && text.contains("://");
    may_be_one && !has(text, WHITE_SPACE)
}

/// Whether a text is an object or a list in JSON.
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
