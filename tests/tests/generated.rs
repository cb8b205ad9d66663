//! The items of generated enums.

use std::collections::{BTreeSet, HashSet};

use doccodes::{Attempt, Code, Language, Observed, RetryBasis, Retryability, codes};

/// The user's documentation is kept.
#[codes("docs/status-codes.md")]
pub enum Status {}

#[codes("docs/error-codes.md", service = "Demo")]
pub enum Errors {}

#[codes("docs/signed.md")]
enum Signed {}

#[codes("docs/sparse.md")]
enum Sparse {}

#[codes("docs/status-codes.md", language = "zh", literal_macro = status_in_chinese)]
enum Chinese {}

#[codes("docs/signed.md")]
#[repr(i64)]
#[non_exhaustive]
enum Own {}

#[codes("docs/hidden.md")]
enum Hidden {}

#[codes("docs/small.md")]
#[repr(u8)]
enum Small {}

// Every accessor is a `const fn`.
const CODE: u16 = Status::NotFound.code();
const FOUND: Option<Status> = Status::from_code(404);
const NAME: Option<&str> = Status::NotFound.name();
const DESCRIPTION: &str = Status::NotFound.description();
const CHINESE: Option<&str> = Status::NotFound.description_in(Language::Zh);
const VERDICT: Retryability = Status::Conflict.retryability();
const BASIS: RetryBasis = Status::Conflict.retry_basis();
const EVIDENCE: Option<&str> = Status::Conflict.retry_evidence();
const RETRYABLE: bool = Status::Conflict.is_retryable();
const CLIENT_ERROR: bool = Status::Conflict.is_client_error();
const STATUS: Option<u16> = Errors::Demo0003.http_status();
const MESSAGE: Option<&str> = Errors::Demo0003.message();
const SOLUTION: Option<&str> = Errors::Demo0003.solution();
const TEXT_FOUND: Option<Errors> = Errors::from_code("DEMO.0003");
const TEXT_CODE: &str = Errors::Demo0003.code();
const PERMITTED: bool = VERDICT.permits(Attempt::new());

#[test]
fn accessors_are_const() {
    assert_eq!((CODE, FOUND, NAME), (404, Some(Status::NotFound), Some("Not Found")));
    assert_eq!(DESCRIPTION, "There is no such thing.");
    assert_eq!(CHINESE, Some("没有这个资源。"));
    assert_eq!((VERDICT, BASIS), (Retryability::AfterBackoff, RetryBasis::Text));
    assert_eq!(EVIDENCE, Some("Try again later."));
    assert_eq!([RETRYABLE, CLIENT_ERROR, PERMITTED], [true; 3]);
    assert_eq!((STATUS, MESSAGE, SOLUTION), (Some(500), Some("System busy."), Some("请稍后重试。")));
    assert_eq!((TEXT_FOUND, TEXT_CODE), (Some(Errors::Demo0003), "DEMO.0003"));
}

#[test]
fn all_has_every_code_in_page_order() {
    let codes: Vec<u16> = Status::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, [200, 202, 304, 400, 404, 409, 413, 429, 500, 503]);
    for &code in Status::ALL {
        assert_eq!(Status::from_code(code.code()), Some(code));
        assert_eq!(Status::try_from(code as u16), Ok(code));
        assert_eq!(u16::from(code), code.code());
    }
    for code in (0..=u16::MAX).filter(|code| !codes.contains(code)) {
        assert_eq!(Status::from_code(code), None);
    }
    let codes: Vec<&str> = Errors::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["DEMO.0001", "DEMO.0002", "DEMO.0003", "DEMO.0004"]);
}

#[test]
fn an_option_is_as_small_as_the_enum() {
    assert_eq!(size_of::<Status>(), 2);
    assert_eq!(size_of::<Option<Status>>(), 2);
    assert_eq!(size_of::<Option<Errors>>(), size_of::<Errors>());
}

#[test]
fn negative_and_large_numbers() {
    assert_eq!(Signed::ParseError as i32, -32700);
    assert_eq!(Signed::from_code(-32601), Some(Signed::MethodNotFound));
    assert_eq!(Signed::from_code(7), Some(Signed::Code7));
    assert_eq!(Signed!(-32601), Signed::MethodNotFound);
    assert!(Signed::ALL.iter().all(|&code| Signed::from_code(code.code()) == Some(code)));
    assert_eq!("-32700".parse(), Ok(Signed::ParseError));
    assert_eq!(Sparse::Code90000000 as u32, 90_000_000);
    assert_eq!(Sparse::from_code(30_001_001), Some(Sparse!(30001001)));
    assert_eq!(Sparse::from_code(30_001_002), None);
    assert_eq!(Own::ParseError.code(), -32700_i64);
    assert_eq!(
        [Status::IS_HTTP, Signed::IS_HTTP, Sparse::IS_HTTP, Errors::IS_HTTP],
        [true, false, false, false]
    );
}

