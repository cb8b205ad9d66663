//! Cells that say yes or no.

use super::vocabulary::LANGUAGES;
use crate::one_of::{is_one_of, strip_one_of};

/// Signs that say yes in every language.
const YES_SIGNS: &[&str] = &["✓", "✔", "✅"];

/// Signs that say no in every language.
const NO_SIGNS: &[&str] = &["✗", "✘", "❌"];

const FULL_STOPS: &[char] = &['.', '。'];

/// What separates a no from the remark behind it.
const BEFORE_REMARK: &[char] = &[' ', ',', ';', '(', '，', '；', '（', '。', '.'];

/// Whether a cell says yes or no. A no with a remark is a no, but a yes with a remark is no plain yes.
pub(in crate::catalogue) fn flag(text: &str) -> Option<bool> {
    let text = text.trim().to_ascii_lowercase();
    let text = text.trim_end_matches(FULL_STOPS);
    if is_one_of(text, YES_SIGNS) {
        return Some(true);
    }
    let mut says_no = is_one_of(text, NO_SIGNS);
    for language in LANGUAGES {
        if is_one_of(text, language.yes) {
            return Some(true);
        }
        says_no |= is_one_of(text, language.no);
        if let Some(rest) = strip_one_of(text, language.no_with_remark) {
            says_no |= rest.starts_with(BEFORE_REMARK);
        }
    }
    says_no.then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_with_a_remark_is_a_no_and_a_yes_with_a_remark_is_no_yes() {
        assert_eq!(["No", "no (fatal)", "Never", "否，请检查"].map(flag), [Some(false); 4]);
        assert_eq!(["Yes", "是"].map(flag), [Some(true); 2]);
        assert_eq!(["Yes, if idempotent", "Nothing", "Noted", "maybe"].map(flag), [None; 4]);
    }
}
