//! Reads the tables of a page into a catalogue.

use std::collections::HashMap;
use std::ops::Range;

use super::code_cell::{self, CodeCell};
use super::role::{self, Column, Columns, Role};
use super::{Catalogue, Code, Entry, Kind, Repr, Value, header, http, service, verdict};
use crate::page::{Cell, Page, Row, Table};
use crate::problem::Problem;
use crate::source::Source;

/// The most codes that a catalogue may have.
pub(crate) const MAX_CODES: usize = 60_000;

/// What a page was read as.
#[derive(Debug, Clone)]
pub struct Reading {
    /// How each table of the page was read, in the order of the page's tables.
    pub tables: Vec<TableReading>,
    /// The codes; empty if the page has none that can be told.
    pub catalogue: Catalogue,
    /// What was wrong with the page: its format and its content, in page order.
    pub problems: Vec<Problem>,
}

/// How a table was read.
#[derive(Debug, Clone, Default)]
pub struct TableReading {
    /// What its columns mean; nothing if it is no table of codes.
    pub columns: Option<Vec<Column>>,
    /// Its codes, one a documented row of a code.
    pub codes: Vec<DocumentedCode>,
}

/// A code in a row.
#[derive(Debug, Clone)]
pub struct DocumentedCode {
    /// The code as the page spells it.
    pub spelling: String,
    /// What the row says about it.
    pub entry: Entry,
}

/// Reads a page's tables.
pub fn read(source: &Source, page: &Page) -> Reading {
    let mut reader = Reader { source, problems: page.problems.clone() };
    let tables: Vec<TableReading> = page.tables.iter().map(|table| reader.table(table)).collect();
    if reader.problems.is_empty() && tables.iter().all(|table| table.columns.is_none()) {
        reader.problems.push(no_code_table(source, page));
    }
    let chosen: Vec<(&Table, &TableReading)> =
        page.tables.iter().zip(&tables).filter(|(_, reading)| !reading.codes.is_empty()).collect();
    let codes = reader.merge(&chosen);
    let numbers = codes.iter().map(|code| match code.value {
        Value::Number(number) => Some(number),
        Value::Text(_) => None,
    });
    let numbers: Option<Vec<i128>> = numbers.collect();
    let kind = match numbers.and_then(|numbers| Repr::for_all(numbers.into_iter())) {
        Some(repr) => Kind::Number(repr),
        None => Kind::Text,
    };
    let mut catalogue = Catalogue {
        service: service::named_by(&page.passages).map(str::to_owned),
        kind,
        is_http: is_http(&chosen, &codes),
        codes,
    };
    for code in &mut catalogue.codes {
        let status = match code.value {
            Value::Number(number) if catalogue.is_http => u16::try_from(number).ok(),
            _ => None,
        };
        code.verdict = verdict::judge(&code.entries, status);
    }
    Reading { tables, catalogue, problems: reader.problems }
}