impl Own {
    fn is_own(self) -> bool {
        self == Self::Fine
    }
}

#[test]
fn attributes_of_the_user_are_kept() {
    assert!(Own::Fine.is_own());
}

#[test]
fn display_is_one_line_with_width_and_alignment() {
    assert_eq!(Status::NotFound.to_string(), "404 Not Found");
    assert_eq!(format!("[{:>16}]", Status::NotFound), "[   404 Not Found]");
    assert_eq!(format!("[{:^17}]", Status::NotFound), "[  404 Not Found  ]");
    assert_eq!(format!("[{:-<15}]", Status::NotFound), "[404 Not Found--]");
    assert_eq!(format!("[{:.3}]", Status::NotFound), "[404]");
    assert_eq!(Errors::Demo0003.to_string(), "DEMO.0003: System busy.");
    assert_eq!(Signed::Code7.to_string(), "7: It has no name.");
    assert_eq!(Sparse::Code30001001.to_string(), "30001001: One.");
    assert_eq!(format!("{:?}", Status::NotFound), "NotFound");
    assert_eq!(format!("{:?}", Errors::Demo0003), "Demo0003");
}

#[test]
fn from_str_accepts_only_the_code() {
    assert_eq!("404".parse(), Ok(Status::NotFound));
    assert_eq!("DEMO.0003".parse(), Ok(Errors::Demo0003));
    for other in ["404 Not Found", "+404", "0404", " 404", "", "abc", "70000", "-1"] {
        assert_eq!(other.parse::<Status>().unwrap_err().input(), other);
    }
    assert!("demo.0003".parse::<Errors>().is_err());
}

#[test]
fn numbers_are_ordered_by_code_and_strings_by_page() {
    let sorted: BTreeSet<Signed> = Signed::ALL.iter().copied().rev().collect();
    assert_eq!(sorted.first(), Some(&Signed::ParseError));
    assert!(Status::Ok < Status::NotFound);
    assert!(Errors::ALL.is_sorted());
    let hashed: HashSet<Status> = Status::ALL.iter().copied().chain([Status::Ok]).collect();
    assert_eq!(hashed.len(), Status::ALL.len());
}

#[test]
fn a_code_in_several_rows_has_several_entries() {
    let entries = Errors::Demo0001.entries();
    assert_eq!(entries.len(), 2);
    let statuses: Vec<_> = entries.clone().map(|entry| entry.http_status()).collect();
    assert_eq!(statuses, [Some(400), Some(403)]);
    let solutions: Vec<_> = entries.map(|entry| entry.solution()).collect();
    assert_eq!(solutions, [Some("请更正参数后重试。"), Some("联系管理员。")]);
    assert_eq!(Errors::Demo0002.entries().len(), 1);
    assert_eq!(Errors::Demo0002.solution(), None);
    assert_eq!(Errors::Demo0001.description(), "参数无效。\n名称 <name> 为空。");
}

#[test]
fn the_attribute_chooses_the_language_of_descriptions() {
    assert_eq!(Status::NotFound.description(), "There is no such thing.");
    assert_eq!(Chinese::NotFound.description(), "没有这个资源。");
    assert_eq!(Chinese::NotFound.description_in(Language::En), Some("There is no such thing."));
    assert_eq!(status_in_chinese!(404), Chinese::NotFound);
    assert_eq!(Errors::Demo0002.description_in(Language::En), None);
}

