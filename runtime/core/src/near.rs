//! Codes that are similar to an unknown one: one measure for compile errors and for run time.

use core::fmt;

/// The most bytes that a [`Spelling`] holds.
const LONGEST: usize = 48;

/// The text of a code, stored without an allocator: up to 48 bytes; longer texts are truncated.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spelling {
    bytes: [u8; LONGEST],
    length: u8,
    truncated: bool,
}

impl Spelling {
    /// The text that `code` displays.
    pub fn new(code: impl fmt::Display) -> Self {
        let mut spelling = Self { bytes: [0; LONGEST], length: 0, truncated: false };
        // Writing to a spelling never fails. If a `Display` fails, its text up to there is kept.
        let _ = fmt::Write::write_fmt(&mut spelling, format_args!("{code}"));
        spelling
    }

    /// The text, truncated at the end of a character.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or("")
    }

    /// Whether the text was truncated.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.truncated
    }
}

impl fmt::Write for Spelling {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            let start = usize::from(self.length);
            let Some(free) = self.bytes.get_mut(start..start + c.len_utf8()) else {
                self.truncated = true;
                return Ok(());
            };
            c.encode_utf8(free);
            self.length += c.len_utf8() as u8;
        }
        Ok(())
    }
}

impl fmt::Debug for Spelling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// Up to three of `codes` that `input` may stand for, in the order of `codes`: those whose spelling differs least, or, for a
/// number without a similar spelling, the same number with other zeros, or the next lower and the next higher number.
pub fn nearest<T: Copy>(
    input: &Spelling,
    codes: impl Iterator<Item = (T, Spelling)> + Clone,
) -> [Option<T>; 3] {
    let mut found = [None; 3];
    let text = input.as_str();
    let reach = match text.len() {
        0..=4 => 1,
        5..=7 => 2,
        _ => 3,
    };
    let distances = codes.clone().map(|(code, spelling)| (code, distance(text, spelling.as_str())));
    let Some(least) = distances.clone().map(|(_, distance)| distance).min() else { return found };
    if least <= reach {
        let near = distances.filter(|&(_, distance)| distance == least);
        for (slot, (code, _)) in found.iter_mut().zip(near) {
            *slot = Some(code);
        }
    } else if let Ok(number) = text.parse::<i128>() {
        let numbers =
            codes.filter_map(|(code, spelling)| Some((code, spelling.as_str().parse::<i128>().ok()?)));
        let same = numbers.clone().find(|&(_, other)| other == number);
        let lower = numbers.clone().filter(|&(_, other)| other < number).max_by_key(|&(_, other)| other);
        let higher = numbers.filter(|&(_, other)| other > number).min_by_key(|&(_, other)| other);
        let next = lower.into_iter().chain(higher).filter(|_| same.is_none());
        for (slot, (code, _)) in found.iter_mut().zip(same.into_iter().chain(next)) {
            *slot = Some(code);
        }
    }
    found
}

/// The edit distance of two spellings, ignoring case: the fewest insertions, deletions, substitutions and swaps of
/// neighbours that turn one into the other.
fn distance(a: &str, b: &str) -> usize {
    let a = &a.as_bytes()[..a.len().min(LONGEST)];
    let b = &b.as_bytes()[..b.len().min(LONGEST)];
    let (mut before, mut above) = ([0_usize; LONGEST + 1], [0_usize; LONGEST + 1]);
    for (column, cost) in above.iter_mut().enumerate() {
        *cost = column;
    }
    for (row, x) in a.iter().enumerate() {
        let mut here = [row + 1; LONGEST + 1];
        for (column, y) in b.iter().enumerate() {
            let same = x.eq_ignore_ascii_case(y);
            let replaced = above[column] + usize::from(!same);
            let mut cost = replaced.min(above[column + 1] + 1).min(here[column] + 1);
            let swapped = row > 0
                && column > 0
                && x.eq_ignore_ascii_case(&b[column - 1])
                && a[row - 1].eq_ignore_ascii_case(y);
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            here[column + 1] = cost;
        }
        (before, above) = (above, here);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(input: &str, codes: &[&'static str]) -> [Option<&'static str>; 3] {
        nearest(&Spelling::new(input), codes.iter().map(|&code| (code, Spelling::new(code))))
    }

    #[test]
    fn distances() {
        assert_eq!(distance("418", "413"), 1);
        assert_eq!(distance("418", "409"), 2);
        assert_eq!(distance("OMS.0003", "oms.0003"), 0);
        assert_eq!(distance("ab", "ba"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }

    #[test]
    fn similar_spellings_come_first() {
        assert_eq!(near("418", &["200", "409", "413", "415", "500"]), [Some("413"), Some("415"), None]);
        assert_eq!(near("oms.0003", &["OMS.0001", "OMS.0003"]), [Some("OMS.0003"), None, None]);
        assert_eq!(near("Nothing", &["OMS.0001"]), [None; 3]);
    }

    #[test]
    fn numbers_without_a_similar_spelling_have_neighbours() {
        assert_eq!(near("466", &["200", "422", "500"]), [Some("422"), Some("500"), None]);
        assert_eq!(near("999", &["200", "422", "500"]), [Some("500"), None, None]);
        assert_eq!(near("1", &["0001", "0002"]), [Some("0001"), None, None]);
    }

    #[test]
    fn a_spelling_is_truncated_at_the_end_of_a_character() {
        let long = Spelling::new("码".repeat(20));
        assert_eq!(long.as_str().chars().count(), 16);
        assert!(long.is_truncated());
        assert!(!Spelling::new(404).is_truncated());
    }
}
