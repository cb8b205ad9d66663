//! Reads the tables of pages into a catalogue.

use doccodes_page::choice::{ColumnName, Role, TableChoice};
use doccodes_page::limits::MAX_PROBLEMS;
use doccodes_page::problem::Problem;

use super::choices::{Choices, UnmatchedChoice};
use super::code::kind;
use super::column::code_column::NoCodeColumn;
use super::column::decision::{Column, column_of};
use super::column::inference::infer;
use super::column::notation::code_notation;
use super::column::table_view::TableView;
use super::column::vocabulary::header::is_same;
use super::http_claim::HttpClaims;
use super::http_tables::decide_together;
use super::input::{self, InputTable, PageInput};
use super::listing::{self, Listings};
use super::merge;
use super::mixed_tables::are_mixed;
use super::model::Catalogue;
use super::no_codes;
use super::phrase_names::name_by_registry;
use super::pin;
use super::place::places;
use super::reading::{PassedOver, Reading, TableReading};
use super::remedies;
use super::report::{self, Conflict};
use super::row_advice::KnownSentences;
use super::rows::RowReader;
use super::service;
use super::skipped::{SkippedRows, Skips};
use super::success_statement::undocumented_success;
use super::table_kind::table_kind;
use super::tables::{self, Strength};
use super::unmatched::{self, Used};
use super::verdict;

