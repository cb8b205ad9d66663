//! Character references of HTML: `&amp;`, `&#65;`, `&#x41;`.

use super::named::{LONGEST, named};

/// A character reference.
pub(super) struct Reference {
    /// The characters that it stands for.
    pub(super) text: String,
    /// Its length on the page.
    pub(super) length: usize,
}

/// The reference that `html` starts with, if it starts with one.
pub(super) fn reference(html: &str, in_attribute: bool) -> Option<Reference> {
    let rest = html.strip_prefix('&')?;
    match rest.strip_prefix('#') {
        Some(number) => numeric(number),
        None => by_name(rest, in_attribute),
    }
}

/// The text of an attribute's value.
pub(super) fn value(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match reference(rest, true) {
            Some(reference) => {
                text.push_str(&reference.text);
                reference.length
            }
            None => {
                text.push('&');
                1
            }
        };
        rest = &rest[length..];
    }
    text.push_str(rest);
    text
}

/// The reference with this text after its `&`. The longest name counts.
fn by_name(rest: &str, in_attribute: bool) -> Option<Reference> {
    let bytes = rest.as_bytes();
    let mut length = 0;
    while length <= LONGEST && bytes.get(length).is_some_and(u8::is_ascii_alphanumeric) {
        length += 1;
    }
    while length > 0 {
        let next = bytes.get(length);
        match named(&rest[..length]) {
            Ok(named) if next == Some(&b';') => {
                return Some(Reference { text: named.text, length: length + "&;".len() });
            }
            // In the address of a link, `&copy=1` is a parameter.
            Ok(named) if named.alone => {
                let goes_on = next.is_some_and(|&byte| byte == b'=' || byte.is_ascii_alphanumeric());
                let reference = Reference { text: named.text, length: length + "&".len() };
                return (!in_attribute || !goes_on).then_some(reference);
            }
            Ok(_) => length -= 1,
            Err(most) => length = most,
        }
    }
    None
}

/// The reference with this text after its `&#`.
fn numeric(rest: &str) -> Option<Reference> {
    let (radix, prefix) = if rest.starts_with(['x', 'X']) { (16, 1) } else { (10, 0) };
    let mut point = 0_u32;
    let mut length = prefix;
    for byte in rest[prefix..].bytes() {
        let Some(digit) = char::from(byte).to_digit(radix) else { break };
        point = point.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    if length == prefix {
        return None;
    }
    let semicolon = usize::from(rest[length..].starts_with(';'));
    Some(Reference { text: character(point).to_string(), length: "&#".len() + length + semicolon })
}

/// The character with this number in a reference.
fn character(point: u32) -> char {
    match (point, point.checked_sub(0x80).and_then(|n| WINDOWS_1252.chars().nth(n as usize))) {
        (0, _) => char::REPLACEMENT_CHARACTER,
        (_, Some(c)) => c,
        _ => char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// The characters 0x80 to 0x9F of windows-1252, which is what pages mean by these numbers. Five are not assigned.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str, in_attribute: bool) -> Option<(String, &str)> {
        reference(html, in_attribute).map(|reference| (reference.text, &html[reference.length..]))
    }

    #[test]
    fn the_longest_name_counts() {
        for (html, text, rest) in [
            ("&amp;x", "&", "x"),
            ("&ampx", "&", "x"),
            ("&not", "¬", ""),
            ("&notin;", "∉", ""),
            ("&notin", "¬", "in"),
            ("&notit;", "¬", "it;"),
            ("&frac12x", "½", "x"),
            ("&CounterClockwiseContourIntegral;", "∳", ""),
            ("&ltAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;", "<", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;"),
        ] {
            assert_eq!(read(html, false), Some((text.to_owned(), rest)), "{html}");
        }
        for html in [
            "",
            "amp;",
            "&",
            "& amp;",
            "&;",
            "&unknown;",
            "&Zcaron",
            "&é;",
            "&#",
            "&#;",
            "&#x;",
            "&#xg",
            "&#a",
        ] {
            assert_eq!(read(html, false), None, "{html}");
        }
    }

    #[test]
    fn a_name_without_semicolon_within_a_word_of_an_attribute_is_not_a_reference() {
        assert_eq!(value("?a=1&copy=2&copy;=3&lt&lt4&#65=&amp&"), "?a=1&copy=2©=3<&lt4A=&&");
        assert_eq!(value("&notin;&notin&not "), "∉&notin¬ ");
        assert_eq!(value("&notit;&not;"), "&notit;¬");
    }

    #[test]
    fn numbers_stand_for_characters_and_for_those_of_windows_1252() {
        for (html, text, rest) in [
            ("&#65;x", "A", "x"),
            ("&#65x", "A", "x"),
            ("&#x4e2D;", "中", ""),
            ("&#X41g", "A", "g"),
            ("&#128;", "€", ""),
            ("&#x81;", "\u{81}", ""),
            ("&#x9f;", "Ÿ", ""),
            ("&#xa0;", "\u{a0}", ""),
            ("&#13;", "\r", ""),
            ("&#0;", "\u{fffd}", ""),
            ("&#xd800;", "\u{fffd}", ""),
            ("&#x10ffff;", "\u{10ffff}", ""),
            ("&#x110000;", "\u{fffd}", ""),
            ("&#99999999999999999999;", "\u{fffd}", ""),
        ] {
            assert_eq!(read(html, false), Some((text.to_owned(), rest)), "{html}");
        }
    }
}
