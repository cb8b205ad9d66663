//! Inline markup: finds the parts of a text that are shown.

use std::ops::Range;

use doccodes_page::Style;
use doccodes_page::limits::MAX_ROLE_NAME;
use doccodes_page::terminal::is_wide;

/// A part of a text that is shown.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) bytes: Range<usize>,
    pub(super) style: Style,
}

/// The parts of a text that are shown, in order.
pub(super) fn shown(text: &str) -> Vec<Part> {
    let mut parser = Parser { text, parts: Vec::new(), style: Style::Plain, unclosed: [false; 4] };
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = parser.char_at(at) {
        if c == '\\' {
            parser.show(start..at);
            (start, at) = parser.after_escape(at);
        } else if let Some((inner, kind, end)) = parser.markup(at, c) {
            parser.show(start..at);
            parser.style = kind.style();
            if kind == Kind::Literal {
                parser.show(inner)
            } else {
                parser.show_unescaped(inner)
            }
            parser.style = Style::Plain;
            (start, at) = (end, end);
        } else {
            at += c.len_utf8();
        }
    }
    parser.show(start..text.len());
    parser.parts
}

/// A kind of markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Literal,
    Strong,
    Emphasis,
    Interpreted,
}

impl Kind {
    fn style(self) -> Style {
        match self {
            Self::Literal => Style::Code,
            Self::Strong => Style::Strong,
            Self::Emphasis | Self::Interpreted => Style::Plain,
        }
    }
}

struct Parser<'t> {
    text: &'t str,
    parts: Vec<Part>,
    /// The style of the current part.
    style: Style,
    /// For each kind of markup, whether a start had no end. No later start has one then, so no end is searched for.
    unclosed: [bool; 4],
}