/// Reads the tables of pages into one catalogue.
pub fn read(pages: &[PageInput<'_>], choices: &Choices) -> Reading {
    let input = input::tables(pages);
    let mut unmatched_choices = Vec::new();
    let mut used = Used::new(choices);
    let claims = HttpClaims::new(pages);
    let requested = listing::requested(pages, choices);
    let mut skips = Vec::with_capacity(pages.len());
    for page in pages {
        skips.push(Skips::new(&choices.skip, page.source.name(), pages.len() > 1));
    }
    let (mut tables, strongest) =
        read_tables(&input, &requested, choices, &skips, &claims, &mut used, &mut unmatched_choices);
    let is_missing = choices.listing.is_some() && !requested.contains(&true);
    let mut counts = Vec::with_capacity(pages.len());
    for (&asked, &tables) in requested.iter().zip(&strongest) {
        // An error about a missing listing lists the existing ones.
        counts.push(asked || is_missing || may_be_outside(choices, tables));
    }
    let listings = Listings::new(pages, &counts, choices);
    if choices.listing.is_some() && !listings.meet_request() {
        unmatched_choices.push(unmatched::listing(&listings, !is_missing));
    }
    let mut problems: Vec<Problem> = Vec::new();
    for (page, &may_count) in pages.iter().zip(&counts) {
        problems.extend_from_slice(&page.page.problems);
        if may_count {
            problems.extend_from_slice(&page.page.listing_problems);
        }
    }
    let mut are_read = Vec::with_capacity(pages.len());
    for (page, &tables_of_page) in strongest.iter().enumerate() {
        let is_read = requested[page] || tables_of_page == Strength::None;
        if !is_read && may_be_outside(choices, tables_of_page) && listings.are_on(page) {
            problems.push(report::table_or_listing(page, &input, &tables, &listings));
        }
        are_read.push(is_read);
    }
    let mut outside = listings.read(&are_read, choices, &skips, &mut used.skips);
    if is_missing {
        // These are not the listings that the user means. They are read only for their variants.
        for reading in &mut outside {
            reading.problems.clear();
        }
    }
    tables.append(&mut outside);
    remedies::offer_all(&mut tables);
    for table in &tables {
        problems.extend_from_slice(&table.problems);
    }
    let (mut with_codes, mut without_codes) = (Vec::new(), Vec::new());
    for (page, of_page) in by_page(&tables, pages.len()).into_iter().enumerate() {
        if of_page.is_empty() {
            without_codes.push(page);
        }
        with_codes.extend(of_page);
    }
    unmatched_choices.extend(unmatched::columns(&used, &input, choices));
    unmatched_choices.extend(unmatched::statuses(&used, &with_codes, choices));
    unmatched_choices.extend(unmatched::skips(&used, choices, without_codes.is_empty()));
    if unmatched_choices.is_empty() {
        problems.extend(no_codes::problems(&without_codes, pages, &tables, &listings, &problems));
    }
    let mut catalogue = Catalogue::empty();
    for page in pages {
        if let Some(service) = service::named_by(&page.page.passages) {
            catalogue.service = Some(service.to_owned());
            break;
        }
    }
    let headers = code_headers(pages, &with_codes);
    let all = choices.table == Some(TableChoice::All) || listing::are_groups(&with_codes);
    let one_kind = choices.table == Some(TableChoice::All) || are_of_one_kind(&with_codes);
    if one_kind {
        match merge::merge(&with_codes, all) {
            Ok(merged) => catalogue.codes = merged,
            Err(merge::Clash(first)) => {
                problems.push(report::conflicting_tables(pages, &with_codes, Conflict::SameCodes));
                catalogue.codes = first;
            }
        }
    } else {
        problems.push(report::conflicting_tables(pages, &with_codes, Conflict::DifferentKinds));
    }
    problems.extend(merge::check_limit(&mut catalogue.codes));
    catalogue.kind = kind::kind_of(&catalogue.codes);
    let http = decide_together(&mut catalogue.codes, &with_codes, &headers, &claims, choices.is_http());
    catalogue.is_http = http.is_http;
    if catalogue.is_http {
        catalogue.kind = kind::kind_of_statuses(&catalogue.codes);
        kind::name_by_phrases(&mut catalogue.codes);
        name_by_registry(&mut catalogue.codes);
    } else if one_kind && (http.is_mixed() || are_mixed(&headers)) {
        problems.push(report::mixed_tables(pages, &with_codes));
    }
    let successes = places(&catalogue.codes, &choices.successes);
    let mut is_chosen = vec![false; catalogue.codes.len()];
    for &at in successes.iter().flatten() {
        is_chosen[at] = true;
    }
    for (code, is_chosen) in catalogue.codes.iter_mut().zip(is_chosen) {
        verdict::judge(code, catalogue.is_http, is_chosen);
    }
    unmatched_choices.extend(unmatched::kind(&catalogue, choices));
    unmatched_choices.extend(unmatched::http(&catalogue, choices));
    unmatched_choices.extend(unmatched::language(&catalogue, choices));
    unmatched_choices.extend(unmatched::successes(&catalogue, choices, &successes));
    pin::apply(&mut catalogue, &choices.pins, &mut unmatched_choices);
    let undocumented_success = undocumented_success(pages, &catalogue, &headers);
    Reading { tables, catalogue, http, undocumented_success, problems, unmatched_choices }
}

/// The tables and the listings with codes of each page.
fn by_page(tables: &[TableReading], pages: usize) -> Vec<Vec<&TableReading>> {
    let mut by_page = vec![Vec::new(); pages];
    for table in tables {
        if !table.codes.is_empty() {
            by_page[table.page].push(table);
        }
    }
    by_page
}

/// Whether the codes of a page may be outside its tables: none of its tables says that it has them.
fn may_be_outside(choices: &Choices, tables: Strength) -> bool {
    match tables {
        Strength::None => true,
        Strength::Cells | Strength::Weak => choices.table.is_none() && choices.columns.is_empty(),
        _ => false,
    }
}

/// Reads each table, until there are too many problems. Returns for each page how clearly its clearest table documents codes.
fn read_tables(
    tables: &[InputTable<'_>],
    requested: &[bool],
    choices: &Choices,
    skips: &[Skips<'_>],
    claims: &HttpClaims<'_>,
    used: &mut Used,
    unmatched_choices: &mut Vec<UnmatchedChoice>,
) -> (Vec<TableReading>, Vec<Strength>) {
    let mut chosen = tables::chosen(tables, choices.table.as_ref());
    if !matches!(choices.table, None | Some(TableChoice::All)) && !chosen.contains(&true) {
        unmatched_choices.push(unmatched::table(tables));
    }
    for (chosen, table) in chosen.iter_mut().zip(tables) {
        // On a page with the listing that the user asks for, tables count only if the user also asks for them.
        *chosen &= choices.table.is_some() || !requested[table.page];
    }
    let mut judged = Vec::new();
    let mut strongest = vec![Strength::None; requested.len()];
    for (&chosen, InputTable { table, page, .. }) in chosen.iter().zip(tables) {
        let view = TableView::new(table);
        let columns = if chosen {
            read_columns(&view, choices, used)
        } else {
            Err(NoCodeColumn::Missing { code_shaped: None })
        };
        let strength = Strength::new(&view, &columns);
        strongest[*page] = strength.max(strongest[*page]);
        judged.push((view, columns, strength));
    }
    let mut readings = Vec::new();
    let (mut room, mut full) = (MAX_PROBLEMS, false);
    let mut known = KnownSentences::default();
    for (n, (input, (view, columns, strength))) in tables.iter().zip(judged).enumerate() {
        let mut reading = TableReading { page: input.page, table: input.index, ..TableReading::default() };
        let counts = strength.counts_beside(strongest[input.page]);
        match columns {
            _ if !chosen[n] => reading.passed_over = Some(PassedOver::NotChosen),
            Err(NoCodeColumn::Missing { code_shaped }) => {
                reading.passed_over = Some(PassedOver::NoCodeColumn);
                reading.code_shaped = code_shaped;
            }
            _ if full => reading.passed_over = Some(PassedOver::TooManyProblems),
            columns if !counts => {
                reading.passed_over = Some(PassedOver::WeakerThanAnother);
                reading.first_row_is_header = view.rows.len() < input.table.rows.len();
                reading.columns = columns.ok();
            }
            Ok(columns) => {
                reading.first_row_is_header = view.rows.len() < input.table.rows.len();
                let skipped = SkippedRows::new(&skips[input.page]);
                let code = column_of(&columns, Role::Code).unwrap_or(0);
                let notation = code_notation(&view, code, columns.get(code));
                let kind = table_kind(input, &view, &columns, notation, choices, &skipped, claims);
                let mut rows = RowReader::new(input, &view, &columns, notation, kind, skipped, &mut known);
                full = !rows.read(room);
                rows.count_skipped(&mut used.skips);
                let kind;
                (reading.codes, reading.problems, kind) = rows.finish();
                reading.kind = Some(kind);
                reading.columns = Some(columns);
            }
            Err(NoCodeColumn::Tied(candidates)) => {
                reading.passed_over = Some(PassedOver::SeveralCodeColumns);
                let problem = report::tied_columns(input.source, &view, input.table, &candidates);
                reading.problems.push(problem);
            }
        }
        room = room.saturating_sub(reading.problems.len());
        readings.push(reading);
    }
    (readings, strongest)
}

/// Decides on the columns of a table, including those that the user chose.
fn read_columns(
    view: &TableView<'_>,
    choices: &Choices,
    used: &mut Used,
) -> Result<Vec<Column>, NoCodeColumn> {
    let width = view.width();
    let mut roles = vec![None; width];
    let mut names_code = false;
    for (n, choice) in choices.columns.iter().enumerate() {
        let found = match &choice.column {
            ColumnName::Number(number) => number.checked_sub(1).filter(|&column| column < width),
            ColumnName::Header(title) => (0..width).find(|&column| is_same(view.title(column), title)),
        };
        names_code |= choice.role == Role::Code;
        if let Some(column) = found {
            used.columns[n] = true;
            match clash(&roles, column, choice.role) {
                Some(clash) => used.clashes.push((n, clash)),
                None => roles[column] = Some(choice.role),
            }
        }
    }
    // If the user names the code column, a table without it does not document codes.
    if names_code && !roles.contains(&Some(Role::Code)) {
        return Err(NoCodeColumn::Missing { code_shaped: None });
    }
    infer(view, &roles)
}

/// Why a column cannot have this role beside the roles that were chosen before.
fn clash(roles: &[Option<Role>], column: usize, role: Role) -> Option<String> {
    // Several columns may describe a code, for example in several languages.
    let is_single = !matches!(role, Role::Description | Role::Other);
    match roles[column] {
        Some(before) if before != role => Some(format!("this column already has the role {}", before.name())),
        None if is_single => {
            let other = roles.iter().position(|&other| other == Some(role))?;
            Some(format!(
                "column {} already has the role {}: a table has one such column",
                other + 1,
                role.name()
            ))
        }
        _ => None,
    }
}

/// Whether the codes of all these tables are numbers, or none of them are.
fn are_of_one_kind(tables: &[&TableReading]) -> bool {
    let kind = |table: &TableReading| table.kind.as_ref().map(|kind| kind.codes);
    tables.iter().all(|table| kind(table) == kind(tables[0]))
}

/// The headers of the code columns; empty where a table has no header.
fn code_headers<'a>(pages: &[PageInput<'a>], tables: &[&TableReading]) -> Vec<&'a str> {
    let mut headers = Vec::with_capacity(tables.len());
    for reading in tables {
        let columns = reading.columns.as_deref().unwrap_or_default();
        if let Some(header) = listing::header(columns) {
            headers.push(header);
            continue;
        }
        let code = column_of(columns, Role::Code);
        let table = pages[reading.page].page.table(reading.table);
        headers.push(code.map_or("", |code| TableView::new(table).title(code)));
    }
    headers
}

