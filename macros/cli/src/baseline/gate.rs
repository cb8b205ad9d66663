//! The comparison of enums with a baseline, as findings of lints.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use doccodes_codegen::problem::visible;
use doccodes_codegen::source::Source;

use super::comparison::{Difference, differences};
use super::file::{Baseline, Recorded, is_baseline};
use crate::inspected::Inspected;
use crate::lint::{BASELINE_CHANGED, Finding, Lint, MORE_PERMISSIVE, Mark};
use crate::package::{Identity, pairs};
use crate::place::Place;

/// An enum that is compared with a baseline.
pub(crate) type Subject<'a> = (&'a Identity, &'a Inspected);

/// What a lint found.
pub(crate) type Findings = Vec<(&'static Lint, Finding)>;

/// A baseline that was read.
pub(crate) struct Gate {
    stored: Baseline,
    /// The file, so that findings can refer to it.
    pub(crate) file: Inspected,
}

/// The differences from a baseline.
pub(crate) struct Differences {
    /// For each enum.
    pub(crate) enums: Vec<Findings>,
    /// The enums that no longer exist, marked in the file of the baseline.
    pub(crate) removed: Findings,
}

impl Gate {
    /// Reads a baseline.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is not a baseline of this schema.
    pub(crate) fn open(path: &Path) -> Result<Self, String> {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|error| {
            let reason = match error.kind() {
                ErrorKind::NotFound => "there is no such file".to_owned(),
                _ => error.to_string(),
            };
            format!("the baseline {} cannot be read: {reason}\n  = help: `--renew` writes it", visible(&name))
        })?;
        Self::parse(&name, &bytes)
    }

    /// Reads the content of a baseline.
    ///
    /// # Errors
    ///
    /// Those of [`open`](Self::open).
    pub(crate) fn parse(name: &str, bytes: &[u8]) -> Result<Self, String> {
        let source = Source::new(name, bytes).map_err(|problem| problem.to_string())?;
        let stored = Baseline::parse(source.text()).map_err(|error| format!("{}:{error}", visible(name)))?;
        Ok(Self { stored, file: Inspected::of_texts(vec![source]) })
    }

    /// Compares enums with the baseline. An enum with errors is not compared, since it may lack codes. Other enums of the baseline
    /// are reported only if they are in `scope`.
    pub(crate) fn compare(&self, subjects: &[Subject<'_>], scope: &dyn Fn(&Identity) -> bool) -> Differences {
        let old: Vec<&Identity> = self.stored.enums.iter().map(|recorded| &recorded.identity).collect();
        let new: Vec<&Identity> = subjects.iter().map(|(identity, _)| *identity).collect();
        let mut found = Differences { enums: Vec::new(), removed: Vec::new() };
        for pair in pairs(&old, &new) {
            match pair {
                (Some(old), Some(new)) => {
                    found.enums.push(changed(&self.stored.enums[old], subjects[new]));
                }
                (None, Some(_)) => found.enums.push(vec![new_enum()]),
                (Some(old), None) if scope(old_identity(&self.stored, old)) => {
                    found.removed.push(self.removed_enum(&self.stored.enums[old]));
                }
                _ => {}
            }
        }
        found
    }

    /// The new baseline: these enums, and those of the stored baseline that are not in `scope`.
    pub(crate) fn renewed(
        stored: Option<Self>,
        subjects: &[Subject<'_>],
        scope: &dyn Fn(&Identity) -> bool,
    ) -> Baseline {
        let kept = stored.into_iter().flat_map(|gate| gate.stored.enums);
        let read = subjects
            .iter()
            .map(|(identity, inspected)| Recorded::new((*identity).clone(), &inspected.reading.catalogue));
        Baseline { enums: kept.filter(|recorded| !scope(&recorded.identity)).chain(read).collect() }
    }

    fn removed_enum(&self, recorded: &Recorded) -> (&'static Lint, Finding) {
        let mark = Mark::row(&self.file, Place::new(0, recorded.offset), "");
        let finding = Finding {
            message: format!("{} is in the baseline, but no longer exists", recorded.identity.title()),
            marks: vec![mark],
            help: RENEW.to_owned(),
            code: None,
        };
        (&BASELINE_CHANGED, finding)
    }
}

/// Whether a file that cannot be read as a baseline may be replaced: it does not exist, is empty, or is a baseline with another
/// schema or with merge conflicts.
pub(crate) fn may_be_renewed(path: &Path) -> bool {
    std::fs::read(path).map_or(true, |bytes| is_baseline(&String::from_utf8_lossy(&bytes)))
}

const RENEW: &str = "if this is right, renew the baseline with `--renew`";

fn old_identity(baseline: &Baseline, at: usize) -> &Identity {
    &baseline.enums[at].identity
}

fn new_enum() -> (&'static Lint, Finding) {
    let message = "the baseline does not have this enum".to_owned();
    let help = "write it to the baseline with `--renew`".to_owned();
    (&BASELINE_CHANGED, Finding { message, marks: Vec::new(), help, code: None })
}

fn changed(old: &Recorded, (identity, inspected): Subject<'_>) -> Findings {
    if inspected.has_errors() {
        return Vec::new();
    }
    let codes = &inspected.reading.catalogue.codes;
    let new = Recorded::new(identity.clone(), &inspected.reading.catalogue);
    let finding = |difference: Difference| {
        let code = codes.iter().position(|code| code.value == difference.code);
        let entry = code.and_then(|code| codes[code].entries.first());
        let (lint, help) = match &difference.pin {
            Some(pin) => (
                &MORE_PERMISSIVE,
                format!("{RENEW}; if not, keep the old one with a variant of your own: `#[code({pin})]`"),
            ),
            None => (&BASELINE_CHANGED, RENEW.to_owned()),
        };
        let marks = entry.map(|entry| Mark::row(inspected, entry, "")).into_iter().collect();
        (lint, Finding { message: difference.message, marks, help, code })
    };
    differences(old, &new).into_iter().map(finding).collect()
}

/// The options about a baseline.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct BaselineOptions {
    /// Compare codes, variants, outcomes and verdicts with those in this file, and fail if they differ
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write the file of `--baseline` instead of comparing with it
    #[arg(long, requires = "baseline")]
    pub(crate) renew: bool,
}

impl BaselineOptions {
    /// Whether there is a baseline.
    pub(crate) fn is_given(&self) -> bool {
        self.baseline.is_some()
    }
}
