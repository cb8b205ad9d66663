//! Applies the pins: the codes for which the user wrote the variant, with its name and perhaps a verdict.

use super::choices::{Choice, Pin, UnmatchedChoice};
use super::model::Catalogue;
use super::place::places;
use super::unmatched as message;
use super::verdict;

/// Applies pins to the codes of a catalogue. A pin whose code is not documented is an unmatched choice.
pub(super) fn apply(catalogue: &mut Catalogue, pins: &[Pin], unmatched: &mut Vec<UnmatchedChoice>) {
    let is_http = catalogue.is_http;
    let mut codes = Vec::with_capacity(pins.len());
    for pin in pins {
        codes.push(pin.code.as_str());
    }
    let mut undocumented = 0;
    for ((n, pin), place) in pins.iter().enumerate().zip(places(&catalogue.codes, &codes)) {
        let Some(code) = place.map(|at| &mut catalogue.codes[at]) else {
            // If no code could be read, the page has other problems.
            if !catalogue.codes.is_empty() {
                unmatched.push(UnmatchedChoice::new(
                    Choice::Pin(n),
                    message::not_documented(catalogue, &pin.code, undocumented),
                ));
                undocumented += 1;
            }
            continue;
        };
        if let Some(other) = &code.pinned {
            let message = format!(
                "`{other}` is already the variant of the code {}: a code has one variant, so remove one of the two",
                pin.code
            );
            unmatched.push(UnmatchedChoice::new(Choice::Pin(n), message));
            continue;
        }
        code.pinned = Some(pin.name.clone());
        if pin.retry.is_some() || pin.outcome.is_some() {
            verdict::pin(code, is_http, pin.retry, pin.outcome);
        }
    }
}
