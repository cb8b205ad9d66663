//! The registered HTTP statuses and their reason phrases.

use std::sync::LazyLock;

use doccodes_page::characters::{characters, letters, push_lower_case};
use doccodes_page::pairs::Pairs;

/// The registered statuses and their reason phrases (IANA, "Hypertext Transfer Protocol (HTTP) Status Code
/// Registry"). The phrases of older RFCs follow the current one.
const REGISTERED: &[(u16, &[&str])] = &[
    (100, &["Continue"]),
    (101, &["Switching Protocols"]),
    (102, &["Processing"]),
    (103, &["Early Hints"]),
    (200, &["OK"]),
    (201, &["Created"]),
    (202, &["Accepted"]),
    (203, &["Non-Authoritative Information"]),
    (204, &["No Content"]),
    (205, &["Reset Content"]),
    (206, &["Partial Content"]),
    (207, &["Multi-Status"]),
    (208, &["Already Reported"]),
    (226, &["IM Used"]),
    (300, &["Multiple Choices"]),
    (301, &["Moved Permanently"]),
    (302, &["Found", "Moved Temporarily"]),
    (303, &["See Other"]),
    (304, &["Not Modified"]),
    (305, &["Use Proxy"]),
    (306, &["Unused", "Switch Proxy"]),
    (307, &["Temporary Redirect"]),
    (308, &["Permanent Redirect"]),
    (400, &["Bad Request"]),
    (401, &["Unauthorized"]),
    (402, &["Payment Required"]),
    (403, &["Forbidden"]),
    (404, &["Not Found"]),
    (405, &["Method Not Allowed"]),
    (406, &["Not Acceptable"]),
    (407, &["Proxy Authentication Required"]),
    (408, &["Request Timeout"]),
    (409, &["Conflict"]),
    (410, &["Gone"]),
    (411, &["Length Required"]),
    (412, &["Precondition Failed"]),
    (413, &["Content Too Large", "Payload Too Large", "Request Entity Too Large"]),
    (414, &["URI Too Long", "Request-URI Too Long"]),
    (415, &["Unsupported Media Type"]),
    (416, &["Range Not Satisfiable", "Requested Range Not Satisfiable"]),
    (417, &["Expectation Failed"]),
    (418, &["I'm a teapot"]),
    (421, &["Misdirected Request"]),
    (422, &["Unprocessable Content", "Unprocessable Entity"]),
    (423, &["Locked"]),
    (424, &["Failed Dependency"]),
    (425, &["Too Early"]),
    (426, &["Upgrade Required"]),
    (428, &["Precondition Required"]),
    (429, &["Too Many Requests"]),
    (431, &["Request Header Fields Too Large"]),
    (451, &["Unavailable For Legal Reasons"]),
    (500, &["Internal Server Error"]),
    (501, &["Not Implemented"]),
    (502, &["Bad Gateway"]),
    (503, &["Service Unavailable"]),
    (504, &["Gateway Timeout"]),
    (505, &["HTTP Version Not Supported"]),
    (506, &["Variant Also Negotiates"]),
    (507, &["Insufficient Storage"]),
    (508, &["Loop Detected"]),
    (510, &["Not Extended"]),
    (511, &["Network Authentication Required"]),
];

/// The registered reason phrases of a status (IANA, "Hypertext Transfer Protocol (HTTP) Status Code Registry"), the
/// current one first, then those of older RFCs; none for an unregistered status.
///
/// # Examples
///
/// ```
/// use doccodes_codegen::catalogue::reason_phrases;
///
/// let phrases = reason_phrases(413);
/// assert_eq!(phrases[0], "Content Too Large");
/// assert_eq!(phrases[1..], ["Payload Too Large", "Request Entity Too Large"]);
/// assert!(reason_phrases(299).is_empty());
/// ```
pub fn reason_phrases(status: u16) -> &'static [&'static str] {
    match place(status) {
        Some(at) => REGISTERED[at].1,
        None => &[],
    }
}

/// The registered reason phrases in the form in which they are compared.
struct Folded {
    /// Each with its status.
    phrases: Vec<(u16, String)>,
    /// The pairs of letters in them. Most texts have a pair that is not among these.
    pairs: Pairs,
}

