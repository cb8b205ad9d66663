//! `check`: shows the problems of pages and what lints find, for people and for CI.

use super::read::{self, Pages};
use crate::exit::Exit;
use crate::lint::{Levels, Lint, Report};
use crate::options::ReadingOptions;
use crate::output::print_styled;
use crate::render::{check, lint};

/// Explains a lint.
pub(crate) fn explain(lint: &Lint, json: bool) -> Exit {
    let _ = print_styled(if json { lint::json(lint) } else { lint::text(lint) });
    Exit::Success
}

/// Checks the pages of enums.
pub(crate) fn run(pages: &Pages, options: &ReadingOptions, levels: &Levels, json: bool) -> Exit {
    read::for_each(pages, options, |inspected| {
        let report = Report::new(inspected, levels);
        let text = if json { check::json(&report) } else { check::text(&report) };
        (text, report.exit())
    })
}
