//! `inspect`: reads pages and shows what was read.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use doccodes_codegen::catalogue::{self, Choices, PageInput, Reading};
use doccodes_codegen::page::{self, Page};
use doccodes_codegen::problem::{Problem, Severity};
use doccodes_codegen::source::Source;

use crate::complaint::complain;
use crate::lint::Level;
use crate::{json, listing, review, snippet};

/// A page that was read.
pub(crate) struct Inspected {
    pub(crate) source: Source,
    pub(crate) page: Page,
    pub(crate) reading: Reading,
}

/// Shows the pages; the result is the exit code.
pub(crate) fn run(pages: &[PathBuf], retry: bool, as_json: bool) -> u8 {
    let mut exit = 0;
    let mut out = io::stdout().lock();
    for path in pages {
        let (text, code) = match read(path) {
            Ok(inspected) => {
                let failing = inspected.errors().next().is_some();
                let text = match (retry, as_json) {
                    (false, false) => listing::page(&inspected),
                    (false, true) => json::page(&inspected),
                    (true, false) => review::text(&inspected),
                    (true, true) => review::json(&inspected),
                };
                (text, u8::from(failing))
            }
            Err(problem) => {
                let name = path.display().to_string();
                let text =
                    if as_json { json::unread(&name, &problem) } else { listing::unread(&name, &problem) };
                (text, 2)
            }
        };
        exit = exit.max(code);
        // A reader that has seen enough, such as `head`, is no failure.
        if writeln!(out, "{text}").is_err() {
            break;
        }
    }
    exit
}

/// Reads a page.
///
/// # Errors
///
/// The file cannot be read, or is no text.
pub(crate) fn read(path: &Path) -> Result<Inspected, Problem> {
    Source::open(&path.display().to_string(), path).map(Inspected::of)
}

/// Reads a page whose errors go to standard error: the page and whether it has some, or else the exit code.
pub(crate) fn read_reporting(path: &Path) -> Result<(Inspected, bool), u8> {
    let inspected = read(path).map_err(|problem| {
        complain(format_args!("{problem}\n"));
        2
    })?;
    let errors: String = inspected.errors().map(|problem| snippet::problem(problem, Level::Deny)).collect();
    complain(&errors);
    Ok((inspected, !errors.is_empty()))
}

impl Inspected {
    /// What the macro sees in a page, without arguments.
    pub(crate) fn of(source: Source) -> Self {
        let page = page::read(&source);
        let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
        Self { source, page, reading }
    }

    /// What stops the build.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.reading.problems.iter().filter(|problem| problem.severity() == Severity::Error)
    }
}
