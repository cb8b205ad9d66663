//! Enums with a renamed dependency, in edition 2018.
#![deny(warnings, missing_docs, rust_2018_idioms)]

/// A public enum at the root.
#[dc::codes("docs/status.md", crate = dc)]
pub enum Root {}

/// A module with an enum that has the same name as the one at the root.
pub mod inner {
    /// Another enum with the same name.
    #[dc::codes("docs/status.md", crate = ::dc, service = "Inner")]
    pub enum Root {}

    /// A code of this module's enum.
    pub const fn found() -> Root {
        Root!(200)
    }
}

mod private {
    #[dc::codes("docs/status.md", crate = dc)]
    pub(crate) enum Hidden {}
}

/// Uses an enum of a module by its path.
pub fn is_missing(status: u16) -> bool {
    matches!(private::Hidden::from_code(status), Some(private::Hidden!(404)))
}

/// Uses several codes of an enum.
pub fn is_failure(status: u16) -> bool {
    matches!(private::Hidden::from_code(status), Some(private::Hidden!(404 | 500..=599)))
}
