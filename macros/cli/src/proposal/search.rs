//! Finds the arguments with which pages can be read.

use std::path::Path;

use doccodes_codegen::problem::{Problem, Severity};
use doccodes_codegen::remedy::Remedy;
use doccodes_codegen::{AttributeSyntax, Inspection};

use super::choice::{Chosen, LeftOut};
use super::written::arguments;
use crate::inspected::Inspected;

/// The most times that pages are read. Each argument may uncover a new problem.
const MOST_STEPS: usize = 8;

/// The most kinds of rows that are left out. A page with more of them should be fixed, or is not a page of codes.
const MOST_LEFT_OUT: usize = 40;

/// The attribute of an enum.
pub(crate) struct Proposal {
    /// The paths of the pages.
    pub(crate) paths: Vec<String>,
    pub(crate) chosen: Vec<Chosen>,
    pub(crate) left_out: Vec<LeftOut>,
    /// What is read from the pages with these arguments.
    pub(crate) inspected: Inspected,
}

impl Proposal {
    /// Whether the attribute gives an enum without errors.
    pub(crate) fn is_complete(&self) -> bool {
        !self.inspected.has_errors() && self.inspected.is_usable
    }

    /// Whether each page needs an enum of its own.
    pub(crate) fn needs_one_enum_for_each_page(&self) -> bool {
        self.paths.len() > 1
            && self
                .inspected
                .errors()
                .any(|problem| matches!(problem.remedy(), Some(Remedy::SplitPages { .. })))
    }
}

/// Finds the arguments for pages, whose paths are relative to the folder of a package.
pub(crate) fn propose(folder: &Path, paths: &[String]) -> Proposal {
    let (mut chosen, mut left_out) = (Vec::new(), Vec::new());
    let mut inspection = read(folder, paths, &chosen, &left_out);
    for _ in 0..MOST_STEPS {
        let before = (chosen.len(), left_out.len());
        add_argument(&inspection, &mut chosen, &mut left_out);
        if before == (chosen.len(), left_out.len()) || left_out.len() > MOST_LEFT_OUT {
            left_out.truncate(before.1);
            break;
        }
        let next = read(folder, paths, &chosen, &left_out);
        if !next.errors.is_empty() {
            // The argument matches nothing, or conflicts with the others.
            chosen.truncate(before.0);
            left_out.truncate(before.1);
            break;
        }
        inspection = next;
    }
    let inspected = Inspected::new(inspection, &AttributeSyntax);
    Proposal { paths: paths.to_vec(), chosen, left_out, inspected }
}

fn read(folder: &Path, paths: &[String], chosen: &[Chosen], left_out: &[LeftOut]) -> Inspection {
    let mut attribute: Vec<String> = paths.iter().map(|path| format!("{path:?}")).collect();
    attribute.extend(arguments(chosen, left_out));
    let attribute = attribute.join(", ").parse().unwrap_or_default();
    let item = "enum Code {}".parse().unwrap_or_default();
    Inspection::new(attribute, item, &|path| Inspection::open_in(folder, path))
}

/// Adds an argument for the first problem that an argument solves. If there is none, leaves out the rows with problems, since which
/// rows are read depends on the other arguments.
fn add_argument(inspection: &Inspection, chosen: &mut Vec<Chosen>, left_out: &mut Vec<LeftOut>) {
    let errors = || inspection.problems.iter().filter(|problem| problem.severity() == Severity::Error);
    let is_new = |choice: &Chosen| chosen.iter().all(|other| other.arguments != choice.arguments);
    let choice = errors().filter_map(|problem| Chosen::of(problem, &inspection.reading.tables)).find(is_new);
    if let Some(choice) = choice {
        chosen.push(choice);
        return;
    }
    for problem in errors() {
        let page = page_of(problem, inspection);
        let Some(rows) = LeftOut::of(problem, page) else { continue };
        if left_out.iter().all(|other| other.skip != rows.skip) {
            left_out.push(rows);
        }
    }
}

/// The page of a problem, if there are several pages.
fn page_of<'a>(problem: &'a Problem, inspection: &Inspection) -> Option<&'a str> {
    problem.page().filter(|_| inspection.paths.len() > 1)
}
