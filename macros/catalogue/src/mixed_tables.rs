//! Pages with a table of HTTP statuses beside a table of other codes.

use super::column::family::Family;

/// Whether some of these tables are tables of statuses, and others are not; `headers` are those of their code columns.
pub(super) fn are_mixed(headers: &[&str]) -> bool {
    let mut statuses = headers.iter().map(|header| is_of_statuses(header));
    let first = statuses.next();
    statuses.any(|other| Some(other) != first)
}

fn is_of_statuses(header: &str) -> bool {
    Family::from_header(header) == Some(Family::Statuses)
}
