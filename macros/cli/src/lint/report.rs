//! The problems and findings of a page, each with its level.

use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;

use super::finding::Finding;
use super::level::Level;
use super::levels::Levels;
use super::table::{Lint, findings};
use crate::inspected::Inspected;

/// Everything that `check` shows about a page.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    /// The name of the page.
    pub(crate) page: String,
    /// Its problems, without the allowed ones.
    pub(crate) problems: Vec<(&'a Problem, Level)>,
    /// What lints found, without the allowed ones.
    pub(crate) findings: Vec<Found<'a>>,
}

/// What a lint found.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    pub(crate) source: &'a Source,
    pub(crate) lint: &'static Lint,
    pub(crate) level: Level,
    pub(crate) finding: Finding,
}

impl<'a> Report<'a> {
    /// Runs the lints on a page and gives everything its level.
    pub(crate) fn new(inspected: &'a Inspected, levels: &Levels) -> Self {
        let Inspected { source, reading, .. } = inspected;
        let problems =
            reading.problems.iter().map(|problem| (problem, levels.of_problem(problem.severity())));
        let found = findings(inspected).map(|(lint, finding)| {
            let level = levels.of_lint(lint);
            Found { source, lint, level, finding }
        });
        Self {
            page: source.name().to_owned(),
            problems: problems.filter(|(_, level)| *level != Level::Allow).collect(),
            findings: found.filter(|found| found.level != Level::Allow).collect(),
        }
    }

    /// Reports that a page could not be read.
    pub(crate) fn unreadable(page: String, problem: &'a Problem) -> Self {
        Self { page, problems: vec![(problem, Level::Deny)], findings: Vec::new() }
    }

    /// How many problems and findings make the check fail.
    pub(crate) fn errors(&self) -> usize {
        self.levels().filter(|level| *level == Level::Deny).count()
    }

    /// How many do not.
    pub(crate) fn warnings(&self) -> usize {
        self.levels().filter(|level| *level != Level::Deny).count()
    }

    fn levels(&self) -> impl Iterator<Item = Level> {
        let problems = self.problems.iter().map(|(_, level)| *level);
        problems.chain(self.findings.iter().map(|found| found.level))
    }
}
