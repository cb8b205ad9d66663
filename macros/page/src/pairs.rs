//! Pairs of bytes in a text. Even the first two bytes of most words are not in a given text, which one pass over the text shows.

/// A set of pairs of bytes. Some pairs share a place, so the set may contain a pair that was not added.
#[derive(Debug, Clone)]
pub struct Pairs([u64; PLACES / 64]);

/// The number of places. They are cleared for each text.
const PLACES: usize = 1 << 11;

impl Pairs {
    /// An empty set.
    pub const fn empty() -> Self {
        Self([0; PLACES / 64])
    }

    /// The first two bytes of all words of some tables, each of at least two bytes.
    pub const fn beginnings(tables: &[&[&str]]) -> Self {
        let (mut pairs, mut table) = (Self::empty(), 0);
        while table < tables.len() {
            let mut n = 0;
            while n < tables[table].len() {
                let word = tables[table][n].as_bytes();
                let place = place(word[0], word[1]);
                pairs.0[place >> 6] |= 1 << (place & 63);
                n += 1;
            }
            table += 1;
        }
        pairs
    }

    /// All pairs of a text.
    pub fn of(text: &str) -> Self {
        #[cfg(any(test, feature = "work"))]
        crate::work::add(text.len());
        let mut pairs = Self::empty();
        let bytes = text.as_bytes();
        let Some(&first) = bytes.first() else { return pairs };
        let (mut before, mut at) = (first, 1);
        // An index instead of an iterator: in a debug build, the macro pays for each call.
        while at < bytes.len() {
            let byte = bytes[at];
            let place = place(before, byte);
            pairs.0[place >> 6] |= 1 << (place & 63);
            before = byte;
            at += 1;
        }
        pairs
    }

    /// Adds the first two bytes of a word. A shorter word adds all pairs.
    pub fn add(&mut self, word: &[u8]) {
        match word {
            [first, second, ..] => {
                let place = place(*first, *second);
                self.0[place >> 6] |= 1 << (place & 63);
            }
            _ => self.0 = [u64::MAX; PLACES / 64],
        }
    }

    /// Whether the set may contain the first two bytes of a word. A shorter word is never ruled out.
    #[inline(always)]
    pub fn has(&self, word: &[u8]) -> bool {
        if word.len() < 2 {
            return true;
        }
        let place = place(word[0], word[1]);
        self.0[place >> 6] >> (place & 63) & 1 == 1
    }

    /// Whether the set may have all pairs of a text.
    pub fn has_all(&self, bytes: &[u8]) -> bool {
        let mut at = 0;
        while at + 1 < bytes.len() {
            if !self.has(&bytes[at..]) {
                return false;
            }
            at += 1;
        }
        true
    }
}

/// The place of a pair. Letters differ in the lowest five bits, Chinese characters in their second byte.
#[inline(always)]
const fn place(first: u8, second: u8) -> usize {
    ((first as usize) << 5 ^ (second as usize)) & (PLACES - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_pairs_of_all_words_in_it() {
        let text = "the order is 已支付 not";
        let pairs = Pairs::of(text);
        for (at, _) in text.char_indices() {
            assert!(pairs.has(&text.as_bytes()[at..]), "{}", &text[at..]);
        }
        assert!(pairs.has_all(text.as_bytes()) && !pairs.has_all(b"the order zz"));
        assert!(!pairs.has(b"zz") && !pairs.has("未".as_bytes()) && pairs.has(b"z"));
        let mut pairs = Pairs::empty();
        assert!(!pairs.has(b"ab"));
        pairs.add(b"abc");
        assert!(pairs.has(b"ab") && !pairs.has(b"bc"));
    }
}
