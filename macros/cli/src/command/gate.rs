//! Checks enums and compares them with a baseline.

use std::path::Path;

use doccodes_codegen::problem::visible;

use crate::baseline::{BaselineOptions, Differences, Gate, Subject, may_be_renewed};
use crate::exit::Exit;
use crate::inspected::Inspected;
use crate::lint::{BASELINE_CHANGED, Level, Levels, MORE_PERMISSIVE, Report};
use crate::output::{print_failure, print_styled};
use crate::output_format::OutputFormat;
use crate::package::Identity;
use crate::render::check;
use crate::render::text::counted;
use crate::terminal::width;
use crate::workspace::Workspace;

/// An enum to check, with the levels of its lints.
pub(super) struct Checked {
    pub(super) identity: Identity,
    pub(super) inspected: Inspected,
    pub(super) levels: Levels,
}

/// How reports are shown.
pub(super) struct Shown {
    pub(super) format: OutputFormat,
    /// The folder of the repository, for annotations.
    workspace: Workspace,
}

impl Shown {
    pub(super) fn new(format: OutputFormat) -> Self {
        Self { format, workspace: Workspace::from_env() }
    }

    pub(super) fn text(&self, report: &Report<'_>) -> String {
        match self.format {
            OutputFormat::Human => check::text(report, width()),
            OutputFormat::Json => check::json(report),
            OutputFormat::Github => check::github(report, &self.workspace),
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Total {
    pub(super) exit: Exit,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// How many enums were checked.
    pub(super) enums: usize,
    /// Whether something was printed.
    has_printed: bool,
    /// Whether the reader of the output has closed it.
    pub(super) is_closed: bool,
}

impl Total {
    pub(super) const NOTHING: Self =
        Self { exit: Exit::Success, errors: 0, warnings: 0, enums: 0, has_printed: false, is_closed: false };

    /// Prints a report, and adds its counts. If `if_any`, a report without findings is not printed as text.
    pub(super) fn print(&mut self, report: &Report<'_>, if_any: bool, shown: &Shown) {
        self.exit = self.exit.max(report.exit());
        self.errors += report.errors();
        self.warnings += report.warnings();
        let is_human = shown.format == OutputFormat::Human;
        let is_empty = report.errors() + report.warnings() == 0;
        if is_empty && if_any && is_human {
            return;
        }
        // The last line of a report is not the title of the next one.
        let gap = if is_human && self.has_printed && !is_empty { "\n" } else { "" };
        let text = format!("{gap}{}", shown.text(report));
        self.is_closed |= !self.is_closed && print_styled(text).is_err();
        self.has_printed = true;
    }
}

/// Prints the reports on enums, unless the baseline cannot be read. `levels` are for findings that are not about an enum. Other
/// enums of the baseline count only if they are in `scope`.
pub(super) fn check(
    enums: &[Checked],
    levels: &Levels,
    baseline: &BaselineOptions,
    scope: &dyn Fn(&Identity) -> bool,
    shown: &Shown,
) -> Result<Total, Exit> {
    let gate = match open(baseline) {
        Ok(gate) => gate,
        Err(error) => {
            print_failure(error);
            return Err(Exit::Unusable);
        }
    };
    let subjects: Vec<Subject<'_>> =
        enums.iter().map(|checked| (&checked.identity, &checked.inspected)).collect();
    let Differences { enums: findings, removed } = match &gate {
        Some(gate) => gate.compare(&subjects, scope),
        None => Differences { enums: enums.iter().map(|_| Vec::new()).collect(), removed: Vec::new() },
    };
    let mut reports = Vec::new();
    for (checked, findings) in enums.iter().zip(findings) {
        let levels = in_gate(&checked.levels, baseline.renew);
        let mut report = Report::new(&checked.inspected, &levels);
        report.add_first(findings, &levels);
        reports.push(report);
    }
    if let Some(gate) = gate.as_ref().filter(|_| !removed.is_empty()) {
        reports.push(Report::of_findings(&gate.file, removed, &in_gate(levels, baseline.renew)));
    }
    // More permissive changes come first.
    reports
        .sort_by_key(|report| !report.findings.iter().any(|found| found.lint.name == MORE_PERMISSIVE.name));
    let mut total = Total { enums: enums.len(), ..Total::NOTHING };
    for report in &reports {
        total.print(report, report.inspected.origin.is_some(), shown);
    }
    drop(reports);
    if let Some(path) = baseline.baseline.as_ref().filter(|_| baseline.renew) {
        total.exit = total.exit.max(renew(path, gate, &subjects, scope, shown.format));
    }
    Ok(total)
}

/// Reads the baseline, if there is one. To renew it, the old file need not exist or have this schema. A file that is not a
/// baseline, such as a page, is never replaced.
fn open(options: &BaselineOptions) -> Result<Option<Gate>, String> {
    let Some(path) = &options.baseline else { return Ok(None) };
    match Gate::open(path) {
        Ok(gate) => Ok(Some(gate)),
        Err(_) if options.renew && may_be_renewed(path) => Ok(None),
        Err(_) if options.renew => {
            let name = visible(&path.display().to_string());
            Err(format!(
                "{name} is not renewed: it is not a baseline\n  = help: name a new file, or delete this one"
            ))
        }
        Err(error) => Err(error),
    }
}

/// The levels for differences. While the baseline is renewed, differences are shown but do not fail.
fn in_gate(levels: &Levels, renew: bool) -> Levels {
    let mut levels = levels.clone();
    if renew {
        for lint in [&MORE_PERMISSIVE, &BASELINE_CHANGED] {
            if levels.of_lint(lint) == Level::Deny {
                levels.set(lint.name, Level::Warn);
            }
        }
    }
    levels
}

/// Writes the baseline.
fn renew(
    path: &Path,
    gate: Option<Gate>,
    subjects: &[Subject<'_>],
    scope: &dyn Fn(&Identity) -> bool,
    format: OutputFormat,
) -> Exit {
    let name = visible(&path.display().to_string());
    let broken = subjects.iter().filter(|(_, inspected)| inspected.has_errors()).count();
    if broken > 0 {
        let enums = counted(broken, "enum", "no");
        print_failure(format_args!("{name} is not renewed: {enums} with errors may lack codes"));
        return Exit::Failure;
    }
    let baseline = Gate::renewed(gate, subjects, scope);
    match std::fs::write(path, baseline.text()) {
        Ok(()) => {
            if format == OutputFormat::Human {
                let codes = baseline.enums.iter().map(|recorded| recorded.codes.len()).sum();
                let _ = print_styled(format!("{name} is written, with {}\n", counted(codes, "code", "no")));
            }
            Exit::Success
        }
        Err(error) => {
            print_failure(format_args!("{name} cannot be written: {error}"));
            Exit::Unusable
        }
    }
}
