//! `diff`: shows what changed between two versions of a page or of a folder of pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use doccodes_codegen::problem::visible;

use super::differences::{Class, Differences};
use super::read;
use crate::change::Comparison;
use crate::exit::Exit;
use crate::folder;
use crate::inspected::Inspected;
use crate::options::{OptionSyntax, ReadingOptions, UnmatchedEverywhere};
use crate::output::{print_error, print_failure};
use crate::output_format::OutputFormat;
use crate::package::Selection;
use crate::render::snippet;
use crate::terminal::width_of_errors;

/// Compares two pages or two folders; with `together`, the pages of a folder are one enum.
pub(crate) fn run(
    [old, new]: [&Path; 2],
    together: bool,
    selection: &Selection,
    options: &ReadingOptions,
    denied: &[Class],
    format: OutputFormat,
) -> Exit {
    if selection.is_given() {
        print_failure(
            "`--package`, `--workspace` and `--manifest-path` are about packages: add `--git REVISION`",
        );
        return Exit::Unusable;
    }
    let pairs = match pairs(old, new, together) {
        Ok(pairs) => pairs,
        Err(error) => {
            print_failure(error);
            return Exit::Unusable;
        }
    };
    let mut exit = Exit::Success;
    if let Some(format) = options.unused_format(&[old, new]) {
        print_error(snippet::error(&format.problem, &OptionSyntax, width_of_errors()));
        exit = Exit::Unusable;
    }
    let mut unmatched = UnmatchedEverywhere::default();
    let mut differences = Differences::new(format);
    for pair in pairs {
        match read_both(&pair, options, &mut unmatched) {
            Ok((old, new)) => {
                let comparison = Comparison::new(old.as_ref(), new.as_ref());
                if !comparison.is_about_no_codes() {
                    differences.add(&comparison);
                }
            }
            Err(unusable) => exit = unusable,
        }
    }
    exit = exit.max(read::print_unmatched(&unmatched));
    // Nothing is known about pages that could not be read.
    differences.is_complete = exit != Exit::Unusable;
    exit.max(differences.print(denied))
}

/// The pages of two versions of an enum; one version may be missing.
struct Pair {
    old: Version,
    new: Version,
}

/// The pages of one version of an enum, and the folder if they are all of its pages.
#[derive(Default)]
struct Version {
    pages: Vec<PathBuf>,
    folder: Option<PathBuf>,
}

impl Version {
    fn page(page: PathBuf) -> Self {
        Self { pages: vec![page], folder: None }
    }
}

/// The two pages, or the pages of the two folders, paired by their paths within them.
fn pairs(old: &Path, new: &Path, together: bool) -> Result<Vec<Pair>, String> {
    if !old.is_dir() && !new.is_dir() {
        if together {
            return Err(
                "`--together` reads all pages of a folder as one enum: expected two folders".to_owned()
            );
        }
        return Ok(vec![Pair { old: Version::page(old.to_owned()), new: Version::page(new.to_owned()) }]);
    }
    if old.is_dir() != new.is_dir() {
        if let Some(path) = [old, new].into_iter().find(|path| !path.exists()) {
            return Err(format!("{}: no such file or folder", visible(&path.display().to_string())));
        }
        return Err("expected two pages or two folders, not one of each".to_owned());
    }
    let (old_pages, new_pages) = (pages_in(old)?, pages_in(new)?);
    if together {
        let version = |folder: &Path, pages: &BTreeSet<PathBuf>| Version {
            pages: pages.iter().map(|page| folder.join(page)).collect(),
            folder: Some(folder.to_owned()),
        };
        return Ok(vec![Pair { old: version(old, &old_pages), new: version(new, &new_pages) }]);
    }
    let all = old_pages.union(&new_pages);
    let file = |folder: &Path, pages: &BTreeSet<PathBuf>, page: &PathBuf| match pages.contains(page) {
        true => Version::page(folder.join(page)),
        false => Version::default(),
    };
    let pair = |page| Pair { old: file(old, &old_pages, page), new: file(new, &new_pages, page) };
    Ok(all.map(pair).collect())
}

fn pages_in(folder: &Path) -> Result<BTreeSet<PathBuf>, String> {
    let read = folder::read(folder);
    read.map(|read| read.pages)
        .map_err(|error| format!("{}: {error}", visible(&folder.display().to_string())))
}

/// Reads the two versions of an enum. The error is the exit code.
fn read_both(
    pair: &Pair,
    options: &ReadingOptions,
    unmatched: &mut UnmatchedEverywhere,
) -> Result<(Option<Inspected>, Option<Inspected>), Exit> {
    let mut read = |version: &Version| {
        if version.pages.is_empty() {
            return Ok(None);
        }
        let (mut inspected, not_matched) = options.read(&version.pages);
        inspected.title = version.folder.as_ref().map(|folder| folder.display().to_string());
        for problem in unmatched.add(not_matched) {
            inspected.reject(problem);
        }
        if inspected.is_usable {
            return Ok(Some(inspected));
        }
        read::printing_errors(&inspected).map(|()| None)
    };
    let (old, new) = (read(&pair.old), read(&pair.new));
    Ok((old?, new?))
}