#[cfg(test)]
mod tests {
    use doccodes_core::{Outcome, RetryBasis, Retryability};
    use doccodes_formats as page;
    use doccodes_page::choice::Skip;
    use doccodes_page::remedy::Remedy;
    use doccodes_page::source::Source;

    use super::*;
    use crate::choices::{Choice, ColumnChoice, Pin};
    use crate::model::{Code, Kind, Repr, Value};

    fn reading(markdown: &str) -> Reading {
        let source = Source::new("docs/page.md", markdown.as_bytes()).unwrap();
        read(&[PageInput { source: &source, page: &page::read(&source) }], &Choices::default())
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
    fn a_name_on_several_lines_of_the_code_cell_becomes_one_line() {
        let reading =
            reading("| Status code | Text |\n|---|---|\n| 404<br>Not<br>Found | No. |\n| 200 | Yes. |\n");
        assert_eq!(reading.catalogue.codes[0].name(), "Not Found");
    }

    #[test]
    fn a_number_in_hexadecimal_keeps_its_spelling() {
        let codes =
            reading("|Error code|Text|\n|-|-|\n|0x8001|It is cold.|\n|32770|It is hot.|\n").catalogue.codes;
        assert_eq!(codes[0].value, Value::Number(0x8001));
        assert_eq!(codes[0].hexadecimal.as_deref(), Some("0x8001"));
        assert_eq!(codes[1].hexadecimal, None);
    }

    #[test]
    fn labels_in_bold_take_a_description_apart() {
        let entry = |page: &str| reading(page).catalogue.codes[0].entries[0].clone();
        let cell = "The oven is cold. **Cause:** its door is open. **Solution:** shut it.";
        let found = entry(&format!("|Error code|Description|\n|-|-|\n|B.1|{cell}|\n"));
        assert_eq!(found.descriptions[0].1, "The oven is cold.");
        assert_eq!(found.cause.as_deref(), Some("its door is open."));
        assert_eq!(found.solution.as_deref(), Some("shut it."));
        // A column of its own has the causes.
        let found = entry(&format!("|Error code|Description|Cause|\n|-|-|-|\n|B.1|{cell}|Fire.|\n"));
        assert_eq!(found.descriptions[0].1, cell.replace("**", ""));
    }

    #[test]
    fn a_table_of_statuses_beside_other_numbers_states_the_statuses() {
        let page = "|HTTP status code|Meaning|\n|-|-|\n|404|No such loaf.|\n\nErrors:\n\n|Error code|Meaning|\n|-|-|\n|10001|Cold oven.|\n";
        let reading = reading(page);
        assert!(!reading.catalogue.is_http);
        let statuses: Vec<_> = reading.catalogue.codes.iter().map(Code::http_status).collect();
        assert_eq!(statuses, [Some(404), None]);
        assert_eq!(reading.problems.len(), 1, "a warning");
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
        read(&[PageInput { source: &source, page: &page::read(&source) }], choices)
    }

    fn codes(reading: &Reading) -> Vec<String> {
        reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect()
    }

    const TWO: &str =
        "# One\n\n| Code | Name |\n|---|---|\n| 1 | a |\n\n# Two\n\n| Code | Name |\n|---|---|\n| 1 | b |\n";

    #[test]
    fn a_table_can_be_chosen_by_number_and_by_heading() {
        let undecided = chosen(TWO, &Choices::default());
        assert_eq!(undecided.problems.len(), 1, "it is not clear which one counts");
        assert_eq!(undecided.catalogue.codes[0].name(), "a", "the codes of the first table are kept");
        for table in [TableChoice::Number(2), TableChoice::Titled("two".to_owned())] {
            let reading = chosen(TWO, &Choices { table: Some(table), ..Choices::default() });
            assert_eq!(reading.catalogue.codes[0].name(), "b");
            assert!(reading.problems.is_empty() && reading.unmatched_choices.is_empty());
        }
        let reading = chosen(TWO, &Choices { table: Some(TableChoice::Number(3)), ..Choices::default() });
        assert_eq!(
            reading.unmatched_choices,
            [UnmatchedChoice {
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
            reading.unmatched_choices,
            [UnmatchedChoice {
                choice: Choice::Column(0),
                message:
                    "no table has such a column; the columns are: `Error code`, `Error code (new)`, `Text`"
                        .to_owned()
            }]
        );
    }

    #[test]
    fn rows_can_be_skipped() {
        let page =
            "| Code | Name |\n|---|---|\n| 1 | a |\n| 2xx | b |\n| | c |\n| 3 | d | e |\n| 4, 5 | f |\n";
        let skip: Vec<Skip> = ["2xx", "", "d", "5"].map(|text| Skip::Cell(text.to_owned())).into();
        let reading = chosen(page, &Choices { skip, ..Choices::default() });
        assert_eq!(codes(&reading), ["1", "4"]);
        assert!(reading.problems.iter().all(|problem| problem.row() == Some(6)), "{:?}", reading.problems);
        let skip = vec![Skip::Cell("7xx".to_owned())];
        let reading =
            chosen("| Code | Name |\n|---|---|\n| 1 | a |\n", &Choices { skip, ..Choices::default() });
        assert_eq!(reading.unmatched_choices[0].message, "no row or item has `7xx` as its code");
    }

    #[test]
    fn a_row_is_not_skipped_by_a_text_that_nobody_would_copy() {
        let long = "word ".repeat(10_000);
        let page =
            format!("| Error code | Name |\n|---|---|\n| 1 | a |\n| {long} | b |\n| 2 | {long}word | c |\n");
        for (problem, line) in chosen(&page, &Choices::default()).problems.iter().zip([4, 5]) {
            let skip = Skip::Line { page: None, line };
            assert!(matches!(problem.remedy(), Some(Remedy::Skip { skip: found, .. }) if *found == skip));
        }
    }

    #[test]
    fn codes_can_be_pinned() {
        let page = "| Code | Name |\n|---|---|\n| 1 | a |\n| 2 | b |\n";
        let pin = |code: &str, name: &str| Pin {
            code: code.to_owned(),
            name: name.to_owned(),
            retry: Some(Retryability::AfterBackoff),
            outcome: None,
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
        assert_eq!(reading.unmatched_choices, [UnmatchedChoice { choice: Choice::Pin(1), message }]);
    }

    #[test]
    fn codes_of_success_can_be_chosen() {
        let page = "| Code | Description |\n|---|---|\n| 7 | The label is printed. Retry it later. |\n| 8 | Busy. |\n";
        let successes = ["0x7", "9"].map(str::to_owned).into();
        let reading = chosen(page, &Choices { successes, ..Choices::default() });
        let codes = &reading.catalogue.codes;
        assert_eq!([codes[0].is_success, codes[1].is_success], [true, false]);
        let verdict = &codes[0].verdict;
        assert_eq!((verdict.retryability, verdict.basis), (Retryability::NotNeeded, RetryBasis::Declared));
        assert_eq!((verdict.outcome, verdict.outcome_basis), (Outcome::Done, RetryBasis::Declared));
        assert_eq!((&verdict.evidence, &verdict.outcome_evidence), (&None, &None));
        let message = "the page does not document the code 9; nearest: 7, 8".to_owned();
        assert_eq!(reading.unmatched_choices, [UnmatchedChoice { choice: Choice::Success(1), message }]);

        let page =
            "| Status code | Reason phrase |\n|---|---|\n| 304 | Not Modified |\n| 404 | Not Found |\n";
        let successes = vec!["304".to_owned()];
        let reading = chosen(page, &Choices { successes, ..Choices::default() });
        assert!(!reading.catalogue.codes[0].is_success);
        let message =
            "304 is an HTTP status, whose class says whether it is a success: leave it out".to_owned();
        assert_eq!(reading.unmatched_choices, [UnmatchedChoice { choice: Choice::Success(0), message }]);
    }

    fn verdicts(page: &str) -> Vec<(Retryability, Outcome)> {
        let codes = reading(page).catalogue.codes;
        codes.iter().map(|code| (code.verdict.retryability, code.verdict.outcome)).collect()
    }

    #[test]
    fn a_retry_column_that_forbids_permits_nothing() {
        let page =
            "|Error code|HTTP status|Never retry|\n|-|-|-|\n|A.1|429|Yes|\n|A.2|404|No|\n|A.3|429|No|\n";
        assert_eq!(
            verdicts(page),
            [
                (Retryability::Never, Outcome::Refused),
                (Retryability::Never, Outcome::Refused),
                (Retryability::AfterBackoff, Outcome::Refused)
            ]
        );
        assert_eq!(reading(page).catalogue.codes[2].verdict.basis, RetryBasis::HttpSemantics);
    }

    #[test]
    fn a_no_in_a_retry_column_counts_beside_cells_with_remarks() {
        let page = "|Error code|HTTP status|Retryable|\n|-|-|-|\n|A.1|429|No|\n|A.2|429|By day only|\n|A.3|429|If it is light|\n";
        assert_eq!(verdicts(page)[0].0, Retryability::Never);
    }

    #[test]
    fn a_demand_beats_a_yes_in_a_retry_column() {
        let page = "|Error code|HTTP status|Retryable|Description|\n|-|-|-|-|\n|A.1|409|Yes|Use a new order number.|\n";
        assert_eq!(verdicts(page), [(Retryability::Never, Outcome::Refused)]);
    }

    #[test]
    fn a_code_of_words_can_leave_the_outcome_open() {
        let page = "|Error code|HTTP status|Solution|\n|-|-|-|\n|DUPLICATE_REQUEST|409|Try again later.|\n|LABEL_TORN|409|Try again later.|\n";
        assert_eq!(
            verdicts(page),
            [(Retryability::IfIdempotent, Outcome::Unknown), (Retryability::AfterBackoff, Outcome::Refused)]
        );
    }

    fn read_pages(pages: &[(&str, &str)], choices: &Choices) -> Reading {
        let sources: Vec<Source> =
            pages.iter().map(|(name, text)| Source::new(name, text.as_bytes()).unwrap()).collect();
        let pages: Vec<doccodes_page::Page> = sources.iter().map(page::read).collect();
        let inputs: Vec<PageInput<'_>> =
            sources.iter().zip(&pages).map(|(source, page)| PageInput { source, page }).collect();
        read(&inputs, choices)
    }

    const TABLE: &str = "| Error code | Text |\n|---|---|\n| A1 | One. |\n";
    const LIST: &str = "# Error codes\n\n- `B01`: One.\n- `B02`: Two.\n- `B03`: Three.\n";

    #[test]
    fn each_page_has_its_codes_in_tables_or_outside() {
        for (pages, expected) in [
            ([("a.md", TABLE), ("b.md", LIST)], ["A1", "B01", "B02", "B03"]),
            ([("b.md", LIST), ("a.md", TABLE)], ["B01", "B02", "B03", "A1"]),
        ] {
            for (table, listing) in
                [(None, None), (Some(TableChoice::Number(1)), None), (None, Some("error codes"))]
            {
                let choices = Choices { table, listing: listing.map(str::to_owned), ..Choices::default() };
                let reading = read_pages(&pages, &choices);
                assert!(reading.problems.is_empty() && reading.unmatched_choices.is_empty(), "{reading:?}");
                assert_eq!(codes(&reading), expected, "{choices:?}");
            }
        }
    }

    #[test]
    fn the_codes_of_each_page_are_those_that_its_own_words_show() {
        // A header that says less than that of the other page.
        let chinese = "| 码 | 描述 |\n|---|---|\n| A1 | 一。 |\n| A2 | 二。 |\n";
        let reading = read_pages(&[("en.md", TABLE), ("zh.md", chinese)], &Choices::default());
        assert_eq!(codes(&reading), ["A1", "A2"]);
        assert_eq!(reading.catalogue.codes[0].entries[0].descriptions.len(), 2);
    }

    #[test]
    fn a_page_without_codes_beside_others_is_a_problem() {
        let skip = vec![Skip::Cell("B2".to_owned())];
        let choices = Choices { skip, ..Choices::default() };
        let reading = read_pages(&[("a.md", TABLE), ("b.md", "# Errors\n\nNone.\n")], &choices);
        assert_eq!(codes(&reading), ["A1"]);
        let problems: Vec<&str> = reading.problems.iter().map(Problem::message).collect();
        assert_eq!(problems, ["the page b.md documents no codes"]);
        // It may be on that page.
        assert!(reading.unmatched_choices.is_empty());
    }

    #[test]
    fn pages_in_two_languages_describe_the_same_codes() {
        let english =
            Source::new("en.md", b"| Code | Description |\n|---|---|\n| 1 | One. |\n| 2 | Two. |\n").unwrap();
        let chinese = "| 错误码 | 描述 |\n|---|---|\n| 2 | 二。 |\n| 1 | 一。 |\n| 3 | 三。 |\n";
        let chinese = Source::new("zh.md", chinese.as_bytes()).unwrap();
        let pages = [page::read(&english), page::read(&chinese)];
        let sheets = [
            PageInput { source: &english, page: &pages[0] },
            PageInput { source: &chinese, page: &pages[1] },
        ];
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
