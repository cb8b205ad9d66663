//! Reads the pages of a command and prints what cannot be read.

use std::path::{Path, PathBuf};

use doccodes_codegen::problem::Problem;

use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::lint::Level;
use crate::output::{print_error, print_styled};
use crate::render::snippet;

/// Reads pages, prints for each what `show` returns, and returns the worst exit code.
pub(super) fn for_each(
    pages: &[PathBuf],
    show: impl Fn(&Path, Result<Inspected, Problem>) -> (String, Exit),
) -> Exit {
    let mut worst = Exit::Success;
    for path in pages {
        let (text, exit) = show(path, Inspected::open(path));
        worst = worst.max(exit);
        if print_styled(text).is_err() {
            break;
        }
    }
    worst
}

/// Reads a page and prints its errors to standard error.
///
/// # Errors
///
/// The page cannot be read. That is printed, too; the result is the exit code.
pub(super) fn printing_errors(path: &Path) -> Result<Inspected, Exit> {
    let inspected = Inspected::open(path).map_err(|problem| {
        print_error(format_args!("{problem}\n"));
        Exit::Unusable
    })?;
    let errors: String = inspected.errors().map(|problem| snippet::problem(problem, Level::Deny)).collect();
    print_error(errors);
    Ok(inspected)
}
