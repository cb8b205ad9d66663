//! Columns whose header says that their codes are hexadecimal: `0A` and `10` are then 10 and 16.

use doccodes_page::characters::{NOT_ASCII_ALPHANUMERIC, all};
use doccodes_page::one_of::contains_one_of;

use super::spelling::number;

/// Header words for hexadecimal. English words are whole words of the header.
///
/// Examples: `Error code (hex)`, `Hexadecimal value`, 错误码（16进制）, `Code hexadécimal`.
const ENGLISH: &[&str] = &["hex", "hexadecimal", "hexa"];

/// The same, in languages in which the word is found anywhere in a header.
const OTHERS: &[&str] =
    &["16进制", "16進制", "16進数", "16 进制", "十六进制", "十六進制", "十六進数", "16진수", "hexadécimal"];

/// The most hexadecimal digits of a code. A longer one is a hash or an address.
const MOST_DIGITS: usize = 16;

/// Whether a header says that the codes under it are hexadecimal. A header that also says decimal does not decide.
pub(super) fn says_hexadecimal(header: &str) -> bool {
    let header = header.to_lowercase();
    let mut in_english = false;
    for word in header.split(NOT_ASCII_ALPHANUMERIC) {
        if matches!(word, "dec" | "decimal") {
            return false;
        }
        in_english |= ENGLISH.contains(&word);
    }
    in_english || contains_one_of(&header, OTHERS)
}

/// A hexadecimal number without `0x`, spelled as a code: `0A` is `0x0A`.
pub(super) fn hexadecimal(text: &str) -> Option<String> {
    let digits = text.strip_suffix(SUFFIX).unwrap_or(text);
    let plain = (1..=MOST_DIGITS).contains(&digits.len()) && all(digits, |c| c.is_ascii_hexdigit());
    if plain { Some(format!("0x{digits}")) } else { None }
}

/// The letter after a hexadecimal number: `0Ah`.
const SUFFIX: &[char] = &['h', 'H'];

/// Whether a cell is hexadecimal, with or without `0x`.
pub(super) fn is_hexadecimal(text: &str) -> bool {
    hexadecimal(text).is_some()
        || (text.starts_with("0x") || text.starts_with("0X")) && number(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_says_hexadecimal_in_words() {
        for header in [
            "Hex",
            "Error code (hex)",
            "Hexadecimal value",
            "错误码（16进制）",
            "十六进制错误码",
            "コード(16進数)",
        ] {
            assert!(says_hexadecimal(header), "{header}");
        }
        for header in ["Error code", "Hexagon code", "Code (dec/hex)", "Decimal or hex", ""] {
            assert!(!says_hexadecimal(header), "{header}");
        }
    }

    #[test]
    fn digits_without_a_prefix_get_one() {
        assert_eq!(hexadecimal("0A").as_deref(), Some("0x0A"));
        assert_eq!(hexadecimal("10h").as_deref(), Some("0x10"));
        assert_eq!(hexadecimal("Others"), None);
        assert!(is_hexadecimal("0x10") && !is_hexadecimal("0x"));
    }
}
