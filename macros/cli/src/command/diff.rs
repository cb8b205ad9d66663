//! `diff`: shows what changed between two versions of a page or of a folder of pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use doccodes_codegen::problem::visible;

use crate::change::{Comparison, Semver};
use crate::exit::Exit;
use crate::folder;
use crate::inspected::Inspected;
use crate::output::{print_error, print_styled};
use crate::render::change;

/// Compares two pages or two folders.
pub(crate) fn run(old: &Path, new: &Path, json: bool) -> Exit {
    let pairs = match pairs(old, new) {
        Ok(pairs) => pairs,
        Err(error) => {
            print_error(format_args!("{error}\n"));
            return Exit::Unusable;
        }
    };
    let (mut exit, mut worst) = (Exit::Success, Semver::None);
    for pair in pairs {
        match compare(&pair, json) {
            Ok(Some((text, semver))) => {
                worst = worst.max(semver);
                if print_styled(text).is_err() {
                    return exit.max(Exit::Failure);
                }
            }
            Ok(None) => {}
            Err(error) => {
                print_error(format_args!("{error}\n"));
                exit = Exit::Unusable;
            }
        }
    }
    if !json {
        let _ = print_styled(change::summary(worst));
    }
    exit.max(Exit::failure_if(worst != Semver::None))
}

/// The files of two versions of a page; one may be missing.
struct Pair {
    old: Option<PathBuf>,
    new: Option<PathBuf>,
}

/// The two pages, or the pages of the two folders, paired by their paths within them.
fn pairs(old: &Path, new: &Path) -> Result<Vec<Pair>, String> {
    if !old.is_dir() && !new.is_dir() {
        return Ok(vec![Pair { old: Some(old.to_owned()), new: Some(new.to_owned()) }]);
    }
    if old.is_dir() != new.is_dir() {
        if let Some(path) = [old, new].into_iter().find(|path| !path.exists()) {
            return Err(format!("{}: no such file or folder", visible(&path.display().to_string())));
        }
        return Err("expected two pages or two folders, not one of each".to_owned());
    }
    let (old_pages, new_pages) = (pages_in(old)?, pages_in(new)?);
    let all = old_pages.union(&new_pages);
    let file = |folder: &Path, pages: &BTreeSet<PathBuf>, page: &PathBuf| {
        pages.contains(page).then(|| folder.join(page))
    };
    let pair = |page| Pair { old: file(old, &old_pages, page), new: file(new, &new_pages, page) };
    Ok(all.map(pair).collect())
}

fn pages_in(folder: &Path) -> Result<BTreeSet<PathBuf>, String> {
    folder::pages(folder).map_err(|error| format!("{}: {error}", visible(&folder.display().to_string())))
}

/// The text to print about a pair and the class of its changes; none if there is nothing to print.
fn compare(pair: &Pair, json: bool) -> Result<Option<(String, Semver)>, String> {
    let read = |path: &Option<PathBuf>| {
        let read = path.as_deref().map(Inspected::open).transpose();
        read.map_err(|problem| problem.to_string())
    };
    let (old, new) = (read(&pair.old)?, read(&pair.new)?);
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
