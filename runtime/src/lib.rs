//! Typed enums from the pages on which services document their status and error codes.
//!
//! The attribute [`codes`] reads a documentation page while your crate compiles. It generates an enum with a variant for each
//! documented code. The enum gives access to what the page says about each code: its name, description, cause and solution, and
//! whether a request may be sent again. A code that the page does not document is a compile error.
//!
//! This is a page, `docs/depot.md`:
//!
//! ```text
#![doc = include_str!("../docs/depot.md")]
//! ```
//!
//! This is the enum of its codes:
//!
//! ```
//! use doccodes::codes;
//!
//! #[codes("docs/depot.md")]
//! pub enum Depot {}
//!
//! fn advice(code: &str) -> &'static str {
//!     match Depot::from_code(code) {
//!         Some(Depot!("DEPOT.0001" | "DEPOT.0002")) => "check your input",
//!         Some(code) if code.is_retryable() => "wait, then send it again",
//!         Some(code) => code.description(),
//!         None => "ask the depot",
//!     }
//! }
//!
//! assert_eq!(advice("DEPOT.0002"), "check your input");
//! assert_eq!(advice("DEPOT.0003"), "wait, then send it again");
//! assert_eq!(advice("DEPOT.0004"), "The parcel may have been taken.");
//! ```
//!
//! Contents:
//!
//! 1. [Your own page](#your-own-page): [the items of an enum](#what-an-enum-has), [literals](#literals),
//!    [the names of variants](#names-of-variants)
//! 2. [Built-in services](#built-in-services)
//! 3. [Retry](#retry): whether a request may be sent again
//! 4. [Payments and other things you must not do twice](#payments-and-other-things-you-must-not-do-twice)
//! 5. [Unknown codes](#unknown-codes): codes that the page does not document
//! 6. [Your own service: documentation as the source of truth](#your-own-service-documentation-as-the-source-of-truth)
//! 7. [Examples](#examples), each of which takes a minute to read
//! 8. [How pages are read](#how-pages-are-read), [codes outside tables](#codes-outside-tables), and [limits](#limits)
//! 9. [Features](#features), [`no_std`](#no_std), [large tables](#large-tables), [build systems](#build-systems),
//!    [editors](#editors), and [semver](#semver)
//!
//! # Your own page
//!
//! Save the page in your package, as its vendor publishes it, and write its path in the attribute [`codes`]. The command
//! `cargo doccodes new PAGE` of the tool `cargo-doccodes` prints the attribute for a page.
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # pub enum Depot {}
//! // The variant of a code, checked while compiling.
//! assert_eq!(Depot!("DEPOT.0003"), Depot::Depot0003);
//!
//! // What the page says about it.
//! let full = Depot::Depot0003;
//! assert_eq!(full.code(), "DEPOT.0003");
//! assert_eq!(full.description(), "There is no room for a parcel.");
//! assert_eq!(full.solution(), Some("Try again later."));
//! assert_eq!(full.http_status(), Some(429));
//! assert_eq!(full.to_string(), "DEPOT.0003: There is no room for a parcel.");
//!
//! // From a code that arrived.
//! assert_eq!(Depot::from_code("DEPOT.0003"), Some(full));
//! assert!("DEPOT.9999".parse::<Depot>().is_err());
//! ```
//!
//! Editing the page rebuilds the crate. If the page gains a code, a `match` that names all variants does not compile until it handles
//! the new one. A row that cannot be read is a compile error with the line of the page.
//!
//! If the build downloads or generates the page, use the crate `doccodes-codegen` in a build script.
//!
//! ## What an enum has
//!
//! These are the items of `#[codes("docs/status-codes.md")] pub enum Status {}`, for a page with numeric codes. The accessors are
//! `const fn`.
//!
//! | item | description |
//! |---|---|
//! | variants | one for each code, in page order, [named](#names-of-variants) after the documented name (`Not Found` is `NotFound`) or after the code (`Code1001`) |
//! | `as u16` | the code: `u16` for HTTP statuses, `u32` for other numbers, or `i32`, `u64` or `i64` where they need it, or the enum's own `#[repr(…)]`; for string codes an unspecified number |
//! | `ALL`, `iter`, `COUNT` | every code; an iterator over them; their number |
//! | `SERVICE`, `IS_HTTP`, `URL` | the service; whether the codes are HTTP statuses; the address of the page |
//! | `code`, `from_code`, `TryFrom`, `From`, `FromStr` | conversions from and to the code; the error is [`UnknownCode`] |
//! | `observe` | the code that arrived, documented or not, as [`Observed`] |
//! | `from_name` | the variant with a name that no other code has |
//! | `name`, `description`, `description_in`, `message`, `cause`, `solution`, `http_status` | what the page says |
//! | `entries` | every documented row of the code, see [`Entry`] |
//! | `retryability`, `retry_basis`, `retry_evidence`, `is_retryable` | see [`Retryability`] |
//! | `outcome`, `outcome_basis`, `outcome_evidence`, `verdict` | see [`Outcome`] and [`Verdict`] |
//! | `is_success` | whether the code is a success |
//! | `is_client_error`, … | for HTTP statuses, with the names of `http::StatusCode` |
//! | `Display`, `Debug` | `404 Not Found`, or `OMS.0003: the message`, on one line; the variant's name |
//! | `Ord`, `Hash`, … | numbers in the order of the codes, strings in page order |
//! | `Status!(404)`, `Status!("Not Found")` | the variant of a code, or of a name that no other code has and that is not a code itself, see [literals](#literals) |
//! | `Status!(404 \| 409)`, `Status!(500..=599)` | a pattern of several codes |
//! | [`Code`] | the same, for generic code |
//!
//! ## Literals
//!
//! The literal macro has the name of the enum. A call with one code is the variant, in expressions and in patterns. A call with
//! several codes or a range is a pattern of the documented codes:
//!
//! ```
//! use doccodes::codes;
//!
//! #[codes("docs/status-codes.md")]
//! enum Status {}
//!
//! fn class(status: Status) -> &'static str {
//!     match status {
//!         Status!(404 | "Conflict") => "look again",
//!         Status!(..300) => "done",
//!         Status!(400..=499) => "my fault",
//!         Status!(500..) => "its fault",
//!     }
//! }
//!
//! assert_eq!(class(Status!(409)), "look again");
//! assert_eq!(class(Status!(503)), "its fault");
//!
//! // A pattern of several codes is not a value, so `==` cannot compare it.
//! assert!(matches!(Status::from_code(503), Some(Status!(409 | 500..=599))));
//! ```
//!
//! A code that is not documented, or a range without a documented code, is a compile error:
//!
//! ```compile_fail
//! # use doccodes::codes;
//! # #[codes("docs/status-codes.md")]
//! # enum Status {}
//! // error: `Status` documents no code 418 (docs/status-codes.md);
//! //        nearest: 409 Conflict, 503 Service Unavailable; …
//! let teapot = Status!(418);
//! ```
//!
//! The compiler checks that a `match` is exhaustive, and warns of a code in a list that cannot be reached. Ranges are written as in
//! Rust's patterns. Only numbers have ranges; string codes and names are listed.
//!
//! ## Names of variants
//!
//! A variant has the documented name in camel case: `Not Found` is `NotFound`, `NOT_LEADER` is `NotLeader`. A new word starts after
//! each character that is not a letter or a digit, and where an upper-case letter follows a lower-case letter or a digit. Letters
//! of other scripts are kept. If the code itself is a word, the code is the name: `OTSServerBusy` is `OtsServerBusy`, whatever the
//! page calls it. A code without a documented name also names its variant: `Code1001`, `CodeMinus1`, `Apig0201`.
//!
//! If several codes would have the same name, the code that is spelled like the name gets it: `FooBar` keeps its name, and `foo.bar`
//! becomes `FooDotBar`. If several codes share a documented name, the lowest code gets it, and the others get their code as well:
//! `Busy`, `Busy503`, or `E0042` for a code with letters.
//!
//! The order of the rows does not change the names. A new row changes the name of another code only if the new code is lower than one
//! with the same documented name, or if it is spelled like the name of another one. `cargo doccodes diff` reports such a change, and
//! [a variant of your own](codes#variants-of-your-own) prevents it.
//!
//! # Built-in services
//!
//! The status codes of five services of Huawei Cloud are [built in](huawei), in English and in Chinese. The descriptions are our
//! summaries of the vendor's pages. Each service has an enum of its own, since the same number may mean different things:
//!
//! ```
//! # #[cfg(feature = "huawei")] {
//! use doccodes::huawei::{Ecs, Oms};
//! use doccodes::{Language, Retryability};
//!
//! assert_eq!(Oms!(404), Oms::NotFound);
//! assert_eq!(Oms::NotFound.to_string(), "404 Not Found");
//! assert!(Oms::NotFound.description_in(Language::Zh).is_some());
//!
//! // After a 503, an idempotent request to ECS may be sent again.
//! assert_eq!(Ecs!(503).retryability(), Retryability::IfIdempotent);
//! // OMS asks its clients not to.
//! assert_eq!(Oms!(503).retryability(), Retryability::Never);
//! # }
//! ```
//!
//! # Retry
//!
//! Whether a request may be sent again depends on what the page advises and on whether the request was carried out. Each code has the
//! answer as a [`Retryability`], with its [basis](RetryBasis) and the sentence behind it.
//! [`permits`](Retryability::permits) decides for one attempt:
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # enum Depot {}
//! use doccodes::{Attempt, RetryBasis, Retryability};
//!
//! let get = Attempt::new().idempotent(true);
//! let post = Attempt::new();
//!
//! // A 429 refuses the request: any request may be sent again.
//! let full = Depot::Depot0003.retryability();
//! assert_eq!(full, Retryability::AfterBackoff);
//! assert!(full.permits(post));
//!
//! // "Try again later" again, but the parcel may have been taken.
//! let timed_out = Depot::Depot0004.retryability();
//! assert_eq!(timed_out, Retryability::IfIdempotent);
//! assert!(timed_out.permits(get));
//! assert!(!timed_out.permits(post));
//!
//! let code = Depot::Depot0004;
//! assert_eq!(code.retry_basis(), RetryBasis::Text);
//! assert_eq!(code.retry_evidence(), Some("Try again later."));
//! ```
//!
//! The [`Outcome`] says whether the request was carried out. It has a basis and a sentence of its own:
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # enum Depot {}
//! use doccodes::Outcome;
//!
//! assert_eq!(Depot::Depot0003.outcome(), Outcome::Refused);
//!
//! let code = Depot::Depot0004;
//! assert_eq!(code.outcome(), Outcome::Unknown);
//! assert_eq!(
//!     code.outcome_evidence(),
//!     Some("The parcel may have been taken.")
//! );
//! assert!(!code.outcome().is_settled());
//! ```
//!
//! A response often has an HTTP status and an error code. [`Verdict::or`] combines them. The status answers what the page leaves open,
//! and the outcome that the page states limits what the status permits:
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # enum Depot {}
//! use doccodes::{Retryability, Verdict};
//!
//! // Under a 429, a code without advice may be sent again.
//! let status = Verdict::from_status(429);
//! let verdict = Verdict::UNSPECIFIED.or(status);
//! assert_eq!(verdict.retryability, Retryability::AfterBackoff);
//!
//! // Not this one: the page says that the parcel may have been taken.
//! let verdict = Depot::Depot0004.verdict().or(status);
//! assert_eq!(verdict.retryability, Retryability::IfIdempotent);
//! ```
//!
//! A wrong yes is worse than a missing one, so a code without advice permits no retry. Review the verdicts of a page before you
//! rely on them: `cargo doccodes inspect --retry PAGE` shows them, the most doubtful first.
//!
//! This crate has no retry loop. Use an existing one with exponential backoff, wait as long as `Retry-After` asks, and limit the
//! number of attempts. With the feature `http`, an [`Attempt`] can be made from the method and the headers, and holds the delay.
//! The repository has recipes for [reqwest with backon] and for [reqwest-middleware].
//!
//! [reqwest with backon]: https://github.com/doccodes/doccodes/blob/main/tests/crates/recipes/src/with_backon.rs
//! [reqwest-middleware]: https://github.com/doccodes/doccodes/blob/main/tests/crates/recipes/src/with_middleware.rs
//!
//! # Payments and other things you must not do twice
//!
//! An error does not mean that nothing happened. A bank that times out may have charged the card, and a customer who pays again because
//! of the error pays twice. The same holds for orders, messages and everything else that counts. Four rules prevent it:
//!
//! 1. **Send a key.** Many services accept an idempotency key, or an order number of yours, and carry out one request for each key. Create
//!    the key once, store it before the first attempt, and send it with every attempt. Only then is a payment idempotent, and only
//!    if the service promises it.
//! 2. **Ask for the outcome first.** `Done` is the end, even if it came as an error: the order is paid. `Refused` means that nothing
//!    happened. Only after `Refused` may you give up, or let the customer pay in another way.
//! 3. **Query before you pay again.** After `Unknown`, ask the service about the order. `Unstated` means that neither the page nor HTTP says:
//!    where money moves, treat it as `Unknown`. Treat a request without a response as `Unknown`, as well.
//! 4. **Leave the payment open if the query fails as well.** Ask again later, or let a person decide.
//!
//! ```
//! use doccodes::{Attempt, Outcome, codes};
//!
//! #[codes("docs/payments.md")]
//! enum PayError {}
//!
//! #[derive(Debug, PartialEq)]
//! enum Next {
//!     Finish,
//!     SendAgain,
//!     GiveUp,
//!     Query,
//! }
//!
//! /// What to do after an error code. All attempts have the same key.
//! fn next(code: &str) -> Next {
//!     let code = PayError::observe(code);
//!     let attempt = Attempt::new().idempotent(true);
//!     match code.outcome() {
//!         Outcome::Done => Next::Finish,
//!         Outcome::Refused if code.retryability().permits(attempt) => {
//!             Next::SendAgain
//!         }
//!         Outcome::Refused => Next::GiveUp,
//!         // `Unknown`, and `Unstated` as well.
//!         _ => Next::Query,
//!     }
//! }
//!
//! assert_eq!(next("PAY.0001"), Next::GiveUp); // the card was declined
//! assert_eq!(next("PAY.0002"), Next::Query); // the bank timed out
//! assert_eq!(next("PAY.0003"), Next::Finish); // it is already paid
//! assert_eq!(next("PAY.0004"), Next::SendAgain); // too many requests
//! assert_eq!(next("PAY.9999"), Next::Query); // not documented
//! ```
//!
//! The page is `docs/payments.md`:
//!
//! ```text
#![doc = include_str!("../docs/payments.md")]
//! ```
//!
//! [`payments.rs`] is the whole loop, with attempts, queries and a bank that responds. A verdict that must never depend on the wording of
//! a page is written in the attribute: see [variants of your own](codes#variants-of-your-own). In CI, `cargo doccodes check --baseline
//! FILE` fails if a new version of a page permits more than the one that you reviewed.
//!
//! # Unknown codes
//!
//! Services return codes that they do not document. `observe` takes any code that arrived, and returns an [`Observed`] that holds
//! it, documented or not:
//!
//! ```
//! use doccodes::{Retryability, codes};
//!
//! #[codes("docs/status-codes.md")]
//! enum Status {}
//!
//! let observed = Status::observe(429);
//! assert_eq!(observed.documented(), None);
//! assert_eq!(observed.code(), 429);
//! // Any number may arrive, not only one that fits the type of the enum.
//! assert_eq!(Status::observe(90_001).code(), 90_001);
//!
//! // HTTP defines what an undocumented HTTP status permits.
//! // Other undocumented codes are `Unspecified`.
//! assert_eq!(observed.retryability(), Retryability::AfterBackoff);
//!
//! // An error to return with `?`. It holds the code.
//! let failure = observed.into_result().unwrap_err();
//! assert_eq!(failure.to_string(), "Quay: 429");
//! assert_eq!(failure.observed().code(), 429);
//!
//! // If only documented codes are valid: an error with similar codes.
//! let error = "40".parse::<Status>().unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "40 is not a documented Quay code; nearest: 404 Not Found, \
//!      409 Conflict"
//! );
//! ```
//!
//! An unknown string code is borrowed from the argument of `Depot::observe(&code)`. With the feature `alloc` it can be owned: for a
//! `String`, `Depot::observe(code)` is an `Observed<Depot, String>`, which a struct without lifetimes can hold.
//!
//! # Your own service: documentation as the source of truth
//!
//! If the service is yours, let it respond with the enum of its own page. Then its responses cannot differ from its documentation:
//!
//! - a handler cannot return a code that the page does not document;
//! - the status and the text of each response are those of the page, so an edit of the page is an edit of the service;
//! - a code that is removed from the page no longer compiles where it is used.
//!
//! ```
//! use doccodes::codes;
//!
//! /// The page that our users read.
//! #[codes("docs/depot.md")]
//! pub enum DepotError {}
//!
//! // A row without an HTTP status does not compile.
//! const _: () = {
//!     let mut at = 0;
//!     while at < DepotError::COUNT {
//!         assert!(DepotError::ALL[at].http_status().is_some());
//!         at += 1;
//!     }
//! };
//!
//! /// The status and the body of a response.
//! fn response(error: DepotError) -> (u16, String) {
//!     let status = error.http_status().unwrap_or(500);
//!     (status, format!("{}: {}", error.code(), error.description()))
//! }
//!
//! fn parcel(number: u32) -> Result<&'static str, DepotError> {
//!     match number {
//!         7 => Ok("parcel 7"),
//!         _ => Err(DepotError!("DEPOT.0002")),
//!     }
//! }
//!
//! let (status, body) = response(parcel(8).unwrap_err());
//! assert_eq!(status, 404);
//! assert_eq!(body, "DEPOT.0002: No parcel has this number.");
//! ```
//!
//! [`axum.rs`] is such a service with axum: the enum implements `IntoResponse`. To give clients the same enum, put it into a crate of
//! its own with the argument `serde`, and see [semver](#semver). The [application] does this: a crate with the codes of three services,
//! the services, and a client.
//!
//! # Examples
//!
//! Each example takes a minute to read, and is run by the tests of the repository:
//!
//! | example | shows |
//! |---|---|
//! | [`status.rs`] | the HTTP statuses of your own page: look them up, match them, name them |
//! | [`strings.rs`] | string codes with serde: a body with any code, a configuration with documented ones |
//! | [`payments.rs`] | how to pay once: outcome, key, query |
//! | [`axum.rs`] | a service that responds with the codes of its own page |
//! | [`build.rs`] | a build script: a page in another format, and a folder of pages |
//! | [`main.rs`] | `no_std`: a program without an allocator |
//! | [application] | a client of three services, with reqwest and backon, and the services, with axum |
//!
//! The folder of `status.rs` has more: anyhow, clap, generic code, reqwest, thiserror, tower, tracing and ureq.
//!
//! [`status.rs`]: https://github.com/doccodes/doccodes/blob/main/tests/crates/programs/examples/status.rs
//! [`strings.rs`]: https://github.com/doccodes/doccodes/blob/main/tests/crates/programs/examples/strings.rs
//! [`payments.rs`]: https://github.com/doccodes/doccodes/blob/main/tests/crates/programs/examples/payments.rs
//! [`axum.rs`]: https://github.com/doccodes/doccodes/blob/main/tests/crates/programs/examples/axum.rs
//! [`build.rs`]: https://github.com/doccodes/doccodes/blob/main/tests/crates/built/build.rs
//! [`main.rs`]: https://github.com/doccodes/doccodes/blob/main/tests/firmware/src/main.rs
//! [application]: https://github.com/doccodes/doccodes/tree/main/tests/application
//!
//! # How pages are read
//!
//! A page is used as its vendor publishes it: in Markdown, HTML, CSV, TSV, JSON, reStructuredText, AsciiDoc, MediaWiki or plain
//! text. All tables are read. The header of a column suggests its meaning (`Status code`, `Error message`, 状态码, `Fehlercode`, …),
//! and the cells decide: only a column whose cells are codes is a column of codes. The tables that document codes of one kind make
//! one enum. Other tables, such as tables of parameters, are ignored. Every row of a table of codes becomes a code or a problem.
//!
//! Headers are understood in sixteen languages: English, Chinese, Japanese, Korean, German, French, Spanish, Portuguese, Italian,
//! Dutch, Russian, Ukrainian, Polish, Turkish, Vietnamese and Indonesian. In another language, name the columns with `columns(…)`.
//!
//! Nothing is guessed silently. If a page can be read in several ways, the error lists them, each with the argument of
//! [`codes`] that chooses it: `table`, `listing`, `columns`, `skip` or `kind`. `cargo doccodes inspect PAGE` shows how a page is
//! read, without a build. `cargo doccodes check PAGE` also shows what is odd about the page, and what may be codes but is not read.
//!
//! ## Codes outside tables
//!
//! If no table of a page has codes, they are read from items of one shape, each with a code and a text. Headings of one level are
//! such items, each with the text below it. This is `docs/ferry.md`:
//!
//! ```text
#![doc = include_str!("../docs/ferry.md")]
//! ```
//!
//! ```
//! # use doccodes::codes;
//! #[codes("docs/ferry.md")]
//! enum Ferry {}
//!
//! let full = Ferry!(11);
//! assert_eq!(full.name(), Some("FERRY_FULL"));
//! assert_eq!(full.description(), "No cabin is free on this sailing.");
//!
//! let solution = Ferry::FerryLate.solution();
//! assert_eq!(solution, Some("wait for the next announcement."));
//! ```
//!
#![doc = include_str!("../docs/outside-tables.md")]
//!
//! Most lists in documentation are lists of settings, fields, versions or questions, and not of codes. So words decide. Three or
//! more items are read as codes
//!
//! - if the heading above them or the paragraph before them mentions codes or statuses, as `Error codes` and 错误码 do;
//! - if it mentions errors, and the items look like errors (`INVALID_LABEL`, `quay_not_found`) or are five or more numbers of three
//!   or more digits;
//! - if they are HTTP statuses, most of them with the registered phrase (`404 Not Found`);
//! - if each begins with a word for codes (`Error code 5: …`).
//!
//! Of `FERRY_FULL (11)`, the number is the code and the rest is its name. Of `429 - too_many_calls`, the word is the code and the
//! number its HTTP status. Of `404 - Not Found`, the number is the code. Lines and headings such as `Cause:` and `Solution:` split
//! the text.
//!
//! Otherwise the error names the argument that reads them: `listing = "…"`, with a part of the heading above them, a part of the
//! paragraph before them, or the first code. Half of the items must then look like codes. If a table of the page has codes, only
//! the table is read, and `check` reports the items with the lint `listing-passed-over`; `table = all, listing = "…"` reads both.
//! The arguments `skip`, `kind`, `http`, `success` and `language` apply to items as they do to rows.
//!
//! ## What is not read
//!
//! Source code, YAML and office documents are rejected with an error that says what to do instead: `bindgen` and `prost-build`
//! generate constants and enums from C and Protocol Buffers, and YAML can be converted to JSON. If a vendor documents each code on
//! a page of its own, use the crate `doccodes-codegen` in a build script to combine them into one page, since a macro on stable
//! Rust cannot tell cargo to watch a folder. Codes that occur only in sentences are not read.
//!
//! # Limits
//!
//! A page may have 8 MiB, 10,000 tables, a million cells and 1,000 columns, and an enum 60,000 documented rows. Exceeding a
//! limit is an error that names the limit. Ranges and classes of codes (`2xx`) are not codes. Advice about sending a request again
//! is understood in English and in Chinese. [`SECURITY.md`] says what a page can and cannot do to a build.
//!
//! [`SECURITY.md`]: https://github.com/doccodes/doccodes/blob/main/SECURITY.md
//!
//! The literal macro of a `pub enum` is exported. In a function, write `enum` instead: for a `pub enum`, the compiler warns about a
//! `non-local macro_rules! definition`. A proc-macro crate cannot export macros, so its literal macros are visible only within it.
//!
//! The literal macro finds its enum by a number, which depends on the crate, on how it is compiled (the compiler's option `-C
//! metadata`, which cargo sets), and on the place of the attribute. If a `macro_rules!` defines enums with the same name and page
//! in two modules, they have the same place. So do the enums of a file that is mounted as two modules. The compiler's error is then
//! `no associated item named NotFound found for type _` (E0599), or `__doccodes_… is defined multiple times` (E0428): give each
//! enum a `literal_macro` of its own, or `none`.
//!
//! `A | B` of two variants is not a pattern of two codes but an error that says what to write. For this error, the enum has a
//! hidden implementation of `BitOr` for types that do not exist. You can implement `BitOr` yourself, but not for all types (E0119),
//! unless the enum has `literal_macro = none`.
//!
//! `forbid(deprecated)` works unless the enum or a variant of your own is deprecated: then generated code must allow the
//! lint, which the compiler refuses (E0453).
//!
//! # Features
//!
//! | feature | default | description | clean build |
//! |---|---|---|---|
//! | | | Markdown, HTML | 6.1 s |
//! | `csv` | on | pages in CSV and TSV, and `csv-table` in reStructuredText | 0.2 s more, together with `huawei` |
//! | `json` | off | pages of JSON | 0.2 s more |
//! | `rst` | off | pages of reStructuredText | 0.3 s more |
//! | `asciidoc` | off | pages of AsciiDoc | 0.3 s more |
//! | `mediawiki` | off | pages of MediaWiki | 0.2 s more |
//! | `alloc` | off | `Observed` can own unknown string codes as `String` or `Cow<str>` | the same |
//! | `huawei` | on | the [built-in services](huawei) | see `csv` |
//! | `http` | off | the argument `http`: conversions between enums and `http::StatusCode`; `Attempt` from a method and headers, with the delay of `Retry-After` | the crates http and httpdate |
//! | `serde` | off | the argument `serde`: enums are (de)serialized as codes, and an unknown code is an error; `Observed` keeps it | the crate serde, without its derive |
//! | `miette` | off | [`Failure`] is a `Diagnostic` | the crate miette, without its default features |
//!
//! The times are the processor time of a clean dev build, from `clean-build` in `tests/benches`, with two cores and
//! rustc 1.95. For comparison, thiserror takes 2.1 s.
//!
//! # `no_std`
//!
//! The crate is `no_std`, allocates nothing, and has no `unsafe` code. The feature `alloc` lets [`Observed`] own unknown string
//! codes. The features `http` and `miette` need `std`; `serde` does not. An enum adds its text to the program once, and a table of
//! a few bytes for each code.
//!
//! # Large tables
//!
//! A page may document tens of thousands of codes. An enum of 10,000 codes with long texts takes rustc 0.9 seconds, less than
//! a sixth of the time of a hand-written `match`, and adds 1.4 bytes to the program for each byte of text. A look-up takes
//! nanoseconds for any number of codes. To reduce the cost, most effective first:
//!
//! - put the enum into a crate of its own, which is rebuilt only when the page changes;
//! - do not use `ALL` and `iter` of thousands of numbers with gaps: for 10,000 of them, the compiler takes 5 seconds in a dev
//!   build, and only if the program uses one of the two;
//! - read only what you need: some of the tables with `table = …`, or fewer rows with `skip(…)`;
//! - if you name hundreds of codes, write variants (`Depot::Depot0003`): with 10,000 codes, a literal
//!   (`Depot!("DEPOT.0003")`) adds about 0.4 ms to the build, and a range 0.1 ms for each of its codes.
//!
//! # Build systems
//!
//! A page is found relative to `CARGO_MANIFEST_DIR`, which cargo sets. Other build systems must set it for the compiler, to a path
//! that is absolute or relative to the working directory; without it, the error says so. The path of a page may contain `..`, and the
//! sources may be read-only. The compiler reports each page as a file that the crate depends on, so that cargo and sccache compile the
//! crate again when a page changes.
//!
//! # Editors
//!
//! An editor that expands attribute macros sees the enum, its methods and its documentation. With rust-analyzer 0.0.325:
//!
//! - the variants are the first completions of `Depot::`, which takes 0.6 s for an enum of 10,000 codes;
//! - hovering over a variant shows its documentation with the verdict, and `Depot!(…)` has a type;
//! - errors in a page or a literal are shown in full, at the attribute or the literal;
//! - an edit of a page takes effect only after an edit of the file with the attribute;
//! - "go to definition" leads to the attribute, and not to the row of the page.
//!
//! If an editor does not expand macros, write variants (`Depot::Depot0003`) instead of literals. Other editors have not been
//! tested.
//!
//! # Semver
//!
//! A crate that exports an enum exports the page's codes. If the page gains a code, the enum gains a variant, which is a
//! breaking change unless the enum is `#[non_exhaustive]`. If the page loses or renames a code, that is always a breaking
//! change.
#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "miette")]
extern crate std;

