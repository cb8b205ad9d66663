//! Reads the enums of a command and prints what is wrong with them.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::slice;

use doccodes_codegen::problem::visible;

use crate::exit::Exit;
use crate::folder;
use crate::inspected::Inspected;
use crate::options::{OptionSyntax, ReadingOptions, UnmatchedEverywhere};
use crate::output::{print_error, print_failure, print_styled};
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
    if pages.together || files.len() == 1 {
        let _ = add(options.inspect(&files));
        return Exit::Success;
    }
    let mut unmatched = UnmatchedEverywhere::default();
    for (n, page) in files.iter().enumerate() {
        let (mut inspected, mut not_matched) = options.read(slice::from_ref(page));
        if n == 0 {
            not_matched.extend(options.unused_format(&files));
        }
        for problem in unmatched.add(not_matched) {
            inspected.reject(problem);
        }
        if add(inspected).is_break() {
            return Exit::Success;
        }
    }
    print_unmatched(&unmatched)
}

/// Prints the options that match nothing on the pages of any enum to standard error. Returns the exit code.
pub(super) fn print_unmatched(unmatched: &UnmatchedEverywhere) -> Exit {
    let mut exit = Exit::Success;
    for problem in unmatched.problems() {
        print_error(snippet::error(problem, &OptionSyntax, width_of_errors()));
        exit = Exit::Unusable;
    }
    exit
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
            print_failure(format_args!("{name}: {error}"));
            Exit::Unusable
        })?;
        if !read.left_out.is_empty() {
            print_error(format_args!("{name}: left out {}\n", read.left_out_in_words()));
        }
        if read.pages.is_empty() {
            let extensions = folder::extensions();
            print_failure(format_args!("{name} has no pages: expected files that end in {extensions}"));
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
