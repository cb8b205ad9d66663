use doccodes::codes;

// How doccodes reads the codes:
// - JSON needs the feature `json` of doccodes: `cargo add doccodes --features json`.
// - table 1, line 1, codes: 3 rows, 2 codes
//     `error_code`: code (header word `errorcode`, weight 3)
//     `description`: description (header word `description`, weight 3)
// - 2 codes: strings. HTTP statuses: no, since codes such as `Q1` are strings.
// What may be wrong, as `cargo doccodes check` says:
// - untidy-code: `Q\u{200b}1` is read as `Q1`
// - hidden-characters: a text of the code Q1 contains hidden characters; the generated code escapes
//   them in the same way
#[codes(
    "docs/new/objects.json",
    // TODO: fix these rows on the page, or leave them out.
    skip(
        // line 4: the code cell is empty
        line = 4,
    ),
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum Quarry {}
