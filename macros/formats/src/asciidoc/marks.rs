//! Recognises what a line starts: a section, a block between delimiters, an item of a list, a macro.

use std::ops::Range;

use super::line::is_space;

/// The shape of a list's items: the marker, and how often it is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) marker: char,
    pub(super) length: usize,
    /// Whether the items are terms with definitions.
    pub(super) is_term: bool,
}

impl Shape {
    fn item(marker: char, length: usize) -> Self {
        Self { marker, length, is_term: false }
    }
}

/// The kinds of blocks between delimiters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Delimited {
    Comment,
    /// Text whose line breaks are kept and which has no markup.
    Literal,
    /// Text in the output format.
    Passed,
    /// Blocks.
    Blocks,
    /// A table, with the character that its delimiter starts with.
    Table(char),
}

/// The kind of block whose delimiter a line is.
pub(super) fn delimited(text: &str) -> Option<Delimited> {
    if let Some(mark) = table_delimiter(text) {
        return Some(Delimited::Table(mark));
    }
    if text == "--" {
        return Some(Delimited::Blocks);
    }
    if text.starts_with("```") && !text.get(3..)?.contains('`') {
        return Some(Delimited::Literal);
    }
    let first = text.bytes().next()?;
    if text.len() < 4 || !text.bytes().all(|byte| byte == first) {
        return None;
    }
    match first {
        b'/' => Some(Delimited::Comment),
        b'-' | b'.' => Some(Delimited::Literal),
        b'+' => Some(Delimited::Passed),
        b'=' | b'*' | b'_' => Some(Delimited::Blocks),
        _ => None,
    }
}

/// The character that the delimiter of a table starts with: `|===`.
pub(super) fn table_delimiter(text: &str) -> Option<char> {
    let mark = text.chars().next().filter(|c| matches!(c, '|' | '!' | ',' | ':'))?;
    let rule = text.get(1..)?;
    (rule.len() >= 3 && rule.bytes().all(|byte| byte == b'=')).then_some(mark)
}

/// The line that ends the block which a delimiter starts.
pub(super) fn closes(opening: &str, line: &str) -> bool {
    match table_delimiter(opening) {
        // The rules at both ends are often of different lengths.
        Some(mark) => table_delimiter(line) == Some(mark),
        None => line == fence(opening),
    }
}

/// The line that ends a block of text, or a key that all delimiters with the same end have in common.
pub(super) fn fence(opening: &str) -> &str {
    if opening.starts_with("```") { "```" } else { opening }
}

/// Whether a line is a comment.
pub(super) fn is_comment(text: &str) -> bool {
    text.starts_with("//") && !text.starts_with("///")
}

/// The level of the section that a line starts, and its title.
pub(super) fn section(text: &str) -> Option<(usize, Range<usize>)> {
    let mark = text.chars().next().filter(|c| matches!(c, '=' | '#'))?;
    let level = text.chars().take_while(|c| *c == mark).count();
    let title = text.get(level..)?.strip_prefix(is_space)?.trim_start();
    let start = text.len() - title.len();
    // The same marks may be repeated after the title.
    let marks = text.get(..level)?;
    let shown =
        title.strip_suffix(marks).filter(|shown| shown.ends_with(is_space)).unwrap_or(title).trim_end();
    (level <= 6 && !shown.is_empty()).then_some((level - 1, start..start + shown.len()))
}

/// The marks below the titles of sections, by level.
const UNDERLINES: &[u8] = b"=-~^+";

/// The level of the section whose title is underlined.
pub(super) fn underlined(title: &str, underline: &str) -> Option<usize> {
    let first = underline.bytes().next()?;
    let level = UNDERLINES.iter().position(|mark| *mark == first)?;
    if underline.len() < 2
        || !underline.bytes().all(|byte| byte == first)
        || title.starts_with(['.', ' ', '\t', '[', '|'])
    {
        return None;
    }
    let wide = title.chars().filter(|c| doccodes_page::terminal::is_wide(*c)).count();
    let length = title.chars().count();
    let fits = [length, length + wide].iter().any(|length| length.abs_diff(underline.len()) < 2);
    (fits && title.contains(char::is_alphanumeric)).then_some(level)
}

/// Whether a line is a break between blocks or pages.
pub(super) fn is_break(text: &str) -> bool {
    matches!(text, "'''" | "<<<" | "---" | "***" | "- - -" | "* * *" | "___")
}

/// The attributes of the block below, without their brackets.
pub(super) fn attributes(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    match inner.chars().next() {
        None => Some(inner),
        Some('[') => inner.ends_with(']').then_some(""),
        Some(c) if c.is_alphanumeric() || "_.#%{,\"'".contains(c) => Some(inner),
        Some(_) => None,
    }
}

/// Whether a line is the title of the block below: `.Title`.
pub(super) fn is_title(text: &str) -> bool {
    text.strip_prefix('.').is_some_and(|title| !title.is_empty() && !title.starts_with(['.', ' ', '\t']))
}

