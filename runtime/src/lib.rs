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
//! # What an enum has
//!
//! For `#[codes("docs/status-codes.md")] pub enum Status {}` with numeric codes; the accessors are `const fn`:
//!
//! | item | what |
//! |---|---|
//! | variants | one for each code, in page order, named from the documented name (`Not Found` is `NotFound`), or else from the code (`Code1001`) |
//! | `as u16` | the code: `u16` where every code fits, otherwise `u32`, `i32`, `u64` or `i64`, or the enum's own `#[repr(…)]`; for string codes a number that is not promised |
//! | `ALL`, `SERVICE`, `IS_HTTP` | every code; the service; whether the codes are HTTP statuses |
//! | `code`, `from_code`, `TryFrom`, `From`, `FromStr` | both directions; see [`UnknownCode`] for the error |
//! | `reason`, `description`, `description_in`, `message`, `solution`, `http_status` | what the page says |
//! | `entries` | every documented row of the code, see [`Entry`] |
//! | `retryability`, `retry_basis`, `retry_evidence`, `is_retryable` | see [`Retryability`] |
//! | `is_success`, `is_client_error`, … | as `http::StatusCode` names them, for HTTP statuses |
//! | `Display`, `Debug` | `404 Not Found`, or `OMS.0003: the message`, on one line; the variant's name |
//! | `Ord`, `Hash`, … | numbers in the order of codes, strings in page order |
//! | `Status!(404)` | the variant, in expressions and patterns; another code is a compile error |
//! | [`Code`] | the same, for generic code |
//!
//! # Names of variants
//!
//! A documented name is split into words at everything that is no letter and no digit, and where a lower-case letter or
//! a digit meets an upper-case one; each word starts in upper case and goes on in lower case: `OTSServerBusy` is
//! `OtsServerBusy`, `NOT_LEADER` is `NotLeader`. Letters of other scripts stay. Codes without a name, and codes whose
//! names are the same, are named with their code: `Code1001`, `CodeMinus1`, `Apig0201`, `Busy503`. The order of the rows
//! does not matter.
//!
//! # Semver
//!
//! A crate that exports an enum exports the page's codes. A code that the page gains is a new variant: a breaking change,
//! unless the enum is `#[non_exhaustive]`. A code that the page loses or renames is a breaking change in any case.
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
//! The crate is `no_std` and allocates nothing.
#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "miette")]
extern crate std;

mod code;
#[cfg(feature = "miette")]
mod diagnostic;
mod entry;
mod failure;
mod foreign;
mod hash;
mod hidden;
pub mod huawei;
mod index;
mod language;
mod line;
mod literal;
#[allow(unreachable_pub, reason = "the macro has it as well, in public")]
mod near;
mod observed;
mod raw;
mod retry;
mod serialization;
mod status_code;
mod table;
mod unknown;

pub use code::Code;
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
/// | `crate = dc` | where doccodes is, if it is renamed or re-exported | `::doccodes` |
/// | `literal_macro = status`, or `none` | the name of the literal macro | the enum's name |
///
/// # Variants of your own
///
/// A variant with `#[code(…)]` names one code of the page, and may give it a verdict of its own:
/// `#[code("OMS.0003", retry = Never)] InvalidParameter`. It is an error if the page has no such code. All other codes get
/// variants as without it.
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
pub use language::Language;
pub use observed::Observed;
pub use raw::{AsInput, Raw};
pub use retry::{Attempt, RetryBasis, Retryability, http_semantics};
pub use unknown::UnknownCode;

/// What generated code refers to. No part of it is stable, except for code that was generated by the same version.
#[doc(hidden)]
pub mod __v1 {
    pub use doccodes_macros::__literal as literal;

    pub use crate::__define_literal as define_literal;
    pub use crate::__foreign as foreign;
    pub use crate::code::not_empty;
    pub use crate::index::Index;
    pub use crate::literal::{At, Registry};
    pub use crate::raw::parse_number;
    #[cfg(feature = "http")]
    pub use crate::status_code::{from_status_code, to_status_code};
    pub use crate::table::{Columns, Table};
    #[cfg(feature = "http")]
    pub use http;
    #[cfg(feature = "serde")]
    pub use serde;
}
