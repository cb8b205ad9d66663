//! `check`: shows the problems of pages and what lints find, for people and for CI.

use super::read::{self, Pages};
use crate::exit::Exit;
use crate::lint::{Levels, Lint, Report};
use crate::options::ReadingOptions;
use crate::output::print_styled;
use crate::output_format::OutputFormat;
use crate::render::{check, lint};
use crate::terminal::width;
use crate::workspace::Workspace;

/// Explains a lint.
pub(crate) fn explain(lint: &Lint, format: OutputFormat) -> Exit {
    let _ = print_styled(match format {
        OutputFormat::Json => lint::json(lint),
        _ => lint::text(lint, width()),
    });
    Exit::Success
}

/// Checks the pages of enums.
pub(crate) fn run(pages: &Pages, options: &ReadingOptions, levels: &Levels, format: OutputFormat) -> Exit {
    let workspace = Workspace::from_env();
    read::for_each(pages, options, |inspected| {
        let report = Report::new(inspected, levels);
        let text = match format {
            OutputFormat::Human => check::text(&report, width()),
            OutputFormat::Json => check::json(&report),
            OutputFormat::Github => check::github(&report, &workspace),
        };
        (text, report.exit())
    })
}
