//! A page with everything that doccodes reads from it.

use std::path::Path;

use doccodes_codegen::catalogue::{self, Choices, PageInput, Reading};
use doccodes_codegen::page::{self, Page};
use doccodes_codegen::problem::{Problem, Severity};
use doccodes_codegen::source::Source;

/// A page, its tables, and the codes in them.
pub(crate) struct Inspected {
    pub(crate) source: Source,
    pub(crate) page: Page,
    pub(crate) reading: Reading,
}

impl Inspected {
    /// Reads a page as the macro does if the attribute has no arguments but the page.
    pub(crate) fn new(source: Source) -> Self {
        let page = page::read(&source);
        let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
        Self { source, page, reading }
    }

    /// Reads the page in a file.
    ///
    /// # Errors
    ///
    /// The file cannot be read, is too large, or is not UTF-8.
    pub(crate) fn open(path: &Path) -> Result<Self, Problem> {
        Source::open(&path.display().to_string(), path).map(Self::new)
    }

    /// The problems that would stop the build.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.reading.problems.iter().filter(|problem| problem.severity() == Severity::Error)
    }

    /// Whether the page has a problem that would stop the build.
    pub(crate) fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }
}
