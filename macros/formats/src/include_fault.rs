//! The problem with a page that includes another file.

use doccodes_page::problem::Problem;

/// The problem with an include, since the other file may have tables.
pub(super) fn include_fault() -> Problem {
    Problem::error("the page includes another file, which is not read")
        .expected("the text itself")
        .help("move the text here; if it documents no codes, delete this line")
}
