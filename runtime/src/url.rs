//! The address of a page.

/// The address that the attribute gives, if it gives one. Rustdoc does not show a call, but it would show the path of `None`.
#[must_use]
pub const fn url(url: &[&'static str]) -> Option<&'static str> {
    match url {
        [url, ..] => Some(url),
        [] => None,
    }
}
