//! Reads the pages of an attribute into a catalogue.

use crate::catalogue::{self, Catalogue, PageInput, UnmatchedChoice};
use crate::invocation::{Attribute, CallSite, read_page};
use crate::page;
use crate::problem::Problem;
use crate::source::Source;

/// The content of the pages of an attribute.
pub(crate) struct ReadPages {
    pub(crate) catalogue: Catalogue,
    /// The pages that could be read.
    pub(crate) pages: Vec<Source>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) unmatched: Vec<UnmatchedChoice>,
}

/// Reads the pages of an attribute.
pub(crate) fn read_pages(attribute: &Attribute, call_site: &CallSite) -> ReadPages {
    let mut problems = Vec::new();
    let mut read = Vec::new();
    for page in &attribute.pages {
        match read_page(&call_site.manifest_dir, &page.value()) {
            Ok(source) => {
                let page = page::read(&source);
                read.push((source, page));
            }
            Err(problem) => problems.push(problem.on(&page.value())),
        }
    }
    let input: Vec<PageInput<'_>> = read.iter().map(|(source, page)| PageInput::new(source, page)).collect();
    let reading = catalogue::read(&input, &attribute.choices);
    problems.extend(reading.problems);
    // An unmatched choice may belong to a page that could not be read.
    let unmatched = if read.len() == attribute.pages.len() { reading.unmatched_choices } else { Vec::new() };
    let pages = read.into_iter().map(|(source, _)| source).collect();
    ReadPages { catalogue: reading.catalogue, pages, problems, unmatched }
}
