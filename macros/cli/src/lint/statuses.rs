//! Where a page disagrees with HTTP, or with itself, about which status a code is or comes with.

use doccodes_codegen::catalogue::{Code, Entry, reason_phrases};

use super::finding::{Finding, Mark};
use crate::http_status::own_status;
use crate::inspected::Inspected;

pub(super) fn reason_phrase(inspected: &Inspected) -> Vec<Finding> {
    let catalogue = &inspected.reading.catalogue;
    let mut findings = Vec::new();
    for (at, code) in catalogue.codes.iter().enumerate().filter(|_| catalogue.is_http) {
        let phrases = own_status(code).map_or(&[][..], reason_phrases);
        let (Some(registered), name) = (phrases.first(), code.name()) else { continue };
        // A name in another script is a translation.
        let translated = !name.bytes().any(|byte| byte.is_ascii_alphabetic());
        if name.is_empty() || translated || phrases.iter().any(|phrase| is_same(phrase, name)) {
            continue;
        }
        findings.push(Finding {
            message: format!("the reason phrase of {} is `{registered}`, not `{name}`", code.value),
            marks: vec![Mark::words(&inspected.source, code.entries[0].offset, name, "")],
            help: "the variant is named by what stands here; the registry is that of IANA, and phrases of older \
                   RFCs count"
                .to_owned(),
            code: Some(at),
        });
    }
    findings
}

/// Whether two phrases are the same but for case, spaces and signs.
fn is_same(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(a) == letters(b)
}

pub(super) fn status_against_code(inspected: &Inspected) -> Vec<Finding> {
    let entries = || {
        let codes = inspected.reading.catalogue.codes.iter().enumerate();
        codes.flat_map(|(at, code)| code.entries.iter().map(move |entry| (at, code, entry)))
    };
    let said =
        || entries().filter_map(|(at, code, entry)| Some((at, code, entry, begins_with(code, entry)?)));
    let agreeing =
        said().filter(|(_, _, entry, status)| statuses(entry).any(|other| other == *status)).count();
    // Only where nearly all codes of the page begin with their status is it more than chance.
    if agreeing < 5 || agreeing * 10 < said().count() * 9 {
        return Vec::new();
    }
    let contradicting = said().filter(|(_, _, entry, status)| !statuses(entry).any(|other| other == *status));
    let findings = contradicting.map(|(at, code, entry, status)| {
        let documented = entry.http_status.unwrap_or_default();
        Finding {
            message: format!(
                "the code {} begins with {status}, and its HTTP status is documented as {documented}",
                code.value
            ),
            marks: vec![Mark::words(&inspected.source, entry.offset, &documented.to_string(), "")],
            help: "nearly all codes of the page begin with their status; which of the two is wrong?"
                .to_owned(),
            code: Some(at),
        }
    });
    findings.collect()
}

fn statuses(entry: &Entry) -> impl Iterator<Item = u16> {
    entry.http_status.iter().chain(&entry.other_statuses).copied()
}

/// The registered status of an error that the first digits of a code are, where its row has a status at all.
fn begins_with(code: &Code, entry: &Entry) -> Option<u16> {
    entry.http_status?;
    let text = code.value.to_string();
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let status = digits.get(..3).filter(|_| digits.len() > 3)?.parse().ok()?;
    ((400..600).contains(&status) && !reason_phrases(status).is_empty()).then_some(status)
}
