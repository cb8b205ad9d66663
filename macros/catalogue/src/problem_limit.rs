//! The limit of problems with rows and items.

use doccodes_page::limits::MAX_PROBLEMS;
use doccodes_page::problem::{Location, Problem};

/// The problem for the row at this location, which is not read, like all rows after it, since the limit on problems is reached.
/// Nobody fixes more of them one by one.
pub(super) fn too_many_problems(location: Location) -> Problem {
    Problem::error(format!(
        "the tables of codes have more than {MAX_PROBLEMS} problems, the limit: this row and the rows after it are not \
         read"
    ))
    .at(location)
    .help("fix the first problems, or move the table of codes to a page of its own")
}
