//! Lists of attributes, which some dialects of Markdown add to a block or to inline text: `{: .wide caption="Codes"}`, `{#codes
//! .wide}`.

use std::ops::Range;

/// A list of attributes at the start of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attributes {
    /// The length of the list, with its braces.
    pub(super) length: usize,
    /// The value of the attribute `caption`.
    pub(super) caption: Option<Range<usize>>,
}

/// The most bytes of a list. Without a limit, every brace of a line would start a search to its end.
const MAX_LENGTH: usize = 1000;

impl Attributes {
    /// Parses the list at the start of a text. A list that starts with `{:` may consist of words, such as `{: toc}`, if `words` is
    /// true. Otherwise `{id}` and `{:d}` are text, since messages have such gaps.
    pub(super) fn parse(text: &str, words: bool) -> Option<Self> {
        let colon = text.starts_with("{:");
        let mut at = if colon { 2 } else { text.strip_prefix('{').map(|_| 1)? };
        let bytes = text.as_bytes().get(..text.len().min(MAX_LENGTH))?;
        let (mut caption, mut attributes) = (None, 0);
        loop {
            while *bytes.get(at)? == b' ' {
                at += 1;
            }
            match *bytes.get(at)? {
                b'}' if attributes > 0 => return Some(Self { length: at + 1, caption }),
                b'.' | b'#' => {
                    let name = name_length(bytes.get(at + 1..)?);
                    if name == 0 {
                        return None;
                    }
                    at += 1 + name;
                }
                _ => {
                    let name = at..at + name_length(bytes.get(at..)?);
                    at = name.end;
                    match bytes.get(at)? {
                        _ if name.is_empty() => return None,
                        b'=' => {
                            let value = value(bytes, at + 1)?;
                            at = value.end + usize::from(matches!(bytes.get(value.end), Some(b'"' | b'\'')));
                            if bytes.get(name).is_some_and(|name| name == b"caption") {
                                caption = Some(value);
                            }
                        }
                        _ if !(colon && words) => return None,
                        _ => {}
                    }
                }
            }
            attributes += 1;
            if !matches!(bytes.get(at), Some(b' ' | b'}')) {
                return None;
            }
        }
    }
}

/// The length of the name at the start of a text: it starts with a letter.
fn name_length(text: &[u8]) -> usize {
    if !text.first().is_some_and(|&first| first.is_ascii_alphabetic() || first >= 0x80) {
        return 0;
    }
    let mut length = 0;
    while let Some(byte) = text.get(length)
        && (byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.') || *byte >= 0x80)
    {
        length += 1;
    }
    length
}

/// The value of an attribute at `at`, without its quotes.
fn value(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let quote = Some(*bytes.get(at)?).filter(|byte| matches!(byte, b'"' | b'\''));
    let start = at + usize::from(quote.is_some());
    let mut end = start;
    loop {
        match (bytes.get(end), quote) {
            (Some(byte), Some(quote)) if *byte == quote => break,
            (None, Some(_)) => return None,
            (Some(b' ' | b'}') | None, None) => break,
            _ => end += 1,
        }
    }
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> Option<usize> {
        Attributes::parse(text, false).map(|attributes| attributes.length)
    }

    #[test]
    fn lists_of_attributes() {
        for list in [
            "{:.wide}",
            "{: .wide #codes}",
            "{#codes .wide}",
            "{.wide}",
            "{ #a }",
            "{target=\"_blank\"}",
            "{:width='7' id=x}",
        ] {
            assert_eq!(length(&format!("{list} x")), Some(list.len()), "{list}");
        }
        assert_eq!(Attributes::parse("{:toc}", true).unwrap().length, 6);
    }

    #[test]
    fn a_caption_is_found() {
        let list = "{: .wide caption=\"Table 1. Codes\" caption-side='top'}";
        let caption = Attributes::parse(list, false).unwrap().caption.unwrap();
        assert_eq!(&list[caption], "Table 1. Codes");
    }

    #[test]
    fn gaps_of_messages_are_not_attributes() {
        for text in [
            "{id}",
            "{:d}",
            "{:.2f}",
            "{:>10}",
            "{0}",
            "{}",
            "{ }",
            "{:}",
            "{a: 1}",
            "{\"a\": 1}",
            "{#1}",
            "{.a",
            "{a=\"b}",
            "{a=b",
            "{x.y}",
            "{: a}",
        ] {
            assert_eq!(length(text), None, "{text}");
        }
        assert_eq!(Attributes::parse("{toc}", true), None);
    }
}
