//! Finds the sentences that may make a statement. Most make none, which one pass over their bytes shows before anything is folded.
//!
//! Every word of a phrase is in each sentence with the phrase, and so is each pair of Chinese characters. The longest word or the
//! first pair is the anchor of the phrase: only a sentence with an anchor is searched for the other words.

use std::sync::OnceLock;

use doccodes_page::characters::{character_at, characters};
use doccodes_page::language::is_unspaced;

use super::index::cut_at_sign;
use super::rules::RULES;

/// The phrases of all rules by their anchors. Words are compared by their hashes: a sentence with another word of the same hash is
/// folded needlessly.
struct Anchors {
    /// For each hash, the number of the last phrase with this anchor, from 1 on.
    last: Vec<u16>,
    /// The end of each phrase's hashes, and the number of the previous phrase with the same anchor.
    phrases: Vec<(usize, u16)>,
    /// The hashes of all phrases, the anchor of each first.
    hashes: Vec<usize>,
    /// Whether a phrase has no anchor, so that every sentence may have it.
    are_missing: bool,
}

/// The number of hashes.
const HASHES: usize = 1 << 16;

impl Anchors {
    fn new() -> Self {
        let mut anchors =
            Self { last: vec![0; HASHES], phrases: Vec::new(), hashes: Vec::new(), are_missing: false };
        for rule in RULES {
            for phrases in rule.phrases {
                for phrase in *phrases {
                    let start = anchors.hashes.len();
                    add_hashes_of(phrase, &mut anchors.hashes);
                    let Some(&anchor) = anchors.hashes.get(start) else {
                        anchors.are_missing = true;
                        continue;
                    };
                    anchors.phrases.push((anchors.hashes.len(), anchors.last[anchor]));
                    anchors.last[anchor] = anchors.phrases.len() as u16;
                }
            }
        }
        anchors
    }

    /// Whether a sentence with these words has all words of a phrase with this anchor.
    fn have_phrase(&self, anchor: usize, words: &Words) -> bool {
        // Slices: in a debug build, the macro pays for each call, and a vector is indexed by one.
        let (phrases, hashes, mut number) =
            (self.phrases.as_slice(), self.hashes.as_slice(), self.last[anchor]);
        while number > 0 {
            let number_before = number as usize - 1;
            let (end, before) = phrases[number_before];
            let mut n = if number_before == 0 { 0 } else { phrases[number_before - 1].0 };
            while n < end && words.may_have(hashes[n]) {
                n += 1;
            }
            if n == end {
                return true;
            }
            number = before;
        }
        false
    }
}

/// The words of a text. Some share a place, so the set may contain a word that was not added.
struct Words {
    bits: [u64; WORD_PLACES / 64],
    /// The anchors among them, and where they end.
    anchors: Vec<(usize, usize)>,
}

/// A power of two, at most the number of hashes.
const WORD_PLACES: usize = 1 << 11;

impl Words {
    #[inline(always)]
    fn add(&mut self, hash: usize, anchors: &[u16], end: usize) {
        let place = hash & (WORD_PLACES - 1);
        self.bits[place >> 6] |= 1 << (place & 63);
        if anchors[hash] > 0 {
            self.anchors.push((hash, end));
        }
    }

    const fn may_have(&self, hash: usize) -> bool {
        let place = hash & (WORD_PLACES - 1);
        self.bits[place >> 6] >> (place & 63) & 1 == 1
    }
}

