use doccodes::codes;

// How doccodes reads the codes:
// - table 1, line 3, Error codes of the bakery: 2 rows, 2 codes
//     `Error code`: code (header word `errorcode`, weight 3)
//     `Description`: description (header word `description`, weight 3)
//     `Remarks`: not read (column 2 is the description)
//     `Old error code`: not read (column 1 is the code)
// - table 2, line 10, Error codes of the shop: 2 rows, 2 codes
//     `Error code`: code (header word `errorcode`, weight 3)
//     `Slug`: not read (no known header word)
//     `Description`: description (header word `description`, weight 3)
// - table 3, line 17, Status codes: not read, because another table says more clearly that it has the
//   codes
// - 4 codes: strings. HTTP statuses: no, since codes such as `B.1` are strings.
// What may be wrong, as `cargo doccodes check` says:
// - table-passed-over: this table may have codes, but is not read: another table says more clearly
//   that it has the codes; if these are the codes, choose the table in the attribute: `table = 3`
// - second-code-column: the column `Old error code` holds codes as well, but is not read; if these are
//   the codes that the service sends, say so in the attribute: `columns(code = "Old error code")`
// - unread-text: the column `Remarks` holds sentences, but is not read; if the text matters, name its
//   role in the attribute, such as `columns(solution = "Remarks")`
// - unread-names: the codes have no names, but the column `Slug` holds identifiers; if they name the
//   codes, say so in the attribute: `columns(name = "Slug")`
#[codes(
    "docs/unread.md",
    // The page does not name the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Unread {}
