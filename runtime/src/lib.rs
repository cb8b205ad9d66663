//! Strongly typed enums from the tables in which services document their status and error codes.
//!
//! The attribute [`codes`] reads a documentation page while a crate compiles, and makes an enum of the codes that the
//! page documents: names, descriptions, and whether a request may be sent again. A code that the page does not document
//! is a compile error.
//!
//! ```
//! use doccodes::huawei::Oms;
//! use doccodes::{Attempt, Observed};
//!
//! // From a response: the code, documented or not.
//! let observed = Observed::<Oms>::new(500);
//! assert_eq!(observed.to_string(), "500 Internal Server Error");
//!
//! // May it be sent again? It was a GET, and the response had no Retry-After.
//! let get = Attempt { idempotent: true, retry_after: false };
//! assert!(observed.retryability().permits(get));
//!
//! // In patterns the compiler knows every documented code.
//! let what = match observed.documented() {
//!     Some(Oms!(200) | Oms!(201) | Oms!(204)) => "done",
//!     Some(code) => code.description(),
//!     None => "not documented",
//! };
//! assert_eq!(what, Oms::InternalServerError.description());
//! ```
//!
//! The chapters, in the order in which one needs them:
//!
//! 1. [Five minutes](#five-minutes): a built-in service
//! 2. [Your own page](#your-own-page): the attribute, [what an enum has](#what-an-enum-has), [the names of its
//!    variants](#names-of-variants)
//! 3. [Retry](#retry): what a verdict is, and how to follow it
//! 4. [Unknown codes](#unknown-codes): nothing that arrives is lost
//! 5. [Large tables](#large-tables): what ten thousand codes cost
//! 6. [`no_std`](#no_std), and [features](#features)
//! 7. [How pages are read](#how-pages-are-read), and [limits](#limits)
//! 8. [Editors](#editors), [semver](#semver)
//!
//! # Five minutes
//!
//! Five services of Huawei Cloud are [built in](huawei). An enum has the codes of one service, for the same number does not
//! mean the same everywhere:
//!
//! ```
//! use doccodes::huawei::{Ecs, Oms};
//! use doccodes::{Language, Retryability};
//!
//! // A code that the page documents is a variant, and `Oms!(…)` finds it by the code, at compile time.
//! assert_eq!(Oms!(404), Oms::NotFound);
//! assert_eq!(Oms::NotFound.code(), 404);
//! assert_eq!(Oms::NotFound.to_string(), "404 Not Found");
//! assert!(Oms::NotFound.description().starts_with("There is no such resource"));
//! assert!(Oms::NotFound.description_in(Language::Zh).is_some());
//!
//! // What arrives at run time is looked up.
//! assert_eq!(Oms::from_code(404), Some(Oms::NotFound));
//! assert_eq!("404".parse(), Ok(Oms::NotFound));
//!
//! // One service wants a 503 repeated, the other one forbids it: each says so on its page.
//! assert_eq!(Ecs!(503).retryability(), Retryability::AfterBackoff);
//! assert_eq!(Oms!(503).retryability(), Retryability::Never);
//! ```
//!
//! A code that the page does not document does not compile:
//!
//! ```compile_fail
//! use doccodes::huawei::Oms;
//!
//! // error: 418 is not a documented OMS status code (tables/oms.md); nearest: 413 Request Entity Too Large, 415 …
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
//! And this is all that it takes:
//!
//! ```
//! use doccodes::codes;
//!
//! #[codes("docs/depot.md")]
//! pub enum Depot {}
//!
//! fn advice(code: &str) -> &'static str {
//!     match Depot::from_code(code) {
//!         Some(Depot!("DEPOT.0001") | Depot!("DEPOT.0002")) => "check what you have typed",
//!         Some(Depot::Depot0003 | Depot::Depot0004) => "the depot is not at its best",
//!         None => "ask the depot",
//!     }
//! }
//!
//! assert_eq!(advice("DEPOT.0002"), "check what you have typed");
//! assert_eq!(Depot::Depot0003.to_string(), "DEPOT.0003: Depot full.");
//! assert_eq!(Depot::Depot0003.http_status(), Some(429));
//! assert_eq!(Depot::Depot0003.solution(), Some("Try again later."));
//! ```
//!
//! The `match` is exhaustive: when the page gets a fifth code, it does not compile until somebody has decided about it. An
//! edited page rebuilds the crate. For a page that is fetched or made during the build there is the crate
//! `doccodes-codegen`.
//!
//! ## What an enum has
//!
//! For `#[codes("docs/status-codes.md")] pub enum Status {}` with numeric codes; the accessors are `const fn`:
//!
//! | item | what |
//! |---|---|
//! | variants | one for each code, in page order, named from the documented name (`Not Found` is `NotFound`), or else from the code (`Code1001`) |
//! | `as u16` | the code: `u16` where every code fits, otherwise `u32`, `i32`, `u64` or `i64`, or the enum's own `#[repr(…)]`; for string codes a number that is not promised |
//! | `ALL`, `SERVICE`, `IS_HTTP`, `URL` | every code; the service; whether the codes are HTTP statuses; where the page is published |
//! | `code`, `from_code`, `TryFrom`, `From`, `FromStr` | both directions; see [`UnknownCode`] for the error |
//! | `name`, `description`, `description_in`, `message`, `cause`, `solution`, `http_status` | what the page says |
//! | `entries` | every documented row of the code, see [`Entry`] |
//! | `retryability`, `retry_basis`, `retry_evidence`, `is_retryable` | see [`Retryability`] |
//! | `is_success`, `is_client_error`, … | as `http::StatusCode` names them, for HTTP statuses |
//! | `Display`, `Debug` | `404 Not Found`, or `OMS.0003: the message`, on one line; the variant's name |
//! | `Ord`, `Hash`, … | numbers in the order of codes, strings in page order |
//! | `Status!(404)` | the variant, in expressions and patterns; another code is a compile error |
//! | [`Code`] | the same, for generic code |
//!
//! ## Names of variants
//!
//! A documented name is split into words at everything that is no letter and no digit, and where a lower-case letter or
//! a digit meets an upper-case one; each word starts in upper case and goes on in lower case: `OTSServerBusy` is
//! `OtsServerBusy`, `NOT_LEADER` is `NotLeader`. Letters of other scripts stay. Codes without a name, and codes whose
//! names are the same, are named with their code: `Code1001`, `CodeMinus1`, `Apig0201`, `Busy503`. The order of the rows
//! does not matter.
//!
//! # Retry
//!
//! Whether a request may be sent again is part of what a page says, in a column, in its words, or with the HTTP status. It is
//! a [`Retryability`], with its [basis](RetryBasis) and the sentence behind it, and [`permits`](Retryability::permits) turns it
//! into an answer for one attempt:
//!
//! ```
//! # use doccodes::codes;
//! # #[codes("docs/depot.md")]
//! # enum Depot {}
//! use doccodes::{Attempt, RetryBasis, Retryability};
//!
//! let get = Attempt { idempotent: true, retry_after: false };
//! let post = Attempt { idempotent: false, retry_after: false };
//!
//! // It was refused, so it can be repeated, whatever it was: after a pause that grows.
//! assert_eq!(Depot::Depot0003.retryability(), Retryability::AfterBackoff);
//! assert!(Depot::Depot0003.retryability().permits(post));
//!
//! // "Try again later" as well, but after a time-out: it may have been carried out.
//! assert_eq!(Depot::Depot0004.retryability(), Retryability::IfIdempotent);
//! assert!(Depot::Depot0004.retryability().permits(get));
//! assert!(!Depot::Depot0004.retryability().permits(post));
//!
//! assert_eq!(Depot::Depot0004.retry_basis(), RetryBasis::Text);
//! assert_eq!(Depot::Depot0004.retry_evidence(), Some("Try again later."));
//! ```
//!
//! A wrong yes is worse than a missing one, so where nothing is said, the answer is no. This crate runs no loop and reads no
//! header: take a loop that you have, ask it for a pause that grows, wait as long as `Retry-After` asks, and stop after a number
//! of attempts. Recipes for reqwest with backon and with reqwest-middleware, and a whole application, are in the repository.
//!
//! # Unknown codes
//!
//! Services return codes that they do not document. [`Observed`] is either, and gives back what arrived:
//!
//! ```
//! use doccodes::huawei::Oms;
//! use doccodes::{Observed, Retryability};
//!
//! let observed = Observed::<Oms>::new(429);
//! assert_eq!(observed.documented(), None);
//! assert_eq!(observed.code(), 429);
//! // For HTTP statuses there is what HTTP says of them; of another unknown code nothing is known.
//! assert_eq!(observed.retryability(), Retryability::AfterBackoff);
//!
//! // As an error to pass on with `?`, from which the code can be had again.
//! let failure = observed.into_result().unwrap_err();
//! assert_eq!(failure.to_string(), "OMS: 429");
//! assert_eq!(*failure.observed(), Observed::Unknown(429));
//!
//! // Where only documented codes are right: an error that says what is near.
//! let error = "40".parse::<Oms>().unwrap_err();
//! assert!(error.to_string().starts_with("40 is not a documented OMS code; nearest: 400 Bad Request"));
//! ```
//!
//! Unknown string codes are borrowed, or owned with the feature `alloc`: `Observed::<Depot, String>::new(code)`.
//!
//! # Large tables
//!
//! A page may document tens of thousands of codes. The enum of 10,000 takes rustc about a second, a twelfth of
//! what thiserror's derives take for it, and the program 1.4 bytes for each byte of text; a look-up takes nanoseconds, however many
//! codes there are. In the order of what helps most:
//!
//! - keep such an enum in a crate of its own, which is built again only when the page changes;
//! - take from the page what you need: `table = …` for some of its tables, `skip(…)` for rows;
//! - where you write hundreds of codes of it, write variants (`Depot::Depot0003`): a literal (`Depot!("DEPOT.0003")`) costs the
//!   build some 0.4 ms at 10,000 codes.
//!
//! # `no_std`
//!
//! The crate is `no_std`, allocates nothing, and has no `unsafe` code; the accessors are `const fn`. The feature `alloc` lets
//! [`Observed`] own unknown string codes; the crates behind `http` and `miette` need `std`, the one behind `serde` does not.
//! What an enum costs a program is its text, once, and a table of a few bytes a code.
//!
//! # Features
//!
//! | feature | default | what | processor time of a clean dev build |
//! |---|---|---|---|
//! | | | Markdown, HTML | 6.5 s |
//! | `csv` | on | pages in CSV and TSV, and `csv-table` in reStructuredText | less than 0.1 s more |
//! | `json` | off | pages of JSON | 0.5 s more |
//! | `rst` | off | pages of reStructuredText | 0.5 s more |
//! | `alloc` | off | `Observed` owns unknown string codes as `String` or `Cow<str>` | nothing more |
//! | `http` | off | enums of HTTP statuses from and to `http::StatusCode` | the crate http |
//! | `serde` | off | enums and `Observed` are (de)serialized as codes; an unknown code is an error for the enum, and kept by `Observed` | the crate serde, without its derive |
//! | `miette` | off | [`Failure`] is a `Diagnostic` | the crate miette, without its defaults |
//!
//! The figures are of two cores and rustc 1.95 (`clean-build` in `tests/benches`); thiserror took 3.0 s there.
//!
//! # How pages are read
//!
//! A page is the vendor's, as it is: Markdown, HTML, CSV, TSV, JSON or reStructuredText. All its tables are read. A header
//! proposes what a column means (`Status code`, `Error message`, 状态码, 处理措施, …), in English or in Chinese, and the cells
//! decide: a column of codes is one whose cells are codes. Tables that document codes of one kind make one enum; others, such as
//! tables of parameters, are left out. Every row of a table of codes becomes a code or a problem, never nothing.
//!
//! Nothing is guessed silently. Where a page can be read in several ways, the error lists them with the argument of [`codes`]
//! that chooses: `table`, `columns`, `skip`, `language`. `cargo doccodes inspect PAGE` shows the same without a build, and
//! `cargo doccodes check PAGE` what is odd about a page.
//!
//! # Limits
//!
//! A page has up to 8 MiB, 10,000 tables, a million cells and 1,000 columns; an enum up to 60,000 documented rows. What is over
//! a limit is an error that names it. Ranges and classes of codes (`2xx`) are no codes. Advice about repeating a request is
//! understood in English and in Chinese. In a function, an enum is private (`enum`, not `pub enum`). `SECURITY.md` in the
//! repository says what a page can and cannot do to a build.
//!
//! # Editors
//!
//! The enum, its methods and its documentation are there for whatever expands attribute macros. Tried with rust-analyzer 0.0.325:
//! the variants are the first completions of `Depot::`, hints show their documentation with the verdict, values of
//! `Depot!(…)` have their type, and what is wrong with a page or a literal is shown where it is written, in full. An enum of
//! 10,000 codes completes in 0.6 s. An edited page is seen once the file with the attribute is edited too; a definition leads to
//! the attribute and not to the row of the page. Where macros are not expanded, name variants (`Depot::Depot0003`) and not
//! literals. Other editors have not been tried.
//!
//! # Semver
//!
//! A crate that exports an enum exports the page's codes. A code that the page gains is a new variant: a breaking change,
//! unless the enum is `#[non_exhaustive]`. A code that the page loses or renames is a breaking change in any case.
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
mod foreign;
pub mod huawei;
mod implement;
mod literal;
mod observed;
mod parse;
mod raw;
mod serialization;
mod status_code;
mod unknown;
mod unknown_text;

