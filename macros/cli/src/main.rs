//! `cargo doccodes` shows how doccodes reads pages that document codes.

mod address;
mod baseline;
mod change;
mod command;
mod date;
mod enum_name;
mod exit;
mod folder;
mod inspected;
mod language;
mod lint;
mod options;
mod origin;
mod output;
mod output_format;
mod package;
mod permissive;
mod place;
mod proposal;
mod provenance;
mod render;
mod replace;
mod services;
mod sha256;
mod terminal;
mod verdict;
mod workspace;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use baseline::BaselineOptions;
use clap::{Parser, Subcommand};
use command::update::UpdateOptions;
use command::{
    Class, Pages, check, check_package, diff, diff_package, expand, explain, export, inspect, list, new,
    update,
};
use exit::Exit;
use lint::{Level, Levels, Lint};
use options::ReadingOptions;
use output_format::FormatOptions;
use package::Selection;
use terminal::Color;

/// Shows how doccodes reads pages that document codes
#[derive(Parser)]
#[command(name = "cargo-doccodes", bin_name = "cargo doccodes", version)]
struct Doccodes {
    /// When to print colours: auto, always or never
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        hide_possible_values = true,
        display_order = 999
    )]
    color: Option<Color>,
    #[command(subcommand)]
    command: Command,
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
    /// Shows the problems of pages, or of all enums of a package, and the findings of lints; for CI
    ///
    /// Without PAGE, all enums of the package in the current folder are checked: its sources, including build scripts, are searched
    /// for the attribute `codes`, and each enum is read with the arguments of its attribute. The lint `unchecked-enum` lists the
    /// enums that only the compiler can read. In Cargo.toml, `[package.metadata.doccodes]` has settings: `lints.NAME = "allow"`,
    /// `"warn"` or `"deny"`, the same for one enum as `enums.ENUM.lints.NAME`, and `exclude = ["tests/ui"]` for files that are not
    /// searched. `[workspace.metadata.doccodes]` has `lints` for all packages.
    ///
    /// With `--baseline FILE`, codes, variants, outcomes and verdicts are compared with the file, which `--renew` writes. The lint
    /// `more-permissive` reports what is more permissive than before, and `baseline-changed` every other difference. Both fail
    /// unless they are allowed.
    ///
    /// Exits with 0 if nothing is wrong, with 1 if a page has an error or a denied lint finds something, and with 2 if a
    /// page cannot be read or an argument is invalid or matches nothing.
    #[command(
        after_long_help = lint_list(),
        mut_arg("pages", |pages| pages.required(false))
    )]
    Check {
        #[command(flatten)]
        levels: Levels,
        /// Explain a lint: what it finds, why that matters, and how to fix or allow it
        #[arg(long, value_name = "LINT", value_parser = lint_named)]
        explain: Option<&'static Lint>,
        #[command(flatten)]
        baseline: BaselineOptions,
        #[command(flatten)]
        format: FormatOptions,
        #[command(flatten)]
        selection: Selection,
        #[command(flatten)]
        pages: Pages,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Shows what changed between two versions of a page or of a package, and what it means for a crate that exposes the enum
    ///
    /// Verdicts and outcomes that are more permissive than before come first, as `looser`. Then come removed and added codes, renamed
    /// variants, and changed HTTP statuses, verdicts, outcomes and texts. The class of the changes is major if a variant was
    /// removed or renamed, minor if one was added and the enum is `#[non_exhaustive]` (otherwise major) or if something is
    /// more permissive, and patch for everything else.
    ///
    /// Exits with 0 if nothing changed, with 1 if something changed, and with 2 if a page cannot be read or an argument is invalid
    /// or matches nothing. With `--deny`, only changes of these classes, and enums with errors, exit with 1.
    #[command(
        override_usage = "cargo doccodes diff [OPTIONS] <OLD> <NEW>\n       cargo doccodes diff [OPTIONS] --git <REVISION>"
    )]
    Diff {
        #[command(flatten)]
        format: FormatOptions,
        /// Read all pages of a folder as one enum, like an attribute with several pages
        #[arg(long)]
        together: bool,
        /// Compare the enums of a package with those of this commit, instead of two pages
        #[arg(long, value_name = "REVISION", conflicts_with_all = ["old", "new", "together"])]
        git: Option<String>,
        /// Fail only for changes of this class, or of a worse one; may be given several times
        #[arg(long, value_enum, value_name = "CLASS")]
        deny: Vec<Class>,
        #[command(flatten)]
        selection: Selection,
        /// The old page, or a folder of pages
        #[arg(required_unless_present = "git")]
        old: Option<PathBuf>,
        /// The new page, or a folder of pages
        #[arg(required_unless_present = "git")]
        new: Option<PathBuf>,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Replaces a page with a newer version, after showing what changed, and records where it comes from
    ///
    /// The page stays as it is if the new version has errors, if a verdict or an outcome becomes more permissive, or if the page
    /// was edited by hand; `--accept` overrides the last two. The options for reading are those of the attribute. If an enum has
    /// several pages, update each of them separately. The origin of the page is recorded in PAGE.source.toml, with the address
    /// (`--url`), the revision, the date, and the SHA-256 of the page.
    ///
    /// Exits with 0 if the page is replaced or up to date, with 1 if it is not replaced, and with 2 if a file cannot be read or
    /// written or an argument is invalid.
    #[command(mut_arg("stdin_format", |format| format.hide(true)))]
    Update {
        #[command(flatten)]
        update: UpdateOptions,
        /// The page in your package; a new one is written with its note
        page: PathBuf,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Prints the attribute and the enum that pages need, ready to be pasted, with the reason for each argument
    ///
    /// Where a page can be read in several ways, the first one is written, and the others are comments below a `TODO`.
    /// Rows that cannot be read are left out, each with the reason.
    ///
    /// Exits with 0 if the attribute compiles, with 1 if the pages have problems that no argument solves (the attribute is then a
    /// comment), and with 2 if a page cannot be read or an argument is invalid.
    New {
        /// The name of the enum; by default, that of the service or of the file
        #[arg(long = "enum", value_name = "NAME", value_parser = enum_name::parse)]
        name: Option<String>,
        /// Print one JSON object, with the Rust as a string
        #[arg(long)]
        json: bool,
        /// The files of the pages, which become one enum if they can be read together
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
    },
    /// Prints the Rust that the macro generates from a page, formatted
    ///
    /// Exits with 0 if the page gives an enum, with 1 if it has an error (the enum of what could be read is still
    /// printed), and with 2 if the page cannot be read or an argument is invalid or matches nothing.
    Expand {
        /// The name of the enum; by default that of the service or of the file
        #[arg(long = "enum", value_name = "NAME", value_parser = enum_name::parse)]
        name: Option<String>,
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
    /// compared before it is printed.
    ///
    /// Exits with 0 if it gives the same enum, with 1 if it does not or the page has an
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
    #[command(
        after_long_help = format!("Built-in services: {}", services::names()),
        override_usage = "cargo doccodes explain [OPTIONS] <SERVICE|PAGE>... <CODE>",
        allow_missing_positional = true
    )]
    Explain {
        /// Print one JSON object
        #[arg(long)]
        json: bool,
        /// The files of the pages of an enum, or the name of a built-in service; `-` is standard input
        #[arg(value_name = "SERVICE|PAGE", allow_negative_numbers = true)]
        pages: Vec<PathBuf>,
        /// The code as the service sends it, or its name: 404, OMS.0003, "Not Found"
        #[arg(required = true, allow_negative_numbers = true)]
        code: String,
        #[command(flatten)]
        options: ReadingOptions,
    },
    /// Lists the enums of a package with their places, pages and codes, and the built-in services
    ///
    /// Enums that this tool cannot read are listed with the reason.
    ///
    /// Exits with 0, or with 2 if the package cannot be read or an argument is invalid.
    List {
        /// Print one JSON object
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        selection: Selection,
    },
}

