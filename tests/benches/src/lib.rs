//! What the instruments share: the documented codes that every peer is generated from, and how figures are printed.

use std::io::IsTerminal as _;

pub mod attack;
pub mod compiler;
pub mod fixture;
pub mod lookups;
pub mod package;
pub mod page;
pub mod peers;
pub mod statistics;
pub mod writing;

/// Shows a person who waits what is being measured, in place of what was shown before.
pub fn show_progress(what: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K{what}");
    }
}

/// Whatever goes wrong in an instrument ends it.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;
