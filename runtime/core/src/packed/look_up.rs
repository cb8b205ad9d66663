//! Looks up codes, in the index of a table, and names.

use super::hash;
use super::index::Index;
use super::table::{Table, u16_at};

/// The longest text, in bytes, that is covered by its first and its last word.
const SHORT: usize = 16;

impl Table<&str, &[u8]> {
    /// The place of a numeric code. `code` is its two's complement.
    #[must_use]
    #[inline(always)]
    pub const fn find_number(&self, code: u64) -> Option<usize> {
        let place = match self.index {
            Index::Narrow { first, slots } => {
                let at = code.wrapping_sub(first);
                if at < slots.len() as u64 { slots[at as usize] as usize } else { 0 }
            }
            Index::Wide { first, slots } => {
                let at = code.wrapping_sub(first);
                if at < slots.len() as u64 / 2 { u16_at(slots, at as usize) as usize } else { 0 }
            }
            Index::HashedNumbers { seed, displacements, slots } => {
                let slots = slots.as_chunks::<10>().0;
                let hash = hash::of_number(code, seed);
                let slot = &slots[slot(hash, displacements, slots.len())];
                return match (slot.first_chunk(), slot.last_chunk()) {
                    (Some(key), Some(place)) if u64::from_le_bytes(*key) == code => {
                        Some(u16::from_le_bytes(*place) as usize)
                    }
                    _ => None,
                };
            }
            Index::SortedNumbers { keys, places } => return search_numbers(keys, places, code),
            Index::HashedTexts { .. } | Index::SortedTexts { .. } => 0,
        };
        place.checked_sub(1)
    }

    /// The place of a string code.
    #[must_use]
    #[inline(always)]
    pub const fn find_text(&self, code: &str) -> Option<usize> {
        match self.index {
            Index::HashedTexts { seed, displacements, tags, places, .. } => {
                let code = code.as_bytes();
                if code.len() > SHORT {
                    return self.find_long(code, hash::of_text(code, seed), displacements, tags, places);
                }
                let words = hash::first_and_last(code);
                let hash = hash::of_words(words, code.len(), seed);
                let slot = slot(hash, displacements, tags.len());
                if tags[slot] != hash::tag(hash) {
                    return None;
                }
                // Comparing two words is faster than calling `memcmp`.
                match self.head_of(slot, code.len()) {
                    Some(known) if same_words(hash::first_and_last(known), words) => {
                        Some(u16_at(places, slot) as usize)
                    }
                    _ => None,
                }
            }
            Index::SortedTexts { places } => self.search_texts(places, code.as_bytes()),
            _ => None,
        }
    }

    // Not inlined, since its loops would make the look-up of short codes save registers.
    const fn find_long(
        &self,
        code: &[u8],
        hash: u64,
        displacements: &[u8],
        tags: &[u8],
        places: &[u8],
    ) -> Option<usize> {
        let slot = slot(hash, displacements, tags.len());
        if tags[slot] != hash::tag(hash) {
            return None;
        }
        match self.head_of(slot, code.len()) {
            Some(known) if same(known, code) => Some(u16_at(places, slot) as usize),
            _ => None,
        }
    }

    /// The place of the code with this name; `None` if none or several have it.
    #[must_use]
    pub const fn find_name(&self, name: &str) -> Option<usize> {
        let name = name.as_bytes();
        let (mut low, mut high) = (0, self.names.len() / 2);
        while low < high {
            let middle = low + (high - low) / 2;
            let place = u16_at(self.names, middle) as usize;
            match compare(self.name_or_empty(place).as_bytes(), name) {
                Order::Less => low = middle + 1,
                Order::Equal => return Some(place),
                Order::Greater => high = middle,
            }
        }
        None
    }

    const fn search_texts(&self, places: &[u8], code: &[u8]) -> Option<usize> {
        let (mut low, mut high) = (0, places.len() / 2);
        while low < high {
            let middle = low + (high - low) / 2;
            let place = u16_at(places, middle) as usize;
            match compare(self.code_bytes(place), code) {
                Order::Less => low = middle + 1,
                Order::Equal => return Some(place),
                Order::Greater => high = middle,
            }
        }
        None
    }
}

