//! Lints about columns and tables that are not read although they seem to matter.

use std::collections::HashSet;

use doccodes_codegen::Document;
use doccodes_codegen::catalogue::{
    self, Choices, ColumnName, PageInput, PassedOver, Role, TableChoice, TableReading, Unread, column_name,
    unread_listings,
};
use doccodes_codegen::page::{Form, Table};
use doccodes_codegen::remedy::Argument;

use super::definition::{Example, Find, Lint};
use super::finding::{Finding, Mark};
use super::level::Level;
use crate::inspected::Inspected;
use crate::place::Place;

pub(super) const UNREAD_TEXT: Lint = Lint {
    name: "unread-text",
    level: Level::Warn,
    about: "a column of sentences is not read",
    why: "The enum lacks what the column says. If it says what to do, or whether to try again, the verdict ignores it.",
    fix: "Give the column its role: `columns(solution = \"…\")`, or `cause`, `description`, `message`. `other` reads it for the verdict only.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text | Remarks |
|---|---|---|
| F.1 | The rope is torn. | Somebody pulled at it. |
| F.2 | The ramp is up. | It goes down at noon. |
",
    },
    find: Find::InPage(unread_text),
};

pub(super) fn unread_text(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Texts, Role::Solution, |title, argument| {
        (
            format!("the column `{title}` holds sentences, but is not read"),
            format!("if the text matters, name its role {}, such as {argument}", inspected.syntax.place()),
        )
    })
}

pub(super) const UNREAD_NAMES: Lint = Lint {
    name: "unread-names",
    level: Level::Warn,
    about: "codes have no names, but a column of identifiers is not read",
    why: "Variants are named from the codes, although the page has better names.",
    fix: "Give the column its role: `columns(name = \"…\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Slug | Text |
|---|---|---|
| ROPE_TORN | rope.torn | The rope is torn. |
| RAMP_UP | ramp.up | The ramp is up. |
",
    },
    find: Find::InPage(unread_names),
};

pub(super) fn unread_names(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Identifiers, Role::Name, |title, argument| {
        (
            format!("the codes have no names, but the column `{title}` holds identifiers"),
            format!("if they name the codes, say so {}: {argument}", inspected.syntax.place()),
        )
    })
}

pub(super) const UNREAD_STATUS_COLUMN: Lint = Lint {
    name: "unread-status-column",
    level: Level::Warn,
    about: "codes have no HTTP statuses, and a column of numbers that are all registered ones is not read",
    why: "`http_status()` is `None`, and no verdict follows from the status.",
    fix: "Give the column its role: `columns(http_status = \"…\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Answer | Text |
|---|---|---|
| ROPE_TORN | 500 | The rope is torn. |
| RAMP_UP | 409 | The ramp is up. |
",
    },
    find: Find::InPage(unread_status_column),
};

pub(super) fn unread_status_column(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Statuses, Role::HttpStatus, |title, argument| {
        (
            format!("the column `{title}` holds registered HTTP statuses, but is not read"),
            format!(
                "if they are the HTTP statuses of the codes, say so {}: {argument}",
                inspected.syntax.place()
            ),
        )
    })
}

pub(super) const SECOND_CODE_COLUMN: Lint = Lint {
    name: "second-code-column",
    level: Level::Warn,
    about: "a column that is not read holds codes as well",
    why: "A service sends the codes of one of the two columns. If it sends those of the other one, no code of the enum ever arrives.",
    fix: "Look at a response of the service. If it has the codes of the other column, name that column: `columns(code = \"…\")`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text | Old error code |
|---|---|---|
| F.1 | The rope is torn. | A.1 |
| F.2 | The ramp is up. | A.2 |
",
    },
    find: Find::InPage(second_code_column),
};

