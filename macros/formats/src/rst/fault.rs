//! An error in a table, without its position on the page.

/// An error in a table.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) expected: &'static str,
    pub(super) help: &'static str,
}
