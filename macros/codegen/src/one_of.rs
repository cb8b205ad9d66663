//! Whether a text has one of several words. These are functions, since each closure in a chain of iterators is compiled
//! anew in every user's build.

/// Whether a text contains one of these words.
pub(crate) fn contains_one_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether a text starts with one of these words.
pub(crate) fn starts_with_one_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether a text ends with one of these words.
pub(crate) fn ends_with_one_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}
