//! Merges the documented rows of all tables into codes, one for all rows with the same code.

use std::borrow::Cow;

use doccodes_core::Language;
use doccodes_page::choice::{CodeKind, Role};
use doccodes_page::distinct::Distinct;
use doccodes_page::problem::Problem;

use super::code::kind;
use super::model::{Code, Entry, Repr, Value, better_name};
use super::reading::TableReading;
use super::row_advice::{KnownSentences, read_words};

/// The most documented rows of a catalogue. The generated code numbers them with 16 bits.
const MAX_ROWS: usize = 60_000;

/// Two tables document the same code. The codes of the first table are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clash(pub(super) Vec<Code>);

/// A documented row of a code, and the index of its table.
type Row<'a> = (usize, &'a Entry);

/// The codes of several tables, in page order of their first rows.
///
/// A code may be in several rows of one table. It may be in two tables only if these are on pages in different
/// languages, so that one translates the other, or if the user wants `all` tables.
pub(super) fn merge(tables: &[&TableReading], all: bool) -> Result<Vec<Code>, Clash> {
    let mut languages = Vec::with_capacity(tables.len());
    for table in tables {
        languages.push(language_of(table));
    }
    let translates = |a: usize, b: usize| {
        tables[a].page != tables[b].page
            && languages[a].is_some()
            && languages[b].is_some()
            && languages[a] != languages[b]
    };
    let mut codes = Vec::new();
    for Documented { value, hexadecimal, rows } in rows_by_code(tables) {
        if !all && !are_of_one_table(&rows) && !translate_each_other(&rows, &translates) {
            return Err(Clash(merge(&tables[..1], false)?));
        }
        let entries = unite_translations(&rows, &translates);
        codes.push(Code { hexadecimal, ..Code::new(value, entries) });
    }
    Ok(codes)
}

/// A code with its rows.
struct Documented<'a> {
    value: Value,
    /// The least of its spellings in hexadecimal.
    hexadecimal: Option<String>,
    rows: Vec<Row<'a>>,
}

/// The rows of each code, in page order.
fn rows_by_code<'a>(tables: &[&'a TableReading]) -> Vec<Documented<'a>> {
    let numeric = are_numbers(tables);
    let mut codes: Vec<Documented<'a>> = Vec::new();
    // The values are all numbers or all strings, so their spellings distinguish them.
    let mut values = Distinct::default();
    for (n, table) in tables.iter().enumerate() {
        for documented in &table.codes {
            let value = match kind::number(&documented.spelling) {
                Some(number) if numeric => Value::Number(number),
                _ => Value::Text(documented.spelling.clone()),
            };
            let spelling = match &value {
                Value::Text(_) => Cow::Borrowed(documented.spelling.as_str()),
                Value::Number(number) => Cow::Owned(number.to_string()),
            };
            let at = values.add(spelling);
            if at == codes.len() {
                codes.push(Documented { value, hexadecimal: None, rows: Vec::new() });
            }
            let code = &mut codes[at];
            code.rows.push((n, &documented.entry));
            let spelling = &documented.spelling;
            let is_hexadecimal = matches!(code.value, Value::Number(_))
                && (spelling.starts_with("0x") || spelling.starts_with("0X"));
            if is_hexadecimal && code.hexadecimal.as_ref().is_none_or(|least| spelling < least) {
                code.hexadecimal = Some(spelling.clone());
            }
        }
    }
    codes
}

