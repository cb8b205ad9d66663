use doccodes::codes;

// How doccodes reads the codes:
// - table 1, docs/describe-en.md:1: 2 rows, 2 codes
//     `Error code`: code (header word `errorcode`, weight 3)
//     `Description`: description (header word `description`, weight 3)
// - table 2, docs/describe-zh.md:1: 2 rows, 2 codes
//     `错误码`: code (header word `错误码`, weight 3)
//     `描述`: description (header word `描述`, weight 3)
// - 2 codes: strings. HTTP statuses: no, since another table has other codes, such as `A.1`.
#[codes(
    "docs/describe-en.md",
    "docs/describe-zh.md",
    // `description()` is in English. For another language:
    // language = "zh",
    // No page names the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Described {}
