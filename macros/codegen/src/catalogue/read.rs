//! Reads the tables of pages into a catalogue.

use super::choices::{Choice, Choices, ColumnName, Misfit, TableChoice};
use super::kind::{self, Family};
use super::role::{self, Column, Columns, Role};
use super::rows::{RowReader, shortened};
use super::shape::Shape;
use super::{Catalogue, Entry, Kind, header, merge, pin, service};
use crate::page::{MAX_PROBLEMS, Page, Row, Table};
use crate::problem::{Problem, Severity};
use crate::source::Source;

/// A page with its text.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// The text.
    pub source: &'a Source,
    /// What stands in it.
    pub page: &'a Page,
}

/// What pages were read as.
#[derive(Debug, Clone)]
pub struct Reading {
    /// How each table was read, page by page, in the order of each page's tables.
    pub tables: Vec<TableReading>,
    /// The codes; empty if the pages have none that can be told.
    pub catalogue: Catalogue,
    /// What was wrong with the pages, their format and their content, in page order.
    pub problems: Vec<Problem>,
    /// The choices that the pages do not bear out.
    pub misfits: Vec<Misfit>,
}

/// How a table was read.
#[derive(Debug, Clone, Default)]
pub struct TableReading {
    /// The page that it stands on, by its index.
    pub sheet: usize,
    /// Its index on the page.
    pub table: usize,
    /// Whether its first row was taken for its header, although the format does not mark it as one.
    pub first_row_is_header: bool,
    /// What its columns mean; nothing if it is no table of codes.
    pub columns: Option<Vec<Column>>,
    /// Its codes, one a documented row of a code.
    pub codes: Vec<DocumentedCode>,
    /// What is wrong with its columns and rows.
    pub problems: Vec<Problem>,
}

impl TableReading {
    /// The header and the rows of the table that this is the reading of.
    pub fn split<'a>(&self, table: &'a Table) -> (Option<&'a Row>, &'a [Row]) {
        match table.rows.split_first() {
            Some((first, rows)) if self.first_row_is_header => (Some(first), rows),
            _ => (table.header.as_ref(), &table.rows),
        }
    }
}

/// A code in a row.
#[derive(Debug, Clone)]
pub struct DocumentedCode {
    /// The code as the page spells it.
    pub spelling: String,
    /// What the row says about it.
    pub entry: Entry,
}

/// Reads the tables of pages into one catalogue.
pub fn read(sheets: &[Sheet<'_>], choices: &Choices) -> Reading {
    let mut reader = Reader {
        sheets,
        choices,
        used_columns: vec![false; choices.columns.len()],
        used_skips: vec![false; choices.skip.len()],
        misfits: Vec::new(),
    };
    let tables = reader.tables();
    let mut problems: Vec<Problem> = Vec::new();
    for sheet in sheets {
        problems.extend_from_slice(&sheet.page.problems);
    }
    for table in &tables {
        problems.extend_from_slice(&table.problems);
    }
    let codes: Vec<&TableReading> = tables.iter().filter(|table| !table.codes.is_empty()).collect();
    let mut misfits = std::mem::take(&mut reader.misfits);
    misfits.extend(unused(&reader.used_columns, &reader.used_skips, sheets, choices));
    let nothing_said = problems.iter().all(|problem| problem.severity() == Severity::Warning);
    if nothing_said && misfits.is_empty() && codes.is_empty() && !sheets.is_empty() {
        problems.push(no_code_table(sheets, tables.iter().any(|table| table.columns.is_some())));
    }
    let mut catalogue = Catalogue {
        service: sheets.iter().find_map(|sheet| service::named_by(&sheet.page.passages)).map(str::to_owned),
        kind: Kind::Text,
        is_http: false,
        codes: Vec::new(),
    };
    let all = choices.table == Some(TableChoice::All);
    if all || reader.agree(&codes) {
        match merge::merge(&codes, all) {
            Ok(merged) => catalogue.codes = merged,
            Err(merge::Clash(first)) => {
                problems.push(reader.several_tables(&codes, "document the same codes"));
                catalogue.codes = first;
            }
        }
    } else {
        problems.push(reader.several_tables(&codes, "document codes of different kinds"));
    }
    problems.extend(merge::check_limit(&mut catalogue.codes));
    catalogue.kind = kind::of(&catalogue.codes);
    let passages_say_http =
        |sheet: &Sheet<'_>| sheet.page.passages.iter().any(|passage| header::says_http(&passage.text));
    let says_http = sheets.iter().any(passages_say_http);
    catalogue.is_http = kind::is_http(&catalogue.codes, &reader.code_headers(&codes), says_http);
    merge::judge(&mut catalogue);
    misfits.extend(missing_language(&catalogue, choices));
    pin::apply(&mut catalogue, &choices.pins, &mut misfits);
    Reading { tables, catalogue, problems, misfits }
}

/// All tables, each with the index of its page and its own there.
fn places<'a>(sheets: &[Sheet<'a>]) -> Vec<(usize, usize, &'a Table)> {
    let mut places = Vec::new();
    for (n, sheet) in sheets.iter().enumerate() {
        for (at, table) in sheet.page.tables.iter().enumerate() {
            places.push((n, at, table));
        }
    }
    places
}

