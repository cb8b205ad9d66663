//! Searches folded text for words and phrases.
//!
//! A phrase that starts with a letter or digit is found only as whole words; Chinese has no spaces between words, so its phrases
//! are found anywhere.

use doccodes_page::pairs::Pairs;

use super::words;

/// Where a phrase starts in a text.
pub(crate) fn find(text: &str, phrase: &str) -> Option<usize> {
    #[cfg(feature = "work")]
    doccodes_page::work::add(text.len());
    let (bytes, phrase) = (text.as_bytes(), phrase.as_bytes());
    let Some(first) = phrase.first() else { return Some(0) };
    let of_words = first.is_ascii_alphanumeric();
    let mut at = 0;
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at + phrase.len() <= bytes.len() {
        if bytes[at] != *first || !bytes[at..].starts_with(phrase) {
            at += 1;
            continue;
        }
        let end = at + phrase.len();
        let cuts_word = at > 0 && is_in_word(bytes[at - 1]) || end < bytes.len() && is_in_word(bytes[end]);
        if !of_words || !cuts_word {
            return Some(at);
        }
        at = end;
    }
    None
}

/// Whether a byte is a character of words.
const fn is_in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether a text contains one of these phrases.
pub(super) fn contains_any(text: &str, phrases: &[&str]) -> bool {
    contains_any_of(text, &[phrases])
}

/// Whether a text contains one of the phrases of these tables.
pub(crate) fn contains_any_of(text: &str, tables: &[&[&str]]) -> bool {
    !text.is_empty() && contains_any_with(text, &Pairs::of(text), tables)
}

/// The same for a text with these pairs, which may be looked up several times.
pub(crate) fn contains_any_with(text: &str, pairs: &Pairs, tables: &[&[&str]]) -> bool {
    for table in tables {
        let mut n = 0;
        while n < table.len() {
            let phrase = table[n].as_bytes();
            if pairs.has(phrase) && pairs.has_all(phrase) && find(text, table[n]).is_some() {
                return true;
            }
            n += 1;
        }
    }
    false
}

/// Whether a text contains one of these phrases, other than as a part of one of the harmless phrases.
pub(super) fn contains_any_except(text: &str, phrases: &[&str], harmless: &[&str]) -> bool {
    contains_any(text, phrases) && {
        let mut rest = text.to_owned();
        for phrase in harmless {
            rest = rest.replace(phrase, " ");
        }
        contains_any(&rest, phrases)
    }
}

/// The rest of a text after a phrase at its start.
pub(super) fn strip_start<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    if starts_with(text.as_bytes(), phrase.as_bytes()) {
        Some(text[phrase.len()..].trim_start())
    } else {
        None
    }
}

/// The rest of a text before a phrase at its end.
pub(super) fn strip_end<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let (bytes, phrase) = (text.as_bytes(), phrase.as_bytes());
    if !bytes.ends_with(phrase) {
        return None;
    }
    let start = bytes.len() - phrase.len();
    let cuts_word = start > 0 && cuts_word(bytes[start - 1], phrase.first());
    if cuts_word { None } else { Some(text[..start].trim_end()) }
}

/// Whether a text starts with a phrase that ends at the end of a word.
fn starts_with(text: &[u8], phrase: &[u8]) -> bool {
    text.starts_with(phrase) && (text.len() == phrase.len() || !cuts_word(text[phrase.len()], phrase.last()))
}

/// Whether the end of a phrase and the byte after it are in the same word.
fn cuts_word(beyond: u8, end: Option<&u8>) -> bool {
    beyond.is_ascii_alphanumeric() && end.is_some_and(u8::is_ascii_alphanumeric)
}

/// The rest of a text after the first of these phrases that it starts with.
pub(super) fn strip_any_start<'a>(text: &'a str, phrases: &[&str]) -> Option<&'a str> {
    let first = *text.as_bytes().first()?;
    let mut n = 0;
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while n < phrases.len() {
        if phrases[n].as_bytes()[0] == first
            && let Some(rest) = strip_start(text, phrases[n])
        {
            return Some(rest);
        }
        n += 1;
    }
    None
}

