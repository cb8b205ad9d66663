//! `cargo doccodes` shows how doccodes reads pages that document codes.

mod change;
mod command;
mod exit;
mod folder;
mod inspected;
mod language;
mod lint;
mod options;
mod output;
mod place;
mod render;
mod services;
mod verdict;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use command::{Pages, check, diff, expand, explain, export, inspect};
use lint::Levels;
use options::ReadingOptions;

#[derive(Parser)]
#[command(name = "cargo", bin_name = "cargo", disable_help_subcommand = true)]
struct Cargo {
    #[command(subcommand)]
    command: CargoCommand,
}

#[derive(Subcommand)]
enum CargoCommand {
    /// Shows how doccodes reads pages that document codes
    #[command(subcommand, version)]
    Doccodes(Command),
}

#[derive(Subcommand)]
enum Command {
    /// Shows the tables of pages, the role of each column, the codes and the problems
    ///
    /// What is read outside tables is shown like a table, with the columns `term` and `text`: `sections` (headings), a `list`,
    /// `definitions`, `paragraphs` or `lines`. The column `why` has the reason for each role.
    ///
    /// Exits with 0 if every page gives an enum, with 1 if a page has an error, and with 2 if a page cannot be read or an
    /// argument is invalid or matches nothing.
    Inspect {
        /// Show the verdicts for review instead: grouped by verdict and basis, the most doubtful first, each with its
        /// sentence, rule and line
        #[arg(long)]
        retry: bool,
        /// Print one JSON object per page, each on one line
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        pages: Pages,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Shows the problems of pages and the findings of lints; for CI
    ///
    /// Exits with 0 if nothing is wrong, with 1 if a page has an error or a denied lint finds something, and with 2 if a
    /// page cannot be read or an argument is invalid or matches nothing.
    #[command(after_long_help = lint_list())]
    Check {
        /// Hide what this lint finds; `warnings` stands for every lint that warns, and for warnings without a name
        #[arg(short = 'A', long, value_name = "LINT", value_parser = lint_name())]
        allow: Vec<String>,
        /// Fail if this lint finds something; `warnings` as for `--allow`
        #[arg(short = 'D', long, value_name = "LINT", value_parser = lint_name())]
        deny: Vec<String>,
        /// Print one JSON object per page, each on one line
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        pages: Pages,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Shows what changed between two versions of a page, and what it means for a crate that exposes the enum
    ///
    /// Shows removed and added codes, renamed variants, and changed HTTP statuses, verdicts, outcomes and texts. The last line is the
    /// class of the change: major if a variant was removed or renamed, minor if one was added and the enum is
    /// `#[non_exhaustive]` (otherwise major), patch for everything else. Exits with 0 if nothing changed, with 1 if
    /// something changed, and with 2 if a page cannot be read or an argument is invalid or matches nothing.
    Diff {
        /// Print one JSON object per page, each on one line
        #[arg(long)]
        json: bool,
        /// Read all pages of a folder as one enum, like an attribute with several pages
        #[arg(long)]
        together: bool,
        /// The old page, or a folder of pages
        old: PathBuf,
        /// The new page, or a folder of pages
        new: PathBuf,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Prints the Rust that the macro generates from a page, formatted
    ///
    /// Exits with 0 if the page gives an enum, with 1 if it has an error (the enum of what could be read is still
    /// printed), and with 2 if the page cannot be read or an argument is invalid or matches nothing.
    Expand {
        /// The name of the enum
        #[arg(long = "enum", default_value = "Code", value_name = "NAME", value_parser = expand::enum_name)]
        name: String,
        /// Print one JSON object, with the Rust as a string
        #[arg(long)]
        json: bool,
        /// The files of the pages, which are one enum; `-` is standard input
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Prints the codes of a page as JSON, in a form that the macro reads back to the same enum
    ///
    /// A row is an object: `error_code` or `http_status_code`, `http_status`, `reason_phrase`, `error_message`,
    /// `description_en`, `description_zh`, `description`, `cause`, `solution`, `retryable`. The JSON is read back and
    /// compared before it is printed. Exits with 0 if it gives the same enum, with 1 if it does not or the page has an
    /// error, and with 2 if the page cannot be read or an argument is invalid or matches nothing.
    Export {
        /// Print the JSON on one line
        #[arg(long)]
        json: bool,
        /// The files of the pages, which are one enum; `-` is standard input
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Shows what a page or a built-in service documents about one code
    ///
    /// With `--language`, only the descriptions in that language are shown, where the row has one. A code that begins with a hyphen
    /// is written after `--`.
    ///
    /// Exits with 0 if the code is documented, with 1 if it is not, and with 2 if the page cannot be read or an argument
    /// is invalid or matches nothing.
    #[command(after_long_help = format!("Built-in services: {}", services::names()))]
    Explain {
        /// Print one JSON object
        #[arg(long)]
        json: bool,
        /// The files of the pages of an enum, or the name of a built-in service; `-` is standard input
        #[arg(required = true, value_name = "SERVICE|PAGE", allow_negative_numbers = true)]
        pages: Vec<PathBuf>,
        /// The code as it is sent, or its name: 404, OMS.0003, "Not Found"
        #[arg(required = true, allow_negative_numbers = true)]
        code: String,
        #[command(flatten)]
        options: ReadingOptions,
    },
}

/// The names that `--allow` and `--deny` accept.
fn lint_name() -> PossibleValuesParser {
    PossibleValuesParser::new(lint::LINTS.iter().map(|lint| lint.name).chain([lint::WARNINGS]))
}

/// The lints as the help of `check` lists them.
fn lint_list() -> String {
    let lines = lint::LINTS.iter().map(|lint| format!("\n  {}\n          {}", lint.name, lint.about));
    format!("Lints, which warn by default:{}", lines.collect::<String>())
}

fn main() -> ExitCode {
    let CargoCommand::Doccodes(command) = Cargo::parse().command;
    let exit = match command {
        Command::Inspect { retry, json, pages, options } => inspect::run(&pages, &options, retry, json),
        Command::Check { allow, deny, json, pages, options } => {
            check::run(&pages, &options, &Levels { allowed: allow, denied: deny }, json)
        }
        Command::Diff { json, together, old, new, options } => {
            diff::run(&old, &new, together, &options, json)
        }
        Command::Expand { name, json, pages, options } => expand::run(&pages, &options, &name, json),
        Command::Export { json, pages, options } => export::run(&pages, &options, json),
        Command::Explain { json, pages, code, options } => explain::run(&pages, &code, &options, json),
    };
    exit.into()
}
