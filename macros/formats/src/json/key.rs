//! The spelling of an object's keys.

use doccodes_page::characters::{all_digits, has_capital_inside, has_digit};

/// The fewest letters of a word in capitals that may be a code. Shorter ones, such as `DE` and `A`, are more likely countries and
/// letters.
const LETTERS_OF_CONSTANT: usize = 3;

/// The most bytes of a key that may be a code.
const LONGEST_CODE: usize = 80;

/// The spelling of a key that may be a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// A number, or a class of numbers: `404`, `-3`, `0x8001`, `4xx`.
    Number,
    /// In capitals: `E001`, `CARD_EXPIRED`.
    Capitals,
    /// Without capitals: `card_expired`, `auth/card-expired`.
    Lower,
    /// With a capital at the start: `CardExpired`.
    Pascal,
    /// With a capital inside: `cardExpired`.
    Camel,
}

impl Spelling {
    /// The spelling of a key; `None` if it has characters that codes do not have.
    pub(super) fn of(key: &str) -> Option<Self> {
        if is_number(key) {
            return Some(Self::Number);
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/');
        let mut letters = key.chars().filter(char::is_ascii_alphabetic);
        let first = letters.next()?;
        let edges = key.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            && key.ends_with(|c: char| c.is_ascii_alphanumeric());
        if key.len() > LONGEST_CODE || !edges || !key.chars().all(allowed) {
            return None;
        }
        let has = |is: fn(&u8) -> bool| key.bytes().any(|byte| is(&byte));
        Some(match (has(u8::is_ascii_uppercase), has(u8::is_ascii_lowercase)) {
            (_, false) => Self::Capitals,
            (false, true) => Self::Lower,
            (true, true) if first.is_ascii_uppercase() => Self::Pascal,
            (true, true) => Self::Camel,
        })
    }

    /// Whether a key of this spelling is unlike a word.
    pub(super) fn is_marked(self, key: &str) -> bool {
        let joined = has_digit(key) || key.contains(['_', '-', '.', ':', '/']);
        match self {
            Self::Number => true,
            Self::Capitals => joined || key.len() >= LETTERS_OF_CONSTANT,
            Self::Lower | Self::Pascal | Self::Camel => joined || has_capital_inside(key),
        }
    }
}

fn is_number(key: &str) -> bool {
    let number = key.strip_prefix('-').unwrap_or(key);
    let is_hexadecimal = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let Some(digits) = number.strip_prefix("0x").or_else(|| number.strip_prefix("0X")) {
        return !digits.is_empty() && is_hexadecimal(digits);
    }
    let class = number.strip_suffix("xx").or_else(|| number.strip_suffix("XX"));
    let digits = class.filter(|digits| digits.len() == 1).unwrap_or(number);
    !digits.is_empty() && all_digits(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_a_spelling() {
        for (spelling, keys) in [
            (Some(Spelling::Number), &["404", "-3", "0007", "0x80AF", "4xx", "5XX"][..]),
            (Some(Spelling::Capitals), &["E001", "CARD_EXPIRED", "PAY.0007", "OK", "42P01", "ERR-7"]),
            (Some(Spelling::Lower), &["card_expired", "auth/card-expired", "timeout", "e1"]),
            (Some(Spelling::Pascal), &["CardExpired", "Timeout", "Err7"]),
            (Some(Spelling::Camel), &["cardExpired", "pay.CardExpired"]),
            (
                None,
                &["", "no such card", "1.0.0", "/cards/{id}", "@scope/name", "./a", "错误", "-", "_", "a-"],
            ),
        ] {
            for key in keys {
                assert_eq!(Spelling::of(key), spelling, "{key}");
            }
        }
        assert_eq!(Spelling::of(&"A".repeat(81)), None);
    }

    #[test]
    fn words_are_not_marked() {
        let is_marked = |key: &str| Spelling::of(key).unwrap().is_marked(key);
        for key in ["404", "E1", "TIMEOUT", "card_expired", "cardExpired", "CardExpired", "e.g"] {
            assert!(is_marked(key), "{key}");
        }
        for key in ["DE", "A", "timeout", "Timeout"] {
            assert!(!is_marked(key), "{key}");
        }
    }
}
