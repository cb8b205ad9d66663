//! Why a code has its verdict.

use doccodes_codegen::catalogue::{Code, Judgement, Rule};
use doccodes_core::RetryBasis;

use super::rfc;

/// The row that decides the verdict on a code.
#[derive(Debug)]
pub(crate) struct Reason<'a> {
    /// The row, with the verdict on it alone.
    pub(crate) judgement: Judgement<'a>,
    /// Whether the verdict on the code permits less than that on the row, because of another row.
    pub(crate) held_back: bool,
}

impl<'a> Reason<'a> {
    /// Finds the row that decides; `is_http` tells whether the codes of the page are HTTP statuses.
    pub(crate) fn find(code: &'a Code, is_http: bool) -> Option<Self> {
        let judgements = code.judgements(is_http);
        let verdict = &code.verdict;
        if let Some(same) = judgements.iter().find(|judgement| judgement.verdict == *verdict) {
            return Some(Self { judgement: same.clone(), held_back: false });
        }
        let on_its_basis = judgements.iter().find(|judgement| judgement.verdict.basis == verdict.basis);
        let judgement = on_its_basis.or(judgements.first())?.clone();
        Some(Self { judgement, held_back: true })
    }

    /// The rule that took a sentence of the row for advice, if the verdict rests on it.
    pub(crate) fn rule(&self) -> Option<&'static Rule> {
        let said = self.judgement.entry.advice.as_ref()?;
        (self.judgement.verdict.basis == RetryBasis::Text).then_some(said.rule)
    }

    /// The section of an RFC that says so, if the verdict rests on the HTTP status.
    pub(crate) fn rfc_section(&self) -> Option<&'static str> {
        let status = self.judgement.status?;
        (self.judgement.verdict.basis == RetryBasis::HttpSemantics).then(|| rfc::section(status))
    }

    /// Whether the page itself advises, by words or by a column.
    pub(crate) fn is_by_page(&self) -> bool {
        matches!(self.judgement.verdict.basis, RetryBasis::Text | RetryBasis::Column)
    }
}
