//! The review of a page's verdicts, as text and as JSON.

use std::fmt::Write as _;

use doccodes_codegen::problem::visible;
use serde_json::{Map, Value, json};

use super::json::to_line;
use super::page_json::{pages, place};
use super::reason;
use super::text::{counted, hanging, on_one_line};
use crate::inspected::Inspected;
use crate::verdict::{Case, Group, review};

/// How many codes of a case are printed on one line.
const CODES_PER_LINE: usize = 6;

/// The review as text, for a terminal of this width.
pub(crate) fn text(inspected: &Inspected, width: Option<usize>) -> String {
    let groups = review(inspected);
    let mut text = format!("{}\n", inspected.name());
    if groups.is_empty() {
        text.push_str("\nno codes\n");
    }
    for group in &groups {
        let codes = group.cases.iter().map(|case| case.codes.len()).sum();
        let codes = counted(codes, "code", "0");
        let permits = reason::permits(group.retryability);
        let _ = write!(text, "\n{} by {}: {codes}, {permits}\n", group.retryability, group.basis);
        for case in &group.cases {
            text.push_str(&case_text(inspected, case, width));
        }
    }
    text
}

fn case_text(inspected: &Inspected, case: &Case<'_>, width: Option<usize>) -> String {
    let mut text = String::new();
    for (n, &(code, place)) in case.codes.iter().enumerate() {
        let start = match n {
            0 => "  ",
            _ if n.is_multiple_of(CODES_PER_LINE) => ",\n  ",
            _ => ", ",
        };
        let place = visible(&inspected.named_place(place));
        let _ = write!(text, "{start}{} ({place})", visible(&code.value.to_string()));
    }
    text.push('\n');
    for (lint, doubt) in &case.doubts {
        let about = if case.codes.len() == 1 { visible(&doubt.message) } else { lint.about.to_owned() };
        text.push_str(&hanging("      doubt: ", &format!("{about} [{}]", lint.name), width));
    }
    for (name, part) in reason::parts(&case.reason) {
        text.push_str(&hanging(&format!("      {name}: "), &visible(&on_one_line(&part)), width));
    }
    text
}

/// The review as one JSON object, on one line.
pub(crate) fn json(inspected: &Inspected) -> String {
    let groups = review(inspected).iter().map(|group| group_json(inspected, group)).collect();
    let mut object = pages(inspected);
    object.insert("verdicts".to_owned(), Value::Array(groups));
    to_line(&Value::Object(object))
}

fn group_json(inspected: &Inspected, group: &Group<'_>) -> Value {
    json!({
        "retryability": group.retryability.name(),
        "basis": group.basis.name(),
        "cases": group.cases.iter().map(|case| case_json(inspected, case)).collect::<Vec<_>>(),
    })
}

fn case_json(inspected: &Inspected, case: &Case<'_>) -> Value {
    let codes = case.codes.iter().map(|&(code, at)| {
        let mut object = Map::from_iter([("code".to_owned(), json!(code.value.to_string()))]);
        object.extend(place(inspected, at));
        object
    });
    let rule = case.reason.rule().map(|rule| json!({ "name": rule.name(), "because": rule.because() }));
    let doubts =
        case.doubts.iter().map(|(lint, doubt)| json!({ "lint": lint.name, "message": doubt.message }));
    json!({
        "codes": codes.collect::<Vec<_>>(),
        "evidence": case.reason.verdict.evidence,
        "rule": rule,
        "http_status": case.reason.judgement.status,
        "rfc": case.reason.rfc_section(),
        "outcome": case.reason.verdict.outcome.name(),
        "outcome_basis": case.reason.verdict.outcome_basis.name(),
        "outcome_evidence": case.reason.verdict.outcome_evidence,
        "outcome_rule": case.reason.outcome_rule.map(|rule| json!({ "name": rule.name(), "because": rule.because() })),
        "held_back": case.reason.held_back,
        "doubts": doubts.collect::<Vec<_>>(),
    })
}