struct Reader<'a> {
    sheets: &'a [Sheet<'a>],
    choices: &'a Choices,
    used_columns: Vec<bool>,
    used_skips: Vec<bool>,
    misfits: Vec<Misfit>,
}

impl<'a> Reader<'a> {
    fn tables(&mut self) -> Vec<TableReading> {
        let places = places(self.sheets);
        let chosen = self.chosen_tables(&places);
        let mut judged: Vec<(Shape<'a>, Columns)> = Vec::new();
        for (n, &(.., table)) in places.iter().enumerate() {
            let shape = Shape::of(table);
            let columns = if chosen[n] { self.columns(&shape) } else { Columns::NoCodes };
            judged.push((shape, columns));
        }
        // Where one table says outright that it has codes, those of which only the cells, or a word such as `Value`, say
        // so are tables of something else; and so is a bare `Code` beside nothing that describes it.
        let strength = |shape: &Shape<'_>, columns: &Columns| match columns {
            Columns::NoCodes => Strength::None,
            _ if shape.header.is_none() => Strength::Cells,
            Columns::Known(columns) => strength(shape, columns),
            Columns::Tie(_) => Strength::Said,
        };
        let strongest =
            judged.iter().map(|(shape, columns)| strength(shape, columns)).max().unwrap_or(Strength::None);
        let mut tables = Vec::new();
        let (mut room, mut full) = (MAX_PROBLEMS, false);
        for (&(sheet, table, read), (shape, columns)) in places.iter().zip(judged) {
            let mut reading = TableReading { sheet, table, ..TableReading::default() };
            let strength = strength(&shape, &columns);
            let counts = match strength {
                Strength::Bare => strongest < Strength::Outright,
                Strength::Said | Strength::Outright => true,
                _ => strength == strongest,
            };
            match columns {
                _ if full => {}
                Columns::Known(columns) if counts => {
                    reading.first_row_is_header = shape.rows.len() < read.rows.len();
                    let source = self.sheets[sheet].source;
                    let mut rows = RowReader::new(source, sheet, &shape, &columns, &self.choices.skip);
                    full = !rows.read(room);
                    rows.mark_used(&mut self.used_skips);
                    (reading.codes, reading.problems) = rows.finish();
                    reading.columns = Some(columns);
                }
                Columns::Tie(candidates) if counts => {
                    reading.problems.push(self.tie(self.sheets[sheet].source, &shape, read, &candidates));
                }
                _ => {}
            }
            room = room.saturating_sub(reading.problems.len());
            tables.push(reading);
        }
        tables
    }

    /// Which tables the user chose: all of them if nothing is chosen.
    fn chosen_tables(&mut self, places: &[(usize, usize, &Table)]) -> Vec<bool> {
        let mut chosen = Vec::with_capacity(places.len());
        for (n, (.., table)) in places.iter().enumerate() {
            chosen.push(match &self.choices.table {
                None | Some(TableChoice::All) => true,
                Some(TableChoice::Number(number)) => n + 1 == *number,
                Some(TableChoice::Titled(title)) => is_titled(table, title),
            });
        }
        if matches!(self.choices.table, None | Some(TableChoice::All)) {
            return chosen;
        }
        if !chosen.contains(&true) {
            let message = format!("the page has no such table; its tables are:{}", self.listed(places));
            self.misfits.push(Misfit { choice: Choice::Table, message });
        }
        chosen
    }