pub(super) fn second_code_column(inspected: &Inspected) -> Vec<Finding> {
    unread(inspected, Unread::Codes, Role::Code, |title, argument| {
        (
            format!("the column `{title}` holds codes as well, but is not read"),
            format!(
                "if these are the codes that the service sends, say so {}: {argument}",
                inspected.syntax.place()
            ),
        )
    })
}

/// The columns of the tables of codes that are not read, one finding for each header. `words` takes the header, and the
/// argument that gives the column its role.
fn unread(
    inspected: &Inspected,
    kind: Unread,
    role: Role,
    words: impl Fn(&str, &str) -> (String, String),
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut titles: HashSet<&str> = HashSet::new();
    for (reading, table) in tables(inspected).filter(|(reading, _)| reading.is_read()) {
        let (header, _) = reading.split(table);
        for (n, _) in
            reading.columns.iter().flatten().enumerate().filter(|(_, column)| column.unread == Some(kind))
        {
            let title = header.and_then(|header| header.cells.get(n)).map_or("", |cell| cell.text());
            if !titles.insert(title) {
                continue;
            }
            let argument = Argument::Column(role, Some(column_name(table, n)));
            let shown = if title.is_empty() { "(no header)" } else { title };
            let (message, help) = words(shown, &inspected.arguments(&[argument]));
            let place = Place::new(reading.page, header.map_or(table.offset, |header| header.offset));
            let marks = vec![Mark::words(inspected, place, title, "this column")];
            findings.push(Finding { message, marks, help, code: None });
        }
    }
    findings
}

pub(super) const TABLE_PASSED_OVER: Lint = Lint {
    name: "table-passed-over",
    level: Level::Warn,
    about: "a table that may have codes is not read: another one says more clearly that it has them, or has the chosen column",
    why: "The codes of that table are missing from the enum. A client that receives one of them treats it as undocumented.",
    fix: "If the table has codes of the same service, read it too: `table = all`. If it has the only codes, choose it: `table = 2`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F-01 | The rope is torn. |

| Sign | Text |
|---|---|
| S-01 | The ramp is up. |
| S-02 | The ramp is down. |
| S-03 | The ramp is stuck. |
",
    },
    find: Find::InPage(table_passed_over),
};

pub(super) fn table_passed_over(inspected: &Inspected) -> Vec<Finding> {
    let read: usize = inspected.reading.tables.iter().map(|reading| reading.codes.len()).sum();
    let mut findings = Vec::new();
    for (n, (reading, table)) in tables(inspected).enumerate() {
        let outweighed = reading.passed_over == Some(PassedOver::WeakerThanAnother);
        // If nothing is read, the error names the column.
        let larger = reading.code_shaped.is_some() && read > 0 && table.rows.len() > read;
        if !outweighed && !larger {
            continue;
        }
        let message = match outweighed {
            true => {
                "this table may have codes, but is not read: another table says more clearly that it has the codes"
            }
            false => {
                "this table may have codes, but is not read: its header does not say so, although it is larger than the tables that are read"
            }
        };
        findings.push(Finding {
            message: message.to_owned(),
            marks: vec![Mark::row(inspected, Place::new(reading.page, table.offset), "this table")],
            help: table_help(inspected, reading, n + 1),
            code: None,
        });
    }
    findings.extend(without_chosen_column(inspected));
    findings
}

/// Tables that would be read if the user had not chosen the column of the codes, which they do not have.
fn without_chosen_column(inspected: &Inspected) -> Vec<Finding> {
    if !inspected.has_chosen_code_column() {
        return Vec::new();
    }
    let pages: Vec<PageInput<'_>> =
        inspected.documents.iter().map(|Document { source, page }| PageInput::new(source, page)).collect();
    let unchosen = catalogue::read(&pages, &Choices::default());
    let mut findings = Vec::new();
    for (n, (reading, table)) in tables(inspected).enumerate() {
        let is_lost = reading.passed_over == Some(PassedOver::NoCodeColumn)
            && table.form == Form::Table
            && unchosen
                .tables
                .get(n)
                .is_some_and(|unchosen| unchosen.page == reading.page && unchosen.is_read());
        if is_lost {
            let argument = inspected.arguments(&[Argument::Table(Some(TableChoice::Number(n + 1)))]);
            findings.push(Finding {
                message: "this table has codes, but is not read: it does not have the chosen column"
                    .to_owned(),
                marks: vec![Mark::row(inspected, Place::new(reading.page, table.offset), "this table")],
                help: format!(
                    "if the service sends these codes as well, read them as an enum of their own: {argument}"
                ),
                code: None,
            });
        }
    }
    findings
}

