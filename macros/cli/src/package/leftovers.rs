//! The places that a scan could not read, as findings of the lint `unchecked-enum`.

use std::path::Path;

use doccodes_codegen::source::Source;

use super::scan::Unchecked;
use crate::inspected::Inspected;
use crate::lint::{Finding, Mark};
use crate::place::Place;

/// The sources of these places, and a finding about each place. The names of the sources are relative to `root`.
pub(crate) fn leftovers(unchecked: &[Unchecked], root: Option<&Path>) -> (Inspected, Vec<Finding>) {
    let mut sources: Vec<Source> = Vec::new();
    let mut findings = Vec::new();
    for Unchecked { file, place, reason } in unchecked {
        let mut message = reason.message();
        let mut marks = Vec::new();
        match place {
            Some(place) => {
                // The places are in the order of the sources.
                if sources.last().is_none_or(|last| last.name() != file) {
                    sources.push(Source::clone(&place.source));
                }
                let at = Place::new(sources.len() - 1, place.offset);
                marks.push(Mark { place: at, length: place.length, label: String::new() });
            }
            None => message = format!("{file}: {message}"),
        }
        findings.push(Finding { message, marks, help: reason.help(), code: None });
    }
    let mut inspected = Inspected::of_texts(sources);
    inspected.root = root.map(Path::to_owned);
    (inspected, findings)
}
