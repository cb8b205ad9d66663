//! Applies the pins: the codes for which the user wrote the variant, with its name and perhaps a verdict.

use super::choices::{Choice, Pin, UnmatchedChoice};
use super::code::spelling;
use super::model::Catalogue;
use super::verdict;
use doccodes_core::near::{Spelling, nearest};

/// Applies pins to the codes of a catalogue. A pin whose code is not documented is an unmatched choice.
pub(super) fn apply(catalogue: &mut Catalogue, pins: &[Pin], unmatched: &mut Vec<UnmatchedChoice>) {
    let is_http = catalogue.is_http;
    for (n, pin) in pins.iter().enumerate() {
        let number = spelling::number(&pin.code);
        let found = catalogue.codes.iter_mut().find(|code| match code.value.number() {
            Some(value) => Some(value) == number,
            None => code.value.to_string() == pin.code,
        });
        let Some(code) = found else {
            // If no code could be read, the page has other problems.
            if !catalogue.codes.is_empty() {
                unmatched.push(UnmatchedChoice::new(Choice::Pin(n), not_documented(catalogue, &pin.code)));
            }
            continue;
        };
        if code.pinned.is_some() {
            let message = format!("the code {} is pinned twice", pin.code);
            unmatched.push(UnmatchedChoice::new(Choice::Pin(n), message));
            continue;
        }
        code.pinned = Some(pin.name.clone());
        if pin.retry.is_some() || pin.outcome.is_some() {
            verdict::pin(code, is_http, pin.retry, pin.outcome);
        }
    }
}

fn not_documented(catalogue: &Catalogue, code: &str) -> String {
    let mut codes = Vec::with_capacity(catalogue.codes.len());
    for (at, code) in catalogue.codes.iter().enumerate() {
        codes.push((at, Spelling::new(&code.value)));
    }
    let mut near: Vec<String> = Vec::new();
    for at in nearest(&Spelling::new(code), codes.iter().copied()).into_iter().flatten() {
        near.push(catalogue.codes[at].value.to_string());
    }
    match near.is_empty() {
        true => format!("the page does not document the code {code}"),
        false => format!("the page does not document the code {code}; nearest: {}", near.join(", ")),
    }
}
