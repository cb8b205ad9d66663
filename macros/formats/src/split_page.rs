//! The help for a page that exceeds a limit.

/// The help of a problem with a page that exceeds a limit.
pub(crate) const SPLIT_PAGE: &str = "put the table of codes on a page of its own";
