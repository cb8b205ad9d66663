//! Strongly typed enums from the pages on which services document their status and error codes.
//!
//! The attribute [`codes`] reads a documentation page while a crate compiles, and generates an enum of the codes that the
//! page documents, with their names, their descriptions, and whether a request may be sent again. A code that the page does
//! not document is a compile error.
//!
//! ```
//! # #[cfg(feature = "huawei")] {
//! use doccodes::huawei::Oms;
//! use doccodes::Attempt;
//!
//! // From a response: the code, documented or not.
//! let observed = Oms::observe(500);
//! assert_eq!(observed.to_string(), "500 Internal Server Error");
//!
//! // May it be sent again? It was a GET, and the response had no Retry-After.
//! let get = Attempt::new().idempotent(true);
//! assert!(observed.retryability().permits(get));
//!
//! // The compiler checks the codes in patterns.
//! let text = match observed.documented() {
//!     Some(Oms!(200 | 201 | 204)) => "done",
//!     Some(code) => code.description(),
//!     None => "not documented",
//! };
//! assert_eq!(text, Oms::InternalServerError.description());
//! # }
//! ```
//!
//! Contents:
//!
//! 1. [Five minutes](#five-minutes): a built-in service
//! 2. [Your own page](#your-own-page): the attribute, [the items of an enum](#what-an-enum-has), [literals](#literals), and [the
//!    names of its variants](#names-of-variants)
//! 3. [Retry](#retry): whether a request may be sent again
//! 4. [Unknown codes](#unknown-codes): codes that the page does not document
//! 5. [Large tables](#large-tables): the cost of ten thousand codes
//! 6. [`no_std`](#no_std) and [features](#features)
//! 7. [How pages are read](#how-pages-are-read), [codes outside tables](#codes-outside-tables), and [limits](#limits)
//! 8. [Editors](#editors) and [semver](#semver)
//!
//! # Five minutes
//!
//! Five services of Huawei Cloud are [built in](huawei). Each service has an enum of its own, since a number may have different
//! meanings:
//!
//! ```
//! # #[cfg(feature = "huawei")] {
//! use doccodes::huawei::{Ecs, Oms};
//! use doccodes::{Language, Retryability};
//!
//! // Each documented code is a variant. `Oms!(…)` is the variant of a code, at compile time.
//! assert_eq!(Oms!(404), Oms::NotFound);
//! assert_eq!(Oms::NotFound.code(), 404);
//! assert_eq!(Oms::NotFound.to_string(), "404 Not Found");
//! assert!(Oms::NotFound.description().starts_with("There is no such resource"));
//! assert!(Oms::NotFound.description_in(Language::Zh).is_some());
//!
//! // Codes that arrive at run time are looked up.
//! assert_eq!(Oms::from_code(404), Some(Oms::NotFound));
//! assert_eq!("404".parse(), Ok(Oms::NotFound));
//! assert_eq!(Oms::from_name("Not Found"), Some(Oms::NotFound));
//!
//! // After a 503, one service permits to repeat idempotent requests, and the other one forbids to repeat any.
//! assert_eq!(Ecs!(503).retryability(), Retryability::IfIdempotent);
//! assert_eq!(Oms!(503).retryability(), Retryability::Never);
//! # }
//! ```
//!
//! A code that the page does not document does not compile:
//!
//! ```compile_fail
//! use doccodes::huawei::Oms;
//!
//! // error: `Oms` documents no code 418 (tables/oms.md); nearest: 413 Request Entity Too Large, 415 …
//! let teapot = Oms!(418);
//! ```
//!
//! # Your own page
//!
//! Put the page into your package as its vendor publishes it, and name it in the attribute [`codes`]. This is
//! `docs/depot.md`:
//!
//! ```text
#![doc = include_str!("../docs/depot.md")]
//! ```
//!
//! This is all the code that it needs:
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
//!         Some(Depot::Depot0003 | Depot::Depot0004) => "the depot is busy",
//!         None => "ask the depot",
//!     }
//! }
//!
//! assert_eq!(advice("DEPOT.0002"), "check your input");
//! assert_eq!(Depot::Depot0003.to_string(), "DEPOT.0003: Depot full.");
//! assert_eq!(Depot::Depot0003.http_status(), Some(429));
//! assert_eq!(Depot::Depot0003.solution(), Some("Try again later."));
//! ```
//!
//! The `match` is exhaustive: when the page gains a fifth code, the program does not compile until the `match` handles it.
//! Editing the page rebuilds the crate. If the build fetches or generates the page, use the crate `doccodes-codegen`.
//!
//! ## What an enum has
//!
//! These are the items of `#[codes("docs/status-codes.md")] pub enum Status {}` for a page with numeric codes. The accessors
//! are `const fn`.
//!
//! | item | description |
//! |---|---|
//! | variants | one for each code, in page order, [named](#names-of-variants) from the documented name (`Not Found` is `NotFound`) or from the code (`Code1001`) |
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
//! | `Ord`, `Hash`, … | numbers in the order of codes, strings in page order |
//! | `Status!(404)`, `Status!("Not Found")` | the variant of a code, or of a name that no other code has and that is no code, see [literals](#literals) |
//! | `Status!(404 \| 409)`, `Status!(500..=599)` | a pattern of several codes |
//! | [`Code`] | the same, for generic code |
//!
//! ## Literals
//!
//! The literal macro has the name of the enum. With one code it is the variant, in expressions and in patterns. With several
//! codes, or with a range, it is a pattern of the documented codes, in every place for a pattern:
//!
//! ```
//! # #[cfg(feature = "huawei")] {
//! use doccodes::huawei::Oms;
//!
//! fn class(status: Oms) -> &'static str {
//!     match status {
//!         Oms!(404 | "Conflict") => "look again",
//!         Oms!(..300) => "done",
//!         Oms!(400..=499) => "my fault",
//!         Oms!(500..) => "its fault",
//!         // Built-in enums are `#[non_exhaustive]`.
//!         _ => "look it up",
//!     }
//! }
//!
//! assert_eq!(class(Oms!(409)), "look again");
//! assert_eq!(class(Oms!(503)), "its fault");
//!
//! // A pattern of several codes is not a value, so it cannot be compared with `==`.
//! assert!(matches!(Oms::from_code(503), Some(Oms!(409 | 500..=599))));
//! # }
//! ```
//!
//! A code that is not documented, and a range without a documented code, is an error. The compiler checks that a `match` is
//! exhaustive, and warns of a code in a list that cannot be reached. Ranges are written as in Rust's patterns. Only numbers have
//! ranges; string codes and names are listed.
//!
//! ## Names of variants
//!
//! A variant has the documented name in camel case: `Not Found` is `NotFound`, `NOT_LEADER` is `NotLeader`. A new word starts
//! after every character that is not a letter or a digit, and where a lower-case letter or a digit is followed by an
//! upper-case letter. Letters of other scripts are kept. If the code itself is a word, it is the name: `OTSServerBusy` is
//! `OtsServerBusy`, whatever the page calls it. A code without a documented name is the name, too: `Code1001`,
//! `CodeMinus1`, `Apig0201`.
//!
//! If several codes would have one name, it belongs to the code that is spelled like it: `FooBar`, beside which `foo.bar` is
//! `FooDotBar`. If they share a documented name, the lowest code has it, and the others are named with their codes:
//! `Busy`, `Busy503`, or `E0042` for a code with letters.
//!
//! The order of the rows does not change the names, and a new row seldom changes the name of another code: only if a new code
//! is lower than one with the same documented name, or is spelled like the name that another one had. `cargo doccodes diff`
//! reports such a change, and [a variant of your own](codes#variants-of-your-own) prevents it.
//!
//! # Retry
//!
//! A page says whether a request may be sent again: in a column, in its text, or by the HTTP status. Each code has this as a
//! [`Retryability`], with its [basis](RetryBasis) and the sentence that it follows. [`permits`](Retryability::permits) decides
//! for one attempt:
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
//! // The request was refused, so any request can be repeated, with a growing delay.
//! assert_eq!(Depot::Depot0003.retryability(), Retryability::AfterBackoff);
//! assert!(Depot::Depot0003.retryability().permits(post));
//!
//! // The page says "Try again later" here, too, but after a time-out the request may have been carried out.
//! assert_eq!(Depot::Depot0004.retryability(), Retryability::IfIdempotent);
//! assert!(Depot::Depot0004.retryability().permits(get));
//! assert!(!Depot::Depot0004.retryability().permits(post));
//!
//! assert_eq!(Depot::Depot0004.retry_basis(), RetryBasis::Text);
//! assert_eq!(Depot::Depot0004.retry_evidence(), Some("Try again later."));
//! ```
//!
//! A verdict follows from what the page advises and from the [`Outcome`]: whether the request was carried out. "Try again later"
//! permits to repeat any request only if the outcome is `Refused`. The outcome has its basis and its evidence, too, and
//! [`is_settled`](Outcome::is_settled) tells whether it is certain. If it is not, ask the service before you send another
//! payment:
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # enum Depot {}
//! use doccodes::Outcome;
//!
//! assert_eq!(Depot::Depot0003.outcome(), Outcome::Refused);
//! assert_eq!(Depot::Depot0004.outcome(), Outcome::Unknown);
//! assert_eq!(Depot::Depot0004.outcome_evidence(), Some("The parcel may have been taken."));
//! assert!(!Depot::Depot0004.outcome().is_settled());
//! ```
//!
//! A response often has an HTTP status and an error code. [`Verdict::or`] combines them: the status answers what the page does
//! not say of the error code, and the outcome that the page states limits what the status permits.
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # enum Depot {}
//! use doccodes::{Retryability, Verdict};
//!
//! let busy = Verdict::from_status(429);
//! assert_eq!(Verdict::UNSPECIFIED.or(busy).retryability, Retryability::AfterBackoff);
//! // The page says that the request may have been carried out.
//! assert_eq!(Depot::Depot0004.verdict().or(busy).retryability, Retryability::IfIdempotent);
//! ```
//!
//! A request that is repeated wrongly is worse than one that is not repeated, so a code without advice permits nothing. This
//! crate has no retry loop. Use an existing one with exponential backoff, wait as long as `Retry-After` says, and limit the number of
//! attempts. With the feature `http`, an [`Attempt`] is made from the method and the headers, and has the delay. The
//! repository has recipes for reqwest with backon and with
//! reqwest-middleware, and a complete application.
//!
//! # Unknown codes
//!
//! Services return codes that they do not document. [`Observed`] holds any code, documented or not:
//!
//! ```
//! # #[cfg(feature = "huawei")] {
//! use doccodes::huawei::Oms;
//! use doccodes::Retryability;
//!
//! let observed = Oms::observe(429);
//! assert_eq!(observed.documented(), None);
//! assert_eq!(observed.code(), 429);
//! // Any number may arrive, not only one that fits into the type of the enum.
//! assert_eq!(Oms::observe(90_001).code(), 90_001);
//! // An undocumented HTTP status has the retryability that HTTP defines. Other undocumented codes are `Unspecified`.
//! assert_eq!(observed.retryability(), Retryability::AfterBackoff);
//!
//! // An error to return with `?`. It holds the code.
//! let failure = observed.into_result().unwrap_err();
//! assert_eq!(failure.to_string(), "OMS: 429");
//! assert_eq!(failure.observed().code(), 429);
//!
//! // If only documented codes are valid: an error with similar codes.
//! let error = "40".parse::<Oms>().unwrap_err();
//! assert!(error.to_string().starts_with("40 is not a documented OMS code; nearest: 400 Bad Request"));
//! # }
//! ```
//!
//! An unknown string code is borrowed from the argument of `Depot::observe(&code)`. With the feature `alloc` it can be owned:
//! `Depot::observe(code)` of a `String` is an `Observed<Depot, String>`, which a struct without lifetimes can hold.
//!
//! # Large tables
//!
//! A page may document tens of thousands of codes. An enum of 10,000 codes takes rustc about a second, a twelfth of the time
//! that thiserror's derives take, and adds 1.4 bytes to the program for each byte of text. A look-up takes nanoseconds for any
//! number of codes. To reduce the cost, most effective first:
//!
//! - put the enum into a crate of its own, which is rebuilt only when the page changes;
//! - read only what you need: some of the tables with `table = …`, or fewer rows with `skip(…)`;
//! - if you name hundreds of codes, write variants (`Depot::Depot0003`): with 10,000 codes, a literal
//!   (`Depot!("DEPOT.0003")`) adds about 0.4 ms to the build, and a range 0.1 ms for each of its codes.
//!
//! # `no_std`
//!
//! The crate is `no_std`, allocates nothing, and has no `unsafe` code; the accessors are `const fn`. The feature `alloc` lets
//! [`Observed`] own unknown string codes. The crates behind `http` and `miette` need `std`, the one behind `serde` does not.
//! An enum adds its text to the program, once, and a table of a few bytes per code.
//!
//! # Features
//!
//! | feature | default | description | processor time of a clean dev build |
//! |---|---|---|---|
//! | | | Markdown, HTML | 6.5 s |
//! | `csv` | on | pages in CSV and TSV, and `csv-table` in reStructuredText | less than 0.1 s more |
//! | `json` | off | pages of JSON | 0.5 s more |
//! | `rst` | off | pages of reStructuredText | 0.5 s more |
//! | `asciidoc` | off | pages of AsciiDoc | 0.5 s more |
//! | `mediawiki` | off | pages of MediaWiki | 0.5 s more |
//! | `alloc` | off | `Observed` can own unknown string codes as `String` or `Cow<str>` | the same |
//! | `huawei` | on | the [built-in services](huawei) | less than 0.1 s more |
//! | `http` | off | the argument `http`: conversions between enums and `http::StatusCode`; `Attempt` from a method and headers, with the delay of `Retry-After` | the crates http and httpdate |
//! | `serde` | off | the argument `serde`: enums are (de)serialized as codes, and an unknown code is an error. `Observed` keeps it | the crate serde, without its derive |
//! | `miette` | off | [`Failure`] is a `Diagnostic` | the crate miette, without its default features |
//!
//! The times are from `clean-build` in `tests/benches`, with two cores and rustc 1.95. For comparison, thiserror takes 3.0 s.
//!
//! # How pages are read
//!
//! A page is used as its vendor publishes it: in Markdown, HTML, CSV, TSV, JSON, reStructuredText, AsciiDoc, MediaWiki or plain
//! text. All tables are read. The header of a column suggests its meaning (`Status code`, `Error message`, 状态码, `Fehlercode`, …),
//! and the cells decide: only a column whose cells are codes is a column of codes. Headers are understood in sixteen languages:
//! English, Chinese, Japanese, Korean, German, French, Spanish, Portuguese, Italian, Dutch, Russian, Ukrainian, Polish, Turkish,
//! Vietnamese and Indonesian. In another language, name the columns with `columns(…)`. The tables that document codes of one kind make
//! one enum. Other tables, such as tables of parameters, are ignored. Every row of a table of codes becomes a code or a problem.
//!
//! Nothing is guessed silently. If a page can be read in several ways, the error lists them, each with the argument of
//! [`codes`] that chooses it: `table`, `listing`, `columns`, `skip` or `kind`. `cargo doccodes inspect PAGE` shows how a page is
//! read without a build. `cargo doccodes check PAGE` also shows what is odd about the page, and what is not read although it may be
//! codes.
//!
//! ## Codes outside tables
//!
//! Where no table of a page has codes, they are read from items of one shape, each with a code and a text. Headings of one level
//! are such items, with the text below each. This is `docs/ferry.md`:
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
//! assert_eq!(Ferry!(11).name(), Some("FERRY_FULL"));
//! assert_eq!(Ferry::FerryFull.description(), "No cabin is free on this sailing.");
//! assert_eq!(Ferry::FerryLate.solution(), Some("wait for the next announcement."));
//! ```
//!
#![doc = include_str!("../docs/outside-tables.md")]
//!
//! Most lists in documentation are not lists of codes but of settings, fields, versions or questions, so words decide. Three or more
//! items are codes
//!
//! - if the heading above them or the paragraph in front says codes or statuses, as `Error codes` and 错误码 do;
//! - if it says errors, and the items do as well (`INVALID_LABEL`, `quay_not_found`), or are five or more numbers of three or more
//!   digits;
//! - if they are HTTP statuses, most of them with the registered phrase (`404 Not Found`);
//! - if each begins with a word for codes (`Error code 5: …`).
//!
//! Of `FERRY_FULL (11)`, the number is the code and the rest is its name. Of `429 - too_many_calls`, the word is the code and the
//! number its HTTP status. Of `404 - Not Found`, the number is the code. Lines and headings such as `Cause:` and `Solution:` take
//! the text apart.
//!
//! Otherwise the error names the argument that reads them: `listing = "…"`, with a part of the heading above them, or of the paragraph
//! in front, or with the first code. Half of the items must then look like codes. If a table of the page has codes, only the table is
//! read, and `check` reports the items with the lint `listing-passed-over`. `table = all, listing = "…"` reads both. The arguments `skip`, `kind`, `http`, `success` and `language` apply to items as they do
//! to rows.
//!
//! ## What is not read
//!
//! Source code, YAML and documents are errors that say what to do instead: `bindgen` and `prost-build` generate constants and enums
//! from C and Protocol Buffers, and YAML can be converted to JSON. If a vendor documents each code on a page of its own, a build script
//! makes one page of them, with the crate `doccodes-codegen`: a macro cannot tell cargo on stable Rust to watch a folder. Codes
//! that only sentences mention are not read.
//!
//! # Limits
//!
//! A page may have 8 MiB, 10,000 tables, a million cells and 1,000 columns, and an enum 60,000 documented rows. Exceeding a
//! limit is an error that names the limit. Ranges and classes of codes (`2xx`) are not codes. Advice about repeating a request
//! is understood in English and in Chinese. `SECURITY.md` in
//! the repository says what a page can and cannot do to a build.
//!
//! The literal macro of a `pub enum` is exported. In a function, the compiler warns of a `non-local macro_rules! definition`: write
//! `enum`. A proc-macro crate cannot export macros: there the literal macro is visible in the crate, as all of its items are.
//!
//! The literal macro finds the enum by a number, which depends on the crate, on how it is compiled (the compiler's option
//! `-C metadata`, which cargo sets), and on the place of the attribute. Two enums of one name and page that one `macro_rules!` writes
//! into two modules have one place, and so have two mounts of one file. The compiler's error is then `no associated item named
//! NotFound found for type _` (E0599), or `__doccodes_… is defined multiple times` (E0428): give each enum a `literal_macro` of its own,
//! or `none`.
//!
//! `A | B` of two variants has an error of its own, for which the enum has a hidden implementation of `BitOr` for types that do not
//! exist. It leaves room for an implementation of yours, but not for a generic one (E0119): give such an enum `literal_macro = none`.
//!
//! `forbid(deprecated)` is possible unless the enum or a variant of your own is deprecated: then generated code has to allow the
//! lint, which the compiler refuses (E0453).
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
//! - an edit of a page takes effect when the file with the attribute is edited, too;
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

