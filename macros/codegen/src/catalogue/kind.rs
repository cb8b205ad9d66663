//! What codes are: numbers of a type or strings, HTTP statuses or not.

use super::header;
use super::http;
use super::role::Role;
use super::{Code, Entry, Kind, Repr, code_cell};

/// What the header of a code column says that its codes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Statuses.
    Statuses,
    /// Error codes.
    Errors,
}

/// What a header says for sure that the codes under it are.
pub(super) fn family(title: &str) -> Option<Family> {
    let proposals = header::proposals(title);
    let sure = |role: Role, weight: u8| {
        proposals.iter().any(|proposal| proposal.role == role && proposal.weight >= weight)
    };
    match () {
        () if sure(Role::HttpStatus, 2) => Some(Family::Statuses),
        () if sure(Role::Code, 3) => Some(Family::Errors),
        () => None,
    }
}

/// The number that a code is, if one of the integer types holds it.
pub(super) fn number(spelling: &str) -> Option<i128> {
    code_cell::number(spelling).filter(|&number| Repr::U64.holds(number) || Repr::I64.holds(number))
}

/// The kind of a catalogue with these codes.
pub(super) fn of(codes: &[Code]) -> Kind {
    let mut numbers = Vec::with_capacity(codes.len());
    for code in codes {
        let Some(number) = code.value.number() else { return Kind::Text };
        numbers.push(number);
    }
    match Repr::for_all(numbers.into_iter()) {
        Some(repr) => Kind::Number(repr),
        None => Kind::Text,
    }
}

/// Whether codes are HTTP statuses: they are numbers from 100 to 599, mostly registered ones, and the names beside them
/// are reason phrases, or else the header of their column says HTTP, or it says status on a page that speaks of HTTP.
/// Decided for all codes.
pub(super) fn is_http(codes: &[Code], headers: &[&str], page_says_http: bool) -> bool {
    let (mut registered, mut named, mut phrases) = (0, 0, 0);
    for code in codes {
        let status = code.status(true).filter(|status| (100..=599).contains(status));
        let Some(status) = status else { return false };
        registered += usize::from(!http::reason_phrases(status).is_empty());
        if !code.name().is_empty() {
            named += 1;
            phrases += usize::from(http::is_reason_phrase(code.name(), Some(status)));
        }
    }
    if codes.is_empty() || registered * 10 < codes.len() * 8 {
        return false;
    }
    let says_http = headers.iter().any(|title| header::says_http(title));
    let says_status = headers.iter().any(|title| family(title) == Some(Family::Statuses));
    match named {
        0 => says_http || (says_status && (page_says_http || describes_phrases(codes))),
        all => phrases * 2 >= all || says_http,
    }
}

/// Whether descriptions begin with the reason phrases of the statuses that they describe.
fn describes_phrases(codes: &[Code]) -> bool {
    let mut beginning = 0;
    for code in codes {
        let phrases = code.status(true).map_or(&[][..], http::reason_phrases);
        let begins = |text: &str| {
            let text = text.to_lowercase();
            phrases.iter().any(|phrase| text.starts_with(&phrase.to_lowercase()))
        };
        let begun = |entry: &Entry| entry.descriptions.iter().any(|(_, text)| begins(text));
        beginning += usize::from(code.entries.iter().any(begun));
    }
    beginning * 2 >= codes.len()
}
