//! The verdicts of a page, gathered so that a person can review hundreds of them: by verdict and basis, the codes of one
//! sentence together, what is most doubtful first.

use std::collections::HashMap;

use doccodes_codegen::catalogue::{Code, Judgement, Refusal, Rule};
use doccodes_core::{RetryBasis, Retryability};

use crate::inspect::Inspected;
use crate::lint::{self, Finding, Lint};
use crate::rfc;

/// The codes of one verdict on one basis.
#[derive(Debug)]
pub(crate) struct Group<'a> {
    pub(crate) retryability: Retryability,
    pub(crate) basis: RetryBasis,
    /// Those with something odd about them first, then in page order.
    pub(crate) cases: Vec<Case<'a>>,
}

/// The codes that one sentence, or one HTTP status, gives a verdict.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    /// The row that decides.
    pub(crate) judgement: Judgement<'a>,
    /// Why the verdict on the code is not that of this row.
    pub(crate) held_back: bool,
    /// The codes, each with the line of the row that decides.
    pub(crate) codes: Vec<(&'a Code, u32)>,
    /// What is odd about them.
    pub(crate) doubts: Vec<(&'static Lint, Finding)>,
}

/// From what permits most on the weakest words to what permits nothing.
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

/// The verdicts of a page, most doubtful first.
pub(crate) fn of(inspected: &Inspected) -> Vec<Group<'_>> {
    let catalogue = &inspected.reading.catalogue;
    let mut doubts: HashMap<usize, Vec<(&'static Lint, Finding)>> = HashMap::new();
    for (lint, finding) in lint::findings(inspected).filter(|(lint, _)| lint.name.starts_with("retry-")) {
        if let Some(code) = finding.code {
            doubts.entry(code).or_default().push((lint, finding));
        }
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: HashMap<Key, usize> = HashMap::new();
    for (at, code) in catalogue.codes.iter().enumerate() {
        let verdict = &code.verdict;
        let Some((judgement, held_back)) = deciding(code, catalogue.is_http) else { continue };
        let same_group =
            |group: &Group<'_>| (group.retryability, group.basis) == (verdict.retryability, verdict.basis);
        let n = groups.iter().position(same_group).unwrap_or(groups.len());
        if n == groups.len() {
            let (retryability, basis) = (verdict.retryability, verdict.basis);
            groups.push(Group { retryability, basis, cases: Vec::new() });
        }
        let doubts = doubts.remove(&at).unwrap_or_default();
        let line = inspected.source.line(judgement.entry.offset);
        let key = key(n, &judgement, held_back, &doubts);
        let cases = &mut groups[n].cases;
        let at = *places.entry(key).or_insert(cases.len());
        match cases.get_mut(at) {
            Some(case) => case.codes.push((code, line)),
            None => cases.push(Case { judgement, held_back, codes: vec![(code, line)], doubts }),
        }
    }
    for group in &mut groups {
        group.cases.sort_by_key(|case| (case.doubts.is_empty(), case.judgement.refusal != Refusal::Words));
    }
    let place = |group: &Group<'_>| {
        let is_it = |&(retryability, basis): &(Retryability, RetryBasis)| {
            (retryability, basis) == (group.retryability, group.basis)
        };
        let place = MOST_DOUBTFUL_FIRST.iter().position(is_it).unwrap_or(0);
        (group.cases.iter().all(|case| case.doubts.is_empty()), place)
    };
    groups.sort_by_key(place);
    groups
}

/// The row that decides about a code, and whether other rows hold it back.
pub(crate) fn deciding(code: &Code, is_http: bool) -> Option<(Judgement<'_>, bool)> {
    let judged = code.judgements(is_http);
    let verdict = &code.verdict;
    if let Some(same) = judged.iter().find(|judgement| judgement.verdict == *verdict) {
        return Some((same.clone(), false));
    }
    let on_its_basis = judged.iter().find(|judgement| judgement.verdict.basis == verdict.basis);
    on_its_basis.or(judged.first()).map(|judgement| (judgement.clone(), true))
}

/// What the codes of a case have in common: the group, the words or else the status that decide, why they do, and the
/// doubts about them.
type Key = (usize, Option<String>, Option<&'static str>, Refusal, bool, Vec<&'static str>, Option<usize>);

fn key(group: usize, judgement: &Judgement<'_>, held_back: bool, doubts: &[(&'static Lint, Finding)]) -> Key {
    let evidence = judgement.verdict.evidence.clone();
    let lints = doubts.iter().map(|(lint, _)| lint.name).collect();
    // What is odd about two rows of a code is to be seen for each code.
    let alone = doubts.iter().find(|(_, doubt)| doubt.marks.len() > 1).and_then(|(_, doubt)| doubt.code);
    (group, evidence, rfc_of(judgement), judgement.refusal, held_back, lints, alone)
}

/// The rule that took the sentence for advice.
pub(crate) fn rule<'a>(judgement: &Judgement<'a>) -> Option<&'a Rule> {
    let said = judgement.entry.advice.as_ref()?;
    (judgement.verdict.basis == RetryBasis::Text).then_some(said.rule)
}

/// The section of the RFC that decides.
pub(crate) fn rfc_of(judgement: &Judgement<'_>) -> Option<&'static str> {
    let status = judgement.status?;
    (judgement.verdict.basis == RetryBasis::HttpSemantics).then(|| rfc::section(status))
}

/// Why advice to repeat later is, or is not, advice for any request.
pub(crate) fn ground(judgement: &Judgement<'_>) -> Option<String> {
    let by_page = matches!(judgement.verdict.basis, RetryBasis::Text | RetryBasis::Column);
    if !by_page || judgement.verdict.retryability == Retryability::Never {
        return None;
    }
    let status = judgement.status.map_or(String::new(), |status| status.to_string());
    Some(match judgement.refusal {
        Refusal::Status => format!("it was refused, by its HTTP status {status}"),
        Refusal::Words => "it was refused, by the words of the row".to_owned(),
        Refusal::OpenStatus => format!("it may have been carried out, by its HTTP status {status}"),
        Refusal::OpenWords => {
            "it may have been carried out: the row speaks of a timeout or of the network".to_owned()
        }
        _ => "it may have been carried out: neither a status nor words say that it was refused".to_owned(),
    })
}
