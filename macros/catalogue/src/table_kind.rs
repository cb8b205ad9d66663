//! Decides on the kind of a table's codes.

use doccodes_page::Row;
use doccodes_page::characters::has_digit;
use doccodes_page::choice::Role;

use super::blank::is_blank;
use super::choices::Choices;
use super::code::cell::CodeCell;
use super::code::column_kind::ColumnKind;
use super::code::http_column::is_http_column;
use super::code::notation::Notation;
use super::code::number;
use super::column::decision::{Column, column_of};
use super::column::table_view::TableView;
use super::http_claim::HttpClaims;
use super::input::InputTable;
use super::skipped::SkippedRows;

/// Decides on the kind of a table's codes, from all rows that are not skipped.
pub(super) fn table_kind(
    table: &InputTable<'_>,
    view: &TableView<'_>,
    columns: &[Column],
    notation: Notation,
    choices: &Choices,
    skipped: &SkippedRows<'_>,
    claims: &HttpClaims<'_>,
) -> ColumnKind {
    let code = column_of(columns, Role::Code).unwrap_or(0);
    let mut cells: Vec<(&Row, CodeCell)> = Vec::with_capacity(view.rows.len());
    for row in view.rows {
        let Some(cell) = row.cells.get(code) else { continue };
        let lines = || [row.offset, cell.page_offset(0)].map(|offset| table.source.line(offset));
        if documents_code(row, columns.len(), cell.text()) && !skipped.has(cell.text(), lines) {
            cells.push((row, notation.read(cell.text())));
        }
    }
    // If no code is a number, choosing HTTP statuses is a single error, instead of one for each row.
    let is_chosen =
        choices.is_http().filter(|&is_http| !is_http || cells.iter().any(|(_, cell)| has_number(cell)));
    let is_http = is_chosen.unwrap_or_else(|| {
        let claim = claims.of_table(table.page, table.index, view.title(code)).claim;
        is_http_column(&cells, claim)
    });
    let mut codes = Vec::with_capacity(cells.len());
    for (_, cell) in cells {
        codes.push(cell);
    }
    ColumnKind::new(codes, notation, is_http, choices.kind)
}

fn has_number(cell: &CodeCell) -> bool {
    matches!(cell, CodeCell::Codes { codes, .. } if codes.iter().any(|code| number(code).is_some()))
}

/// Whether a row documents a code: it has a cell for each column, and more than a single word.
fn documents_code(row: &Row, width: usize, code: &str) -> bool {
    row.spanning().is_none()
        && row.width() == width
        && (has_digit(code) || width == 1 || has_several_filled(row))
}

fn has_several_filled(row: &Row) -> bool {
    let mut filled = 0;
    for cell in &row.cells {
        filled += usize::from(!is_blank(cell.text()));
    }
    filled > 1
}

#[cfg(test)]
mod tests {
    use doccodes_core::{RetryBasis, Retryability};
    use doccodes_formats as page;
    use doccodes_page::choice::{CodeKind, Skip};
    use doccodes_page::source::Source;

    use crate::choices::{Choice, Choices, UnmatchedChoice};
    use crate::input::PageInput;
    use crate::model::{Kind, Repr};
    use crate::read;
    use crate::reading::Reading;

    fn chosen(markdown: &str, choices: &Choices) -> Reading {
        let source = Source::new("docs/page.md", markdown.as_bytes()).unwrap();
        read(&[PageInput { source: &source, page: &page::read(&source) }], choices)
    }

    fn reading(markdown: &str) -> Reading {
        chosen(markdown, &Choices::default())
    }

    /// A page whose rows have these codes.
    fn page(header: &str, codes: &str) -> String {
        let rows: Vec<String> = codes.split(", ").map(|code| format!("| {code} | Text. |\n")).collect();
        format!("| {header} | Description |\n|---|---|\n{}", rows.concat())
    }

    fn codes(reading: &Reading) -> Vec<String> {
        reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect()
    }

