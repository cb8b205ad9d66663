//! Finds the column of a table that holds the codes.

use super::claim::{Claim, claim};
use super::decision::Decision;
use super::evidence::{Evidence, those};
use super::keyed::{self, KEYS};
use super::number_or_symbol;
use super::same_codes::same_numbers_in_decimal;
use super::thresholds::NEARLY_ALL;

/// Why a table has no column of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoCodeColumn {
    /// No column holds codes, according to the header. The cells of one column may look like codes.
    Missing { code_shaped: Option<usize> },
    /// Each of these columns could hold the codes.
    Tied(Vec<usize>),
}

/// Finds the column of the codes among those that are not `decided`.
pub(super) fn find(evidence: &Evidence<'_>, decided: &[Option<Decision>]) -> Result<usize, NoCodeColumn> {
    let free = evidence.columns(&|column| decided[column].is_none());
    let mut claims: Vec<(usize, Claim)> = Vec::new();
    for &column in &free {
        if let Some(claim) = claim(evidence, column) {
            claims.push((column, claim));
        }
    }
    let keys = evidence.view.keys.is_some();
    let keys_are_codes = keys && free.contains(&KEYS) && keyed::keys_are_codes(evidence);
    if keys {
        keyed::claim_for_keys(evidence, keys_are_codes, &mut claims);
    }
    // The numbers of the rows are the codes only where no other column can hold them.
    let numbers_rows =
        |&(column, claim): &(usize, Claim)| claim < Claim::Usual && evidence.numbers_rows(column);
    if !claims.iter().all(numbers_rows) {
        claims.retain(|claim| !numbers_rows(claim));
    }
    // The columns with the strongest claim.
    let mut candidates = Vec::new();
    let mut strongest = None;
    for (column, claim) in claims {
        if strongest.is_none_or(|before| claim > before) {
            strongest = Some(claim);
            candidates.clear();
        }
        if strongest == Some(claim) {
            candidates.push(column);
        }
    }
    let found = match candidates[..] {
        [] => return Err(NoCodeColumn::Missing { code_shaped: code_shaped(evidence, &free) }),
        [column] => column,
        _ => settle(evidence, &candidates).ok_or(NoCodeColumn::Tied(candidates))?,
    };
    if keys_are_codes && keyed::may_be_either(evidence, found) {
        return Err(NoCodeColumn::Tied(vec![KEYS, found]));
    }
    number_or_symbol::decide(evidence, &free, found).map_err(NoCodeColumn::Tied)
}

/// The column of a table without codes whose cells look most like codes.
fn code_shaped(evidence: &Evidence<'_>, free: &[usize]) -> Option<usize> {
    if evidence.names_other_subject() {
        return None;
    }
    let explains = |column: usize| evidence.names_text(column) || evidence.profiles[column].are_texts();
    let explaining = evidence.columns(&explains).len();
    let is_described = |column: usize| explaining > usize::from(explains(column));
    let shaped = those(free, &|column| {
        let profile = &evidence.profiles[column];
        let nearly_all = |count: usize| NEARLY_ALL.is_reached(count, profile.filled);
        profile.filled > 1
            && nearly_all(profile.codes)
            && (nearly_all(profile.marked) || nearly_all(profile.identifiers))
            && profile.are_distinct()
            && !profile.count_rows(evidence.view.rows.len())
            && is_described(column)
    });
    evidence.preferred(&shaped)
}

/// The one of several columns with equal claims that holds the codes, if that is clear.
fn settle(evidence: &Evidence<'_>, candidates: &[usize]) -> Option<usize> {
    if let Some(column) = same_numbers_in_decimal(evidence.view, candidates) {
        return Some(column);
    }
    if candidates.iter().all(|&column| evidence.view.cells(column) == evidence.view.cells(candidates[0])) {
        return evidence.preferred(candidates);
    }
    number_or_symbol::settle(evidence, candidates)
}
