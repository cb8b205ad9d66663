//! Lints about codes that look alike, and about characters that are not shown.

use std::collections::HashMap;

use doccodes_codegen::catalogue::{Code, Entry, Value};
use doccodes_codegen::problem::visible;
use unicode_security::confusable_detection::skeleton;

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;

pub(super) fn look_alike(inspected: &Inspected) -> Vec<Finding> {
    let pairs = pairs(inspected, |text| skeleton(text).collect());
    let findings = pairs.into_iter().map(|(first, second)| {
        let mut message = format!("the code {} looks like {}", second.text, first.text);
        let differing = first.text.chars().zip(second.text.chars()).find(|(a, b)| a != b);
        if let Some((a, b)) = differing {
            message.push_str(&format!(": {b} (U+{:04X}) instead of {a} (U+{:04X})", b as u32, a as u32));
        }
        let help = "the macro treats them as two codes; is one of them a typo?";
        pair_finding(inspected, message, first, second, help)
    });
    findings.collect()
}

pub(super) fn differ_in_case(inspected: &Inspected) -> Vec<Finding> {
    let pairs = pairs(inspected, str::to_lowercase);
    let findings = pairs.into_iter().map(|(first, second)| {
        let message = format!("the code {} differs from {} only in case", second.text, first.text);
        let help =
            "the macro compares codes exactly, so these are two codes; does the service distinguish them?";
        pair_finding(inspected, message, first, second, help)
    });
    findings.collect()
}

pub(super) fn hidden_characters(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        let mut texts = code.entries.iter().flat_map(|entry| texts(entry).map(move |text| (entry, text)));
        let Some((entry, text)) = texts.find(|(_, text)| visible(text) != *text) else { continue };
        findings.push(Finding {
            message: format!("a text of the code {} contains hidden characters", code.value),
            marks: vec![Mark::words(inspected, entry, text, "escaped here")],
            help: "the generated code escapes them in the same way".to_owned(),
            code: Some(index),
        });
    }
    findings
}

/// A code that is a string.
#[derive(Clone, Copy)]
struct StringCode<'a> {
    /// Its index in the catalogue.
    index: usize,
    text: &'a str,
    code: &'a Code,
}

/// Pairs of string codes for which `key` returns the same: the first code with that key, and each further one.
fn pairs(inspected: &Inspected, key: impl Fn(&str) -> String) -> Vec<(StringCode<'_>, StringCode<'_>)> {
    let mut firsts: HashMap<String, StringCode<'_>> = HashMap::new();
    let mut pairs = Vec::new();
    for (index, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        let Value::Text(text) = &code.value else { continue };
        let code = StringCode { index, text, code };
        let first = *firsts.entry(key(text)).or_insert(code);
        if first.index != index {
            pairs.push((first, code));
        }
    }
    pairs
}

fn pair_finding(
    inspected: &Inspected,
    message: String,
    first: StringCode<'_>,
    second: StringCode<'_>,
    help: &str,
) -> Finding {
    let mark =
        |code: StringCode<'_>, label: &str| Mark::words(inspected, &code.code.entries[0], code.text, label);
    Finding {
        message,
        marks: vec![mark(second, "this one"), mark(first, "and this one")],
        help: help.to_owned(),
        code: Some(second.index),
    }
}

fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let others = [&entry.message, &entry.cause, &entry.solution].into_iter().flatten();
    let descriptions = entry.descriptions.iter().map(|(_, text)| text);
    std::iter::once(&entry.name).chain(descriptions).chain(others).map(String::as_str)
}
