//! Words that say whether a request was carried out.

use super::fold::fold;
use super::negation::negates_next_word;
use super::phrase::find;
use super::stems::Stems;
use super::words;
use crate::catalogue::language::simplified;

static REFUSAL_STEMS: Stems = Stems::new(words::REFUSAL_STEMS);
static OPEN_OUTCOME_STEMS: Stems = Stems::new(words::OPEN_OUTCOME_STEMS);

/// Separates the parts of a phrase that has other words in between.
const ANYTHING: char = '…';

/// Whether a text says that the request was refused, not carried out.
pub(crate) fn says_refused(text: &str) -> bool {
    REFUSAL_STEMS.are_in(text) && contains_unnegated(text, words::REFUSALS)
}

/// Whether a text leaves open what became of the request, or speaks of a timeout or of the network.
pub(crate) fn leaves_outcome_open(text: &str) -> bool {
    OPEN_OUTCOME_STEMS.are_in(text) && contains_unnegated(text, words::OPEN_OUTCOMES)
}

/// Whether a text contains one of these phrases, without a negation right in front of one of its parts.
fn contains_unnegated(text: &str, phrases: &[&str]) -> bool {
    let folded = fold(&simplified(text));
    phrases.iter().any(|phrase| {
        let mut rest = folded.as_str();
        phrase.split(ANYTHING).all(|part| match find(rest, part) {
            Some(at) if !negates_next_word(&rest[..at]) => {
                rest = &rest[at + part.len()..];
                true
            }
            _ => false,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_no_timeout() {
        for text in ["系统繁忙，请稍后重试。", "Another backup is in progress.", "另一操作正在进行。"]
        {
            assert!(says_refused(text) && !leaves_outcome_open(text), "{text}");
        }
        for text in ["The operation timed out.", "The order may have been placed."] {
            assert!(leaves_outcome_open(text) && !says_refused(text), "{text}");
        }
        for text in ["Your request is in progress.", "请求正在处理。", "The system is not busy."] {
            assert!(!says_refused(text), "{text}");
        }
    }

    #[test]
    fn the_stems_find_every_phrase() {
        for (stems, phrases) in
            [(&REFUSAL_STEMS, words::REFUSALS), (&OPEN_OUTCOME_STEMS, words::OPEN_OUTCOMES)]
        {
            for phrase in phrases {
                assert_eq!(stems.positions(phrase).first(), Some(&0), "{phrase}");
            }
        }
    }
}
