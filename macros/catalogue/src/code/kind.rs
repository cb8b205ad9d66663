//! The kind of a catalogue's codes, numbers of a type or strings, and the names of HTTP statuses.

use doccodes_page::characters::{LETTER, all};

use super::http;
use super::spelling;
use crate::model::{Code, Entry, Kind, Repr, as_status};

/// The number that a code is, if one of the integer types holds it.
pub(crate) fn number(spelling: &str) -> Option<i128> {
    spelling::number(spelling).filter(|&number| Repr::U64.holds(number) || Repr::I64.holds(number))
}

/// The HTTP status that a code is: a number from 100 to 599 (RFC 9110 section 15).
pub(crate) fn status(spelling: &str) -> Option<u16> {
    number(spelling).and_then(as_status)
}

/// Whether these codes are numbers or strings.
pub(crate) fn kind_of(codes: &[Code]) -> Kind {
    let mut numbers = Vec::with_capacity(codes.len());
    for code in codes {
        let Some(number) = code.value.number() else { return Kind::Text };
        numbers.push(number);
    }
    match Repr::for_all(&numbers) {
        Some(repr) => Kind::Number(repr),
        None => Kind::Text,
    }
}

/// The kind of codes that are HTTP statuses, as large as those of the crate http, unless one of them is another number.
pub(crate) fn kind_of_statuses(codes: &[Code]) -> Kind {
    let is_u16 = |code: &Code| code.value.number().is_some_and(|number| Repr::U16.holds(number));
    if codes.iter().all(is_u16) { Kind::Number(Repr::U16) } else { kind_of(codes) }
}

/// Names HTTP statuses without a name by the reason phrases in their descriptions. The descriptions are not changed.
///
/// If the same sign follows all phrases, the text before it in the other descriptions is also a name: the service wrote `Quota Used
/// Up -- Wait for a day` in the same way as `Not Found -- There is no such file`.
pub(crate) fn name_by_phrases(codes: &mut [Code]) {
    let mut separator = None;
    let mut is_same = true;
    let mut unnamed = Vec::new();
    for (at, code) in codes.iter_mut().enumerate() {
        let Some(status) = code.as_http_status(true).filter(|_| is_unnamed(code)) else { continue };
        for entry in &mut code.entries {
            if let Some((phrase, after)) = phrase_of(entry, status) {
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
            if let Some(name) = name_before(entry, separator) {
                entry.name = name;
            }
        }
    }
}

/// The reason phrase in the first text that has it, and the sign after it.
fn phrase_of(entry: &Entry, status: u16) -> Option<(String, Option<&'static str>)> {
    for text in entry.texts() {
        if let Some(phrase) = http::phrase_in(text, status) {
            return Some((phrase.to_owned(), separator_after(text, phrase)));
        }
    }
    None
}

/// The name before the sign in the first text that has one.
fn name_before(entry: &Entry, separator: &str) -> Option<String> {
    for text in entry.texts() {
        if let Some((head, _)) = text.split_once(separator)
            && is_name(head.trim())
        {
            return Some(head.trim().to_owned());
        }
    }
    None
}

/// Whether no row names the code.
fn is_unnamed(code: &Code) -> bool {
    code.entries.iter().all(|entry| entry.name.is_empty())
}

/// The signs that separate a phrase from a sentence, the longer before the shorter.
const SEPARATORS: &[&str] = &[" -- ", " - ", " – ", " — ", "：", ": "];

/// The sign after the phrase with which a text begins.
fn separator_after(text: &str, phrase: &str) -> Option<&'static str> {
    let rest = text.strip_prefix(phrase)?;
    SEPARATORS.iter().copied().find(|separator| rest.starts_with(separator))
}

/// The most words of a name: the longest registered phrase has five.
const MOST_WORDS: usize = 5;

/// Whether a text is a few words, and not a sentence.
fn is_name(text: &str) -> bool {
    (1..=MOST_WORDS).contains(&text.split_whitespace().count())
        && all(text, |c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\''))
        && text.starts_with(LETTER)
}
