//! The kinds of codes: numbers or strings, HTTP statuses or not, by the page and by the attribute.

use doccodes::{Observed, RetryBasis, Retryability, codes};
use http::StatusCode;

/// Statuses, and 700.
#[codes("docs/kind.md", http)]
enum Lanterns {}

#[codes("docs/kind.md", http = false)]
enum Plain {}

#[codes("docs/kind-odd.md", kind = "text")]
enum Kites {}

#[codes("docs/kind-odd.md", skip("000"))]
enum Statuses {}

#[codes("docs/kind-text.md", skip("E.1", "E.2"), kind = "number")]
enum Bells {}

#[codes("docs/signed.md", kind = "text")]
enum Signed {}

#[codes("docs/describe-en.md", "docs/describe-zh.md", http = false)]
enum Described {}

#[test]
fn the_page_or_the_attribute_says_which_codes_are_http_statuses() {
    let is_http = [Lanterns::IS_HTTP, Statuses::IS_HTTP, Plain::IS_HTTP, Described::IS_HTTP, Kites::IS_HTTP];
    assert_eq!(is_http, [true, true, false, false, false]);
}

#[test]
fn a_number_that_no_status_is_has_no_status_and_no_verdict_by_one() {
    assert_eq!(Lanterns!(429).retry_basis(), RetryBasis::HttpSemantics);
    assert_eq!(Lanterns!(429).http_status(), Some(429));
    let odd = Lanterns!(700);
    assert_eq!(odd.http_status(), None);
    assert_eq!((odd.retryability(), odd.retry_basis()), (Retryability::Unspecified, RetryBasis::Nothing));
    assert!(!odd.is_success() && !odd.is_client_error() && !odd.is_server_error());
    assert_eq!(Observed::<Lanterns>::new(701).retryability(), Retryability::Unspecified);
    // A response may have it, since `http` accepts three digits.
    assert_eq!(StatusCode::from(odd).as_u16(), 700);
}

#[test]
fn http_semantics_can_be_turned_off() {
    assert_eq!(Plain!(429).http_status(), None);
    assert_eq!(Plain!(429).retry_basis(), RetryBasis::Nothing);
    assert_eq!(Observed::<Plain>::new(418).retryability(), Retryability::Unspecified);
}

#[test]
fn all_spellings_can_be_strings() {
    assert_eq!(Kites!("000").code(), "000");
    assert_eq!(Kites::from_code("429"), Some(Kites!("429")));
    assert!(Signed::ALL.iter().all(|code| Signed::from_code(code.code()) == Some(*code)));
}

#[test]
fn odd_rows_can_be_skipped() {
    assert_eq!(Statuses::ALL, [Statuses!(429), Statuses!(503)]);
    assert_eq!(Bells!(1001).code(), 1001);
}