#[inline(always)]
const fn slot(hash: u64, displacements: &[u8], count: usize) -> usize {
    let displacements = displacements.as_chunks().0;
    let displacement = u16::from_le_bytes(displacements[hash::bucket(hash, displacements.len())]);
    hash::slot(hash, displacement, count)
}

/// Whether two texts of the same length are equal.
const fn same(a: &[u8], b: &[u8]) -> bool {
    if !same_words(hash::first_and_last(a), hash::first_and_last(b)) {
        return false;
    }
    let (mut a, mut b) = (hash::middle(a), hash::middle(b));
    while let (Some((word_a, rest_a)), Some((word_b, rest_b))) =
        (a.split_first_chunk(), b.split_first_chunk())
    {
        if u64::from_le_bytes(*word_a) != u64::from_le_bytes(*word_b) {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    true
}

#[inline(always)]
const fn same_words(a: (u64, u64), b: (u64, u64)) -> bool {
    (a.0 ^ b.0) | (a.1 ^ b.1) == 0
}

const fn search_numbers(keys: &[u8], places: &[u8], code: u64) -> Option<usize> {
    let keys = keys.as_chunks().0;
    let (mut low, mut high) = (0, keys.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let key = u64::from_le_bytes(keys[middle]);
        if key == code {
            return Some(u16_at(places, middle) as usize);
        }
        if key < code { low = middle + 1 } else { high = middle }
    }
    None
}

enum Order {
    Less,
    Equal,
    Greater,
}

const fn compare(a: &[u8], b: &[u8]) -> Order {
    let mut n = 0;
    while n < a.len() && n < b.len() {
        if a[n] < b[n] {
            return Order::Less;
        }
        if a[n] > b[n] {
            return Order::Greater;
        }
        n += 1;
    }
    match () {
        () if a.len() < b.len() => Order::Less,
        () if a.len() > b.len() => Order::Greater,
        () => Order::Equal,
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use crate::packed::Column;
    use std::vec::Vec;

    #[test]
    fn texts_are_equal_if_every_byte_is() {
        for length in 0..=64_u8 {
            let text: Vec<u8> = (0..length).collect();
            assert!(same(&text, &text.clone()));
            for at in 0..text.len() {
                let mut other = text.clone();
                other[at] ^= 0x80;
                assert!(!same(&text, &other), "{other:?}");
            }
        }
    }

    fn table(text: &'static str, heads: &'static [u8], index: Index) -> Table {
        let empty: &[u8] = &[];
        Table {
            text,
            count: 1,
            positions: [0; Column::COUNT],
            heads,
            bounds: empty,
            statuses: empty,
            firsts: empty,
            verdicts: &[0; 3],
            evidence: empty,
            outcomes: &[0; 3],
            outcome_evidence: empty,
            names: empty,
            index,
        }
    }

    #[test]
    fn sorted_texts_are_found() {
        let heads = b"\0\0\0\0\x03\0\0\0\x07\0\0\0\x0a\0\0\0";
        let table = table("b: aa: c: ", heads, Index::SortedTexts { places: b"\x01\0\0\0\x02\0" });
        assert_eq!(["b", "aa", "c"].map(|code| table.find_text(code)), [Some(0), Some(1), Some(2)]);
        assert_eq!(["", "a", "aaa", "bb", "d"].map(|code| table.find_text(code)), [None; 5]);
        assert_eq!(table.find_number(0), None);
    }

    #[test]
    fn sorted_numbers_are_found() {
        let keys: Vec<u8> = [3_u64, 70_000, u64::MAX].into_iter().flat_map(u64::to_le_bytes).collect();
        let index: Index = Index::SortedNumbers { keys: &*keys.leak(), places: b"\x02\0\0\0\x01\0" };
        let table = table("", b"", index);
        assert_eq!([3, 70_000, u64::MAX].map(|code| table.find_number(code)), [Some(2), Some(0), Some(1)]);
        assert_eq!([0, 4, 70_001, u64::MAX - 1].map(|code| table.find_number(code)), [None; 4]);
        assert_eq!(table.find_text("3"), None);
    }
}
