//! Looks headers up in lists of words.

use doccodes_page::pairs::Pairs;

/// The number of places.
const PLACES: usize = 1 << 12;

/// Distinct words, numbered in the order in which they were added.
///
/// Unlike those of [`Distinct`](doccodes_page::distinct::Distinct), they are words of this crate and not of a page. They are not chosen so
/// that many share a place, so a quick hash suffices.
pub(super) struct WordList {
    /// Each with the number of the word of the same place that was added before, from 1 on.
    words: Vec<(&'static str, u16)>,
    /// For each place, the number of the word that was added last, from 1 on.
    last: Vec<u16>,
    /// The first two bytes of each word. Most texts begin like none.
    beginnings: Pairs,
}

impl WordList {
    pub(super) fn new() -> Self {
        Self { words: Vec::new(), last: vec![0; PLACES], beginnings: Pairs::empty() }
    }

    /// Adds a word, and returns its number. A word that is added again keeps its number.
    pub(super) fn add(&mut self, word: &'static str) -> usize {
        if let Some(number) = self.number(word) {
            return number;
        }
        self.beginnings.add(word.as_bytes());
        let place = place(word.as_bytes());
        self.words.push((word, self.last[place]));
        self.last[place] = self.words.len() as u16;
        self.words.len() - 1
    }

    /// The number of a word that has been added.
    pub(super) fn number(&self, word: &str) -> Option<usize> {
        if !self.beginnings.has(word.as_bytes()) {
            return None;
        }
        let mut number = self.last[place(word.as_bytes())] as usize;
        while number > 0 {
            let (other, before) = self.words[number - 1];
            if other == word {
                return Some(number - 1);
            }
            number = before as usize;
        }
        None
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.number(word).is_some()
    }
}

fn place(word: &[u8]) -> usize {
    let (mut hash, mut at) = (0, 0);
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < word.len() {
        hash = (hash * 31 + word[at] as usize) & 0xff_ffff;
        at += 1;
    }
    (hash ^ hash >> 12) & (PLACES - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_in_the_order_in_which_they_are_added() {
        let mut words = WordList::new();
        let all: Vec<&'static str> = (0..2 * PLACES).map(|n| &*n.to_string().leak()).collect();
        for _ in 0..2 {
            for (n, word) in all.iter().enumerate() {
                assert_eq!(words.add(word), n);
            }
        }
        assert!(words.contains("0") && words.number("1") == Some(1) && !words.contains("x"));
    }
}
