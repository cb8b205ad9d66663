//! An index of all rules' phrases by their beginnings, so that one pass over a clause finds the phrases in it.

use std::sync::OnceLock;

use doccodes_page::characters::cut_at_one_of;

use super::rule::SIGNS;
use super::rules::RULES;

/// A phrase, and the number of its rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indexed {
    pub(super) rule: usize,
    pub(super) phrase: &'static str,
    /// The phrase up to its first sign, which is for other words or for the end.
    pub(super) first: &'static [u8],
}

/// All phrases, in groups with the same first two bytes.
#[derive(Debug)]
pub(super) struct Index {
    /// Each with the number of the previous phrase of the same group, from 1 on.
    phrases: Vec<(Indexed, u16)>,
    /// For each group, the number of its last phrase, from 1 on.
    last: Vec<u16>,
}

/// The number of groups: two bytes of seven bits each select one. Bytes that differ in the eighth bit share a group.
const GROUPS: usize = 1 << 14;

/// The index of all rules.
pub(super) fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { phrases: Vec::new(), last: vec![0; GROUPS] };
        for (n, rule) in RULES.iter().enumerate() {
            for &list in rule.phrases {
                for &phrase in list {
                    let end = cut_at_one_of(phrase, SIGNS).0.len();
                    let indexed = Indexed { rule: n, phrase, first: &phrase.as_bytes()[..end] };
                    let group = group(phrase.as_bytes());
                    index.phrases.push((indexed, index.last[group]));
                    index.last[group] = index.phrases.len() as u16;
                }
            }
        }
        index
    })
}

impl Index {
    /// The number of the last phrase that may begin with these bytes; 0 if there is none.
    pub(super) fn last(&self, bytes: &[u8]) -> u16 {
        self.last[group(bytes)]
    }

    /// The phrase with a number, and the number of the previous one that may begin like it.
    pub(super) fn phrase(&self, number: u16) -> &(Indexed, u16) {
        &self.phrases[usize::from(number) - 1]
    }
}

/// The group of a phrase of at least two bytes; fewer bytes have the first group.
fn group(bytes: &[u8]) -> usize {
    match bytes {
        // A Chinese character has three bytes, of which the first one hardly varies.
        [first, second, third, ..] if *first >= 0x80 => {
            usize::from(second & 0x7f) << 7 | usize::from(third & 0x7f)
        }
        [first, second, ..] => usize::from(first & 0x7f) << 7 | usize::from(second & 0x7f),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_a_candidate_where_it_begins() {
        for rule in RULES {
            for phrase in rule.phrases.iter().copied().flatten() {
                assert!(phrase.len() > 1, "{phrase}");
                let mut number = index().last(phrase.as_bytes());
                while index().phrase(number).0.phrase != *phrase {
                    number = index().phrase(number).1;
                }
            }
        }
    }
}
