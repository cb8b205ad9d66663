//! Packs the data of an enum into a table.

use doccodes_core::packed::write::{self, Codes, Packed};
use doccodes_page::language::detect;

use crate::catalogue::{Catalogue, Code, Entry, Kind, Language, Value};

/// Packs a catalogue. `language` is the language of `description()`, if the user chose one.
pub(super) fn pack(catalogue: &Catalogue, variants: &[String], language: Option<Language>) -> Packed {
    let mut codes = Vec::with_capacity(catalogue.codes.len());
    let mut names = Vec::with_capacity(catalogue.codes.len());
    let is_described =
        |entry: &Entry| !entry.descriptions.is_empty() || entry.message.is_some() || entry.cause.is_some();
    let mut described = false;
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        codes.push(pack_code(catalogue, code, variant));
        names.push(code.name());
        described |= code.entries.iter().any(is_described);
    }
    let language_of_names = if described { None } else { detect(&names) };
    write::write(&Codes { codes, language, language_of_names })
}

fn pack_code<'a>(catalogue: &Catalogue, code: &'a Code, variant: &'a str) -> write::Code<'a> {
    let value = match (&code.value, catalogue.kind) {
        (Value::Number(number), Kind::Number(_)) => write::Value::Number(*number),
        (Value::Number(number), Kind::Text) => write::Value::Text(number.to_string().into()),
        (Value::Text(text), _) => write::Value::Text(text.into()),
    };
    let status = code.as_http_status(catalogue.is_http);
    let mut entries = Vec::with_capacity(code.entries.len());
    for entry in &code.entries {
        entries.push(write::Entry {
            name: &entry.name,
            message: entry.message.as_deref(),
            descriptions: &entry.descriptions,
            cause: entry.cause.as_deref(),
            solution: entry.solution.as_deref(),
            http_status: status.or(entry.http_status),
        });
    }
    write::Code {
        value,
        variant: variant.trim_start_matches("r#"),
        name: code.name(),
        retryability: code.verdict.retryability,
        basis: code.verdict.basis,
        evidence: code.verdict.evidence.as_deref(),
        outcome: code.verdict.outcome,
        outcome_basis: code.verdict.outcome_basis,
        outcome_evidence: code.verdict.outcome_evidence.as_deref(),
        is_success: code.is_success,
        entries,
    }
}