/// Adds the hashes of the words of a phrase and of the pairs of its Chinese characters, the anchor first.
fn add_hashes_of(phrase: &'static str, hashes: &mut Vec<usize>) {
    let first = hashes.len();
    // The number of the anchor. A single character is in many sentences, a pair in few, a word in fewer.
    let (mut anchor, mut longest) = (first, (false, 0));
    let mut add = |part: &[u8], is_word: bool| {
        if (is_word, part.len()) > longest {
            (anchor, longest) = (hashes.len(), (is_word, part.len()));
        }
        hashes.push(hash(part));
    };
    // A single character is needed only if the phrase has nothing else.
    let (mut rest, mut single) = (phrase, None);
    while !rest.is_empty() {
        let (part, after) = cut_at_sign(rest);
        rest = after;
        let bytes = part.as_bytes();
        // Only a part that begins like a word is matched as whole words.
        if !bytes.is_empty() && LOWER[bytes[0] as usize] > 0 && part.is_ascii() {
            let mut at = 0;
            while at < bytes.len() {
                let start = at;
                while at < bytes.len() && LOWER[bytes[at] as usize] > 0 {
                    at += 1;
                }
                if at > start {
                    add(&bytes[start..at], true);
                }
                at += 1;
            }
            continue;
        }
        let mut before = None;
        for (at, c) in characters(part) {
            if !is_unspaced(c) || c.len_utf8() != UNSPACED_BYTES {
                before = None;
                continue;
            }
            let end = at + UNSPACED_BYTES;
            match before {
                Some(before) => add(&bytes[before..end], false),
                None => single = Some(&bytes[at..end]),
            }
            before = Some(at);
        }
    }
    match single {
        Some(single) if hashes.len() == first => hashes.push(hash(single)),
        _ if anchor > first => hashes.swap(first, anchor),
        _ => {}
    }
}

/// The bytes of a Chinese character in the tables.
const UNSPACED_BYTES: usize = 3;

/// The hash of the last twelve letters of a word, from their bits in rows.
#[inline(always)]
const fn hash_of_word(letters: u64) -> usize {
    (letters ^ letters >> 16 ^ letters >> 32) as usize & (HASHES - 1)
}

/// Adds a letter to the bits of a word.
#[inline(always)]
const fn with_letter(letters: u64, letter: u8) -> u64 {
    letters << 5 ^ letter as u64
}

/// The hash of two Chinese characters, or of one if the one before is 0.
#[inline(always)]
const fn hash_of_pair(before: usize, character: usize) -> usize {
    (before << 5 ^ before >> 11 ^ character) & (HASHES - 1)
}

/// A Chinese character in the form that is hashed.
#[inline(always)]
const fn unspaced(first: u8, second: u8, third: u8) -> usize {
    (first as usize) << 12 ^ (second as usize) << 6 ^ third as usize
}

/// The hash of a word, or of one or two Chinese characters.
fn hash(part: &[u8]) -> usize {
    match *part {
        [a @ (0xe3..=0xff), b, c] => hash_of_pair(0, unspaced(a, b, c)),
        [a @ (0xe3..=0xff), b, c, d, e, f] => hash_of_pair(unspaced(a, b, c), unspaced(d, e, f)),
        _ => {
            let mut letters = 0;
            for &byte in part {
                letters = with_letter(letters, LOWER[byte as usize]);
            }
            hash_of_word(letters)
        }
    }
}

/// Whether a text in simplified characters may make a statement.
pub(super) fn may_make_statement(text: &str) -> bool {
    anchors_in(text).is_none_or(|ends| !ends.is_empty())
}

/// The ends of the anchors in a text in simplified characters. A sentence of it without an anchor makes no statement. `None` if
/// each sentence may make one.
pub(super) fn anchors_in(text: &str) -> Option<Vec<usize>> {
    static ANCHORS: OnceLock<Anchors> = OnceLock::new();
    let anchors = ANCHORS.get_or_init(Anchors::new);
    if anchors.are_missing {
        return None;
    }
    #[cfg(feature = "work")]
    doccodes_page::work::add(text.len());
    let words = words_of(text, &anchors.last)?;
    let (mut ends, mut n) = (Vec::new(), 0);
    while n < words.anchors.len() {
        let (anchor, end) = words.anchors[n];
        if anchors.have_phrase(anchor, &words) {
            ends.push(end);
        }
        n += 1;
    }
    Some(ends)
}

