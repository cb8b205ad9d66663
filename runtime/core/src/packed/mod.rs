//! The packed format: everything that a page documents, as one text and one byte string.
//!
//! The macro writes it (`write`), and the compiler unpacks it into the static [`Table`] of an enum, which all look-ups
//! read. Text and numbers are literals because a compiler reads one literal of a megabyte faster than an array of ten
//! thousand elements.
//!
//! The byte string is a header, which `layout` describes, followed by the arrays of [`Table`]. A new column of texts is a variant
//! of [`Column`]; a new array is a field of [`Table`]. No other crate knows the layout, and no part of it is stable: writer and
//! reader have the same version.

#[cfg(any(feature = "write", test))]
mod arrange;
mod column;
mod hash;
mod index;
mod layout;
mod look_up;
mod table;
mod verdict;
#[cfg(any(feature = "write", test))]
pub mod write;

pub use column::Column;
pub use table::Table;