pub use code::Code;
pub use doccodes_core::{Attempt, Language, RetryBasis, Retryability, UnknownName, http_semantics};
/// Generates a typed enum from the page on which a service documents its codes.
///
/// `#[codes("docs/status-codes.md")]` stands above an enum. The path is relative to the folder of the package's
/// `Cargo.toml`; an edit of the page rebuilds the crate. Several paths make one enum: pages with different codes, or pages
/// that describe the same codes in different languages. See [the crate's documentation](crate) for what the enum has.
///
/// # Arguments
///
/// | argument | meaning | without it |
/// |---|---|---|
/// | `service = "OMS"` | the service's name | the page's line `Service: …`, or else the enum's name |
/// | `table = 2`, `table = "Errors"`, or `table = all` | which tables count: by their number through all pages, by a part of their headings or captions, or all, even if they document the same codes | all tables of codes, if these are of one kind and differ |
/// | `columns(code = "Ret", name = 3, …)` | what columns mean, by header or by number: `code`, `http_status`, `name`, `message`, `description`, `cause`, `solution`, `retry`, `other` | what headers and cells say |
/// | `skip("2xx", "301000~301099")` | rows to leave out, by what stands in their code cells | such rows are errors |
/// | `language = "zh"` | the language of `description()` | that of the page's first description column |
/// | `url = "https://…"` | where the page is published, for rustdoc and for diagnostics | nowhere: `URL` is `None` |
/// | `crate = dc` | where doccodes is, if it is renamed or re-exported | `::doccodes` |
/// | `literal_macro = status`, or `none` | the name of the literal macro | the enum's name |
///
/// # Variants of your own
///
/// A variant with `#[code(…)]` names one code of the page, and may give it a verdict of its own:
/// `#[code("OMS.0003", retry = Never)] InvalidParameter`. It is an error if the page has no such code. All other codes get
/// variants as without it.
///
/// # Examples
///
/// ```
/// use doccodes::{Retryability, codes};
///
/// /// What the depot says, with a name of ours for a code, and a verdict of ours.
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
/// Markdown (CommonMark with pipe tables, HTML tables and front matter), HTML, CSV and TSV (feature `csv`), JSON (feature
/// `json`: arrays of objects, column names as keys), reStructuredText (feature `rst`). The headers of a table propose what
/// its columns mean, in English or Chinese; the cells decide. `cargo doccodes inspect PAGE` shows how a page is read.
///
/// Tables whose codes are of one kind and differ are one enum. Codes are numbers where all of them are, in the smallest of
/// `u16`, `u32`, `i32`, `u64`, `i64` that holds them; otherwise strings, as the page spells them. They are HTTP statuses
/// where they are from 100 to 599 and the page says so, in the header or with reason phrases.
///
/// # Errors
///
/// A page that cannot be read, has no table of codes, can be read in several ways, or has a row whose code cannot be read is
/// a compile error with the line of the page and the argument that would settle it. All errors of a page come at once, and
/// the enum has the codes that could be read.
///
/// # What is compiled in
///
/// The texts of the page, and its path as the attribute has it: neither the page as it is, nor the folder that it lies in.
/// Only the dependency files (`*.d`) name that, from which cargo knows what to watch. As with every crate, the folder of the
/// sources is in a library's metadata and in what is written for debuggers; `--remap-path-prefix` takes it out. The same
/// pages and attribute give the same code wherever the package lies, whatever line endings the pages have.
///
/// # Derives
///
/// `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord`, `Hash`, `Debug`, `Display` and `FromStr` are implemented: do
/// not derive them. A derive of something else stands below `#[codes]`; above it, it would see the empty enum.
pub use doccodes_macros::codes;
pub use entry::{Entries, Entry};
pub use failure::Failure;
pub use observed::Observed;
pub use raw::{AsInput, Raw};
pub use unknown::UnknownCode;

/// The items that generated code refers to. They are only for code that was generated by the same version.
#[doc(hidden)]
pub mod __v1 {
    pub use doccodes_core::packed::{Column, Table};
    pub use doccodes_macros::__literal as literal;
    #[cfg(feature = "http")]
    pub use http;
    #[cfg(feature = "serde")]
    pub use serde;

    pub use crate::__define_literal as define_literal;
    pub use crate::__implement as implement;
    pub use crate::literal::{At, Registry};
    pub use crate::parse::parse_number;
    #[cfg(feature = "serde")]
    pub use crate::serialization::deserialize;
    #[cfg(feature = "http")]
    pub use crate::status_code::{from_status_code, to_status_code};
}
