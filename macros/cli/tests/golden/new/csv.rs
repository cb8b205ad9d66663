use doccodes::codes;

// How doccodes reads the codes:
// - CSV needs the feature `csv` of doccodes, which is on by default.
// - table 1, line 1: 6 rows, 6 codes
//     `name`: code (header word `name`, weight 2)
//     `codes`: http_status (cells: 6 of 6)
//     `description`: description (header word `description`, weight 3)
// - 6 codes: strings. HTTP statuses: no, since codes such as `NAME_TOO_LONG` are strings.
#[codes(
    "docs/codes.csv",
    // The page does not name the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Codes {}
