//! How symbols are spelled: codes of one service are spelled alike.

use crate::characters::has_capital_inside;

/// The most bytes of a symbol in a term. Longer ones are paths and signatures.
const LONGEST: usize = 100;

/// A way to spell symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// `NOT_FOUND`
    Upper,
    /// `not_found`
    Lower,
    /// `not-found`
    Kebab,
    /// `NotFound`
    Camel,
    /// `depot.not_found`
    Dotted,
    /// `E1001`, `ORA-00600`, `42P01`
    Numbered,
}

impl Spelling {
    /// Every spelling, the most telling ones first.
    pub(super) const ALL: [Self; 6] =
        [Self::Numbered, Self::Dotted, Self::Upper, Self::Lower, Self::Kebab, Self::Camel];

    /// Whether a symbol may be spelled like this.
    pub(super) fn fits(self, symbol: &str) -> bool {
        let all = |meets: fn(u8) -> bool| symbol.bytes().all(meets);
        match self {
            Self::Upper => all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_'),
            Self::Lower => all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'),
            Self::Kebab => all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            Self::Camel => {
                all(|b| b.is_ascii_alphanumeric() || b == b'.')
                    && symbol.bytes().any(|b| b.is_ascii_lowercase())
                    && symbol.bytes().any(|b| b.is_ascii_uppercase())
            }
            Self::Dotted => {
                symbol.contains(['.', '/'])
                    && symbol
                        .split(['.', '/'])
                        .all(|part| part.starts_with(|c: char| c.is_ascii_alphanumeric()))
            }
            Self::Numbered => {
                all(|b| !b.is_ascii_lowercase())
                    && symbol.bytes().filter(u8::is_ascii_digit).count() >= 2
                    && symbol.bytes().any(|b| b.is_ascii_uppercase())
            }
        }
    }

    /// Whether a symbol with this spelling has something inside that a plain word has not.
    pub(super) fn joins(self, symbol: &str) -> bool {
        match self {
            Self::Upper | Self::Lower => symbol.contains('_'),
            Self::Kebab => symbol.contains('-'),
            Self::Camel => has_capital_inside(symbol),
            Self::Dotted | Self::Numbered => true,
        }
    }
}

/// Whether one word is a symbol: letters, with digits and the signs that join parts of codes.
pub(super) fn is_symbol(word: &str) -> bool {
    let signs = |c: char| matches!(c, '_' | '.' | '-' | '/');
    word.len() <= LONGEST
        && word.len() > 1
        && word.chars().all(|c| c.is_ascii_alphanumeric() || signs(c))
        && word.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && word.ends_with(|c: char| c.is_ascii_alphanumeric())
        && word.bytes().any(|b| b.is_ascii_alphabetic())
        && (!word.starts_with(|c: char| c.is_ascii_digit()) || is_mixed(word))
}

/// Whether a word that starts with a digit may be a code: `42P01`, but not `10ms`, `5xx` or `2nd`.
fn is_mixed(word: &str) -> bool {
    word.len() >= 5 && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether a symbol shows by itself that it is no plain word.
pub(super) fn is_joined(symbol: &str) -> bool {
    Spelling::ALL.iter().any(|spelling| spelling.fits(symbol) && spelling.joins(symbol))
        || symbol.contains(['_', '.'])
        || has_capital_inside(symbol)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_words_that_may_be_codes() {
        for symbol in [
            "NOT_FOUND",
            "not_found",
            "not-found",
            "NotFound",
            "a.b.c",
            "E1001",
            "ORA-00600",
            "42P01",
            "auth/x-y",
            "OK",
        ] {
            assert!(is_symbol(symbol), "{symbol}");
        }
        for word in ["404", "10ms", "2nd", "5xx", "a", "x_", "-a", "foo()", "a b", "ключ"] {
            assert!(!is_symbol(word), "{word}");
        }
    }

    #[test]
    fn a_symbol_has_one_spelling_or_several() {
        for (symbol, expected) in [
            ("NOT_FOUND", vec![Spelling::Upper]),
            ("ERR_12", vec![Spelling::Numbered, Spelling::Upper]),
            ("word", vec![Spelling::Lower, Spelling::Kebab]),
            ("Word", vec![Spelling::Camel]),
            ("depot.door_open", vec![Spelling::Dotted]),
            ("Depot.DoorOpen", vec![Spelling::Dotted, Spelling::Camel]),
        ] {
            let found: Vec<Spelling> = Spelling::ALL.into_iter().filter(|class| class.fits(symbol)).collect();
            assert_eq!(found, expected, "{symbol}");
        }
    }

    #[test]
    fn plain_words_are_not_joined() {
        for symbol in ["NOT_FOUND", "notFound", "a-b", "E1001", "a.b"] {
            assert!(is_joined(symbol), "{symbol}");
        }
        for word in ["Overview", "errors", "GET"] {
            assert!(!is_joined(word), "{word}");
        }
    }
}
