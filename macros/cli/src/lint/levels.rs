//! The levels that the user gave to lints.

use doccodes_codegen::problem::Severity;

use super::level::Level;
use super::table::Lint;

/// The name that stands for every lint that warns.
pub(crate) const WARNINGS: &str = "warnings";

/// The lints of `--allow` and `--deny`, by name.
#[derive(Debug, Default)]
pub(crate) struct Levels {
    pub(crate) allowed: Vec<String>,
    pub(crate) denied: Vec<String>,
}

impl Levels {
    /// The level of a lint. Its own name counts more than `warnings`, and `--deny` more than `--allow`.
    pub(crate) fn of_lint(&self, lint: &Lint) -> Level {
        let warns = lint.level == Level::Warn;
        match () {
            () if has(&self.denied, lint.name) => Level::Deny,
            () if has(&self.allowed, lint.name) => Level::Allow,
            () if warns && has(&self.denied, WARNINGS) => Level::Deny,
            () if warns && has(&self.allowed, WARNINGS) => Level::Allow,
            () => lint.level,
        }
    }

    /// The level of a problem. Errors cannot be allowed, since they stop the build.
    pub(crate) fn of_problem(&self, severity: Severity) -> Level {
        match severity {
            _ if has(&self.denied, WARNINGS) => Level::Deny,
            Severity::Warning if has(&self.allowed, WARNINGS) => Level::Allow,
            severity => severity.into(),
        }
    }
}

fn has(names: &[String], name: &str) -> bool {
    names.iter().any(|listed| listed == name)
}
