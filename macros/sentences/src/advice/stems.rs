//! A fast search for the beginnings of words. Most texts contain none of the words that matter, and need not be folded.

/// Beginnings of words, each of at least three bytes, English ones in lower case.
pub(super) struct Stems {
    stems: &'static [&'static str],
    /// The first two bytes of each stem, and its second and third byte, in either case. Every place where a stem begins has one of
    /// both at an even offset, so every second offset is looked at.
    pairs: Bits,
    /// The first three bytes of each stem in either case.
    beginnings: Bits,
}

/// A set of hashes. In a build without optimisation, looking up a bit is faster than comparing.
type Bits = [u64; HASHES / 64];

/// The number of hashes.
const HASHES: usize = 1 << 13;

/// The hash of two bytes.
#[inline(always)]
const fn hash_of_pair(first: u8, second: u8) -> usize {
    (first as usize) << 5 ^ second as usize
}

/// The hash of three bytes.
#[inline(always)]
const fn hash(first: u8, second: u8, third: u8) -> usize {
    ((first as usize) << 8 ^ (second as usize) << 4 ^ third as usize) & (HASHES - 1)
}

impl Stems {
    pub(super) const fn new(stems: &'static [&'static str]) -> Self {
        let (mut pairs, mut beginnings) = ([0; HASHES / 64], [0; HASHES / 64]);
        let mut n = 0;
        while n < stems.len() {
            let stem = stems[n].as_bytes();
            let mut case = 0;
            while case < 8 {
                let first = if case & 1 == 0 { stem[0] } else { stem[0].to_ascii_uppercase() };
                let second = if case & 2 == 0 { stem[1] } else { stem[1].to_ascii_uppercase() };
                let third = if case & 4 == 0 { stem[2] } else { stem[2].to_ascii_uppercase() };
                add(&mut pairs, hash_of_pair(first, second));
                add(&mut pairs, hash_of_pair(second, third));
                add(&mut beginnings, hash(first, second, third));
                case += 1;
            }
            n += 1;
        }
        Self { stems, pairs, beginnings }
    }

    /// The positions at which a text contains one of them.
    pub(super) fn positions(&self, text: &str) -> Vec<usize> {
        let (bytes, mut positions) = (text.as_bytes(), Vec::new());
        let mut rest = bytes;
        // A pattern instead of an index or an iterator: in a debug build, the macro pays for each check and each call.
        while let [first, second, after @ ..] = rest {
            let hash = hash_of_pair(*first, *second);
            if self.pairs[hash >> 6] >> (hash & 63) & 1 == 1 {
                let at = bytes.len() - rest.len();
                if at > 0 && self.start_at(bytes, at - 1) {
                    positions.push(at - 1);
                }
                if self.start_at(bytes, at) {
                    positions.push(at);
                }
            }
            rest = after;
        }
        positions
    }

    fn start_at(&self, bytes: &[u8], at: usize) -> bool {
        if at + 2 >= bytes.len() {
            return false;
        }
        let hash = hash(bytes[at], bytes[at + 1], bytes[at + 2]);
        self.beginnings[hash >> 6] >> (hash & 63) & 1 == 1 && self.starts(&bytes[at..])
    }

    fn starts(&self, bytes: &[u8]) -> bool {
        let (first, second) = (bytes[0].to_ascii_lowercase(), bytes[1].to_ascii_lowercase());
        let mut n = 0;
        // An index instead of an iterator: in a debug build, the macro pays for each call.
        while n < self.stems.len() {
            let stem = self.stems[n].as_bytes();
            if stem[0] == first
                && stem[1] == second
                && bytes.len() >= stem.len()
                && bytes[..stem.len()].eq_ignore_ascii_case(stem)
            {
                return true;
            }
            n += 1;
        }
        false
    }
}

/// Adds a hash to a set.
const fn add(bits: &mut Bits, hash: usize) {
    bits[hash >> 6] |= 1 << (hash & 63);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_found_in_either_case_and_nowhere_else() {
        static STEMS: Stems = Stems::new(&["retr", "试"]);
        assert_eq!(STEMS.positions("Retry, rETRies; ret, 重试"), [0, 7, 24]);
        assert_eq!(STEMS.positions("😀try to RETRY"), [11]);
        for (before, at) in [("", 0), ("x", 1), ("xx", 2), ("xxx", 3)] {
            assert_eq!(STEMS.positions(&format!("{before}retr")), [at]);
            assert_eq!(STEMS.positions(&format!("{before}试")), [at]);
        }
        for text in ["", "r", "re", "retain", "诗", "重"] {
            assert_eq!(STEMS.positions(text), [], "{text}");
        }
    }
}
