use doccodes::codes;

// How doccodes reads the codes:
// - reStructuredText needs the feature `rst` of doccodes: `cargo add doccodes --features rst`.
// - table 1, line 7, Books: 2 rows, 2 codes
//     `Error code`: code (header word `errorcode`, weight 3)
//     `Description`: description (header word `description`, weight 3)
// - table 2, line 17, Maps: 2 rows, 2 codes
//     `Error code`: code (header word `errorcode`, weight 3)
//     `Description`: description (header word `description`, weight 3)
// - 3 codes: strings. HTTP statuses: no, since codes such as `B.1` are strings.
#[codes(
    "docs/new/same.rst",
    // TODO: choose one of these, because several tables document the same codes:
    //   1: line 7, Books: B.1, B.2
    //   2: line 17, Maps: B.1, B.3
    table = all,
    // table = 1,
    // table = 2,
    // The page does not name the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Same {}
