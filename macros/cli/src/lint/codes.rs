//! Codes that a reader takes for one another, and characters that a reader does not see.

use std::collections::HashMap;

use doccodes_codegen::catalogue::{Code, Entry, Value};
use doccodes_codegen::problem::visible;
use unicode_security::confusable_detection::skeleton;

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;

pub(super) fn look_alike(inspected: &Inspected) -> Vec<Finding> {
    let pairs = pairs(inspected, |text| skeleton(text).collect());
    let findings = pairs.into_iter().map(|(first, second)| {
        let (one, other) = (text(first.1), text(second.1));
        let mut message = format!("the code {other} looks like {one}");
        let differing = one.chars().zip(other.chars()).find(|(a, b)| a != b);
        if let Some((a, b)) = differing {
            message.push_str(&format!(": {b} (U+{:04X}) instead of {a} (U+{:04X})", b as u32, a as u32));
        }
        let help = "they are two codes to the macro; is one of them a slip?";
        pair(inspected, message, first, second, help)
    });
    findings.collect()
}

pub(super) fn differ_in_case(inspected: &Inspected) -> Vec<Finding> {
    let pairs = pairs(inspected, str::to_lowercase);
    let findings = pairs.into_iter().map(|(first, second)| {
        let message =
            format!("the code {} differs from {} in case alone", text(second.1), text(first.1));
        let help = "they are two codes to the macro, and codes are compared as they are written: does the service \
                    tell them apart?";
        pair(inspected, message, first, second, help)
    });
    findings.collect()
}

pub(super) fn hidden_characters(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        let mut texts = code.entries.iter().flat_map(|entry| texts(entry).map(move |text| (entry, text)));
        let Some((entry, text)) = texts.find(|(_, text)| visible(text) != *text) else { continue };
        findings.push(Finding {
            message: format!("a text of the code {} has characters that cannot be seen", code.value),
            marks: vec![Mark::words(&inspected.source, entry.offset, text, "shown escaped")],
            help: "they are escaped in what is generated, as they are here".to_owned(),
            code: Some(at),
        });
    }
    findings
}

type At<'a> = (usize, &'a Code);

/// The pairs of string codes that `form` makes the same of: the first one with it, and each other one.
fn pairs(inspected: &Inspected, form: impl Fn(&str) -> String) -> Vec<(At<'_>, At<'_>)> {
    let mut firsts: HashMap<String, At<'_>> = HashMap::new();
    let mut pairs = Vec::new();
    let texts = inspected.reading.catalogue.codes.iter().enumerate();
    for code in texts.filter(|(_, code)| matches!(code.value, Value::Text(_))) {
        let first = *firsts.entry(form(text(code.1))).or_insert(code);
        if first.0 != code.0 {
            pairs.push((first, code));
        }
    }
    pairs
}

fn pair(inspected: &Inspected, message: String, first: At<'_>, second: At<'_>, help: &str) -> Finding {
    let mark =
        |code: &Code, label: &str| Mark::words(&inspected.source, code.entries[0].offset, text(code), label);
    Finding {
        message,
        marks: vec![mark(second.1, "this one"), mark(first.1, "and this one")],
        help: help.to_owned(),
        code: Some(second.0),
    }
}

/// A string code; empty for a number.
fn text(code: &Code) -> &str {
    match &code.value {
        Value::Text(text) => text,
        Value::Number(_) => "",
    }
}

fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let others = [&entry.message, &entry.cause, &entry.solution].into_iter().flatten();
    let descriptions = entry.descriptions.iter().map(|(_, text)| text);
    std::iter::once(&entry.name).chain(descriptions).chain(others).map(String::as_str)
}
