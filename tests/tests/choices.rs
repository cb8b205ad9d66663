//! The arguments of the attribute that choose how to read a page.

use doccodes::{Language, Observed, Outcome, RetryBasis, Retryability, codes};

#[codes("docs/several.md", table = 1, skip("2xx"))]
enum Statuses {}

#[codes("docs/several.md", table = "errors of jobs", columns(code = "Error code"))]
enum Jobs {
    /// The user's documentation is kept.
    #[code("JOB.1", retry = AfterBackoff)]
    Nameless,
    #[code("JOB.3")]
    Slow,
}

#[codes(
    "docs/several.md",
    table = 2,
    columns(code = "Error code (legacy)", message = 5, name = "error code")
)]
enum Legacy {
    #[code(10002)]
    Busy,
}

#[codes("docs/several.md", table = 3)]
enum Tasks {}

#[codes("docs/several.md", table = all, columns(code = "Error code"))]
enum All {}

#[codes("docs/several.md", table = 1, skip("2xx"), literal_macro = none)]
enum Keyword {
    #[code(200)]
    #[expect(non_camel_case_types, reason = "a keyword")]
    r#type,
}

#[codes("docs/describe-en.md", "docs/describe-zh.md")]
enum Both {}

#[codes("docs/signed.md", "docs/sparse.md")]
enum Together {}

#[test]
fn one_table_of_several() {
    assert_eq!(Statuses::ALL.len(), 1);
    assert_eq!(Statuses!(200).name(), Some("OK"));
    assert_eq!([Statuses::IS_HTTP, Tasks::IS_HTTP], [true, false]);
    assert_eq!(Tasks::ALL.len(), 2);
    assert_eq!(Tasks!("JOB.1"), Tasks::Job1);
    assert_eq!(Tasks::SERVICE, "Demo");
}

#[test]
fn debug_prints_a_raw_name_without_its_prefix() {
    assert_eq!(format!("{:?}", Keyword::r#type), "type");
}

#[codes("docs/retry.md", literal_macro = none)]
enum Pinned {
    #[code("D.2", outcome = Unknown)]
    Moving,
    #[code("D.3", outcome = Done)]
    Stopped,
    #[code("D.1", retry = AfterBackoff)]
    Closed,
}

#[codes("docs/several.md", table = "errors of jobs", columns(code = "Error code"), success("JOB.2"), literal_macro = none)]
enum Chosen {}

#[test]
fn all_tables_even_if_they_document_the_same_codes() {
    assert_eq!(All::ALL.len(), 4);
    let described: Vec<_> = All::Job1.entries().map(|entry| entry.description()).collect();
    assert_eq!(described, [Some("The job has no name."), Some("The job of the task has no name.")]);
}

#[test]
fn columns_by_header_and_by_number() {
    let codes: Vec<&str> = Jobs::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, ["JOB.1", "JOB.2", "JOB.3"]);
    let codes: Vec<u32> = Legacy::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, [10001, 10002, 10003]);
    assert_eq!(Legacy::Busy.name(), Some("JOB.2"));
    assert_eq!(Legacy::Busy.message(), Some("Another job is in progress."));
}

#[test]
fn pinned_variants_set_names_and_verdicts() {
    assert_eq!(Jobs!("JOB.1"), Jobs::Nameless);
    assert_eq!(Jobs::from_code("JOB.3"), Some(Jobs::Slow));
    assert_eq!(Jobs::Nameless.retryability(), Retryability::AfterBackoff);
    assert_eq!(Jobs::Nameless.retry_basis(), RetryBasis::Declared);
    assert_eq!(Legacy::Busy.code(), 10002);
}

#[test]
fn a_pinned_outcome_caps_the_verdict() {
    // The page says "Try again later." about all three, under 409, 503 and 504.
    assert_eq!(
        (Pinned::Moving.outcome(), Pinned::Moving.retryability()),
        (Outcome::Unknown, Retryability::IfIdempotent)
    );
    assert_eq!(
        (Pinned::Moving.outcome_basis(), Pinned::Moving.retry_basis()),
        (RetryBasis::Declared, RetryBasis::Text)
    );
    assert_eq!(Pinned::Moving.outcome_evidence(), None);
    assert_eq!(
        (Pinned::Stopped.outcome(), Pinned::Stopped.retryability()),
        (Outcome::Done, Retryability::Never)
    );
    assert_eq!(
        (Pinned::Closed.outcome(), Pinned::Closed.retryability()),
        (Outcome::Refused, Retryability::AfterBackoff)
    );
    assert!(!Pinned::Moving.is_success() && !Pinned::Stopped.is_success());
}

#[test]
fn codes_of_success_are_chosen() {
    let successes = Chosen::ALL.iter().filter(|code| code.is_success()).map(|code| code.code());
    assert!(successes.eq(["JOB.2"]));
    assert_eq!(
        (Chosen::Job2.outcome(), Chosen::Job2.retryability()),
        (Outcome::Done, Retryability::NotNeeded)
    );
    assert!(Observed::<Chosen, &str>::new("JOB.2").is_success());
    assert!(Observed::<Chosen, &str>::new("JOB.2").into_result().is_ok());
}

#[test]
fn a_retry_column_decides() {
    assert_eq!(Jobs::Job2.retry_basis(), RetryBasis::Column);
    assert_eq!(Jobs::Job2.retryability(), Retryability::AfterBackoff, "a 409 was refused");
    assert_eq!(Jobs::Slow.retryability(), Retryability::IfIdempotent, "a 504 may have been carried out");
}

#[test]
fn several_pages_make_one_enum() {
    assert_eq!(Both::ALL.len(), 2);
    assert_eq!(Both::A1.description(), "The name is too long.");
    assert_eq!(Both::A1.description_in(Language::Zh), Some("名称太长。"));
    assert_eq!(Both::A2.description_in(Language::En), Some("There is no such thing."));
    assert_eq!(Both::A2.entries().len(), 1);
    assert_eq!(Together::ALL.len(), 7);
    assert_eq!(Together::from_code(-32700), Some(Together::ParseError));
    assert_eq!(Together::from_code(90_000_000), Some(Together::Code90000000));
}
