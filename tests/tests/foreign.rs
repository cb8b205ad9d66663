//! Implementations of traits of other crates: http, serde, miette and anyhow.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use doccodes::{Code, Failure, Observed, codes};
use http::StatusCode;
use serde::{Deserialize, Serialize};

#[codes("docs/status-codes.md", http, serde)]
pub enum Status {}

#[codes("docs/error-codes.md", service = "Demo", serde)]
enum Errors {}

/// Error codes, each of which has a status.
#[codes("docs/error-codes.md", skip("DEMO.0001"), http, literal_macro = none)]
enum Answers {}

/// The same codes, with the address of their page.
#[codes("docs/error-codes.md", url = "https://example.com/codes?page=1#errors", literal_macro = none)]
enum Published {}

/// Statuses with a type other than `u16`.
#[codes("docs/versions/old/status.md", http, serde)]
#[repr(i64)]
enum Wide {}

/// Enums with the names of type parameters.
mod named_like_parameters {
    use doccodes::codes;

    #[codes("docs/versions/old/status.md", http, serde)]
    pub enum S {}
    #[codes("docs/versions/old/status.md", http, serde)]
    pub enum D {}
    #[codes("docs/versions/old/status.md", http, serde)]
    pub enum H {}
    #[codes("docs/error-codes.md", serde)]
    pub enum C {}
    #[codes("docs/error-codes.md", serde)]
    pub enum E {}
}

#[test]
fn an_enum_may_have_the_name_of_a_type_parameter() {
    use named_like_parameters::{C, D, E, H, S};
    assert_eq!(serde_json::to_string(&(S!(404), D!(404), H!(404))).unwrap(), "[404,404,404]");
    assert_eq!(serde_json::from_str::<D>("404").unwrap(), D::NotFound);
    assert_eq!(serde_json::from_str::<C>("\"DEMO.0001\"").unwrap(), C::Demo0001);
    assert_eq!(serde_json::to_string(&E::Demo0001).unwrap(), "\"DEMO.0001\"");
}

#[test]
fn statuses_are_converted_from_and_to_http() {
    for &status in Status::ALL {
        let foreign = StatusCode::from(status);
        assert_eq!(foreign.as_u16(), status.code());
        assert_eq!(Status::try_from(foreign), Ok(status));
    }
    let unknown = Status::try_from(StatusCode::IM_A_TEAPOT).unwrap_err();
    assert_eq!(unknown.input(), "418");
    assert_eq!(StatusCode::from(Wide::NotFound), StatusCode::NOT_FOUND);
    assert_eq!(Wide::try_from(StatusCode::CONFLICT), Ok(Wide::Conflict));
}

#[test]
fn error_codes_are_converted_to_their_documented_statuses() {
    for &code in Answers::ALL {
        assert_eq!(Some(StatusCode::from(code).as_u16()), code.http_status());
    }
    assert_eq!(StatusCode::from(Answers::Demo0004), StatusCode::TOO_MANY_REQUESTS);
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    error_code: Observed<Errors, Cow<'a, str>>,
    status: Status,
}

#[test]
fn codes_are_serialized_and_deserialized() {
    let json = r#"{"error_code":"DEMO.0001","status":404}"#;
    let body: Body<'_> = serde_json::from_str(json).unwrap();
    assert_eq!(body, Body { error_code: Errors::Demo0001.into(), status: Status::NotFound });
    assert_eq!(serde_json::to_string(&body).unwrap(), json);
    // `Observed` keeps an unknown code. For the enum it is an error.
    let json = r#"{"error_code":"DEMO.9999","status":200}"#;
    let body: Body<'_> = serde_json::from_str(json).unwrap();
    assert_eq!(body.error_code.code(), "DEMO.9999");
    assert_eq!(serde_json::to_string(&body).unwrap(), json);
    let unknown = |json: &str| serde_json::from_str::<Status>(json).unwrap_err().to_string();
    assert!(unknown("418").starts_with("418 is not a documented "), "{}", unknown("418"));
    assert!(unknown("-1").starts_with("-1 is not a documented "), "{}", unknown("-1"));
    assert!(unknown("90001").starts_with("90001 is not a documented "), "{}", unknown("90001"));
    assert_eq!(
        unknown("\"404\""),
        "invalid type: string \"404\", expected a documented Example code, as an integer at line 1 column 5"
    );
    let unknown = |json: &str| serde_json::from_str::<Errors>(json).unwrap_err().to_string();
    assert_eq!(
        unknown("\"DEMO.0005\""),
        "DEMO.0005 is not a documented Demo code; nearest: DEMO.0001, DEMO.0002, DEMO.0003 at line 1 column 11"
    );
    assert_eq!(
        unknown("1"),
        "invalid type: integer `1`, expected a documented Demo code, as a string at line 1 column 1"
    );
    assert_eq!(serde_json::from_str::<Observed<Status>>("418").unwrap(), Observed::new(418));
}

