//! `diff --git`: shows what changed in the enums of packages since a commit.

use serde_json::json;

use super::differences::{Class, Differences};
use crate::change::Comparison;
use crate::exit::Exit;
use crate::lint;
use crate::options::ReadingOptions;
use crate::output::print_failure;
use crate::output_format::OutputFormat;
use crate::package::{Commit, Enum, Identity, PackageEnums, Packages, Selection, Unchecked, pairs};
use crate::render::json::to_line;
use crate::render::unchecked;
use crate::terminal::width;

/// Compares the enums of the selected packages with those of a commit.
pub(crate) fn run(
    revision: &str,
    selection: &Selection,
    options: &ReadingOptions,
    denied: &[Class],
    format: OutputFormat,
) -> Exit {
    if options.is_given() {
        print_failure(
            "options about pages need two pages: in a package, they are arguments of each enum's attribute",
        );
        return Exit::Unusable;
    }
    match versions(revision, selection) {
        Ok((old, new)) => compare(&old, &new, denied, format),
        Err(error) => {
            print_failure(error);
            Exit::Unusable
        }
    }
}

/// The enums at the commit, and the current ones.
fn versions(revision: &str, selection: &Selection) -> Result<(Vec<PackageEnums>, Vec<PackageEnums>), String> {
    let lints: Vec<&str> = lint::names().collect();
    let packages = Packages::load(selection, &lints)?;
    let commit = Commit::open(&packages.workspace.root, revision)?;
    Ok((packages.enums_at(&commit)?, packages.enums()?))
}

fn compare(old: &[PackageEnums], new: &[PackageEnums], denied: &[Class], format: OutputFormat) -> Exit {
    let (olds, news) = (enums(old), enums(new));
    let identities =
        |enums: &[&'_ Enum]| -> Vec<Identity> { enums.iter().map(|of| of.identity.clone()).collect() };
    let (old_identities, new_identities) = (identities(&olds), identities(&news));
    let mut differences = Differences::new(format);
    let pairs = pairs(&old_identities.iter().collect::<Vec<_>>(), &new_identities.iter().collect::<Vec<_>>());
    for (old, new) in pairs {
        let comparison = Comparison::of_enums(old.map(|at| olds[at]), new.map(|at| news[at]));
        differences.add(&comparison);
    }
    differences.end = unchecked_text(old, new, format);
    differences.print(denied)
}

fn enums(packages: &[PackageEnums]) -> Vec<&Enum> {
    packages.iter().flat_map(|package| &package.enums).collect()
}

/// The enums that cannot be compared because they cannot be read, now or at the commit.
fn unchecked_text(old: &[PackageEnums], new: &[PackageEnums], format: OutputFormat) -> String {
    let all = |packages: &'_ [PackageEnums]| -> Vec<Unchecked> {
        packages.iter().flat_map(|package| package.unchecked.clone()).collect()
    };
    let (mut old, new) = (all(old), all(new));
    old.retain(|then| new.iter().all(|now| (&now.file, &now.reason) != (&then.file, &then.reason)));
    let (old, new): (Vec<&Unchecked>, Vec<&Unchecked>) = (old.iter().collect(), new.iter().collect());
    match format {
        OutputFormat::Json => {}
        OutputFormat::Human => {
            return unchecked::text(&new, "not compared", width())
                + &unchecked::text(&old, "not read at the commit", width());
        }
        // `check` annotates them.
        OutputFormat::Github => return String::new(),
    }
    if old.is_empty() && new.is_empty() {
        return String::new();
    }
    let object = json!({ "unchecked": unchecked::json(&new), "unchecked_at_commit": unchecked::json(&old) });
    to_line(&object) + "\n"
}
