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

/// Up to three of `codes` that `input` may stand for, in the order of `codes`: those whose spelling differs least, or, for a number
/// without a similar spelling, the same number with other leading zeros, or the next lower and the next higher number.
pub fn nearest<T: Copy>(
    input: &Spelling,
    codes: impl Iterator<Item = (T, Spelling)> + Clone,
) -> [Option<T>; 3] {
    let mut similar = Similar::new(input.as_str());
    for (code, spelling) in codes.clone() {
        similar.see(code, spelling.as_str());
    }
    if !similar.is_empty() {
        return similar.found();
    }
    let mut found = [None; 3];
    if let Ok(number) = input.as_str().parse::<i128>() {
        let mut neighbours = Neighbours::new(number);
        for (code, spelling) in codes {
            if let Ok(other) = spelling.as_str().parse() {
                neighbours.see(code, other);
            }
        }
        found = neighbours.found();
    }
    found
}

/// A search for the codes whose spelling differs least from a text.
#[derive(Debug)]
pub struct Similar<'a, T> {
    text: &'a [u8],
    /// The most differences that a code may have: those of the codes found, or before that a limit that depends on the length.
    most: usize,
    found: [Option<T>; 3],
}

impl<'a, T: Copy> Similar<'a, T> {
    /// Starts a search. A short text is similar only to codes with one difference.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let most = match text.len() {
            0..=4 => 1,
            5..=7 => 2,
            _ => 3,
        };
        Self { text: truncated(text), most, found: [None; 3] }
    }

    /// Compares a code with the text.
    pub fn see(&mut self, code: T, spelling: &str) {
        let Some(distance) = distance(self.text, truncated(spelling), self.most) else { return };
        if distance < self.most || self.found[0].is_none() {
            self.most = distance;
            self.found = [None; 3];
        }
        if let Some(free) = self.found.iter_mut().find(|found| found.is_none()) {
            *free = Some(code);
        }
    }

    /// Whether no similar code was seen.
    pub fn is_empty(&self) -> bool {
        self.found[0].is_none()
    }

    /// Up to three codes, in the order in which they were seen.
    pub fn found(&self) -> [Option<T>; 3] {
        self.found
    }
}

/// A search for the next lower and the next higher number, or for the same number with other leading zeros.
#[derive(Debug)]
pub struct Neighbours<T> {
    number: i128,
    same: Option<T>,
    lower: Option<(i128, T)>,
    higher: Option<(i128, T)>,
}

impl<T: Copy> Neighbours<T> {
    /// Starts a search.
    #[must_use]
    pub const fn new(number: i128) -> Self {
        Self { number, same: None, lower: None, higher: None }
    }

    /// Compares a number with the one that is searched for.
    pub fn see(&mut self, code: T, number: i128) {
        if number == self.number {
            self.same = self.same.or(Some(code));
        } else if number < self.number {
            if self.lower.is_none_or(|(other, _)| number >= other) {
                self.lower = Some((number, code));
            }
        } else if self.higher.is_none_or(|(other, _)| number < other) {
            self.higher = Some((number, code));
        }
    }

    /// The same number, or the next lower and the next higher one.
    pub fn found(&self) -> [Option<T>; 3] {
        match (self.same, self.lower, self.higher) {
            (Some(same), _, _) => [Some(same), None, None],
            (None, Some((_, lower)), higher) => [Some(lower), higher.map(|(_, code)| code), None],
            (None, None, higher) => [higher.map(|(_, code)| code), None, None],
        }
    }
}

/// Calls `see` with every text that differs from `text` in one character or in two that are swapped. A digit is replaced by digits, a
/// letter by letters of the same case, digits, and the signs that codes have. There are a few hundred, so that looking up each of them is
/// faster than comparing thousands of codes with the text.
pub fn for_each_edit(text: &str, mut see: impl FnMut(&str)) {
    const DIGITS: &[u8] = b"0123456789";
    const UPPER: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
    const LOWER: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789_.-";
    let text = text.as_bytes();
    if text.is_empty() || text.len() >= LONGEST || !text.is_ascii() {
        return;
    }
    let alphabet = |at: usize| match text[at.min(text.len() - 1)] {
        b'0'..=b'9' => DIGITS,
        b'a'..=b'z' => LOWER,
        _ => UPPER,
    };
    let mut edited = [0_u8; LONGEST];
    let mut see = |edited: &[u8]| see(core::str::from_utf8(edited).unwrap_or(""));
    let length = text.len();
    for at in 0..length {
        // One character removed.
        edited[..at].copy_from_slice(&text[..at]);
        edited[at..length - 1].copy_from_slice(&text[at + 1..]);
        see(&edited[..length - 1]);
        // One character replaced.
        edited[..length].copy_from_slice(text);
        for &other in alphabet(at) {
            edited[at] = other;
            see(&edited[..length]);
        }
        // Two neighbours swapped.
        if at + 1 < length {
            edited[..length].copy_from_slice(text);
            edited.swap(at, at + 1);
            see(&edited[..length]);
        }
    }
    for at in 0..=length {
        // One character inserted.
        edited[..at].copy_from_slice(&text[..at]);
        edited[at + 1..=length].copy_from_slice(&text[at..]);
        for &more in alphabet(at) {
            edited[at] = more;
            see(&edited[..=length]);
        }
    }
}

