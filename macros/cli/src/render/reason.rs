//! The reason for a verdict, in words.

use doccodes_core::{Outcome, RetryBasis, Retryability};

use crate::verdict::Reason;

/// What a verdict permits.
pub(super) fn permits(retryability: Retryability) -> &'static str {
    match retryability {
        Retryability::AfterBackoff => "any request may be repeated",
        Retryability::IfIdempotent => "idempotent requests may be repeated",
        Retryability::IfRetryAfter => "any request may be repeated if `Retry-After` is sent",
        Retryability::NotNeeded => "there is nothing to repeat",
        Retryability::Unspecified => "nothing says that a request may be repeated",
        _ => "no request may be repeated",
    }
}

/// The meaning of an outcome.
fn meaning(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "the request was carried out",
        Outcome::Refused => "the request was not carried out",
        Outcome::Unknown => "the request may have been carried out",
        _ => "nothing says whether the request was carried out",
    }
}

/// The parts of a reason, each with its name.
pub(super) fn parts(reason: &Reason<'_>) -> Vec<(&'static str, String)> {
    let rule = reason.rule().map(|rule| format!("{}, {}", rule.name(), rule.because()));
    let held_back = "another row of the code does not say that the request was refused";
    let parts = [
        ("says", reason.verdict.evidence.clone()),
        ("rule", rule),
        ("by", reason.rfc_section().map(str::to_owned)),
        ("outcome", Some(outcome(reason))),
        ("says", reason.verdict.outcome_evidence.clone().filter(|_| !is_same_sentence(reason))),
        ("rule", reason.outcome_rule.map(|rule| format!("{}, {}", rule.name(), rule.because()))),
        ("held back", reason.held_back.then(|| held_back.to_owned())),
    ];
    parts.into_iter().filter_map(|(name, part)| Some((name, part?))).collect()
}

/// The outcome with its basis: `Refused by HttpSemantics, the request was not carried out`.
pub(super) fn outcome(reason: &Reason<'_>) -> String {
    let (outcome, basis) = (reason.verdict.outcome, reason.verdict.outcome_basis);
    match basis {
        RetryBasis::Nothing => format!("{outcome}, {}", meaning(outcome)),
        _ => format!("{outcome} by {basis}, {}", meaning(outcome)),
    }
}

/// Whether one sentence gives the advice and states the outcome.
fn is_same_sentence(reason: &Reason<'_>) -> bool {
    reason.verdict.evidence == reason.verdict.outcome_evidence
}
