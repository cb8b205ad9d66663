//! The explanation of a lint, as text and as JSON.

use doccodes_codegen::problem::visible;
use doccodes_codegen::source::Source;
use serde_json::json;

use super::json::to_line;
use super::snippet;
use super::text::wrapped;
use crate::baseline::{Findings, Gate};
use crate::inspected::Inspected;
use crate::lint::{Find, Level, Levels, Lint, Report};
use crate::options::ReadingOptions;
use crate::package::{Identity, leftovers, scan_alone};

/// The explanation as text, with the findings of the lint on its example.
pub(crate) fn text(lint: &'static Lint, width: Option<usize>) -> String {
    let Lint { name, level, about, why, fix, example, .. } = lint;
    let denied = format!("`-D {name}` makes `check` fail");
    let level = match level {
        Level::Allow => format!("it is allowed by default, and {denied}"),
        Level::Warn => format!("it warns by default, and {denied}"),
        Level::Deny => "by default, it makes `check` fail".to_owned(),
    };
    let about = format!(
        "{name}: {about}\n\nWhy it matters: {why}\n\nHow to fix it: {fix}\n\nHow to allow it, if the page is right: `-A {name}`; \
         {level}.\n\nExample, {}:\n\n",
        example.name
    );
    let mut text = wrapped(&about, width);
    for line in example.page.lines() {
        text.push_str(format!("    {}", visible(line)).trim_end());
        text.push('\n');
    }
    text.push_str("\nWhat `check` says about it:\n\n");
    text.push_str(&found(lint, width));
    text.trim_end().to_owned() + "\n"
}

/// The findings of the lint on its example.
fn found(lint: &'static Lint, width: Option<usize>) -> String {
    let Ok(source) = Source::new(lint.example.name, lint.example.page.as_bytes()) else {
        return String::new();
    };
    let mut levels = Levels::default();
    levels.set(lint.name, if lint.level == Level::Allow { Level::Warn } else { lint.level });
    if let Find::InSources = lint.find {
        let (inspected, findings) = leftovers(&scan_alone(source), None);
        let findings = findings.into_iter().map(|finding| (lint, finding)).collect();
        let report = Report::of_findings(&inspected, findings, &levels);
        return report.findings.iter().map(|found| snippet::finding(&inspected, found, width)).collect();
    }
    let inspected = ReadingOptions::default().inspect_source(&source);
    let mut report = Report::new(&inspected, &levels);
    if let Find::SinceBaseline(baseline) = lint.find {
        report.add_first(since(baseline, &inspected), &levels);
    }
    let problems =
        report.problems.iter().filter(|reported| reported.lint.is_some_and(|of| of.name == lint.name));
    let findings = report.findings.iter().filter(|found| found.lint.name == lint.name);
    let problems = problems.map(|reported| snippet::reported(&inspected, reported, width));
    problems.chain(findings.map(|found| snippet::finding(&inspected, found, width))).collect()
}

/// The changes since a baseline.
fn since(baseline: &str, inspected: &Inspected) -> Findings {
    let identity = Identity::of_pages(&inspected.names);
    let gate = Gate::parse("baseline", baseline.as_bytes());
    let differences = gate.map(|gate| gate.compare(&[(&identity, inspected)], &|_| true));
    differences.map_or_else(|_| Vec::new(), |differences| differences.enums.into_iter().flatten().collect())
}

/// The explanation as one JSON object, on one line.
pub(crate) fn json(lint: &Lint) -> String {
    let Lint { name, level, about, why, fix, example, .. } = lint;
    let object = json!({
        "lint": name,
        "level": level.name(),
        "about": about,
        "why": why,
        "fix": fix,
        "example": { "name": example.name, "page": example.page },
    });
    to_line(&object) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::LINTS;

    #[test]
    fn every_lint_is_explained_and_finds_something_on_its_example() {
        for lint in LINTS {
            let Lint { name, about, why, fix, example, .. } = lint;
            for sentences in [why, fix] {
                assert!(sentences.ends_with('.') && sentences.len() > 20, "{name}: {sentences:?}");
            }
            assert!(!about.is_empty() && !about.ends_with('.'), "{name}: {about:?}");
            assert!(example.page.len() < 1000 && example.page.ends_with('\n'), "{name}");
            let found = found(lint, None);
            assert!(found.contains(&format!("[{name}]")), "{name} finds nothing on its example");
            assert!(text(lint, None).contains(found.trim_end()), "{name}");
            let shown = if lint.level == Level::Deny { "error[" } else { "warning[" };
            assert!(found.contains(shown), "{name}: {found}");
        }
    }

    #[test]
    fn an_example_has_no_errors() {
        for lint in LINTS {
            if let Find::InSources = lint.find {
                continue;
            }
            let source = Source::new(lint.example.name, lint.example.page.as_bytes()).unwrap();
            let inspected = ReadingOptions::default().inspect_source(&source);
            let errors: Vec<String> = inspected.errors().map(ToString::to_string).collect();
            assert!(errors.is_empty(), "{}: {errors:?}", lint.name);
        }
    }
}