fn truncated(text: &str) -> &[u8] {
    &text.as_bytes()[..text.len().min(LONGEST)]
}

/// The edit distance of two spellings, ignoring case: the fewest insertions, deletions, substitutions and swaps of
/// neighbours that turn one into the other. `None` if it is more than `most`.
fn distance(mut a: &[u8], mut b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    // Most codes of a service start with the same characters.
    while let ([x, a_rest @ ..], [y, b_rest @ ..]) = (a, b)
        && x.eq_ignore_ascii_case(y)
    {
        (a, b) = (a_rest, b_rest);
    }
    while let ([a_rest @ .., x], [b_rest @ .., y]) = (a, b)
        && x.eq_ignore_ascii_case(y)
    {
        (a, b) = (a_rest, b_rest);
    }
    // Bytes, since a row is cleared for each character, and a spelling has at most 48 bytes.
    let (mut before, mut above) = ([0_u8; LONGEST + 1], [0_u8; LONGEST + 1]);
    for (column, cost) in above.iter_mut().enumerate().take(b.len() + 1) {
        *cost = column as u8;
    }
    for (row, x) in a.iter().enumerate() {
        let mut here = [row as u8 + 1; LONGEST + 1];
        let mut least = here[0].min(above[0]);
        for (column, y) in b.iter().enumerate() {
            let same = x.eq_ignore_ascii_case(y);
            let replaced = above[column] + u8::from(!same);
            let mut cost = replaced.min(above[column + 1] + 1).min(here[column] + 1);
            let swapped = row > 0
                && column > 0
                && x.eq_ignore_ascii_case(&b[column - 1])
                && a[row - 1].eq_ignore_ascii_case(y);
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            here[column + 1] = cost;
            // A swap in the next row continues from the row above.
            least = least.min(cost).min(above[column + 1]);
        }
        if usize::from(least) > most {
            return None;
        }
        (before, above) = (above, here);
    }
    Some(usize::from(above[b.len()])).filter(|&distance| distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(input: &str, codes: &[&'static str]) -> [Option<&'static str>; 3] {
        nearest(&Spelling::new(input), codes.iter().map(|&code| (code, Spelling::new(code))))
    }

    #[test]
    fn distances() {
        let distance = |a: &str, b: &str| distance(a.as_bytes(), b.as_bytes(), LONGEST);
        assert_eq!(distance("418", "413"), Some(1));
        assert_eq!(distance("418", "409"), Some(2));
        assert_eq!(distance("OMS.0003", "oms.0003"), Some(0));
        assert_eq!(distance("ab", "ba"), Some(1));
        assert_eq!(distance("", "abc"), Some(3));
        assert_eq!(distance("abc", ""), Some(3));
        assert_eq!(distance("kitten", "sitting"), Some(3));
        assert_eq!(distance("abcdef", "badcfe"), Some(3));
    }

    #[test]
    fn a_limit_only_leaves_out_what_is_above_it() {
        let texts = [
            "", "a", "ab", "ba", "abc", "OMS.0003", "OMS.0030", "OMS.3000", "oms.003", "SMO.0003", "X.1",
            "418", "481",
        ];
        for a in texts {
            for b in texts {
                let whole = distance(a.as_bytes(), b.as_bytes(), LONGEST).unwrap();
                for most in 0..10 {
                    let limited = distance(a.as_bytes(), b.as_bytes(), most);
                    assert_eq!(limited, Some(whole).filter(|&whole| whole <= most), "{a} {b} {most}");
                }
            }
        }
    }

    #[test]
    fn every_edit_has_one_difference() {
        for text in ["418", "OMS.0003", "not_found", "A", "-7"] {
            let mut edits = alloc::vec::Vec::new();
            for_each_edit(text, |edit| {
                assert!(distance(text.as_bytes(), edit.as_bytes(), 1).is_some(), "{text} {edit}");
                edits.push(alloc::string::String::from(edit));
            });
            assert!(edits.len() < 1_000);
        }
        let mut found = [false; 5];
        for_each_edit("OMS.0003", |edit| {
            for (found, expected) in
                found.iter_mut().zip(["OMS.003", "OMS.0008", "OMS.00033", "OMS.0030", "OMS_0003"])
            {
                *found |= edit == expected;
            }
        });
        assert_eq!(found, [true; 5]);
        for_each_edit("", |edit| assert_eq!(edit, "there is none"));
        for_each_edit(&"x".repeat(LONGEST), |edit| assert_eq!(edit, "there is none"));
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
