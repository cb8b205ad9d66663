//! Reads the enums of a command and prints what is wrong with them.

use std::path::PathBuf;
use std::slice;

use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::lint::Level;
use crate::options::{OptionSyntax, ReadingOptions, UnmatchedEverywhere};
use crate::output::{print_error, print_styled};
use crate::render::snippet;

/// The pages of the enums that a command shows.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Pages {
    /// Read all pages as one enum, like an attribute with several pages
    #[arg(long)]
    pub(crate) together: bool,
    /// The files of the pages; `-` is standard input
    #[arg(required = true, value_name = "PAGE")]
    pub(crate) pages: Vec<PathBuf>,
}

/// Reads the enums, prints for each what `show` returns, and returns the worst exit code.
pub(super) fn for_each(
    pages: &Pages,
    options: &ReadingOptions,
    show: impl Fn(&Inspected) -> (String, Exit),
) -> Exit {
    if pages.together || pages.pages.len() == 1 {
        let (text, exit) = show(&options.inspect(&pages.pages));
        let _ = print_styled(text);
        return exit;
    }
    let mut worst = Exit::Success;
    let mut unmatched = UnmatchedEverywhere::default();
    for (n, page) in pages.pages.iter().enumerate() {
        let (mut inspected, mut not_matched) = options.read(slice::from_ref(page));
        if n == 0 {
            not_matched.extend(options.unused_format(&pages.pages));
        }
        for problem in unmatched.add(not_matched) {
            inspected.reject(problem);
        }
        let (text, exit) = show(&inspected);
        worst = worst.max(exit);
        if print_styled(text).is_err() {
            return worst;
        }
    }
    worst.max(print_unmatched(&unmatched))
}

/// Prints the options that match nothing on the pages of any enum to standard error. Returns the exit code.
pub(super) fn print_unmatched(unmatched: &UnmatchedEverywhere) -> Exit {
    let mut exit = Exit::Success;
    for problem in unmatched.problems() {
        print_error(snippet::problem(problem, Level::Deny, &OptionSyntax));
        exit = Exit::Unusable;
    }
    exit
}

/// Prints the errors of an enum to standard error.
///
/// # Errors
///
/// A page cannot be read, or an option matches nothing. The error is the exit code.
pub(super) fn printing_errors(inspected: &Inspected) -> Result<(), Exit> {
    let errors = inspected.errors().map(|problem| snippet::problem(problem, Level::Deny, inspected.syntax));
    print_error(errors.collect::<String>());
    if inspected.is_usable { Ok(()) } else { Err(Exit::Unusable) }
}
