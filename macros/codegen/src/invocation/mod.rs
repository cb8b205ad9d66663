//! The user's input: the arguments of the attribute, the enum below it, and the call site.

mod argument;
mod attribute;
mod call_site;
mod code_argument;
mod codes_attribute;
mod compilation;
mod derive;
mod errors;
mod fnv1a;
mod integration;
mod item;
mod lint_levels;
mod module_path;
mod number;
mod other_item;
mod page_file;
mod pinned_variant;
mod portable_path;
#[cfg(test)]
mod remedies;
mod repr;
mod reserved_name;
mod skip_argument;
mod unknown;
mod user_attribute;
mod visibility;

pub(crate) use attribute::{Attribute, LiteralMacro};
pub use call_site::CallSite;
pub(crate) use codes_attribute::{ONE_ATTRIBUTE, arguments_of_codes};
pub(crate) use integration::{AskedIntegration, Integration};
pub(crate) use item::Item;
pub(crate) use lint_levels::lint_levels;
pub(crate) use number::documented_number;
pub(crate) use page_file::read_page;
pub(crate) use pinned_variant::PinnedVariant;
pub(crate) use reserved_name::reserved_name;
pub(crate) use visibility::Visibility;
