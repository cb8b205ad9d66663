//! The problems and findings of an enum's pages, each with its level.

use doccodes_codegen::problem::Problem;

use super::definition::Lint;
use super::finding::Finding;
use super::level::Level;
use super::levels::Levels;
use super::table::{findings, of_warning};
use crate::exit::Exit;
use crate::inspected::Inspected;

/// Everything that `check` shows about an enum.
pub(crate) struct Report<'a> {
    /// The pages.
    pub(crate) inspected: &'a Inspected,
    /// Their problems, without the allowed ones.
    pub(crate) problems: Vec<Reported<'a>>,
    /// The findings of lints, without the allowed ones.
    pub(crate) findings: Vec<Found>,
}

/// A problem of a page.
#[derive(Debug)]
pub(crate) struct Reported<'a> {
    pub(crate) problem: &'a Problem,
    /// The lint that a warning belongs to. An error has none: it cannot be allowed, since it stops the build.
    pub(crate) lint: Option<&'static Lint>,
    pub(crate) level: Level,
}

impl<'a> Reported<'a> {
    /// Gives a problem its lint and its level.
    pub(crate) fn new(problem: &'a Problem, levels: &Levels) -> Self {
        let lint = problem.kind_of_warning().and_then(of_warning);
        let level = lint.map_or(problem.severity().into(), |lint| levels.of_lint(lint));
        Self { problem, lint, level }
    }
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
        let problems = inspected.problems.iter().map(|problem| Reported::new(problem, levels));
        let found = findings(inspected).map(|(lint, finding)| {
            let level = levels.of_lint(lint);
            Found { lint, level, finding }
        });
        Self {
            inspected,
            problems: problems.filter(|reported| reported.level != Level::Allow).collect(),
            findings: found.filter(|found| found.level != Level::Allow).collect(),
        }
    }

    /// Findings that are not on pages, each with its level.
    pub(crate) fn of_findings(
        inspected: &'a Inspected,
        findings: Vec<(&'static Lint, Finding)>,
        levels: &Levels,
    ) -> Self {
        let mut report = Self { inspected, problems: Vec::new(), findings: Vec::new() };
        report.add_first(findings, levels);
        report
    }

    /// Adds findings before the others.
    pub(crate) fn add_first(&mut self, findings: Vec<(&'static Lint, Finding)>, levels: &Levels) {
        let found =
            findings.into_iter().map(|(lint, finding)| Found { lint, level: levels.of_lint(lint), finding });
        self.findings.splice(..0, found.filter(|found| found.level != Level::Allow));
    }

    /// How many problems and findings make the check fail.
    pub(crate) fn errors(&self) -> usize {
        self.levels().filter(|level| *level == Level::Deny).count()
    }

    /// How many do not make it fail.
    pub(crate) fn warnings(&self) -> usize {
        self.levels().filter(|level| *level != Level::Deny).count()
    }

    /// The exit code of the check.
    pub(crate) fn exit(&self) -> Exit {
        if self.inspected.is_usable { Exit::failure_if(self.errors() > 0) } else { Exit::Unusable }
    }

    fn levels(&self) -> impl Iterator<Item = Level> {
        let problems = self.problems.iter().map(|reported| reported.level);
        problems.chain(self.findings.iter().map(|found| found.level))
    }
}