static FOLDED: LazyLock<Folded> = LazyLock::new(|| {
    let (mut folded, mut all) = (Vec::new(), String::new());
    for &(status, phrases) in REGISTERED {
        for phrase in phrases {
            let letters = letters(phrase);
            all.push_str(&letters);
            folded.push((status, letters));
        }
    }
    Folded { phrases: folded, pairs: Pairs::of(&all) }
});

/// The place of a status in the list of registered ones.
fn place(status: u16) -> Option<usize> {
    REGISTERED.binary_search_by_key(&status, |&(status, _)| status).ok()
}

/// The most bytes of a text that can be a reason phrase.
const LONGEST_TEXT: usize = 60;

/// The most bytes of a folded reason phrase: the longest registered one has 29.
const LONGEST_FOLDED: usize = 40;

/// The fewest letters of a part of a reason phrase. It also has to be at least half of the phrase.
const SHORTEST_PART: usize = 5;

/// Whether a text is a registered reason phrase, of `status` if that is known. Case and punctuation may differ, and the
/// start or the end of the phrase may be missing (`Accept`, `Timeout`).
pub(crate) fn is_reason_phrase(text: &str, status: Option<u16>) -> bool {
    // Most cells are not phrases, which the length or the first letter shows.
    if text.len() > LONGEST_TEXT || !text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let close = folded(text).map_or_else(Vec::new, |folded| statuses_close_to(&folded));
    match status {
        Some(status) => close.contains(&status),
        None => !close.is_empty(),
    }
}

/// A text in the form in which phrases are compared; `None` if no phrase has all of its pairs of letters.
fn folded(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for (_, c) in characters(text) {
        if !add_folded(&mut folded, c) {
            return None;
        }
    }
    Some(folded)
}

/// Adds a character to a folded text. Returns whether a phrase may contain the text.
fn add_folded(folded: &mut String, c: char) -> bool {
    if !c.is_alphanumeric() {
        return true;
    }
    let before = folded.len().saturating_sub(1);
    push_lower_case(folded, c);
    FOLDED.pairs.has_all(&folded.as_bytes()[before..])
}

/// The statuses with a phrase that is or contains the folded text.
fn statuses_close_to(folded: &str) -> Vec<u16> {
    let mut close = Vec::new();
    if folded.len() < 2 || folded.len() > LONGEST_FOLDED {
        return close;
    }
    for (status, phrase) in &FOLDED.phrases {
        if folded.len() <= phrase.len() && folded.len() * 2 >= phrase.len() {
            let is_part =
                folded.len() >= SHORTEST_PART && (phrase.starts_with(folded) || phrase.ends_with(folded));
            if is_part || phrase == folded {
                close.push(*status);
            }
        }
    }
    close
}

/// The registered reason phrase of `status` with which a text begins or, in parentheses, ends, as the text spells it:
/// `Not Found` of `Not Found: there is no such file`, of `Not Found` and of `找不到（Not Found）`. A sign has to separate it
/// from the rest: `Conflict of interests` has none.
pub(crate) fn phrase_in(text: &str, status: u16) -> Option<&str> {
    place(status)?;
    let is_whole = |part: &str| folded(part).is_some_and(|part| statuses_of(&part).contains(&status));
    if let Some(inner) = text.strip_suffix(CLOSING)
        && let Some(open) = inner.rfind(OPENING)
    {
        let inner = inner[open..].trim_start_matches(OPENING).trim();
        if is_whole(inner) {
            return Some(inner);
        }
    }
    // Most texts are not phrases, which the first letter shows.
    if !text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    // A phrase may contain signs (`Multi-Status`), so the first sign need not be the separator.
    for (at, c) in text.char_indices() {
        if at > LONGEST_TEXT {
            return None;
        }
        if !(c.is_ascii_alphanumeric() || c == ' ' || c == '\'') {
            let head = text[..at].trim_end();
            if is_whole(head) {
                return Some(head);
            }
        }
    }
    let whole = text.trim_end();
    (text.len() <= LONGEST_TEXT && is_whole(whole)).then_some(whole)
}

