//! The phrases of all rules by how they begin, so that one pass over a clause finds the phrases that occur in it.

use std::sync::OnceLock;

use super::rule::SIGNS;
use super::rules::RULES;
use crate::characters::cut_at_one_of;

/// A phrase, and the number of its rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indexed {
    pub(super) rule: usize,
    pub(super) phrase: &'static str,
    /// The phrase up to its first sign for other words or for the end.
    pub(super) first: &'static [u8],
}

/// All phrases, in groups with the same first two bytes.
#[derive(Debug)]
pub(super) struct Index {
    phrases: Vec<Indexed>,
    /// The first phrase of each group; a group ends where the next one begins.
    starts: Vec<u16>,
}

/// The number of groups: two bytes of seven bits each select one. Bytes that differ in the eighth bit share a group.
const GROUPS: usize = 1 << 14;

/// The index of all rules.
pub(super) fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut phrases = Vec::new();
        for (n, rule) in RULES.iter().enumerate() {
            for &list in rule.phrases {
                for &phrase in list {
                    let end = cut_at_one_of(phrase, SIGNS).0.len();
                    phrases.push(Indexed { rule: n, phrase, first: &phrase.as_bytes()[..end] });
                }
            }
        }
        let mut starts = vec![0; GROUPS + 1];
        for indexed in &phrases {
            starts[group(indexed.phrase.as_bytes()) + 1] += 1;
        }
        for n in 0..GROUPS {
            starts[n + 1] += starts[n];
        }
        // Each phrase takes the next place of its group.
        let (mut next, mut grouped) = (starts.clone(), phrases.clone());
        for indexed in phrases {
            let place = &mut next[group(indexed.phrase.as_bytes())];
            grouped[usize::from(*place)] = indexed;
            *place += 1;
        }
        Index { phrases: grouped, starts }
    })
}

impl Index {
    /// The phrases that may begin where these bytes do.
    pub(super) fn candidates(&self, bytes: &[u8]) -> &[Indexed] {
        let group = group(bytes);
        &self.phrases[usize::from(self.starts[group])..usize::from(self.starts[group + 1])]
    }
}

/// The group of a phrase of at least two bytes; fewer bytes have the first group.
fn group(bytes: &[u8]) -> usize {
    match bytes {
        // A Chinese character has three bytes; the first one hardly differs.
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
                let found = index().candidates(phrase.as_bytes());
                assert!(found.iter().any(|indexed| indexed.phrase == *phrase), "{phrase}");
            }
        }
    }
}
