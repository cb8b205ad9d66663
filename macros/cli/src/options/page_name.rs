//! The names of pages.

use std::path::{Path, PathBuf};

use super::stdin::{self, is_stdin};

/// The names of pages in messages.
pub(crate) fn names(pages: &[PathBuf]) -> Vec<String> {
    pages.iter().map(|path| name(path)).collect()
}

/// The name of a page in messages.
pub(super) fn name(path: &Path) -> String {
    if is_stdin(path) { stdin::NAME.to_owned() } else { path.display().to_string() }
}
