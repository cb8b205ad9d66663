//! Whether a request may be sent again: the verdicts, where they come from, and what HTTP itself says.

use core::fmt;

/// Whether a request that was answered with a code may be sent again.
///
/// It is data with a source ([`RetryBasis`]), not an opinion: a wrong yes is worse than a missing one.
/// [`permits`](Self::permits) turns it into an answer for one attempt.
///
/// # Examples
///
/// ```
/// use doccodes::huawei::Oms;
/// use doccodes::{Attempt, Retryability};
///
/// let get = Attempt { idempotent: true, retry_after: false };
/// let post = Attempt { idempotent: false, retry_after: false };
///
/// assert_eq!(Oms::InternalServerError.retryability(), Retryability::IfIdempotent);
/// assert!(Oms::InternalServerError.retryability().permits(get));
/// assert!(!Oms::InternalServerError.retryability().permits(post));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retryability {
    /// A success, or a 304: there is nothing to repeat.
    NotNeeded,
    /// Repeating it unchanged does not help: change the request, the credentials or the quota first.
    Never,
    /// Only when the response carries `Retry-After`.
    IfRetryAfter,
    /// It may have been carried out: only where repeating it is harmless.
    IfIdempotent,
    /// It was refused, not carried out: back off, honour `Retry-After`, send it again.
    AfterBackoff,
    /// Nothing says whether it may be repeated.
    Unspecified,
}

/// What is known of the attempt that a [`Retryability`] is asked about.
///
/// # Examples
///
/// ```
/// use doccodes::{Attempt, Retryability};
///
/// // A POST without an idempotency key, and the response had a Retry-After.
/// let attempt = Attempt { idempotent: false, retry_after: true };
/// assert!(Retryability::IfRetryAfter.permits(attempt));
/// assert!(!Retryability::IfIdempotent.permits(attempt));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Attempt {
    /// Whether sending the request twice has the effect of sending it once (RFC 9110 section 9.2.2: `GET`, `HEAD`,
    /// `PUT`, `DELETE`, `OPTIONS`, `TRACE`; and a `POST` that carries an idempotency key).
    pub idempotent: bool,
    /// Whether the response carried a `Retry-After` header (RFC 9110 section 10.2.3).
    pub retry_after: bool,
}

impl Retryability {
    /// Every verdict there is today, the ones that never permit first.
    #[doc(hidden)]
    pub const ALL: [Self; 6] = [
        Self::NotNeeded,
        Self::Never,
        Self::Unspecified,
        Self::IfRetryAfter,
        Self::IfIdempotent,
        Self::AfterBackoff,
    ];

    /// Whether this attempt may be repeated, after a back-off and after what `Retry-After` asks for.
    ///
    /// | | permits |
    /// |---|---|
    /// | `NotNeeded`, `Never`, `Unspecified` | no |
    /// | `IfRetryAfter` | `attempt.retry_after` |
    /// | `IfIdempotent` | `attempt.idempotent` |
    /// | `AfterBackoff` | yes |
    ///
    /// # Examples
    ///
    /// ```
    /// use doccodes::{Attempt, Retryability};
    ///
    /// const POST: Attempt = Attempt { idempotent: false, retry_after: false };
    /// const TOLD_WHEN: Attempt = Attempt { idempotent: false, retry_after: true };
    ///
    /// assert!(Retryability::AfterBackoff.permits(POST));
    /// assert!(!Retryability::IfRetryAfter.permits(POST));
    /// assert!(Retryability::IfRetryAfter.permits(TOLD_WHEN));
    /// assert!(!Retryability::IfIdempotent.permits(TOLD_WHEN));
    /// ```
    #[must_use]
    pub const fn permits(self, attempt: Attempt) -> bool {
        match self {
            Self::AfterBackoff => true,
            Self::IfIdempotent => attempt.idempotent,
            Self::IfRetryAfter => attempt.retry_after,
            Self::NotNeeded | Self::Never | Self::Unspecified => false,
        }
    }

    /// The name of the verdict, as `Display` writes it: that of the variant.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotNeeded => "NotNeeded",
            Self::Never => "Never",
            Self::IfRetryAfter => "IfRetryAfter",
            Self::IfIdempotent => "IfIdempotent",
            Self::AfterBackoff => "AfterBackoff",
            Self::Unspecified => "Unspecified",
        }
    }
}