    fn listed(&self, places: &[(usize, usize, &Table)]) -> String {
        let line = |(n, &(sheet, _, table)): (usize, &(usize, usize, &Table))| {
            let line = self.sheets[sheet].source.line(table.offset);
            format!("\n  {}: line {line}, {}", n + 1, title(table))
        };
        let more =
            if places.len() > 20 { format!("\n  and {} more", places.len() - 20) } else { String::new() };
        places.iter().enumerate().take(20).map(line).collect::<String>() + &more
    }

    /// The roles of a table's columns, those that the user chose included.
    fn columns(&mut self, shape: &Shape<'_>) -> Columns {
        let width = shape.width();
        let mut roles = vec![None; width];
        let mut names_code = false;
        for (n, choice) in self.choices.columns.iter().enumerate() {
            let found = match &choice.column {
                ColumnName::Number(number) => number.checked_sub(1).filter(|&column| column < width),
                ColumnName::Header(title) => {
                    (0..width).find(|&column| header::is_same(shape.title(column), title))
                }
            };
            names_code |= choice.role == Role::Code;
            if let Some(column) = found {
                roles[column] = Some(choice.role);
                self.used_columns[n] = true;
            }
        }
        // Where the user names the code column, a table without it is none of codes.
        if names_code && !roles.contains(&Some(Role::Code)) {
            return Columns::NoCodes;
        }
        role::infer(shape, &roles)
    }

    /// Whether the codes of these tables are of one kind.
    fn agree(&self, tables: &[&TableReading]) -> bool {
        let mut first = None;
        let mut named: Option<Family> = None;
        for table in tables {
            let numeric = table.codes.iter().all(|code| kind::number(&code.spelling).is_some());
            let family = kind::family(self.code_header(table));
            if *first.get_or_insert(numeric) != numeric
                || family.is_some_and(|family| *named.get_or_insert(family) != family)
            {
                return false;
            }
        }
        true
    }

    fn code_header(&self, table: &TableReading) -> &'a str {
        let columns = table.columns.as_deref().unwrap_or_default();
        let Some(code) = columns.iter().position(|column| column.role == Role::Code) else { return "" };
        Shape::of(&self.sheets[table.sheet].page.tables[table.table]).title(code)
    }

    fn code_headers(&self, tables: &[&TableReading]) -> Vec<&'a str> {
        tables.iter().map(|table| self.code_header(table)).collect()
    }

    fn tie(&self, source: &Source, shape: &Shape<'_>, table: &Table, candidates: &[usize]) -> Problem {
        let name = |column: usize| match shape.title(column) {
            "" => format!("column {}", column + 1),
            title => format!("`{}`", shortened(title)),
        };
        let cells = |column: usize| {
            let first: Vec<String> = shape.cells(column).into_iter().take(3).map(shortened).collect();
            format!("{} ({}, …)", name(column), first.join(", "))
        };
        let repeated =
            |title: &str| candidates.iter().filter(|&&other| shape.title(other) == title).count() > 1;
        let choice = |column: usize| match shape.title(column) {
            title if title.is_empty() || repeated(title) => format!("columns(code = {})", column + 1),
            title => format!("columns(code = {:?})", shortened(title)),
        };
        let readings: Vec<String> = candidates.iter().map(|&column| cells(column)).collect();
        let choices: Vec<String> = candidates.iter().map(|&column| choice(column)).collect();
        let header = shape.header.and_then(|header| header.cells.get(candidates[0]));
        let offset = header.map_or(table.offset, |cell| cell.page_offset(0));
        let length = header.map_or(1, |cell| cell.text().len() as u32);
        Problem::error(format!("several columns could hold the codes: {}", readings.join(" and ")))
            .at(source.spot(offset, length))
            .expected("one column of codes")
            .help(format!("choose one in the attribute: `{}`", choices.join("` or `")))
    }

    fn several_tables(&self, tables: &[&TableReading], what: &str) -> Problem {
        let places = places(self.sheets);
        let mut message = format!("several tables {what}:");
        for reading in tables.iter().take(20) {
            let table = &self.sheets[reading.sheet].page.tables[reading.table];
            let number =
                places.iter().position(|&(sheet, at, _)| (sheet, at) == (reading.sheet, reading.table));
            let first: Vec<&str> = reading.codes.iter().take(3).map(|code| code.spelling.as_str()).collect();
            let line = self.sheets[reading.sheet].source.line(table.offset);
            let number = number.map_or(0, |n| n + 1);
            message.push_str(&format!(
                "\n  {number}: line {line}, {}: {}, …",
                title(table),
                first.join(", ")
            ));
        }
        if tables.len() > 20 {
            message.push_str(&format!("\n  and {} more", tables.len() - 20));
        }
        let problem =
            Problem::error(message).expected("tables of one kind whose codes differ: they become one enum");
        let Some(first) = tables.first() else { return problem };
        let sheet = &self.sheets[first.sheet];
        problem.at(sheet.source.spot(sheet.page.tables[first.table].offset, 1)).help(
            "choose in the attribute: `table = 2` for the table of that number, `table = \"…\"` for those under a \
             heading, or `table = all`",
        )
    }
}