/// What to write so that a table that was passed over is read.
fn table_help(inspected: &Inspected, reading: &TableReading, number: usize) -> String {
    let mut arguments = vec![Argument::Table(Some(TableChoice::Number(number)))];
    let what = match reading.code_shaped {
        Some(column) => {
            arguments.push(Argument::Column(Role::Code, Some(ColumnName::Number(column + 1))));
            "the table and its column"
        }
        None => "the table",
    };
    let place = inspected.syntax.place();
    format!("if these are the codes, choose {what} {place}: {}", inspected.arguments(&arguments))
}

pub(super) const LISTING_PASSED_OVER: Lint = Lint {
    name: "listing-passed-over",
    level: Level::Warn,
    about: "headings, a list or lines that may be codes are not read: something else says more clearly that it has them",
    why: "If the service sends these codes, they are missing from the enum. A client that receives one of them treats it as undocumented.",
    fix: "Read them beside the table: `table = all, listing = \"…\"`, with the heading above them.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F-01 | The rope is torn. |

## Error codes of the ramp

- `R-01`: The ramp is up.
- `R-02`: The ramp is down.
- `R-03`: The ramp is stuck.
",
    },
    find: Find::InPage(listing_passed_over),
};

/// Listings that look like codes beside what is read, the first of each name.
pub(super) fn listing_passed_over(inspected: &Inspected) -> Vec<Finding> {
    let beside_table =
        tables(inspected).any(|(reading, table)| table.form == Form::Table && !reading.codes.is_empty());
    let mut findings = Vec::new();
    let mut names: HashSet<Option<String>> = HashSet::new();
    let pages = inspected.documents.iter().enumerate();
    let listings = pages.flat_map(|(n, Document { source, page })| {
        let listings = unread_listings(n, PageInput::new(source, page), &inspected.reading);
        listings.into_iter().map(move |listing| (n, listing))
    });
    for (n, listing) in listings {
        if !names.insert(listing.name.clone()) {
            continue;
        }
        let what = match listing.form {
            Form::Sections => "headings",
            Form::List => "items",
            Form::Definitions => "definitions",
            Form::Paragraphs => "paragraphs",
            _ => "lines",
        };
        let help = match &listing.name {
            Some(name) if beside_table => {
                let tables = Argument::Table(Some(TableChoice::All));
                let both = inspected.arguments(&[tables, Argument::Listing(Some(name.clone()))]);
                format!("if the service sends these codes as well, read both: {both}")
            }
            _ => format!(
                "if the service sends these codes, choose them by a text of the headings of all its codes: {}",
                inspected.arguments(&[Argument::Listing(None)])
            ),
        };
        findings.push(Finding {
            message: format!(
                "these {what} may be codes ({}{}), but are not read: {} of the page says more clearly that it has the codes",
                listing.codes.join(", "),
                if listing.has_more { ", …" } else { "" },
                if beside_table { "a table" } else { "another part" },
            ),
            marks: vec![Mark::row(inspected, Place::new(n, listing.offset), "the first one")],
            help,
            code: None,
        });
    }
    findings
}

