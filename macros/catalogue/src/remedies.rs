//! The remedies of several problems, offered at once.

use doccodes_page::choice::Skip;
use doccodes_page::problem::{Problem, Severity};
use doccodes_page::remedy::Remedy;

use super::reading::TableReading;

/// The most rows that one remedy leaves out. A page with more of them should be fixed.
const MOST_SKIPS: usize = 40;

/// Adds to the first problem with a row the arguments that leave out all such rows, so that the user need not build once for each
/// of them.
pub(super) fn offer_all(readings: &mut [TableReading]) {
    let mut all: Vec<Skip> = Vec::new();
    for problem in readings.iter().flat_map(|reading| &reading.problems) {
        if let Some(skip) = skip_of(problem).filter(|skip| !all.contains(skip)) {
            all.push(skip.clone());
            if all.len() > MOST_SKIPS {
                return;
            }
        }
    }
    let mut problems = readings.iter_mut().flat_map(|reading| &mut reading.problems);
    let first = problems.find(|problem| skip_of(problem).is_some());
    if let Some(Remedy::Skip { all: offered, .. } | Remedy::SkipOrReadAsText { all: offered, .. }) =
        first.and_then(Problem::remedy_mut)
        && all.len() > 1
    {
        *offered = all;
    }
}

fn skip_of(problem: &Problem) -> Option<&Skip> {
    match problem.remedy() {
        Some(Remedy::Skip { skip, .. } | Remedy::SkipOrReadAsText { skip, .. })
            if problem.severity() == Severity::Error =>
        {
            Some(skip)
        }
        _ => None,
    }
}
