use doccodes::codes;

// How doccodes reads the codes:
// - table 1, line 5, Error codes of the forge: 3 rows, 3 codes
//     `Error code`: code (chosen)
//     `Error number`: not read (column 1 is the code)
//     `Text`: description (header word `text`, weight 1)
//     `说明`: description (header word `说明`, weight 3)
// - 3 codes: numbers (u32). HTTP statuses: no, since 3 of 3 codes are not from 100 to 599, such as
//   7001.
// What may be wrong, as `cargo doccodes check` says:
// - second-code-column: the column `Error number` holds codes as well, but is not read; if these are
//   the codes that the service sends, say so in the attribute: `columns(code = "Error number")`
#[codes(
    "docs/new/tied.md",
    // TODO: choose one of these, because several columns could hold the codes: `Error code` (7001, 7002,
    // 7003) and `Error number` (11, 12, 13)
    columns(code = "Error code"),
    // columns(code = "Error number"),
    // `description()` is in English. For another language:
    // language = "zh",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Forge {}
