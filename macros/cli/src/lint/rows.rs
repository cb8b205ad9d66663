//! Lints about rows that are repeated or incomplete.

use std::collections::HashMap;

use doccodes_codegen::catalogue::{Code, Entry, Language};

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;

pub(super) const ROWS_TWICE: Lint = Lint {
    name: "rows-twice",
    level: Level::Warn,
    about: "two rows of one code say the same",
    why: "One of the rows may have been meant for another code, which is then missing from the enum.",
    fix: "Remove one of the rows, or fix its code.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The rope is torn. |
| F.1 | The rope is torn. |
",
    },
    find: Find::InPage(repeated),
};

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

pub(super) const EMPTY_DESCRIPTION: Lint = Lint {
    name: "empty-description",
    level: Level::Warn,
    about: "codes have no name and no description",
    why: "`description()` is empty for these codes, and their variants are named from their codes.",
    fix: "`cargo doccodes inspect` shows the columns. If one of them describes the codes and has no role, give it one: `columns(description = \"…\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The rope is torn. |
| F.2 | |
",
    },
    find: Find::InPage(empty_description),
};

/// Codes without a description, in one finding: they usually have one cause, a column that is not read.
pub(super) fn empty_description(inspected: &Inspected) -> Vec<Finding> {
    let codes = &inspected.reading.catalogue.codes;
    let is_undescribed = |&index: &usize| codes[index].entries.iter().all(is_empty);
    let undescribed: Vec<usize> = (0..codes.len()).filter(is_undescribed).collect();
    let Some(&first) = undescribed.first() else { return Vec::new() };
    let (message, code) = match undescribed[..] {
        [only] => (format!("the code {} has no name and no description", codes[only].value), Some(only)),
        _ => (format!("{} have no name and no description", counted(codes, &undescribed)), None),
    };
    let finding = Finding {
        message,
        marks: vec![row(inspected, &codes[first].entries[0], "")],
        help: "`description()` is then empty; `cargo doccodes inspect` shows whether a column was not recognised"
            .to_owned(),
        code,
    };
    vec![finding]
}

/// The most codes that a finding lists.
const MOST_LISTED: usize = 5;

/// `12 codes (A.1, A.2, …)`
fn counted(codes: &[Code], indices: &[usize]) -> String {
    let listed = indices.iter().take(MOST_LISTED).map(|&index| codes[index].value.to_string());
    let more = if indices.len() > MOST_LISTED { ", …" } else { "" };
    format!("{} codes ({}{more})", indices.len(), listed.collect::<Vec<_>>().join(", "))
}

fn is_empty(entry: &Entry) -> bool {
    entry.name.is_empty()
        && entry.descriptions.is_empty()
        && [&entry.message, &entry.cause, &entry.solution].iter().all(|text| text.is_none())
}

/// The languages of a bilingual page.
const BILINGUAL: [Language; 2] = [Language::En, Language::Zh];

/// On a bilingual page, at least one row in this many has descriptions in both languages. A page with fewer is in one language,
/// with some words of the other.
const ROWS_PER_BILINGUAL_ROW: usize = 2;

pub(super) const MISSING_LANGUAGE: Lint = Lint {
    name: "missing-language",
    level: Level::Warn,
    about: "a page in English and Chinese describes a code in only one of them",
    why: "`description_in` returns `None` for the code in the missing language.",
    fix: "Add the translation to the page, if it is yours.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text | 说明 |
|---|---|---|
| F.1 | The rope is torn. | 绳索断了。 |
| F.2 | The ramp is up. | |
",
    },
    find: Find::InPage(missing_language),
};

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
    Mark::row(inspected, entry, label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    #[test]
    fn codes_without_a_description_are_one_finding() {
        let messages = |page: &str| -> Vec<String> {
            let inspected = options::testing::inspected(page);
            empty_description(&inspected).into_iter().map(|finding| finding.message).collect()
        };
        let page = "|Error code|Text|\n|-|-|\n|1001||\n|1002||\n|1003|The till is shut.|\n";
        assert_eq!(messages(page), ["2 codes (1001, 1002) have no name and no description"]);
        let page = "|Error code|Text|\n|-|-|\n|1001||\n|1003|The till is shut.|\n";
        assert_eq!(messages(page), ["the code 1001 has no name and no description"]);
    }
}