#[test]
fn any_number_is_deserialized_as_an_observed_code() {
    for number in [i64::MIN as i128, -404, -1, 0, 404, 70_000, 90_001, i64::MAX as i128, u64::MAX as i128] {
        let json = number.to_string();
        let observed: Observed<Status> = serde_json::from_str(&json).unwrap();
        assert_eq!(observed.code().get(), number);
        assert_eq!(observed.documented().is_some(), number == 404);
        assert_eq!(serde_json::to_string(&observed).unwrap(), json);
        let value = serde_json::to_value(observed).unwrap();
        assert_eq!(serde_json::from_value::<Observed<Status>>(value).unwrap(), observed);
    }
    let error = |json: &str| serde_json::from_str::<Observed<Status>>(json).unwrap_err().to_string();
    assert_eq!(
        error("\"404\""),
        "invalid type: string \"404\", expected an integer of at most 64 bits at line 1 column 5"
    );
    assert_eq!(
        error("404.5"),
        "invalid type: floating point `404.5`, expected an integer of at most 64 bits at line 1 column 5"
    );
    assert_eq!(
        error("null"),
        "invalid type: null, expected an integer of at most 64 bits at line 1 column 4"
    );
    assert!(error("18446744073709551616").starts_with("invalid type: floating point"));
}

#[test]
fn in_a_binary_format_every_numeric_code_has_one_width() {
    let observed = postcard::to_allocvec(&Observed::<Status>::new(404)).unwrap();
    assert_eq!(postcard::to_allocvec(&Status::NotFound).unwrap(), observed);
    assert_eq!(postcard::to_allocvec(&Wide::NotFound).unwrap(), observed);
    assert_eq!(postcard::from_bytes::<Wide>(&observed), Ok(Wide::NotFound));
    for number in [i64::MIN, -1, 0, 404, 418, 90_001, i64::MAX] {
        let bytes = postcard::to_allocvec(&Observed::<Status>::new(number)).unwrap();
        assert_eq!(postcard::from_bytes::<Observed<Status>>(&bytes).unwrap().code(), number);
        assert_eq!(postcard::from_bytes::<i64>(&bytes), Ok(number));
    }
    // Written as `u64`, it would be read as a negative number.
    assert!(postcard::to_allocvec(&Observed::<Status>::new(u64::MAX)).is_err());
    let text: Observed<Errors, String> = Observed::new("DEMO.9999".to_owned());
    let bytes = postcard::to_allocvec(&text).unwrap();
    assert_eq!(postcard::from_bytes::<Observed<Errors, String>>(&bytes).unwrap(), text);
    assert_eq!(postcard::from_bytes::<Observed<Errors, &str>>(&bytes).unwrap().into_owned(), text);
}

#[test]
fn every_code_survives_a_round_trip() {
    fn check<C: Code + Serialize + for<'de> Deserialize<'de>>() {
        for code in C::ALL {
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(serde_json::from_str::<C>(&json).unwrap(), *code, "{json}");
        }
    }
    check::<Status>();
    check::<Errors>();
    check::<Wide>();
    let counted: BTreeMap<Status, u32> = [(Status::Ok, 7)].into();
    let json = serde_json::to_string(&counted).unwrap();
    assert_eq!(json, r#"{"200":7}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<Status, u32>>(&json).unwrap(), counted);
}

/// The failure of a documented code.
fn failure<C: Code>(code: C) -> Failure<C> {
    Observed::from(code).into_result().unwrap_err()
}

fn call(status: u16) -> Result<Observed<Status>, Failure<Status>> {
    Observed::<Status>::new(status).into_result()
}

#[test]
fn failures_in_applications() {
    fn application(status: u16) -> anyhow::Result<u16> {
        Ok(call(status)?.http_status().unwrap_or_default())
    }
    assert_eq!(application(200).unwrap(), 200);
    // A success does not have to be documented.
    assert_eq!(application(201).unwrap(), 201);
    let error = application(404).unwrap_err();
    assert!(error.to_string().ends_with(": 404 Not Found"), "{error}");
    // The error holds the code.
    let failure: &Failure<Status> = error.downcast_ref().unwrap();
    assert!(matches!(failure.documented(), Some(Status!(404))));
    assert_eq!(
        application(418).unwrap_err().downcast::<Failure<Status>>().unwrap().into_observed().code(),
        418
    );
}

#[test]
fn failures_as_diagnostics() {
    let described = |failure: &dyn miette::Diagnostic| {
        (failure.code().unwrap().to_string(), failure.help().map(|help| help.to_string()))
    };
    let (code, help) = described(&failure(Errors::Demo0002));
    assert_eq!(code, "Demo::DEMO.0002");
    assert_eq!(help.as_deref(), Some("名称太长。"), "the description, since the page has no solution");
    let (_, help) = described(&failure(Errors::Demo0003));
    assert_eq!(help.as_deref(), Some("请稍后重试。"));
    let unknown: Failure<Errors, &str> = Observed::new("\u{1b}[31mX").into_result().unwrap_err();
    assert_eq!(described(&unknown), ("Demo::\\u{1b}[31mX".to_owned(), None));
    assert_eq!(unknown.to_string(), "Demo: \\u{1b}[31mX");
    let url = |failure: &dyn miette::Diagnostic| failure.url().map(|url| url.to_string());
    assert_eq!(url(&failure(Errors::Demo0002)), None);
    assert_eq!(url(&failure(Published::Demo0002)).as_deref(), Published::URL);
    assert_eq!(<Published as Code>::URL, Some("https://example.com/codes?page=1#errors"));
    let report = miette::Report::new(call(404).unwrap_err());
    assert_eq!(report.severity(), Some(miette::Severity::Error));
    assert!(report.downcast_ref::<Failure<Status>>().is_some());
}
