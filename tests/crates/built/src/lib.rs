//! Enums that a build script generates.

/// Each in a module of its own, as a client would have them.
pub mod status {
    include!(concat!(env!("OUT_DIR"), "/status.rs"));
}

include!(concat!(env!("OUT_DIR"), "/error_code.rs"));

/// What a client does with an answer, with the literal macros in patterns.
///
/// ```
/// use doccodes_tests_built::{ErrorCode, again, status::Status};
///
/// assert!(again(Status!(503), None));
/// assert!(!again(Status!(503), Some(ErrorCode!("DEPOT.0001"))));
/// ```
pub fn again(status: status::Status, error: Option<ErrorCode>) -> bool {
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
    fn an_enum_of_a_build_script_is_what_the_macro_makes() {
        #[doccodes::codes("docs/status-codes.md", literal_macro = none)]
        enum Status {}

        assert_eq!(status::Status::SERVICE, "Depot");
        let built =
            status::Status::ALL.iter().map(|code| (code.code(), code.to_string(), code.description()));
        let made = Status::ALL.iter().map(|code| (code.code(), code.to_string(), code.description()));
        assert!(built.eq(made));
        let verdict = |code: status::Status| (code.retryability(), code.retry_basis());
        assert_eq!(verdict(status::Status!(503)), (Retryability::IfIdempotent, RetryBasis::Text));
    }

    #[test]
    fn a_page_that_the_build_script_made_is_read() {
        assert_eq!(ErrorCode::ALL.len(), 3);
        assert_eq!(ErrorCode!("DEPOT.0002"), ErrorCode::Depot0002);
        assert_eq!(
            ErrorCode::Depot0003.description(),
            "The label says \"this side up\", and it lies on its side."
        );
    }

    #[test]
    fn each_code_decides() {
        assert!(!again(status::Status::ServiceUnavailable, Some(ErrorCode::Depot0003)));
        assert!(again(status::Status::ServiceUnavailable, None));
        assert!(!again(status::Status::NotFound, None));
    }
}
