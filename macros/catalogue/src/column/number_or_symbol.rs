//! Decides whether the number or the symbol is the code, if a table has both.
//!
//! | the columns | the code |
//! |---|---|
//! | the numbers are HTTP statuses, or repeat | the symbol |
//! | the numbers count the rows | the symbol |
//! | the header of the numbers says code | the number |
//! | the header of the numbers says value, number or hex, and that of the symbols does not say code | the number |
//! | the header of the numbers says value, number or hex, and that of the symbols says code | either, which is an error |
//! | two columns of numbers, of which no header says error code | either, which is an error |
//! | the header of the codes names another system, beside a column of the page's own | either, which is an error |

use doccodes_page::choice::Role;

use super::evidence::{Evidence, those};
use super::same_codes::same_numbers_in_decimal;
use super::vocabulary::foreign::names_foreign_system;
use super::vocabulary::protocol::{Origin, origin};
use super::vocabulary::words::{OUTRIGHT, USUAL};

/// Decides whether the column that was `found` holds the codes, or one of the other `free` columns. The error has several columns
/// that could hold them.
pub(super) fn decide(evidence: &Evidence<'_>, free: &[usize], found: usize) -> Result<usize, Vec<usize>> {
    let others = those(free, &|column| column != found);
    if evidence.view.header.is_none() {
        return Ok(found);
    }
    let own = those(&others, &|other| is_own_code(evidence, other));
    if names_foreign_system(evidence.view.title(found)) && !own.is_empty() {
        return Err(tie(&own, found));
    }
    match evidence.profiles[found].mostly(evidence.profiles[found].numbers) {
        true => decide_on_numbers(evidence, &others, found),
        false => decide_on_symbols(evidence, &others, found),
    }
}

/// Of several columns with equal claims, the one that holds the codes, if that is clear.
pub(super) fn settle(evidence: &Evidence<'_>, candidates: &[usize]) -> Option<usize> {
    if candidates.iter().any(|&column| are_statuses(evidence, column)) {
        let symbols = those(candidates, &|column| distinguishes(evidence, column));
        if let [symbol] = symbols[..] {
            return Some(symbol);
        }
    }
    // Under headers that only may mean codes, the number is sent and the symbol is its name.
    let only_possible = candidates.iter().all(|&column| code_weight(evidence, column) < USUAL);
    let numbers = those(candidates, &|column| may_be_number(evidence, column));
    match numbers[..] {
        [number] if only_possible => Some(number),
        _ => None,
    }
}

/// The codes found are symbols: a number beside them may be the code that is sent.
fn decide_on_symbols(evidence: &Evidence<'_>, others: &[usize], found: usize) -> Result<usize, Vec<usize>> {
    if !evidence.profiles[found].are_distinct() {
        return Ok(found);
    }
    let numbers = those(others, &|other| is_number_beside(evidence, other));
    if numbers.is_empty() {
        return Ok(found);
    }
    let number = match numbers[..] {
        [number] => Some(number),
        _ => same_numbers_in_decimal(evidence.view, &numbers),
    };
    match number {
        Some(number) if code_weight(evidence, found) < USUAL => Ok(number),
        _ => Err(tie(&numbers, found)),
    }
}

/// The codes found are numbers: a symbol beside them is the code if the numbers do not distinguish the rows.
fn decide_on_numbers(evidence: &Evidence<'_>, others: &[usize], found: usize) -> Result<usize, Vec<usize>> {
    let profile = &evidence.profiles[found];
    let symbols = those(others, &|other| {
        distinguishes(evidence, other)
            && (code_weight(evidence, other) > 0
                || (profile.repeat() && evidence.weight(other, Role::Name).is_some()))
    });
    let statuses = are_statuses(evidence, found);
    let proposal = evidence.proposal(found, Role::Code);
    let says_outright = proposal.is_some_and(|proposal| proposal.weight >= OUTRIGHT && proposal.whole);
    let may_be_of_other = statuses || (profile.repeat() && !says_outright);
    if let (true, Some(symbol)) = (may_be_of_other, evidence.preferred(&symbols)) {
        // Numbers of another system beside the page's own codes: either may be wanted.
        return match statuses || proposal.is_none_or(|proposal| proposal.whole) {
            true => Ok(symbol),
            false => Err(tie(&symbols, found)),
        };
    }
    let numbers = those(others, &|other| !says_outright && is_number_beside(evidence, other));
    let mut all = numbers.clone();
    all.push(found);
    match numbers.is_empty() || code_weight(evidence, found) >= OUTRIGHT {
        true => Ok(found),
        false => same_numbers_in_decimal(evidence.view, &all).ok_or_else(|| tie(&numbers, found)),
    }
}

/// Whether a column holds the page's own codes beside those of another system: different codes under `ID`, `Code` or `Error`.
fn is_own_code(evidence: &Evidence<'_>, column: usize) -> bool {
    let title = evidence.view.title(column);
    let whole = |role: Role| evidence.proposal(column, role).is_some_and(|proposal| proposal.whole);
    let is_id = title.trim().eq_ignore_ascii_case("id");
    !names_foreign_system(title) && (whole(Role::Code) || is_id) && distinguishes(evidence, column)
}

fn tie(columns: &[usize], found: usize) -> Vec<usize> {
    // The columns are in order.
    let mut columns = columns.to_vec();
    columns.insert(columns.partition_point(|&column| column < found), found);
    columns
}

/// Whether a column beside the codes holds different numbers that may also be the codes: its header may mean codes, and they are
/// neither HTTP statuses nor numbers of the rows.
fn is_number_beside(evidence: &Evidence<'_>, column: usize) -> bool {
    may_be_number(evidence, column) && !are_statuses_of_http(evidence, column)
}

fn may_be_number(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    evidence.proposal(column, Role::Code).is_some_and(|proposal| proposal.head)
        && origin(evidence.view.title(column)) != Some(Origin::OtherProtocol)
        && profile.are_distinct_numbers()
        && !evidence.numbers_rows(column)
}

fn code_weight(evidence: &Evidence<'_>, column: usize) -> u8 {
    evidence.weight(column, Role::Code).unwrap_or(0)
}

/// Whether a column holds numbers that are HTTP statuses: its header says so, or they show it.
fn are_statuses_of_http(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    profile.mostly(profile.statuses)
        && (evidence.weight(column, Role::HttpStatus).is_some() || profile.are_http_statuses())
}

/// Whether a column holds HTTP statuses that do not distinguish the rows, or whose header says status.
fn are_statuses(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    profile.mostly(profile.statuses)
        && (evidence.weight(column, Role::HttpStatus).is_some() || profile.repeat())
}

/// Whether a column holds different symbols, by which the rows are distinguished.
fn distinguishes(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    !profile.mostly(profile.phrases)
        && !profile.mostly(profile.numbers)
        && (profile.mostly(profile.marked) || profile.are_symbols())
        && profile.are_distinct()
}
