//! The types that the macro and the runtime of doccodes share.
//!
//! Applications use them through the crate `doccodes`, which re-exports [`Verdict`], [`Retryability`], [`Outcome`], [`RetryBasis`],
//! [`Attempt`], [`Language`] and [`UnknownName`]. The modules are for `doccodes` and `doccodes-codegen` alone: the macro writes a
//! [packed table](packed) that the runtime reads, both search for [similar codes](near), and both escape [hidden
//! characters](hidden).
//!
//! The crate is `no_std`, needs no allocator, and has no dependencies unless a feature adds one:
//!
//! | feature | what it adds |
//! |---|---|
//! | `write` | `packed::write`, which needs `alloc` |
//! | `http` | [`Attempt`] from a method and headers, which needs `std` |
//! | `serde` | `Serialize` and `Deserialize` for [`Retryability`], [`Outcome`], [`RetryBasis`] and [`Language`] |
#![no_std]

#[cfg(any(feature = "write", test))]
extern crate alloc;
#[cfg(feature = "http")]
extern crate std;

mod advice;
mod attempt;
pub mod hidden;
mod http_semantics;
mod language;
#[doc(hidden)]
pub mod line;
mod names;
#[doc(hidden)]
pub mod near;
mod outcome;
#[doc(hidden)]
pub mod packed;
#[cfg(feature = "http")]
mod retry_after;
mod retry_basis;
mod retryability;
mod verdict;

pub use advice::Advice;
pub use attempt::Attempt;
#[doc(hidden)]
pub use http_semantics::http_semantics;
pub use language::Language;
pub use names::UnknownName;
pub use outcome::Outcome;
#[doc(hidden)]
pub use outcome::http_outcome;
pub use retry_basis::RetryBasis;
pub use retryability::Retryability;
pub use verdict::Verdict;
#[doc(hidden)]
pub use verdict::decide;
