//! Generates the enums in a build script instead of a macro.

mod build;
mod error;
mod item;

pub use build::Build;
pub use error::BuildError;