impl fmt::Display for Retryability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Where a [`Retryability`] comes from, the strongest first.
///
/// # Examples
///
/// ```
/// use doccodes::RetryBasis;
/// use doccodes::huawei::Oms;
///
/// // "Change the request; do not retry it as it is", says the page of a 404; of a 500 it says nothing, and HTTP does.
/// assert_eq!(Oms::NotFound.retry_basis(), RetryBasis::Text);
/// assert_eq!(Oms::InternalServerError.retry_basis(), RetryBasis::HttpSemantics);
/// assert_eq!(RetryBasis::Text.to_string(), "Text");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetryBasis {
    /// The attribute on the enum says so.
    Declared,
    /// A column of the page's table says whether to repeat.
    Column,
    /// A sentence of the page says so.
    Text,
    /// The semantics of the HTTP status say so (see [`http_semantics`]).
    HttpSemantics,
    /// Nothing says; the verdict is [`Retryability::Unspecified`].
    Nothing,
}

impl RetryBasis {
    /// The name of the basis, as `Display` writes it: that of the variant.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Declared => "Declared",
            Self::Column => "Column",
            Self::Text => "Text",
            Self::HttpSemantics => "HttpSemantics",
            Self::Nothing => "Nothing",
        }
    }
}

impl fmt::Display for RetryBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What HTTP says about repeating a request that was answered with `status`.
///
/// | status | verdict | source |
/// |---|---|---|
/// | 1xx, 2xx, 304 | `NotNeeded` | RFC 9110 sections 15.2, 15.3, 15.4.5 |
/// | other 3xx | `Never` | RFC 9110 section 15.4: another request is asked for |
/// | 408 | `AfterBackoff` | RFC 9110 section 15.5.9 |
/// | 413 | `IfRetryAfter` | RFC 9110 section 15.5.14 |
/// | 421 | `AfterBackoff`, on another connection | RFC 9110 section 15.5.20 |
/// | 425 | `AfterBackoff`, outside early data | RFC 8470 section 5.2 |
/// | 429 | `AfterBackoff` | RFC 6585 section 4 |
/// | other 4xx | `Never` | RFC 9110 section 15.5 |
/// | 501, 505, 506, 508, 510, 511 | `Never` | RFC 9110 sections 15.6.2, 15.6.6; RFC 2295 section 8.1; RFC 5842 section 7.2; RFC 2774 section 7; RFC 6585 section 6 |
/// | 507 | `Never` | RFC 4918 section 11.5 |
/// | 503 | `AfterBackoff` | RFC 9110 section 15.6.4 |
/// | every other 5xx | `IfIdempotent` | RFC 9110 sections 15 (an unknown 5xx is a 500) and 9.2.2 |
/// | anything else | `Unspecified` | not an HTTP status |
///
/// # Examples
///
/// ```
/// use doccodes::{Retryability, http_semantics};
///
/// assert_eq!(http_semantics(503), Retryability::AfterBackoff);
/// assert_eq!(http_semantics(500), Retryability::IfIdempotent);
/// assert_eq!(http_semantics(1000), Retryability::Unspecified);
/// ```
#[must_use]
pub const fn http_semantics(status: u16) -> Retryability {
    match status {
        100..=299 | 304 => Retryability::NotNeeded,
        408 | 421 | 425 | 429 | 503 => Retryability::AfterBackoff,
        413 => Retryability::IfRetryAfter,
        501 | 505..=508 | 510 | 511 => Retryability::Never,
        300..=499 => Retryability::Never,
        500..=599 => Retryability::IfIdempotent,
        _ => Retryability::Unspecified,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_the_verdict_of_its_class() {
        for status in 0..=u16::MAX {
            let verdict = http_semantics(status);
            match status {
                100..=299 => assert_eq!(verdict, Retryability::NotNeeded),
                300..=399 if status != 304 => assert_eq!(verdict, Retryability::Never),
                500 | 502 | 504 | 509 | 599 => assert_eq!(verdict, Retryability::IfIdempotent),
                0..=99 | 600.. => assert_eq!(verdict, Retryability::Unspecified),
                _ => assert_ne!(verdict, Retryability::Unspecified),
            }
        }
    }

    #[test]
    fn only_three_verdicts_ever_permit() {
        for (idempotent, retry_after, permitting) in
            [(false, false, 1), (false, true, 2), (true, false, 2), (true, true, 3)]
        {
            let attempt = Attempt { idempotent, retry_after };
            assert_eq!(
                Retryability::ALL.iter().filter(|verdict| verdict.permits(attempt)).count(),
                permitting
            );
        }
    }
}
