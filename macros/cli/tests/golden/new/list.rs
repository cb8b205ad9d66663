use doccodes::codes;

// How doccodes reads the codes:
// - AsciiDoc needs the feature `asciidoc` of doccodes: `cargo add doccodes --features asciidoc`.
// - list, line 5, What it answers: 3 items, 3 codes
//     column 1: code (3 of 3 items: chosen)
//     column 2: description (what follows each code)
// - 3 codes: strings. HTTP statuses: no, since codes such as `HIVE_COLD` are strings.
#[codes(
    "docs/new/list.adoc",
    // TODO: check this, because the list from line 5 on may be codes (HIVE_COLD, HIVE_FULL, HIVE_LOST),
    // but no text nearby says so
    listing = "What it answers",
    // The page does not name the service, so it has the name of the enum. To choose another name:
    // service = "…",
    // The address of the page, for the documentation of the enum:
    // url = "https://…",
)]
pub enum List {}
