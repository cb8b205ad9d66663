//! Rows that say nothing, or nothing new.

use doccodes_codegen::catalogue::{Entry, Language};

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;

pub(super) fn repeated(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        let twice = code.entries.iter().enumerate().find_map(|(n, entry)| {
            let first = code.entries[..n].iter().find(|first| is_same(first, entry))?;
            Some((first, entry))
        });
        let Some((first, second)) = twice else { continue };
        findings.push(Finding {
            message: format!("two rows of the code {} say the same", code.value),
            marks: vec![row(inspected, second, "this one"), row(inspected, first, "and this one")],
            help: "one of them can go; or is the code of one a slip?".to_owned(),
            code: Some(at),
        });
    }
    findings
}

fn is_same(a: &Entry, b: &Entry) -> bool {
    let of_place = |entry: &Entry| Entry { sheet: 0, offset: 0, advice: None, ..entry.clone() };
    of_place(a) == of_place(b)
}

pub(super) fn empty_description(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        let says_something = |entry: &Entry| {
            !entry.name.is_empty()
                || !entry.descriptions.is_empty()
                || [&entry.message, &entry.cause, &entry.solution].iter().any(|text| text.is_some())
        };
        if code.entries.iter().any(says_something) {
            continue;
        }
        findings.push(Finding {
            message: format!("the code {} has no name and no description", code.value),
            marks: vec![row(inspected, &code.entries[0], "")],
            help: "`description()` is empty for it; is a column not understood? `cargo doccodes inspect` shows them"
                .to_owned(),
            code: Some(at),
        });
    }
    findings
}

pub(super) fn missing_language(inspected: &Inspected) -> Vec<Finding> {
    let codes = &inspected.reading.catalogue.codes;
    let has = |entry: &Entry, language: Language| {
        entry.descriptions.iter().any(|(other, _)| *other == Some(language))
    };
    let entries =
        || codes.iter().enumerate().flat_map(|(at, code)| code.entries.iter().map(move |row| (at, row)));
    let in_both = entries().filter(|(_, row)| has(row, Language::En) && has(row, Language::Zh)).count();
    // A page in one language, with a word of another here and there, is no page in two.
    if in_both * 2 < entries().count() {
        return Vec::new();
    }
    let languages = [(Language::En, "English"), (Language::Zh, "Chinese")];
    let missing = entries().filter_map(|(at, row)| {
        let (_, name) = languages.into_iter().find(|&(language, _)| !has(row, language))?;
        Some((at, row, name))
    });
    let findings = missing.map(|(at, entry, language)| Finding {
        message: format!("the code {} has no {language} description, as the others have", codes[at].value),
        marks: vec![row(inspected, entry, "")],
        help: "`description_in` gives nothing for it in that language".to_owned(),
        code: Some(at),
    });
    findings.collect()
}

fn row(inspected: &Inspected, entry: &Entry, label: &str) -> Mark {
    Mark::row(&inspected.source, entry.offset, label)
}
