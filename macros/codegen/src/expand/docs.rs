//! Doc comments from the text of a page: rustdoc shows the text as it is, and nothing of it is markup.

/// A page's text as a doc comment: a paragraph for each of its lines, with everything escaped that Markdown would take
/// for markup. Such a comment cannot carry a code block, which would run as a doctest, HTML, or a link.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split('\n') {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !plain.is_empty() {
            plain.push_str("\n\n");
        }
        escape(&crate::problem::visible(line), &mut plain);
    }
    plain
}

/// A page's text on one line, escaped as in [`plain`], also for a cell of a table.
pub(crate) fn line(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + text.len() / 8);
    escape(
        &crate::problem::visible(text).split('\n').map(str::trim).collect::<Vec<_>>().join(" "),
        &mut plain,
    );
    plain
}

fn escape(line: &str, escaped: &mut String) {
    let bytes = line.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    // Whatever is special is ASCII; what stands between is copied as it is. By number and not by iterator: a macro in a
    // debug build pays for each call.
    let (mut copied, mut next) = (0, 0);
    while next < bytes.len() {
        let (at, byte) = (next, bytes[next]);
        next += 1;
        let special = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | 0x80.. => continue,
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'|' | b'~' | b'"' | b'\''
            | b'$' | b'^' => true,
            b'#' | b'+' | b'=' | b'!' => at == 0,
            b')' => digits > 0 && at == digits,
            b'-' | b'.' => {
                let doubled = bytes.get(at + 1) == Some(&byte) || at > 0 && bytes[at - 1] == byte;
                doubled || (byte == b'-' && at == 0) || (byte == b'.' && digits > 0 && at == digits)
            }
            b':' => at == 0 || bytes[at..].starts_with(b"://"),
            _ => false,
        };
        if special {
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
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What rustdoc shows of a comment, if it is text alone.
    fn shown(comment: &str) -> Option<String> {
        let mut text = String::new();
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION;
        for event in Parser::new_ext(comment, options) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) => {}
                Event::End(TagEnd::Paragraph) => text.push('\n'),
                _ => return None,
            }
        }
        Some(text)
    }

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
            assert_eq!(shown(&plain(text)).as_deref(), Some(expected.as_str()), "{}", plain(text));
        }
    }

    /// What is to be shown of a text: its lines, what is hidden made visible.
    fn expected(text: &str) -> String {
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| format!("{}\n", crate::problem::visible(line))).collect()
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_shown_as_text(text in "[ -~\n中。]{0,60}") {
            proptest::prop_assert_eq!(shown(&plain(&text)), Some(expected(&text)), "{}", plain(&text));
        }

        #[test]
        fn any_unicode_is_shown_as_text(
            text in "(\\PC|\\p{C}|[\n\t\r\u{0}\u{b}\u{1b}\u{85}\u{a0}\u{2028}\u{3000}]|[ -/:-@\\[-`{-~]){0,60}",
        ) {
            proptest::prop_assert_eq!(shown(&plain(&text)), Some(expected(&text)), "{}", plain(&text));
        }

        #[test]
        fn any_markup_is_shown_as_text(
            text in "(```|~~~|`|    |\t|<script>|</td>|<!--|-->|<!|<\\?|\\]\\]>|<a@b.c>|<http://a.b>|http://a.b|\\[|\\]|\\(|\\)|\\[a\\]: b|\\[\\^1\\]|:|!|\\*|_|__|~|\\||-|:-|--|---|\\+|=|===|#|## |>|[0-9]{1,9}|\\.|\\) |\\\\|&amp;|&#60;|&|;|\"|'|\\.\\.\\.|\\$|\\^|\\{|\\}|/|//!|@|%|\r|\u{2028}|\u{0}|\u{1b}|\u{200b}|é|中|a| |\n|\n\n){0,24}",
        ) {
            proptest::prop_assert_eq!(shown(&plain(&text)), Some(expected(&text)), "{}", plain(&text));
        }
    }
}
