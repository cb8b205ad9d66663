//! Cells that say yes or no.

use std::sync::LazyLock;

use doccodes_page::characters::needs_no_trimming;
use doccodes_page::one_of::is_one_of;
use doccodes_page::pairs::Pairs;

use super::vocabulary::LANGUAGES;

/// Signs that say yes in every language.
const YES_SIGNS: &[&str] = &["✓", "✔", "✅"];

/// Signs that say no in every language.
const NO_SIGNS: &[&str] = &["✗", "✘", "❌"];

const FULL_STOPS: &[char] = &['.', '。'];

/// The characters between a no and the remark after it.
const BEFORE_REMARK: &[char] = &[' ', ',', ';', '(', '，', '；', '（', '。', '.'];

/// Whether a cell says yes or no. A no with a remark is a no, but a yes with a remark is not a plain yes.
pub(crate) fn flag(text: &str) -> Option<bool> {
    let mut text = if needs_no_trimming(text) { text } else { text.trim() };
    if text.ends_with(FULL_STOPS) {
        text = text.trim_end_matches(FULL_STOPS);
    }
    // Most texts say neither, which the first two bytes show.
    if let [first, second, ..] = text.as_bytes()
        && !WORDS.beginnings.has(&[first.to_ascii_lowercase(), second.to_ascii_lowercase()])
    {
        return None;
    }
    let text = text.to_ascii_lowercase();
    let text = text.as_str();
    if is_one_of(text, &WORDS.yes) {
        return Some(true);
    }
    let mut says_no = is_one_of(text, &WORDS.no);
    for no in &WORDS.no_with_remark {
        says_no |= text.len() > no.len()
            && text.strip_prefix(no).is_some_and(|rest| rest.starts_with(BEFORE_REMARK));
    }
    says_no.then_some(false)
}

/// The words and signs of all languages.
struct Words {
    yes: Vec<&'static str>,
    no: Vec<&'static str>,
    no_with_remark: Vec<&'static str>,
    /// The beginnings of those that have more than one byte.
    beginnings: Pairs,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut yes, mut no, mut no_with_remark) = (YES_SIGNS.to_vec(), NO_SIGNS.to_vec(), Vec::new());
    for language in LANGUAGES {
        yes.extend(language.yes);
        no.extend(language.no);
        no_with_remark.extend(language.no_with_remark);
    }
    let mut beginnings = Pairs::empty();
    for word in yes.iter().chain(&no).chain(&no_with_remark) {
        if word.len() > 1 {
            beginnings.add(word.as_bytes());
        }
    }
    Words { yes, no, no_with_remark, beginnings }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_with_a_remark_is_a_no_and_a_yes_with_a_remark_is_no_yes() {
        assert_eq!(["No", "no (fatal)", "Never", "否，请检查"].map(flag), [Some(false); 4]);
        assert_eq!(["Yes", "是", "Y.", " yes。 "].map(flag), [Some(true); 4]);
        assert_eq!(["N。", "n", "no.", "."].map(flag), [Some(false), Some(false), Some(false), None]);
        assert_eq!(["Yes, if idempotent", "Nothing", "Noted", "maybe"].map(flag), [None; 4]);
    }
}