/// The statuses with a reason phrase that a text is or begins with, as [`is_reason_phrase`] and [`phrase_in`] find it. They are
/// computed once for a row, and not for each of its cells with a status.
pub(crate) fn statuses_named(text: &str) -> Vec<u16> {
    let mut statuses = Vec::new();
    if let Some(inner) = text.strip_suffix(CLOSING)
        && let Some(open) = inner.rfind(OPENING)
    {
        let inner = inner[open..].trim_start_matches(OPENING).trim();
        statuses.extend(folded(inner).map_or_else(Vec::new, |inner| statuses_of(&inner)));
    }
    if !text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return statuses;
    }
    let (mut folded, mut compared) = (String::new(), 0);
    for (at, c) in characters(text) {
        if at > LONGEST_TEXT || folded.len() > LONGEST_FOLDED {
            return statuses;
        }
        let is_sign = !(c.is_ascii_alphanumeric() || c == ' ' || c == '\'');
        if is_sign && folded.len() > compared {
            statuses.extend(statuses_of(&folded));
            compared = folded.len();
        }
        if !add_folded(&mut folded, c) {
            return statuses;
        }
    }
    if text.len() <= LONGEST_TEXT {
        statuses.extend(statuses_of(&folded));
        statuses.extend(statuses_close_to(&folded));
    }
    statuses
}

/// The statuses with this phrase.
fn statuses_of(folded: &str) -> Vec<u16> {
    let mut statuses = Vec::new();
    for (status, phrase) in &FOLDED.phrases {
        if phrase.len() == folded.len() && phrase == folded {
            statuses.push(*status);
        }
    }
    statuses
}

const OPENING: &[char] = &['(', '（'];

const CLOSING: &[char] = &[')', '）'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_is_sorted() {
        assert!(REGISTERED.is_sorted_by_key(|&(status, _)| status));
    }

    #[test]
    fn a_phrase_is_found_before_a_sign() {
        for (status, text, phrase) in [
            (404, "Not Found: no file has this name", "Not Found"),
            (404, "Not found - no file has this name", "Not found"),
            (404, "NOT FOUND. No file has this name", "NOT FOUND"),
            (404, "Not Found (no file has this name)", "Not Found"),
            (404, "Not Found，没有这个文件", "Not Found"),
            (404, "没有这个文件（Not Found）", "Not Found"),
            (404, "Not Found 没有这个文件", "Not Found"),
            (404, "Not Found\nNo file has this name", "Not Found"),
            (207, "Multi-Status -- one for each file", "Multi-Status"),
            (418, "I'm a teapot", "I'm a teapot"),
            (413, "Payload Too Large; send less", "Payload Too Large"),
            (404, "Not Found: see b)", "Not Found"),
        ] {
            assert_eq!(phrase_in(text, status), Some(phrase), "{text}");
        }
        for (status, text) in [
            (409, "Conflict of two writers"),
            (404, "Conflict: two writers"),
            (403, "Forbidden move."),
            (299, "OK: nothing to do"),
            (404, ""),
        ] {
            assert_eq!(phrase_in(text, status), None, "{text}");
        }
    }

    #[test]
    fn the_statuses_that_a_text_names_are_those_whose_phrases_are_found() {
        let mut texts = Vec::new();
        for (_, phrases) in REGISTERED {
            for phrase in *phrases {
                let part = &phrase[phrase.len() / 2..];
                texts.extend([phrase.to_string(), part.trim().to_owned(), format!("{phrase}: it is so")]);
                texts.extend([format!("如此（{phrase}）"), format!("{phrase} now"), format!("({phrase})")]);
                texts.push(format!("{phrase}{}", " ".repeat(60)));
            }
        }
        for text in [
            "",
            "Error",
            "OK - x",
            "A-B-C-D",
            "Gone!",
            "(",
            ")",
            "Multi-Status -- one for each",
            "I'm a teapot)",
        ] {
            texts.push(text.to_owned());
        }
        for text in texts {
            let named = statuses_named(&text);
            for &(status, _) in REGISTERED {
                let found = is_reason_phrase(&text, Some(status)) || phrase_in(&text, status).is_some();
                assert_eq!(named.contains(&status), found, "{status} {text:?}");
            }
        }
    }

    #[test]
    fn reason_phrases_are_recognised_as_pages_spell_them() {
        for (status, text) in
            [(202, "Accept"), (300, "multiple choices"), (408, "Timeout"), (429, "Too many requests")]
        {
            assert!(is_reason_phrase(text, Some(status)), "{text}");
        }
        assert!(!is_reason_phrase("Error", None), "too small a part");
        assert!(!is_reason_phrase("Not Found", Some(200)));
        assert!(is_reason_phrase("Not Found", None));
        assert!(!is_reason_phrase("请求成功。", None));
        assert!(!is_reason_phrase("Service not ready", Some(220)));
    }
}
