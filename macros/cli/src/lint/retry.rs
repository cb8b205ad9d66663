//! Lints about advice on repeating a request that contradicts itself or HTTP.

use doccodes_codegen::catalogue::{Advice, Code, Eliminated, Entry, Reason, Role, column_name};
use doccodes_codegen::remedy::Argument;
use doccodes_core::{Retryability, http_semantics};

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;
use crate::place::Place;

pub(super) const RETRY_HEADER: Lint = Lint {
    name: "retry-header",
    level: Level::Warn,
    about: "a header mentions retrying, but does not say whether a request may be repeated",
    why: "The column may say whether a request may be sent again, but the verdicts ignore it. A wrong yes is worse than a missing one, so \
          unclear headers decide nothing.",
    fix: "If yes means that a request may be repeated, name the column: `columns(retry = \"…\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text | Log in before retry |
|---|---|---|
| F.1 | The rope is torn. | Yes |
| F.2 | The ramp is up. | No |
",
    },
    find: Find::InPage(unclear_header),
};

pub(super) fn unclear_header(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for reading in inspected.reading.tables.iter().filter(|reading| reading.is_read()) {
        let table = inspected.table(reading);
        let (Some(header), _) = reading.split(table) else { continue };
        for (n, (column, cell)) in reading.columns.iter().flatten().zip(&header.cells).enumerate() {
            if column.decision.by != Reason::Elimination(Eliminated::RetryUnclear) {
                continue;
            }
            let title = cell.text();
            findings.push(Finding {
                message: format!("the column `{title}` mentions retrying, but does not say what yes means"),
                marks: vec![Mark::words(
                    inspected,
                    Place::new(reading.page, header.offset),
                    cell.text(),
                    "it decides nothing",
                )],
                help: format!(
                    "if yes means that a request may be repeated, name it {}: {}",
                    inspected.syntax.place(),
                    inspected.arguments(&[Argument::Column(Role::Retry, Some(column_name(table, n)))])
                ),
                code: None,
            });
        }
    }
    findings
}

pub(super) const RETRY_COLUMN_AGAINST_TEXT: Lint = Lint {
    name: "retry-column-against-text",
    level: Level::Warn,
    about: "the retry column of a row contradicts its text",
    why: "One of them is wrong, and a client follows the verdict. The verdict follows the one that says no.",
    fix: "Ask the service which one is right, and fix the page; or write `retry = …` on a variant of your own.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text | Retriable |
|---|---|---|
| F.1 | The rope is torn. Do not retry. | Yes |
| F.2 | The ramp is up. | No |
",
    },
    find: Find::InPage(column_against_text),
};

pub(super) fn column_against_text(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, code) in codes(inspected) {
        for entry in &code.entries {
            let (Some(flag), Some(said)) = (entry.retry_flag, entry.advice.as_ref()) else { continue };
            if flag != (said.advice == Advice::Never) {
                continue;
            }
            let (column, text) = (yes_or_no(flag), yes_or_no(!flag));
            let label = format!("the text says {text}");
            findings.push(Finding {
                message: format!(
                    "the retry column says {column} for the code {}, but the text says {text}",
                    code.value
                ),
                marks: vec![Mark::words(inspected, entry, sentence(entry), &label)],
                help:
                    "the one that says no decides; to override it, write `retry = …` on a variant of your own"
                        .to_owned(),
                code: Some(index),
            });
        }
    }
    findings
}

pub(super) const RETRY_ROWS_DISAGREE: Lint = Lint {
    name: "retry-rows-disagree",
    level: Level::Warn,
    about: "two rows of one code give different advice on repeating the request",
    why: "A client cannot see which row is meant: it receives only the code. The more cautious row decides.",
    fix: "If one row is wrong, fix the page; or write `retry = …` on a variant of your own.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The ramp is busy. Try again later. |
| F.1 | The ramp is gone. Do not retry. |
",
    },
    find: Find::InPage(rows_disagree),
};

pub(super) fn rows_disagree(inspected: &Inspected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, code) in codes(inspected) {
        let mut rows = code.entries.iter().filter_map(|entry| Some((entry, advice(entry)?)));
        let Some((first, first_advice)) = rows.next() else { continue };
        let Some((other, other_advice)) = rows.find(|&(_, advice)| advice != first_advice) else { continue };
        findings.push(Finding {
            message: format!(
                "two rows of the code {} give different advice on repeating the request",
                code.value
            ),
            marks: vec![mark(inspected, first, first_advice), mark(inspected, other, other_advice)],
            help: "the more cautious row decides; to override it, write `retry = …` \
                   on a variant of your own"
                .to_owned(),
            code: Some(index),
        });
    }
    findings
}

