//! The types that doccodes' macro and run time share.
//!
//! Applications use them through the crate `doccodes`, which re-exports [`Retryability`], [`RetryBasis`], [`Attempt`],
//! [`http_semantics`] and [`Language`]. The modules are for `doccodes` and `doccodes-codegen` alone: the macro writes a
//! [packed table](packed) that the run time reads, both search for [similar codes](near), and both escape
//! [hidden characters](hidden).
//!
//! The crate is `no_std`, needs no allocator, and has no dependencies unless a feature adds one:
//!
//! | feature | what it adds |
//! |---|---|
//! | `write` | `packed::write`, which needs `alloc` |
//! | `serde` | `Serialize` and `Deserialize` for [`Retryability`], [`RetryBasis`] and [`Language`] |
#![no_std]

#[cfg(any(feature = "write", test))]
extern crate alloc;

mod attempt;
pub mod hidden;
mod http_semantics;
mod language;
#[doc(hidden)]
pub mod line;
mod names;
#[doc(hidden)]
pub mod near;
#[doc(hidden)]
pub mod packed;
mod retry_basis;
mod retryability;

pub use attempt::Attempt;
pub use http_semantics::http_semantics;
pub use language::Language;
pub use names::UnknownName;
pub use retry_basis::RetryBasis;
pub use retryability::Retryability;
