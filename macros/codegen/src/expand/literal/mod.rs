//! The literal macro of an enum: `Oms!(404)`.
//!
//! The macro has an arm for the usual spelling of each code. It passes every other literal to the procedural macro, with a
//! description of the enum.

mod definition;
mod description;
mod error;
mod expand;
mod mistake;
mod pattern;
mod registration;
mod resolve;
#[cfg(test)]
mod tests;
mod undocumented;
mod written_code;
mod written_list;
mod written_range;

pub(super) use definition::{Definition, define};
pub(crate) use expand::expand_literal;
pub(crate) use registration::register;
pub(crate) use undocumented::UndocumentedCodes;
