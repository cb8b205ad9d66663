//! Numbers with the suffix of a C literal: `0x80070005L`, `10U`.

use super::spelling::{may_be_number, number};

/// The suffixes, the longer before the shorter.
const SUFFIXES: &[&str] = &["ULL", "ull", "UL", "ul", "LL", "ll", "U", "u", "L", "l"];

/// The number before the suffix of a C literal.
pub(super) fn suffixed(text: &str) -> Option<&str> {
    if !may_be_number(text) {
        return None;
    }
    let bare = SUFFIXES.iter().find_map(|suffix| text.strip_suffix(suffix))?;
    number(bare).map(|_| bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suffix_follows_a_number() {
        assert_eq!(suffixed("0x80070005L"), Some("0x80070005"));
        assert_eq!(suffixed("10UL"), Some("10"));
        for text in ["L", "NULL", "A1L", "10", "007L"] {
            assert_eq!(suffixed(text), None, "{text}");
        }
    }
}
