//! What HTTP itself says about repeating a request.

use crate::retryability::Retryability;

/// What HTTP says about repeating a request that was answered with `status`: the first table of
/// [`Verdict::from_status`](crate::Verdict::from_status).
#[doc(hidden)]
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
