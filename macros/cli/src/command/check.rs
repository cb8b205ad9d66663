//! `check`: shows the problems of pages and what lints find, for people and for CI.

use super::read::{self, Pages};
use crate::exit::Exit;
use crate::lint::{Levels, Report};
use crate::options::ReadingOptions;
use crate::render::check;

/// Checks the pages of enums.
pub(crate) fn run(pages: &Pages, options: &ReadingOptions, levels: &Levels, json: bool) -> Exit {
    read::for_each(pages, options, |inspected| {
        let report = Report::new(inspected, levels);
        let text = if json { check::json(&report) } else { check::text(&report) };
        (text, report.exit())
    })
}
