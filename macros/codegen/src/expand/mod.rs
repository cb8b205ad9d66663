//! A catalogue becomes the tokens of an enum: Rust, no documents.

mod data;
mod docs;
mod enumeration;
mod literal;
mod names;
mod perfect;
mod run;
mod summary;
mod variant_doc;

pub(crate) use enumeration::Enumeration;
pub(crate) use literal::{Failing, answer, as_documented};
pub use names::variant_names;
