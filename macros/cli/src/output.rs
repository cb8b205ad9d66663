//! Printing to standard output and standard error.
//!
//! A closed pipe is not a failure: behind `| head` or `2>&1 | head` the reader has seen enough. The exit code is the same
//! as if everything had been printed.

use std::fmt::Display;
use std::io::{self, Write as _};

/// Prints text without styles to standard output.
///
/// # Errors
///
/// The text cannot be written. The caller may stop early and need not report it.
pub(crate) fn print(text: impl Display) -> io::Result<()> {
    write!(io::stdout(), "{text}")
}

/// Prints text with styles to standard output; the styles are removed if it is not a terminal.
///
/// # Errors
///
/// As for [`print()`].
pub(crate) fn print_styled(text: impl Display) -> io::Result<()> {
    write!(anstream::stdout(), "{text}")
}

/// Prints text to standard error; styles are removed if it is not a terminal.
pub(crate) fn print_error(text: impl Display) {
    let _ = write!(anstream::stderr(), "{text}");
}