/// The words of a text; `None` if it has words that are folded to others.
fn words_of(text: &str, anchors: &[u16]) -> Option<Words> {
    let mut words = Words { bits: [0; WORD_PLACES / 64], anchors: Vec::new() };
    let bytes = text.as_bytes();
    // The previous Chinese character. Characters that are not letters may be between the two.
    let mut before = 0;
    // A pattern instead of an index or an iterator: in a debug build, the macro pays for each check and each call.
    let mut rest = bytes;
    while let [first, after_first @ ..] = rest {
        let letter = LOWER[*first as usize];
        if letter > 0 {
            let (from, mut letters) = (rest, letter as u64);
            rest = after_first;
            while let [byte, after @ ..] = rest {
                let letter = LOWER[*byte as usize];
                if letter == 0 {
                    break;
                }
                letters = with_letter(letters, letter);
                rest = after;
            }
            let length = from.len() - rest.len();
            // "Can't" and "cannot" are folded to "can not".
            let is_not = length == 1
                && *first | 0x20 == b't'
                && ends_with_apostrophe(&bytes[..bytes.len() - from.len()]);
            if is_not || length == CANNOT.len() && from[..length].eq_ignore_ascii_case(CANNOT) {
                return None;
            }
            words.add(hash_of_word(letters), anchors, bytes.len() - rest.len());
            before = 0;
            continue;
        }
        match rest {
            // Letters that may be ASCII letters in lower case.
            [0xc4 | 0xe2, ..] if rest.starts_with(DOTTED_I) || rest.starts_with(KELVIN) => return None,
            [0xe3..0xf0, second, third, after @ ..] => {
                // Signs of other scripts than Chinese are found more slowly.
                let is_sign = matches!(first, 0xe3 | 0xea..)
                    && !character_at(text, bytes.len() - rest.len()).0.is_alphanumeric();
                rest = after;
                if is_sign {
                    continue;
                }
                let character = unspaced(*first, *second, *third);
                let end = bytes.len() - rest.len();
                if before > 0 {
                    words.add(hash_of_pair(before, character), anchors, end);
                }
                let single = hash_of_pair(0, character);
                if anchors[single] > 0 {
                    words.add(single, anchors, end);
                }
                before = character;
            }
            _ => rest = after_first,
        }
    }
    Some(words)
}

/// A letter, digit or underscore in the form that is hashed: letters are in lower case. All other bytes are 0.
static LOWER: [u8; 256] = {
    let mut lower = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() || byte == b'_' {
            lower[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    lower
};

const CANNOT: &[u8] = b"cannot";

fn ends_with_apostrophe(bytes: &[u8]) -> bool {
    bytes.ends_with(b"'") || bytes.ends_with("’".as_bytes())
}

const DOTTED_I: &[u8] = "İ".as_bytes();
const KELVIN: &[u8] = "\u{212a}".as_bytes();

#[cfg(test)]
mod tests {
    use super::super::rule::{ANYTHING, END};
    use super::*;
    use crate::statement::clause::clauses;
    use crate::statement::find::statements_of;

    #[test]
    fn every_phrase_has_an_anchor() {
        assert!(!Anchors::new().are_missing);
        for rule in RULES {
            for phrase in rule.phrases.iter().copied().flatten() {
                assert!(may_make_statement(&phrase.replace([ANYTHING, END], " … ")), "{phrase}");
            }
        }
        let hashes_of = |phrase: &'static str| {
            let mut hashes = vec![0];
            add_hashes_of(phrase, &mut hashes);
            hashes.split_off(1)
        };
        assert_eq!(hashes_of("result…unknown"), [hash(b"unknown"), hash(b"result")]);
        assert_eq!(hashes_of("已…$"), [hash("已".as_bytes())]);
        assert_eq!(hashes_of("已支付$"), ["已支", "支付"].map(|pair| hash(pair.as_bytes())));
    }

    #[test]
    fn a_sentence_without_anchors_makes_no_statement() {
        for rule in RULES {
            for line in rule.examples.lines() {
                let text = line.trim_start_matches(|c: char| !c.is_alphanumeric());
                for text in
                    [text.to_owned(), text.to_uppercase(), text.replace(' ', "  ").replace('请', "请・…")]
                {
                    if !statements_of(&clauses(&text)).is_empty() {
                        assert!(may_make_statement(&text), "{text}");
                    }
                }
            }
        }
        for text in ["", "The lid of pot 7 is red.", "锅 7 的盖子是红色的。"] {
            assert!(!may_make_statement(text), "{text}");
        }
        for text in ["It CAN’T be", "It cannot be"] {
            assert!(may_make_statement(text) || statements_of(&clauses(text)).is_empty(), "{text}");
        }
    }
}
