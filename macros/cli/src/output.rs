//! Printing to standard output and standard error.
//!
//! A closed pipe is not a failure: with `| head` or `2>&1 | head`, the reader has seen enough. The exit code is the same as if
//! everything had been printed. Every other error, such as a full disk, is reported and remembered, so that no command ends as if
//! its output were complete.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use clap::builder::styling::{AnsiColor, Color, Style};

use crate::exit::Exit;

/// Whether something could not be written.
static FAILED: AtomicBool = AtomicBool::new(false);

/// Prints text without styles to standard output.
///
/// # Errors
///
/// The text cannot be written. That is reported already, unless the pipe is closed; the caller may stop early.
pub(crate) fn print(text: impl Display) -> io::Result<()> {
    checked(write(io::stdout(), text))
}

/// Prints text with styles to standard output; the styles are removed if it shows no colours.
///
/// # Errors
///
/// As for [`print()`].
pub(crate) fn print_styled(text: impl Display) -> io::Result<()> {
    checked(write(anstream::stdout(), text))
}

/// Prints text to standard error; styles are removed if it shows no colours.
pub(crate) fn print_error(text: impl Display) {
    if let Err(error) = write(anstream::stderr(), text)
        && error.kind() != ErrorKind::BrokenPipe
    {
        FAILED.store(true, Ordering::Relaxed);
    }
}

/// Prints why a command cannot do its work to standard error. The text has no line break at its end.
pub(crate) fn print_failure(text: impl Display) {
    const ERROR: Style = Style::new().bold().fg_color(Some(Color::Ansi(AnsiColor::BrightRed)));
    print_error(format_args!("{ERROR}error{ERROR:#}: {text}\n"));
}

/// Prints the help, the version or the error of the arguments, and returns the exit code.
pub(crate) fn print_usage(usage: &clap::Error) -> Exit {
    if usage.use_stderr() {
        print_error(usage.render().ansi());
        return Exit::Unusable;
    }
    let _ = print_styled(usage.render().ansi());
    Exit::Success
}

/// The exit code of a command that ends with `exit`: if something could not be written, the output is not complete.
pub(crate) fn exit_if_written(exit: Exit) -> Exit {
    if FAILED.load(Ordering::Relaxed) { Exit::Unusable } else { exit }
}

fn write(mut stream: impl Write, text: impl Display) -> io::Result<()> {
    write!(stream, "{text}")?;
    // Without this, the end of a text without a line break is written after the exit code is known.
    stream.flush()
}

/// Reports the first error of standard output, unless it is a closed pipe.
fn checked(written: io::Result<()>) -> io::Result<()> {
    if let Err(error) = &written
        && error.kind() != ErrorKind::BrokenPipe
        && !FAILED.swap(true, Ordering::Relaxed)
    {
        print_failure(format_args!("the output cannot be written: {error}"));
    }
    written
}
