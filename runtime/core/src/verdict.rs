//! The verdict on a code: the table that concludes it, and its reasons.

use crate::advice::Advice;
use crate::http_semantics::http_semantics;
use crate::outcome::{Outcome, http_outcome};
use crate::retry_basis::RetryBasis;
use crate::retryability::Retryability;

/// Whether a request that was answered with a code may be sent again, whether it was carried out, and why.
///
/// The default is [`UNSPECIFIED`](Self::UNSPECIFIED). A verdict has no order, as [`Retryability`] and [`Outcome`] have none. It has
/// no serde traits, since its evidence is borrowed from the program; its other fields have them.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::{Outcome, RetryBasis, Retryability, Verdict};
///
/// let verdict = Verdict::from_status(429);
/// assert_eq!(verdict.retryability, Retryability::AfterBackoff);
/// assert_eq!(verdict.outcome, Outcome::Refused);
/// assert_eq!(verdict.basis, RetryBasis::HttpSemantics);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
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
    /// The verdict where nothing is known: `Verdict::default()` as a constant.
    pub const UNSPECIFIED: Self = Self {
        retryability: Retryability::Unspecified,
        basis: RetryBasis::Nothing,
        evidence: None,
        outcome: Outcome::Unstated,
        outcome_basis: RetryBasis::Nothing,
        outcome_evidence: None,
    };

    /// The verdict that HTTP gives for a status. A number that is not a status, such as 1000, gives
    /// [`UNSPECIFIED`](Self::UNSPECIFIED).
    ///
    /// | status | retryability | source |
    /// |---|---|---|
    /// | 1xx, 2xx, 304 | `NotNeeded` | RFC 9110 sections 15.2, 15.3, 15.4.5 |
    /// | other 3xx | `Never` | RFC 9110 section 15.4: the client has to send another request |
    /// | 413 | `IfRetryAfter` | RFC 9110 section 15.5.14 |
    /// | 421 | `AfterBackoff`, on another connection | RFC 9110 section 15.5.20 |
    /// | 425 | `AfterBackoff`, outside early data | RFC 8470 section 5.2 |
    /// | 429 | `AfterBackoff` | RFC 6585 section 4 |
    /// | 408 | `IfIdempotent` | many services answer 408 when an operation timed out |
    /// | other 4xx | `Never` | RFC 9110 section 15.5 |
    /// | 501, 505, 506, 508, 510, 511 | `Never` | RFC 9110 sections 15.6.2, 15.6.6; RFC 2295 section 8.1; RFC 5842 section 7.2; RFC 2774 section 7; RFC 6585 section 6 |
    /// | 507 | `Never` | RFC 4918 section 11.5 |
    /// | every other 5xx | `IfIdempotent` | RFC 9110 sections 15 (an unknown 5xx is a 500) and 9.2.2 |
    /// | anything else | `Unspecified` | not an HTTP status |
    ///
    /// 503 is among the other 5xx: gateways answer 503 after an upstream failed in the middle of a request, even with
    /// `Retry-After`.
    ///
    /// | status | outcome | source |
    /// |---|---|---|
    /// | 202 | `Unknown` | RFC 9110 section 15.3.3: the processing has not been completed |
    /// | 207 | `Unstated` | RFC 4918 section 11.1: the outcomes are in the body |
    /// | other 2xx, 304 | `Done` | RFC 9110 sections 15.3, 15.4.5 |
    /// | 408 | `Unknown` | used for operations that timed out, not only for requests that did not arrive |
    /// | 424, 460, 499 | `Unknown` | another operation failed, or the client did not wait |
    /// | other 4xx | `Refused` | RFC 9110 section 15.5 |
    /// | 501, 505 to 508, 510, 511 | `Refused` | the server does not do what was asked |
    /// | every other 5xx | `Unknown` | gateways answer 502, 503 and 504 after an upstream failed mid-request |
    /// | anything else | `Unstated` | |
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use doccodes::{Outcome, Retryability, Verdict};
    ///
    /// let limited = Verdict::from_status(429);
    /// assert_eq!(limited.retryability, Retryability::AfterBackoff);
    /// assert_eq!(limited.outcome, Outcome::Refused);
    /// let unavailable = Verdict::from_status(503);
    /// assert_eq!(unavailable.retryability, Retryability::IfIdempotent);
    /// assert_eq!(unavailable.outcome, Outcome::Unknown);
    /// assert_eq!(Verdict::from_status(1000), Verdict::UNSPECIFIED);
    /// ```
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

    /// This verdict on an error code, completed with the verdict on the HTTP status of the response.
    ///
    /// The outcome limits what the status adds: a request with an unknown outcome under a 429 is `IfIdempotent`.
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use doccodes::{Outcome, Retryability, Verdict};
    ///
    /// // The page says nothing about the error code; the response was a 503.
    /// let verdict = Verdict::UNSPECIFIED.or(Verdict::from_status(503));
    /// assert_eq!(verdict.retryability, Retryability::IfIdempotent);
    /// assert_eq!(verdict.outcome, Outcome::Unknown);
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

/// The verdict, limited to what an outcome permits.
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
    use core::time::Duration;

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
    fn nothing_is_known_by_default() {
        assert_eq!(Verdict::default(), Verdict::UNSPECIFIED);
    }

    #[test]
    fn the_laws_hold_for_every_input() {
        for (advice, outcome, status) in every_input() {
            let verdict = decide(advice, outcome, status);
            let row = std::format!("{advice:?} {outcome} {status:?}: {verdict}");
            let permits = |attempt| verdict.permits(attempt);
            assert!(!permits(Attempt::new()) || outcome == Outcome::Refused, "{row}");
            if matches!(outcome, Outcome::Unknown | Outcome::Done) {
                assert!(!permits(Attempt::new().retry_after(Some(Duration::ZERO))), "{row}");
            }
            if outcome == Outcome::Done {
                assert!(!permits(Attempt::new().idempotent(true).retry_after(Some(Duration::ZERO))), "{row}");
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
