//! Codes with spaces in them: `BP 171`, and phrases such as `script timeout`.

use std::collections::HashSet;

use crate::characters::has_digit;

/// The most parts of a code with spaces.
const MOST_PARTS: usize = 3;

/// The most bytes of a code with spaces.
const LONGEST: usize = 24;

/// The most words of a phrase that is a code.
const MOST_WORDS: usize = 5;

/// The most bytes of a phrase that is a code.
const LONGEST_PHRASE: usize = 48;

/// Signs that join the parts of a code.
const SIGNS: &[char] = &['.', '_', '-'];

/// Whether a text is two or three parts of capital letters and digits with single spaces between them. One part has a
/// digit and another one, or the same, a letter.
pub(super) fn is_spaced(text: &str) -> bool {
    let parts = text.split(' ');
    let is_part = |part: &str| {
        !part.is_empty()
            && part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && part.ends_with(|c: char| c.is_ascii_alphanumeric())
            && part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || SIGNS.contains(&c))
    };
    text.len() <= LONGEST
        && (2..=MOST_PARTS).contains(&parts.clone().count())
        && parts.clone().all(is_part)
        && has_digit(text)
        && text.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether the cells with spaces are typing errors: beside `A.1` and `A.2`, `A 3` has lost its sign.
pub(super) fn are_typing_errors(cells: &[&str]) -> bool {
    let mut fronts = HashSet::new();
    for cell in cells.iter().filter(|cell| is_spaced(cell)) {
        fronts.extend(cell.split(' ').next());
    }
    !fronts.is_empty()
        && cells.iter().any(|cell| cell.split_once(SIGNS).is_some_and(|(front, _)| fronts.contains(front)))
}

/// Whether a text is one to five words in lower case and no sentence.
pub(super) fn is_phrase(text: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.ends_with(|c: char| c.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_'))
    };
    text.len() <= LONGEST_PHRASE
        && (1..=MOST_WORDS).contains(&text.split(' ').count())
        && text.split(' ').all(is_word)
        && !text.split(' ').any(|word| SENTENCE_WORDS.contains(&word))
}

/// Words that make a sentence or a reference of a phrase: `the card is lost`, `see below`, `any other`.
const SENTENCE_WORDS: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "below", "other", "others", "if", "is", "it", "or", "see", "the",
    "this", "was", "were", "when", "which", "will", "with", "you", "your", "all", "above", "depends",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_capitals_and_digits_are_one_code() {
        for code in ["BP 171", "ORA 600", "A 3", "XX 10 B"] {
            assert!(is_spaced(code), "{code}");
        }
        for text in
            ["503 1", "BP", "BP  171", "Bp 171", "SEE BELOW", "A 1 2 3", "NOT 4 YOU, BUT ME", "-1 A", "2 A"]
        {
            assert!(!is_spaced(text), "{text}");
        }
    }

    #[test]
    fn a_space_in_the_place_of_a_sign_is_a_typing_error() {
        assert!(are_typing_errors(&["A.1", "A 3"]));
        assert!(!are_typing_errors(&["BP 171", "77", "ABC-1"]));
        assert!(!are_typing_errors(&["A.1", "A.2"]));
    }

    #[test]
    fn phrases_have_few_words_and_are_no_sentences() {
        for phrase in ["script timeout", "timeout", "no such drawer", "time-out"] {
            assert!(is_phrase(phrase), "{phrase}");
        }
        for text in [
            "Script timeout",
            "the drawer is shut",
            "see below",
            "one two three four five six",
            "shut.",
            "a 3",
            "",
        ] {
            assert!(!is_phrase(text), "{text}");
        }
    }
}
