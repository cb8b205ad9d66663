//! What stands in a cell of a code column: a code, several, or something that is not one code.

use crate::characters::{all_digits, ends_with_digit, has_digit, starts_with_digit};

/// A code cell, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeCell {
    /// One or more codes, and the reason phrase that stands beside a single one (`200 OK`).
    Codes { codes: Vec<String>, reason: Option<String> },
    /// One code that white space breaks beside one of its signs (`DCS. 4855`), without that white space.
    Broken(String),
    /// A class of codes, such as `2xx`.
    Class,
    /// A range of codes, such as `1000-1999`.
    Span,
    /// Nothing.
    Empty,
    /// Words that are no code.
    Unreadable,
}

/// What may stand between codes.
const PARTS: &[char] = &[',', '，', '、', ';', '；', '/', '\n'];

/// Reads the text of a code cell.
pub(crate) fn read(text: &str) -> CodeCell {
    if is_plain(text) {
        return CodeCell::Codes { codes: vec![text.to_owned()], reason: None };
    }
    in_full(text)
}

fn in_full(text: &str) -> CodeCell {
    // An anchor's sign behind a code links to it.
    let text = trim(trim(text).trim_end_matches(['#', '¶']));
    // A minus may be a sign of typography.
    let hyphen = text.strip_prefix(['\u{2212}', '–']).filter(|rest| starts_with_digit(rest));
    if let Some(digits) = hyphen {
        return read(&format!("-{digits}"));
    }
    // No code is that long, nor a list of codes that somebody wrote.
    if text.len() > 2000 || (text.len() > 80 && is_sentence(text)) {
        return CodeCell::Unreadable;
    }
    if is_blank(text) {
        return CodeCell::Empty;
    }
    let parts: Vec<&str> = text.split(PARTS).map(trim).collect();
    let among_codes = |refused: fn(&str) -> bool| {
        parts.iter().any(|part| refused(part)) && parts.iter().all(|part| refused(part) || is_code(part))
    };
    if is_class(text) || among_codes(is_class) {
        return CodeCell::Class;
    }
    if is_span(text) || among_codes(is_span) {
        return CodeCell::Span;
    }
    // `1,001` is one number to a reader, and two codes to another.
    if is_grouped_number(text) {
        return CodeCell::Unreadable;
    }
    // A slash may be a part of a code; between plain numbers it separates them.
    let numbers = text.contains('/') && text.split('/').all(|part| number(part.trim()).is_some());
    if is_code(text) && !numbers {
        return CodeCell::Codes { codes: vec![text.to_owned()], reason: None };
    }
    if let Some((code, name)) = named_number(text) {
        return CodeCell::Codes { codes: vec![code.to_owned()], reason: Some(name.to_owned()) };
    }
    if let Some(codes) = several(text) {
        return CodeCell::Codes { codes, reason: None };
    }
    if let Some((code, reason)) = code_and_reason(text) {
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        return CodeCell::Codes { codes: vec![code.to_owned()], reason };
    }
    broken(text).map_or(CodeCell::Unreadable, CodeCell::Broken)
}

/// Whether a cell is one code at first sight, as most code cells are: ASCII letters, a digit, full stops and underscores
/// within. The rest would find the same, in ten times the time.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    // A digit in front may begin a class (`2xx`), and a full stop or two a range (`A1..A9`).
    if bytes.len() > 80 || !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let mut digit = false;
    let mut before = b'.';
    for &byte in bytes {
        let joins = matches!(byte, b'.' | b'_');
        if !(byte.is_ascii_alphanumeric() || joins && before.is_ascii_alphanumeric()) {
            return false;
        }
        digit |= byte.is_ascii_digit();
        before = byte;
    }
    digit && before.is_ascii_alphanumeric()
}

/// Whether words follow one another without what separates codes: most cells of a page are sentences.
fn is_sentence(text: &str) -> bool {
    let (mut words, mut han) = (0, 0);
    for word in text.split_whitespace().take(4) {
        words += usize::from(!has_digit(word));
    }
    for c in text.chars().take(20) {
        han += usize::from(super::language::is_han(c));
    }
    words == 4 || han > 10
}

/// A cell that says that there is nothing to say.
pub(crate) fn is_blank(text: &str) -> bool {
    // What is long says something, for white space is trimmed in every cell; so does nearly every letter in front.
    let first = text.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    text.len() < 32
        && !matches!(first, b'a'..=b'm' | b'o'..=b'z' | b'0'..=b'9')
        && matches!(trim(text), "" | "-" | "--" | "—" | "–" | "/" | "NA" | "N/A" | "n/a" | "无")
}

