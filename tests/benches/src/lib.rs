//! Shared parts of the benchmarks: the documented codes, the peers that are generated from them, and the measurement of builds.

use std::io::IsTerminal as _;

pub mod attack;
pub mod compiler;
pub mod fixture;
pub mod lookups;
pub mod own_process;
pub mod package;
pub mod page;
pub mod peers;
pub mod rust_source;
pub mod statistics;

/// Shows what is being measured, on the same line as before, if standard error is a terminal.
pub fn show_progress(what: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K{what}");
    }
}

/// The result of a function in a benchmark, which ends with the first error.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;
