//! The documented rows of all tables become codes, one for all rows of a code.

use std::collections::HashMap;
use std::collections::hash_map;

use super::read::{DocumentedCode, TableReading};
use super::{Catalogue, Code, Entry, Language, Repr, Value, kind, verdict};
use crate::problem::Problem;

/// The most documented rows that a catalogue may have: places are numbered with 16 bits.
const MAX_ROWS: usize = 60_000;

/// Two tables document the same code; the codes of the first table are what can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clash(pub(super) Vec<Code>);

/// The codes of several tables, in page order of their first rows.
///
/// A code may stand in several rows of one table. In two tables it may stand only if these are on pages in different
/// languages: then the rows are descriptions of one another; or if `all` tables are wanted whatever they document.
pub(super) fn merge(tables: &[&TableReading], all: bool) -> Result<Vec<Code>, Clash> {
    let numeric = are_numbers(tables);
    let value = |documented: &DocumentedCode| match kind::number(&documented.spelling) {
        Some(number) if numeric => Value::Number(number),
        _ => Value::Text(documented.spelling.clone()),
    };
    let mut codes: Vec<Code> = Vec::new();
    let mut index: HashMap<Value, (usize, usize)> = HashMap::new();
    for (n, table) in tables.iter().enumerate() {
        // How often a code has been translated by this table.
        let mut translated: Vec<usize> = Vec::new();
        for documented in &table.codes {
            let slot = match index.entry(value(documented)) {
                hash_map::Entry::Occupied(known) => known,
                hash_map::Entry::Vacant(new) => {
                    codes.push(Code {
                        value: new.key().clone(),
                        entries: vec![documented.entry.clone()],
                        verdict: verdict::judge(&[], None),
                        pinned: None,
                    });
                    new.insert((codes.len() - 1, n));
                    continue;
                }
            };
            match *slot.get() {
                (at, first) if first == n => codes[at].entries.push(documented.entry.clone()),
                (at, first) => {
                    let translation = is_translation(tables[first], table);
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

/// Whether two tables stand on pages in different languages.
fn is_translation(a: &TableReading, b: &TableReading) -> bool {
    let language = |table: &TableReading| -> Option<Language> {
        let first =
            |code: &DocumentedCode| code.entry.descriptions.iter().find_map(|(language, _)| *language);
        table.codes.iter().find_map(first)
    };
    a.sheet != b.sheet && language(a).is_some() && language(b).is_some() && language(a) != language(b)
}

/// Puts what a row of a page in another language says to the row that it translates.
fn translate(entries: &mut Vec<Entry>, row: usize, other: &Entry) {
    match entries.get_mut(row) {
        Some(entry) => {
            entry.descriptions.extend(other.descriptions.iter().cloned());
            entry.message = entry.message.take().or_else(|| other.message.clone());
            entry.cause = entry.cause.take().or_else(|| other.cause.clone());
            entry.solution = entry.solution.take().or_else(|| other.solution.clone());
            entry.http_status = entry.http_status.or(other.http_status);
            let both = [entry.advice.take(), other.advice.clone()];
            entry.advice = both.into_iter().flatten().min_by_key(|said| said.advice);
        }
        None => entries.push(other.clone()),
    }
}

/// Cuts off what is over the limit, and says so.
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

/// Judges whether requests may be repeated.
pub(super) fn judge(catalogue: &mut Catalogue) {
    for code in &mut catalogue.codes {
        code.verdict = verdict::judge(&code.entries, code.status(catalogue.is_http));
    }
}
