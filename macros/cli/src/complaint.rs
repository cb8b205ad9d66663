//! What goes to standard error.

use std::fmt::Display;
use std::io::Write as _;

/// Prints a text as it is; that nobody reads it any more, as behind `2>&1 | head`, is no failure.
pub(crate) fn complain(text: impl Display) {
    let _ = write!(anstream::stderr(), "{text}");
}
