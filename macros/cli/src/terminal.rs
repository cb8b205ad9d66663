//! The terminal: whether it shows colours, and how wide it is.

use std::env;
use std::io;

use anstream::ColorChoice;
use clap::ValueEnum;
use terminal_size::{Height, Width, terminal_size_of};

/// When to print colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// If the output is a terminal, unless `NO_COLOR` or `CLICOLOR_FORCE` decides
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// The setting of cargo, in the variable `CARGO_TERM_COLOR`.
    pub(crate) fn of_cargo() -> Option<Self> {
        Self::from_str(&env::var("CARGO_TERM_COLOR").ok()?, false).ok()
    }

    /// Decides for all further output. `Auto` leaves the decision to the usual variables and to the terminal.
    pub(crate) fn apply(self) {
        let choice = match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// The width at which texts are wrapped: the variable `COLUMNS`, if it is exported, or else the width of the terminal. `None` in
/// a pipe or a file: the program that reads it wants whole lines.
pub(crate) fn width() -> Option<usize> {
    exported_width().or_else(|| width_of(terminal_size_of(io::stdout())))
}

/// The same for standard error.
pub(crate) fn width_of_errors() -> Option<usize> {
    exported_width().or_else(|| width_of(terminal_size_of(io::stderr())))
}

fn exported_width() -> Option<usize> {
    env::var("COLUMNS").ok()?.parse().ok().filter(|&width| width > 0)
}

fn width_of(size: Option<(Width, Height)>) -> Option<usize> {
    size.map(|(width, _)| width.0.into()).filter(|&width| width > 0)
}
