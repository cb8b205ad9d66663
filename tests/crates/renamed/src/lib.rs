//! Enums under a renamed dependency, in edition 2018.
#![deny(warnings, missing_docs, rust_2018_idioms)]

/// A public enum at the root.
#[dc::codes("docs/status.md", crate = dc)]
pub enum Root {}

/// A module with an enum that has the name of another one.
pub mod inner {
    /// Another enum with the name of the one at the root.
    #[dc::codes("docs/status.md", crate = ::dc, service = "Inner")]
    pub enum Root {}

    /// What the module's own macro means.
    pub const fn found() -> Root {
        Root!(200)
    }
}

mod private {
    #[dc::codes("docs/status.md", crate = dc)]
    pub(crate) enum Hidden {}
}

/// Used from outside the module, by its path.
pub fn is_missing(status: u16) -> bool {
    matches!(private::Hidden::from_code(status), Some(private::Hidden!(404)))
}