pub(super) const RETRY_AGAINST_STATUS: Lint = Lint {
    name: "retry-against-status",
    level: Level::Warn,
    about: "a row advises repeating a request where HTTP does not for the status, or the reverse",
    why: "The page decides. If its status is a typo, the client receives another status, which would have another verdict.",
    fix: "Compare the status with a response of the service, and fix the page if it is wrong.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| F.1 | 404 | There is no such ferry. Try again later. |
| F.2 | 409 | The seat is taken. |
",
    },
    find: Find::InPage(against_status),
};

pub(super) fn against_status(inspected: &Inspected) -> Vec<Finding> {
    let is_http = inspected.reading.catalogue.is_http;
    let mut findings = Vec::new();
    for (index, code) in codes(inspected) {
        let judgements = code.judgements(is_http);
        let contradiction = judgements.iter().find_map(|judgement| {
            let status = judgement.status.filter(|status| (400..600).contains(status))?;
            let advice = judgement.advice?.advice;
            Some((judgement.entry, status, advice, contradiction(advice, status)?))
        });
        let Some((entry, status, advice, contradiction)) = contradiction else { continue };
        let (page, http) = match contradiction {
            Contradiction::HttpDoesNot => ("advises repeating", "does not advise"),
            Contradiction::PageForbids => ("advises against repeating", "advises"),
        };
        findings.push(Finding {
            message: format!(
                "the page {page} a request after {}, but HTTP {http} it for the status {status}",
                code.value
            ),
            marks: vec![mark(inspected, entry, advice)],
            help: "the page decides; is the status right?".to_owned(),
            code: Some(index),
        });
    }
    findings
}

/// How the advice of a page can contradict HTTP.
enum Contradiction {
    /// The page advises repeating the request; HTTP does not for the status.
    HttpDoesNot,
    /// The page advises against it; HTTP advises it.
    PageForbids,
}

fn contradiction(advice: Advice, status: u16) -> Option<Contradiction> {
    let page_forbids = advice == Advice::Never;
    match http_semantics(status) {
        Retryability::Never if !page_forbids => Some(Contradiction::HttpDoesNot),
        Retryability::AfterBackoff if page_forbids => Some(Contradiction::PageForbids),
        _ => None,
    }
}

fn codes(inspected: &Inspected) -> impl Iterator<Item = (usize, &Code)> {
    inspected.reading.catalogue.codes.iter().enumerate()
}

/// What a row advises: what its retry column says, otherwise what its text says.
fn advice(entry: &Entry) -> Option<Advice> {
    let by_column = entry.retry_flag.map(|flag| if flag { Advice::Later } else { Advice::Never });
    by_column.or(entry.advice.as_ref().map(|said| said.advice))
}

/// Marks the sentence that gives the advice, or the row if its retry column does.
fn mark(inspected: &Inspected, entry: &Entry, advice: Advice) -> Mark {
    let words = if entry.retry_flag.is_none() { sentence(entry) } else { "" };
    let label = match advice {
        Advice::Never => "do not repeat the request",
        Advice::IfRetryAfter => "repeat it if `Retry-After` is sent",
        _ => "repeat it later",
    };
    Mark::words(inspected, entry, words, label)
}

fn sentence(entry: &Entry) -> &str {
    entry.advice.as_ref().map_or("", |said| &said.sentence)
}

fn yes_or_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    #[test]
    fn a_header_that_speaks_of_retrying_is_reported_whole() {
        let page = "|Error code|Description|Log in before retry|\n|-|-|-|\n|A.1|Locked.|Yes|\n";
        let findings = unclear_header(&options::testing::inspected(page));
        let [Finding { message, marks, help, code: None }] = findings.as_slice() else {
            panic!("{findings:?}")
        };
        assert_eq!(
            message,
            "the column `Log in before retry` mentions retrying, but does not say what yes means"
        );
        assert_eq!((marks[0].place.offset, marks[0].label.as_str()), (24, "it decides nothing"));
        assert_eq!(
            help,
            "if yes means that a request may be repeated, name it with an option: `--columns 'retry=Log in before retry'`"
        );
    }
}
