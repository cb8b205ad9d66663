//! Lints about HTTP statuses that contradict the registry or the page itself.

use doccodes_codegen::catalogue::{Code, Entry, reason_phrases};

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;

pub(super) const REASON_PHRASE: Lint = Lint {
    name: "reason-phrase",
    level: Level::Warn,
    about: "the reason phrase of an HTTP status is not the registered one",
    why: "The variant is named after the phrase of the page. Readers know a status by its registered phrase.",
    fix: "Write the registered phrase on the page, or name the variant: `#[code(403)] Forbidden`.",
    example: Example {
        name: "codes.md",
        page: "\
# HTTP status codes of the ferry

| Status code | Reason phrase | Text |
|---|---|---|
| 403 | Not Allowed | Only for passengers. |
| 404 | Not Found | There is no such ferry. |
",
    },
    find: Find::InPage(reason_phrase),
};

pub(super) fn reason_phrase(inspected: &Inspected) -> Vec<Finding> {
    let catalogue = &inspected.reading.catalogue;
    let mut findings = Vec::new();
    for (index, code) in catalogue.codes.iter().enumerate().filter(|_| catalogue.is_http) {
        let phrases = code.as_http_status(catalogue.is_http).map_or(&[][..], reason_phrases);
        let (Some(registered), name) = (phrases.first(), code.name()) else { continue };
        // A name in another script is a translation.
        let translated = !name.bytes().any(|byte| byte.is_ascii_alphabetic());
        if name.is_empty() || translated || phrases.iter().any(|phrase| is_same(phrase, name)) {
            continue;
        }
        findings.push(Finding {
            message: format!("the reason phrase of {} is `{registered}`, not `{name}`", code.value),
            marks: vec![Mark::words(inspected, &code.entries[0], name, "")],
            help: "the variant is named after the phrase on the page; a phrase is accepted if IANA or an older RFC \
                   registers it"
                .to_owned(),
            code: Some(index),
        });
    }
    findings
}

/// Whether two phrases are the same except for case, spaces and punctuation.
fn is_same(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(a) == letters(b)
}

/// The fewest rows whose code must begin with the status of the row: a few may do so by chance.
const FEWEST_AGREEING_ROWS: usize = 5;

/// The fewest of the rows whose codes begin with a status that must agree, in percent; otherwise the digits mean something else.
const AGREEING_PERCENT: usize = 90;

pub(super) const STATUS_AGAINST_CODE: Lint = Lint {
    name: "status-against-code",
    level: Level::Warn,
    about: "a code begins with an HTTP status other than its documented one, on a page where codes begin with their status",
    why: "One of the two is a typo. The verdict follows from the status, if no words say more.",
    fix: "Compare both with a response of the service, and fix the page.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| 4000001 | 400 | The coin is bent. |
| 4000002 | 400 | The coin is foreign. |
| 4030001 | 403 | The ramp is locked. |
| 4040001 | 404 | There is no such ferry. |
| 4040002 | 404 | There is no such ramp. |
| 4040003 | 404 | There is no such coast. |
| 4090001 | 409 | The seat is taken. |
| 4290001 | 429 | Too many passengers. |
| 5000001 | 500 | The ramp jammed. |
| 4040004 | 500 | There is no such seat. |
",
    },
    find: Find::InPage(status_against_code),
};

pub(super) fn status_against_code(inspected: &Inspected) -> Vec<Finding> {
    let mut agreeing = 0;
    let mut contradicting = Vec::new();
    for (index, code) in inspected.reading.catalogue.codes.iter().enumerate() {
        for entry in &code.entries {
            let Some((documented, status)) = documented_and_first_digits(code, entry) else { continue };
            if documented == status || entry.other_statuses.contains(&status) {
                agreeing += 1;
            } else {
                contradicting.push((index, code, entry, documented, status));
            }
        }
    }
    let all = agreeing + contradicting.len();
    if agreeing < FEWEST_AGREEING_ROWS || agreeing * 100 < all * AGREEING_PERCENT {
        return Vec::new();
    }
    let findings = contradicting.into_iter().map(|(index, code, entry, documented, status)| Finding {
        message: format!(
            "the code {} begins with {status}, but its documented HTTP status is {documented}",
            code.value
        ),
        marks: vec![Mark::words(inspected, entry, &documented.to_string(), "")],
        help: "nearly all codes of the page begin with their HTTP status; is the code wrong, or the status?"
            .to_owned(),
        code: Some(index),
    });
    findings.collect()
}

/// The HTTP status that a row documents, and the one that its code begins with. `None` if the row has no status, or its code does
/// not begin with a registered error status.
fn documented_and_first_digits(code: &Code, entry: &Entry) -> Option<(u16, u16)> {
    let documented = entry.http_status?;
    let text = code.value.to_string();
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let status = digits.get(..3).filter(|_| digits.len() > 3)?.parse().ok()?;
    let registered = (400..600).contains(&status) && !reason_phrases(status).is_empty();
    registered.then_some((documented, status))
}
