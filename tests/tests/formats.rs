//! A table in each format.

use doccodes::{Language, RetryBasis, Retryability, codes};

#[codes("docs/codes.csv")]
enum Csv {}

#[codes("docs/codes.rst")]
enum Rst {}

#[codes("docs/codes.adoc")]
enum Adoc {}

#[codes("docs/codes.wiki")]
enum Wiki {}

#[codes("docs/codes.json")]
enum Json {}

#[codes("docs/keyed.json")]
enum Keyed {}

#[test]
fn csv() {
    assert_eq!(Csv::ALL.len(), 6);
    assert_eq!(Csv!("NAME_TOO_LONG"), Csv::NameTooLong);
    assert_eq!(Csv::NameTooLong.description(), "The name is too long, or has a \" in it.");
    assert_eq!(Csv::TooManyCalls.http_status(), Some(429));
    assert_eq!(Csv::TooManyCalls.retryability(), Retryability::AfterBackoff);
    assert_eq!(Csv::NotAllowed.http_status(), Some(400), "the first of two statuses");
}

#[test]
fn restructured_text() {
    assert_eq!(Rst::SERVICE, "Demo");
    assert_eq!(Rst!("RST.0001").description(), "The name is too long.");
    assert_eq!(Rst::Rst0002.http_status(), Some(503));
    assert_eq!(Rst::Rst0002.description(), "The service is busy.\nTry again later.");
    assert_eq!(Rst::Rst0002.retry_evidence(), Some("Try again later."));
}

#[test]
fn asciidoc() {
    assert_eq!(Adoc::SERVICE, "Demo");
    assert_eq!(Adoc!("ADOC.0001").description(), "The name is too long.");
    assert_eq!(Adoc::Adoc0002.http_status(), Some(503));
    assert_eq!(Adoc::Adoc0002.description(), "The service is busy.\nTry again later.");
    assert_eq!(Adoc::Adoc0002.retry_evidence(), Some("Try again later."));
}

#[test]
fn mediawiki() {
    assert_eq!(Wiki::SERVICE, "Demo");
    assert_eq!(Wiki!("WIKI.0001").description(), "The name is too long.");
    assert_eq!(Wiki::Wiki0002.http_status(), Some(503));
    assert_eq!(Wiki::Wiki0002.description(), "The service is busy.\nTry again later.");
    assert_eq!(Wiki::Wiki0002.retry_evidence(), Some("Try again later."));
}

#[test]
fn json() {
    assert_eq!(Json::SERVICE, "Demo");
    assert_eq!(Json!("JSON.1"), Json::NameTooLong);
    assert_eq!(Json::NameTooLong.description_in(Language::Zh), Some("名称太长。"));
    assert_eq!(Json::NameTooLong.description_in(Language::En), Some("The name is too long."));
    assert_eq!(Json::TooManyCalls.retry_basis(), RetryBasis::Column);
    assert_eq!(Json::TooManyCalls.retryability(), Retryability::AfterBackoff);
}

#[test]
fn json_with_codes_as_keys() {
    assert_eq!(Keyed::SERVICE, "Demo");
    let codes: Vec<&str> = Keyed::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["E101", "E102", "E103", "GATE_OPEN", "GATE_SHUT"]);
    assert_eq!(Keyed!("E102").http_status(), Some(503));
    assert_eq!(Keyed::E102.retry_basis(), RetryBasis::Column);
    assert_eq!(Keyed::E103.description(), "There is no such gate.");
    assert_eq!(Keyed::GateShut.description(), "The gate has been shut.");
}
