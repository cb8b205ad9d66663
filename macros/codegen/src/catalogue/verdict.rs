//! From advice and status to the verdict on a code.

use super::advice::{self, Advice};
use super::{Entry, language::Language};
use crate::retry::{RetryBasis, Retryability, http_semantics};

/// The verdict on a code: whether to repeat, on which basis, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the request may be sent again.
    pub retryability: Retryability,
    /// Where that comes from.
    pub basis: RetryBasis,
    /// The sentence of the page, for the basis [`RetryBasis::Text`].
    pub evidence: Option<String>,
}

/// What the words of one entry advise: the advice, and the sentence that gives it.
pub(crate) fn advice_of(entry: &Entry) -> Option<(Advice, String)> {
    let judged = texts(entry).filter_map(|text| {
        let (advice, range) = advice::of(text)?;
        Some((advice, text[range].to_owned()))
    });
    judged.min_by_key(|&(advice, _)| advice)
}

/// The verdict on a code with these entries; `status` is the code itself where the codes are HTTP statuses.
pub(crate) fn judge(entries: &[Entry], status: Option<u16>) -> Verdict {
    let judged = entries.iter().map(|entry| judge_entry(entry, status.or(entry.http_status)));
    let nothing =
        Verdict { retryability: Retryability::Unspecified, basis: RetryBasis::Nothing, evidence: None };
    judged.reduce(stronger).unwrap_or(nothing)
}

fn judge_entry(entry: &Entry, status: Option<u16>) -> Verdict {
    let semantics = status.map_or(Retryability::Unspecified, http_semantics);
    let by_status = Verdict {
        retryability: semantics,
        basis: if semantics == Retryability::Unspecified {
            RetryBasis::Nothing
        } else {
            RetryBasis::HttpSemantics
        },
        evidence: None,
    };
    // A request that was carried out, or sent elsewhere, is not to be repeated whatever the words say of the system.
    if status.is_some_and(|status| (100..400).contains(&status)) {
        return by_status;
    }
    if let Some(flag) = entry.retry_flag {
        let advice = if flag { Advice::Later } else { Advice::Never };
        let retryability = when_is_not_whether(advice, status, entry);
        return Verdict { retryability, basis: RetryBasis::Column, evidence: None };
    }
    match &entry.advice {
        Some((advice, sentence)) => Verdict {
            retryability: when_is_not_whether(*advice, status, entry),
            basis: RetryBasis::Text,
            evidence: Some(sentence.clone()),
        },
        None => by_status,
    }
}

/// Advice says when to repeat a request, not whether it was carried out: only a refused one may always be repeated.
fn when_is_not_whether(advice: Advice, status: Option<u16>, entry: &Entry) -> Retryability {
    let refused = match status {
        Some(408 | 421 | 425 | 429 | 503) => true,
        Some(500..=599) => false,
        Some(_) => !texts(entry).any(advice::says_uncertain),
        None => texts(entry).any(advice::says_refused) && !texts(entry).any(advice::says_uncertain),
    };
    match advice {
        Advice::Never => Retryability::Never,
        Advice::Later if refused => Retryability::AfterBackoff,
        Advice::IfRetryAfter if refused || status.is_none() => Retryability::IfRetryAfter,
        Advice::IfRetryAfter | Advice::Later => Retryability::IfIdempotent,
    }
}

fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let descriptions = entry.descriptions.iter().map(|(_, text): &(Option<Language>, String)| text.as_str());
    let others = [&entry.message, &entry.cause, &entry.solution].into_iter().flatten();
    descriptions.chain(others.map(String::as_str))
}

/// Of two entries of one code the one on the stronger basis, among equals the more cautious.
fn stronger(a: Verdict, b: Verdict) -> Verdict {
    let strength = |verdict: &Verdict| match verdict.basis {
        RetryBasis::Declared => 0,
        RetryBasis::Column => 1,
        RetryBasis::Text => 2,
        RetryBasis::HttpSemantics => 3,
        RetryBasis::Nothing => 4,
    };
    if strength(&a) != strength(&b) {
        return if strength(&a) < strength(&b) { a } else { b };
    }
    let caution = |verdict: &Verdict| match verdict.retryability {
        Retryability::Never => 0,
        Retryability::NotNeeded => 1,
        Retryability::Unspecified => 2,
        Retryability::IfRetryAfter => 3,
        Retryability::IfIdempotent => 4,
        Retryability::AfterBackoff => 5,
    };
    match (a.retryability, b.retryability) {
        // Each permits what the other does not: together they permit nothing.
        (Retryability::IfRetryAfter, Retryability::IfIdempotent)
        | (Retryability::IfIdempotent, Retryability::IfRetryAfter) => {
            Verdict { retryability: Retryability::Never, ..a }
        }
        _ if caution(&b) < caution(&a) => b,
        _ => a,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(description: &str) -> Entry {
        let mut entry =
            Entry { descriptions: vec![(Some(Language::En), description.to_owned())], ..Entry::default() };
        entry.advice = advice_of(&entry);
        entry
    }

    fn verdict(description: &str, status: Option<u16>) -> (Retryability, RetryBasis) {
        let verdict = judge(&[entry(description)], status);
        (verdict.retryability, verdict.basis)
    }

    #[test]
    fn later_is_after_backoff_only_where_the_request_was_refused() {
        let later = "Try again later.";
        assert_eq!(verdict(later, Some(503)), (Retryability::AfterBackoff, RetryBasis::Text));
        assert_eq!(verdict(later, Some(500)), (Retryability::IfIdempotent, RetryBasis::Text));
        assert_eq!(verdict(later, Some(409)), (Retryability::AfterBackoff, RetryBasis::Text));
        assert_eq!(verdict("It timed out. Try again later.", Some(400)).0, Retryability::IfIdempotent);
        assert_eq!(verdict(later, None).0, Retryability::IfIdempotent);
        assert_eq!(verdict("The system is busy. Try again later.", None).0, Retryability::AfterBackoff);
    }

    #[test]
    fn words_do_not_change_the_verdict_on_a_success_or_a_redirection() {
        assert_eq!(
            verdict("Busy, try again later.", Some(202)),
            (Retryability::NotNeeded, RetryBasis::HttpSemantics)
        );
        assert_eq!(verdict("Try again later.", Some(302)), (Retryability::Never, RetryBasis::HttpSemantics));
    }

    #[test]
    fn without_words_and_status_nothing_is_said() {
        assert_eq!(verdict("It failed.", None), (Retryability::Unspecified, RetryBasis::Nothing));
        assert_eq!(verdict("It failed.", Some(404)), (Retryability::Never, RetryBasis::HttpSemantics));
    }

    #[test]
    fn of_two_entries_the_more_cautious_decides() {
        let both = [entry("Try again later."), entry("Do not retry.")];
        assert_eq!(judge(&both, Some(503)).retryability, Retryability::Never);
        let mixed = [entry("Try again later."), entry("It failed.")];
        assert_eq!(judge(&mixed, Some(503)).basis, RetryBasis::Text, "the stronger basis");
    }
}