/// Digits in groups of three.
fn is_grouped_number(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && all_digits(group));
    first && text.contains(',') && groups.all(|group| group.len() == 3 && all_digits(group)) && !is_list(text)
}

/// Whether what would be groups of digits is a list of codes of three digits, such as HTTP statuses.
fn is_list(text: &str) -> bool {
    text.split(',').all(|code| code.len() == 3 && !code.starts_with('0'))
}

/// Whether a text is spelled as a code: one word of letters, digits and the signs that codes are joined with, with a
/// letter or a digit in it.
pub(crate) fn is_code(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    text.len() <= 200
        && !text.chars().any(|c| c.is_numeric() && !c.is_ascii())
        && digits.chars().any(char::is_alphanumeric)
        && digits.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | ':' | '/' | '#' | '$'))
        && !digits.ends_with([':', '-', '.', '/'])
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
        None if all_digits(digits) && !digits.is_empty() => digits.parse().ok()?,
        None => return None,
    };
    Some(if negative { -value } else { value })
}

/// `2xx`, `4XX`, `50x`, `5**`: digits, then `x` or `*` in the place of digits; with words behind it, or in words:
/// `4xx Client Error`, `100 Series`, `200s`.
fn is_class(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let one_of = |sign: u8| rest.bytes().all(|byte| byte == sign);
    let placeholders = (1..=6).contains(&digits)
        && (1..=6).contains(&rest.len())
        && !matches!(text, "0x" | "0X")
        // One `*` behind several digits is a footnote's mark.
        && !(rest == "*" && digits > 2)
        && (one_of(b'x') || one_of(b'X') || one_of(b'*'));
    let word = rest.trim_start_matches([' ', '-']).to_ascii_lowercase();
    let in_words = digits > 0 && matches!(word.as_str(), "series" | "class" | "range");
    let plural = rest == "s" && digits >= 3 && number.ends_with("00");
    placeholders || in_words || plural || text.split_once(' ').is_some_and(|(class, _)| is_class(class))
}

/// Two numbers, or two codes that end in numbers, with a dash, a wave, dots or a word between them.
fn is_span(text: &str) -> bool {
    let words = ["–", "—", "~", "～", "..", "…", "至", "到", " to ", " through ", " - "];
    let end = |text: &str| {
        let text = text.trim().trim_start_matches(['.', '~']).trim();
        number(text).is_some() || (is_code(text) && ends_with_digit(text))
    };
    let by_words =
        words.iter().any(|between| text.split_once(between).is_some_and(|(from, to)| end(from) && end(to)));
    let digits = |text: &str| !text.is_empty() && all_digits(text);
    let open = [
        " and above",
        " or above",
        " and up",
        " or higher",
        " or greater",
        " and below",
        " or below",
        "以上",
        "以下",
        "+",
    ];
    let open_ended = open.iter().any(|word| {
        text.strip_suffix(word).is_some_and(|from| {
            number(from.trim().trim_end_matches(['及', '或', '（', '(']).trim()).is_some()
        })
    });
    let hexadecimal = |text: &str| text.to_ascii_lowercase().starts_with("0x") && number(text).is_some();
    // A hyphen joins codes too: only between plain numbers of which the second is as long as the first is it a range.
    let by_hyphen = text.split_once('-').is_some_and(|(from, to)| {
        (digits(from) && digits(to) && from.len() <= to.len()) || (hexadecimal(from) && hexadecimal(to))
    });
    // Neither do two codes of one form: `E1000-E1999`, `2.06-2.30`, `-32099--32000`.
    let form = |text: &str| -> Option<String> {
        let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        ends_with_digit(text).then_some(shape)
    };
    let by_form = text.match_indices('-').filter(|&(at, _)| at > 0).any(|(at, _)| {
        let (from, to) = (&text[..at], &text[at + 1..]);
        form(from).is_some() && form(from) == form(to) && !digits(from) && from < to
            || (from.starts_with('-')
                && to.starts_with('-')
                && number(from).is_some()
                && number(to).is_some())
    });
    by_words || open_ended || by_hyphen || by_form
}

