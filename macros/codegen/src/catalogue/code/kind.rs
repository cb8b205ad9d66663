//! What the codes of a catalogue are: numbers of a type or strings, HTTP statuses or not.

use super::http;
use super::spelling;
use crate::catalogue::model::{Code, Entry, Kind, Repr};
use crate::catalogue::share::Share;

/// Registered statuses among HTTP statuses: a service may add some of its own.
const REGISTERED: Share = Share::new(8, 10);

/// The same, where at least half of the codes are described by their phrases: a service with many statuses of its own.
/// Lists of protocols that copied phrases from HTTP, such as SIP and RTSP, have fewer registered ones.
const REGISTERED_WITH_PHRASES: Share = Share::new(7, 10);

/// Names or descriptions with the registered phrases of their statuses: translations and remarks have none.
const WITH_PHRASES: Share = Share::new(1, 2);

/// The same, where the header says status and the page's text mentions HTTP. The mention alone may be about anything, such
/// as the transport of a protocol with numbers of its own.
const WITH_PHRASES_BESIDE_A_MENTION: Share = Share::new(1, 5);

/// The fewest phrases among several names or descriptions: many a list of own numbers has `200 | OK`.
const FEWEST_PHRASES: usize = 2;

/// What the headers of the code columns, and the pages, say about the codes, from the strongest claim against HTTP to the
/// strongest for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::catalogue) enum HttpClaim {
    /// A header or a heading names another protocol.
    Denied,
    /// Nothing says what the codes are.
    Nothing,
    /// The header says status.
    Status,
    /// The header says status, and the page's text mentions HTTP.
    Mentioned,
    /// The header or the heading says that the codes are HTTP statuses.
    Stated,
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

/// Whether all these codes are HTTP statuses: numbers from 100 to 599, mostly registered ones. Besides, their names or
/// descriptions have to be reason phrases, unless a header or a heading says that they are.
pub(in crate::catalogue) fn is_http(codes: &[Code], claim: HttpClaim) -> bool {
    let mut phrases = Phrases::default();
    let mut registered = 0;
    for code in codes {
        let status = code.as_http_status(true).filter(|status| (100..=599).contains(status));
        let Some(status) = status else { return false };
        registered += usize::from(!http::reason_phrases(status).is_empty());
        phrases.count(code, status);
    }
    let all = codes.len();
    let share =
        if are_enough(phrases.described, all, WITH_PHRASES) { REGISTERED_WITH_PHRASES } else { REGISTERED };
    if all == 0 || !share.is_reached(registered, all) {
        return false;
    }
    match claim {
        HttpClaim::Denied => false,
        HttpClaim::Nothing => {
            are_enough(phrases.names, phrases.named, WITH_PHRASES)
                || are_enough(phrases.described, all, WITH_PHRASES)
        }
        HttpClaim::Status => phrases.are_begun(all, WITH_PHRASES),
        HttpClaim::Mentioned => phrases.are_begun(all, WITH_PHRASES_BESIDE_A_MENTION),
        HttpClaim::Stated => true,
    }
}

/// Whether this many of `all` names or descriptions are phrases: a share, and not one alone of several.
fn are_enough(phrases: usize, all: usize, share: Share) -> bool {
    all > 0 && phrases >= FEWEST_PHRASES.min(all) && share.is_reached(phrases, all)
}

/// How many codes have the reason phrases of their statuses.
#[derive(Debug, Default)]
struct Phrases {
    /// Codes with a name.
    named: usize,
    /// Codes whose name is a phrase.
    names: usize,
    /// Codes with a text that has a phrase, set off by a sign.
    described: usize,
    /// Codes with a text that begins with a phrase, whatever follows.
    begun: usize,
}

impl Phrases {
    fn count(&mut self, code: &Code, status: u16) {
        if !code.name().is_empty() {
            self.named += 1;
            self.names += usize::from(http::is_reason_phrase(code.name(), Some(status)));
        }
        let has = |meets: &dyn Fn(&str) -> bool| code.entries.iter().flat_map(Entry::texts).any(meets);
        let described = has(&|text| http::phrase_in(text, status).is_some());
        let begun = described || has(&|text| begins_with_phrase(text, status));
        self.described += usize::from(described);
        self.begun += usize::from(begun);
    }

    /// Whether enough names are phrases, or enough of `all` codes have a text that begins with one.
    fn are_begun(&self, all: usize, share: Share) -> bool {
        are_enough(self.names, self.named, share) || are_enough(self.begun, all, share)
    }
}

fn begins_with_phrase(text: &str, status: u16) -> bool {
    let begins =
        |phrase: &&str| text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase));
    http::reason_phrases(status).iter().any(begins)
}

/// Names HTTP statuses without a name by the reason phrases in their descriptions. The descriptions stay as they are.
///
/// Where the same sign follows all phrases, what is before it in the other descriptions is a name as well: the service
/// wrote `Quota Used Up -- Wait for a day` in the same way as `Not Found -- There is no such file`.
pub(in crate::catalogue) fn name_by_phrases(codes: &mut [Code]) {
    let mut separator = None;
    let mut is_same = true;
    let mut unnamed = Vec::new();
    for (at, code) in codes.iter_mut().enumerate() {
        let Some(status) = code.as_http_status(true).filter(|_| is_unnamed(code)) else { continue };
        for entry in &mut code.entries {
            let found = entry.texts().into_iter().find_map(|text| {
                let phrase = http::phrase_in(text, status)?;
                Some((phrase.to_owned(), separator_after(text, phrase)))
            });
            if let Some((phrase, after)) = found {
                entry.name = phrase;
                is_same &= *separator.get_or_insert(after) == after;
            }
        }
        if is_unnamed(code) {
            unnamed.push(at);
        }
    }
    let Some(separator) = separator.flatten().filter(|_| is_same) else { return };
    for at in unnamed {
        for entry in &mut codes[at].entries {
            let heads = entry.texts().into_iter().filter_map(|text| text.split_once(separator));
            let head = heads.map(|(head, _)| head.trim()).find(|head| is_name(head));
            if let Some(head) = head.map(str::to_owned) {
                entry.name = head;
            }
        }
    }
}

/// Whether no row names the code.
fn is_unnamed(code: &Code) -> bool {
    code.entries.iter().all(|entry| entry.name.is_empty())
}

/// The signs that separate a phrase from a sentence, the longer before the shorter.
const SEPARATORS: &[&str] = &[" -- ", " - ", " – ", " — ", "：", ": "];

/// The sign behind the phrase with which a text begins.
fn separator_after(text: &str, phrase: &str) -> Option<&'static str> {
    let rest = text.strip_prefix(phrase)?;
    SEPARATORS.iter().copied().find(|separator| rest.starts_with(separator))
}

/// The most words of a name: the longest registered phrase has five.
const MOST_WORDS: usize = 5;

/// Whether a text is a few words, and no sentence.
fn is_name(text: &str) -> bool {
    (1..=MOST_WORDS).contains(&text.split_whitespace().count())
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\''))
        && text.starts_with(char::is_alphabetic)
}