/// The chosen language, if codes are described, but none of them in it.
fn missing_language(catalogue: &Catalogue, choices: &Choices) -> Option<Misfit> {
    let language = choices.language?;
    let mut described = false;
    for code in &catalogue.codes {
        for entry in &code.entries {
            for (other, _) in &entry.descriptions {
                if *other == Some(language) {
                    return None;
                }
                described = true;
            }
        }
    }
    let message = "no description of the page is in this language".to_owned();
    described.then_some(Misfit { choice: Choice::Language, message })
}

/// How surely a table is one of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// It is none.
    None,
    /// Its cells say so alone.
    Cells,
    /// Its header has a word that may mean codes.
    Weak,
    /// Its header says `Code`, and no other column is about one.
    Bare,
    /// Its header says codes or statuses.
    Said,
    /// Its header says error codes.
    Outright,
}

fn strength(shape: &Shape<'_>, columns: &[Column]) -> Strength {
    let code = columns.iter().position(|column| column.role == Role::Code).unwrap_or(0);
    let proposals = header::proposals(shape.title(code));
    let weight = proposals.iter().fold(0, |most, proposal| proposal.weight.max(most));
    let described = columns.iter().any(|column| !matches!(column.role, Role::Code | Role::Other));
    let parameters = (0..shape.width()).any(|column| header::says_parameter(shape.title(column)));
    let code_only = proposals.iter().all(|proposal| proposal.role == Role::Code);
    match weight {
        3.. => Strength::Outright,
        2 if code_only && (!described || parameters) => Strength::Bare,
        2 => Strength::Said,
        _ => Strength::Weak,
    }
}

/// Whether a table's heading or caption has this text in it.
fn is_titled(table: &Table, text: &str) -> bool {
    let folded = text.trim().to_lowercase();
    let has =
        |title: &Option<String>| title.as_ref().is_some_and(|title| title.to_lowercase().contains(&folded));
    has(&table.heading) || has(&table.caption)
}

fn title(table: &Table) -> String {
    table.heading.as_deref().or(table.caption.as_deref()).map_or_else(|| "no heading".to_owned(), shortened)
}

fn unused(columns: &[bool], skips: &[bool], sheets: &[Sheet<'_>], choices: &Choices) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    for (n, _) in columns.iter().enumerate().filter(|(_, used)| !**used) {
        let mut headers: Vec<String> = Vec::new();
        for (.., table) in places(sheets) {
            let shape = Shape::of(table);
            for column in 0..shape.width() {
                let title = shape.title(column);
                let header = format!("`{}`", shortened(title));
                if headers.len() < 20 && !title.is_empty() && !headers.contains(&header) {
                    headers.push(header);
                }
            }
        }
        let message = format!("no table has such a column; the columns are: {}", headers.join(", "));
        misfits.push(Misfit { choice: Choice::Column(n), message });
    }
    for (n, _) in skips.iter().enumerate().filter(|(_, used)| !**used) {
        let message = format!("no row has `{}` in the column of the codes", choices.skip[n]);
        misfits.push(Misfit { choice: Choice::Skip(n), message });
    }
    misfits
}