    #[test]
    fn one_odd_row_turns_neither_statuses_nor_numbers_into_strings() {
        for (header, all, numbers) in [
            ("HTTP status code", "429, 503, 000", "429, 503"),
            ("HTTP status code", "401, 4O1, 404", "401, 404"),
            ("HTTP 状态码", "401Unauthorized, 403, 404", "403, 404"),
            ("HTTP status", "429, other, any, 404, 000", "429, 404"),
            ("Error code", "1001, 1002, 10O3", "1001, 1002"),
            ("Return code", "600, 601, 7E02", "600, 601"),
            ("Return code", "600, 601, A. 22", "600, 601"),
        ] {
            let reading = reading(&page(header, all));
            assert_eq!(codes(&reading).join(", "), numbers);
            assert!(matches!(reading.catalogue.kind, Kind::Number(_)), "{all}");
            assert_eq!(reading.catalogue.is_http, header.starts_with("HTTP"), "{all}");
            let odd = all.split(", ").count() - numbers.split(", ").count();
            assert_eq!(reading.problems.len(), odd, "{all}");
        }
    }

    #[test]
    fn an_odd_cell_is_a_problem_that_offers_to_skip_it_or_to_read_strings() {
        let texts: Vec<String> = [("HTTP status code", "429, 503, 000"), ("Error code", "1001, 1002, 10O3")]
            .iter()
            .map(|(header, codes)| reading(&page(header, codes)).problems[0].to_string())
            .collect();
        assert_eq!(
            texts,
            [
                "`000` is not an HTTP status like the other codes\n \
                 --> docs/page.md:5:3\n  \
                   |\n\
                 5 | | 000 | Text. |\n  \
                   |   ^^^\n  \
                   = expected: a number from 100 to 599\n  \
                   = help: fix the row on the page, leave it out: `skip(\"000\")`, or read all codes as strings: \
                 `kind = \"text\"`",
                "`10O3` is not a number like the other codes\n \
                 --> docs/page.md:5:3\n  \
                   |\n\
                 5 | | 10O3 | Text. |\n  \
                   |   ^^^^\n  \
                   = expected: a number\n  \
                   = help: fix the row on the page, leave it out: `skip(\"10O3\")`, or read all codes as strings: \
                 `kind = \"text\"`",
            ]
        );
    }

    #[test]
    fn phrases_make_a_column_of_http_statuses_unless_most_numbers_are_others() {
        let by = |rows: &[&str]| {
            let page = format!("| Code | Meaning |\n|---|---|\n| {} |\n", rows.join(" |\n| "));
            reading(&page).tables[0].kind.as_ref().map(|kind| kind.by.name())
        };
        let phrases = ["404 | Not Found", "429 | Too Many Requests: wait", "500 | Internal Server Error"];
        for odd in ["5O3 | The lamp is off", "700 | Wet", "any | Other", "000 | No answer"] {
            assert_eq!(by(&[&phrases[..], &[odd, "409 | Torn"]].concat()), Some("http_column"), "{odd}");
        }
        assert_eq!(by(&[&phrases[..], &["1001 | Wet", "1002 | Cold"]].concat()), Some("numbers"));
        assert_eq!(by(&["404 | Not Found", "429 | Slow", "5O3 | Off"]), Some("numbers"));
    }

    #[test]
    fn following_the_help_gives_the_enum() {
        let page = page("HTTP status code", "429, 503, 000");
        let skip = vec![Skip::Cell("000".to_owned())];
        let reading = chosen(&page, &Choices { skip, ..Choices::default() });
        assert!(reading.problems.is_empty() && reading.catalogue.is_http);
        let reading = chosen(&page, &Choices { kind: Some(CodeKind::Text), ..Choices::default() });
        assert!(reading.problems.is_empty() && !reading.catalogue.is_http);
        assert_eq!(codes(&reading), ["429", "503", "000"]);
        assert_eq!(reading.catalogue.kind, Kind::Text);
    }

    #[test]
    fn several_odd_codes_are_a_convention() {
        for (all, kind) in [
            ("05, 14, 51, 54, AB", Kind::Text),
            ("51, 54, 65, AB", Kind::Text),
            ("0001, 1001", Kind::Text),
            ("1001, 1002, E5, E6", Kind::Text),
            ("1001, 1002, 0", Kind::Number(Repr::U32)),
        ] {
            let reading = reading(&page("Error code", all));
            assert_eq!(codes(&reading).join(", "), all);
            assert_eq!(reading.problems.len(), 0, "{:?}", reading.problems);
            assert_eq!(matches!(reading.catalogue.kind, Kind::Text), kind == Kind::Text, "{all}");
        }
    }