struct Reader<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn table(&mut self, table: &Table) -> TableReading {
        let columns = match role::infer(table) {
            Columns::Known(columns) => columns,
            Columns::NoCodes => return TableReading::default(),
            Columns::Tie(candidates) => {
                self.problems.push(self.tie(table, &candidates));
                return TableReading::default();
            }
        };
        let mut codes = Vec::new();
        for row in &table.rows {
            self.row(row, &columns, &mut codes);
        }
        TableReading { columns: Some(columns), codes }
    }

    fn row(&mut self, row: &Row, columns: &[Column], codes: &mut Vec<DocumentedCode>) {
        let at = |role: Role| columns.iter().position(|column| column.role == role);
        if let Some(section) = row.spanning() {
            let heading = shortened(section.text());
            let warning =
                Problem::warning(format!("the row `{heading}` spans the whole table and documents no code"));
            self.problems.push(warning.at(self.source.spot(section.page_offset(0), 1)));
            return;
        }
        if row.cells.len() != columns.len() {
            self.problems.push(
                Problem::error(format!(
                    "this row has {} cells where the table's header has {}",
                    row.cells.len(),
                    columns.len()
                ))
                .at(self.source.spot(row.offset, 1))
                .expected("as many cells as the header has: otherwise nobody knows which cell is the code")
                .help("mend the row in the page"),
            );
            return;
        }
        let Some(code) = at(Role::Code).and_then(|column| row.cells.get(column)) else { return };
        match code_cell::read(code.text()) {
            CodeCell::Codes { codes: spellings, reason } => {
                for spelling in spellings {
                    let entry = entry(row, columns, code, reason.clone());
                    codes.push(DocumentedCode { spelling: code.text()[spelling].to_owned(), entry });
                }
            }
            refused => self.problems.push(self.no_code(code, &refused)),
        }
    }

    /// One code for all rows of a code, in page order.
    fn merge(&mut self, tables: &[(&Table, &TableReading)]) -> Vec<Code> {
        let numeric = tables.iter().flat_map(|(_, reading)| &reading.codes).all(|code| {
            code_cell::number(&code.spelling).is_some_and(|n| Repr::U64.holds(n) || Repr::I64.holds(n))
        });
        let mut codes: Vec<Code> = Vec::new();
        let mut index: HashMap<Value, (usize, usize)> = HashMap::new();
        let mut clash = false;
        for (table, (_, reading)) in tables.iter().enumerate() {
            for documented in &reading.codes {
                let value = match code_cell::number(&documented.spelling) {
                    Some(number) if numeric => Value::Number(number),
                    _ => Value::Text(documented.spelling.clone()),
                };
                match index.get(&value) {
                    Some(&(_, other)) if other != table => clash = true,
                    Some(&(at, _)) => codes[at].entries.push(documented.entry.clone()),
                    None => {
                        index.insert(value.clone(), (codes.len(), table));
                        let entries = vec![documented.entry.clone()];
                        let verdict = verdict::judge(&[], None);
                        codes.push(Code { value, entries, verdict });
                    }
                }
            }
        }
        if clash {
            self.problems.push(self.several_tables(tables));
            return Vec::new();
        }
        if codes.len() > MAX_CODES {
            let message =
                format!("the page documents {} codes, more than the limit of {MAX_CODES}", codes.len());
            self.problems.push(Problem::error(message).help("split the page"));
            codes.truncate(MAX_CODES);
        }
        codes
    }

    fn tie(&self, table: &Table, candidates: &[usize]) -> Problem {
        let cells = |column: usize| {
            let header =
                table.header.iter().flat_map(|header| header.cells.get(column)).map(|cell| cell.text());
            let first =
                table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text()).take(3);
            let first: Vec<String> = first.map(shortened).collect();
            format!("`{}` ({}, …)", header.collect::<String>(), first.join(", "))
        };
        let readings: Vec<String> = candidates.iter().map(|&column| cells(column)).collect();
        let header = table.header.as_ref().and_then(|header| header.cells.get(candidates[0]));
        let offset = header.map_or(table.offset, |cell| cell.page_offset(0));
        let length = header.map_or(1, |cell| cell.text().len() as u32);
        Problem::error(format!("two columns could hold the codes: {}", readings.join(" and ")))
            .at(self.source.spot(offset, length))
            .expected("one column whose header says that it holds codes")
            .help("rename the header of the other column in the page")
    }

    fn no_code(&self, cell: &Cell, read: &CodeCell) -> Problem {
        let text = shortened(cell.text());
        let (message, expected) = match read {
            CodeCell::Class => (format!("`{text}` is a class of codes"), "one code"),
            CodeCell::Span => (format!("`{text}` is a range of codes"), "one code"),
            CodeCell::Empty => ("the code cell is empty".to_owned(), "a code in every row"),
            _ => (
                format!("`{text}` cannot be read as a code"),
                "a number, or one word of letters, digits and the signs `. _ - : / # $`",
            ),
        };
        let length = cell.text().lines().next().unwrap_or("").len() as u32;
        Problem::error(message)
            .at(self.source.spot(cell.page_offset(0), length))
            .expected(expected)
            .help("mend the row in the page, or take it out")
    }

    fn several_tables(&self, tables: &[(&Table, &TableReading)]) -> Problem {
        let mut message = "the page has several tables that document the same codes:".to_owned();
        for (table, reading) in tables {
            let first: Vec<String> = reading.codes.iter().take(3).map(|code| code.spelling.clone()).collect();
            let heading = table.heading.as_deref().or(table.caption.as_deref()).unwrap_or("no heading");
            let line = self.source.line(table.offset);
            message.push_str(&format!("\n  line {line}, {}: {}, …", shortened(heading), first.join(", ")));
        }
        let offset = tables.first().map_or(0, |(table, _)| table.offset);
        Problem::error(message)
            .at(self.source.spot(offset, 1))
            .expected("tables whose codes differ: they become one enum")
            .help("keep each of the tables as a page of its own")
    }
}

