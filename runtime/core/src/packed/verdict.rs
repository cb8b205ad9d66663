//! A verdict as one byte: the retryability in bits 0 to 2, the basis in bits 4 to 6. Bit 7 belongs to [`table`](super::table).

use crate::retry_basis::RetryBasis;
use crate::retryability::Retryability;

/// Packs a verdict.
#[cfg(any(feature = "write", test))]
pub(super) const fn pack(retryability: Retryability, basis: RetryBasis) -> u8 {
    let retryability = match retryability {
        Retryability::NotNeeded => 0,
        Retryability::Never => 1,
        Retryability::IfRetryAfter => 2,
        Retryability::IfIdempotent => 3,
        Retryability::AfterBackoff => 4,
        Retryability::Unspecified => 5,
    };
    let basis = match basis {
        RetryBasis::Declared => 0,
        RetryBasis::Column => 1,
        RetryBasis::Text => 2,
        RetryBasis::HttpSemantics => 3,
        RetryBasis::Nothing => 4,
    };
    retryability | basis << 4
}

/// The retryability of a packed verdict.
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

/// The basis of a packed verdict.
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
        for &verdict in Retryability::ALL {
            for &from in RetryBasis::ALL {
                let packed = pack(verdict, from);
                assert_eq!(packed & 0x80, 0);
                assert_eq!((retryability(packed | 0x80), basis(packed | 0x80)), (verdict, from));
            }
        }
    }
}
