//! The pages of the recipes cover every verdict.

use doccodes::{RetryBasis, Retryability};
use doccodes_recipes::service::{ErrorCode, Status};

#[test]
fn statuses() {
    for (status, verdict, basis) in [
        (Status!(201), Retryability::NotNeeded, RetryBasis::HttpSemantics),
        (Status!(400), Retryability::Never, RetryBasis::Text),
        (Status!(409), Retryability::AfterBackoff, RetryBasis::Text),
        (Status!(413), Retryability::IfRetryAfter, RetryBasis::Text),
        (Status!(429), Retryability::AfterBackoff, RetryBasis::HttpSemantics),
        (Status!(500), Retryability::IfIdempotent, RetryBasis::Text),
        (Status!(502), Retryability::Never, RetryBasis::Text),
        (Status!(503), Retryability::AfterBackoff, RetryBasis::Text),
        (Status!(504), Retryability::IfIdempotent, RetryBasis::HttpSemantics),
    ] {
        assert_eq!((status.retryability(), status.retry_basis()), (verdict, basis), "{status}");
    }
}

#[test]
fn error_codes() {
    for (code, verdict) in [
        (ErrorCode!("PARCEL.0001"), Retryability::Never),
        (ErrorCode!("PARCEL.0002"), Retryability::AfterBackoff),
        (ErrorCode!("PARCEL.0003"), Retryability::IfIdempotent),
        (ErrorCode!("PARCEL.0004"), Retryability::Unspecified),
    ] {
        assert_eq!(code.retryability(), verdict, "{code}");
    }
}
