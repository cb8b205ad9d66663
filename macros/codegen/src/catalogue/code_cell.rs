//! What stands in a cell of a code column: a code, several, or something that is not one code.

use std::ops::Range;

/// A code cell, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeCell {
    /// One or more codes, and the reason phrase that stands beside a single one (`200 OK`).
    Codes { codes: Vec<Range<usize>>, reason: Option<Range<usize>> },
    /// A class of codes, such as `2xx`.
    Class,
    /// A range of codes, such as `1000-1999`.
    Span,
    /// Nothing.
    Empty,
    /// Words that are no code.
    Unreadable,
}

/// Reads the text of a code cell; ranges are bytes of `text`.
pub(crate) fn read(text: &str) -> CodeCell {
    let whole = trim(text, 0..text.len());
    let trimmed = &text[whole.clone()];
    if trimmed.is_empty() || matches!(trimmed, "-" | "--" | "—" | "/") {
        return CodeCell::Empty;
    }
    if is_class(trimmed) {
        return CodeCell::Class;
    }
    if is_span(trimmed) {
        return CodeCell::Span;
    }
    if is_code(trimmed) {
        return CodeCell::Codes { codes: vec![whole], reason: None };
    }
    if let Some(codes) = several(text, whole.clone()) {
        return CodeCell::Codes { codes, reason: None };
    }
    match code_and_reason(text, whole) {
        Some((code, reason)) => CodeCell::Codes { codes: vec![code], reason: Some(reason) },
        None => CodeCell::Unreadable,
    }
}

/// Whether a text is spelled as a code: one word of letters, digits and the signs that codes are joined with, with a
/// letter or a digit in it.
pub(crate) fn is_code(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    text.len() <= 200
        && digits.chars().any(char::is_alphanumeric)
        && digits.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | ':' | '/' | '#' | '$'))
        && !digits.ends_with([':', '-'])
        && !digits.chars().any(super::language::is_han)
}

/// Whether a text is a number as codes are written: decimal, or hexadecimal behind `0x`.
pub(crate) fn number(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let value = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) if hex.len() <= 16 => i128::from(u64::from_str_radix(hex, 16).ok()?),
        Some(_) => return None,
        // A leading zero is a part of the spelling: `0001` is a string.
        None if digits.len() > 1 && digits.starts_with('0') => return None,
        None if digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() => {
            digits.parse().ok()?
        }
        None => return None,
    };
    Some(if negative { -value } else { value })
}

/// `2xx`, `4XX`, `50x`, `5**`: digits, then `x` or `*` in the place of digits.
fn is_class(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    (1..=6).contains(&digits)
        && !matches!(text, "0x" | "0X")
        && (1..=6).contains(&rest.len())
        && (rest.bytes().all(|byte| byte == b'x')
            || rest.bytes().all(|byte| byte == b'X')
            || rest.bytes().all(|byte| byte == b'*'))
}

/// Two numbers with a dash, a wave, dots or a word between them.
fn is_span(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    ["-", "–", "—", "~", "～", "..", "…", "至", "到", " to "].iter().any(|between| {
        text.split_once(between).is_some_and(|(from, to)| {
            let (from, to) = (from.trim(), to.trim_start_matches(['.', '~', '-']).trim());
            digits(from) && digits(to) && from.len() <= to.len()
        })
    })
}

/// Several codes with separators between them, all of one kind.
fn several(text: &str, whole: Range<usize>) -> Option<Vec<Range<usize>>> {
    let part = &text[whole.clone()];
    let separators: &[char] = &[',', '，', '、', ';', '；', '\n', '/', '|'];
    let mut codes = Vec::new();
    let mut from = 0;
    for (at, c) in part.char_indices().chain([(part.len(), ',')]) {
        if separators.contains(&c) {
            let code = trim(part, from..at);
            from = at + c.len_utf8();
            if !code.is_empty() {
                codes.push(whole.start + code.start..whole.start + code.end);
            }
        }
    }
    // Words that are joined by commas are a sentence, unless each has a digit, as codes do.
    let plausible = |code: &Range<usize>| {
        let code = &text[code.clone()];
        is_code(code) && code.bytes().any(|byte| byte.is_ascii_digit())
    };
    (codes.len() > 1 && codes.iter().all(plausible)).then_some(codes)
}

