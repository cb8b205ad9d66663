//! Which column of a table holds the codes.

use super::claim::{Claim, claim};
use super::decision::Decision;
use super::evidence::Evidence;
use super::number_or_symbol;
use super::same_codes::same_numbers_in_decimal;

/// Why a table has no column of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::catalogue) enum NoCodeColumn {
    /// No column holds codes.
    Missing,
    /// Each of these columns could be the one.
    Tied(Vec<usize>),
}

/// Finds the column of the codes among those that are not `decided`.
pub(super) fn find(evidence: &Evidence<'_>, decided: &[Option<Decision>]) -> Result<usize, NoCodeColumn> {
    let free: Vec<usize> = (0..evidence.width()).filter(|&column| decided[column].is_none()).collect();
    let claims: Vec<(usize, Claim)> =
        free.iter().filter_map(|&column| Some((column, claim(evidence, column)?))).collect();
    let Some(best) = claims.iter().map(|&(_, claim)| claim).max() else { return Err(NoCodeColumn::Missing) };
    let candidates: Vec<usize> =
        claims.iter().filter(|&&(_, claim)| claim == best).map(|&(column, _)| column).collect();
    let found = match candidates[..] {
        [column] => column,
        _ => settle(evidence, &candidates).ok_or(NoCodeColumn::Tied(candidates))?,
    };
    number_or_symbol::decide(evidence, &free, found).map_err(NoCodeColumn::Tied)
}

/// Of several columns with equal claims, the one that holds the codes, if that is clear.
fn settle(evidence: &Evidence<'_>, candidates: &[usize]) -> Option<usize> {
    if let Some(column) = same_numbers_in_decimal(evidence.view, candidates) {
        return Some(column);
    }
    if candidates.iter().all(|&column| evidence.view.cells(column) == evidence.view.cells(candidates[0])) {
        return candidates.iter().copied().max_by_key(|&column| evidence.preference(column));
    }
    number_or_symbol::settle(evidence, candidates)
}
