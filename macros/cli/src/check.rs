//! `check`: what is wrong with pages and what is odd about them, for a person and for CI.

use std::io::Write as _;
use std::path::PathBuf;

use doccodes_codegen::problem::Problem;
use serde_json::{Value, json};

use crate::inspect::{self, Inspected};
use crate::json::line_of;
use crate::lint::{self, Finding, Level, Levels, Lint};
use crate::snippet;

/// Checks the pages; the result is the exit code.
pub(crate) fn run(pages: &[PathBuf], levels: &Levels, as_json: bool) -> u8 {
    let mut exit = 0;
    let mut out = anstream::stdout().lock();
    for path in pages {
        let (text, code) = match inspect::read(path) {
            Ok(inspected) => page(&inspected, levels, as_json),
            Err(problem) => (unread(&path.display().to_string(), &problem, as_json), 2),
        };
        exit = exit.max(code);
        // A reader that has seen enough, such as `head`, is no failure.
        if write!(out, "{text}").is_err() {
            break;
        }
    }
    exit
}

fn page(inspected: &Inspected, levels: &Levels, as_json: bool) -> (String, u8) {
    let problems = &inspected.reading.problems;
    let found: Vec<(&Lint, Level, Finding)> = lint::findings(inspected)
        .map(|(lint, finding)| (lint, levels.of(lint), finding))
        .filter(|(_, level, _)| *level != Level::Allow)
        .collect();
    let fails = |problem: &&Problem| levels.of_problem(problem.severity()) == Level::Deny;
    let errors = problems.iter().filter(fails).count()
        + found.iter().filter(|(_, level, _)| *level == Level::Deny).count();
    let exit = u8::from(errors > 0);
    let name = inspected.source.name();
    if as_json {
        let problems = problems.iter().map(problem_json);
        let findings =
            found.iter().map(|(lint, level, finding)| finding_json(inspected, lint, *level, finding));
        let all: Vec<Value> = problems.chain(findings).collect();
        return (format!("{}\n", line_of(&json!({ "page": name, "findings": all }))), exit);
    }
    let mut text = String::new();
    for problem in problems {
        text.push_str(&snippet::problem(problem, levels.of_problem(problem.severity())));
    }
    for (lint, level, finding) in &found {
        text.push_str(&snippet::finding(&inspected.source, lint, *level, finding));
    }
    let all = problems.len() + found.len();
    text.push_str(&snippet::summary(name, errors, all - errors));
    (text, exit)
}

fn unread(name: &str, problem: &Problem, as_json: bool) -> String {
    match as_json {
        true => format!("{}\n", line_of(&json!({ "page": name, "findings": [problem_json(problem)] }))),
        false => snippet::problem(problem, Level::Deny) + &snippet::summary(name, 1, 0),
    }
}

fn problem_json(problem: &Problem) -> Value {
    json!({
        "lint": null,
        "level": problem.severity().name(),
        "message": problem.message(),
        "expected": problem.expectation(),
        "help": problem.help_text(),
        "places": problem.spot().map(|spot| vec![json!({ "line": spot.line(), "column": spot.column() })]).unwrap_or_default(),
    })
}

fn finding_json(inspected: &Inspected, lint: &Lint, level: Level, finding: &Finding) -> Value {
    let places = finding.marks.iter().map(|mark| {
        let (line, column) = inspected.source.position(mark.offset);
        json!({ "line": line, "column": column, "label": mark.label })
    });
    json!({
        "lint": lint.name,
        "level": level.name(),
        "message": finding.message,
        "expected": null,
        "help": finding.help,
        "places": places.collect::<Vec<_>>(),
    })
}
