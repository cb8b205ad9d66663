//! Codes that get a name or a verdict of the user's.

use super::choices::{Choice, Misfit, Pin};
use super::{Catalogue, Verdict, code_cell};
use doccodes_core::RetryBasis;
use doccodes_core::near::{Spelling, nearest};

/// Applies pins to the codes of a catalogue; those whose code is not there are misfits.
pub(super) fn apply(catalogue: &mut Catalogue, pins: &[Pin], misfits: &mut Vec<Misfit>) {
    for (n, pin) in pins.iter().enumerate() {
        let number = code_cell::number(&pin.code);
        let found = catalogue.codes.iter_mut().find(|code| match code.value.number() {
            Some(value) => Some(value) == number,
            None => code.value.to_string() == pin.code,
        });
        let Some(code) = found else {
            // Where nothing was read there is nothing to miss.
            if !catalogue.codes.is_empty() {
                misfits
                    .push(Misfit { choice: Choice::Pin(n), message: not_documented(catalogue, &pin.code) });
            }
            continue;
        };
        if code.pinned.is_some() {
            let message = format!("the code {} is pinned twice", pin.code);
            misfits.push(Misfit { choice: Choice::Pin(n), message });
            continue;
        }
        code.pinned = Some(pin.name.clone());
        if let Some(retryability) = pin.retry {
            code.verdict = Verdict { retryability, basis: RetryBasis::Declared, evidence: None };
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
