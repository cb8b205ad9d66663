//! Whether a text has one of several words. These are functions, since each closure in a chain of iterators is compiled separately
//! in every user's build.

use crate::pairs::Pairs;

/// Whether a text is one of these words.
pub fn is_one_of(text: &str, words: &[&str]) -> bool {
    let mut n = 0;
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while n < words.len() {
        if words[n].len() == text.len() && words[n] == text {
            return true;
        }
        n += 1;
    }
    false
}

/// Whether a text contains one of these words.
pub fn contains_one_of(text: &str, words: &[&str]) -> bool {
    let pairs = Pairs::of(text);
    let mut n = 0;
    while n < words.len() {
        let word = words[n].as_bytes();
        if pairs.has(word) && pairs.has_all(word) && text.contains(words[n]) {
            return true;
        }
        n += 1;
    }
    false
}

/// Whether a text starts with one of these words.
pub fn starts_with_one_of(text: &str, words: &[&str]) -> bool {
    for word in words {
        if text.starts_with(word) {
            return true;
        }
    }
    false
}

/// Whether a text ends with one of these words.
pub fn ends_with_one_of(text: &str, words: &[&str]) -> bool {
    for word in words {
        if text.ends_with(word) {
            return true;
        }
    }
    false
}

/// The first of these words in a text: where it starts, and its length.
pub fn find_one_of(text: &str, words: &[&str]) -> Option<(usize, usize)> {
    let pairs = Pairs::of(text);
    let mut first = None;
    for word in words {
        if pairs.has_all(word.as_bytes())
            && let Some(at) = text.find(word)
            && first.is_none_or(|(before, _)| at < before)
        {
            first = Some((at, word.len()));
        }
    }
    first
}

/// Removes from a text the first of these words that it starts with.
pub fn strip_one_of<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    for word in words {
        if let Some(rest) = text.strip_prefix(word) {
            return Some(rest);
        }
    }
    None
}
