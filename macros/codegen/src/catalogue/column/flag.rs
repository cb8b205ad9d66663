//! Cells that say yes or no.

use super::vocabulary::LANGUAGES;

/// Signs that say yes in every language.
const YES_SIGNS: &[&str] = &["✓", "✔", "✅"];

/// Signs that say no in every language.
const NO_SIGNS: &[&str] = &["✗", "✘", "❌"];

/// What separates a no from the remark behind it.
const BEFORE_REMARK: &[char] = &[' ', ',', ';', '(', '，', '；', '（', '。', '.'];

/// Whether a cell says yes or no. A no with a remark is a no, but a yes with a remark is no plain yes.
pub(in crate::catalogue) fn flag(text: &str) -> Option<bool> {
    let text = text.trim().to_ascii_lowercase();
    let text = text.trim_end_matches(['.', '。']);
    if YES_SIGNS.contains(&text) || LANGUAGES.iter().any(|language| language.yes.contains(&text)) {
        return Some(true);
    }
    if NO_SIGNS.contains(&text) || LANGUAGES.iter().any(|language| language.no.contains(&text)) {
        return Some(false);
    }
    let remarked = |no: &&str| text.strip_prefix(no).is_some_and(|rest| rest.starts_with(BEFORE_REMARK));
    LANGUAGES.iter().any(|language| language.no_with_remark.iter().any(remarked)).then_some(false)
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