/// What a row says about its code; `reason` is the part of the code cell that is a reason phrase.
fn entry(row: &Row, columns: &[Column], code: &Cell, reason: Option<Range<usize>>) -> Entry {
    let mut entry = Entry { offset: row.offset, ..Entry::default() };
    if let Some(reason) = reason {
        entry.name = code.text()[reason].to_owned();
    }
    for (column, cell) in columns.iter().zip(&row.cells) {
        let text = cell.text();
        if text.is_empty() {
            continue;
        }
        match column.role {
            Role::Name => entry.name = text.replace('\n', " "),
            Role::Message => entry.message = Some(text.to_owned()),
            Role::Description => entry.descriptions.push((column.language, text.to_owned())),
            Role::Cause => entry.cause = Some(text.to_owned()),
            Role::Solution => entry.solution = Some(text.to_owned()),
            Role::HttpStatus => entry.http_status = role::status(text),
            Role::Retry => entry.retry_flag = role::flag(text),
            Role::Code | Role::Other => {}
        }
    }
    entry.advice = verdict::advice_of(&entry);
    entry
}

/// Whether the codes are HTTP statuses: they are numbers from 100 to 599, mostly registered ones, the header of their
/// column speaks of statuses, and it says HTTP or the names beside them are reason phrases. Decided for all codes.
fn is_http(tables: &[(&Table, &TableReading)], codes: &[Code]) -> bool {
    let status = |code: &Code| match code.value {
        Value::Number(number) => u16::try_from(number).ok().filter(|status| (100..=599).contains(status)),
        Value::Text(_) => None,
    };
    let statuses: Option<Vec<u16>> = codes.iter().map(status).collect();
    let Some(statuses) = statuses.filter(|statuses| !statuses.is_empty()) else { return false };
    let registered = statuses.iter().filter(|&&status| !http::reason_phrases(status).is_empty()).count();
    if registered * 10 < statuses.len() * 8 {
        return false;
    }
    let headers = tables.iter().filter_map(|(table, reading)| {
        let column = reading.columns.as_ref()?.iter().position(|column| column.role == Role::Code)?;
        Some(table.header.as_ref()?.cells.get(column)?.text())
    });
    let says_http = headers.clone().any(header::says_http);
    let says_status = headers.flat_map(header::proposals).any(|proposal| proposal.role == Role::HttpStatus);
    let named: Vec<bool> = codes
        .iter()
        .zip(&statuses)
        .filter(|(code, _)| !code.name().is_empty())
        .map(|(code, &status)| http::is_reason_phrase(code.name(), Some(status)))
        .collect();
    let phrases = named.iter().filter(|&&phrase| phrase).count();
    match named.len() {
        0 => says_http || says_status,
        all => phrases * 2 >= all || (says_http && phrases > 0),
    }
}

