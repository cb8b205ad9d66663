//! Reads the enums of a command and prints what is wrong with them.

use std::path::PathBuf;

use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::options::ReadingOptions;
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
    let pages_of_one = if pages.together { pages.pages.len() } else { 1 };
    let mut worst = Exit::Success;
    for pages in pages.pages.chunks(pages_of_one.max(1)) {
        let (text, exit) = show(&options.inspect(pages));
        worst = worst.max(exit);
        if print_styled(text).is_err() {
            break;
        }
    }
    worst
}

/// Prints the errors of an enum to standard error.
///
/// # Errors
///
/// A page cannot be read, or an option matches nothing. The error is the exit code.
pub(super) fn printing_errors(inspected: &Inspected) -> Result<(), Exit> {
    let errors = inspected.errors().map(|problem| snippet::error(problem, inspected.syntax));
    print_error(errors.collect::<String>());
    if inspected.is_usable { Ok(()) } else { Err(Exit::Unusable) }
}