fn tables(inspected: &Inspected) -> impl Iterator<Item = (&TableReading, &Table)> {
    inspected.reading.tables.iter().map(|reading| (reading, inspected.table(reading)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    /// The findings of a lint on a page: the message and the help of each.
    fn found(lint: fn(&Inspected) -> Vec<Finding>, page: &str) -> Vec<(String, String)> {
        let inspected = options::testing::inspected(page);
        lint(&inspected).into_iter().map(|finding| (finding.message, finding.help)).collect()
    }

    const CODES: &str = "# Error codes\n\n| Error code | Text |\n|---|---|\n| A01 | The rope is torn. |\n\n";

    #[test]
    fn a_larger_table_without_a_word_for_codes_is_reported() {
        let page = format!(
            "{CODES}| Sign | Says |\n|---|---|\n| B-01 | Stop. |\n| B-02 | Go. |\n| B-03 | Wait. |\n"
        );
        assert_eq!(
            found(table_passed_over, &page),
            [(
                "this table may have codes, but is not read: its header does not say so, although it is larger than the tables that are read"
                    .to_owned(),
                "if these are the codes, choose the table and its column with an option: `--table 2 --columns code=1`"
                    .to_owned()
            )]
        );
    }

    #[test]
    fn a_table_that_an_error_names_is_not_reported_as_well() {
        let page = "| Sign | Says |\n|---|---|\n| B-01 | Stop. |\n| B-02 | Go. |\n| B-03 | Wait. |\n";
        assert_eq!(found(table_passed_over, page), []);
    }

    #[test]
    fn a_table_without_the_chosen_column_is_reported() {
        let page = format!("{CODES}| Sign code | Says |\n|---|---|\n| B-01 | Stop. |\n| B-02 | Go. |\n");
        let expected = [(
            "this table has codes, but is not read: it does not have the chosen column".to_owned(),
            "if the service sends these codes as well, read them as an enum of their own: `--table 1`"
                .to_owned(),
        )];
        let read =
            |arguments: &[&str]| table_passed_over(&options::testing::inspected_with(&page, arguments));
        let found = read(&["--columns", "code=Sign code"]);
        assert_eq!(found.into_iter().map(|found| (found.message, found.help)).collect::<Vec<_>>(), expected);
        assert!(read(&["--columns", "code=Sign code", "--table", "2"]).is_empty(), "the table is chosen");
    }

    #[test]
    fn codes_outside_tables_are_reported_once_for_each_heading() {
        let list = "## More error codes\n\n- `B01`: Stop.\n- `B02`: Go.\n- `B03`: Wait.\n\n";
        let message = "these items may be codes (B01, B02, B03), but are not read: a table of the page says more clearly that it \
                       has the codes";
        let help =
            "if the service sends these codes as well, read both: `--table all --listing 'More error codes'`";
        let expected = [(message.to_owned(), help.to_owned())];
        assert_eq!(found(listing_passed_over, &format!("{CODES}{list}")), expected);
        assert_eq!(found(listing_passed_over, &format!("{CODES}{list}{list}")), expected);
    }

    #[test]
    fn codes_that_the_table_has_as_well_are_not_reported() {
        let page = format!("{CODES}## Error codes\n\n- `A01`: Stop.\n- `A01`: Go.\n- `A01`: Wait.\n");
        assert_eq!(found(listing_passed_over, &page), []);
    }

    #[test]
    fn a_listing_beside_clearer_ones_is_reported() {
        let clear = "## Error codes\n\n- `B01`: Stop.\n- `B02`: Go.\n- `B03`: Wait.\n\n";
        let page = format!("{clear}## Status codes\n\n- `C1`: Low.\n- `D2`: High.\n- `E3`: Gone.\n");
        assert_eq!(
            found(listing_passed_over, &page),
            [(
                "these items may be codes (C1, D2, E3), but are not read: another part of the page says more clearly that it has \
                 the codes"
                    .to_owned(),
                "if the service sends these codes, choose them by a text of the headings of all its codes: `--listing …`"
                    .to_owned()
            )]
        );
    }
}
