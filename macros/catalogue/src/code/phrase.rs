//! Cells with a code and its name or reason phrase: `200 OK`, `Conflict (409)`.

use doccodes_page::characters::{COLONS, Kind, LETTER, all, count_words, has, has_digit, starts_with_digit};

use super::spelling::{is_code, number, trim};
use super::words::LANGUAGES;

/// The most characters of a reason phrase. A longer text is a sentence.
const LONGEST_PHRASE: usize = 60;

/// The most words of a reason phrase: the longest registered one has five, and services write their own.
const MOST_WORDS: usize = 8;

/// The most characters of a cell with a code and a sentence that a colon or a dash separates.
const LONGEST_WITH_SENTENCE: usize = 120;

/// The words that mark a following status as an HTTP status.
const HTTP_PREFIXES: &[&str] = &["HTTP", "http", "HTTP/1.1", "HTTP/1.0", "HTTP/2"];

/// Signs around a code or a phrase.
const WRAPPING: &[char] = &['(', ')', '（', '）', ':', '：', '-', '–', '—', '[', ']'];

/// A number and its symbolic name on separate lines. The number may be written in two ways.
pub(super) fn named_number(text: &str) -> Option<(&str, &str)> {
    let (above, below) = text.split_once('\n').map(|(above, below)| (trim(above), trim(below)))?;
    let word = |line: &str| {
        is_code(line) && number(line).is_none() && (line.starts_with(LETTER) || line.contains('_'))
    };
    match (number_in_two_ways(above), number_in_two_ways(below)) {
        (Some(number), None) if word(below) => Some((number, below)),
        (None, Some(number)) if word(above) => Some((number, above)),
        _ => None,
    }
}

/// The number on a line: `10004`, or `10004 (0x2714)`.
fn number_in_two_ways(line: &str) -> Option<&str> {
    let (word, again) = line.split_at(line.find(BEFORE_SECOND).unwrap_or(line.len()));
    let value = number(word)?;
    (again.is_empty() || number(again.trim_matches(AROUND_SECOND)) == Some(value)).then_some(word)
}

const BEFORE_SECOND: &[char] = &[' ', '('];

const AROUND_SECOND: &[char] = &[' ', '(', ')'];

/// A code and its reason phrase: `200 OK`, `200 (OK)`, `Conflict (409)`, `404: Not Found`, `HTTP 404`, or a name above
/// its number. The phrase is empty if the rest of the cell is the same number again (`10004 (0x2714)`) or a remark.
pub(super) fn code_and_phrase(text: &str) -> Option<(&str, &str)> {
    let split = text.find(AFTER_CODE)?;
    let (front, back) = (&text[..split], text[split..].trim_matches(EDGE));
    if number(front).is_some() {
        return number_and_phrase(front, back, &text[split..], text);
    }
    if number(back).is_some() && HTTP_PREFIXES.contains(&front) {
        return Some((back, ""));
    }
    // On one line the word may be a part of the code (`ORA 600`). On a line of its own it is the name.
    let own_line = text[split..].starts_with('\n');
    if own_line
        && number(back).is_some()
        && is_code(front)
        && all(front, |c| c.is_ascii_uppercase() || c == '_')
    {
        return Some((back, front));
    }
    // `ORA-00001: the text`: a code with a digit in it, and a text after a colon.
    if has_digit(front)
        && is_code(front)
        && text[split..].starts_with(COLONS)
        && back.contains(' ')
        && text.chars().count() <= LONGEST_WITH_SENTENCE
    {
        return Some((front, back));
    }
    if !text.ends_with(CLOSING) {
        return None;
    }
    let open = text.rfind(OPENING)?;
    let (phrase, inner) = (text[..open].trim_end_matches(EDGE), text[open..].trim_matches(EDGE));
    (number(inner).is_some() && is_phrase(phrase)).then_some((inner, phrase))
}

/// The characters around a code or a phrase.
const EDGE: Kind = |c| c.is_whitespace() || WRAPPING.contains(&c);

/// The characters right after a code.
const AFTER_CODE: Kind = |c| c.is_whitespace() || matches!(c, '(' | '（' | ':' | '：');

const OPENING: &[char] = &['(', '（'];

const CLOSING: &[char] = &[')', '）'];

/// A number and the phrase after it; `rest` is the phrase with the signs before it, `text` is the whole cell.
fn number_and_phrase<'a>(
    code: &'a str,
    phrase: &'a str,
    rest: &str,
    text: &str,
) -> Option<(&'a str, &'a str)> {
    if is_remark(phrase) {
        return Some((code, ""));
    }
    match number(phrase) {
        Some(again) => (Some(again) == number(code)).then_some((code, "")),
        // After a colon or a dash the phrase may be a sentence.
        None if is_separated(rest) && text.chars().count() <= LONGEST_WITH_SENTENCE => {
            phrase.starts_with(LETTER).then_some((code, phrase))
        }
        None => is_phrase(phrase).then_some((code, phrase)),
    }
}

/// Whether a text is a remark about the code and not its name.
fn is_remark(text: &str) -> bool {
    let text = text.to_lowercase();
    LANGUAGES.iter().any(|language| language.remarks.contains(&text.as_str()))
}

/// Whether a text begins with a colon or a dash.
fn is_separated(text: &str) -> bool {
    text.starts_with(COLONS) || text.trim_start().starts_with(DASHES)
}

const DASHES: &[char] = &['-', '–', '—'];

/// Whether a text is a reason phrase: a few words, and not a sentence.
fn is_phrase(text: &str) -> bool {
    let words = count_words(text);
    let first = doccodes_page::characters::words(text).next().unwrap_or("");
    // A number or a conjunction introduces other codes.
    if starts_with_digit(first) || LANGUAGES.iter().any(|language| language.continuing.contains(&first)) {
        return false;
    }
    (1..=MOST_WORDS).contains(&words)
        && has(text, LETTER)
        && !text.ends_with(NEVER_LAST)
        && text.chars().count() <= LONGEST_PHRASE
}

/// The signs that a phrase does not end with.
const NEVER_LAST: &[char] = &['.', '。', ':', '：'];