/// The lint with this name.
fn lint_named(name: &str) -> Result<&'static Lint, String> {
    let name = lint::parse_name(name)?;
    lint::find(&name).ok_or_else(|| format!("`{name}` stands for every lint that warns"))
}

/// The lints as the help of `check` lists them.
fn lint_list() -> String {
    let fails = |lint: &Lint| if lint.level == Level::Deny { " (fails by default)" } else { "" };
    let lines = lint::LINTS.iter();
    let lines = lines.map(|lint| format!("\n  {}{}\n          {}", lint.name, fails(lint), lint.about));
    format!(
        "Lints, which warn by default; `--explain LINT` has an example of each:{}",
        lines.collect::<String>()
    )
}

/// The arguments. Cargo repeats the name of the command: for `cargo doccodes inspect` it runs
/// `cargo-doccodes doccodes inspect`.
fn arguments() -> impl Iterator<Item = OsString> {
    let all = std::env::args_os().enumerate();
    all.filter(|(n, argument)| *n != 1 || argument != "doccodes").map(|(_, argument)| argument)
}

fn main() -> ExitCode {
    Color::of_cargo().unwrap_or(Color::Auto).apply();
    let exit = match Doccodes::try_parse_from(arguments()) {
        Ok(Doccodes { color, command }) => {
            if let Some(color) = color {
                color.apply();
            }
            run(command)
        }
        Err(usage) => output::print_usage(&usage),
    };
    output::exit_if_written(exit).into()
}

fn run(command: Command) -> Exit {
    match command {
        Command::Inspect { retry, json, pages, options } => inspect::run(&pages, &options, retry, json),
        Command::Check { explain: Some(lint), format, .. } => check::explain(lint, format.format()),
        Command::Check { levels, baseline, format, selection, pages, options, .. }
            if pages.pages.is_empty() =>
        {
            check_package::run(&selection, &options, &levels, &baseline, format.format())
        }
        Command::Check { levels, baseline, format, selection, pages, options, .. } => {
            check::run(&pages, &selection, &options, &levels, &baseline, format.format())
        }
        Command::Diff { format, git: Some(revision), deny, selection, options, .. } => {
            diff_package::run(&revision, &selection, &options, &deny, format.format())
        }
        Command::Diff { format, together, old, new, deny, selection, options, .. } => {
            let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
            diff::run([&old, &new], together, &selection, &options, &deny, format.format())
        }
        Command::Update { update, page, options } => update::run(&page, &update, &options),
        Command::New { name, json, pages } => new::run(&pages, name.as_deref(), json),
        Command::Expand { name, json, pages, options } => expand::run(&pages, &options, name, json),
        Command::Export { json, pages, options } => export::run(&pages, &options, json),
        Command::List { json, selection } => list::run(&selection, json),
        Command::Explain { json, pages, code, options } => explain::run(&pages, &code, &options, json),
    }
}
