//! Lints about codes that look alike, and about invisible characters.

use std::collections::HashMap;

use doccodes_codegen::catalogue::{Code, Entry, Value};
use doccodes_codegen::problem::visible;
use unicode_security::confusable_detection::skeleton;

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;

pub(super) const CODES_LOOK_ALIKE: Lint = Lint {
    name: "codes-look-alike",
    level: Level::Warn,
    about: "two codes look the same, for example O and 0, or letters of two scripts",
    why: "If one of them is a typo, the enum has a code that the service never sends, and lacks one that it does send.",
    fix: "Compare both with a response of the service, and fix the page.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.O1 | The rope is torn. |
| F.01 | The ramp is up. |
",
    },
    find: Find::InPage(look_alike),
};

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

pub(super) const CODES_DIFFER_IN_CASE: Lint = Lint {
    name: "codes-differ-in-case",
    level: Level::Warn,
    about: "two codes differ only in upper and lower case",
    why: "Codes are compared exactly. If the service does not distinguish the two, a client must handle both variants in the same way.",
    fix: "If they are one code, write it in one way on the page.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.AB | The rope is torn. |
| F.ab | The ramp is up. |
",
    },
    find: Find::InPage(differ_in_case),
};

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

pub(super) const HIDDEN_CHARACTERS: Lint = Lint {
    name: "hidden-characters",
    level: Level::Warn,
    about: "a text contains control, zero-width or bidirectional characters",
    why: "Such characters make a text look like another one: they reverse the direction of writing, or have no width.",
    fix: "Remove them from the page. The generated code has escapes in their place, such as `\\u{202e}`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The rope is \u{202e}nrot\u{202c}. |
| F.2 | The ramp is up. |
",
    },
    find: Find::InPage(hidden_characters),
};

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
