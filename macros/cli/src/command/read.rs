//! Reads the enums of a command and prints what is wrong with them.

use std::ops::ControlFlow;
use std::path::PathBuf;

use doccodes_codegen::problem::visible;

use crate::exit::Exit;
use crate::folder;
use crate::inspected::Inspected;
use crate::options::ReadingOptions;
use crate::output::{print_error, print_styled};
use crate::render::snippet;
use crate::terminal::width_of_errors;

/// The pages of the enums that a command shows.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Pages {
    /// Read all pages as one enum, like an attribute with several pages
    #[arg(long)]
    pub(crate) together: bool,
    /// The files of the pages, or folders of them; `-` is standard input
    #[arg(required = true, value_name = "PAGE")]
    pub(crate) pages: Vec<PathBuf>,
}

/// Reads the enums, prints for each what `show` returns, and returns the worst exit code.
pub(super) fn for_each(
    pages: &Pages,
    options: &ReadingOptions,
    show: impl Fn(&Inspected) -> (String, Exit),
) -> Exit {
    let mut worst = Exit::Success;
    let read = each(pages, options, |inspected| {
        let (text, exit) = show(&inspected);
        worst = worst.max(exit);
        if print_styled(text).is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    worst.max(read)
}

/// Reads the enums until `add` breaks. The exit code is one about the pages as a whole.
pub(super) fn each(
    pages: &Pages,
    options: &ReadingOptions,
    mut add: impl FnMut(Inspected) -> ControlFlow<()>,
) -> Exit {
    let files = match files(&pages.pages) {
        Ok(files) => files,
        Err(exit) => return exit,
    };
    let pages_of_one = if pages.together { files.len() } else { 1 };
    for pages in files.chunks(pages_of_one.max(1)) {
        if add(options.inspect(pages)).is_break() {
            break;
        }
    }
    Exit::Success
}

/// The files of pages, and those in folders. What is left out of a folder is reported.
///
/// # Errors
///
/// A folder cannot be read, or has no pages. That is printed; the error is the exit code.
fn files(pages: &[PathBuf]) -> Result<Vec<PathBuf>, Exit> {
    let mut files = Vec::with_capacity(pages.len());
    for page in pages {
        if !page.is_dir() {
            files.push(page.clone());
            continue;
        }
        let name = visible(&page.display().to_string());
        let read = folder::read(page).map_err(|error| {
            print_error(format_args!("{name}: {error}\n"));
            Exit::Unusable
        })?;
        if !read.left_out.is_empty() {
            print_error(format_args!("{name}: left out {}\n", read.left_out_in_words()));
        }
        if read.pages.is_empty() {
            let extensions = folder::extensions();
            print_error(format_args!("{name} has no pages: expected files that end in {extensions}\n"));
            return Err(Exit::Unusable);
        }
        files.extend(read.pages.iter().map(|file| page.join(file)));
    }
    Ok(files)
}

/// Prints the errors of an enum to standard error.
///
/// # Errors
///
/// A page cannot be read, or an option matches nothing. The error is the exit code.
pub(super) fn printing_errors(inspected: &Inspected) -> Result<(), Exit> {
    let errors =
        inspected.errors().map(|problem| snippet::error(problem, inspected.syntax, width_of_errors()));
    print_error(errors.collect::<String>());
    if inspected.is_usable { Ok(()) } else { Err(Exit::Unusable) }
}
