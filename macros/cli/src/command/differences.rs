//! What `diff` prints, and its exit code.

use clap::ValueEnum;

use crate::change::{Comparison, Semver};
use crate::exit::Exit;
use crate::output::print_styled;
use crate::output_format::OutputFormat;
use crate::render::change;
use crate::terminal::width;
use crate::workspace::Workspace;

/// A class of changes that `diff` may be asked to fail for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Class {
    /// Verdicts and outcomes that are more permissive than before
    MorePermissive,
    /// Changes that break programs
    Major,
    /// Changes that are at least minor
    Minor,
    /// All changes
    Patch,
}

impl Class {
    fn has(self, looser: usize, semver: Semver) -> bool {
        match self {
            Self::MorePermissive => looser > 0,
            Self::Major => semver >= Semver::MinorOrMajor,
            Self::Minor => semver >= Semver::Minor,
            Self::Patch => semver != Semver::None,
        }
    }
}

/// The differences of all enums.
pub(super) struct Differences {
    format: OutputFormat,
    /// The texts, each with the number of its changes that are more permissive.
    texts: Vec<(usize, String)>,
    worst: Semver,
    /// Whether an enum has errors in one of the versions, so that changes may be missed.
    is_broken: bool,
    /// Whether everything could be read.
    pub(super) is_complete: bool,
    /// What is printed after the texts.
    pub(super) end: String,
}

impl Differences {
    pub(super) fn new(format: OutputFormat) -> Self {
        Self {
            format,
            texts: Vec::new(),
            worst: Semver::None,
            is_broken: false,
            is_complete: true,
            end: String::new(),
        }
    }

    /// Adds the changes. If nothing changed, only JSON has an object for it.
    pub(super) fn add(&mut self, comparison: &Comparison<'_>) {
        self.worst = self.worst.max(comparison.semver());
        let is_broken = comparison.broken().next().is_some();
        self.is_broken |= is_broken;
        let is_shown = comparison.semver() != Semver::None || is_broken;
        let text = match self.format {
            OutputFormat::Json => change::json(comparison),
            _ if !is_shown => return,
            OutputFormat::Human => change::text(comparison, width()),
            OutputFormat::Github => change::github(comparison, &Workspace::from_env()),
        };
        self.texts.push((comparison.looser(), text));
    }

    /// Prints everything, more permissive changes first. The exit code is a failure if an enum has errors, if there are changes of
    /// a denied class, or, if no class is denied, if anything changed.
    pub(super) fn print(mut self, denied: &[Class]) -> Exit {
        let looser = self.texts.iter().map(|(looser, _)| looser).sum();
        self.texts.sort_by_key(|(looser, _)| *looser == 0);
        let fails = match denied {
            [] => self.worst != Semver::None,
            classes => classes.iter().any(|class| class.has(looser, self.worst)),
        };
        // A page with errors may hide changes.
        let exit = Exit::failure_if(fails || self.is_broken);
        for (_, text) in &self.texts {
            if print_styled(text).is_err() {
                return exit;
            }
        }
        if self.format == OutputFormat::Human
            && (self.is_complete && !self.is_broken || self.worst != Semver::None)
        {
            self.end.push_str(&change::summary(looser, self.worst));
        }
        let _ = print_styled(self.end);
        exit
    }
}
