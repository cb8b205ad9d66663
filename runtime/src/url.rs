//! The address of a page.

/// The address in the attribute, if there is one. This is a function because rustdoc would show `None` with its path.
#[must_use]
pub const fn url(url: &[&'static str]) -> Option<&'static str> {
    match url {
        [url, ..] => Some(url),
        [] => None,
    }
}
