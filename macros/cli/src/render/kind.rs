//! Why codes are numbers, strings or HTTP statuses, in words and as JSON.

use doccodes_codegen::catalogue::{CodeKind, ColumnKind, HttpDecision, HttpReason, Kind, KindReason};
use serde_json::{Value, json};

/// `strings`, `numbers (u16)`
pub(super) fn of_catalogue(kind: Kind) -> String {
    match kind {
        Kind::Number(repr) => format!("numbers ({})", repr.name()),
        _ => "strings".to_owned(),
    }
}

/// ` (numbers: HTTP statuses)`
pub(super) fn of_column(kind: &ColumnKind) -> String {
    match (kind.codes, &kind.by) {
        (CodeKind::Text, by) => format!(" (strings: {by})"),
        (_, KindReason::Numbers) => " (numbers)".to_owned(),
        (_, by) => format!(" (numbers: {by})"),
    }
}

/// `HTTP statuses: yes, since `HTTP status` says so`
pub(super) fn http(decision: &HttpDecision) -> String {
    let HttpDecision { is_http, speaks_for, speaks_against, .. } = decision;
    let answer = if *is_http { "yes" } else { "no" };
    match (speaks_for, speaks_against) {
        (None, None) => format!("HTTP statuses: {answer}, nothing says so"),
        (Some(reason), None) | (None, Some(reason)) => format!("HTTP statuses: {answer}, since {reason}"),
        (Some(reason), Some(against)) => format!("HTTP statuses: {answer}, since {against}, though {reason}"),
    }
}

pub(super) fn column_json(kind: &ColumnKind) -> Value {
    json!({
        "codes": kind.codes.name(),
        "by": kind.by.name(),
        "example": kind.by.example(),
        "numbers": kind.numbers,
        "all": kind.all,
    })
}

pub(super) fn http_json(decision: &HttpDecision) -> Value {
    json!({
        "is_http": decision.is_http,
        "for": decision.speaks_for.as_ref().map(reason_json),
        "against": decision.speaks_against.as_ref().map(reason_json),
    })
}

fn reason_json(reason: &HttpReason) -> Value {
    json!({ "by": reason.name(), "because": reason.to_string() })
}
