//! The words of the rules, one file per language. A further language is one more file, and its tables in [`rules`](super::rules).

#[rustfmt::skip] // One word a line would be many screens.
pub(super) mod chinese;
#[rustfmt::skip]
pub(super) mod english;
