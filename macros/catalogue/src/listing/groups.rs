//! Listings that are read together: the groups of one list of codes.

use doccodes_page::distinct::Distinct;

use crate::column::decision::Reason;
use crate::reading::TableReading;

/// Whether these are listings that share few codes. A code may be in the lists of two groups, each with a text of its own; listings
/// that share most of their codes are alternatives.
pub(crate) fn are_groups(readings: &[&TableReading]) -> bool {
    let is_listing = |reading: &&TableReading| {
        let mut columns = reading.columns.iter().flatten();
        columns.any(|column| matches!(column.decision.by, Reason::Listing { .. }))
    };
    if readings.len() < 2 || !readings.iter().all(is_listing) {
        return false;
    }
    // For each code, the last listing that has it, and whether others have it.
    let mut codes = Distinct::default();
    let mut found: Vec<(usize, bool)> = Vec::new();
    for (n, reading) in readings.iter().enumerate() {
        for code in &reading.codes {
            let at = codes.add(code.spelling.as_str().into());
            match found.get_mut(at) {
                Some((last, shared)) => {
                    *shared |= *last != n;
                    *last = n;
                }
                None => found.push((n, false)),
            }
        }
    }
    for reading in readings {
        let mut shared = 0;
        for code in &reading.codes {
            let at = codes.number(&code.spelling);
            shared += usize::from(at.is_some_and(|at| found[at].1));
        }
        if shared * 2 >= reading.codes.len() {
            return false;
        }
    }
    true
}
