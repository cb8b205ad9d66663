//! `diff`: shows what changed between two versions of a page or of a folder of pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use doccodes_codegen::problem::visible;

use super::read;
use crate::change::{Comparison, Semver};
use crate::exit::Exit;
use crate::folder;
use crate::lint::Level;
use crate::options::{OptionSyntax, ReadingOptions, UnmatchedEverywhere};
use crate::output::{print_error, print_styled};
use crate::render::{change, snippet};

/// Compares two pages or two folders; with `together`, the pages of a folder are one enum.
pub(crate) fn run(old: &Path, new: &Path, together: bool, options: &ReadingOptions, json: bool) -> Exit {
    let pairs = match pairs(old, new, together) {
        Ok(pairs) => pairs,
        Err(error) => {
            print_error(format_args!("{error}\n"));
            return Exit::Unusable;
        }
    };
    let (mut exit, mut worst) = (Exit::Success, Semver::None);
    let mut unmatched = UnmatchedEverywhere::default();
    if let Some(format) = options.unused_format(&[old, new]) {
        print_error(snippet::problem(&format.problem, Level::Deny, &OptionSyntax));
        exit = Exit::Unusable;
    }
    for pair in pairs {
        match compare(&pair, options, &mut unmatched, json) {
            Ok(Some((text, semver))) => {
                worst = worst.max(semver);
                if print_styled(text).is_err() {
                    return exit.max(Exit::Failure);
                }
            }
            Ok(None) => {}
            Err(unusable) => exit = unusable,
        }
    }
    exit = exit.max(read::print_unmatched(&unmatched));
    // Nothing is known about pages that could not be read.
    if !json && (exit != Exit::Unusable || worst != Semver::None) {
        let _ = print_styled(change::summary(worst));
    }
    exit.max(Exit::failure_if(worst != Semver::None))
}

/// The pages of two versions of an enum; one version may be missing.
struct Pair {
    old: Version,
    new: Version,
}

/// The pages of one version of an enum, and the folder that they are all pages of.
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
            return Err("expected two folders, whose pages `--together` makes one enum each".to_owned());
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
    folder::pages(folder).map_err(|error| format!("{}: {error}", visible(&folder.display().to_string())))
}

/// The text to print about a pair and the class of its changes; none if there is nothing to print. The error is the exit code.
fn compare(
    pair: &Pair,
    options: &ReadingOptions,
    unmatched: &mut UnmatchedEverywhere,
    json: bool,
) -> Result<Option<(String, Semver)>, Exit> {
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
    let (old, new) = (old?, new?);
    let comparison = Comparison::new(old.as_ref(), new.as_ref());
    if comparison.is_about_no_codes() {
        return Ok(None);
    }
    let semver = comparison.semver();
    if json {
        return Ok(Some((change::json(&comparison), semver)));
    }
    if semver == Semver::None && comparison.broken().next().is_none() {
        return Ok(None);
    }
    Ok(Some((change::text(&comparison), semver)))
}
