//! Which column of a table holds the codes.

use super::decision::Decision;
use super::evidence::Evidence;
use super::role::Role;
use super::thresholds::{CODES_UNDER_THEIR_HEADER, FEW_DISTINCT, NEARLY_ALL};
use super::vocabulary::protocol::{Origin, origin};
use super::vocabulary::words::{OUTRIGHT, USUAL};
use crate::catalogue::code::spelling::number;

/// Why a table has no column of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::catalogue) enum NoCodeColumn {
    /// No column holds codes.
    Missing,
    /// Each of these columns could be the one.
    Tied(Vec<usize>),
}

/// How strongly a column claims to hold the codes. The column with the strongest claim does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    /// Without a header: the cells are codes, not all of them numbers.
    Words,
    /// Without a header: the cells are numbers.
    Numbers,
    /// The header says nothing of codes, and the cells are HTTP statuses beside their reason phrases.
    Phrases,
    /// The header may mean codes or statuses.
    Possible,
    /// The header says statuses. `Code` beside `HTTP status` is the code.
    Status,
    /// The header usually means codes.
    Usual,
    /// The header says codes outright.
    Outright,
}

/// Finds the column of the codes among those that are not `decided`.
pub(super) fn find(evidence: &Evidence<'_>, decided: &[Option<Decision>]) -> Result<usize, NoCodeColumn> {
    let free = |&column: &usize| decided[column].is_none();
    let claim = |column: usize| match evidence.view.header {
        Some(_) => claim_by_header(evidence, column),
        None => claim_by_cells(evidence, column),
    };
    let all = || (0..evidence.width()).filter(free);
    let Some(best) = all().filter_map(claim).max() else { return Err(NoCodeColumn::Missing) };
    let candidates: Vec<usize> = all().filter(|&column| claim(column) == Some(best)).collect();
    match candidates[..] {
        [column] => {
            let found = distinguishing_column(evidence, decided, column).unwrap_or(column);
            match numbers_beside(evidence, decided, found) {
                Some(other) => Err(NoCodeColumn::Tied(vec![found.min(other), found.max(other)])),
                None => Ok(found),
            }
        }
        _ => {
            let distinguishing = |&column: &usize| {
                distinguishing_column(evidence, decided, column).filter(|other| candidates.contains(other))
            };
            let found = candidates.iter().find_map(distinguishing);
            found.or_else(|| decimal_spelling(evidence, &candidates)).ok_or(NoCodeColumn::Tied(candidates))
        }
    }
}

/// Without a header the cells alone decide: they have to be distinct codes that are unlike words.
fn claim_by_cells(evidence: &Evidence<'_>, column: usize) -> Option<Claim> {
    let profile = &evidence.profiles[column];
    let nearly_all = |count: usize| NEARLY_ALL.is_reached(count, profile.filled);
    let unlike_words = nearly_all(profile.marked) || nearly_all(profile.numbers);
    let codes = profile.mostly(profile.codes) && nearly_all(profile.distinct);
    (codes && unlike_words && profile.filled > 1)
        .then(|| if profile.mostly(profile.numbers) { Claim::Numbers } else { Claim::Words })
}

/// The header proposes, and the cells have to agree: the less the header says, the more.
fn claim_by_header(evidence: &Evidence<'_>, column: usize) -> Option<Claim> {
    let profile = &evidence.profiles[column];
    let code = evidence.weight(column, Role::Code).map(|weight| match weight {
        OUTRIGHT.. => Claim::Outright,
        USUAL => Claim::Usual,
        _ => Claim::Possible,
    });
    let status = evidence.weight(column, Role::HttpStatus).and_then(|weight| match weight {
        USUAL.. => Some(Claim::Status),
        _ => profile.mostly(profile.statuses).then_some(Claim::Possible),
    });
    let Some(claim) = code.max(status) else {
        return profile.stand_beside_their_phrases().then_some(Claim::Phrases);
    };
    let sure = claim > Claim::Possible || (profile.mostly(profile.marked) && !evidence.lists_parameters());
    let outright = status == Some(Claim::Status) || code == Some(Claim::Outright);
    let enough = profile.mostly(profile.codes)
        || (outright && CODES_UNDER_THEIR_HEADER.is_reached(profile.codes, profile.filled.max(1)));
    (sure && enough).then_some(claim)
}

/// The column that distinguishes the rows of a column of HTTP statuses: names that are spelled like codes. Such a
/// column holds the codes if the header of the other one says status, or if its statuses repeat.
fn distinguishing_column(
    evidence: &Evidence<'_>,
    decided: &[Option<Decision>],
    column: usize,
) -> Option<usize> {
    let statuses = &evidence.profiles[column];
    let few = FEW_DISTINCT.is_not_exceeded(statuses.distinct, statuses.filled);
    if !statuses.mostly(statuses.statuses) || (evidence.weight(column, Role::HttpStatus).is_none() && !few) {
        return None;
    }
    (0..evidence.width()).filter(|&other| other != column && decided[other].is_none()).find(|&other| {
        let profile = &evidence.profiles[other];
        let named = evidence.weight(other, Role::Code).is_some()
            || (few && evidence.weight(other, Role::Name).is_some());
        named
            && !profile.mostly(profile.phrases)
            && !profile.mostly(profile.numbers)
            && profile.mostly(profile.marked)
            && NEARLY_ALL.is_reached(profile.distinct, profile.filled)
    })
}

/// A column beside text codes whose header says codes too, and whose numbers look like HTTP statuses without being any for
/// sure: each may be the code. Taken as statuses, they would say whether a request may be repeated.
fn numbers_beside(evidence: &Evidence<'_>, decided: &[Option<Decision>], codes: usize) -> Option<usize> {
    let profile = &evidence.profiles[codes];
    if evidence.view.header.is_none() || profile.mostly(profile.numbers) {
        return None;
    }
    (0..evidence.width()).filter(|&other| other != codes && decided[other].is_none()).find(|&other| {
        let numbers = &evidence.profiles[other];
        evidence.weight(other, Role::Code).is_some_and(|weight| weight >= USUAL)
            && origin(evidence.view.title(other)) != Some(Origin::OtherProtocol)
            && numbers.mostly(numbers.statuses)
            && NEARLY_ALL.is_reached(numbers.distinct, numbers.filled)
            && !numbers.are_http_statuses()
    })
}

/// Of columns that hold the same numbers in different spellings, such as hexadecimal and decimal, the decimal one.
fn decimal_spelling(evidence: &Evidence<'_>, candidates: &[usize]) -> Option<usize> {
    let first = evidence.view.cells(*candidates.first()?);
    let mut decimal = None;
    for &column in candidates {
        let cells = evidence.view.cells(column);
        let same = |(cell, first): (&&str, &&str)| {
            let number = decimal_or_hexadecimal(cell);
            number.is_some() && number == decimal_or_hexadecimal(first)
        };
        if cells.len() != first.len() || !cells.iter().zip(&first).all(same) {
            return None;
        }
        let digits = |cell: &&str| cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        if decimal.is_none() && cells.iter().all(digits) {
            decimal = Some(column);
        }
    }
    decimal
}

fn decimal_or_hexadecimal(text: &str) -> Option<i128> {
    number(text).or_else(|| i128::from_str_radix(text, 16).ok())
}
