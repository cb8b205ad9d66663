//! A fast search for the beginnings of words. Most texts contain none of the words that matter, and need not be folded.

/// Beginnings of words, each of at least three bytes, English ones in lower case.
pub(super) struct Stems {
    stems: &'static [&'static str],
    /// One bit for each hash of three bytes, set if a stem begins with such bytes in either case. In a build without optimisation,
    /// looking up a bit is faster than comparing.
    beginnings: [u64; HASHES / 64],
    /// Whether a stem begins with this byte in either case.
    firsts: [bool; 256],
}

/// The number of hashes.
const HASHES: usize = 1 << 13;

/// The hash of the three bytes from `at` on.
#[inline(always)]
const fn hash(bytes: &[u8], at: usize) -> usize {
    ((bytes[at] as usize) << 8 ^ (bytes[at + 1] as usize) << 4 ^ bytes[at + 2] as usize) & (HASHES - 1)
}

impl Stems {
    pub(super) const fn new(stems: &'static [&'static str]) -> Self {
        let (mut beginnings, mut firsts) = ([0; HASHES / 64], [false; 256]);
        let mut n = 0;
        while n < stems.len() {
            let stem = stems[n].as_bytes();
            let mut case = 0;
            while case < 8 {
                let (mut bytes, mut at) = ([0; 3], 0);
                while at < bytes.len() {
                    bytes[at] = if case >> at & 1 == 0 { stem[at] } else { stem[at].to_ascii_uppercase() };
                    at += 1;
                }
                let hash = hash(&bytes, 0);
                beginnings[hash >> 6] |= 1 << (hash & 63);
                firsts[bytes[0] as usize] = true;
                case += 1;
            }
            n += 1;
        }
        Self { stems, beginnings, firsts }
    }

    /// The positions at which a text contains one of them.
    pub(super) fn positions(&self, text: &str) -> Vec<usize> {
        let (bytes, mut positions, mut at) = (text.as_bytes(), Vec::new(), 0);
        while at + 2 < bytes.len() {
            let first = bytes[at];
            if self.firsts[first as usize] {
                let hash = hash(bytes, at);
                if self.beginnings[hash >> 6] >> (hash & 63) & 1 == 1 && self.starts(&bytes[at..]) {
                    positions.push(at);
                }
            }
            // Such a character has at least three bytes.
            at += if first >= 0xe0 { 3 } else { 1 };
        }
        positions
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_found_in_either_case_and_nowhere_else() {
        static STEMS: Stems = Stems::new(&["retr", "试"]);
        assert_eq!(STEMS.positions("Retry, rETRies; ret, 重试"), [0, 7, 24]);
        assert_eq!(STEMS.positions("😀try to RETRY"), [11]);
        for text in ["", "r", "re", "retain", "诗", "重"] {
            assert_eq!(STEMS.positions(text), [], "{text}");
        }
    }
}
