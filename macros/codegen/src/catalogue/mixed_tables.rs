//! Pages with a table of HTTP statuses beside a table of other codes.

use std::collections::HashSet;

use super::column::family::Family;
use super::model::Code;
use super::reading::TableReading;

/// Whether some of these tables are of statuses, and others are not; `headers` are those of their code columns.
pub(super) fn are_mixed(headers: &[&str]) -> bool {
    let mut statuses = headers.iter().map(|header| is_of_statuses(header));
    let first = statuses.next();
    statuses.any(|other| Some(other) != first)
}

fn is_of_statuses(header: &str) -> bool {
    Family::from_header(header) == Some(Family::Statuses)
}

/// Gives the codes from tables of statuses their HTTP status, which is the code itself.
pub(super) fn state_statuses(codes: &mut [Code], tables: &[&TableReading], headers: &[&str]) {
    let mut rows: HashSet<(usize, u32)> = HashSet::new();
    for (table, _) in tables.iter().zip(headers).filter(|(_, header)| is_of_statuses(header)) {
        rows.extend(table.codes.iter().map(|code| (code.entry.page, code.entry.offset)));
    }
    for code in codes {
        let status = code.as_http_status(true).filter(|status| (100..=599).contains(status));
        for entry in &mut code.entries {
            if rows.contains(&(entry.page, entry.offset)) {
                entry.http_status = entry.http_status.or(status);
            }
        }
    }
}