fn are_of_one_table(rows: &[Row<'_>]) -> bool {
    rows.iter().all(|(table, _)| *table == rows[0].0)
}

/// Whether rows are in tables that all translate each other.
fn translate_each_other(rows: &[Row<'_>], translates: &dyn Fn(usize, usize) -> bool) -> bool {
    let mut tables: Vec<usize> = Vec::new();
    for &(table, _) in rows {
        if tables.last() == Some(&table) {
            continue;
        }
        // There are no more translations than languages.
        if tables.len() == Language::ALL.len() || !tables.iter().all(|&other| translates(table, other)) {
            return false;
        }
        tables.push(table);
    }
    true
}

/// The entries of a code: one for each row, where a row and its translation are one entry.
///
/// It is clear which rows translate each other if the code has one row in each language and their statuses do not contradict each
/// other, or if it has one row with this status in each language. So the order of rows does not matter.
fn unite_translations(rows: &[Row<'_>], translates: &dyn Fn(usize, usize) -> bool) -> Vec<Entry> {
    if let [(_, row)] = rows {
        return vec![(*row).clone()];
    }
    // The rows with each status.
    let mut groups: Vec<(Option<u16>, Vec<usize>)> = Vec::new();
    for (n, (_, row)) in rows.iter().enumerate() {
        match groups.iter_mut().find(|(status, _)| *status == row.http_status) {
            Some((_, group)) => group.push(n),
            None => groups.push((row.http_status, vec![n])),
        }
    }
    let one_status = match &groups[..] {
        [] | [_] => true,
        [(one, _), (other, _)] => one.is_none() || other.is_none(),
        _ => false,
    };
    if one_status && rows.len() <= Language::ALL.len() {
        groups = vec![(None, (0..rows.len()).collect())];
    }
    // The first row of each group that is one situation, for its other rows.
    let mut first_of: Vec<usize> = (0..rows.len()).collect();
    for (_, group) in groups {
        let mut of_group: Vec<Row<'_>> = Vec::with_capacity(group.len());
        for &n in &group {
            of_group.push(rows[n]);
        }
        if !is_in_one_table_twice(&of_group) && translate_each_other(&of_group, translates) {
            for &n in &group {
                first_of[n] = group[0];
            }
        }
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut places: Vec<usize> = Vec::with_capacity(rows.len());
    for (n, (_, row)) in rows.iter().enumerate() {
        let first = first_of[n];
        if first < n {
            places.push(places[first]);
            translate(&mut entries[places[first]], row);
        } else {
            places.push(entries.len());
            entries.push((*row).clone());
        }
    }
    entries
}

fn is_in_one_table_twice(rows: &[Row<'_>]) -> bool {
    for n in 1..rows.len() {
        if rows[n].0 == rows[n - 1].0 {
            return true;
        }
    }
    false
}

/// Whether all codes are numbers that one integer type holds.
fn are_numbers(tables: &[&TableReading]) -> bool {
    let mut numbers = Vec::new();
    for table in tables {
        if table.kind.as_ref().is_some_and(|kind| kind.codes == CodeKind::Text) {
            return false;
        }
        for code in &table.codes {
            let Some(number) = kind::number(&code.spelling) else { return false };
            numbers.push(number);
        }
    }
    Repr::for_all(&numbers).is_some()
}

/// The language of a table: that of its first description in a known one.
fn language_of(table: &TableReading) -> Option<Language> {
    for code in &table.codes {
        for (language, _) in &code.entry.descriptions {
            if language.is_some() {
                return *language;
            }
        }
    }
    None
}

/// Adds a row of a page in another language to the entry that it translates.
fn translate(entry: &mut Entry, translation: &Entry) {
    // Every field is named, so that a new one cannot be forgotten. Both rows describe one situation, so their statements are
    // united.
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
        translations: _,
        retry_flag,
        advice: _,
        stated: _,
    } = translation;
    entry.descriptions.extend(descriptions.iter().cloned());
    for (text, translated, role) in [
        (&mut entry.message, message, Role::Message),
        (&mut entry.cause, cause, Role::Cause),
        (&mut entry.solution, solution, Role::Solution),
    ] {
        match text {
            None => text.clone_from(translated),
            Some(_) => entry.translations.extend(translated.clone().map(|text| (role, text))),
        }
    }
    if entry.name.is_empty() {
        entry.name.clone_from(name);
    } else if entry.name != *name && !name.is_empty() {
        let mut other = name.clone();
        if better_name(&entry.name, name) == name {
            std::mem::swap(&mut entry.name, &mut other);
        }
        entry.remarks.push(other);
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
    read_words(entry, &mut KnownSentences::default());
}

/// Enforces the limit on rows: further rows are dropped, with a problem.
pub(super) fn check_limit(codes: &mut Vec<Code>) -> Option<Problem> {
    let mut rows = 0;
    for code in codes.iter() {
        rows += code.entries.len();
    }
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
