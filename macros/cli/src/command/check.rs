//! `check`: shows the problems of pages and the findings of lints, for people and for CI.

use std::ops::ControlFlow;

use super::gate::{self, Checked, Shown, Total};
use super::read::{self, Pages};
use crate::baseline::BaselineOptions;
use crate::exit::Exit;
use crate::lint::{Levels, Lint, Report};
use crate::options::ReadingOptions;
use crate::output::{print_failure, print_styled};
use crate::output_format::OutputFormat;
use crate::package::{Identity, Selection};
use crate::render::{check, lint};
use crate::terminal::width;

/// Explains a lint.
pub(crate) fn explain(lint: &'static Lint, format: OutputFormat) -> Exit {
    let _ = print_styled(match format {
        OutputFormat::Json => lint::json(lint),
        _ => lint::text(lint, width()),
    });
    Exit::Success
}

/// Checks the pages of enums, and compares them with a baseline if there is one.
pub(crate) fn run(
    pages: &Pages,
    selection: &Selection,
    options: &ReadingOptions,
    levels: &Levels,
    baseline: &BaselineOptions,
    format: OutputFormat,
) -> Exit {
    if selection.is_given() {
        print_failure(
            "`--package`, `--workspace` and `--manifest-path` are about packages: leave out the pages",
        );
        return Exit::Unusable;
    }
    let shown = Shown::new(format);
    if !baseline.is_given() {
        let mut total = Total::NOTHING;
        let exit = read::each(pages, options, |inspected| {
            total.enums += 1;
            total.print(&Report::new(&inspected, levels), false, &shown);
            if total.is_closed { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        print_total(&total, &shown);
        return exit.max(total.exit);
    }
    let mut enums = Vec::new();
    let exit = read::each(pages, options, |inspected| {
        let identity = Identity::of_pages(&inspected.names);
        enums.push(Checked { identity, inspected, levels: levels.clone() });
        ControlFlow::Continue(())
    });
    match gate::check(&enums, levels, baseline, &|_| true, &shown) {
        Ok(total) => {
            print_total(&total, &shown);
            exit.max(total.exit)
        }
        Err(unusable) => unusable,
    }
}

/// The number of errors and warnings of several pages.
fn print_total(total: &Total, shown: &Shown) {
    if shown.format == OutputFormat::Human && !total.is_closed && total.enums > 1 {
        let _ = print_styled(check::total(total.enums, total.errors, total.warnings));
    }
}
