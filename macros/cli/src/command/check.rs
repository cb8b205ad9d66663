//! `check`: shows the problems of pages and what lints find, for people and for CI.

use std::path::PathBuf;

use super::read;
use crate::exit::Exit;
use crate::lint::{Levels, Report};
use crate::render::check;

/// Checks pages.
pub(crate) fn run(pages: &[PathBuf], levels: &Levels, json: bool) -> Exit {
    let text = |report: &Report<'_>| if json { check::json(report) } else { check::text(report) };
    read::for_each(pages, |path, read| match read {
        Ok(inspected) => {
            let report = Report::new(&inspected, levels);
            (text(&report), Exit::failure_if(report.errors() > 0))
        }
        Err(problem) => {
            let report = Report::unreadable(path.display().to_string(), &problem);
            (text(&report), Exit::Unusable)
        }
    })
}
