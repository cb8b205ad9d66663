//! The problem that a page includes another file.

use crate::problem::Problem;

/// Text of the page that is in another file, which may have tables.
pub(super) fn include_fault() -> Problem {
    Problem::error("the page includes another file, which is not read")
        .expected("the text itself")
        .help("move the text here; if it documents no codes, delete this line")
}
