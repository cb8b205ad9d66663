//! The audit of a page's verdicts, for people and as JSON.

use std::fmt::Write as _;

use doccodes_codegen::problem::visible;
use doccodes_core::Retryability;
use serde_json::{Value, json};

use crate::audit::{self, Case, Group};
use crate::inspect::Inspected;
use crate::json::line_of;

/// The audit as people read it.
pub(crate) fn text(inspected: &Inspected) -> String {
    let groups = audit::of(inspected);
    let mut text = format!("{}\n", visible(inspected.source.name()));
    if groups.is_empty() {
        text.push_str("\nno codes\n");
    }
    for group in &groups {
        let codes: usize = group.cases.iter().map(|case| case.codes.len()).sum();
        let codes = if codes == 1 { "1 code".to_owned() } else { format!("{codes} codes") };
        let permits = permits(group.retryability);
        let _ = write!(text, "\n{} by {}: {codes}, {permits}\n", group.retryability, group.basis);
        for case in &group.cases {
            text.push_str(&self::case(case));
        }
    }
    text
}

fn case(case: &Case<'_>) -> String {
    let mut text = String::new();
    for (n, (code, line)) in case.codes.iter().enumerate() {
        // Enough codes a line to be read, few enough for a terminal.
        let start = match n {
            0 => "  ",
            _ if n.is_multiple_of(6) => ",\n  ",
            _ => ", ",
        };
        let _ = write!(text, "{start}{} (line {line})", visible(&code.value.to_string()));
    }
    text.push('\n');
    for (lint, doubt) in &case.doubts {
        let about = if case.codes.len() == 1 { visible(&doubt.message) } else { lint.about.to_owned() };
        let _ = writeln!(text, "      doubt: {about} [{}]", lint.name);
    }
    if let Some(sentence) = &case.judgement.verdict.evidence {
        let _ = writeln!(text, "      says: {}", visible(&sentence.replace('\n', " ")));
    }
    if let Some(rule) = audit::rule(&case.judgement) {
        let _ = writeln!(text, "      rule: {}, {}", rule.name(), rule.because());
    }
    if let Some(section) = audit::rfc_of(&case.judgement) {
        let _ = writeln!(text, "      by: {section}");
    }
    if let Some(ground) = audit::ground(&case.judgement) {
        let _ = writeln!(text, "      why: {ground}");
    }
    if case.held_back {
        text.push_str("      held back: another row of the code does not say that it was refused\n");
    }
    text
}

/// What a verdict permits.
pub(crate) fn permits(retryability: Retryability) -> &'static str {
    match retryability {
        Retryability::AfterBackoff => "any request may be repeated",
        Retryability::IfIdempotent => "idempotent requests may be repeated",
        Retryability::IfRetryAfter => "any request may be repeated if `Retry-After` is sent",
        Retryability::NotNeeded => "nothing to repeat",
        _ => "no request is repeated",
    }
}

/// The audit as one JSON object.
pub(crate) fn json(inspected: &Inspected) -> String {
    let groups: Vec<Value> = audit::of(inspected).iter().map(group).collect();
    line_of(&json!({ "page": inspected.source.name(), "verdicts": groups }))
}

fn group(group: &Group<'_>) -> Value {
    let cases: Vec<Value> = group
        .cases
        .iter()
        .map(|case| {
            let codes = case.codes.iter();
            let rule = audit::rule(&case.judgement);
            let doubts = case.doubts.iter();
            json!({
                "codes": codes.map(|(code, line)| json!({ "code": code.value.to_string(), "line": line })).collect::<Vec<_>>(),
                "evidence": case.judgement.verdict.evidence,
                "rule": rule.map(|rule| json!({ "name": rule.name(), "because": rule.because() })),
                "http_status": case.judgement.status,
                "rfc": audit::rfc_of(&case.judgement),
                "ground": audit::ground(&case.judgement),
                "held_back": case.held_back,
                "doubts": doubts.map(|(lint, doubt)| json!({ "lint": lint.name, "message": doubt.message })).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "retryability": group.retryability.name(), "basis": group.basis.name(), "cases": cases })
}
