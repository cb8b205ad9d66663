//! What HTTP itself says about repeating a request.

use crate::retryability::Retryability;

/// What HTTP says about repeating a request that was answered with `status`.
///
/// | status | verdict | source |
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
/// 503 is among the other 5xx: gateways answer 503 after an upstream failed in the middle of a request, even with `Retry-After`.
///
/// # Examples
///
/// ```
/// # use doccodes_core as doccodes;
/// use doccodes::{Retryability, http_semantics};
///
/// assert_eq!(http_semantics(429), Retryability::AfterBackoff);
/// assert_eq!(http_semantics(503), Retryability::IfIdempotent);
/// assert_eq!(http_semantics(1000), Retryability::Unspecified);
/// ```
#[must_use]
pub const fn http_semantics(status: u16) -> Retryability {
    match status {
        100..=299 | 304 => Retryability::NotNeeded,
        421 | 425 | 429 => Retryability::AfterBackoff,
        413 => Retryability::IfRetryAfter,
        408 => Retryability::IfIdempotent,
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
                500 | 502..=504 | 509 | 599 => assert_eq!(verdict, Retryability::IfIdempotent),
                0..=99 | 600.. => assert_eq!(verdict, Retryability::Unspecified),
                _ => assert_ne!(verdict, Retryability::Unspecified),
            }
        }
    }
}