#[test]
fn verdicts_follow_the_page_or_the_status() {
    use Retryability as R;
    let verdicts: Vec<_> =
        Status::ALL.iter().map(|code| (code.code(), code.retryability(), code.retry_basis())).collect();
    assert_eq!(
        verdicts,
        [
            (200, R::NotNeeded, RetryBasis::HttpSemantics),
            (202, R::NotNeeded, RetryBasis::HttpSemantics),
            (304, R::NotNeeded, RetryBasis::HttpSemantics),
            (400, R::Never, RetryBasis::Text),
            (404, R::Never, RetryBasis::HttpSemantics),
            (409, R::AfterBackoff, RetryBasis::Text),
            (413, R::IfRetryAfter, RetryBasis::Text),
            (429, R::AfterBackoff, RetryBasis::HttpSemantics),
            (500, R::IfIdempotent, RetryBasis::Text),
            (503, R::Never, RetryBasis::Text),
        ]
    );
    assert_eq!(Errors::Demo0003.retryability(), R::IfIdempotent, "a 500 may have been carried out");
    assert_eq!(Errors::Demo0004.retryability(), R::AfterBackoff, "a 429 was refused");
    assert_eq!(Signed::Code7.retryability(), R::Unspecified);
    assert_eq!(Signed::Code7.retry_basis(), RetryBasis::Nothing);
}

#[test]
fn classes_of_http_statuses() {
    let classes = |code: Status| {
        [
            code.is_informational(),
            code.is_success(),
            code.is_redirection(),
            code.is_client_error(),
            code.is_server_error(),
        ]
    };
    assert_eq!(classes(Status::Ok), [false, true, false, false, false]);
    assert_eq!(classes(Status::NotModified), [false, false, true, false, false]);
    assert_eq!(classes(Status::NotFound), [false, false, false, true, false]);
    assert_eq!(classes(Status::ServiceUnavailable), [false, false, false, false, true]);
}

#[test]
fn the_trait_has_the_same_accessors() {
    fn line<C: Code>(code: C) -> String {
        let known = C::from_str(&code.code().to_string()) == Ok(code);
        format!("{} {} {known} {:?} {}", C::SERVICE, code, code.http_status(), code.entries().len())
    }
    assert_eq!(line(Status::NotFound), "Example 404 Not Found true Some(404) 1");
    // Its two rows have different statuses.
    assert_eq!(line(Errors::Demo0001), "Demo DEMO.0001: Invalid parameter. true None 2");
    assert_eq!(line(Sparse::Code10000001), "Sparse 10000001: Two. true None 1");
}

#[test]
fn the_error_for_an_unknown_code_lists_similar_codes() {
    let error = Status::try_from(408).unwrap_err();
    assert_eq!(
        error.to_string(),
        "408 is not a documented Example code; nearest: 400 Bad Request, 404 Not Found, 409 Conflict"
    );
    assert_eq!(error.service(), "Example");
    let error = Errors::try_from("DEMO.00003").unwrap_err();
    assert_eq!(error.to_string(), "DEMO.00003 is not a documented Demo code; nearest: DEMO.0003");
    assert_eq!(
        format!("{error:?}"),
        r#"UnknownCode { input: "DEMO.00003", truncated: false, service: "Demo" }"#
    );
    let long = Errors::try_from("x".repeat(100).as_str()).unwrap_err();
    assert!(long.is_truncated());
    assert_eq!(long.to_string(), format!("{}… is not a documented Demo code", "x".repeat(48)));
    assert_eq!(
        Errors::try_from("").unwrap_err().to_string(),
        "an empty string is not a documented Demo code"
    );
    assert_eq!(
        Errors::try_from("a\u{1b}[31m").unwrap_err().to_string(),
        "a\\u{1b}[31m is not a documented Demo code"
    );
    fn is_error(_: &(dyn core::error::Error + Send + Sync)) {}
    is_error(&error);
}

#[test]
fn observed_holds_unknown_codes() {
    let known = Observed::<Status>::new(409);
    assert_eq!(known.documented(), Some(Status::Conflict));
    assert_eq!(known.code(), 409);
    assert_eq!(known.to_string(), "409 Conflict");
    assert_eq!((known.retryability(), known.verdict().basis), (Retryability::AfterBackoff, RetryBasis::Text));
    let teapot = Observed::<Status>::new(418);
    assert_eq!(teapot.code(), 418);
    assert_eq!(teapot.to_string(), "418");
    assert_eq!(
        (teapot.retryability(), teapot.verdict().basis),
        (Retryability::Never, RetryBasis::HttpSemantics)
    );
    let odd = Observed::<Status>::new(999);
    assert_eq!((odd.retryability(), odd.verdict().basis), (Retryability::Unspecified, RetryBasis::Nothing));
    let other = Observed::<Sparse>::new(503);
    assert_eq!(other.retryability(), Retryability::Unspecified, "not an HTTP status");

    let borrowed: Observed<Errors, &str> = Observed::new("DEMO.9999");
    assert_eq!(borrowed.code(), "DEMO.9999");
    let owned: Observed<Errors, String> = Observed::new("DEMO.0003".to_owned());
    assert_eq!(owned, Errors::Demo0003);
    assert_eq!(owned.code(), "DEMO.0003");
    let all: HashSet<Observed<Status>> = [200, 200, 418, 418].map(Observed::new).into();
    assert_eq!(all.len(), 2);
}

