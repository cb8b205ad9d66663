//! Escapes the text of a page for doc comments, so that rustdoc shows it as plain text.

use std::borrow::Cow;

use doccodes_page::characters::DIGIT;

use crate::problem::visible;

/// Makes a doc comment with a paragraph for each line of a page's text. All Markdown is escaped, so that the comment cannot
/// contain a code block (which would run as a doctest), HTML or a link.
pub(super) fn paragraphs(text: &str) -> String {
    let mut paragraphs = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split('\n') {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !paragraphs.is_empty() {
            paragraphs.push_str("\n\n");
        }
        escape(&visible(line), &mut paragraphs);
    }
    paragraphs
}

/// Joins the lines of a page's text, and escapes all Markdown. The result is one line.
pub(super) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + text.len() / 8);
    let mut joined = String::with_capacity(text.len());
    for (n, line) in visible(text).split('\n').enumerate() {
        if n > 0 {
            joined.push(' ');
        }
        joined.push_str(line.trim());
    }
    escape(&joined, &mut line);
    line
}

/// Shows a short text, such as a path, as code. A text with a backtick is escaped instead.
pub(super) fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    if text.trim().is_empty() || bytes.contains(&b'`') || bytes.contains(&b'\n') {
        return line(text);
    }
    let mut code = String::with_capacity(text.len() + 2);
    code.push('`');
    code.push_str(&visible(text));
    code.push('`');
    code
}

/// The number of codes, in words.
pub(super) fn count(codes: usize) -> String {
    if codes == 1 { "1 code".to_owned() } else { format!("{codes} codes") }
}

/// Truncates a text that is too long, between two words if possible.
pub(super) fn cut_between_words(text: &str, most_characters: usize) -> Cow<'_, str> {
    let Some((end, _)) = text.char_indices().nth(most_characters) else { return Cow::Borrowed(text) };
    let text = &text[..end];
    let end = text.rfind(' ').filter(|&space| space > end / 2).unwrap_or(end);
    Cow::Owned(format!("{}…", text[..end].trim_end()))
}

/// Adds a line to `escaped`, with a backslash before each character that Markdown would read as markup.
fn escape(line: &str, escaped: &mut String) {
    let bytes = line.as_bytes();
    let digits = line.len() - line.trim_start_matches(DIGIT).len();
    // Only ASCII characters are escaped; the text between them is copied. The loop uses indices, since in a debug build the macro
    // pays for each call of an iterator.
    let (mut copied, mut next) = (0, 0);
    while next < bytes.len() {
        let (at, byte) = (next, bytes[next]);
        next += 1;
        let is_markup = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | 0x80.. => continue,
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'|' | b'~' | b'"' | b'\''
            | b'$' | b'^' => true,
            b'#' | b'+' | b'=' | b'!' => at == 0,
            b')' => digits > 0 && at == digits,
            b'-' | b'.' => {
                let is_doubled = bytes.get(at + 1) == Some(&byte) || at > 0 && bytes[at - 1] == byte;
                is_doubled || (byte == b'-' && at == 0) || (byte == b'.' && digits > 0 && at == digits)
            }
            b':' => at == 0 || bytes[at..].starts_with(b"://"),
            _ => false,
        };
        if is_markup {
            escaped.push_str(&line[copied..at]);
            escaped.push('\\');
            copied = at;
        }
    }
    escaped.push_str(&line[copied..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expand::rendered::text as shown;

    #[test]
    fn markup_is_shown_as_text() {
        for text in [
            "```\npanic!()\n```",
            "    let x = 1;",
            "<script>alert(1)</script> <!-- x -->",
            "[`Vec`] and [x](http://a.b) and https://c.d/e?f=g&h",
            "1. one\n2) two\n- three\n+ four\n# five\n> six\n===\n---",
            "a | b\n--|--\n1 | 2",
            "*a* _b_ ~~c~~ `d` \"e\" 'f' ... -- --- &amp; \\ $x$ ^1",
            "//! not a doc comment ]]>",
            "[^1]: note",
            ": a",
        ] {
            let expected: String = text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(|line| format!("{line}\n"))
                .collect();
            assert_eq!(shown(&paragraphs(text)).as_deref(), Some(expected.as_str()), "{}", paragraphs(text));
        }
    }

    #[test]
    fn a_long_text_ends_between_words() {
        let text = "word ".repeat(40);
        let text = cut_between_words(&text, 80);
        assert!(text.ends_with("word…") && text.chars().count() <= 80, "{text}");
        assert_eq!(cut_between_words(&"字".repeat(90), 80), format!("{}…", "字".repeat(80)));
        assert_eq!(cut_between_words("short", 80), "short");
    }

    #[test]
    fn paths_are_code_unless_they_have_backticks() {
        assert_eq!(code("docs/a_b.md"), "`docs/a_b.md`");
        assert_eq!(code("docs/a`b.md"), "docs/a\\`b.md");
        assert_eq!(code(" "), "");
        assert_eq!(code("a\u{202e}"), "`a\\u{202e}`");
    }

    /// The lines of a text, with hidden characters escaped.
    fn expected(text: &str) -> String {
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| format!("{}\n", visible(line))).collect()
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_shown_as_text(text in "[ -~\n中。]{0,60}") {
            proptest::prop_assert_eq!(shown(&paragraphs(&text)), Some(expected(&text)), "{}", paragraphs(&text));
        }

        #[test]
        fn any_unicode_is_shown_as_text(
            text in "(\\PC|\\p{C}|[\n\t\r\u{0}\u{b}\u{1b}\u{85}\u{a0}\u{2028}\u{3000}]|[ -/:-@\\[-`{-~]){0,60}",
        ) {
            proptest::prop_assert_eq!(shown(&paragraphs(&text)), Some(expected(&text)), "{}", paragraphs(&text));
        }

        #[test]
        fn any_markup_is_shown_as_text(
            text in "(```|~~~|`|    |\t|<script>|</td>|<!--|-->|<!|<\\?|\\]\\]>|<a@b.c>|<http://a.b>|http://a.b|\\[|\\]|\\(|\\)|\\[a\\]: b|\\[\\^1\\]|:|!|\\*|_|__|~|\\||-|:-|--|---|\\+|=|===|#|## |>|[0-9]{1,9}|\\.|\\) |\\\\|&amp;|&#60;|&|;|\"|'|\\.\\.\\.|\\$|\\^|\\{|\\}|/|//!|@|%|\r|\u{2028}|\u{0}|\u{1b}|\u{200b}|é|中|a| |\n|\n\n){0,24}",
        ) {
            proptest::prop_assert_eq!(shown(&paragraphs(&text)), Some(expected(&text)), "{}", paragraphs(&text));
        }
    }
}
