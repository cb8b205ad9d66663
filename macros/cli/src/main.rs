//! `cargo doccodes`: what doccodes makes of a page.

mod change;
mod command;
mod exit;
mod folder;
mod http_status;
mod inspected;
mod language;
mod lint;
mod output;
mod render;
mod services;
mod verdict;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use command::{check, diff, expand, explain, export, inspect};
use doccodes_codegen::catalogue::Language;
use lint::Levels;

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
        /// Show the verdicts on repeating requests instead: by verdict and basis, with the sentence, the rule and the
        /// line behind each, most doubtful first
        #[arg(long)]
        retry: bool,
        /// Print one JSON object a page, each on one line
        #[arg(long)]
        json: bool,
        /// The pages, as files
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
    },
    /// Shows what is wrong with pages and what is odd about them, for CI
    ///
    /// Exits with 0 if nothing is wrong, with 1 if a page has an error or what a denied lint finds, and with 2 if one
    /// cannot be read or the arguments are not understood.
    #[command(after_long_help = lint_list())]
    Check {
        /// Do not show what this lint finds
        #[arg(short = 'A', long, value_name = "LINT", value_parser = lint_name())]
        allow: Vec<String>,
        /// Fail if this lint finds something; `warnings` is all of them
        #[arg(short = 'D', long, value_name = "LINT", value_parser = lint_name())]
        deny: Vec<String>,
        /// Print one JSON object a page, each on one line
        #[arg(long)]
        json: bool,
        /// The pages, as files
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
    },
    /// Shows what changed between two versions of a page, and what it means for a crate that exposes the enum
    ///
    /// Codes that were removed or added, variants that have another name, other HTTP statuses, verdicts and texts; at the
    /// end the class of the change: major if a variant went or was renamed, minor if one came and the enum is
    /// `#[non_exhaustive]` (otherwise major), patch for all else. Exits with 0 if nothing changed, with 1 if something
    /// did, and with 2 if a page cannot be read or the arguments are not understood.
    Diff {
        /// Print one JSON object a page, each on one line
        #[arg(long)]
        json: bool,
        /// The old page, or a folder of pages
        old: PathBuf,
        /// The new page, or a folder of pages
        new: PathBuf,
    },
    /// Prints the Rust that the macro makes of a page, formatted
    ///
    /// Exits with 0 if the page gives an enum, with 1 if it has an error (the enum of what could be read is printed all the
    /// same), and with 2 if it cannot be read or the arguments are not understood.
    Expand {
        /// The name of the enum
        #[arg(long = "enum", default_value = "Code", value_name = "NAME", value_parser = expand::enum_name)]
        name: String,
        /// Print one JSON object, with the Rust as a string
        #[arg(long)]
        json: bool,
        /// The page, as a file
        page: PathBuf,
    },
    /// Prints the codes of a page as JSON, in a form that the macro reads back to the same enum
    ///
    /// A row is an object: `error_code` or `http_status_code`, `http_status`, `reason_phrase`, `error_message`,
    /// `description_en`, `description_zh`, `description`, `cause`, `solution`, `retryable`. It is read back before it is
    /// printed. Exits with 0 if it is the same enum, with 1 if the page has an error, and with 2 if it cannot be read or the
    /// arguments are not understood.
    Export {
        /// Print it on one line
        #[arg(long)]
        json: bool,
        /// The page, as a file
        page: PathBuf,
    },
    /// Shows what a page or a built-in service documents about one code
    ///
    /// Exits with 0 if the code is documented, with 1 if it is not, and with 2 if the page cannot be read or the
    /// arguments are not understood.
    #[command(after_long_help = format!("Built-in services: {}", services::names()))]
    Explain {
        /// The language of the description, if the page has it: en or zh
        #[arg(long, value_parser = language::parse, value_name = "LANGUAGE")]
        language: Option<Language>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
        /// A page, as a file, or the name of a built-in service
        #[arg(value_name = "SERVICE|PAGE")]
        origin: String,
        /// The code, as it travels: 404, OMS.0003
        #[arg(allow_hyphen_values = true)]
        code: String,
    },
}

/// The names that `--allow` and `--deny` take.
fn lint_name() -> PossibleValuesParser {
    PossibleValuesParser::new(lint::LINTS.iter().map(|lint| lint.name).chain([lint::WARNINGS]))
}

/// The lints, as the help lists them.
fn lint_list() -> String {
    let lines = lint::LINTS.iter().map(|lint| format!("\n  {}\n          {}", lint.name, lint.about));
    format!("Lints, which warn unless told otherwise:{}", lines.collect::<String>())
}

fn main() -> ExitCode {
    let CargoCommand::Doccodes(command) = Cargo::parse().command;
    let exit = match command {
        Command::Inspect { retry, json, pages } => inspect::run(&pages, retry, json),
        Command::Check { allow, deny, json, pages } => {
            check::run(&pages, &Levels { allowed: allow, denied: deny }, json)
        }
        Command::Diff { json, old, new } => diff::run(&old, &new, json),
        Command::Expand { name, json, page } => expand::run(&page, &name, json),
        Command::Export { json, page } => export::run(&page, json),
        Command::Explain { language, json, origin, code } => explain::run(&origin, &code, language, json),
    };
    exit.into()
}
