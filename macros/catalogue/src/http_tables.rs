//! Decides whether the codes of all tables together are HTTP statuses, and gives the rows of single tables of statuses their
//! status.

use std::collections::HashSet;

use doccodes_page::distinct::Distinct;

use super::code::http::reason_phrases;
use super::code::http_decision::{HttpClaim, HttpDecision, HttpReason, HttpStatement, decide, has_phrase};
use super::code::kind::status;
use super::http_claim::HttpClaims;
use super::merge;
use super::model::{Code, Value};
use super::reading::TableReading;
use super::share::Share;

/// Tables whose codes are decided on together: they have the same header of codes, and the same signs of HTTP statuses. A page may
/// have a table for each class of statuses, or statuses in one table and its own codes in another.
struct Group<'a> {
    header: &'a str,
    said: HttpStatement<'a>,
    sign: Sign,
    tables: Vec<&'a TableReading>,
}

/// Decides whether codes are HTTP statuses: they are if those of each group of tables are. `headers` are those of the code
/// columns. If only some groups have HTTP statuses, their rows get them as statuses.
pub(super) fn decide_together<'a>(
    codes: &mut [Code],
    tables: &[&'a TableReading],
    headers: &[&'a str],
    claims: &HttpClaims<'a>,
    chosen: Option<bool>,
) -> HttpDecision {
    let groups = groups(tables, headers, claims);
    if let ([_] | [], _) | (_, Some(_)) = (&groups[..], chosen) {
        let said = groups.first().map_or_else(HttpStatement::default, |group| group.said);
        return decide(codes, said, chosen);
    }
    let mut statuses: Vec<&Group<'a>> = Vec::new();
    let mut others: Vec<(&Group<'a>, Vec<Code>)> = Vec::new();
    let mut documented = Distinct::default();
    let (mut speaks_for, mut speaks_against) = (None, None);
    for group in &groups {
        let own = merge::merge(&group.tables, true).unwrap_or_default();
        let decision = decide(&own, group.said, None);
        match decision.speaks_against {
            _ if decision.is_http => {
                statuses.push(group);
                for code in &own {
                    documented.add(distinct_spelling(&code.value).into());
                }
                speaks_for = speaks_for.or(decision.speaks_for);
            }
            Some(denied @ HttpReason::OtherProtocol { .. }) => speaks_against = Some(denied),
            _ => others.push((group, own)),
        }
    }
    let pages = pages_of(&statuses);
    for (group, own) in &others {
        let mut known = 0;
        for code in own {
            known += usize::from(documented.contains(&distinct_spelling(&code.value)));
        }
        let is_elsewhere = group.tables.iter().all(|table| !pages.contains(&table.page));
        if is_elsewhere && TRANSLATED.is_reached(known, own.len()) {
            continue;
        }
        if let (None, Some(code)) = (&speaks_against, own.first()) {
            speaks_against = Some(HttpReason::OtherTable { first: code.value.to_string() });
        }
        break;
    }
    let is_http = speaks_for.is_some() && speaks_against.is_none();
    if !is_http {
        give_statuses(codes, &statuses);
    }
    HttpDecision { is_http, speaks_for, speaks_against }
}

/// The pages of the tables of some groups.
fn pages_of(groups: &[&Group<'_>]) -> Vec<usize> {
    let mut pages = Vec::new();
    for group in groups {
        for table in &group.tables {
            if !pages.contains(&table.page) {
                pages.push(table.page);
            }
        }
    }
    pages
}

/// A spelling that distinguishes the number 404 from the string `404`.
fn distinct_spelling(value: &Value) -> String {
    format!("{value:?}")
}

/// The sign that a table has HTTP statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// A header, a heading or a caption says so.
    Said,
    /// The header says status, or a row has the phrase of its status. Other tables with this header may show more.
    Some,
    /// There is no sign, so tables of statuses with the same header prove nothing about this one.
    None,
}

impl Sign {
    fn new(table: &TableReading, said: HttpStatement<'_>) -> Self {
        let has_phrase = || table.codes.iter().any(|code| has_phrase(&code.spelling, &code.entry));
        match said.claim {
            HttpClaim::Stated | HttpClaim::InHeader => Self::Said,
            HttpClaim::Status | HttpClaim::Mentioned => Self::Some,
            HttpClaim::Nothing | HttpClaim::Denied if has_phrase() || are_successes(table) => Self::Some,
            HttpClaim::Nothing | HttpClaim::Denied => Self::None,
        }
    }
}

/// Whether all codes are registered successes. Pages have a table of them, with texts of their own, before the errors.
fn are_successes(table: &TableReading) -> bool {
    table.codes.iter().all(|code| {
        status(&code.spelling)
            .is_some_and(|status| (200..300).contains(&status) && !reason_phrases(status).is_empty())
    })
}

fn groups<'a>(tables: &[&'a TableReading], headers: &[&'a str], claims: &HttpClaims<'a>) -> Vec<Group<'a>> {
    let mut signs: Vec<(HttpStatement<'a>, Sign)> = Vec::with_capacity(tables.len());
    let mut sections: HashSet<(&str, Option<&str>)> = HashSet::new();
    for (&table, &header) in tables.iter().zip(headers) {
        let said = claims.of_table(table.page, table.table, header);
        let sign = Sign::new(table, said);
        if sign == Sign::Some {
            sections.insert((header, claims.heading(table)));
        }
        signs.push((said, sign));
    }
    let mut groups: Vec<Group<'a>> = Vec::new();
    for ((&table, &header), (said, mut sign)) in tables.iter().zip(headers).zip(signs) {
        // Tables with one header under one heading are parts of one list.
        if sign == Sign::None && sections.contains(&(header, claims.heading(table))) {
            sign = Sign::Some;
        }
        let same = |group: &&mut Group<'a>| group.header.eq_ignore_ascii_case(header) && group.sign == sign;
        match groups.iter_mut().take(MOST_GROUPS).find(same) {
            Some(group) => {
                group.said = group.said.with(said);
                group.tables.push(table);
            }
            None => groups.push(Group { header, said, sign, tables: vec![table] }),
        }
    }
    groups
}

/// The codes of a page that are also HTTP statuses on another page, so that it is a translation of that page with translated
/// phrases. A translation may be newer than the other page.
const TRANSLATED: Share = Share::new(1, 2);

/// The most groups that are compared with a table. A page with more headers has a group for each further table.
const MOST_GROUPS: usize = 64;

/// Gives the rows of these tables their codes as statuses.
fn give_statuses(codes: &mut [Code], groups: &[&Group<'_>]) {
    // Rows are found by their page and their offset.
    let mut places: HashSet<(usize, u32)> = HashSet::new();
    for group in groups {
        for table in &group.tables {
            for code in &table.codes {
                places.insert((code.entry.page, code.entry.offset));
            }
        }
    }
    for code in codes {
        let status = status(&code.value.to_string());
        for entry in &mut code.entries {
            if entry.http_status.is_none() && places.contains(&(entry.page, entry.offset)) {
                entry.http_status = status;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use doccodes_core::{RetryBasis, Retryability};
    use doccodes_formats as page;
    use doccodes_page::choice::TableChoice;
    use doccodes_page::source::Source;

    use crate::choices::Choices;
    use crate::input::PageInput;
    use crate::read;

    const CODES: &str = "| Code | Text |\n|---|---|\n";

    #[test]
    fn own_numbers_are_no_http_statuses_beside_a_table_of_them() {
        let tables = |headings: [&str; 2], header: &str, rows: &str| {
            let [first, second] = headings;
            format!(
                "# {first}\n\n| {header} | Text |\n|---|---|\n| 429 | Wait. |\n| 404 | Gone. |\n\n\
                 # {second}\n\n| {header} | Text |\n|---|---|\n{rows}"
            )
        };
        let is_http = |page: &str| {
            let source = Source::new("docs/page.md", page.as_bytes()).unwrap();
            read(&[PageInput { source: &source, page: &page::read(&source) }], &Choices::default())
                .catalogue
                .is_http
        };
        let own = "| 403 | The lid is shut. |\n| 503 | The pot is cold. |\n";
        assert!(!is_http(&tables(["HTTP status codes", "Codes of the pot"], "Code", own)));
        assert!(is_http(&tables(["HTTP status codes", "Codes of the pot"], "HTTP status", own)));
        let one = "| 403 | Forbidden: the lid is shut. |\n| 503 | The pot is cold. |\n";
        let classes = format!(
            "# 4xx\n\n{CODES}| 404 | Not Found |\n| 405 | Method Not Allowed |\n\n# 5xx\n\n{CODES}{one}"
        );
        assert!(is_http(&classes));
        let own = format!(
            "{classes}\n# Codes of the pot\n\n{CODES}| 100 | The lid is shut. |\n| 101 | It is cold. |\n"
        );
        assert!(!is_http(&own));
        let phrases = "| 403 | Forbidden: the lid is shut. |\n| 503 | Service Unavailable: it is cold. |\n";
        assert!(is_http(&tables(["HTTP status codes", "More codes"], "Code", phrases)));
    }

    #[test]
    fn a_translation_of_http_statuses_has_no_phrases() {
        let english = "| Code | Name |\n|---|---|\n| 404 | Not Found |\n| 503 | Service Unavailable |\n";
        let chinese =
            "| 状态码 | 含义 |\n|---|---|\n| 404 | 找不到 |\n| 503 | 服务不可用 |\n| 504 | 超时 |\n";
        let other = "| 错误码 | 含义 |\n|---|---|\n| 403 | 盖子关着 |\n| 504 | 锅是冷的 |\n";
        for (second, is_http) in [(chinese, true), (other, false)] {
            let sources = [("en.md", english), ("zh.md", second)]
                .map(|(name, text)| Source::new(name, text.as_bytes()).unwrap());
            let pages = sources.each_ref().map(page::read);
            let input = [PageInput::new(&sources[0], &pages[0]), PageInput::new(&sources[1], &pages[1])];
            let choices = Choices { table: Some(TableChoice::All), ..Choices::default() };
            assert_eq!(read(&input, &choices).catalogue.is_http, is_http);
        }
    }

    #[test]
    fn a_table_of_statuses_among_other_codes_gives_its_rows_their_statuses() {
        for (own, odd) in [("1001", "503"), ("E.1", "500")] {
            let page = format!(
                "# HTTP statuses\n\n| HTTP status | Text |\n|---|---|\n| 429 | Wait. |\n| 404 | Gone. |\n\n\
                 # Errors\n\n| Error code | Text |\n|---|---|\n| {own} | Wet. |\n| {odd} | Dry. |\n"
            );
            let source = Source::new("docs/page.md", page.as_bytes()).unwrap();
            let choices = Choices { table: Some(TableChoice::All), ..Choices::default() };
            let reading = read(&[PageInput { source: &source, page: &page::read(&source) }], &choices);
            let codes = &reading.catalogue.codes;
            assert!(!reading.catalogue.is_http);
            let statuses: Vec<Option<u16>> = codes.iter().map(|code| code.http_status()).collect();
            assert_eq!(statuses, [Some(429), Some(404), None, None]);
            assert_eq!(codes[0].verdict.retryability, Retryability::AfterBackoff);
            assert_eq!(codes[0].verdict.basis, RetryBasis::HttpSemantics);
            assert_eq!(codes[3].verdict.basis, RetryBasis::Nothing);
        }
    }
}
