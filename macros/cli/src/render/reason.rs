//! The reason for a verdict, in words.

use doccodes_codegen::catalogue::Refusal;
use doccodes_core::Retryability;

use crate::verdict::Reason;

/// What a verdict permits.
pub(super) fn permits(retryability: Retryability) -> &'static str {
    match retryability {
        Retryability::AfterBackoff => "any request may be repeated",
        Retryability::IfIdempotent => "idempotent requests may be repeated",
        Retryability::IfRetryAfter => "any request may be repeated if `Retry-After` is sent",
        Retryability::NotNeeded => "there is nothing to repeat",
        _ => "no request may be repeated",
    }
}

/// The parts of a reason, each with its name.
pub(super) fn parts(reason: &Reason<'_>) -> Vec<(&'static str, String)> {
    let rule = reason.rule().map(|rule| format!("{}, {}", rule.name(), rule.because()));
    let held_back = "another row of the code does not say that the request was refused";
    let parts = [
        ("says", reason.judgement.verdict.evidence.clone()),
        ("rule", rule),
        ("by", reason.rfc_section().map(str::to_owned)),
        ("why", ground(reason)),
        ("held back", reason.held_back.then(|| held_back.to_owned())),
    ];
    parts.into_iter().filter_map(|(name, part)| Some((name, part?))).collect()
}

/// Why the advice of the page holds for any request, or for idempotent ones alone; none for other verdicts.
pub(super) fn ground(reason: &Reason<'_>) -> Option<String> {
    let judgement = &reason.judgement;
    if !reason.is_by_page() || judgement.verdict.retryability == Retryability::Never {
        return None;
    }
    let status = judgement.status.map_or(String::new(), |status| status.to_string());
    Some(match judgement.refusal {
        Refusal::Status => format!("the request was refused, according to the HTTP status {status}"),
        Refusal::Words => "the request was refused, according to the text of the row".to_owned(),
        Refusal::OpenStatus => {
            format!("the request may have been carried out, according to the HTTP status {status}")
        }
        Refusal::OpenWords => {
            "the request may have been carried out: the row mentions a timeout or the network".to_owned()
        }
        _ => "the request may have been carried out: neither a status nor the text says that it was refused"
            .to_owned(),
    })
}
