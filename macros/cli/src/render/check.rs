//! The report of `check` on a page, as text and as JSON.

use doccodes_codegen::problem::Location;
use serde_json::{Value, json};

use super::github::{Annotation, FilePlace, Severity};
use super::json::to_line;
use super::page_json::pages;
use super::shown::shown;
use super::snippet;
use super::text::{counted, wrapped};
use crate::inspected::Inspected;
use crate::lint::{Found, Level, Report, Reported};
use crate::workspace::Workspace;

/// The report as text. The last line has the number of errors and warnings.
pub(crate) fn text(report: &Report<'_>, width: Option<usize>) -> String {
    let mut text = String::new();
    for reported in &report.problems {
        text.push_str(&snippet::reported(report.inspected, reported, width));
    }
    let (shown, more) = shown(&report.findings);
    for found in shown {
        text.push_str(&snippet::finding(report.inspected, found, width));
    }
    for more in more {
        text.push_str(&snippet::more(&more, width));
    }
    let errors = counted(report.errors(), "error", "no");
    let warnings = counted(report.warnings(), "warning", "no");
    let last = format!("{}: {errors}, {warnings}", report.inspected.name());
    text + &wrapped(&last, width) + "\n"
}

/// `3 pages: 1 error, 2 warnings`
pub(crate) fn total(pages: usize, errors: usize, warnings: usize) -> String {
    let (errors, warnings) = (counted(errors, "error", "no"), counted(warnings, "warning", "no"));
    format!("{}: {errors}, {warnings}\n", counted(pages, "page", "no"))
}

/// The report as annotations of GitHub.
pub(crate) fn github(report: &Report<'_>, workspace: &Workspace) -> String {
    let inspected = report.inspected;
    let mut text = String::new();
    let severity = |level: Level| if level == Level::Deny { Severity::Error } else { Severity::Warning };
    for Reported { problem, lint, level } in &report.problems {
        let spot = problem.location();
        let position = |spot: &Location| (spot.line(), spot.column());
        // A finding without a place on a page is shown beside the attribute.
        let place = match (spot, &inspected.origin) {
            (None, Some(origin)) => {
                Some((inspected.file(origin.location.page()), Some(position(&origin.location))))
            }
            _ => {
                let page = problem.page().or(inspected.names.first().map(String::as_str));
                page.map(|page| (inspected.file(page), spot.map(position)))
            }
        };
        let mut message = problem.message().to_owned();
        for (what, said) in [
            ("expected", problem.expectation().map(str::to_owned)),
            ("help", problem.help_in(inspected.syntax).map(Into::into)),
        ] {
            message.extend(said.map(|said| format!("\n{what}: {said}")));
        }
        let annotation = Annotation {
            severity: severity(*level),
            place: place.as_ref().map(|(page, position)| FilePlace { page, position: *position }),
            title: lint.map_or("doccodes", |lint| lint.name),
            message,
        };
        text.push_str(&annotation.command(workspace));
    }
    let (shown, more) = shown(&report.findings);
    for Found { lint, level, finding } in shown {
        let place = finding.marks.first().map(|mark| {
            let source = inspected.source(mark.place.page);
            (inspected.file(source.name()), source.position(mark.place.offset))
        });
        let at_attribute = || {
            let location = &inspected.origin.as_ref()?.location;
            Some((inspected.file(location.page()), (location.line(), location.column())))
        };
        let place = place.or_else(at_attribute);
        let annotation = Annotation {
            severity: severity(*level),
            place: place.as_ref().map(|(page, position)| FilePlace { page, position: Some(*position) }),
            title: lint.name,
            message: format!("{}\nhelp: {}", finding.message, finding.help),
        };
        text.push_str(&annotation.command(workspace));
    }
    let first_page = inspected.names.first().map(|page| inspected.file(page));
    for more in more {
        let annotation = Annotation {
            severity: severity(more.level),
            place: first_page.as_ref().map(|page| FilePlace { page, position: None }),
            title: more.lint.name,
            message: more.message(),
        };
        text.push_str(&annotation.command(workspace));
    }
    text
}

/// The report as one JSON object, on one line.
pub(crate) fn json(report: &Report<'_>) -> String {
    let problems = report.problems.iter().map(|reported| problem_json(report.inspected, reported));
    let findings = report.findings.iter().map(|found| finding_json(report.inspected, found));
    let mut object = pages(report.inspected);
    object.insert("findings".to_owned(), problems.chain(findings).collect());
    format!("{}\n", to_line(&Value::Object(object)))
}

fn problem_json(inspected: &Inspected, reported: &Reported<'_>) -> Value {
    let problem = reported.problem;
    let place = problem.location().map(|spot| place(inspected, spot.page(), spot.line(), spot.column()));
    json!({
        "lint": reported.lint.map(|lint| lint.name),
        "level": reported.level.name(),
        "message": problem.message(),
        "expected": problem.expectation(),
        "help": problem.help_in(inspected.syntax),
        "places": place.into_iter().collect::<Vec<_>>(),
    })
}

fn finding_json(inspected: &Inspected, found: &Found) -> Value {
    let places = found.finding.marks.iter().map(|mark| {
        let source = inspected.source(mark.place.page);
        let (line, column) = source.position(mark.place.offset);
        let mut place = place(inspected, source.name(), line, column);
        place["label"] = json!(mark.label);
        place
    });
    json!({
        "lint": found.lint.name,
        "level": found.level.name(),
        "message": found.finding.message,
        "expected": null,
        "help": found.finding.help,
        "places": places.collect::<Vec<_>>(),
    })
}

/// A place, with the name of its page if there are several. In a package, `file` has the path relative to the folder of the workspace.
fn place(inspected: &Inspected, page: &str, line: u32, column: u32) -> Value {
    if let Some(origin) = &inspected.origin {
        return json!({ "file": origin.shown(page), "line": line, "column": column });
    }
    match inspected.has_several_pages() {
        true => json!({ "page": page, "line": line, "column": column }),
        false => json!({ "line": line, "column": column }),
    }
}
