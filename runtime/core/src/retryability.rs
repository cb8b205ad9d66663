//! Whether a request may be sent again.

use crate::attempt::Attempt;
use crate::names::names;

/// Whether a request that was answered with a code may be sent again.
///
/// It is data with a source ([`RetryBasis`](crate::RetryBasis)), not an opinion. A wrong yes is worse than a missing one.
/// [`permits`](Self::permits) turns it into an answer for one attempt.
///
/// It has no order: of `IfRetryAfter` and `IfIdempotent`, each permits attempts that the other one forbids.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::{Attempt, Retryability};
///
/// let get = Attempt::new().idempotent(true);
/// let post = Attempt::new();
///
/// assert!(Retryability::IfIdempotent.permits(get));
/// assert!(!Retryability::IfIdempotent.permits(post));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Retryability {
    /// The request succeeded, or the status is 304: there is nothing to repeat.
    NotNeeded,
    /// Repeating the request unchanged does not help: change the request, the credentials or the quota first.
    Never,
    /// Nothing says whether the request may be repeated. This is the default.
    #[default]
    Unspecified,
    /// The request may be repeated only if the response carries `Retry-After`.
    IfRetryAfter,
    /// The request may have been carried out: repeat it only if it is idempotent.
    IfIdempotent,
    /// The request was refused, not carried out: back off, honour `Retry-After`, send it again.
    AfterBackoff,
}

names! {
    /// The name of the variant, as `Display` writes it.
    Retryability::name, "a retryability" {
        NotNeeded => "NotNeeded",
        Never => "Never",
        Unspecified => "Unspecified",
        IfRetryAfter => "IfRetryAfter",
        IfIdempotent => "IfIdempotent",
        AfterBackoff => "AfterBackoff",
    }
}

impl Retryability {
    /// Whether this attempt may be repeated, after a back-off and after the delay that `Retry-After` asks for.
    ///
    /// | | permits |
    /// |---|---|
    /// | `NotNeeded`, `Never`, `Unspecified` | no |
    /// | `IfRetryAfter` | `attempt.retry_after.is_some()` |
    /// | `IfIdempotent` | `attempt.idempotent` |
    /// | `AfterBackoff` | yes |
    ///
    /// # Examples
    ///
    /// ```
    /// # use doccodes_core as doccodes;
    /// use std::time::Duration;
    ///
    /// use doccodes::{Attempt, Retryability};
    ///
    /// const POST: Attempt = Attempt::new();
    /// const WAIT: Option<Duration> = Some(Duration::from_secs(5));
    /// const WITH_RETRY_AFTER: Attempt = Attempt::new().retry_after(WAIT);
    ///
    /// assert!(Retryability::AfterBackoff.permits(POST));
    /// assert!(!Retryability::IfRetryAfter.permits(POST));
    /// assert!(Retryability::IfRetryAfter.permits(WITH_RETRY_AFTER));
    /// assert!(!Retryability::IfIdempotent.permits(WITH_RETRY_AFTER));
    /// ```
    #[must_use]
    pub const fn permits(self, attempt: Attempt) -> bool {
        match self {
            Self::AfterBackoff => true,
            Self::IfIdempotent => attempt.idempotent,
            Self::IfRetryAfter => attempt.retry_after.is_some(),
            Self::NotNeeded | Self::Never | Self::Unspecified => false,
        }
    }

    /// The more cautious of two verdicts on one code: it permits no attempt that either of them forbids.
    ///
    /// `Never` is the most cautious, then `NotNeeded`, `Unspecified`, `IfRetryAfter`, `IfIdempotent`, `AfterBackoff`. `IfRetryAfter`
    /// and `IfIdempotent` each permit attempts that the other forbids; together they are `Never`.
    #[doc(hidden)]
    #[must_use]
    pub const fn more_cautious(self, other: Self) -> Self {
        match (self, other) {
            (Self::IfRetryAfter, Self::IfIdempotent) | (Self::IfIdempotent, Self::IfRetryAfter) => {
                Self::Never
            }
            _ if other.permissiveness() < self.permissiveness() => other,
            _ => self,
        }
    }

    const fn permissiveness(self) -> u8 {
        match self {
            Self::Never => 0,
            Self::NotNeeded => 1,
            Self::Unspecified => 2,
            Self::IfRetryAfter => 3,
            Self::IfIdempotent => 4,
            Self::AfterBackoff => 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use super::*;

    /// Every kind of attempt.
    const ATTEMPTS: [Attempt; 4] = [
        Attempt::new(),
        Attempt::new().retry_after(Some(Duration::ZERO)),
        Attempt::new().idempotent(true),
        Attempt::new().idempotent(true).retry_after(Some(Duration::ZERO)),
    ];

    #[test]
    fn the_number_of_verdicts_that_permit_each_attempt() {
        for (attempt, permitting) in ATTEMPTS.into_iter().zip([1, 2, 2, 3]) {
            let permits = Retryability::ALL.iter().filter(|verdict| verdict.permits(attempt));
            assert_eq!(permits.count(), permitting, "{attempt:?}");
        }
    }

    #[test]
    fn the_more_cautious_verdict_permits_nothing_that_one_of_the_two_forbids() {
        for &a in Retryability::ALL {
            for &b in Retryability::ALL {
                let both = a.more_cautious(b);
                assert_eq!(both, b.more_cautious(a), "{a} and {b}");
                for attempt in ATTEMPTS {
                    assert!(
                        !both.permits(attempt) || (a.permits(attempt) && b.permits(attempt)),
                        "{a} and {b}"
                    );
                }
            }
        }
    }
}
