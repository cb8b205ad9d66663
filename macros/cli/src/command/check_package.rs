//! `check` without a page: checks the enums of packages.

use super::gate::{self, Checked, Shown};
use crate::baseline::BaselineOptions;
use crate::exit::Exit;
use crate::lint::{self, Levels, Report, UNCHECKED_ENUM};
use crate::options::ReadingOptions;
use crate::output::{print_failure, print_styled};
use crate::output_format::OutputFormat;
use crate::package::{Enum, Identity, PackageEnums, Packages, Selection, leftovers};
use crate::render::list;

/// Checks the enums of the selected packages.
pub(crate) fn run(
    selection: &Selection,
    options: &ReadingOptions,
    levels: &Levels,
    baseline: &BaselineOptions,
    format: OutputFormat,
) -> Exit {
    if options.is_given() {
        print_failure(
            "options about pages need a page: in a package, they are arguments of each enum's attribute",
        );
        return Exit::Unusable;
    }
    let lints: Vec<&str> = lint::names().collect();
    let loaded = Packages::load(selection, &lints).and_then(|packages| {
        let enums = packages.enums()?;
        Ok((packages, enums))
    });
    match loaded {
        Ok((packages, enums)) => check_enums(&packages, enums, levels, baseline, &Shown::new(format)),
        Err(error) => {
            print_failure(error);
            Exit::Unusable
        }
    }
}

fn check_enums(
    packages: &Packages,
    found: Vec<PackageEnums>,
    levels: &Levels,
    baseline: &BaselineOptions,
    shown: &Shown,
) -> Exit {
    let mut exit = Exit::Success;
    let mut checked = Vec::new();
    let mut unchecked = Vec::new();
    let counts = list::Counts::new(&found);
    for PackageEnums { package, enums, unchecked: places } in found {
        let settings = packages.levels(package, levels);
        if places.is_empty()
            && let Some(error) = packages.unknown_enum(package, &enums)
        {
            print_failure(error);
            exit = Exit::Unusable;
        }
        for Enum { identity, inspected, .. } in enums {
            let levels = packages.levels_of(package, identity.name(), levels);
            checked.push(Checked { identity, inspected, levels });
        }
        unchecked.push((leftovers(&places, Some(&packages.workspace.root)), settings));
    }
    let is_selected = |identity: &Identity| packages.is_selected(&identity.package);
    let mut total = match gate::check(&checked, levels, baseline, &is_selected, shown) {
        Ok(total) => total,
        Err(unusable) => return unusable,
    };
    for ((inspected, findings), levels) in &mut unchecked {
        let findings =
            std::mem::take(findings).into_iter().map(|finding| (&UNCHECKED_ENUM, finding)).collect();
        let report = Report::of_findings(inspected, findings, levels);
        if !report.findings.is_empty() {
            total.print(&report, true, shown);
        }
    }
    if shown.format == OutputFormat::Human && !total.is_closed {
        let _ = print_styled(list::summary(&counts, total.errors, total.warnings));
    }
    exit.max(total.exit)
}
