//! Merges the documented rows of all tables into codes, one for all rows with the same code.

use std::collections::HashMap;
use std::collections::hash_map;

use super::code::kind;
use super::model::{Code, Entry, Repr, Value, Verdict};
use super::reading::{DocumentedCode, TableReading};
use super::row_advice::row_advice;
use crate::problem::Problem;
use doccodes_core::Language;

/// The most documented rows of a catalogue. The generated code numbers them with 16 bits.
const MAX_ROWS: usize = 60_000;

/// Two tables document the same code. The codes of the first table are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clash(pub(super) Vec<Code>);

/// The codes of several tables, in page order of their first rows.
///
/// A code may be in several rows of one table. It may be in two tables only if these are on pages in different
/// languages, so that one translates the other, or if the user wants `all` tables.
pub(super) fn merge(tables: &[&TableReading], all: bool) -> Result<Vec<Code>, Clash> {
    let numeric = are_numbers(tables);
    let value = |documented: &DocumentedCode| match kind::number(&documented.spelling) {
        Some(number) if numeric => Value::Number(number),
        _ => Value::Text(documented.spelling.clone()),
    };
    let mut codes: Vec<Code> = Vec::new();
    let mut index: HashMap<Value, (usize, usize)> = HashMap::new();
    let languages: Vec<Option<Language>> = tables.iter().map(|table| language_of(table)).collect();
    for (n, table) in tables.iter().enumerate() {
        // How many rows of each code this table has translated.
        let mut translated: Vec<usize> = Vec::new();
        for documented in &table.codes {
            let slot = match index.entry(value(documented)) {
                hash_map::Entry::Occupied(known) => known,
                hash_map::Entry::Vacant(new) => {
                    codes.push(Code {
                        value: new.key().clone(),
                        entries: vec![documented.entry.clone()],
                        verdict: Verdict::UNSPECIFIED,
                        is_success: false,
                        pinned: None,
                    });
                    new.insert((codes.len() - 1, n));
                    continue;
                }
            };
            match *slot.get() {
                (at, first) if first == n => codes[at].entries.push(documented.entry.clone()),
                (at, first) => {
                    let translation = tables[first].page != table.page
                        && languages[first].is_some()
                        && languages[n].is_some()
                        && languages[first] != languages[n];
                    if all && !translation {
                        codes[at].entries.push(documented.entry.clone());
                        continue;
                    }
                    if !translation {
                        return Err(Clash(merge(&tables[..1], false)?));
                    }
                    translated.resize(translated.len().max(at + 1), 0);
                    translate(&mut codes[at].entries, translated[at], &documented.entry);
                    translated[at] += 1;
                }
            }
        }
    }
    Ok(codes)
}

/// Whether all codes are numbers that one integer type holds.
fn are_numbers(tables: &[&TableReading]) -> bool {
    let mut numbers = Vec::new();
    for table in tables {
        for code in &table.codes {
            let Some(number) = kind::number(&code.spelling) else { return false };
            numbers.push(number);
        }
    }
    Repr::for_all(numbers.into_iter()).is_some()
}

/// The language of a table: that of its first description in a known one.
fn language_of(table: &TableReading) -> Option<Language> {
    let first = |code: &DocumentedCode| code.entry.descriptions.iter().find_map(|(language, _)| *language);
    table.codes.iter().find_map(first)
}

/// Adds a row of a page in another language to the entry that it translates.
fn translate(entries: &mut Vec<Entry>, row: usize, translation: &Entry) {
    let Some(entry) = entries.get_mut(row) else {
        entries.push(translation.clone());
        return;
    };
    // Every field is named, so that a new one cannot be forgotten. Both rows describe one situation: what they say is united.
    let Entry {
        page: _,
        offset: _,
        name,
        message,
        descriptions,
        cause,
        solution,
        http_status,
        other_statuses,
        remarks,
        retry_flag,
        advice: _,
    } = translation;
    entry.descriptions.extend(descriptions.iter().cloned());
    let texts = [(&mut entry.message, message), (&mut entry.cause, cause), (&mut entry.solution, solution)];
    for (text, translated) in texts {
        match text {
            None => text.clone_from(translated),
            // A text in another language may forbid a retry, or say that the request was carried out.
            Some(_) => entry.remarks.extend(translated.clone()),
        }
    }
    if entry.name.is_empty() {
        entry.name.clone_from(name);
    } else if entry.name != *name && !name.is_empty() {
        entry.remarks.push(name.clone());
    }
    for status in http_status.iter().chain(other_statuses) {
        if entry.http_status.is_none() {
            entry.http_status = Some(*status);
        } else if entry.http_status != Some(*status) && !entry.other_statuses.contains(status) {
            entry.other_statuses.push(*status);
        }
    }
    entry.remarks.extend(remarks.iter().cloned());
    entry.retry_flag = match (entry.retry_flag, *retry_flag) {
        (Some(a), Some(b)) => Some(a && b),
        (a, b) => a.or(b),
    };
    entry.advice = row_advice(entry);
}

/// Enforces the limit on rows: the rest are dropped, with a problem.
pub(super) fn check_limit(codes: &mut Vec<Code>) -> Option<Problem> {
    let rows: usize = codes.iter().map(|code| code.entries.len()).sum();
    if rows <= MAX_ROWS {
        return None;
    }
    let mut left = MAX_ROWS;
    codes.retain_mut(|code| {
        code.entries.truncate(left);
        left -= code.entries.len();
        !code.entries.is_empty()
    });
    let message = format!("the page documents codes in {rows} rows, more than the limit of {MAX_ROWS}");
    Some(Problem::error(message).help("split the page"))
}