#[test]
fn observed_answers_what_the_enum_answers() {
    let known = Observed::<Status>::new(409_u64);
    assert_eq!(known, Status::Conflict);
    assert_ne!(known, Status::NotFound);
    assert_eq!(known.name(), Status::Conflict.name());
    assert_eq!(known.description(), Some(Status::Conflict.description()));
    assert_eq!(known.http_status(), Some(409));
    assert_eq!(known.verdict(), Status::Conflict.verdict());
    let teapot = Observed::<Status>::new(418);
    assert_eq!((teapot.name(), teapot.description(), teapot.http_status()), (None, None, Some(418)));
    assert_eq!(Observed::<Status>::new(700).http_status(), None);
    assert_eq!(Observed::<Errors, &str>::new("404").http_status(), None);
    // No integer type limits what may arrive.
    for number in ["-1", "65940", "18446744073709551615", "-9223372036854775808"] {
        let observed: Observed<Status> = number.parse().unwrap();
        assert_eq!((observed.documented(), observed.to_string().as_str()), (None, number));
    }
    assert_eq!("404".parse::<Observed<Status>>().unwrap(), Status::NotFound);
    assert_eq!(
        "4o4".parse::<Observed<Status>>().unwrap_err().to_string(),
        "4o4 is not a documented Example code; nearest: 404 Not Found"
    );
    assert_eq!(
        "word".parse::<Observed<Status>>().unwrap_err().to_string(),
        "word is not a documented Example code; its codes are numbers"
    );
    assert_eq!(
        "word".parse::<Status>().unwrap_err().to_string(),
        "word is not a documented Example code; its codes are numbers"
    );
    assert_eq!(Observed::<Status>::from(http::StatusCode::NOT_FOUND), Status::NotFound);
    assert_eq!(Observed::<Status>::new(http::StatusCode::IM_A_TEAPOT), teapot);
    assert_eq!((size_of::<Observed<Status>>(), size_of::<Option<Observed<Status>>>()), (16, 16));
}

#[test]
fn observe_takes_what_arrives() {
    let number: u8 = 200;
    assert_eq!(Status::observe(number), Status::Ok);
    assert_eq!(Status::observe(404), Observed::new(404));
    assert_eq!(Status::observe(http::StatusCode::CONFLICT), Status::Conflict);
    assert_eq!(Status::observe(-1).code(), -1);
    // Inference finds the type that holds a string.
    let text = String::from("DEMO.9999");
    let borrowed: Observed<Errors, &str> = Errors::observe(&text);
    let owned: Observed<Errors, String> = Errors::observe(text.clone());
    assert_eq!(borrowed.into_owned(), owned);

    fn generic<C: Code>(code: impl doccodes::Arrives<C::Raw>) -> Option<C> {
        C::observe(code).documented()
    }
    assert_eq!(generic(404_i64), Some(Status::NotFound));
    assert_eq!(generic("DEMO.0003"), Some(Errors::Demo0003));
    assert_eq!(generic::<Errors>(text), None);
}

#[test]
fn an_observed_code_becomes_a_documented_one_or_an_error() {
    assert_eq!(Status::observe(404_u64).into_documented(), Ok(Status::NotFound));
    assert_eq!(Errors::observe("DEMO.0003").into_documented(), Ok(Errors::Demo0003));
    let error = |result: Result<Status, doccodes::UnknownCode<Status>>| result.unwrap_err().to_string();
    assert_eq!(
        error(Status::observe(-404).into_documented()),
        "-404 is not a documented Example code; nearest: 404 Not Found"
    );
    assert_eq!(Status::observe(418).into_documented(), Status::try_from(418));
}

#[test]
fn observed_owns_a_code_or_borrows_it() {
    let text = String::from("DEMO.9999");
    let borrowed = Observed::<Errors, _>::new(&text);
    let again: Observed<Errors, &str> = Observed::new(text.as_str());
    assert_eq!(borrowed, again);
    let owned: Observed<Errors, String> = borrowed.into_owned();
    assert_eq!(owned, Observed::new(text.clone()));
    assert_eq!(text.parse::<Observed<Errors, String>>(), Ok(owned.clone()));
    let failure = again.into_result().unwrap_err().into_owned();
    drop(text);
    assert_eq!(owned.code(), "DEMO.9999");
    assert_eq!(failure.into_observed(), owned);
    assert_eq!("DEMO.0003".parse::<Observed<Errors, String>>().unwrap(), Errors::Demo0003);
}