mod accessors;
mod code;
#[cfg(feature = "miette")]
mod diagnostic;
mod entry;
mod failure;
#[cfg(feature = "huawei")]
pub mod huawei;
mod implement;
mod literal;
mod number;
mod observed;
mod parse;
mod raw;
mod serialization;
mod status_code;
mod undocumented;
mod unknown;
mod unknown_text;
mod url;
mod variants;

pub use code::{Code, Observed};
pub use doccodes_core::{Attempt, Language, Outcome, RetryBasis, Retryability, UnknownName, Verdict};
/// Generates an enum of the codes that a documentation page documents.
///
/// Write the attribute above an empty enum, with the path of the page, relative to the folder of the package's `Cargo.toml`:
///
/// ```
/// use doccodes::codes;
///
/// #[codes("docs/status-codes.md")]
/// pub enum Status {}
///
/// assert_eq!(Status!(404), Status::NotFound);
/// assert_eq!(Status::NotFound.description(), "No ship has this name.");
/// ```
///
/// [The documentation of the crate](crate#what-an-enum-has) lists the items of the enum. Editing the page rebuilds the crate.
///
/// Several paths make one enum: `#[codes("docs/errors.md", "docs/errors.zh.md")]`. The pages have different codes, or they describe
/// the same codes in different languages.
///
/// # Arguments
///
/// All arguments are optional, and come after the paths. An argument that matches nothing on the page is an error, which lists what
/// there is.
///
/// What to read:
///
/// | argument | meaning | without it |
/// |---|---|---|
/// | `table = 2`, `table = "Errors"`, or `table = all` | the tables to read: by number, counted through all pages; by a part of the heading or caption; or all of them, even if they document the same codes | all tables of codes are read, if the codes are of one kind and differ |
/// | `listing = "Error codes"` | the [codes outside tables](crate#codes-outside-tables) to read: those below a heading or a paragraph with this text, or those that start with this code. Tables of the same page are then read only if `table` asks for them | if no table of the page has codes: those that words such as `Error codes` announce |
/// | `columns(code = "Ret", name = 3, …)` | the [roles of columns](#columns), by header or by number | headers and cells decide |
/// | `skip("Others", line = 57, ranges, classes, sections)` | [rows and items to leave out](#rows-to-leave-out) | a row without a valid code is an error |
///
/// What the codes are:
///
/// | argument | meaning | without it |
/// |---|---|---|
/// | `kind = "number"` or `"text"` | whether the codes are numbers or strings. Numbers have at most 64 bits and no leading zeros | numbers, unless leading zeros, letters in codes of one width, or several codes show that they are strings |
/// | `http = true` or `false` | whether the codes are HTTP statuses, which are numbers from 100 to 599 | they are if a header, a heading or a caption says so, or if the page has the registered phrases of most of them |
/// | `success("0")` | the codes of success in a table of error codes | codes such as `0`, `OK` and `SUCCESS` whose row says success |
/// | `language = "zh"` | the language of `description()` | the language of the page's first description column |
///
/// What to generate:
///
/// | argument | meaning | without it |
/// |---|---|---|
/// | `service = "OMS"` | the name of the service | the page's line `Service: …`, or else the enum's name |
/// | `url = "https://…"` | the address at which the page is published, for `URL`, rustdoc and diagnostics | `URL` is `None` |
/// | `serde` | the enum implements `Serialize` and `Deserialize`, as its code: [traits of other crates](#traits-of-other-crates) | it does not |
/// | `http` | conversions from and to `http::StatusCode` for HTTP statuses; for other codes to the status that the page gives each of them | there are none |
/// | `literal_macro = status`, or `none` | the name of the literal macro | the enum's name |
/// | `crate = dc` | the path of doccodes, if it is renamed or re-exported | `::doccodes` |
///
/// ## Columns
///
/// `columns(code = "Ret", name = 3)` gives roles to columns, by the text of the header (white space, punctuation and case may differ)
/// or by number, from 1:
///
/// | role | column |
/// |---|---|
/// | `code` | the codes. Tables without this column are then not read |
/// | `http_status` | the HTTP status that comes with each code |
/// | `name` | the reason phrase or the symbolic name |
/// | `message` | the text that the service sends |
/// | `description`, `cause`, `solution` | what the code means, why it occurs, what to do about it |
/// | `retry` | whether the request may be sent again: yes or no |
/// | `other` | not read |
///
/// A table has at most one column of each role, except for `description` and `other`. If only some tables have such a header, the
/// role applies only to them.
///
/// ## Rows to leave out
///
/// | `skip(…)` | leaves out |
/// |---|---|
/// | `"Others"` | the rows whose code cell has this text, the items with this code, and one code of a cell with several |
/// | `line = 57`, or `line = "docs/page.md:57"` if there are several pages | the row or item that starts on this line |
/// | `ranges` | all ranges, such as `1000-1999` |
/// | `classes` | all classes, such as `2xx` |
/// | `sections` | all headings within tables, and items without a code, which `check` would report |
///
/// An error about a row names the `skip` that leaves it out, and the first error names every `skip` that the page needs.
///
/// # Variants of your own
///
/// A variant with `#[code(…)]` gives a code of the page a name of your choice. It may also set the verdict and the outcome, with
/// `retry = …` and `outcome = …`. Their values are the names of [`Retryability`] and [`Outcome`]:
///
/// ```
/// use doccodes::{Outcome, Retryability, codes};
///
/// /// The codes of the depot.
/// #[codes("docs/depot.md", literal_macro = depot)]
/// #[non_exhaustive]
/// pub enum Depot {
///     /// Our own words come before the page's.
///     #[code("DEPOT.0003", retry = Never, outcome = Refused)]
///     Full,
/// }
///
/// assert_eq!(depot!("DEPOT.0003"), Depot::Full);
/// assert_eq!(Depot::Full.retryability(), Retryability::Never);
/// assert_eq!(Depot::Full.outcome(), Outcome::Refused);
/// assert_eq!(Depot::Depot0001.solution(), Some("Correct the label."));
/// ```
///
/// If only the outcome is set, the verdict follows from it and from what the page advises. If only `retry = AfterBackoff` is set,
/// the outcome is `Refused`. It is an error if the page does not document the code, if another code has the name, or if the verdict
/// permits a retry that the outcome forbids. The names of the other variants do not change.
///
/// # Pages
///
/// Markdown (CommonMark with pipe tables, HTML tables and front matter), HTML, plain text, CSV and TSV (feature `csv`), JSON
/// (feature `json`: arrays of objects, column names as keys, and objects with codes as keys), reStructuredText (feature `rst`),
/// AsciiDoc (feature `asciidoc`), MediaWiki (feature `mediawiki`). [How pages are read](crate#how-pages-are-read) has the rest, and
/// `cargo doccodes inspect PAGE` shows how one is read.
///
/// Tables with different codes of one kind make one enum. If all codes are numbers, they have the first of the types
/// `u32`, `i32`, `u64` and `i64` that holds them, or `u16` if they are HTTP statuses. Otherwise they are strings, as the page
/// spells them. Codes from 100 to 599 are HTTP statuses if the page says so: in the header, in the heading, or by reason phrases in
/// names or at the start of descriptions. They are not if the header or the heading names another protocol, such as SMTP.
///
/// # Errors
///
/// It is a compile error if a page cannot be read, documents no codes, can be read in several ways, or has a row without a
/// valid code. The error has the line of the page, and the argument of the attribute that resolves it. All errors of a page are
/// reported at once, and the enum has the codes that could be read.
///
/// # Derives
///
/// `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord`, `Hash`, `Debug`, `Display` and `FromStr` are implemented: do not derive
/// them. `Default` is not, since no code is the default. Write other derives below `#[codes]`. Above it, they would see the empty
/// enum, and the compiler's error would be `non-exhaustive patterns` (E0004) at the derive.
///
/// # Traits of other crates
///
/// The enum implements traits of serde and of http only if the attribute asks for them. So a feature that another crate of your
/// program enables changes nothing in yours:
///
/// ```
/// # #[cfg(all(feature = "serde", feature = "http"))] {
/// use doccodes::codes;
///
/// #[codes("docs/status-codes.md", serde, http)]
/// enum Status {}
///
/// let code: Status = serde_json::from_str("404").unwrap();
/// assert_eq!(code, Status::NotFound);
/// assert_eq!(http::StatusCode::from(code), 404);
/// # }
/// ```
///
/// With `http`, an enum of HTTP statuses has `From` and `TryFrom` from and to `StatusCode`. Other codes have `From` to
/// `StatusCode`. This requires that the page gives each code one HTTP status; the error names a code that has none:
///
/// ```
/// # #[cfg(feature = "http")] {
/// # use doccodes::codes;
/// #[codes("docs/depot.md", http)]
/// enum Depot {}
///
/// let status = http::StatusCode::from(Depot!("DEPOT.0003"));
/// assert_eq!(status, 429);
/// # }
/// ```
///
/// Enable the features `serde` and `http` of doccodes in your Cargo.toml. Cargo unifies the features of all crates of a program, so
/// another crate's features may hide that yours are missing; a build of your package alone shows it. A crate with an optional
/// feature of its own writes the attribute twice:
///
/// ```
/// # use doccodes::codes;
/// #[cfg_attr(
///     feature = "serde",
///     codes("docs/status-codes.md", serde)
/// )]
/// #[cfg_attr(
///     not(feature = "serde"),
///     codes("docs/status-codes.md")
/// )]
/// pub enum Status {}
/// # fn main() {}
/// ```
///
/// [`Observed`] and the built-in services have these traits with the feature alone.
///
/// # What is compiled in
///
/// The program contains the texts of the page, and the page's path as written in the attribute. It contains neither the page itself
/// nor its folder. Only the dependency files (`*.d`), which tell cargo what to watch, name the folder. As for every crate, the
/// folder of the sources is part of a library's metadata and of debug information; `--remap-path-prefix` removes it. The same pages
/// and attribute generate the same code in every folder and with all line endings.
pub use doccodes_macros::codes;
pub use entry::{Entries, Entry};
pub use failure::Failure;
pub use number::Number;
pub use raw::{Arrives, HoldsCode, Raw};
pub use undocumented::Undocumented;
pub use unknown::UnknownCode;

/// The items that generated code refers to. Only code that was generated by the same version may use them.
#[doc(hidden)]
pub mod __v1 {
    pub use doccodes_core::packed::{Column, Table};
    pub use doccodes_macros::__literal as literal;
    pub use doccodes_macros::__register as register;
    #[cfg(feature = "http")]
    pub use http;
    #[cfg(feature = "serde")]
    pub use serde;

    pub use crate::__define_literal as define_literal;
    pub use crate::__implement as implement;
    pub use crate::__list_variants as list_variants;
    pub use crate::__serialization as implement_serde;
    pub use crate::__status_code as implement_http;
    pub use crate::literal::{At, PatternOnly, Registry};
    pub use crate::parse::parse_number;
    #[cfg(feature = "serde")]
    pub use crate::serialization::{deserialize, serialize};
    #[cfg(feature = "http")]
    pub use crate::status_code::{documented_status_code, from_status_code, to_status_code};
    pub use crate::url::url;
}