/// A number and its symbolic name, each on a line of its own, the number perhaps in two spellings.
fn named_number(text: &str) -> Option<(&str, &str)> {
    let (above, below) = text.split_once('\n').map(|(above, below)| (trim(above), trim(below)))?;
    let numeric = |line: &'_ str| -> bool {
        let word = line.split([' ', '(']).next().unwrap_or("");
        number(word).is_some()
            && (line == word || number(line[word.len()..].trim_matches([' ', '(', ')'])) == number(word))
    };
    let word =
        |line: &str| is_code(line) && number(line).is_none() && line.starts_with(|c: char| c.is_alphabetic());
    match (numeric(above), numeric(below)) {
        (true, false) if word(below) => Some((above.split([' ', '(']).next()?, below)),
        (false, true) if word(above) => Some((below.split([' ', '(']).next()?, above)),
        _ => None,
    }
}

/// Several codes with separators between them.
fn several(text: &str) -> Option<Vec<String>> {
    let separators: &[char] = &[',', '，', '、', ';', '；', '\n', '/', '|', '或', '和', '及'];
    let words = text.replace(" or ", ",").replace(" and ", ",");
    let codes: Vec<&str> = words.split(separators).map(trim).filter(|code| !code.is_empty()).collect();
    // Words that are joined by commas are a sentence, unless each has a digit, as codes do.
    let plausible = |code: &&str| is_code(code) && has_digit(code);
    (codes.len() > 1 && codes.iter().all(plausible)).then(|| codes.into_iter().map(str::to_owned).collect())
}

/// The code and the reason phrase: `200 OK`, `200 (OK)`, `Conflict (409)`, `404: Not Found`, `HTTP 404`, a
/// name above its number; the reason phrase is empty where the other part is the same number again (`10004 (0x2714)`).
fn code_and_reason(text: &str) -> Option<(&str, &str)> {
    let wrapping: &[char] = &['(', ')', '（', '）', ':', '：', '-', '–', '—', '[', ']'];
    let edge = |c: char| c.is_whitespace() || wrapping.contains(&c);
    let split = text.find(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | ':' | '：'))?;
    let (front, back) = (&text[..split], text[split..].trim_matches(edge));
    if number(front).is_some() {
        if is_remark(back) {
            return Some((front, ""));
        }
        return match number(back) {
            Some(again) => (Some(again) == number(front)).then_some((front, "")),
            // Behind a colon or a dash the reason may be a sentence.
            None if is_apart(&text[split..]) && text.chars().count() <= 120 => {
                let words = back.starts_with(char::is_alphabetic);
                words.then_some((front, back))
            }
            None => is_phrase(back).then_some((front, back)),
        };
    }
    if number(back).is_some() && matches!(front, "HTTP" | "http" | "HTTP/1.1" | "HTTP/1.0" | "HTTP/2") {
        return Some((back, ""));
    }
    // On one line the word may be a part of the code (`ORA 600`); on a line of its own it is its name.
    let own_line = text[split..].starts_with('\n');
    if own_line
        && number(back).is_some()
        && is_code(front)
        && front.chars().all(|c| c.is_ascii_uppercase() || c == '_')
    {
        return Some((back, front));
    }
    // `ORA-00001: the text`: a code with a digit in it, and what is set apart from it by a colon.
    let after = &text[split..];
    let digit = has_digit(front);
    if digit
        && is_code(front)
        && after.starts_with([':', '：'])
        && back.contains(' ')
        && text.chars().count() <= 120
    {
        return Some((front, back));
    }
    let open = text.rfind(['(', '（'])?;
    let (phrase, inner) = (text[..open].trim_end_matches(edge), text[open..].trim_matches(edge));
    let closed = text.ends_with([')', '）']);
    (closed && number(inner).is_some() && is_phrase(phrase)).then_some((inner, phrase))
}

/// A word on the code itself, not its name.
fn is_remark(text: &str) -> bool {
    let words = [
        "deprecated",
        "new",
        "reserved",
        "obsolete",
        "removed",
        "legacy",
        "unused",
        "已废弃",
        "已弃用",
        "新增",
    ];
    words.contains(&text.to_lowercase().as_str())
}

/// Whether what stands behind a code is set apart by a colon or a dash.
fn is_apart(back: &str) -> bool {
    back.starts_with([':', '：']) || back.trim_start().starts_with(['-', '–', '—'])
}

/// A code without the white space beside its full stops, underscores and hyphens.
fn broken(text: &str) -> Option<String> {
    let mut joined = String::with_capacity(text.len());
    for part in text.split_whitespace() {
        let sign = |c: char| matches!(c, '.' | '_' | '-');
        if !joined.is_empty() && !joined.ends_with(sign) && !part.starts_with(sign) {
            return None;
        }
        joined.push_str(part);
    }
    (is_code(&joined) && has_digit(&joined)).then_some(joined)
}