fn no_code_table(source: &Source, page: &Page) -> Problem {
    let expected = "a table with a header that names codes, such as `Status code`, `Error code`, 状态码 or 错误码, and \
                    with one code a row under it";
    let help = "look at what is read with `cargo doccodes inspect`";
    let Some(first) = page.tables.first() else {
        return Problem::error(format!("the page {} has no table", source.name()))
            .expected(expected)
            .help(help);
    };
    let headers = page.tables.iter().take(5).map(|table| {
        let cells = table.header.iter().flat_map(|header| &header.cells);
        let cells: Vec<String> = cells.map(|cell| shortened(cell.text())).collect();
        format!("\n  line {}: {}", source.line(table.offset), cells.join(" | "))
    });
    let more = match page.tables.len() {
        0..=5 => String::new(),
        n => format!("\n  and {} more", n - 5),
    };
    let message = format!("no table of the page documents codes:{}{more}", headers.collect::<String>());
    Problem::error(message).at(source.spot(first.offset, 1)).expected(expected).help(help)
}

/// The first line of a text, at most 60 characters of it.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let mut short: String = line.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;
    use crate::retry::{RetryBasis, Retryability};

    fn reading(markdown: &str) -> Reading {
        let source = Source::new("docs/page.md", markdown.as_bytes()).unwrap();
        read(&source, &page::read(&source))
    }

    fn problems(markdown: &str) -> Vec<String> {
        reading(markdown).problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_table_of_statuses_is_a_catalogue() {
        let catalogue = reading("Service: X\n\n|状态码|编码|说明|\n|-|-|-|\n|200|OK|成功了。|\n|503|Service Unavailable|请勿重试。|\n").catalogue;
        assert_eq!(catalogue.service.as_deref(), Some("X"));
        assert_eq!(catalogue.kind, Kind::Number(Repr::U16));
        assert!(catalogue.is_http);
        let code = &catalogue.codes[1];
        assert_eq!((code.name(), &code.value), ("Service Unavailable", &Value::Number(503)));
        assert_eq!(code.verdict.retryability, Retryability::Never);
        assert_eq!(code.verdict.basis, RetryBasis::Text);
        assert_eq!(code.verdict.evidence.as_deref(), Some("请勿重试。"));
    }

    #[test]
    fn codes_that_are_not_http_statuses() {
        assert!(
            !reading("|Code|Name|\n|-|-|\n|220|Service ready|\n|250|Done|\n|451|Local error|\n")
                .catalogue
                .is_http
        );
        assert!(!reading("|Status code|Meaning|\n|-|-|\n|1000|Normal|\n").catalogue.is_http);
        assert!(reading("|Code|Name|\n|-|-|\n|200|OK|\n|404|Not Found|\n").catalogue.is_http);
        assert!(
            reading("|HTTP status|Description|\n|-|-|\n|200|Fine.|\n|404|Nothing there.|\n")
                .catalogue
                .is_http
        );
    }

    #[test]
    fn a_code_in_several_rows_is_one_code_with_several_entries() {
        let catalogue =
            reading("|状态码|错误码|描述|\n|-|-|-|\n|400|A.1|甲。|\n|500|A.1|乙。|\n|400|A.2|丙。|\n")
                .catalogue;
        assert_eq!(catalogue.codes.len(), 2);
        let statuses: Vec<_> = catalogue.codes[0].entries.iter().map(|entry| entry.http_status).collect();
        assert_eq!(statuses, [Some(400), Some(500)]);
    }

    #[test]
    fn two_tables_of_different_codes_are_one_catalogue() {
        let catalogue =
            reading("|状态码|说明|\n|-|-|\n|200|好。|\n\n中间\n\n|状态码|说明|\n|-|-|\n|400|坏。|\n")
                .catalogue;
        assert_eq!(catalogue.codes.len(), 2);
    }

    #[test]
    fn every_row_that_is_no_code_is_a_problem_at_its_place() {
        let found = problems(
            "| Status code | Description |\n|---|---|\n| 200 | Fine. |\n| 2xx | Good. |\n| 300-399 | Elsewhere. |\n| | Nothing. |\n| any other | Bad. |\n",
        );
        assert_eq!(
            found,
            [
                "`2xx` is a class of codes\n --> docs/page.md:4:3\n  |\n4 | | 2xx | Good. |\n  |   ^^^\n  \
             = expected: one code\n  = help: mend the row in the page, or take it out",
                "`300-399` is a range of codes\n --> docs/page.md:5:3\n  |\n5 | | 300-399 | Elsewhere. |\n  |   ^^^^^^^\n  \
             = expected: one code\n  = help: mend the row in the page, or take it out",
                "the code cell is empty\n --> docs/page.md:6:2\n  |\n6 | | | Nothing. |\n  |  ^\n  \
             = expected: a code in every row\n  = help: mend the row in the page, or take it out",
                "`any other` cannot be read as a code\n --> docs/page.md:7:3\n  |\n7 | | any other | Bad. |\n  |   ^^^^^^^^^\n  \
             = expected: a number, or one word of letters, digits and the signs `. _ - : / # $`\n  \
             = help: mend the row in the page, or take it out",
            ]
        );
    }

    #[test]
    fn a_shifted_row_is_a_problem() {
        let found = problems(
            "<table>\n<tr><th>Code</th><th>Name</th></tr>\n<tr><td>200</td><td>OK</td></tr>\n<tr><td>404</td></tr>\n</table>",
        );
        assert_eq!(
            found,
            ["this row has 1 cells where the table's header has 2\n --> docs/page.md:4:1\n  |\n\
             4 | <tr><td>404</td></tr>\n  | ^\n  \
             = expected: as many cells as the header has: otherwise nobody knows which cell is the code\n  \
             = help: mend the row in the page"]
        );
    }

    #[test]
    fn a_section_row_is_only_odd() {
        let reading = reading(
            "<table>\n<tr><th>Code</th><th>Name</th></tr>\n<tr><td colspan=2>Part one</td></tr>\n<tr><td>404</td><td>x</td></tr>\n</table>",
        );
        assert_eq!(reading.catalogue.codes.len(), 1);
        assert_eq!(
            reading.problems[0].to_string(),
            "the row `Part one` spans the whole table and documents no code\n --> docs/page.md:3:19\n  |\n\
             3 | <tr><td colspan=2>Part one</td></tr>\n  |                   ^"
        );
    }

    #[test]
    fn two_code_columns_are_a_problem_that_shows_both() {
        let found = problems(
            "| Error code | Error code (new) | Description |\n|---|---|---|\n| A1 | B1 | x |\n| A2 | B2 | y |\n",
        );
        assert_eq!(
            found,
            [
                "two columns could hold the codes: `Error code` (A1, A2, …) and `Error code (new)` (B1, B2, …)\n \
             --> docs/page.md:1:3\n  |\n1 | | Error code | Error code (new) | Description |\n  |   ^^^^^^^^^^\n  \
             = expected: one column whose header says that it holds codes\n  \
             = help: rename the header of the other column in the page"
            ]
        );
    }

    #[test]
    fn a_page_without_codes_says_what_it_has() {
        let expected = "a table with a header that names codes, such as `Status code`, `Error code`, 状态码 or 错误码, \
                        and with one code a row under it";
        assert_eq!(
            problems("nothing"),
            [format!(
                "the page docs/page.md has no table\n  = expected: {expected}\n  \
             = help: look at what is read with `cargo doccodes inspect`"
            )]
        );
        assert_eq!(
            problems("# T\n\n| Parameter | Type |\n|---|---|\n| id | string |\n"),
            [format!(
                "no table of the page documents codes:\n  line 3: Parameter | Type\n --> docs/page.md:3:1\n  |\n\
             3 | | Parameter | Type |\n  | ^\n  = expected: {expected}\n  \
             = help: look at what is read with `cargo doccodes inspect`"
            )]
        );
    }

    #[test]
    fn tables_that_repeat_codes_are_a_problem_that_lists_them() {
        let found = problems(
            "# One\n\n| Code | Name |\n|---|---|\n| 1 | a |\n\n# Two\n\n| Code | Name |\n|---|---|\n| 1 | b |\n",
        );
        assert_eq!(
            found,
            [
                "the page has several tables that document the same codes:\n  line 3, One: 1, …\n  line 9, Two: 1, …\n \
             --> docs/page.md:3:1\n  |\n3 | | Code | Name |\n  | ^\n  \
             = expected: tables whose codes differ: they become one enum\n  \
             = help: keep each of the tables as a page of its own"
            ]
        );
    }
}
