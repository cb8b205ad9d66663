//! The verdict on a code: the table that concludes it, and its reasons.

use crate::advice::Advice;
use crate::http_semantics::http_semantics;
use crate::outcome::{Outcome, http_outcome};
use crate::retry_basis::RetryBasis;
use crate::retryability::Retryability;

/// Whether a request that was answered with a code may be sent again, whether it was carried out, and why.
///
/// # Examples
///
/// ```
/// use doccodes_core::{Outcome, RetryBasis, Retryability, Verdict};
///
/// let verdict = Verdict::from_status(429);
/// assert_eq!((verdict.retryability, verdict.outcome), (Retryability::AfterBackoff, Outcome::Refused));
/// assert_eq!(verdict.basis, RetryBasis::HttpSemantics);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Verdict {
    /// Whether the request may be sent again.
    pub retryability: Retryability,
    /// Where the retryability comes from.
    pub basis: RetryBasis,
    /// The sentence on the page that the retryability follows, if its basis is [`RetryBasis::Text`].
    pub evidence: Option<&'static str>,
    /// Whether the request was carried out.
    pub outcome: Outcome,
    /// Where the outcome comes from.
    pub outcome_basis: RetryBasis,
    /// The sentence on the page that states the outcome, if its basis is [`RetryBasis::Text`].
    pub outcome_evidence: Option<&'static str>,
}

impl Verdict {
    /// The verdict where nothing is known.
    pub const UNSPECIFIED: Self = Self {
        retryability: Retryability::Unspecified,
        basis: RetryBasis::Nothing,
        evidence: None,
        outcome: Outcome::Unstated,
        outcome_basis: RetryBasis::Nothing,
        outcome_evidence: None,
    };

    /// The verdict that HTTP gives for a status: see [`http_semantics`] and [`http_outcome`].
    #[must_use]
    pub const fn from_status(status: u16) -> Self {
        let outcome = http_outcome(status);
        let retryability = decide(None, outcome, Some(status));
        Self {
            retryability,
            basis: basis_of(!matches!(retryability, Retryability::Unspecified)),
            outcome,
            outcome_basis: basis_of(!matches!(outcome, Outcome::Unstated)),
            ..Self::UNSPECIFIED
        }
    }

    /// The verdict on an error code, with what it leaves open filled in from the verdict on the HTTP status of the response.
    ///
    /// The outcome limits what is filled in: a request with an unknown outcome under a 429 is `IfIdempotent`.
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes_core::{Outcome, Retryability, Verdict};
    ///
    /// // The page says nothing about the error code; the response was a 503.
    /// let verdict = Verdict::UNSPECIFIED.or(Verdict::from_status(503));
    /// assert_eq!((verdict.retryability, verdict.outcome), (Retryability::IfIdempotent, Outcome::Unknown));
    /// ```
    #[must_use]
    pub const fn or(self, status: Self) -> Self {
        let mut verdict = self;
        if matches!(verdict.outcome_basis, RetryBasis::Nothing) {
            verdict.outcome = status.outcome;
            verdict.outcome_basis = status.outcome_basis;
            verdict.outcome_evidence = status.outcome_evidence;
        }
        if matches!(verdict.basis, RetryBasis::Nothing) {
            verdict.retryability = status.retryability;
            verdict.basis = status.basis;
            verdict.evidence = status.evidence;
        }
        verdict.retryability = capped(verdict.retryability, verdict.outcome);
        verdict
    }
}

const fn basis_of(is_stated: bool) -> RetryBasis {
    if is_stated { RetryBasis::HttpSemantics } else { RetryBasis::Nothing }
}

/// The retryability that follows from advice, outcome and HTTP status.
///
/// | advice | `Refused` | `Unstated` | `Unknown` | `Done` |
/// |---|---|---|---|---|
/// | later | `AfterBackoff` | `IfIdempotent` | `IfIdempotent` | `Never` |
/// | only if idempotent | `IfIdempotent` | `IfIdempotent` | `IfIdempotent` | `Never` |
/// | only with `Retry-After` | `IfRetryAfter` | `IfRetryAfter` | `IfIdempotent` | `Never` |
/// | never | `Never` | `Never` | `Never` | `Never` |
/// | none | by status | by status, at most `IfIdempotent` or `IfRetryAfter` | by status, at most `IfIdempotent` | `Never`; `NotNeeded` by status |
#[doc(hidden)]
#[must_use]
pub const fn decide(advice: Option<Advice>, outcome: Outcome, status: Option<u16>) -> Retryability {
    let advised = match advice {
        Some(Advice::Never) => return Retryability::Never,
        Some(Advice::IfIdempotent) => Retryability::IfIdempotent,
        Some(Advice::IfRetryAfter) => Retryability::IfRetryAfter,
        Some(Advice::Later) => Retryability::AfterBackoff,
        None => match status {
            Some(status) => http_semantics(status),
            None => Retryability::Unspecified,
        },
    };
    match (advised, outcome) {
        (Retryability::Unspecified, Outcome::Done) => Retryability::Never,
        _ => capped(advised, outcome),
    }
}