fn no_code_table(sheets: &[Sheet<'_>], tables_have_columns: bool) -> Problem {
    if tables_have_columns {
        return Problem::error("no row of the tables of codes has a code that is not left out")
            .expected("at least one code")
            .help("an enum needs one: is it the right page?");
    }
    let expected = "a table with a header that names codes, such as `Status code`, `Error code`, 状态码 or 错误码, and \
                    with one code a row under it";
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.source.name()).collect();
    let tables = places(sheets);
    let Some(&(sheet, _, first)) = tables.first() else {
        return Problem::error(format!("the page {} has no table", names.join(", ")))
            .expected(expected)
            .help("look at what is read with `cargo doccodes inspect`");
    };
    let mut message = "no table of the page documents codes:".to_owned();
    for &(sheet, _, table) in tables.iter().take(5) {
        let shape = Shape::of(table);
        let first = shape.header.or(shape.rows.first()).map_or(&[][..], |row| &row.cells);
        let titles: Vec<String> = first.iter().take(20).map(|cell| shortened(cell.text())).collect();
        let line = sheets[sheet].source.line(table.offset);
        message.push_str(&format!("\n  line {line}: {}", titles.join(" | ")));
    }
    if tables.len() > 5 {
        message.push_str(&format!("\n  and {} more", tables.len() - 5));
    }
    Problem::error(message)
        .at(sheets[sheet].source.spot(first.offset, 1))
        .expected(expected)
        .help("name the column of the codes in the attribute: `columns(code = \"…\")`")
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{ColumnChoice, Pin, Repr, Value};
    use crate::page;
    use doccodes_core::{RetryBasis, Retryability};

    fn reading(markdown: &str) -> Reading {
        let source = Source::new("docs/page.md", markdown.as_bytes()).unwrap();
        read(&[Sheet { source: &source, page: &page::read(&source) }], &Choices::default())
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
    fn a_name_that_breaks_its_line_in_the_code_cell_stands_on_one() {
        let reading =
            reading("| Status code | Text |\n|---|---|\n| 404<br>Not<br>Found | No. |\n| 200 | Yes. |\n");
        assert_eq!(reading.catalogue.codes[0].name(), "Not Found");
    }

    #[test]
    fn two_tables_of_different_codes_are_one_catalogue() {
        let catalogue =
            reading("|状态码|说明|\n|-|-|\n|200|好。|\n\n中间\n\n|状态码|说明|\n|-|-|\n|400|坏。|\n")
                .catalogue;
        assert_eq!(catalogue.codes.len(), 2);
    }

    fn chosen(markdown: &str, choices: &Choices) -> Reading {
        let source = Source::new("docs/page.md", markdown.as_bytes()).unwrap();
        read(&[Sheet { source: &source, page: &page::read(&source) }], choices)
    }

    fn codes(reading: &Reading) -> Vec<String> {
        reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect()
    }

    const TWO: &str =
        "# One\n\n| Code | Name |\n|---|---|\n| 1 | a |\n\n# Two\n\n| Code | Name |\n|---|---|\n| 1 | b |\n";

    #[test]
    fn a_table_can_be_chosen_by_number_and_by_heading() {
        let undecided = chosen(TWO, &Choices::default());
        assert_eq!(undecided.problems.len(), 1, "which of them?");
        assert_eq!(undecided.catalogue.codes[0].name(), "a", "what can be told is there");
        for table in [TableChoice::Number(2), TableChoice::Titled("two".to_owned())] {
            let reading = chosen(TWO, &Choices { table: Some(table), ..Choices::default() });
            assert_eq!(reading.catalogue.codes[0].name(), "b");
            assert!(reading.problems.is_empty() && reading.misfits.is_empty());
        }
        let reading = chosen(TWO, &Choices { table: Some(TableChoice::Number(3)), ..Choices::default() });
        assert_eq!(
            reading.misfits,
            [Misfit {
                choice: Choice::Table,
                message: "the page has no such table; its tables are:\n  1: line 3, One\n  2: line 9, Two"
                    .to_owned()
            }]
        );
    }

    #[test]
    fn columns_can_be_chosen_by_header_and_by_number() {
        let page =
            "| Error code | Error code (new) | Text |\n|---|---|---|\n| A1 | B1 | x |\n| A2 | B2 | y |\n";
        let choice = |role: Role, column: ColumnName| ColumnChoice { role, column };
        let columns = vec![
            choice(Role::Code, ColumnName::Header("error code (NEW)".to_owned())),
            choice(Role::Name, ColumnName::Number(3)),
        ];
        let reading = chosen(page, &Choices { columns, ..Choices::default() });
        assert_eq!(codes(&reading), ["B1", "B2"]);
        assert_eq!(reading.catalogue.codes[0].name(), "x");
        let columns = vec![choice(Role::Code, ColumnName::Header("Nothing".to_owned()))];
        let reading = chosen(page, &Choices { columns, ..Choices::default() });
        assert_eq!(
            reading.misfits,
            [Misfit {
                choice: Choice::Column(0),
                message:
                    "no table has such a column; the columns are: `Error code`, `Error code (new)`, `Text`"
                        .to_owned()
            }]
        );
    }

    #[test]
    fn rows_can_be_left_out() {
        let page =
            "| Code | Name |\n|---|---|\n| 1 | a |\n| 2xx | b |\n| | c |\n| 3 | d | e |\n| 4, 5 | f |\n";
        let skip: Vec<String> = ["2xx", "", "d", "5"].map(str::to_owned).into();
        let reading = chosen(page, &Choices { skip, ..Choices::default() });
        assert_eq!(codes(&reading), ["1", "4"]);
        assert!(reading.problems.iter().all(|problem| problem.row() == Some(6)), "{:?}", reading.problems);
        let skip = vec!["7xx".to_owned()];
        let reading =
            chosen("| Code | Name |\n|---|---|\n| 1 | a |\n", &Choices { skip, ..Choices::default() });
        assert_eq!(reading.misfits[0].message, "no row has `7xx` in the column of the codes");
    }

    #[test]
    fn a_row_is_not_to_be_left_out_by_a_text_that_nobody_would_write() {
        let long = "word ".repeat(10_000);
        let page =
            format!("| Error code | Name |\n|---|---|\n| 1 | a |\n| {long} | b |\n| 2 | {long}word | c |\n");
        for problem in chosen(&page, &Choices::default()).problems {
            assert_eq!(problem.remedy(), Some("mend the row in the page"));
        }
    }

    #[test]
    fn codes_can_be_pinned() {
        let page = "| Code | Name |\n|---|---|\n| 1 | a |\n| 2 | b |\n";
        let pin = |code: &str, name: &str| Pin {
            code: code.to_owned(),
            name: name.to_owned(),
            retry: Some(Retryability::AfterBackoff),
        };
        let pins = vec![pin("2", "Busy"), pin("3", "Gone")];
        let reading = chosen(page, &Choices { pins, ..Choices::default() });
        let code = &reading.catalogue.codes[1];
        assert_eq!(code.pinned.as_deref(), Some("Busy"));
        assert_eq!(
            (code.verdict.retryability, code.verdict.basis),
            (Retryability::AfterBackoff, RetryBasis::Declared)
        );
        let message = "the page does not document the code 3; nearest: 1, 2".to_owned();
        assert_eq!(reading.misfits, [Misfit { choice: Choice::Pin(1), message }]);
    }

    #[test]
    fn pages_in_two_languages_describe_the_same_codes() {
        let english =
            Source::new("en.md", b"| Code | Description |\n|---|---|\n| 1 | One. |\n| 2 | Two. |\n").unwrap();
        let chinese = "| 错误码 | 描述 |\n|---|---|\n| 2 | 二。 |\n| 1 | 一。 |\n| 3 | 三。 |\n";
        let chinese = Source::new("zh.md", chinese.as_bytes()).unwrap();
        let pages = [page::read(&english), page::read(&chinese)];
        let sheets =
            [Sheet { source: &english, page: &pages[0] }, Sheet { source: &chinese, page: &pages[1] }];
        let reading = read(&sheets, &Choices::default());
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        assert_eq!(codes(&reading), ["1", "2", "3"]);
        let texts: Vec<&str> = reading.catalogue.codes[0].entries[0]
            .descriptions
            .iter()
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(texts, ["One.", "一。"]);
        let same = read(&[sheets[0], sheets[0]], &Choices::default());
        assert_eq!(same.problems.len(), 1, "the same codes in one language");
    }
}
