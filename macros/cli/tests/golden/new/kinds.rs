use doccodes::codes;

// How doccodes reads the codes:
// - table 1, line 3, Numbers: 3 rows, 3 codes
//     `Error code`: code (header word `errorcode`, weight 3)
//     `Text`: description (header word `text`, weight 1)
// - table 2, line 10, Words: not read, because other tables were chosen
// - 3 codes: numbers (u32). HTTP statuses: no, since 3 of 3 codes are not from 100 to 599, such as 31.
#[codes(
    "docs/new/kinds.html",
    // TODO: choose one of these, because several tables document codes of different kinds:
    //   1: line 3, Numbers: 31, 32, 33
    //   2: line 10, Words: BREW_SOUR, BREW_FLAT
    table = 1,
    // table = 2,
    // kind = "text",
    // The page does not name the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Kinds {}