impl Parser<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    fn show(&mut self, part: Range<usize>) {
        if !part.is_empty() {
            self.parts.push(Part { bytes: part, style: self.style });
        }
    }

    fn show_unescaped(&mut self, part: Range<usize>) {
        let mut start = part.start;
        let mut at = part.start;
        while let Some(c) = self.char_at(at).filter(|_| at < part.end) {
            if c == '\\' {
                self.show(start..at);
                (start, at) = self.after_escape(at);
            } else {
                at += c.len_utf8();
            }
        }
        self.show(start..part.end);
    }

    /// For the backslash at `at`: where the shown text continues, and where markup may start again.
    fn after_escape(&self, at: usize) -> (usize, usize) {
        match self.char_at(at + 1) {
            // An escaped space only separates markup from the rest of a word.
            Some(c) if c.is_whitespace() => (at + 1 + c.len_utf8(), at + 1 + c.len_utf8()),
            Some(c) => (at + 1, at + 1 + c.len_utf8()),
            None => (at + 1, at + 1),
        }
    }

    /// The markup that starts at `at`: its content, its kind, and its end.
    fn markup(&mut self, at: usize, c: char) -> Option<(Range<usize>, Kind, usize)> {
        if !matches!(c, '`' | '*' | ':' | '_') || !self.may_start(at) {
            return None;
        }
        let (kind, from) = match (c, self.byte(at + 1)) {
            ('`', b'`') => (Kind::Literal, at + 2),
            ('`', _) => (Kind::Interpreted, at + 1),
            ('_', b'`') => (Kind::Interpreted, at + 2),
            ('*', b'*') => (Kind::Strong, at + 2),
            ('*', _) => (Kind::Emphasis, at + 1),
            (':', _) => (Kind::Interpreted, at + self.role(at)? + 1),
            _ => return None,
        };
        if c == ':' && self.byte(from - 1) != b'`' {
            return None;
        }
        let first = self.char_at(from)?;
        if first.is_whitespace() || self.is_quoted(at, first) {
            return None;
        }
        let (close, end) = self.end(kind, from)?;
        // Without a role or an underscore it is not a reference, and `<` is text.
        let refers = kind == Kind::Interpreted && (c == ':' || end > close + 1);
        let inner = if refers { self.without_target(from..close) } else { from..close };
        Some((inner, kind, end))
    }

    /// Whether markup may start here: after white space or opening punctuation, not within a word. Chinese has no spaces between
    /// words, so markup may also follow a wide character.
    fn may_start(&self, at: usize) -> bool {
        self.char_before(at).is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '-' | '/' | ':' | '\'' | '"' | '<' | '(' | '[' | '{')
                || is_wide(c)
                || (!c.is_ascii() && !c.is_alphanumeric())
        })
    }

    /// Whether markup may end here: before white space or closing punctuation, not within a word.
    fn may_end(&self, at: usize) -> bool {
        self.char_at(at).is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '-' | '/' | ':' | '\'' | '"' | '>' | ')' | ']' | '}' | '.' | ',' | ';' | '!')
                || matches!(c, '?' | '\\')
                || is_wide(c)
                || (!c.is_ascii() && !c.is_alphanumeric())
        })
    }

    /// Whether a start is enclosed in quotes or brackets, as in `(*)` or `"*"`, which makes it text.
    fn is_quoted(&self, at: usize, next: char) -> bool {
        let closing = match self.char_before(at) {
            Some('(') => ')',
            Some('[') => ']',
            Some('{') => '}',
            Some('<') => '>',
            Some(quote @ ('\'' | '"')) => quote,
            _ => return false,
        };
        next == closing
    }

    /// The length of the `:role:` at `at`.
    fn role(&self, at: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(at + 1..)?;
        let mut before = b':';
        for (n, &byte) in rest.iter().enumerate().take(MAX_ROLE_NAME) {
            match byte {
                b':' if before == b':' => return None,
                b':' if rest.get(n + 1) == Some(&b'`') => return Some(n + 2),
                b':' | b'-' | b'_' | b'.' | b'+' => {}
                _ if byte.is_ascii_alphanumeric() => {}
                _ => return None,
            }
            before = byte;
        }
        None
    }

    /// The end of the content that starts at `from`, and the end of its markup.
    fn end(&mut self, kind: Kind, from: usize) -> Option<(usize, usize)> {
        let unclosed = self.unclosed.get_mut(kind as usize)?;
        if *unclosed {
            return None;
        }
        let (mark, length) = match kind {
            Kind::Literal => (b'`', 2),
            Kind::Strong => (b'*', 2),
            Kind::Emphasis => (b'*', 1),
            Kind::Interpreted => (b'`', 1),
        };
        let mut at = from;
        while at < self.text.len() {
            let byte = self.byte(at);
            if byte == b'\\' && kind != Kind::Literal {
                at += 1 + self.char_at(at + 1).map_or(0, char::len_utf8);
                continue;
            }
            let closes = byte == mark && (length == 1 || self.byte(at + 1) == mark);
            if closes && at > from && self.char_before(at).is_some_and(|c| !c.is_whitespace()) {
                let end = at + length;
                let end = if kind == Kind::Interpreted { end + self.suffix(end) } else { end };
                if self.may_end(end) {
                    return Some((at, end));
                }
            }
            at += 1;
        }
        if let Some(unclosed) = self.unclosed.get_mut(kind as usize) {
            *unclosed = true;
        }
        None
    }

    /// The length of the `_`, `__` or `:role:` after interpreted text.
    fn suffix(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (b'_', b'_') => 2,
            (b'_', _) => 1,
            (b':', next) if next.is_ascii_alphanumeric() => {
                let name = self.text.bytes().skip(at + 1).take(MAX_ROLE_NAME);
                let length =
                    name.take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.+".contains(byte)).count();
                if self.byte(at + 1 + length) == b':' { length + 2 } else { 0 }
            }
            _ => 0,
        }
    }

    /// `text <target>` without the target. A target without a text is the text.
    fn without_target(&self, inner: Range<usize>) -> Range<usize> {
        let Some(text) = self.text.get(inner.clone()) else { return inner };
        let Some(rest) = text.strip_suffix('>').filter(|rest| !rest.ends_with('\\')) else { return inner };
        let Some(open) = rest.rfind('<') else { return inner };
        let before = rest.get(..open).unwrap_or("");
        let label = before.trim_end();
        if before.is_empty() {
            inner.start + 1..inner.end - 1
        } else if label.len() < before.len() {
            inner.start..inner.start + label.len()
        } else {
            inner
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(markup: &str) -> String {
        shown(markup).into_iter().map(|part| &markup[part.bytes]).collect()
    }

    #[test]
    fn markup_is_replaced_by_its_text() {
        assert_eq!(text("a ``b *c* \\d`` **e f** *g*, (**h**)"), "a b *c* \\d e f g, (h)");
        assert_eq!(text(":ref:`a b <c>` :py:class:`d` `e`:sup: `f`"), "a b d e f");
        assert_eq!(
            text("`a b <https://c>`_ `<x> <y>` `d`__ `<https://e>`_, _`f`."),
            "a b <x> <y> d https://e, f."
        );
        assert_eq!(text("状态**码**为``404``。"), "状态码为404。");
        assert_eq!(text("*a\nb*"), "a\nb");
        assert_eq!(text(":r:`a\\ <b>\\ c`"), "a<b>c");
    }

    #[test]
    fn backslashes_escape() {
        assert_eq!(text("\\*a\\* b\\\\c re\\ ``d``\\ e \\"), "*a* b\\c red".to_owned() + "e ");
        assert_eq!(text("*a\\*b*"), "a*b");
        assert_eq!(text("\\状\\"), "状");
    }

    #[test]
    fn other_text_is_kept() {
        for same in [
            "2*3*4",
            "a_b_ c",
            "* a*",
            "*a *b",
            "(*) \"*\"",
            "``a",
            "a``b``",
            "**",
            "****",
            "`",
            "::",
            ":a: b",
            ":a:`",
            "`a <b",
            "5 * 6",
            "__init__",
            "x::`a",
            "|a|",
        ] {
            assert_eq!(text(same), same);
        }
    }

    #[test]
    fn hostile_markup_is_read_in_linear_time() {
        for piece in ["*a ", "**a ", "``a ", "`a ", ":a:`b ", ":a", "`a <", "a` <b>` ", "\\", "_`"] {
            let hostile = piece.repeat(100_000);
            assert!(text(&hostile).len() <= hostile.len());
        }
    }

    proptest::proptest! {
        #[test]
        fn every_part_is_shown_once_and_in_order(markup in "(\\*|`|:|_|<|>|\\\\| |\n|a|状){0,40}") {
            let mut end = 0;
            for Part { bytes: part, .. } in shown(&markup) {
                proptest::prop_assert!(part.start >= end && part.start < part.end);
                proptest::prop_assert!(markup.get(part.clone()).is_some());
                end = part.end;
            }
        }
    }
}
