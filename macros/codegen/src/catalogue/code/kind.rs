//! What the codes of a catalogue are: numbers of a type or strings, HTTP statuses or not.

use super::http;
use super::spelling;
use crate::catalogue::model::{Code, Entry, Kind, Repr};
use crate::catalogue::share::Share;

/// Registered statuses among HTTP statuses: a service may add some of its own.
const REGISTERED: Share = Share::new(8, 10);

/// Names or descriptions with the registered phrases of their statuses: translations and remarks have none.
const WITH_PHRASES: Share = Share::new(1, 2);

/// What the headers of the code columns, and the pages, say about the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::catalogue) struct HttpClaims {
    /// A header says HTTP.
    pub(in crate::catalogue) header_says_http: bool,
    /// A header says status.
    pub(in crate::catalogue) header_says_status: bool,
    /// A page says HTTP outside its tables.
    pub(in crate::catalogue) page_says_http: bool,
}

/// The number that a code is, if one of the integer types holds it.
pub(in crate::catalogue) fn number(spelling: &str) -> Option<i128> {
    spelling::number(spelling).filter(|&number| Repr::U64.holds(number) || Repr::I64.holds(number))
}

/// Whether these codes are numbers or strings.
pub(in crate::catalogue) fn kind_of(codes: &[Code]) -> Kind {
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

/// Whether all these codes are HTTP statuses: numbers from 100 to 599, mostly registered ones. Besides, their names
/// have to be reason phrases, or the header of their column says HTTP; without names it is enough that the header says
/// status on a page about HTTP.
pub(in crate::catalogue) fn is_http(codes: &[Code], claims: HttpClaims) -> bool {
    let (mut registered, mut named, mut phrases) = (0, 0, 0);
    for code in codes {
        let status = code.as_http_status(true).filter(|status| (100..=599).contains(status));
        let Some(status) = status else { return false };
        registered += usize::from(!http::reason_phrases(status).is_empty());
        if !code.name().is_empty() {
            named += 1;
            phrases += usize::from(http::is_reason_phrase(code.name(), Some(status)));
        }
    }
    if codes.is_empty() || !REGISTERED.is_reached(registered, codes.len()) {
        return false;
    }
    let HttpClaims { header_says_http, header_says_status, page_says_http } = claims;
    match named {
        0 => header_says_http || (header_says_status && (page_says_http || describes_phrases(codes))),
        all => WITH_PHRASES.is_reached(phrases, all) || header_says_http,
    }
}

/// Whether descriptions begin with the reason phrases of the statuses that they describe.
fn describes_phrases(codes: &[Code]) -> bool {
    let mut beginning = 0;
    for code in codes {
        let phrases = code.as_http_status(true).map_or(&[][..], http::reason_phrases);
        let begins = |text: &str| {
            let text = text.to_lowercase();
            phrases.iter().any(|phrase| text.starts_with(&phrase.to_lowercase()))
        };
        let begun = |entry: &Entry| entry.descriptions.iter().any(|(_, text)| begins(text));
        beginning += usize::from(code.entries.iter().any(begun));
    }
    WITH_PHRASES.is_reached(beginning, codes.len())
}
