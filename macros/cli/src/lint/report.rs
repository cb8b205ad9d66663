//! The problems and findings of an enum's pages, each with its level.

use doccodes_codegen::problem::Problem;

use super::finding::Finding;
use super::level::Level;
use super::levels::Levels;
use super::table::{Lint, findings};
use crate::exit::Exit;
use crate::inspected::Inspected;

/// Everything that `check` shows about an enum.
pub(crate) struct Report<'a> {
    /// The pages.
    pub(crate) inspected: &'a Inspected,
    /// Their problems, without the allowed ones.
    pub(crate) problems: Vec<(&'a Problem, Level)>,
    /// What lints found, without the allowed ones.
    pub(crate) findings: Vec<Found>,
}

/// What a lint found.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) lint: &'static Lint,
    pub(crate) level: Level,
    pub(crate) finding: Finding,
}

impl<'a> Report<'a> {
    /// Runs the lints and gives everything its level.
    pub(crate) fn new(inspected: &'a Inspected, levels: &Levels) -> Self {
        let problems =
            inspected.problems.iter().map(|problem| (problem, levels.of_problem(problem.severity())));
        let found = findings(inspected).map(|(lint, finding)| {
            let level = levels.of_lint(lint);
            Found { lint, level, finding }
        });
        Self {
            inspected,
            problems: problems.filter(|(_, level)| *level != Level::Allow).collect(),
            findings: found.filter(|found| found.level != Level::Allow).collect(),
        }
    }

    /// How many problems and findings make the check fail.
    pub(crate) fn errors(&self) -> usize {
        self.levels().filter(|level| *level == Level::Deny).count()
    }

    /// How many do not.
    pub(crate) fn warnings(&self) -> usize {
        self.levels().filter(|level| *level != Level::Deny).count()
    }

    /// The exit code of the check.
    pub(crate) fn exit(&self) -> Exit {
        if self.inspected.is_usable { Exit::failure_if(self.errors() > 0) } else { Exit::Unusable }
    }

    fn levels(&self) -> impl Iterator<Item = Level> {
        let problems = self.problems.iter().map(|(_, level)| *level);
        problems.chain(self.findings.iter().map(|found| found.level))
    }
}
