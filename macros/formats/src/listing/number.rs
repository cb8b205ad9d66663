//! Recognises a text that is only a number.

/// The most bytes of a number with another notation of it.
const LONGEST: usize = 40;

/// Whether a text is a number, perhaps with the same number in another notation: `5`, `0x5`, `-5`, `5 (0x5)`.
pub(super) fn is_number(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    match text.split_once(OPENING) {
        None => is_one(text.trim()),
        Some((first, second)) => {
            let second = second.trim().strip_suffix(CLOSING);
            is_one(first.trim()) && second.is_some_and(|second| is_one(second.trim()))
        }
    }
}

fn is_one(text: &str) -> bool {
    let digits = text.strip_prefix(PREFIXES).unwrap_or(text);
    if let Some(digits) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        let digits = digits.trim_end_matches(SUFFIXES);
        return !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    let digits = digits.trim_end_matches(SUFFIXES);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

const OPENING: &[char] = &['(', '（'];

const CLOSING: &[char] = &[')', '）'];

/// The signs before a number.
const PREFIXES: &[char] = &['-', '−', '+'];

/// The suffixes of literals of C.
const SUFFIXES: &[char] = &['L', 'l', 'U', 'u'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_be_written_twice() {
        for number in ["5", "-5", "0x80004005L", "5 (0x5)", "0x5(5)", "5 （0x5）"] {
            assert!(is_number(number), "{number}");
        }
        for other in ["", "5.", "5 a", "x5", "0x", "5 (a)", "5 (5", "(5)", "E5", "5 6"] {
            assert!(!is_number(other), "{other}");
        }
    }
}