/// An item of a list: its shape, and where its text starts.
pub(super) fn list_item(text: &str) -> Option<(Shape, usize)> {
    let marker = text.chars().next()?;
    let length = text.chars().take_while(|c| *c == marker).count();
    let after = |length: usize| {
        let rest = text.get(length..)?.strip_prefix(is_space)?;
        let rest = rest.trim_start_matches(is_space);
        (!rest.is_empty()).then(|| text.len() - rest.len())
    };
    match marker {
        '*' | '.' if length <= 5 => {
            let at = after(length)?;
            let rest = text.get(at..)?;
            let box_length =
                if ["[ ] ", "[x] ", "[*] "].iter().any(|mark| rest.starts_with(mark)) { 4 } else { 0 };
            Some((Shape::item(marker, length), at + box_length))
        }
        '-' | '•' if length == 1 => Some((Shape::item(marker, length), after(marker.len_utf8())?)),
        _ => None,
    }
}

/// The items that start with a number: `1. text`.
pub(super) const NUMBERS: Shape = Shape { marker: '1', length: 1, is_term: false };

/// The length of the number that an item starts with. It is text, since it may be a code.
pub(super) fn number_length(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && text.get(digits..)?.starts_with(". ")).then_some(digits + 2)
}

/// A term with a definition: its shape, the end of the term, and where the definition starts.
pub(super) fn term(text: &str) -> Option<(Shape, usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let marker = bytes.get(at).copied()?;
        if !matches!(marker, b':' | b';') {
            at += 1;
            continue;
        }
        let length = bytes.get(at..)?.iter().take_while(|byte| **byte == marker).count();
        let end = at + length;
        let most = if marker == b':' { 4 } else { 2 };
        let ends = bytes.get(end).is_none_or(|byte| matches!(byte, b' ' | b'\t'));
        if at > 0 && (2..=most).contains(&length) && ends {
            let rest = text.get(end..)?.trim_start_matches(is_space);
            let shape = Shape { marker: char::from(marker), length, is_term: true };
            return Some((shape, at, text.len() - rest.len()));
        }
        at = end;
    }
    None
}

/// The name of the macro that a line is: `name::target[attributes]`.
pub(super) fn block_macro(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once("::")?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let open = rest.find('[')?;
    let has_target = !rest.get(..open)?.contains(char::is_whitespace);
    (is_name && has_target && rest.ends_with(']')).then_some(name)
}

/// Whether a line starts or ends a condition.
pub(super) fn is_conditional(text: &str) -> bool {
    ["ifdef::", "ifndef::", "ifeval::", "endif::"].iter().any(|name| text.starts_with(name))
        && text.ends_with(']')
}

/// Whether a line includes another file.
pub(super) fn is_include(text: &str) -> bool {
    text.starts_with("include::")
        && text.ends_with(']')
        && text.contains('[')
        && !text.starts_with("include::[")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_have_levels() {
        assert_eq!(section("== Codes"), Some((1, 3..8)));
        assert_eq!(section("=== Codes ==="), Some((2, 4..9)));
        assert_eq!(section("# Codes"), Some((0, 2..7)));
        assert_eq!(section("== a == b"), Some((1, 3..9)));
        for text in ["==Codes", "==", "== ", "======= Codes", "a = b", " == Codes", "====", "-- Codes"] {
            assert_eq!(section(text), None, "{text}");
        }
        assert_eq!(underlined("Codes", "-----"), Some(1));
        assert_eq!(underlined("Codes", "===="), Some(0));
        assert_eq!(underlined("状态", "~~~~"), Some(2));
        assert_eq!(underlined("Codes", "---"), None);
        assert_eq!(underlined(".Codes", "------"), None);
    }

    #[test]
    fn delimiters_are_runs_of_four() {
        assert_eq!(delimited("----"), Some(Delimited::Literal));
        assert_eq!(delimited("```json"), Some(Delimited::Literal));
        assert_eq!(delimited("--"), Some(Delimited::Blocks));
        assert_eq!(delimited("|==="), Some(Delimited::Table('|')));
        for text in ["---", "|==", "---- a", "-", "", "```a```", "####"] {
            assert_eq!(delimited(text), None, "{text}");
        }
        assert!(closes("|===", "|=====") && !closes("|===", ",===") && !closes("----", "-----"));
    }

    #[test]
    fn items_and_terms_have_markers() {
        assert_eq!(list_item("** a"), Some((Shape::item('*', 2), 3)));
        assert_eq!(list_item("* [x] a"), Some((Shape::item('*', 1), 6)));
        assert_eq!(list_item("- a"), Some((Shape::item('-', 1), 2)));
        for text in ["-a", "*a*", "-", "-- a", ". ", "+ a"] {
            assert_eq!(list_item(text), None, "{text}");
        }
        assert_eq!(term("E1:: a"), Some((Shape { marker: ':', length: 2, is_term: true }, 2, 5)));
        assert_eq!(term("a::b;;"), Some((Shape { marker: ';', length: 2, is_term: true }, 4, 6)));
        for text in [":: a", "a::b", "a: b", "a", "a:::::", "image::b[c]"] {
            assert_eq!(term(text), None, "{text}");
        }
        assert_eq!(number_length("12. a"), Some(4));
    }

    #[test]
    fn macros_have_names_and_brackets() {
        assert_eq!(block_macro("image::a.png[b]"), Some("image"));
        for text in ["a::b", "a b::c[]", "::c[]", "a::b c[]", "image:a[b]"] {
            assert_eq!(block_macro(text), None, "{text}");
        }
        assert!(
            is_include("include::a.adoc[tag=b]")
                && !is_include("include:: a")
                && is_conditional("ifdef::a[]")
        );
    }
}
