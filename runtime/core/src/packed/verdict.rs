//! Verdicts as bytes.
//!
//! One byte holds the retryability in bits 0 to 2 and its basis in bits 4 to 6; bit 7 belongs to [`table`](super::table). Another
//! byte holds the outcome in bits 0 and 1, its basis in bits 4 to 6, and whether the code is a success in bit 3.

use crate::outcome::Outcome;
use crate::retry_basis::RetryBasis;
use crate::retryability::Retryability;

/// The bit of a packed outcome that marks a success.
pub(super) const SUCCESS: u8 = 8;

/// Packs a retryability and its basis.
#[cfg(any(feature = "write", test))]
pub(super) const fn pack_retryability(retryability: Retryability, basis: RetryBasis) -> u8 {
    let retryability = match retryability {
        Retryability::NotNeeded => 0,
        Retryability::Never => 1,
        Retryability::IfRetryAfter => 2,
        Retryability::IfIdempotent => 3,
        Retryability::AfterBackoff => 4,
        Retryability::Unspecified => 5,
    };
    retryability | pack_basis(basis)
}

/// Packs an outcome and its basis.
#[cfg(any(feature = "write", test))]
pub(super) const fn pack_outcome(outcome: Outcome, basis: RetryBasis) -> u8 {
    let outcome = match outcome {
        Outcome::Unstated => 0,
        Outcome::Done => 1,
        Outcome::Refused => 2,
        Outcome::Unknown => 3,
    };
    outcome | pack_basis(basis)
}

#[cfg(any(feature = "write", test))]
const fn pack_basis(basis: RetryBasis) -> u8 {
    let basis = match basis {
        RetryBasis::Declared => 0,
        RetryBasis::Column => 1,
        RetryBasis::Text => 2,
        RetryBasis::HttpSemantics => 3,
        RetryBasis::Nothing => 4,
    };
    basis << 4
}

/// The retryability in a packed verdict.
#[inline]
pub(super) const fn retryability(packed: u8) -> Retryability {
    match packed & 7 {
        0 => Retryability::NotNeeded,
        1 => Retryability::Never,
        2 => Retryability::IfRetryAfter,
        3 => Retryability::IfIdempotent,
        4 => Retryability::AfterBackoff,
        _ => Retryability::Unspecified,
    }
}

/// The outcome in a packed outcome.
#[inline]
pub(super) const fn outcome(packed: u8) -> Outcome {
    match packed & 3 {
        0 => Outcome::Unstated,
        1 => Outcome::Done,
        2 => Outcome::Refused,
        _ => Outcome::Unknown,
    }
}

/// The basis in a packed verdict or outcome.
#[inline]
pub(super) const fn basis(packed: u8) -> RetryBasis {
    match packed >> 4 & 7 {
        0 => RetryBasis::Declared,
        1 => RetryBasis::Column,
        2 => RetryBasis::Text,
        3 => RetryBasis::HttpSemantics,
        _ => RetryBasis::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verdict_is_read_back() {
        for &from in RetryBasis::ALL {
            for &verdict in Retryability::ALL {
                let packed = pack_retryability(verdict, from);
                assert_eq!(packed & 0x80, 0);
                assert_eq!((retryability(packed | 0x80), basis(packed | 0x80)), (verdict, from));
            }
            for &stated in Outcome::ALL {
                let packed = pack_outcome(stated, from);
                assert_eq!(packed & SUCCESS, 0);
                assert_eq!((outcome(packed | SUCCESS), basis(packed | SUCCESS)), (stated, from));
            }
        }
    }
}
