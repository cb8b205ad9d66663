//! Lints about rows of one code that disagree. A page has one finding, since its codes often disagree for one reason.

use doccodes_codegen::catalogue::{Code, Entry};

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;

/// The most codes that a finding lists.
const MOST_LISTED: usize = 5;

pub(super) const NAMES_DISAGREE: Lint = Lint {
    name: "names-disagree",
    // The enum has none of the names of the rows.
    level: Level::Warn,
    about: "rows of one code have different names",
    why: "`name()` returns one name. For these codes it is the registered phrase of an HTTP status, or else `None`.",
    fix: "If one of the names is a typo, fix the page. If the names are right, `entries()` has all of them.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Name | Text |
|---|---|---|
| 1 | ROPE_TORN | The rope is torn. |
| 1 | ROPE_WET | The rope is wet. |
| 2 | RAMP_UP | The ramp is up. |
",
    },
    find: Find::InPage(names),
};

pub(super) fn names(inspected: &Inspected) -> Vec<Finding> {
    let disagreeing = disagreeing(inspected, Code::differing_names);
    let Some(&(index, [first, other])) = disagreeing.first() else { return Vec::new() };
    let is_phrase = inspected.reading.catalogue.codes[index].phrase.is_some();
    let help = if is_phrase {
        "these codes have the names that HTTP registers; `entries()` has the names of the rows"
    } else {
        "these codes have no `name()`, and their variants are named from the codes; `entries()` has the names of the rows"
    };
    vec![Finding {
        message: format!("rows have different names for {}", listed(inspected, &disagreeing)),
        marks: [other, first].map(|entry| mark(inspected, entry, &entry.name)).into(),
        help: help.to_owned(),
        code: Some(index),
    }]
}

pub(super) const STATUSES_DISAGREE: Lint = Lint {
    name: "statuses-disagree",
    // This is often right, but `http_status()` is then `None`, which nothing else shows.
    level: Level::Warn,
    about: "rows of one code have different HTTP statuses",
    why: "`http_status()` returns one status. For these codes it is `None`.",
    fix: "If one of the statuses is a typo, fix the page. If the statuses are right, `entries()` has all of them.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| F.1 | 400 | The rope is torn. |
| F.1 | 409 | The rope is wet. |
| F.2 | 404 | There is no ramp. |
",
    },
    find: Find::InPage(statuses),
};

pub(super) fn statuses(inspected: &Inspected) -> Vec<Finding> {
    let disagreeing = disagreeing(inspected, Code::differing_statuses);
    let Some(&(index, [first, other])) = disagreeing.first() else { return Vec::new() };
    let status = |entry: &Entry| entry.http_status.map(|status| status.to_string()).unwrap_or_default();
    vec![Finding {
        message: format!("rows have different HTTP statuses for {}", listed(inspected, &disagreeing)),
        marks: [other, first].map(|entry| mark(inspected, entry, &status(entry))).into(),
        help: "these codes have no `http_status()`; `entries()` has the status of each row".to_owned(),
        code: Some(index),
    }]
}

/// The codes with two rows that disagree, by their indices, and these rows.
fn disagreeing(
    inspected: &Inspected,
    rows: impl Fn(&Code) -> Option<[&Entry; 2]>,
) -> Vec<(usize, [&Entry; 2])> {
    let codes = inspected.reading.catalogue.codes.iter().enumerate();
    codes.filter_map(|(index, code)| Some((index, rows(code)?))).collect()
}

/// `the code A.1`, or `12 codes: A.1, A.2, …`.
fn listed(inspected: &Inspected, disagreeing: &[(usize, [&Entry; 2])]) -> String {
    let codes = &inspected.reading.catalogue.codes;
    if let [(only, _)] = disagreeing {
        return format!("the code {}", codes[*only].value);
    }
    let values = disagreeing.iter().take(MOST_LISTED).map(|(index, _)| codes[*index].value.to_string());
    let more = if disagreeing.len() > MOST_LISTED { ", …" } else { "" };
    format!("{} codes: {}{more}", disagreeing.len(), values.collect::<Vec<_>>().join(", "))
}

fn mark(inspected: &Inspected, entry: &Entry, words: &str) -> Mark {
    Mark::words(inspected, entry, words, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    fn inspected(page: &str) -> Inspected {
        options::testing::inspected(page)
    }

    #[test]
    fn different_names_of_one_code_are_one_finding() {
        let page = inspected(
            "|Error code|Name|Text|\n|-|-|-|\n|1|LABEL_TORN|Torn.|\n|1|LABEL_WET|Wet.|\n|2|Busy|Wait.|\n|2|BUSY|Wait!|\n",
        );
        let findings = names(&page);
        let [Finding { message, marks, help, code: Some(0) }] = findings.as_slice() else {
            panic!("{findings:?}")
        };
        assert_eq!(message, "rows have different names for the code 1");
        assert_eq!(
            help,
            "these codes have no `name()`, and their variants are named from the codes; `entries()` has the names of the rows"
        );
        let marked: Vec<&str> = marks
            .iter()
            .map(|mark| &page.source(0).text()[mark.place.offset as usize..][..mark.length as usize])
            .collect();
        assert_eq!(marked, ["LABEL_WET", "LABEL_TORN"]);
    }

    #[test]
    fn a_status_with_different_names_has_the_registered_one() {
        let page = inspected(
            "|HTTP status code|Reason|\n|-|-|\n|404|No Boat|\n|404|No Harbour|\n|409|Under Sail|\n|409|At Anchor|\n",
        );
        let findings = names(&page);
        assert_eq!(findings[0].message, "rows have different names for 2 codes: 404, 409");
        assert_eq!(
            findings[0].help,
            "these codes have the names that HTTP registers; `entries()` has the names of the rows"
        );
    }

    #[test]
    fn different_statuses_are_one_finding_for_all_codes() {
        let mut page = "|Error code|HTTP status|Text|\n|-|-|-|\n".to_owned();
        for n in 1..=7 {
            page.push_str(&format!("|A.{n}|400|One.|\n|A.{n}|404|Two.|\n"));
        }
        let findings = statuses(&inspected(&page));
        let [Finding { message, marks, help, .. }] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(message, "rows have different HTTP statuses for 7 codes: A.1, A.2, A.3, A.4, A.5, …");
        assert_eq!(marks.len(), 2);
        assert_eq!(help, "these codes have no `http_status()`; `entries()` has the status of each row");
        assert!(statuses(&inspected("|Error code|HTTP status|\n|-|-|\n|A.1|400|\n|A.1|400|\n")).is_empty());
    }
}
