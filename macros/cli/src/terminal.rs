//! The terminal: whether it shows colours, and how wide it is.

use std::env;
use std::io;

use anstream::ColorChoice;
use clap::ValueEnum;

/// When to print colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// If the output is a terminal, and as `NO_COLOR` and `CLICOLOR_FORCE` say
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

    /// Decides for everything that is printed from now on. `Auto` leaves the decision to the variables that most programs
    /// follow, and to the terminal.
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
    let exported = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let of_terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| width.0.into());
    exported.or_else(of_terminal).filter(|&width| width > 0)
}
