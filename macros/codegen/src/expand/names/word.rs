//! Codes that are words, which are better names than the documented ones.

use doccodes_page::characters::{LETTER, all};

/// The fewest letters of a word. Shorter codes are abbreviations (`AA`, `RJCT`), which a documented name explains.
const FEWEST_LETTERS: usize = 5;

/// The fewest letters in a row.
const SHORTEST_RUN: usize = 3;

/// The fewest letters for each digit.
const LETTERS_PER_DIGIT: usize = 3;

/// Whether a code is a word or several words, as programmers write them: `invalid_request_error`, `OTSServerBusy`,
/// `Order.NotFound`.
///
/// Codes that count something are not words (`E1001`, `OMS.0003`, `AUTH_01`, `40001_INVALID`): they start with a digit, end with a
/// number of several digits, or have many digits.
pub(super) fn is_word(code: &str) -> bool {
    let (mut letters, mut digits, mut run, mut longest) = (0, 0, 0, 0);
    for c in code.chars() {
        run = if c.is_alphabetic() { run + 1 } else { 0 };
        longest = longest.max(run);
        letters += usize::from(c.is_alphabetic());
        digits += usize::from(c.is_numeric());
    }
    let mut last = code.chars().rev();
    let ends_with_digits =
        last.next().is_some_and(char::is_numeric) && last.next().is_some_and(char::is_numeric);
    code.starts_with(LETTER)
        && letters >= FEWEST_LETTERS
        && longest >= SHORTEST_RUN
        && digits * LETTERS_PER_DIGIT <= letters
        && !ends_with_digits
}

/// Whether the words of a code are joined only by the usual signs.
pub(super) fn has_only_word_signs(code: &str) -> bool {
    all(code, |c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_codes_that_count() {
        for code in [
            "invalid_request_error",
            "LABEL_TORN",
            "OTSServerBusy",
            "card-declined",
            "Order.NotFound",
            "INTERNAL",
            "Ipv4Exhausted",
            "余额不足了",
        ] {
            assert!(is_word(code), "{code}");
        }
        for code in [
            "E1001",
            "OMS.0003",
            "0x80340000",
            "P0010",
            "MPI901",
            "AA",
            "FOCR",
            "AUTH_01",
            "Sys.Order.0012",
            "ERROR404",
            "40001_INVALID",
            "08S01",
            "A_B_C_D_E",
            "",
            "-",
        ] {
            assert!(!is_word(code), "{code}");
        }
    }
}
