//! Two plain numbers with a hyphen between them: a range, or the two parts of a code (`500-003`).

use doccodes_page::characters::{all_digits, starts_with_digit};
use doccodes_page::distinct::Distinct;

use crate::share::Share;

/// The most digits of a number in a pair.
const MOST_DIGITS: usize = 18;

/// The numbers of a pair.
pub(super) fn pair(text: &str) -> Option<(u64, u64)> {
    if !starts_with_digit(text) {
        return None;
    }
    let (front, back) = text.split_once('-')?;
    let parse = |digits: &str| -> Option<u64> {
        let fits = (1..=MOST_DIGITS).contains(&digits.len()) && all_digits(digits);
        if fits { digits.parse().ok() } else { None }
    };
    Some((parse(front)?, parse(back)?))
}

/// Pairs among the cells, if pairs may be codes. A table of codes has few ranges.
const PAIRS: Share = Share::new(1, 4);

/// Whether the pairs among these cells are codes. Ranges ascend, and no two of one table start with the same number: `500-003` is
/// not a range, and neither is `400-401` beside `400-402`. A single pair is not evidence.
pub(super) fn are_codes(cells: &[&str]) -> bool {
    let mut pairs = Vec::new();
    for cell in cells {
        pairs.extend(pair(cell));
    }
    if pairs.len() < 2 || !PAIRS.is_reached(pairs.len(), cells.len()) {
        return false;
    }
    // The end of the first pair that starts with each number.
    let mut starts = Distinct::default();
    let mut ends = Vec::new();
    for (from, to) in pairs {
        let start = starts.add(from.to_string().into());
        if start == ends.len() {
            ends.push(to);
        }
        if from >= to || ends[start] != to {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_pairs_that_descend_or_start_alike_are_codes() {
        assert!(are_codes(&["500-003", "100-200"]));
        assert!(are_codes(&["400-401", "400-402"]));
        assert!(!are_codes(&["100-199", "200-299"]));
        assert!(!are_codes(&["100-199", "150-299"]), "one of the ends may be wrong");
        assert!(!are_codes(&["100-199", "100-199", "7"]));
        assert!(!are_codes(&["100", "7"]));
        assert!(!are_codes(&["2999-2000", "100"]), "one of the numbers may be wrong");
    }

    #[test]
    fn a_pair_is_two_plain_numbers() {
        assert_eq!(pair("500-003"), Some((500, 3)));
        for text in ["500", "-1-2", "a-1", "1-2-3", "1-", "99999999999999999999-1"] {
            assert_eq!(pair(text), None, "{text}");
        }
    }
}
