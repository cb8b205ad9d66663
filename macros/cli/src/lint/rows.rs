//! Lints about rows that are repeated or incomplete.

use std::collections::HashMap;

use doccodes_codegen::catalogue::{Entry, Language};

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;

pub(super) fn repeated(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        let mut seen = HashMap::with_capacity(code.entries.len());
        let repeated =
            code.entries.iter().find_map(|entry| Some((seen.insert(entry.content(), entry)?, entry)));
        let Some((first, second)) = repeated else { continue };
        findings.push(Finding {
            message: format!("two rows of the code {} say the same", code.value),
            marks: vec![row(inspected, second, "this one"), row(inspected, first, "and this one")],
            help: "remove one of them, unless its code is a typo".to_owned(),
            code: Some(index),
        });
    }
    findings
}

pub(super) fn empty_description(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        if !code.entries.iter().all(is_empty) {
            continue;
        }
        findings.push(Finding {
            message: format!("the code {} has no name and no description", code.value),
            marks: vec![row(inspected, &code.entries[0], "")],
            help: "`description()` is empty for it; `cargo doccodes inspect` shows whether a column was not recognised"
                .to_owned(),
            code: Some(index),
        });
    }
    findings
}

fn is_empty(entry: &Entry) -> bool {
    entry.name.is_empty()
        && entry.descriptions.is_empty()
        && [&entry.message, &entry.cause, &entry.solution].iter().all(|text| text.is_none())
}

/// The languages of a bilingual page.
const BILINGUAL: [Language; 2] = [Language::En, Language::Zh];

/// At least one row in so many has descriptions in both languages of a bilingual page. A page with fewer is in one
/// language, with a word of the other here and there.
const ROWS_PER_BILINGUAL_ROW: usize = 2;

pub(super) fn missing_language(inspected: &Inspected) -> Vec<Finding> {
    let codes = &inspected.reading.catalogue.codes;
    let rows = || {
        codes.iter().enumerate().flat_map(|(index, code)| code.entries.iter().map(move |row| (index, row)))
    };
    let bilingual = rows().filter(|(_, row)| BILINGUAL.iter().all(|&language| has(row, language))).count();
    if bilingual * ROWS_PER_BILINGUAL_ROW < rows().count() {
        return Vec::new();
    }
    let missing = rows().filter_map(|(index, row)| {
        let language = BILINGUAL.into_iter().find(|&language| !has(row, language))?;
        Some((index, row, language.name()))
    });
    let findings = missing.map(|(index, entry, language)| Finding {
        message: format!("the code {} has no {language} description, unlike other codes", codes[index].value),
        marks: vec![row(inspected, entry, "")],
        help: format!("`description_in` returns `None` for it in {language}"),
        code: Some(index),
    });
    findings.collect()
}

fn has(entry: &Entry, language: Language) -> bool {
    entry.descriptions.iter().any(|(other, _)| *other == Some(language))
}

fn row(inspected: &Inspected, entry: &Entry, label: &str) -> Mark {
    Mark::row(&inspected.source, entry.offset, label)
}