/// `200 OK`, `200 (OK)`, `Conflict (409)`, `404: Not Found`.
fn code_and_reason(text: &str, whole: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let part = &text[whole.clone()];
    let split = part.find(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | ':' | '：'))?;
    let (front, back) = (&part[..split], &part[split..]);
    let place = |range: Range<usize>| whole.start + range.start..whole.start + range.end;
    let wrapping: &[char] = &['(', ')', '（', '）', ':', '：', '-', '–', '—', '[', ']'];
    let edge = |c: char| c.is_whitespace() || wrapping.contains(&c);
    if number(front).is_some() {
        let start = split + (back.len() - back.trim_start_matches(edge).len());
        let end = part.trim_end_matches(edge).len();
        return (start < end && is_phrase(&part[start..end])).then(|| (place(0..split), place(start..end)));
    }
    let open = part.rfind(['(', '（'])?;
    let inner = part[open..].trim_matches(edge);
    let phrase = part[..open].trim_end_matches(edge);
    let closed = part.ends_with([')', '）']);
    if !closed || number(inner).is_none() || !is_phrase(phrase) {
        return None;
    }
    let start = open + part[open..].find(inner)?;
    Some((place(start..start + inner.len()), place(0..phrase.len())))
}

/// A reason phrase, not a sentence: a few words without an end.
fn is_phrase(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=8).contains(&words)
        && text.chars().any(char::is_alphabetic)
        && !text.ends_with(['.', '。', ':', '：'])
        && text.chars().count() <= 60
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let hidden = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}');
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start_matches(hidden).len());
    start..start + part.trim_matches(hidden).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&str> {
        match read(text) {
            CodeCell::Codes { codes, reason } => {
                codes.into_iter().chain(reason).map(|range| &text[range]).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn codes_of_every_spelling() {
        for code in ["200", "-1", "0x0301", "0001", "APIG.0101", "NOT_LEADER", "OTSServerBusy", "a.b/c-1"] {
            assert_eq!(codes(code), [code]);
        }
        assert_eq!(codes(" 200\u{200b} "), ["200"]);
    }

    #[test]
    fn a_code_and_its_reason_in_one_cell_are_taken_apart() {
        assert_eq!(codes("200 OK"), ["200", "OK"]);
        assert_eq!(codes("200 (OK)"), ["200", "OK"]);
        assert_eq!(codes("404：Not Found"), ["404", "Not Found"]);
        assert_eq!(codes("Conflict (409)"), ["409", "Conflict"]);
    }

    #[test]
    fn several_codes_in_one_cell() {
        assert_eq!(codes("400, 401、403"), ["400", "401", "403"]);
        assert_eq!(codes("APIG.0101\nAPIG.0102"), ["APIG.0101", "APIG.0102"]);
    }

    #[test]
    fn classes_ranges_and_words_are_no_codes() {
        for class in ["2xx", "4XX", "5**", "50x"] {
            assert_eq!(read(class), CodeCell::Class, "{class}");
        }
        for span in ["1000-1999", "301000~301099", "0 – 999", "4000 to 4005", "3000..3099"] {
            assert_eq!(read(span), CodeCell::Span, "{span}");
        }
        for words in ["see below", "Any other value.", "错误", "the request, or the answer", "***"] {
            assert_eq!(read(words), CodeCell::Unreadable, "{words}");
        }
        for empty in ["", " ", "-"] {
            assert_eq!(read(empty), CodeCell::Empty);
        }
    }

    #[test]
    fn numbers_keep_what_their_spelling_means() {
        assert_eq!(number("404"), Some(404));
        assert_eq!(number("-32601"), Some(-32601));
        assert_eq!(number("0x80340000"), Some(0x8034_0000));
        assert_eq!(number("0"), Some(0));
        assert_eq!(number("0001"), None);
        assert_eq!(number("99999999999999999999999999999999999999999"), None);
    }
}
