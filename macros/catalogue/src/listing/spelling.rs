//! The spellings of symbols: codes of one service are spelled alike.

use doccodes_page::characters::{
    ASCII_ALPHANUMERIC, ASCII_LETTER, ASCII_LOWER_CASE, ASCII_UPPER_CASE, DIGIT, all, count, has,
    has_capital_inside, starts_with_digit,
};

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
        match self {
            Self::Upper => all(symbol, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'),
            Self::Lower => all(symbol, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            Self::Kebab => all(symbol, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            Self::Camel => {
                all(symbol, |c| c.is_ascii_alphanumeric() || c == '.')
                    && has(symbol, ASCII_LOWER_CASE)
                    && has(symbol, ASCII_UPPER_CASE)
            }
            Self::Dotted => symbol.contains(DOTS) && parts_are_words(symbol),
            Self::Numbered => {
                !has(symbol, ASCII_LOWER_CASE) && count(symbol, DIGIT) >= 2 && has(symbol, ASCII_UPPER_CASE)
            }
        }
    }

    /// Whether a symbol with this spelling has something inside that plain words do not have.
    pub(super) fn joins(self, symbol: &str) -> bool {
        match self {
            Self::Upper | Self::Lower => symbol.contains('_'),
            Self::Kebab => symbol.contains('-'),
            Self::Camel => has_capital_inside(symbol),
            Self::Dotted | Self::Numbered => true,
        }
    }
}

/// The signs between the parts of a dotted symbol.
pub(super) const DOTS: &[char] = &['.', '/'];

fn parts_are_words(symbol: &str) -> bool {
    for part in symbol.split(DOTS) {
        if !part.starts_with(ASCII_ALPHANUMERIC) {
            return false;
        }
    }
    true
}

/// Whether one word is a symbol: letters, with digits and the signs that join parts of codes.
pub(super) fn is_symbol(word: &str) -> bool {
    word.len() <= LONGEST
        && word.len() > 1
        && all(word, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/'))
        && (word.starts_with(ASCII_ALPHANUMERIC) || word.starts_with('_'))
        && word.ends_with(ASCII_ALPHANUMERIC)
        && has(word, ASCII_LETTER)
        && (!starts_with_digit(word) || is_mixed(word))
}

/// Whether a word that starts with a digit may be a code: `42P01`, but not `10ms`, `5xx` or `2nd`.
fn is_mixed(word: &str) -> bool {
    word.len() >= 5 && Spelling::Upper.fits(word)
}

/// Whether the spelling of a symbol shows that it is not a plain word.
pub(super) fn is_joined(symbol: &str) -> bool {
    Spelling::ALL.iter().any(|spelling| spelling.fits(symbol) && spelling.joins(symbol))
        || has(symbol, |c| matches!(c, '_' | '.'))
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