pub use code::{Code, Observed};
pub use doccodes_core::{Attempt, Language, Outcome, RetryBasis, Retryability, UnknownName, Verdict};
/// Generates a typed enum from the page on which a service documents its codes.
///
/// Write `#[codes("docs/status-codes.md")]` above an empty enum. The path is relative to the folder of the package's
/// `Cargo.toml`. Editing the page rebuilds the crate. Several paths make one enum: pages with different codes, or pages that
/// describe the same codes in different languages. [The crate's documentation](crate#what-an-enum-has) lists the items of the
/// enum.
///
/// # Arguments
///
/// | argument | meaning | default |
/// |---|---|---|
/// | `service = "OMS"` | the name of the service | the page's line `Service: …`, or else the enum's name |
/// | `table = 2`, `table = "Errors"`, or `table = all` | the tables to read: by number, counted through all pages; by a part of the heading or caption; or all of them, even if they document the same codes | all tables of codes, if the codes are of one kind and differ |
/// | `listing = "Error codes"` | the [codes outside tables](crate#codes-outside-tables) to read: those below a heading or a paragraph with this text, or with this first code. Tables of the same page are then read only if `table` asks for them | where no table of the page has codes: those that words such as `Error codes` announce |
/// | `columns(code = "Ret", name = 3, …)` | the [roles of columns](#columns), by header or by number | inferred from headers and cells |
/// | `skip("Others", line = 57, ranges, classes, sections)` | [rows and items to leave out](#rows-to-leave-out) | rows without a valid code are errors |
/// | `kind = "number"` or `"text"` | whether the codes are numbers or strings. Numbers have at most 64 bits and no leading zeros | numbers, unless leading zeros, letters in codes of one width, or several codes show that they are strings |
/// | `http = true` or `false` | whether the codes are HTTP statuses, which are numbers from 100 to 599 | they are if a header, a heading or a caption says so, or if the page has the registered phrases of most of them |
/// | `success("0")` | the codes of success in a table of error codes | codes such as `0`, `OK` and `SUCCESS` whose row says success |
/// | `language = "zh"` | the language of `description()` | the language of the page's first description column |
/// | `url = "https://…"` | the address of the page, for rustdoc and for diagnostics | `URL` is `None` |
/// | `serde` | the enum implements `Serialize` and `Deserialize`, as its code: [traits of other crates](#traits-of-other-crates) | it does not |
/// | `http` | conversions from and to `http::StatusCode` for HTTP statuses; for other codes to the status that the page gives each of them | there are none |
/// | `crate = dc` | the path of doccodes, if it is renamed or re-exported | `::doccodes` |
/// | `literal_macro = status`, or `none` | the name of the literal macro | the enum's name |
///
/// If an argument matches nothing on the page, it is an error that lists what there is.
///
/// # Columns
///
/// `columns(code = "Ret", name = 3)` gives roles to columns, by the text of the header (white space, punctuation and case may differ)
/// or by number, from 1. The roles are `code`, `http_status`, `name`, `message`, `description`, `cause`, `solution`, `retry` (may
/// the request be sent again?) and `other` (not read). A table has at most one column of each, but for `description` and `other`.
/// A header that only some tables have concerns only these. If `code` is given, tables without that column are not read.
///
/// # Rows to leave out
///
/// | `skip(…)` | leaves out |
/// |---|---|
/// | `"Others"` | the rows whose code cell has this text, the items with this code, and one code of a cell with several |
/// | `line = 57`, or `line = "docs/page.md:57"` if there are several pages | the row or item that starts in this line |
/// | `ranges` | all ranges, such as `1000-1999` |
/// | `classes` | all classes, such as `2xx` |
/// | `sections` | all headings within tables, and items without a code, which `check` would report |
///
/// An error about a row names the `skip` that leaves it out, and the first one names all that the page needs.
///
/// # Variants of your own
///
/// A variant with `#[code(…)]` names one code of the page, and may set its verdict and its outcome:
/// `#[code("OMS.0003", retry = Never, outcome = Refused)] InvalidParameter`. The values are the names of [`Retryability`] and
/// [`Outcome`]. If only the outcome is set, the verdict follows from it and from what the page advises. If only
/// `retry = AfterBackoff` is set, the outcome is `Refused`. It is an error if the page does not document the code, or if the
/// verdict would repeat a request that the outcome forbids to repeat. The variants of other codes do not change, so it is an
/// error, too, if another code has the name.
///
/// # Examples
///
/// ```
/// use doccodes::{Retryability, codes};
///
/// /// The codes of the depot, with our own name and verdict for one of them.
/// #[codes("docs/depot.md", language = "en", literal_macro = depot)]
/// #[non_exhaustive]
/// pub enum Depot {
///     #[code("DEPOT.0003", retry = Never)]
///     Full,
/// }
///
/// assert_eq!(depot!("DEPOT.0003"), Depot::Full);
/// assert_eq!(Depot::Full.retryability(), Retryability::Never);
/// assert_eq!(Depot::Depot0002.description(), "No parcel has this number.");
/// ```
///
/// # Pages
///
/// Markdown (CommonMark with pipe tables, HTML tables and front matter), HTML, plain text, CSV and TSV (feature `csv`), JSON
/// (feature `json`: arrays of objects, column names as keys, and objects with codes as keys), reStructuredText (feature `rst`),
/// AsciiDoc (feature `asciidoc`), MediaWiki (feature `mediawiki`). The headers of a table suggest the meaning of its columns, in
/// sixteen languages, and the cells decide. Without such a table, codes are read from
/// [headings, lists and other items](crate#codes-outside-tables). Each page of an enum is read by itself, so one may have a table and
/// another one a list. `cargo doccodes inspect PAGE` shows how a page is read.
///
/// Tables with different codes of one kind make one enum. If all codes are numbers, they have the first of the types
/// `u32`, `i32`, `u64` and `i64` that holds them, and `u16` where they are HTTP statuses. Otherwise they are strings, as the page
/// spells them. Codes from 100 to 599 are HTTP statuses if the page says so: in the header, in the heading, or by reason phrases in
/// names or at the start of descriptions. They are none where the header or the heading names another protocol, such as SMTP.
///
/// # Errors
///
/// It is a compile error if a page cannot be read, documents no codes, can be read in several ways, or has a row without a
/// valid code. The error has the line of the page, and the argument of the attribute that resolves it. All errors of a page are
/// reported at once, and the enum has the codes that could be read.
///
/// # What is compiled in
///
/// The program contains the texts of the page, and the page's path as it is in the attribute. It contains neither the page
/// itself nor its folder. Only the dependency files (`*.d`), which tell cargo what to watch, name the folder. As for every
/// crate, the folder of the sources is part of a library's metadata and of debug information; `--remap-path-prefix` removes it.
/// The same pages and attribute generate the same code in every folder and with all line endings.
///
/// # Derives
///
/// `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord`, `Hash`, `Debug`, `Display` and `FromStr` are implemented, and must
/// not be derived. `Default` is not, since no code is the default. Write other derives below `#[codes]`: above it, they would see
/// the empty enum. The compiler's error for that is `non-exhaustive patterns` (E0004) at the derive.
///
/// # Traits of other crates
///
/// The enum implements traits of serde and of http only if the attribute asks for them, so that a feature that another crate of your
/// program enables changes nothing in yours. [`Observed`] and the built-in services have the traits with the feature alone.
///
/// With `http`, an enum of HTTP statuses has `From` and `TryFrom` from and to `StatusCode`. Other codes have `From` to
/// `StatusCode`: the page must give each code one HTTP status, and the error names a code that has none.
///
/// ```
/// # #[cfg(feature = "http")] {
/// use doccodes::codes;
/// use http::StatusCode;
///
/// #[codes("docs/depot.md", http)]
/// enum Depot {}
///
/// assert_eq!(StatusCode::from(Depot!("DEPOT.0003")), StatusCode::TOO_MANY_REQUESTS);
/// # }
/// ```
///
/// ```ignore
/// #[codes("docs/status-codes.md", serde, http)]
/// pub enum Status {}
/// ```
///
/// The features `serde` and `http` of doccodes must be enabled in your Cargo.toml. Cargo unites the features of all crates of a
/// program, so another crate's feature may hide that yours does not enable it; building your package alone shows it. A crate with an
/// optional feature of its own writes the attribute twice:
///
/// ```ignore
/// #[cfg_attr(feature = "serde", codes("docs/status-codes.md", serde))]
/// #[cfg_attr(not(feature = "serde"), codes("docs/status-codes.md"))]
/// pub enum Status {}
/// ```
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
