//! What codes are: numbers of a type or strings, HTTP statuses or not.

use super::header;
use super::http;
use super::role::Role;
use super::{Code, Kind, Repr, Value, code_cell};

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
    let numbers: Option<Vec<i128>> = codes.iter().map(|code| code.value.number()).collect();
    match numbers.and_then(|numbers| Repr::for_all(numbers.into_iter())) {
        Some(repr) => Kind::Number(repr),
        None => Kind::Text,
    }
}

/// Whether codes are HTTP statuses: they are numbers from 100 to 599, mostly registered ones, and the names beside them
/// are reason phrases, or else the header of their column says HTTP, or it says status on a page that speaks of HTTP.
/// Decided for all codes.
pub(super) fn is_http(codes: &[Code], headers: &[&str], page_says_http: bool) -> bool {
    let status = |code: &Code| match code.value {
        Value::Number(number) => u16::try_from(number).ok().filter(|status| (100..=599).contains(status)),
        Value::Text(_) => None,
    };
    let statuses: Option<Vec<u16>> = codes.iter().map(status).collect();
    let Some(statuses) = statuses.filter(|statuses| !statuses.is_empty()) else { return false };
    let registered = statuses.iter().filter(|&&status| !http::reason_phrases(status).is_empty()).count();
    if registered * 10 < statuses.len() * 8 {
        return false;
    }
    let says_http = headers.iter().any(|title| header::says_http(title));
    let says_status = headers.iter().any(|title| family(title) == Some(Family::Statuses));
    let named: Vec<bool> = codes
        .iter()
        .zip(&statuses)
        .filter(|(code, _)| !code.name().is_empty())
        .map(|(code, &status)| http::is_reason_phrase(code.name(), Some(status)))
        .collect();
    let phrases = named.iter().filter(|&&phrase| phrase).count();
    match named.len() {
        0 => says_http || (says_status && (page_says_http || describes_phrases(codes))),
        all => phrases * 2 >= all || says_http,
    }
}

/// Whether descriptions begin with the reason phrases of the statuses that they describe.
fn describes_phrases(codes: &[Code]) -> bool {
    let begins = |code: &&Code| {
        let status = code.value.number().and_then(|number| u16::try_from(number).ok());
        let texts =
            code.entries.iter().flat_map(|entry| &entry.descriptions).map(|(_, text)| text.to_lowercase());
        let phrases = status.map_or(&[][..], http::reason_phrases);
        texts.into_iter().any(|text| phrases.iter().any(|phrase| text.starts_with(&phrase.to_lowercase())))
    };
    codes.iter().filter(begins).count() * 2 >= codes.len()
}
