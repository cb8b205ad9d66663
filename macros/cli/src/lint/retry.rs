//! Where a page disagrees with itself, or with HTTP, about repeating a request.

use doccodes_codegen::catalogue::{Advice, Code, Entry};
use doccodes_codegen::retry::{Retryability, http_semantics};

use super::finding::{Finding, Mark};
use crate::inspected::Inspected;

pub(super) fn column_against_text(inspected: &Inspected) -> Vec<Finding> {
    let entries =
        codes(inspected).flat_map(|(at, code)| code.entries.iter().map(move |entry| (at, code, entry)));
    let contradicting = entries.filter_map(|(at, code, entry)| {
        let (flag, said) = (entry.retry_flag?, entry.advice.as_ref()?);
        (flag == (said.advice == Advice::Never)).then(|| Finding {
            message: format!(
                "the retry column says {} for the code {}, and the words say {}",
                yes(flag),
                code.value,
                yes(!flag)
            ),
            marks: vec![Mark::words(
                &inspected.source,
                entry.offset,
                sentence(entry),
                &format!("the words say {}", yes(!flag)),
            )],
            help: "the column decides; `retry = …` on a variant of your own overrides it".to_owned(),
            code: Some(at),
        })
    });
    contradicting.collect()
}

pub(super) fn rows_disagree(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, code) in codes(inspected) {
        let mut rows = code.entries.iter().filter_map(|entry| Some((entry, advice(entry)?)));
        let Some((first, said)) = rows.next() else { continue };
        let Some((other, says)) = rows.find(|&(_, advice)| advice != said) else { continue };
        findings.push(Finding {
            message: format!("two rows of the code {} disagree about repeating the request", code.value),
            marks: vec![
                mark(inspected, first, advised(said)),
                mark(inspected, other, advised(says)),
            ],
            help: "a column decides over words, and then the more cautious row; `retry = …` on a variant of your own \
                   overrides both"
                .to_owned(),
            code: Some(at),
        });
    }
    findings
}

pub(super) fn against_status(inspected: &Inspected) -> Vec<Finding> {
    let is_http = inspected.reading.catalogue.is_http;
    let mut findings = Vec::new();
    for (at, code) in codes(inspected) {
        let judged = code.judgements(is_http);
        let contradicting = judged.iter().find_map(|judgement| {
            let status = judgement.status.filter(|status| (400..600).contains(status))?;
            let by_status = http_semantics(status);
            let contradicts = match (by_status, advice(judgement.entry)?) {
                (Retryability::Never, advice) => advice != Advice::Never,
                (Retryability::AfterBackoff, advice) => advice == Advice::Never,
                _ => false,
            };
            contradicts.then_some((judgement, status, by_status))
        });
        let Some((judgement, status, by_status)) = contradicting else { continue };
        let entry = judgement.entry;
        let http = if by_status == Retryability::Never { "forbids" } else { "allows" };
        let page = if by_status == Retryability::Never { "advises" } else { "forbids" };
        findings.push(Finding {
            message: format!(
                "the page {page} to repeat a request after {}, HTTP {http} it after a {status}",
                code.value
            ),
            marks: vec![mark(inspected, entry, advice(entry).map_or("", advised))],
            help: "the page decides; is the status right?".to_owned(),
            code: Some(at),
        });
    }
    findings
}

fn codes(inspected: &Inspected) -> impl Iterator<Item = (usize, &Code)> {
    inspected.reading.catalogue.codes.iter().enumerate()
}

/// What a row advises, by its column or else by its words.
fn advice(entry: &Entry) -> Option<Advice> {
    let by_column = entry.retry_flag.map(|flag| if flag { Advice::Later } else { Advice::Never });
    by_column.or(entry.advice.as_ref().map(|said| said.advice))
}

/// The row, or the sentence in it that decides.
fn mark(inspected: &Inspected, entry: &Entry, label: &str) -> Mark {
    let words = if entry.retry_flag.is_none() { sentence(entry) } else { "" };
    Mark::words(&inspected.source, entry.offset, words, label)
}

fn sentence(entry: &Entry) -> &str {
    entry.advice.as_ref().map_or("", |said| &said.sentence)
}

fn yes(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

fn advised(advice: Advice) -> &'static str {
    match advice {
        Advice::Never => "not the same request again",
        Advice::IfRetryAfter => "again, if `Retry-After` is sent",
        _ => "again, later",
    }
}
