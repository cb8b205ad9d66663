//! Turns a catalogue into the tokens of an enum. This is the only module that generates Rust.

mod camel_case;
mod comment;
mod data;
mod declaration;
mod destination;
mod discriminant;
mod docs;
mod enumeration;
mod implementation;
mod literal;
mod names;
#[cfg(test)]
mod rendered;
mod summary;
mod token_list;
mod tracking;
mod variant;
mod variant_doc;
mod variant_list;

pub(crate) use destination::Destination;
pub(crate) use enumeration::Enumeration;
pub(crate) use literal::{UndocumentedCodes, expand_literal, register};
pub(crate) use names::names_taken_by_pins;
pub use names::variant_names;
