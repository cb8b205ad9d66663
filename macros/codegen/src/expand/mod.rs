//! A catalogue becomes the tokens of an enum: Rust, no documents.

mod data;
mod declaration;
mod discriminant;
mod docs;
mod enumeration;
mod implementation;
mod literal;
mod names;
mod run;
mod summary;
mod tracking;
mod variant_doc;

pub(crate) use enumeration::Enumeration;
pub(crate) use literal::{Failing, answer};
pub use names::variant_names;
pub(crate) use tracking::Tracking;
