//! Why a code has its verdict.

use doccodes_codegen::catalogue::{Code, Judgement, Rule, StatementRule, Verdict};
use doccodes_core::{Outcome, RetryBasis};

use super::rfc;

/// The rows that decide the verdict on a code.
#[derive(Debug)]
pub(crate) struct Reason<'a> {
    /// The verdict on the code.
    pub(crate) verdict: &'a Verdict,
    /// The row that decides the retryability.
    pub(crate) judgement: Judgement<'a>,
    /// The rule that found the sentence that states the outcome, if there is one.
    pub(crate) outcome_rule: Option<&'static StatementRule>,
    /// Whether the deciding row says that the request was refused, but another row of the code does not.
    pub(crate) held_back: bool,
}

impl<'a> Reason<'a> {
    /// Finds the rows that decide; `is_http` tells whether the codes of the page are HTTP statuses.
    pub(crate) fn find(code: &'a Code, is_http: bool) -> Option<Self> {
        let judgements = code.judgements(is_http);
        let verdict = &code.verdict;
        let gives_advice = |judgement: &&Judgement<'_>| {
            let advice = judgement.advice;
            advice.is_some_and(|advice| {
                advice.basis == verdict.basis && advice.evidence == verdict.evidence.as_deref()
            })
        };
        let has_status = |judgement: &&Judgement<'_>| judgement.status.is_some();
        let by_advice = judgements.iter().find(gives_advice);
        let judgement = by_advice.or(judgements.iter().find(has_status)).or(judgements.first())?.clone();
        let stating = judgements.iter().map(|judgement| judgement.outcome).find(|stated| {
            stated.outcome == verdict.outcome
                && stated.basis == verdict.outcome_basis
                && stated.evidence == verdict.outcome_evidence.as_deref()
        });
        let held_back = judgement.outcome.outcome == Outcome::Refused && verdict.outcome != Outcome::Refused;
        Some(Self { verdict, judgement, outcome_rule: stating.and_then(|stated| stated.rule), held_back })
    }

    /// The rule that reads a sentence of the row as advice, if the verdict is based on it.
    pub(crate) fn rule(&self) -> Option<&'static Rule> {
        let advised = self.judgement.entry.advice.as_ref()?;
        let decides = self.verdict.basis == RetryBasis::Text
            && self.verdict.evidence.as_ref() == Some(&advised.sentence);
        decides.then_some(advised.rule)
    }

    /// The section of an RFC, if the verdict is based on the HTTP status.
    pub(crate) fn rfc_section(&self) -> Option<&'static str> {
        let status = self.judgement.status?;
        (self.verdict.basis == RetryBasis::HttpSemantics).then(|| rfc::section(status))
    }
}
