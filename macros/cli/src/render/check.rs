//! The report of `check` on a page, for people and as JSON.

use doccodes_codegen::problem::{Problem, visible};
use serde_json::{Value, json};

use super::json::to_line;
use super::snippet;
use super::text::counted;
use crate::lint::{Found, Level, Report};

/// The report for people, its last line with the number of errors and warnings.
pub(crate) fn text(report: &Report<'_>) -> String {
    let mut text = String::new();
    for (problem, level) in &report.problems {
        text.push_str(&snippet::problem(problem, *level));
    }
    for found in &report.findings {
        text.push_str(&snippet::finding(found));
    }
    let errors = counted(report.errors(), "error", "no");
    let warnings = counted(report.warnings(), "warning", "no");
    text.push_str(&format!("{}: {errors}, {warnings}\n", visible(&report.page)));
    text
}

/// The report as one JSON object, on one line.
pub(crate) fn json(report: &Report<'_>) -> String {
    let problems = report.problems.iter().map(|(problem, _)| problem_json(problem));
    let all: Vec<Value> = problems.chain(report.findings.iter().map(finding_json)).collect();
    format!("{}\n", to_line(&json!({ "page": report.page, "findings": all })))
}

fn problem_json(problem: &Problem) -> Value {
    let place = problem.location().map(|spot| json!({ "line": spot.line(), "column": spot.column() }));
    json!({
        "lint": null,
        "level": Level::from(problem.severity()).name(),
        "message": problem.message(),
        "expected": problem.expectation(),
        "help": problem.help_text(),
        "places": place.into_iter().collect::<Vec<_>>(),
    })
}

fn finding_json(found: &Found<'_>) -> Value {
    let places = found.finding.marks.iter().map(|mark| {
        let (line, column) = found.source.position(mark.offset);
        json!({ "line": line, "column": column, "label": mark.label })
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
