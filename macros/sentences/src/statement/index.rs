//! An index of all rules' phrases by their beginnings, so that one pass over a clause finds the phrases in it.

use std::sync::OnceLock;

use doccodes_page::characters::ALPHANUMERIC_BYTES;

use super::rule::{ANYTHING, END, StatementRule};
use super::rules::RULES;

/// A phrase, and the number of its rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indexed {
    pub(super) rule: usize,
    pub(super) phrase: &'static str,
    /// The phrase up to its first sign, which is for other words or for the end.
    pub(super) first: &'static str,
    /// The phrase after its first sign.
    pub(super) after: &'static str,
}

/// All phrases, in groups with the same first two bytes.
#[derive(Debug)]
pub(super) struct Index {
    /// Each with the number of the previous phrase of the same group, from 1 on.
    phrases: Vec<(Indexed, u16)>,
    /// For each group, the number of its last phrase, from 1 on.
    last: Vec<u16>,
    /// For each rule, the number of phrases up to its last one.
    ends: Vec<usize>,
    /// For each rule with a closed shape, what a clause of that shape may consist of.
    parts: Vec<Parts>,
}

/// The number of groups: two bytes of seven bits each select one. Bytes that differ in the eighth bit share a group.
const GROUPS: usize = 1 << 14;

/// The index of all rules.
pub(super) fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index =
            Index { phrases: Vec::new(), last: vec![0; GROUPS], ends: Vec::new(), parts: Vec::new() };
        for (n, rule) in RULES.iter().enumerate() {
            for &list in rule.phrases {
                for &phrase in list {
                    let (first, after) = cut_at_sign(phrase);
                    let indexed = Indexed { rule: n, phrase, first, after };
                    let group = group(phrase.as_bytes());
                    index.phrases.push((indexed, index.last[group]));
                    index.last[group] = index.phrases.len() as u16;
                }
            }
            index.ends.push(index.phrases.len());
            index.parts.push(Parts::of(rule));
        }
        index
    })
}

impl Index {
    /// The number of the last phrase that may begin with these bytes; 0 if there is none.
    pub(super) fn last(&self, bytes: &[u8]) -> u16 {
        self.last[group(bytes)]
    }

    /// The phrases of the rule with this number.
    pub(super) fn phrases_of(&self, rule: usize) -> &[(Indexed, u16)] {
        let start = if rule == 0 { 0 } else { self.ends[rule - 1] };
        &self.phrases[start..self.ends[rule]]
    }

    /// What a clause with the closed shape of the rule with this number may consist of.
    pub(super) fn parts_of(&self, rule: usize) -> &Parts {
        &self.parts[rule]
    }

    /// All phrases, each with the number of the previous one that may begin like it. The first one has the number 1.
    pub(super) fn phrases(&self) -> &[(Indexed, u16)] {
        &self.phrases
    }
}

/// The English words and the Chinese characters in the phrases of a rule and in the words that it allows. Some share a place, so the
/// set may contain one that was not added.
#[derive(Debug)]
pub(super) struct Parts([u64; PLACES / 64]);

const PLACES: usize = 1 << 11;

impl Parts {
    fn of(rule: &StatementRule) -> Self {
        let mut parts = Self([0; PLACES / 64]);
        if !rule.only.is_empty() {
            for tables in [rule.phrases, rule.only] {
                for table in tables {
                    for words in *table {
                        parts.add(words.as_bytes());
                    }
                }
            }
        }
        parts
    }

    fn add(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some((place, end)) = next_part(bytes, at) {
            self.0[place >> 6] |= 1 << (place & 63);
            at = end;
        }
    }

    /// Whether a clause may consist of them.
    pub(super) fn has_all(&self, clause: &[u8]) -> bool {
        let mut at = 0;
        while let Some((place, end)) = next_part(clause, at) {
            if self.0[place >> 6] >> (place & 63) & 1 == 0 {
                return false;
            }
            at = end;
        }
        true
    }
}

/// The place of the next English word or Chinese character, and its end. Characters of other scripts are passed over.
fn next_part(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    while at < bytes.len() {
        let start = at;
        let mut hash: usize = 0;
        while at < bytes.len() && ALPHANUMERIC_BYTES[bytes[at] as usize] {
            hash = (hash << 5 ^ hash >> 11 ^ bytes[at] as usize) & 0xffff;
            at += 1;
        }
        if at == start {
            if !matches!(bytes[at], 0xe4..=0xe9) {
                at += 1;
                continue;
            }
            hash = (bytes[at] as usize) << 12 ^ (bytes[at + 1] as usize) << 6 ^ bytes[at + 2] as usize;
            at += 3;
        }
        return Some(((hash ^ hash >> 11) & (PLACES - 1), at));
    }
    None
}

/// A phrase up to its first sign, and after it.
pub(super) fn cut_at_sign(phrase: &'static str) -> (&'static str, &'static str) {
    let (bytes, mut at) = (phrase.as_bytes(), 0);
    while at < bytes.len() {
        if bytes[at] == END as u8 {
            return (&phrase[..at], &phrase[at + 1..]);
        }
        if bytes[at] == 0xe2 && phrase[at..].starts_with(ANYTHING) {
            return (&phrase[..at], &phrase[at + ANYTHING.len_utf8()..]);
        }
        at += 1;
    }
    (phrase, "")
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
    fn phrases_are_cut_at_their_first_sign() {
        assert_eq!(cut_at_sign("result…unknown$"), ("result", "unknown$"));
        assert_eq!(cut_at_sign("已支付$"), ("已支付", ""));
        assert_eq!(cut_at_sign("“paid”"), ("“paid”", ""));
    }

    #[test]
    fn the_phrases_of_a_rule_are_its_own() {
        for (n, rule) in RULES.iter().enumerate() {
            let phrases = index().phrases_of(n).iter().map(|(indexed, _)| (indexed.rule, indexed.phrase));
            assert!(phrases.eq(rule.phrases.iter().copied().flatten().map(|&phrase| (n, phrase))));
        }
    }

    #[test]
    fn a_clause_with_a_closed_shape_consists_of_the_parts_of_its_rule() {
        for (n, rule) in RULES.iter().enumerate().filter(|(_, rule)| !rule.only.is_empty()) {
            for words in rule.phrases.iter().chain(rule.only).copied().flatten() {
                assert!(index().parts_of(n).has_all(format!("{words} {words}").as_bytes()), "{words}");
            }
            for clause in ["the lid is red", "锅盖"] {
                assert!(!index().parts_of(n).has_all(clause.as_bytes()), "{clause}");
            }
        }
    }

    #[test]
    fn every_phrase_is_a_candidate_where_it_begins() {
        for rule in RULES {
            for phrase in rule.phrases.iter().copied().flatten() {
                assert!(phrase.len() > 1, "{phrase}");
                let mut number = index().last(phrase.as_bytes());
                while index().phrases()[usize::from(number) - 1].0.phrase != *phrase {
                    number = index().phrases()[usize::from(number) - 1].1;
                }
            }
        }
    }
}
