//! The verdicts of a page, grouped for a person who reviews hundreds of them: by verdict and basis, codes with the same
//! sentence together, the most doubtful first.

use std::collections::HashMap;

use doccodes_codegen::catalogue::Code;
use doccodes_core::{Outcome, RetryBasis, Retryability};

use super::reason::Reason;
use crate::inspected::Inspected;
use crate::lint::{self, Finding, Lint};
use crate::place::Place;

/// The codes with the same verdict and basis.
#[derive(Debug)]
pub(crate) struct Group<'a> {
    pub(crate) retryability: Retryability,
    pub(crate) basis: RetryBasis,
    /// Those with doubts first, then in page order.
    pub(crate) cases: Vec<Case<'a>>,
}

/// Codes that have their verdict for the same reason: one sentence, or one section of an RFC.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    /// The reason, with the row of the first code.
    pub(crate) reason: Reason<'a>,
    /// The codes, each with the place of the row that decides.
    pub(crate) codes: Vec<(&'a Code, Place)>,
    /// What lints found about the first code.
    pub(crate) doubts: Vec<Doubt>,
}

/// A lint that is about repeating requests, and its finding.
pub(crate) type Doubt = (&'static Lint, Finding);

/// The prefix of the names of lints about repeating requests.
const RETRY_LINTS: &str = "retry-";

/// From the verdict that permits most on the weakest evidence to the one that permits nothing.
const MOST_DOUBTFUL_FIRST: [(Retryability, RetryBasis); 13] = {
    use RetryBasis::{Column, HttpSemantics, Nothing, Text};
    use Retryability::{AfterBackoff, IfIdempotent, IfRetryAfter, Never, NotNeeded, Unspecified};
    [
        (AfterBackoff, Text),
        (IfRetryAfter, Text),
        (IfIdempotent, Text),
        (AfterBackoff, Column),
        (IfIdempotent, Column),
        (Never, Text),
        (Never, Column),
        (AfterBackoff, HttpSemantics),
        (IfRetryAfter, HttpSemantics),
        (IfIdempotent, HttpSemantics),
        (Never, HttpSemantics),
        (NotNeeded, HttpSemantics),
        (Unspecified, Nothing),
    ]
};

/// Groups the verdicts of a page, the most doubtful first.
pub(crate) fn review(inspected: &Inspected) -> Vec<Group<'_>> {
    let catalogue = &inspected.reading.catalogue;
    let mut doubts = doubts(inspected);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut indices: HashMap<CaseKey, usize> = HashMap::new();
    for (index, code) in catalogue.codes.iter().enumerate() {
        let Some(reason) = Reason::find(code, catalogue.is_http) else { continue };
        let group = group_of(&mut groups, code);
        let doubts = doubts.remove(&index).unwrap_or_default();
        let place = Place::from(reason.judgement.entry);
        let cases = &mut groups[group].cases;
        let index = *indices.entry(CaseKey::new(group, &reason, &doubts)).or_insert(cases.len());
        match cases.get_mut(index) {
            Some(case) => case.codes.push((code, place)),
            None => cases.push(Case { reason, codes: vec![(code, place)], doubts }),
        }
    }
    for group in &mut groups {
        let by_words = |case: &Case<'_>| case.reason.verdict.outcome_basis == RetryBasis::Text;
        group.cases.sort_by_key(|case| (case.doubts.is_empty(), !by_words(case)));
    }
    groups.sort_by_key(|group| (group.cases.iter().all(|case| case.doubts.is_empty()), doubtfulness(group)));
    groups
}

/// What the lints about repeating requests find, by the index of the code.
fn doubts(inspected: &Inspected) -> HashMap<usize, Vec<Doubt>> {
    let mut doubts: HashMap<usize, Vec<Doubt>> = HashMap::new();
    for (lint, finding) in lint::findings(inspected).filter(|(lint, _)| lint.name.starts_with(RETRY_LINTS)) {
        if let Some(code) = finding.code {
            doubts.entry(code).or_default().push((lint, finding));
        }
    }
    doubts
}

/// The index of the group for the verdict on a code; the group is added if it is new.
fn group_of(groups: &mut Vec<Group<'_>>, code: &Code) -> usize {
    let (retryability, basis) = (code.verdict.retryability, code.verdict.basis);
    let found = groups.iter().position(|group| (group.retryability, group.basis) == (retryability, basis));
    found.unwrap_or_else(|| {
        groups.push(Group { retryability, basis, cases: Vec::new() });
        groups.len() - 1
    })
}

/// The place of a group in [`MOST_DOUBTFUL_FIRST`]; a pair that is not listed there comes first.
fn doubtfulness(group: &Group<'_>) -> usize {
    let listed = MOST_DOUBTFUL_FIRST.iter().position(|pair| *pair == (group.retryability, group.basis));
    listed.unwrap_or(0)
}

/// What the codes of a case have in common.
#[derive(Debug, PartialEq, Eq, Hash)]
struct CaseKey {
    group: usize,
    evidence: Option<String>,
    rfc_section: Option<&'static str>,
    outcome: Outcome,
    outcome_basis: RetryBasis,
    outcome_evidence: Option<String>,
    held_back: bool,
    lints: Vec<&'static str>,
    /// A code with a doubt about two of its rows is a case of its own, so that both rows are shown.
    alone: Option<usize>,
}

impl CaseKey {
    fn new(group: usize, reason: &Reason<'_>, doubts: &[Doubt]) -> Self {
        let alone = doubts.iter().find(|(_, finding)| finding.marks.len() > 1);
        Self {
            group,
            evidence: reason.verdict.evidence.clone(),
            rfc_section: reason.rfc_section(),
            outcome: reason.verdict.outcome,
            outcome_basis: reason.verdict.outcome_basis,
            outcome_evidence: reason.verdict.outcome_evidence.clone(),
            held_back: reason.held_back,
            lints: doubts.iter().map(|(lint, _)| lint.name).collect(),
            alone: alone.and_then(|(_, finding)| finding.code),
        }
    }
}
