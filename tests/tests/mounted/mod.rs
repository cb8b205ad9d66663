//! A module that `literal.rs` mounts twice.

#[doccodes::codes("docs/status-codes.md", literal_macro = none)]
pub(crate) enum Mounted {}