#[test]
fn every_code_is_counted_and_iterated() {
    fn count<C: Code>() -> (usize, usize, Vec<C>) {
        (C::COUNT, C::iter().len(), C::iter().collect())
    }
    assert_eq!(Status::COUNT, Status::ALL.len());
    assert!(Status::iter().eq(Status::ALL.iter().copied()));
    assert_eq!(count::<Errors>(), (Errors::ALL.len(), Errors::ALL.len(), Errors::ALL.to_vec()));
}

#[test]
fn hidden_characters_in_texts_are_escaped() {
    assert_eq!(Hidden::SERVICE, "Hid\\u{202e}den");
    let busy = Hidden!("H.1");
    assert_eq!(busy.message(), Some("Bu\\u{202e}sy\\u{200b}."));
    assert_eq!(busy.description(), "The server is bu\\u{202e}sy. Try\\u{200b} again later.");
    assert_eq!(busy.retry_evidence(), Some("Try\\u{200b} again later."));
    assert_eq!(busy.to_string(), "H.1: Bu\\u{202e}sy\\u{200b}.");
    let gone = Hidden!("H.2");
    assert_eq!(gone.message(), Some("Gone\\u{1b}[31m."));
    assert_eq!(
        gone.description(),
        "There is no such thing.\nAsk \\u{2066}us. Do not retry\\u{2069}.",
        "line breaks are kept"
    );
    assert_eq!(gone.retry_evidence(), Some("Do not retry\\u{2069}."));
}

#[test]
fn hidden_characters_in_unknown_codes_are_escaped() {
    let error = Hidden::try_from("H.\u{202e}1\n").unwrap_err();
    assert_eq!(error.input(), "H.\u{202e}1\n", "the input itself is not changed");
    assert_eq!(error.to_string(), "H.\\u{202e}1\\n is not a documented Hid\\u{202e}den code");
    let near = Hidden::try_from("H.\t").unwrap_err().to_string();
    assert_eq!(near, "H.\\t is not a documented Hid\\u{202e}den code; nearest: H.1, H.2");
    let observed: Observed<Hidden, &str> = Observed::new("x\u{2066}\n\u{1b}y");
    assert_eq!(observed.code(), "x\u{2066}\n\u{1b}y");
    assert_eq!(observed.to_string(), "x\\u{2066} \\u{1b}y");
    let owned: Observed<Hidden, String> = Observed::new("x\u{200b}".to_owned());
    assert_eq!(format!("{owned:>10}|{owned:.1}|"), " x\\u{200b}|x|");
    assert_eq!(
        format!("{:6}|{:>5}|", Observed::<Status>::new(418), Observed::<Status>::new(418)),
        "418   |  418|"
    );
}

#[test]
fn observed_codes_have_an_order() {
    let mut codes = [999, 404, 1, 200].map(Observed::<Status>::new);
    codes.sort();
    assert_eq!(codes.map(|code| code.code()), [200, 404, 1, 999], "documented codes come first");
}

#[test]
fn entries_with_the_same_texts_are_equal() {
    let entry = |code: Status| code.entries().next();
    assert_eq!(entry(Status::NotFound), entry(Status::NotFound));
    assert_ne!(entry(Status::NotFound), entry(Status::Conflict));
    // The same row, with the description in another language.
    assert_ne!(entry(Status::NotFound), Chinese::NotFound.entries().next());
    let entries: Vec<_> = Errors::Demo0001.entries().collect();
    assert_ne!(entries[0], entries[1]);
}

#[test]
fn entries_of_http_statuses_have_the_status() {
    for code in Status::ALL {
        assert!(code.entries().all(|entry| entry.http_status() == Some(code.code())));
    }
    assert_eq!(Small::Created.entries().next().and_then(|entry| entry.http_status()), Some(201));
    assert!(Signed::ALL.iter().all(|code| code.entries().all(|entry| entry.http_status().is_none())));
}

#[test]
fn classes_work_for_u8() {
    assert_eq!(Small::Created.code(), 201_u8);
    assert!(Small::Created.is_success() && !Small::Created.is_server_error());
    assert_eq!(Small::Ok.http_status(), Some(200));
}