/// The rest of a text before the first of these phrases that it ends with.
pub(super) fn strip_any_end<'a>(text: &'a str, phrases: &[&str]) -> Option<&'a str> {
    for phrase in phrases {
        if let Some(rest) = strip_end(text, phrase) {
            return Some(rest);
        }
    }
    None
}

/// Whether a text starts with one of these phrases.
pub(super) fn starts_with_any(text: &str, phrases: &[&str]) -> bool {
    strip_any_start(text, phrases).is_some()
}

/// Whether a text ends with one of these phrases.
pub(super) fn ends_with_any(text: &str, phrases: &[&str]) -> bool {
    strip_any_end(text, phrases).is_some()
}

/// The text up to the first occurrence of one of these phrases.
pub(super) fn up_to_any<'a>(text: &'a str, tables: &[&[&str]]) -> &'a str {
    let mut end = text.len();
    let pairs = Pairs::of(text);
    for table in tables {
        for phrase in *table {
            if pairs.has_all(phrase.as_bytes()) {
                end = end.min(find(text, phrase).unwrap_or(end));
            }
        }
    }
    &text[..end]
}

/// The rest of a text after the words of these tables at its start.
pub(crate) fn skip<'a>(text: &'a str, tables: &[&[&str]]) -> &'a str {
    let mut rest = text.trim_start();
    while let Some(shorter) = without_longest_of(rest, tables) {
        rest = shorter;
    }
    rest
}

/// The same as [`skip`], and whether words for a time were among those skipped.
pub(super) fn skip_timed<'a>(text: &'a str, tables: &[&[&str]]) -> (&'a str, bool) {
    let mut rest = text.trim_start();
    let mut timed = false;
    while let Some(shorter) = without_longest_of(rest, tables) {
        timed |= without_longest(rest, words::TIMES).is_some_and(|by_time| by_time.len() == shorter.len());
        rest = shorter;
    }
    (rest, timed)
}

/// The rest of a text before the words of a table at its end.
pub(super) fn skip_end<'a>(text: &'a str, phrases: &[&str]) -> &'a str {
    let mut rest = text;
    while let Some(shorter) = strip_any_end(rest, phrases) {
        rest = shorter;
    }
    rest
}

/// The rest of a text after the longest word of these tables that it starts with.
fn without_longest_of<'a>(text: &'a str, tables: &[&[&str]]) -> Option<&'a str> {
    let mut shortest: Option<&str> = None;
    for table in tables {
        if let Some(shorter) = without_longest(text, table)
            && shortest.is_none_or(|before| shorter.len() < before.len())
        {
            shortest = Some(shorter);
        }
    }
    shortest
}

/// The rest of a text after the longest of these words that it starts with.
fn without_longest<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let bytes = text.as_bytes();
    let first = *bytes.first()?;
    let (mut longest, mut n) = (0, 0);
    while n < words.len() {
        let word = words[n].as_bytes();
        if word[0] == first && word.len() > longest && starts_with(bytes, word) {
            longest = word.len();
        }
        n += 1;
    }
    if longest > 0 { Some(text[longest..].trim_start()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_matched_in_whole_words_and_chinese_anywhere() {
        assert_eq!(find("cannot, not", "not"), Some(8));
        assert_eq!(find("不可重试", "可"), Some(3));
        assert_eq!(strip_start("nothing", "not"), None);
        assert_eq!(strip_start("not now", "not"), Some("now"));
        assert_eq!(strip_end("it is not", "not"), Some("it is"));
        assert_eq!(strip_end("knot", "not"), None);
    }

    #[test]
    fn harmless_phrases_hide_the_words_in_them() {
        assert!(contains_any_except("是否不可", &["不", "否"], &["是否"]));
        assert!(!contains_any_except("是否", &["不", "否"], &["是否"]));
    }

    #[test]
    fn the_longest_word_is_skipped_and_times_are_noticed() {
        assert_eq!(skip("after a few minutes", &[&["after", "after a few"]]), "minutes");
        assert_eq!(skip_timed("please later", &[&["please"], words::TIMES]), ("", true));
        assert_eq!(skip_timed("please now", &[&["please"], words::TIMES]), ("now", false));
        assert_eq!(skip_end("after the call you can", &["can", "you"]), "after the call");
        assert_eq!(up_to_any("it, or not, because", &[&["because"], &["or"]]), "it, ");
    }
}
