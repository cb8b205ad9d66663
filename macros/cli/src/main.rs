//! `cargo doccodes`: what doccodes makes of a page.

mod inspect;
mod json;
mod listing;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo", disable_help_subcommand = true)]
struct Cargo {
    #[command(subcommand)]
    command: CargoCommand,
}

#[derive(Subcommand)]
enum CargoCommand {
    /// Shows what doccodes makes of pages that document codes
    #[command(subcommand, version)]
    Doccodes(Command),
}

#[derive(Subcommand)]
enum Command {
    /// Shows the tables of pages, the role of each column, the codes, and the problems
    ///
    /// Exits with 0 if every page gives an enum, with 1 if one has an error, and with 2 if one cannot be read or the
    /// arguments are not understood.
    Inspect {
        /// Print one JSON object a page, each on one line
        #[arg(long)]
        json: bool,
        /// The pages, as files
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let CargoCommand::Doccodes(command) = Cargo::parse().command;
    match command {
        Command::Inspect { json, pages } => ExitCode::from(inspect::run(&pages, json)),
    }
}
