//! The tokens of a sentence.

use std::borrow::Cow;

use doccodes_page::characters::{ALPHANUMERIC_BYTES, Kind, all, character_at};

use super::super::sentence::last_word;
use super::super::words::english as en;
use super::marks::{BREAK, NUMBER};

/// A part of a sentence.
#[derive(Debug, PartialEq)]
pub(super) enum Token {
    /// A word of a script that puts spaces between words, in lower case.
    Word(String),
    /// A character of a script that does not.
    Han(char),
    /// A hyphen between two words.
    Hyphen,
    /// Punctuation that separates clauses.
    Break,
}

/// The characters for hyphens, which may be within a word.
const HYPHENS: &str = "-\u{2010}\u{2011}";
/// Punctuation that separates clauses.
const BREAKS: &str = "=,;:()，；：、（）—–-|\"“”";
/// The first character of the scripts, from CJK on, that put no spaces between words.
const FIRST_WITHOUT_SPACES: char = '\u{2e80}';

/// The tokens of a sentence.
pub(super) fn tokens(sentence: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut before = ' ';
    let sentence = match sentence.contains('(') {
        true => Cow::Owned(without_long_forms(sentence.replace(en::OPTIONAL_PLURAL, en::PLURAL))),
        false => Cow::Borrowed(sentence),
    };
    let sentence = sentence.as_ref();
    let mut at = 0;
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < sentence.len() {
        let (c, end) = character_at(sentence, at);
        if is_in_word(c) {
            let mut word = String::new();
            at = take_word(sentence, at, &mut word);
            push_word(&mut tokens, word);
            before = c;
            continue;
        }
        at = end;
        if c == ' ' {
        } else if c.is_alphanumeric() {
            tokens.push(Token::Han(c));
        } else if HYPHENS.contains(c) && is_in_word(before) && sentence[at..].starts_with(IN_WORD) {
            tokens.push(Token::Hyphen);
        } else if BREAKS.contains(c) {
            tokens.push(Token::Break);
        }
        before = c;
    }
    tokens
}

/// Adds the word that starts here, in lower case. Returns where it ends.
fn take_word(sentence: &str, start: usize, word: &mut String) -> usize {
    let (bytes, mut at) = (sentence.as_bytes(), start);
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && (ALPHANUMERIC_BYTES[bytes[at] as usize] || bytes[at] == b'_') {
            at += 1;
        }
        word.push_str(&sentence[start..at]);
        if at == bytes.len() {
            break;
        }
        let (c, end) = character_at(sentence, at);
        // These characters join two parts of a word, with a letter or digit on both sides.
        let joins = matches!(c, '.' | '\'' | '’') && sentence[end..].starts_with(IN_WORD);
        if !is_in_word(c) && !joins {
            break;
        }
        word.push(if c == '’' { '\'' } else { c });
        at = end;
    }
    word.make_ascii_lowercase();
    at
}

/// Starts a new clause.
pub(super) fn push_break(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(BREAK) {
        folded.push(BREAK);
    }
}

/// The last clause so far.
pub(super) fn last_clause(folded: &str) -> &str {
    folded.rsplit(BREAK).next().unwrap_or("")
}

/// Removes parentheses that spell out the abbreviation before them, as in "the RPM (requests per minute) limit": they do not start
/// a clause.
fn without_long_forms(mut sentence: String) -> String {
    let mut from = 0;
    while let Some(open) = sentence[from..].find(" (").map(|at| from + at) {
        from = open + 2;
        let Some(close) = sentence[from..].find(')').map(|at| from + at) else { break };
        let mut initials = String::new();
        for word in sentence[from..close].split(' ') {
            initials.extend(word.chars().next().map(|c| c.to_ascii_uppercase()));
        }
        if initials.len() > 1 && last_word(&sentence[..open]).ends_with(&initials) {
            sentence.replace_range(open..=close, "");
            from = open;
        }
    }
    sentence
}

/// Whether a character is a letter or digit of a script that puts spaces between words.
fn is_in_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric() && c < FIRST_WITHOUT_SPACES
}

/// The same as a pattern.
const IN_WORD: Kind = is_in_word;

/// Adds a word, a contraction with "not" as two.
fn push_word(tokens: &mut Vec<Token>, word: String) {
    match verb_of_contraction(&word) {
        Some(verb) => {
            tokens.push(Token::Word(verb.to_owned()));
            tokens.push(Token::Word(en::NOT.to_owned()));
        }
        None => tokens.push(Token::Word(number_as_mark(word))),
    }
}

/// The verb of a contraction with "not".
fn verb_of_contraction(word: &str) -> Option<&str> {
    if !word.ends_with(en::CONTRACTION_END) {
        return None;
    }
    for (contraction, verb) in en::CONTRACTIONS {
        if word == *contraction {
            return Some(verb);
        }
    }
    word.strip_suffix(en::NOT_SUFFIX)
}

fn number_as_mark(word: String) -> String {
    let is_number = all(&word, |c| c.is_ascii_digit() || c == '.');
    if is_number { String::from(NUMBER) } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contractions_are_two_words() {
        for (contraction, verb) in [("cannot", "can"), ("can’t", "can"), ("won't", "will"), ("isn't", "is")]
        {
            assert_eq!(tokens(contraction), [verb, "not"].map(|word| Token::Word(word.to_owned())));
        }
        assert_eq!(tokens("it"), [Token::Word("it".to_owned())]);
    }

    #[test]
    fn hyphens_stand_within_words_and_break_clauses_elsewhere() {
        let word = |word: &str| Token::Word(word.to_owned());
        assert_eq!(tokens("re-run"), [word("re"), Token::Hyphen, word("run")]);
        assert_eq!(tokens("a - v1.2"), [word("a"), Token::Break, word("v1.2")]);
        assert_eq!(tokens("等 5.5"), [Token::Han('等'), word("#")]);
    }
}