/// The most of a verdict that an outcome permits.
///
/// Only a request that was refused may always be sent again; a request that may have been carried out only if it is
/// idempotent; one that was carried out, never.
const fn capped(verdict: Retryability, outcome: Outcome) -> Retryability {
    match (verdict, outcome) {
        (
            Retryability::AfterBackoff | Retryability::IfRetryAfter | Retryability::IfIdempotent,
            Outcome::Done,
        ) => Retryability::Never,
        (Retryability::AfterBackoff, Outcome::Unknown | Outcome::Unstated)
        | (Retryability::IfRetryAfter, Outcome::Unknown) => Retryability::IfIdempotent,
        _ => verdict,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::Attempt;

    fn every_input() -> impl Iterator<Item = (Option<Advice>, Outcome, Option<u16>)> {
        let advice = [None].into_iter().chain(Advice::ALL.iter().copied().map(Some));
        let statuses = || [None].into_iter().chain((100..=600).map(Some));
        advice.flat_map(move |advice| {
            Outcome::ALL
                .iter()
                .flat_map(move |&outcome| statuses().map(move |status| (advice, outcome, status)))
        })
    }

    #[test]
    fn the_laws_hold_for_every_input() {
        for (advice, outcome, status) in every_input() {
            let verdict = decide(advice, outcome, status);
            let row = std::format!("{advice:?} {outcome} {status:?}: {verdict}");
            let permits = |attempt| verdict.permits(attempt);
            assert!(!permits(Attempt::new()) || outcome == Outcome::Refused, "{row}");
            if matches!(outcome, Outcome::Unknown | Outcome::Done) {
                assert!(!permits(Attempt::new().retry_after(true)), "{row}");
            }
            if outcome == Outcome::Done {
                assert!(!permits(Attempt::new().idempotent(true).retry_after(true)), "{row}");
            }
            if advice == Some(Advice::Never) {
                assert_eq!(verdict, Retryability::Never, "{row}");
            }
        }
    }

    extern crate std;

    #[test]
    fn the_table_is_the_documented_one() {
        use Advice::{IfIdempotent as Ii, IfRetryAfter as Ra, Later, Never as Nv};
        use Retryability::{AfterBackoff, IfIdempotent, IfRetryAfter, Never, Unspecified};
        let outcomes = [Outcome::Refused, Outcome::Unstated, Outcome::Unknown, Outcome::Done];
        for (advice, verdicts) in [
            (Some(Later), [AfterBackoff, IfIdempotent, IfIdempotent, Never]),
            (Some(Ii), [IfIdempotent, IfIdempotent, IfIdempotent, Never]),
            (Some(Ra), [IfRetryAfter, IfRetryAfter, IfIdempotent, Never]),
            (Some(Nv), [Never; 4]),
            (None, [Unspecified, Unspecified, Unspecified, Never]),
        ] {
            assert_eq!(outcomes.map(|outcome| decide(advice, outcome, None)), verdicts, "{advice:?}");
        }
        for (status, verdicts) in [
            (429, [AfterBackoff, IfIdempotent, IfIdempotent, Never]),
            (413, [IfRetryAfter, IfRetryAfter, IfIdempotent, Never]),
            (500, [IfIdempotent, IfIdempotent, IfIdempotent, Never]),
            (400, [Never; 4]),
            (200, [Retryability::NotNeeded; 4]),
        ] {
            assert_eq!(outcomes.map(|outcome| decide(None, outcome, Some(status))), verdicts, "{status}");
        }
    }

    #[test]
    fn a_stated_outcome_limits_what_the_status_permits() {
        let status = Verdict::from_status;
        let unknown =
            Verdict { outcome: Outcome::Unknown, outcome_basis: RetryBasis::Text, ..Verdict::UNSPECIFIED };
        assert_eq!(unknown.or(status(429)).retryability, Retryability::IfIdempotent);
        assert_eq!(unknown.or(status(429)).outcome, Outcome::Unknown);
        let later = Verdict {
            retryability: Retryability::IfIdempotent,
            basis: RetryBasis::Text,
            ..Verdict::UNSPECIFIED
        };
        assert_eq!(later.or(status(429)).retryability, Retryability::IfIdempotent);
        assert_eq!(later.or(status(200)).retryability, Retryability::Never);
        assert_eq!(Verdict::UNSPECIFIED.or(status(429)), status(429));
    }
}