    #[test]
    fn one_more_code_does_not_change_the_type() {
        for (header, codes, repr) in [
            ("HTTP status", "404, 503", Repr::U16),
            ("HTTP status", "404, 503, 999", Repr::U16),
            ("HTTP status", "404, 503, 70000", Repr::U32),
            ("Error code", "1, 2", Repr::U32),
            ("Error code", "1, 70000", Repr::U32),
            ("Error code", "-1, 2", Repr::I32),
            ("Error code", "1, 4294967296", Repr::U64),
            ("Error code", "-1, 4294967295", Repr::I64),
        ] {
            let kind = reading(&page(header, codes)).catalogue.kind;
            assert_eq!(kind, Kind::Number(repr), "{codes}");
        }
    }

    #[test]
    fn a_number_that_no_status_is_keeps_the_others_http_statuses() {
        for odd in ["700", "999", "0", "70000"] {
            let reading = reading(&page("HTTP status code", &format!("429, {odd}, 503")));
            let catalogue = &reading.catalogue;
            assert!(catalogue.is_http && reading.problems.is_empty(), "{odd}");
            let verdict = &catalogue.codes[0].verdict;
            assert_eq!(
                (verdict.retryability, verdict.basis),
                (Retryability::AfterBackoff, RetryBasis::HttpSemantics)
            );
            let odd = &catalogue.codes[1];
            assert_eq!(odd.as_http_status(true), None);
            assert_eq!(
                (odd.verdict.retryability, odd.verdict.basis),
                (Retryability::Unspecified, RetryBasis::Nothing)
            );
            assert!(!odd.is_success);
        }
    }

    #[test]
    fn a_choice_decides_on_numbers_and_strings() {
        let odd = page("Error code", "0001, 1001, E5");
        let number = chosen(&odd, &Choices { kind: Some(CodeKind::Number), ..Choices::default() });
        assert_eq!(codes(&number), ["1001"]);
        let messages: Vec<&str> = number.problems.iter().map(|problem| problem.message()).collect();
        assert_eq!(
            messages,
            ["`0001` has a leading zero, so it is not a number", "`E5` is not a number like the other codes"]
        );
        let help = number.problems[1].help_text().unwrap_or_default();
        assert_eq!(help, "fix the row on the page, or leave it out: `skip(\"E5\")`");
        let large = page("Error code", "18446744073709551615, -1");
        let choices = Choices { kind: Some(CodeKind::Number), ..Choices::default() };
        let message = "no integer type holds both -1 and 18446744073709551615".to_owned();
        assert_eq!(
            chosen(&large, &choices).unmatched_choices,
            [UnmatchedChoice { choice: Choice::Kind, message }]
        );
    }

    #[test]
    fn a_choice_decides_on_http_statuses() {
        let own = page("Error code", "400, 404");
        assert!(!reading(&own).catalogue.is_http);
        let http = Choices { http: Some(true), ..Choices::default() };
        assert!(chosen(&own, &http).catalogue.is_http);
        let statuses = page("HTTP status", "400, 404");
        assert!(reading(&statuses).catalogue.is_http);
        let not = Choices { http: Some(false), ..Choices::default() };
        assert!(!chosen(&statuses, &not).catalogue.is_http);
        assert_eq!(chosen(&statuses, &not).catalogue.codes[0].verdict.basis, RetryBasis::Nothing);
        let text = |code: &str| {
            format!(
                "the code {code} is not an HTTP status, which is a number from 100 to 599: leave out the code or this argument"
            )
        };
        let as_text = Choices { kind: Some(CodeKind::Text), ..http.clone() };
        for (page, choices, code) in [
            (page("Error code", "404, 1001, 1002"), &http, "1001"),
            (page("HTTP status", "404, 405, 600"), &http, "600"),
            (statuses, &as_text, "\"400\""),
            (page("Error code", "E01, E02"), &http, "\"E01\""),
        ] {
            let message = text(code);
            assert_eq!(
                chosen(&page, choices).unmatched_choices,
                [UnmatchedChoice { choice: Choice::Http, message }]
            );
        }
    }

    #[test]
    fn tables_of_different_kinds_name_the_code_that_makes_strings() {
        let page = "# A\n\n| Return code | Description |\n|---|---|\n| 600 | x |\n| 601 | x |\n| 602 | x |\n| 7E02 | x |\n| 7E03 | x |\n\n\
                    # B\n\n| Return code | Description |\n|---|---|\n| 900 | x |\n";
        let reading = reading(page);
        assert_eq!(
            reading.problems[0].message(),
            "several tables document codes of different kinds:\n  1: line 3, A: 600, 601, 602, …, and on line 8 `7E02`\n  \
             2: line 13, B: 900"
        );
    }
}
