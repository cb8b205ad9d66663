use doccodes::codes;

// How doccodes reads the codes:
// - table 1, line 5, Example service: status codes: 10 rows, 10 codes
//     `Status code`: code (header word `statuscode`, weight 2)
//     `Reason phrase`: name (header word `reasonphrase`, weight 3)
//     `Description`: description (header word `description`, weight 3)
//     `说明`: description (header word `说明`, weight 3)
// - 10 codes: numbers (u16). HTTP statuses: yes, since 10 of 10 codes have their registered reason
//   phrases.
// What may be wrong, as `cargo doccodes check` says:
// - retry-against-status: the page advises repeating a request after 409, but HTTP does not advise it
//   for the status 409; the page decides; is the status right?
#[codes(
    "docs/status-codes.md",
    // `description()` is in English. For another language:
    // language = "zh",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Example {}
