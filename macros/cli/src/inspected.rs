//! An enum with its pages and everything that doccodes reads from them.

use std::path::PathBuf;

use doccodes_codegen::catalogue::{self, Choices, PassedOver, Reading, Reason, Role, TableReading};
use doccodes_codegen::page::{Page, Table};
use doccodes_codegen::problem::{Problem, Severity, visible};
use doccodes_codegen::remedy::{Argument, Syntax};
use doccodes_codegen::source::Source;
use doccodes_codegen::{AttributeSyntax, Document, Inspection};

use crate::exit::Exit;
use crate::origin::Origin;
use crate::place::Place;

/// The pages of an enum, their tables, and the codes in them.
pub(crate) struct Inspected {
    /// The names of the pages as the user wrote them, including those that cannot be read.
    pub(crate) names: Vec<String>,
    /// The name of all pages together, if it is not the list of their names.
    pub(crate) title: Option<String>,
    /// The pages that could be read.
    pub(crate) documents: Vec<Document>,
    pub(crate) reading: Reading,
    /// The problems of all pages, and options that match nothing.
    pub(crate) problems: Vec<Problem>,
    /// How the user writes arguments: as options, or in an attribute.
    pub(crate) syntax: &'static dyn Syntax,
    /// The name of the service that the user gave.
    pub(crate) service: Option<String>,
    /// Whether all pages could be read and all options match something.
    pub(crate) is_usable: bool,
    /// The attribute that reads the pages, if it is one of a package.
    pub(crate) origin: Option<Origin>,
    /// The folder that the names of files are relative to, if it is not the current one.
    pub(crate) root: Option<PathBuf>,
}

impl Inspected {
    /// An enum whose pages were read. The errors of the inspection are not among the problems.
    pub(crate) fn new(inspection: Inspection, syntax: &'static dyn Syntax) -> Self {
        Self {
            is_usable: inspection.documents.len() == inspection.paths.len(),
            names: inspection.paths,
            title: None,
            documents: inspection.documents,
            reading: inspection.reading,
            problems: inspection.problems,
            syntax,
            service: inspection.service,
            origin: None,
            root: None,
        }
    }

    /// Texts that findings refer to, but that are not pages.
    pub(crate) fn of_texts(sources: Vec<Source>) -> Self {
        Self {
            names: sources.iter().map(|source| source.name().to_owned()).collect(),
            title: None,
            documents: sources.into_iter().map(|source| Document { source, page: Page::default() }).collect(),
            reading: catalogue::read(&[], &Choices::default()),
            problems: Vec::new(),
            syntax: &AttributeSyntax,
            service: None,
            is_usable: true,
            origin: None,
            root: None,
        }
    }

    /// Adds a problem with an option of the command line.
    pub(crate) fn reject(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
        self.is_usable = false;
    }

    /// The names of the pages, or the enum of a package, for output.
    pub(crate) fn name(&self) -> String {
        visible(&self.title.clone().unwrap_or_else(|| self.names.join(", ")))
    }

    /// The path of a page, or of another file that findings are about.
    pub(crate) fn file(&self, name: &str) -> String {
        let name = self.origin.as_ref().map_or_else(|| name.to_owned(), |origin| origin.shown(name));
        match &self.root {
            Some(root) => root.join(&name).display().to_string(),
            None => name,
        }
    }

    /// The name of the service, if the user or a page gives one.
    pub(crate) fn service(&self) -> Option<&str> {
        self.service.as_deref().or(self.reading.catalogue.service.as_deref())
    }

    /// Arguments as the user writes them, between backticks.
    pub(crate) fn arguments(&self, arguments: &[Argument]) -> String {
        format!("`{}`", self.syntax.arguments(arguments))
    }

    /// The page with this index.
    pub(crate) fn source(&self, page: usize) -> &Source {
        &self.documents[page].source
    }

    /// Whether places need the names of their pages.
    pub(crate) fn has_several_pages(&self) -> bool {
        self.names.len() > 1
    }

    /// The table of a reading.
    pub(crate) fn table(&self, reading: &TableReading) -> &Table {
        self.documents[reading.page].page.table(reading.table)
    }

    /// Whether the user chose the column of the codes.
    pub(crate) fn has_chosen_code_column(&self) -> bool {
        let mut columns = self.reading.tables.iter().flat_map(|reading| reading.columns.iter().flatten());
        columns.any(|column| column.role() == Role::Code && matches!(column.decision.by, Reason::Chosen))
    }

    /// Why a table is not read, in words.
    pub(crate) fn because(&self, why: PassedOver) -> &'static str {
        match why {
            PassedOver::NoCodeColumn if self.has_chosen_code_column() => {
                "it does not have the chosen column of the codes"
            }
            why => why.because(),
        }
    }

    /// The line of a place.
    pub(crate) fn line(&self, place: Place) -> u32 {
        self.source(place.page).line(place.offset)
    }

    /// `57`, or `codes.md:57` if there are several pages.
    pub(crate) fn short_place(&self, place: Place) -> String {
        match self.has_several_pages() {
            true => self.long_place(place),
            false => self.line(place).to_string(),
        }
    }

    /// `line 57`, or `codes.md:57` if there are several pages.
    pub(crate) fn named_place(&self, place: Place) -> String {
        match self.has_several_pages() {
            true => self.long_place(place),
            false => format!("line {}", self.line(place)),
        }
    }

    /// `codes.md:57`
    pub(crate) fn long_place(&self, place: Place) -> String {
        format!("{}:{}", self.source(place.page).name(), self.line(place))
    }

    /// The problems that would stop the build.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity() == Severity::Error)
    }

    /// Whether the enum has a problem that would stop the build.
    pub(crate) fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// The exit code of a command that shows the enum.
    pub(crate) fn exit(&self) -> Exit {
        if self.is_usable { Exit::failure_if(self.has_errors()) } else { Exit::Unusable }
    }
}
