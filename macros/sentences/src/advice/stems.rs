//! A fast search for the beginnings of words. Most texts contain none of the words that matter, and need not be folded.

/// Beginnings of words, each of at least two bytes, English ones in lower case.
pub(super) struct Stems {
    stems: &'static [&'static str],
    /// One bit for each pair of bytes, set if a stem begins with that pair in either case. In a build without optimisation, looking
    /// up a bit is faster than comparing.
    pairs: [u64; 1024],
    /// Whether a stem begins with this byte in either case.
    firsts: [bool; 256],
}

impl Stems {
    pub(super) const fn new(stems: &'static [&'static str]) -> Self {
        let (mut pairs, mut firsts) = ([0; 1024], [false; 256]);
        let mut n = 0;
        while n < stems.len() {
            let stem = stems[n].as_bytes();
            let mut case = 0;
            while case < 4 {
                let first = if case & 1 == 0 { stem[0] } else { stem[0].to_ascii_uppercase() };
                let second = if case & 2 == 0 { stem[1] } else { stem[1].to_ascii_uppercase() };
                let pair = (first as usize) << 8 | second as usize;
                pairs[pair >> 6] |= 1 << (pair & 63);
                firsts[first as usize] = true;
                case += 1;
            }
            n += 1;
        }
        Self { stems, pairs, firsts }
    }

    /// Whether a text contains one of them.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.find(text.as_bytes(), 0).is_some()
    }

    /// The positions at which a text contains one of them.
    pub(super) fn positions(&self, text: &str) -> Vec<usize> {
        let bytes = text.as_bytes();
        let mut positions = Vec::new();
        let mut from = 0;
        while let Some(at) = self.find(bytes, from) {
            positions.push(at);
            from = at + 1;
        }
        positions
    }

    fn find(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        let last = bytes.len().saturating_sub(1);
        while at < last {
            if !self.firsts[bytes[at] as usize] {
                at += 1;
                continue;
            }
            let pair = (bytes[at] as usize) << 8 | bytes[at + 1] as usize;
            if self.pairs[pair >> 6] >> (pair & 63) & 1 == 1 && self.starts(&bytes[at..]) {
                return Some(at);
            }
            at += 1;
        }
        None
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
        assert!(STEMS.are_in("try to RETRY"));
        for text in ["", "r", "re", "retain", "诗", "重"] {
            assert!(!STEMS.are_in(text), "{text}");
        }
    }
}
