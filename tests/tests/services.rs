//! The built-in services: exactly the documented codes, reasons, verdicts and bases.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use doccodes::huawei::{Dds, Dew, Ecs, ModelArts, Oms};
use doccodes::{Code, Language, RetryBasis, Retryability};

/// Code, name, verdict with its basis, and outcome with its basis, of every code, in the notation of the lists below.
fn listed<C: Code<Raw = u16>>() -> Vec<String> {
    let line = |code: &C| {
        let basis = |basis| match basis {
            RetryBasis::HttpSemantics => "H",
            RetryBasis::Text => "T",
            RetryBasis::Nothing => "-",
            other => panic!("{other}"),
        };
        let verdict = match code.retryability() {
            Retryability::Never => "N".to_owned(),
            other => other.to_string(),
        };
        let (by, outcome_by) = (basis(code.retry_basis()), basis(code.outcome_basis()));
        let name = code.name().unwrap_or_default();
        format!("{} {name} {verdict}/{by} {}/{outcome_by}", code.code(), code.outcome())
    };
    C::ALL.iter().map(line).collect()
}

#[test]
fn oms() {
    assert_eq!(
        listed::<Oms>(),
        [
            "200 OK NotNeeded/H Done/H",
            "201 Created NotNeeded/H Done/H",
            "202 Accepted NotNeeded/H Unknown/H",
            "204 No Content NotNeeded/H Done/H",
            "400 Bad Request N/T Refused/H",
            "401 Unauthorized N/H Refused/H",
            "403 Forbidden N/T Refused/H",
            "404 Not Found N/T Refused/H",
            "405 Method Not Allowed N/T Refused/H",
            "406 Not Acceptable N/H Refused/H",
            "409 Conflict N/H Unstated/T",
            "413 Request Entity Too Large IfRetryAfter/T Refused/H",
            "415 Unsupported Media Type N/H Refused/H",
            "500 Internal Server Error IfIdempotent/H Unknown/H",
            "501 Not Implemented N/H Refused/H",
            "503 Service Unavailable N/T Unknown/H",
        ]
    );
}

#[test]
fn ecs() {
    assert_eq!(
        listed::<Ecs>(),
        [
            "200 OK NotNeeded/H Done/H",
            "201 Created NotNeeded/H Done/H",
            "202 Accepted NotNeeded/H Unknown/H",
            "204 No Content NotNeeded/H Done/H",
            "400 Bad Request N/H Refused/H",
            "401 Unauthorized N/H Refused/H",
            "403 Forbidden N/H Refused/H",
            "404 Not Found N/H Refused/H",
            "405 Method Not Allowed N/H Refused/H",
            "409 Conflict N/H Refused/H",
            "413 Request Entity Too Large IfRetryAfter/H Refused/H",
            "415 Unsupported Media Type N/H Refused/H",
            "500 Internal Server Error IfIdempotent/H Unknown/H",
            "501 Not Implemented N/H Refused/H",
            "503 Service Unavailable IfIdempotent/H Unknown/H",
        ]
    );
    for code in Ecs::ALL {
        assert_eq!(Some(code.description()), code.name());
    }
}

#[test]
fn dds() {
    assert_eq!(
        listed::<Dds>(),
        [
            "200 OK NotNeeded/H Done/H",
            "202 Accepted NotNeeded/H Unknown/H",
            "400 Bad Request N/T Refused/H",
            "401 Unauthorized N/H Refused/H",
            "403 Forbidden N/T Refused/H",
            "404 Not Found N/T Refused/H",
            "405 Method Not Allowed N/T Refused/H",
            "409 Conflict N/H Unstated/T",
            "413 Request Entity Too Large IfRetryAfter/T Refused/H",
            "415 Unsupported Media Type N/H Refused/H",
            "422 Unprocessable Entity N/H Refused/H",
            "500 Internal Server Error IfIdempotent/H Unknown/H",
            "501 Not Implemented N/H Refused/H",
            "503 Service Unavailable N/T Unknown/H",
        ]
    );
}

#[test]
fn dew() {
    assert_eq!(
        listed::<Dew>(),
        [
            "200 OK NotNeeded/H Done/H",
            "202 Accept NotNeeded/H Unknown/H",
            "204 No Content NotNeeded/H Done/H",
            "300 multiple choices N/H Unstated/-",
            "400 Bad Request N/H Refused/H",
            "401 Unauthorized N/H Refused/H",
            "403 Forbidden N/H Refused/H",
            "404 Not Found N/H Refused/H",
            "405 Method Not Allowed N/H Refused/H",
            "406 Not Acceptable N/H Refused/H",
            "407 Proxy Authentication Required N/H Refused/H",
            "408 Request Timeout IfIdempotent/H Unknown/H",
            "409 Conflict N/H Refused/H",
            "500 Internal Server Error IfIdempotent/H Unknown/H",
            "501 Not Implemented N/H Refused/H",
            "502 Bad Gateway IfIdempotent/H Unknown/H",
            "503 Service Unavailable AfterBackoff/T Refused/T",
            "504 Gateway Timeout IfIdempotent/H Unknown/T",
        ]
    );
}

#[test]
fn modelarts() {
    assert_eq!(
        listed::<ModelArts>(),
        [
            "200 OK NotNeeded/H Done/H",
            "202 Accepted NotNeeded/H Unknown/H",
            "400 Bad Request N/H Refused/H",
            "401 Unauthorized N/H Refused/H",
            "403 Forbidden N/H Refused/H",
            "404 Not Found N/H Refused/H",
            "408 Timeout IfIdempotent/H Unknown/T",
            "409 Conflict N/H Refused/H",
            "429 Too many requests AfterBackoff/H Refused/T",
            "500 Internal Server Error IfIdempotent/H Unknown/H",
            "503 Service Unavailable IfIdempotent/H Unknown/H",
        ]
    );
}

fn described_in_both<C: Code>() {
    assert!(C::IS_HTTP);
    for code in C::ALL {
        let (en, zh) =
            (code.description_in(Language::En).unwrap(), code.description_in(Language::Zh).unwrap());
        assert_eq!(code.description(), en);
        assert!(en.is_ascii(), "{en}");
        assert!(zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{zh}");
    }
}

#[test]
fn every_code_is_described_in_both_languages() {
    described_in_both::<Oms>();
    described_in_both::<Ecs>();
    described_in_both::<Dds>();
    described_in_both::<Dew>();
    described_in_both::<ModelArts>();
}

#[test]
fn the_services_have_their_names() {
    let names = [Oms::SERVICE, Ecs::SERVICE, Dds::SERVICE, Dew::SERVICE, ModelArts::SERVICE];
    assert_eq!(names, ["OMS", "ECS", "DDS", "DEW", "ModelArts"]);
}

#[test]
fn evidence_is_the_sentence_of_the_page() {
    let evidence = Oms::ServiceUnavailable.retry_evidence().unwrap();
    assert!(Oms::ServiceUnavailable.description().contains(evidence), "{evidence}");
    assert_eq!(Oms::InternalServerError.retry_evidence(), None);
}
