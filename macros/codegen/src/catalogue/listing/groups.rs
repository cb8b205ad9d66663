//! Listings that are read together: the groups of one list of codes.

use std::collections::HashMap;

use crate::catalogue::column::decision::Reason;
use crate::catalogue::reading::TableReading;

/// Whether these are listings that share few codes. A code may be in the lists of two groups, each with a text of its own;
/// listings that share most of their codes are two answers to one question.
pub(in crate::catalogue) fn are_groups(readings: &[&TableReading]) -> bool {
    let is_listing = |reading: &&TableReading| {
        let mut columns = reading.columns.iter().flatten();
        columns.any(|column| matches!(column.decision.by, Reason::Listing { .. }))
    };
    if readings.len() < 2 || !readings.iter().all(is_listing) {
        return false;
    }
    // How many listings have each code.
    let mut found: HashMap<&str, usize> = HashMap::new();
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (n, reading) in readings.iter().enumerate() {
        for code in &reading.codes {
            if last.insert(&code.spelling, n) != Some(n) {
                *found.entry(&code.spelling).or_default() += 1;
            }
        }
    }
    readings.iter().all(|reading| {
        let shared = reading.codes.iter().filter(|code| found.get(code.spelling.as_str()) > Some(&1)).count();
        shared * 2 < reading.codes.len()
    })
}
