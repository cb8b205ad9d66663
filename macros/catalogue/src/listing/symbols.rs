//! Classifies symbols: names of errors, numbered codes, functions of a library.

use doccodes_page::characters::{ASCII_UPPER_CASE, DIGIT, all, count, letters};
use doccodes_page::distinct::Distinct;
use doccodes_page::one_of::contains_one_of;

use super::spelling::{DOTS, Spelling};
use super::thresholds::{
    FEWEST_DIGITS, MOST_LETTERS, OF_ONE_LIBRARY, OF_ONE_SPELLING, SPEAK_OF_ERRORS, STARTS,
};

/// The parts of symbols that are about errors, folded.
const PARTS_OF_ERRORS: &[&str] = &[
    "err",
    "fail",
    "fault",
    "invalid",
    "notfound",
    "denied",
    "missing",
    "exceed",
    "exception",
    "timeout",
    "timedout",
    "unauthor",
    "forbidden",
    "expired",
    "unavailable",
    "unsupported",
    "unknown",
    "notallowed",
    "notsupported",
    "notauthor",
    "conflict",
    "reject",
    "declin",
    "insufficient",
    "duplicate",
    "mismatch",
    "throttl",
    "malformed",
    "refused",
    "abort",
    "overflow",
    "toomany",
    "toolarge",
    "toolong",
    "incorrect",
    "blocked",
    "disabled",
    "notallow",
    "alreadyexist",
    "cannot",
    "unable",
    "illegal",
    "toolow",
    "limitreached",
    "incomplete",
    "unprocessable",
];

/// The fewest letters of the name of a system error: `EIO`.
const SHORTEST_ERRNO: usize = 3;

/// Whether a symbol is spelled like the name of a system error (POSIX, `<errno.h>`).
fn is_errno(symbol: &str) -> bool {
    symbol.len() >= SHORTEST_ERRNO
        && symbol.starts_with('E')
        && all(symbol, |c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

/// How many symbols meet a condition.
pub(super) fn count_symbols(symbols: &[&str], meets: &dyn Fn(&str) -> bool) -> usize {
    let mut count = 0;
    for symbol in symbols {
        count += usize::from(meets(symbol));
    }
    count
}

/// Whether nearly all symbols are spelled like the names of system errors.
pub(super) fn are_system_errors(symbols: &[&str]) -> bool {
    OF_ONE_SPELLING.is_reached(count_symbols(symbols, &is_errno), symbols.len())
}

/// Whether most symbols are about errors, and are not the functions of a library.
pub(super) fn speak_of_errors(symbols: &[&str], spelling: Spelling) -> bool {
    let speaking = count_symbols(symbols, &|symbol| speaks_of_errors(own_part(symbol, spelling)));
    SPEAK_OF_ERRORS.is_reached(speaking, symbols.len()) && !are_functions(symbols, spelling)
}

/// Whether a symbol has a part that is about errors.
pub(super) fn speaks_of_errors(symbol: &str) -> bool {
    contains_one_of(&letters(symbol), PARTS_OF_ERRORS)
}

/// A symbol without its owner: the properties of an object `error` are not errors.
fn own_part(symbol: &str, spelling: Spelling) -> &str {
    match spelling {
        Spelling::Dotted => symbol.rsplit(DOTS).next().unwrap_or(symbol),
        _ => symbol,
    }
}

/// Whether all symbols have long numbers in them: `E1001`.
pub(super) fn are_numbered(symbols: &[&str]) -> bool {
    let is_numbered = |symbol: &str| Spelling::Numbered.fits(symbol) && count(symbol, DIGIT) >= FEWEST_DIGITS;
    count_symbols(symbols, &is_numbered) == symbols.len()
}

/// Whether all symbols are a few capital letters and a number, and share their letters: `E1`, `E2`, `F1`. The codes of devices are
/// so short, but so are many other names, so the heading must mention codes.
pub(super) fn are_short_numbers(symbols: &[&str]) -> bool {
    let mut starts = Distinct::default();
    for symbol in symbols {
        let letters = symbol.trim_end_matches(DIGIT);
        let is_short = letters.len() < symbol.len() && (1..=MOST_LETTERS).contains(&letters.len());
        if !is_short || !all(letters, ASCII_UPPER_CASE) {
            return false;
        }
        starts.add(letters.into());
    }
    STARTS.is_reached(symbols.len() - starts.count(), symbols.len())
}

/// Whether symbols look like the functions of a library: most begin with its name, as in `depot_throw`, `depot_last_error`.
fn are_functions(symbols: &[&str], spelling: Spelling) -> bool {
    let name = symbols.first().map_or("", |symbol| symbol.split('_').next().unwrap_or(""));
    let named = count_symbols(symbols, &|symbol| symbol.split('_').next() == Some(name));
    spelling == Spelling::Lower && !speaks_of_errors(name) && OF_ONE_LIBRARY.is_reached(named, symbols.len())
}

/// The spelling that nearly all symbols have.
pub(super) fn spelling_of(symbols: &[&str], codes: usize) -> Option<Spelling> {
    for spelling in Spelling::ALL {
        let fitting = count_symbols(symbols, &|symbol| spelling.fits(symbol));
        if OF_ONE_SPELLING.is_reached(fitting, codes) {
            return Some(spelling);
        }
    }
    None
}

/// Whether a symbol is almost certainly a code.
pub(super) fn is_telling(symbol: &str) -> bool {
    let of = |spelling: Spelling| spelling.fits(symbol) && spelling.joins(symbol);
    of(Spelling::Upper) || of(Spelling::Numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_errors_are_upper_case_words_with_an_e() {
        assert!(are_system_errors(&["EIO", "ENOENT", "E2BIG"]));
        assert!(!are_system_errors(&["EIO", "GET", "POST"]));
        assert!(!are_system_errors(&["Eio", "E_", "END"]));
    }

    #[test]
    fn numbered_symbols_have_a_number_of_some_digits() {
        assert!(are_numbered(&["E1001", "LF002"]));
        assert!(!are_numbered(&["E1", "LF002"]));
        assert!(!are_numbered(&["COLD", "LF002"]));
    }

    #[test]
    fn short_numbers_are_a_few_capital_letters_and_digits() {
        assert!(are_short_numbers(&["E1", "E12", "DF3"]));
        assert!(!are_short_numbers(&["C1", "D2", "E3"]), "they share no letters");
        for other in ["E", "1", "e1", "E1A", "E_1", "E-1", "ERROR1", "É1"] {
            assert!(!are_short_numbers(&["E1", "E2", other]), "{other}");
        }
    }

    #[test]
    fn symbols_speak_of_errors_by_their_parts() {
        assert!(speak_of_errors(&["oven_not_found", "loaf_missing"], Spelling::Lower));
        assert!(
            !speak_of_errors(&["oven_open", "oven_last_error", "oven_shut"], Spelling::Lower),
            "functions"
        );
    }

    #[test]
    fn most_symbols_have_one_spelling() {
        assert_eq!(spelling_of(&["A_B", "C_D"], 2), Some(Spelling::Upper));
        assert_eq!(spelling_of(&["A_B", "c_d"], 2), None);
    }
}
