//! Codes with spaces in them: `BP 171`, and phrases such as `script timeout`.

use doccodes_page::characters::{ASCII_ALPHANUMERIC, ASCII_LOWER_CASE, ASCII_UPPER_CASE, all, has_digit};
use doccodes_page::distinct::Distinct;

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

/// Whether a text is two or three parts of capital letters and digits with single spaces between them. At least one part has a
/// digit, and at least one has a letter.
pub(super) fn is_spaced(text: &str) -> bool {
    // Most codes have no space, which is quick to see.
    if text.len() > LONGEST
        || !text.as_bytes().contains(&b' ')
        || !has_digit(text)
        || !text.starts_with(ASCII_UPPER_CASE)
    {
        return false;
    }
    let mut parts = 0;
    for part in text.split(' ') {
        if !part.starts_with(ASCII_ALPHANUMERIC)
            || !part.ends_with(ASCII_ALPHANUMERIC)
            || !all(part, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || SIGNS.contains(&c))
        {
            return false;
        }
        parts += 1;
    }
    (2..=MOST_PARTS).contains(&parts)
}

/// Whether the cells with spaces are typing errors: beside `A.1` and `A.2`, `A 3` has lost its sign.
pub(super) fn are_typing_errors(cells: &[&str]) -> bool {
    let mut fronts = Distinct::default();
    for cell in cells {
        if let (true, Some((front, _))) = (is_spaced(cell), cell.split_once(' ')) {
            fronts.add(front.into());
        }
    }
    for cell in cells {
        if let Some((front, _)) = cell.split_once(SIGNS)
            && fronts.contains(front)
        {
            return true;
        }
    }
    false
}

/// Whether a text is one to five words in lower case, and not a sentence.
pub(super) fn is_phrase(text: &str) -> bool {
    if text.len() > LONGEST_PHRASE {
        return false;
    }
    let mut words = 0;
    for word in text.split(' ') {
        if !word.starts_with(ASCII_LOWER_CASE)
            || !word.ends_with(ASCII_LOWER_CASE)
            || !all(word, |c| c.is_ascii_lowercase() || matches!(c, '-' | '_'))
            || SENTENCE_WORDS.contains(&word)
        {
            return false;
        }
        words += 1;
    }
    words <= MOST_WORDS
}

/// Words that turn a phrase into a sentence or a reference: `the card is lost`, `see below`, `any other`.
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
