//! `check`: shows the problems of pages and what lints find, for people and for CI.

use std::ops::ControlFlow;

use super::gate::{self, Checked, Shown};
use super::read::{self, Pages};
use crate::baseline::BaselineOptions;
use crate::exit::Exit;
use crate::lint::{Levels, Lint, Report};
use crate::options::ReadingOptions;
use crate::output::{print_error, print_styled};
use crate::output_format::OutputFormat;
use crate::package::{Identity, Selection};
use crate::render::lint;
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
        print_error(
            "`--package`, `--workspace` and `--manifest-path` are about packages: leave out the pages\n",
        );
        return Exit::Unusable;
    }
    let shown = Shown::new(format);
    if !baseline.is_given() {
        return read::for_each(pages, options, |inspected| {
            let report = Report::new(inspected, levels);
            (shown.text(&report), report.exit())
        });
    }
    let mut enums = Vec::new();
    let exit = read::each(pages, options, |inspected| {
        let identity = Identity::of_pages(&inspected.names);
        enums.push(Checked { identity, inspected, levels: levels.clone() });
        ControlFlow::Continue(())
    });
    exit.max(gate::check(&enums, levels, baseline, &|_| true, &shown).exit)
}
