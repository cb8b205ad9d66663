//! The error of a build script.

use std::fmt;

use crate::problem::visible;

/// The errors of a build script.
///
/// Both `Display` and `Debug` show each error as the compiler would show it for the macro, separated by empty lines. `Debug` is
/// what a `main` that returns the error prints.
#[derive(Clone)]
pub struct BuildError {
    pub(super) errors: Vec<String>,
}

impl BuildError {
    pub(super) fn new(error: String) -> Self {
        Self { errors: vec![error] }
    }

    /// The errors. There is at least one.
    pub fn errors(&self) -> impl Iterator<Item = &str> {
        self.errors.iter().map(String::as_str)
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.errors.join("\n\n")))
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for BuildError {}
