use doccodes::codes;

// How doccodes reads the codes:
// - table 1, line 3, Status codes of the windmill: 6 rows, 2 codes
//     `HTTP status code`: code (header word `httpstatuscode`, weight 3)
//     `Reason phrase`: name (header word `reasonphrase`, weight 3)
//     `Description`: description (header word `description`, weight 3)
// - 2 codes: numbers (u16). HTTP statuses: yes, since `HTTP status code` says so.
#[codes(
    "docs/new/rows.md",
    // TODO: fix these rows on the page, or leave them out.
    skip(
        // line 6: `2xx` is a class of codes
        classes,
        // line 7: `300-399` is a range of codes
        ranges,
        // line 10: `4O9` is not an HTTP status like the other codes
        "4O9",
    ),
    // Or read all codes as strings:
    // kind = "text",
    // The page does not name the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Rows {}