/// A reason phrase, not a sentence: a few words without an end.
fn is_phrase(text: &str) -> bool {
    let words = text.split_whitespace().count();
    // What goes on with a number or with a conjunction speaks of other codes.
    let first = text.split_whitespace().next().unwrap_or("");
    if starts_with_digit(first) || matches!(first, "and" | "or" | "to" | "through") {
        return false;
    }
    (1..=8).contains(&words)
        && text.chars().any(char::is_alphabetic)
        && !text.ends_with(['.', '。', ':', '：'])
        && text.chars().count() <= 60
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_plain_is_what_it_is_in_full(text in "[A-Za-z][A-Za-z0-9._]{0,6}(to|through|x|X|s|\\.|_|0-9){0,2}[0-9a-z]?") {
            if is_plain(&text) {
                prop_assert_eq!(in_full(&text), CodeCell::Codes { codes: vec![text], reason: None });
            }
        }
    }

    fn codes(text: &str) -> Vec<String> {
        match read(text) {
            CodeCell::Codes { codes, reason } => codes.into_iter().chain(reason).collect(),
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
        assert_eq!(codes("200 - OK"), ["200", "OK"]);
        assert_eq!(codes("0x00000002\nERROR_FILE_NOT_FOUND"), ["0x00000002", "ERROR_FILE_NOT_FOUND"]);
        assert_eq!(codes("WSAEINTR\n10004"), ["10004", "WSAEINTR"]);
        assert_eq!(codes("10004 (0x2714)"), ["10004"]);
        assert_eq!(codes("HTTP 404"), ["404"]);
        assert_eq!(codes("0x00000001\nSTATUS_WAIT_1"), ["0x00000001", "STATUS_WAIT_1"]);
        assert_eq!(codes("ERROR_SUCCESS\n0 (0x0)"), ["0", "ERROR_SUCCESS"]);
        assert_eq!(
            codes("503 - The engine is loaded, try it later"),
            ["503", "The engine is loaded, try it later"]
        );
        assert_eq!(codes("ORA-00001: a constraint was violated"), ["ORA-00001", "a constraint was violated"]);
        assert_eq!(codes("1004 (deprecated)"), ["1004"]);
        assert_eq!(codes("1005#"), ["1005"]);
        assert_eq!(codes("\u{2212}32700"), ["-32700"]);
    }

    #[test]
    fn a_code_that_white_space_breaks_beside_a_sign() {
        assert_eq!(read("DCS. 4855"), CodeCell::Broken("DCS.4855".to_owned()));
        assert_eq!(read("A_ 1 .2"), CodeCell::Broken("A_1.2".to_owned()));
        for words in ["DCS 4855", "Ends here. Or not", "IncorrectNumberOf Files"] {
            assert_eq!(read(words), CodeCell::Unreadable, "{words}");
        }
    }

    #[test]
    fn several_codes_in_one_cell() {
        assert_eq!(codes("400, 401、403"), ["400", "401", "403"]);
        assert_eq!(codes("APIG.0101\nAPIG.0102"), ["APIG.0101", "APIG.0102"]);
        assert_eq!(codes("400/404 or 410"), ["400", "404", "410"]);
        assert_eq!(codes("400/404"), ["400", "404"]);
        assert_eq!(codes("a/b-1"), ["a/b-1"]);
    }

    #[test]
    fn classes_ranges_and_words_are_no_codes() {
        for class in [
            "4xx Client Error",
            "100 Series",
            "200-series",
            "200s",
            "2xx",
            "4XX",
            "5**",
            "50x",
            "4xx, 5xx",
            "4xx/5xx",
        ] {
            assert_eq!(read(class), CodeCell::Class, "{class}");
        }
        for span in [
            "1000-1999",
            "301000~301099",
            "0 – 999",
            "4000 to 4005",
            "3000..3099",
            "-32000 to -32099",
            "E1000 ~ E1999",
        ] {
            assert_eq!(read(span), CodeCell::Span, "{span}");
        }
        for words in [
            "1,001",
            "404.",
            "503 1",
            "see below",
            "Any other value.",
            "错误",
            "the request, or the answer",
            "***",
        ] {
            assert_eq!(read(words), CodeCell::Unreadable, "{words}");
        }
        for empty in ["", " ", "-", "N/A", "无"] {
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
