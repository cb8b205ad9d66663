//! Reads the pages of an attribute.

use doccodes_formats::refusal;

use crate::catalogue::{self, PageInput, Reading, UnmatchedChoice};
use crate::document::Document;
use crate::invocation::Attribute;
use crate::page;
use crate::problem::Problem;
use crate::source::Source;

/// The contents of the pages of an attribute.
pub(crate) struct ReadPages {
    /// The pages that could be read.
    pub(crate) documents: Vec<Document>,
    pub(crate) reading: Reading,
    /// The problems of pages that could not be read, and those of the others.
    pub(crate) problems: Vec<Problem>,
    pub(crate) unmatched: Vec<UnmatchedChoice>,
}

/// Reads the pages of an attribute. `open` reads a page by its path.
pub(crate) fn read_pages(attribute: &Attribute, open: &dyn Fn(&str) -> Result<Source, Problem>) -> ReadPages {
    let mut problems = Vec::new();
    let mut documents = Vec::new();
    for page in &attribute.pages {
        match open(&page.value()) {
            Ok(source) => match refusal(&source) {
                Some(problem) => problems.push(problem.on(&page.value())),
                None => {
                    let page = page::read(&source);
                    documents.push(Document { source, page });
                }
            },
            Err(problem) => problems.push(problem.on(&page.value())),
        }
    }
    let mut input = Vec::with_capacity(documents.len());
    for document in &documents {
        input.push(PageInput::new(&document.source, &document.page));
    }
    let mut reading = catalogue::read(&input, &attribute.choices);
    problems.extend_from_slice(&reading.problems);
    let unmatched = std::mem::take(&mut reading.unmatched_choices);
    // An unmatched choice may belong to a page that could not be read.
    let unmatched = if documents.len() == attribute.pages.len() { unmatched } else { Vec::new() };
    ReadPages { documents, reading, problems, unmatched }
}
