//! What the user wrote: the attribute, the enum under it, and where both stand.

mod attribute;
mod item;
mod lint_levels;
mod module_path;
mod number;
mod own_attribute;
mod path;
mod place;
pub(crate) mod remedy;
mod visibility;

pub(crate) use attribute::{Attribute, LiteralMacro};
pub(crate) use item::Item;
pub(crate) use lint_levels::lint_levels;
pub(crate) use number::documented_number;
pub(crate) use path::read_page;
pub use place::Place;
pub(crate) use visibility::Visibility;
