//! Enums that a build script generates.

/// The enum of status codes, in a module of its own.
pub mod status {
    include!(concat!(env!("OUT_DIR"), "/status.rs"));
}

include!(concat!(env!("OUT_DIR"), "/error_code.rs"));
include!(concat!(env!("OUT_DIR"), "/damage.rs"));

/// Whether a client should repeat a request. The patterns use literals of generated enums.
///
/// ```
/// use doccodes_tests_built::{ErrorCode, should_retry, status::Status};
///
/// assert!(should_retry(Status!(503), None));
/// assert!(!should_retry(Status!(503), Some(ErrorCode!("DEPOT.0001"))));
/// ```
pub fn should_retry(status: status::Status, error: Option<ErrorCode>) -> bool {
    match error {
        Some(ErrorCode!("DEPOT.0001") | ErrorCode!("DEPOT.0003")) => false,
        Some(code) => code.is_retryable(),
        None => matches!(status, status::Status!(503)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use doccodes::{RetryBasis, Retryability};

    #[test]
    fn the_enum_is_the_same_as_that_of_the_macro() {
        #[doccodes::codes("docs/status-codes.md", literal_macro = none)]
        enum Status {}

        assert_eq!(status::Status::SERVICE, "Depot");
        let built =
            status::Status::ALL.iter().map(|code| (code.code(), code.to_string(), code.description()));
        let expanded = Status::ALL.iter().map(|code| (code.code(), code.to_string(), code.description()));
        assert!(built.eq(expanded));
        let verdict = |code: status::Status| (code.retryability(), code.retry_basis());
        assert_eq!(verdict(status::Status!(503)), (Retryability::IfIdempotent, RetryBasis::Text));
    }

    #[test]
    fn a_page_that_the_build_script_writes_is_read() {
        assert_eq!(ErrorCode::ALL.len(), 3);
        assert_eq!(ErrorCode!("DEPOT.0002"), ErrorCode::Depot0002);
        assert_eq!(
            ErrorCode::Depot0003.description(),
            "The label says \"this side up\", and it lies on its side."
        );
    }

    #[test]
    fn a_folder_of_pages_is_read_as_one_page() {
        assert_eq!(Damage::ALL, [Damage::DamageTorn, Damage::DamageWet]);
        assert_eq!(
            Damage!("DAMAGE.TORN").description(),
            "The label is \"torn\", so that nobody can read it."
        );
    }

    #[test]
    fn the_error_code_overrides_the_status() {
        assert!(!should_retry(status::Status::ServiceUnavailable, Some(ErrorCode::Depot0003)));
        assert!(should_retry(status::Status::ServiceUnavailable, None));
        assert!(!should_retry(status::Status::NotFound, None));
    }
}
