//! Uses enums of another crate, without a dependency on doccodes.
#![deny(warnings)]

use doccodes_tests_renamed::Root as Status;

/// Uses a renamed enum in patterns and in constants.
pub fn describe(status: Status) -> &'static str {
    const GONE: Status = Status!(404);
    match status {
        Status!(200) => "ok",
        GONE => "gone",
        Status!(503u16) => "later",
    }
}

/// Uses two enums with the same name by their paths.
pub fn both() -> (doccodes_tests_renamed::Root, doccodes_tests_renamed::inner::Root) {
    (doccodes_tests_renamed::Root!(200), doccodes_tests_renamed::inner::Root!(5_03))
}

#[cfg(test)]
mod tests {
    use super::*;
    use doccodes_tests_renamed::inner;

    #[test]
    fn literal_macros_expand_to_their_enums() {
        assert_eq!(describe(Status::Ok), "ok");
        assert_eq!(describe(Status::NotFound), "gone");
        assert_eq!(describe(Status::ServiceUnavailable), "later");
        assert_eq!(both(), (Status::Ok, inner::Root::ServiceUnavailable));
        assert_eq!(inner::found(), inner::Root::Ok);
        assert_eq!((Status::SERVICE, inner::Root::SERVICE), ("Renamed", "Inner"));
        assert!(doccodes_tests_renamed::is_missing(404));
        assert!(!doccodes_tests_renamed::is_missing(200));
    }
}
