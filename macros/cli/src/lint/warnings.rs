//! Lints whose findings are warnings of the library.

use doccodes_codegen::problem::Warning;

use super::definition::{Example, Find, Lint};
use super::level::Level;

pub(super) const SECTION_ROW: Lint = Lint {
    name: Warning::SectionRow.name(),
    level: Level::Warn,
    about: "a row of a table of codes is read as a heading and documents no code",
    why: "Headings within tables are common. But if the row was meant to document a code, the code is missing from the enum.",
    fix: "If the row documents a code, write the code into its cell. If all such rows are headings, say so: `skip(sections)`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| F.1 | The rope is torn. |
| Night ferries | |
| F.2 | The ferry sleeps. |
",
    },
    find: Find::Warning(Warning::SectionRow),
};

pub(super) const SHORT_ROW: Lint = Lint {
    name: Warning::ShortRow.name(),
    level: Level::Warn,
    about: "a row has fewer cells than its table has columns, and the last cells are read as empty",
    why: "If one of the first cells is missing, the others are read in the wrong columns.",
    fix: "Write the empty cells on the page.",
    example: Example {
        name: "codes.html",
        page: "\
<h1>Error codes of the ferry</h1>
<table>
<tr><th>Error code</th><th>Text</th><th>Solution</th></tr>
<tr><td>F.1</td><td>The rope is torn.</td><td>Tie the ends.</td></tr>
<tr><td>F.2</td><td>The ferry is full.</td></tr>
<tr><td>F.3</td><td>The ferry is late.</td><td>Wait at the pier.</td></tr>
</table>
",
    },
    find: Find::Warning(Warning::ShortRow),
};

pub(super) const UNTIDY_CODE: Lint = Lint {
    name: Warning::UntidyCode.name(),
    level: Level::Warn,
    about: "a code is read from a cell with spaces or hidden characters in the code, or with words after it",
    why: "The enum has the code without them. If they belong to the code, the code in the enum never arrives.",
    fix: "Write only the code into its cell, as the service sends it.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | Text |
|---|---|
| FER.0001 | The rope is torn. |
| FER. 0002 | The ramp is up. |
",
    },
    find: Find::Warning(Warning::UntidyCode),
};

pub(super) const UNREAD_STATUS: Lint = Lint {
    name: Warning::UnreadStatus.name(),
    level: Level::Warn,
    about: "a cell in the column of HTTP statuses has no status",
    why: "The code has no HTTP status. If the page gives no advice either, nothing is known about sending the request again.",
    fix: "Write the status as a number from 100 to 599. A class such as `5xx` is not a status.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

| Error code | HTTP status | Text |
|---|---|---|
| F.1 | 409 | The rope is torn. |
| F.2 | 5xx | The ramp is up. |
| F.3 | 409 | The ferry is full. |
",
    },
    find: Find::Warning(Warning::UnreadStatus),
};

pub(super) const ITEM_WITHOUT_CODE: Lint = Lint {
    name: Warning::ItemWithoutCode.name(),
    level: Level::Warn,
    about: "an item among the codes outside tables has no code and is not read",
    why: "If the item was meant to document a code, the code is missing from the enum.",
    fix: "If the item documents a code, write the code at its beginning. If not, say so: `skip(sections)`.",
    example: Example {
        name: "codes.md",
        page: "\
# Error codes of the ferry

- `ROPE_TORN`: The rope is torn.
- `RAMP_UP`: The ramp is up.
- `FERRY_FULL`: The ferry is full.
- `FERRY_LATE`: The ferry is late.
- And so on.
",
    },
    find: Find::Warning(Warning::ItemWithoutCode),
};

pub(super) const MIXED_TABLES: Lint = Lint {
    name: Warning::MixedTables.name(),
    level: Level::Warn,
    about: "tables of HTTP statuses and tables of other codes become one enum",
    why: "Statuses and error codes arrive in different places of a response. In one enum, `404` from one place may be mistaken for the other.",
    fix: "Write an enum for each: `table = 1` and `table = 2`. If they arrive in one place, allow the lint.",
    example: Example {
        name: "codes.md",
        page: "\
# Status codes of the ferry

| Status code | Text |
|---|---|
| 404 | There is no such ferry. |
| 429 | Too many passengers. |

# Error codes of the ferry

| Error code | Text |
|---|---|
| 1001 | The rope is torn. |
| 1002 | The ramp is up. |
",
    },
    find: Find::Warning(Warning::MixedTables),
};

#[cfg(test)]
mod tests {
    use super::super::table::of_warning;
    use super::*;

    #[test]
    fn every_warning_has_a_lint() {
        for warning in Warning::ALL {
            assert!(of_warning(*warning).is_some_and(|lint| lint.name == warning.name()), "{warning:?}");
        }
    }
}
