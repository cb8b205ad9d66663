//! Addresses of web pages where files are expected.

use std::path::Path;

/// What to do instead of naming an address, if the path is one; `instead` reads the page from standard input.
pub(crate) fn refusal(path: &Path, instead: &str) -> Option<String> {
    let address = path.to_str()?;
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    is_address.then(|| format!("pages are not fetched: {address}\n  = help: {instead}"))
}
