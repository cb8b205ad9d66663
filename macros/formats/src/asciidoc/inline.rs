//! Inline markup: finds the parts of a text that are shown.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use doccodes_page::limits::MAX_LINK_TEXT;

use super::finder::{Finder, Mark};
use super::values::{Values, reference_length};
use super::word::{is_word, may_start_after};
use crate::tag::Tag;

/// A part of a text, as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'v> {
    /// These bytes of the text.
    Text(Range<usize>),
    /// Other text for these bytes of the text.
    Replaced(Range<usize>, Cow<'v, str>),
    /// A line break at this byte of the text.
    Break(usize),
    /// The start of text in another style.
    Start(Tag),
    /// Its end.
    End(Tag),
}

/// Parses a text. In a table, a backslash escapes the `separators` of cells.
pub(super) fn parse<'v>(text: &str, separators: &[String], values: &'v Values) -> Vec<Part<'v>> {
    let mut parser = Parser {
        text,
        separators,
        values,
        finder: Finder::new(text),
        ends: BTreeMap::new(),
        within: [0; FORMATS],
        parts: Vec::new(),
    };
    let (mut start, mut at) = (0, 0);
    while let Some(c) = parser.char_at(at) {
        if let Some(end) = parser.ends.remove(&at) {
            parser.show(start..at);
            parser.parts.extend(end.tags.iter().flatten().rev().copied().map(Part::End));
            (start, at) = (end.to, end.to);
        } else if c == '\\' {
            let next = parser.char_at(at + 1);
            let separates =
                parser.separators.iter().any(|separator| parser.rest(at + 1).starts_with(separator.as_str()));
            if separates || (next.is_some() && parser.construct(at + 1).is_some()) {
                parser.show(start..at);
                start = at + 1;
                // All marks of a run are text.
                let run = parser.rest(at + 1).chars().take_while(|&mark| Some(mark) == next).count();
                at += 1 + run * next.map_or(0, char::len_utf8);
            } else {
                at += 1;
            }
        } else if let Some(construct) = parser.construct(at) {
            parser.show(start..at);
            let from = at;
            match construct {
                Construct::Around { text, to, format, tags } => {
                    if let Some(within) = format.and_then(|format| parser.within.get_mut(format as usize)) {
                        *within = to;
                    }
                    parser.parts.extend(tags.iter().flatten().copied().map(Part::Start));
                    parser.ends.insert(text.end, End { to, tags });
                    at = text.start;
                }
                Construct::Literal { text, to, tag } => {
                    parser.parts.extend(tag.map(Part::Start));
                    parser.show(text);
                    parser.parts.extend(tag.map(Part::End));
                    at = to;
                }
                Construct::Replaced { text, to } => {
                    parser.parts.push(Part::Replaced(from..to, text));
                    at = to;
                }
                Construct::Break { to } => {
                    parser.parts.push(Part::Break(from));
                    at = to;
                }
            }
            start = at;
        } else {
            at += c.len_utf8();
        }
    }
    parser.show(start..text.len());
    parser.parts
}

/// The format of marked-up text. A format is not nested in itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Strong,
    Emphasis,
    Monospace,
    Highlight,
    Link,
}

/// The number of formats.
const FORMATS: usize = Format::Link as usize + 1;

impl Format {
    fn tag(self) -> Option<Tag> {
        match self {
            Self::Strong => Some(Tag::Strong),
            Self::Monospace => Some(Tag::Code),
            Self::Emphasis | Self::Highlight | Self::Link => None,
        }
    }
}

/// The style of a text: its format, and its role.
type Tags = [Option<Tag>; 2];

/// Markup that starts at some byte.
#[derive(Debug)]
enum Construct<'v> {
    /// Markup around a text, which may have markup in it. It ends before the byte `to`.
    Around {
        text: Range<usize>,
        to: usize,
        format: Option<Format>,
        tags: Tags,
    },
    /// Markup around a text without markup. The text is empty if nothing is shown.
    Literal {
        text: Range<usize>,
        to: usize,
        tag: Option<Tag>,
    },
    Replaced {
        text: Cow<'v, str>,
        to: usize,
    },
    Break {
        to: usize,
    },
}

/// The end of markup around a text, which is not shown.
#[derive(Debug, Clone, Copy)]
struct End {
    to: usize,
    tags: Tags,
}

struct Parser<'t, 'v> {
    text: &'t str,
    separators: &'t [String],
    values: &'v Values,
    finder: Finder<'t>,
    /// The ends of the markup that is open, by the byte where they start.
    ends: BTreeMap<usize, End>,
    /// For each format, the end of its last text.
    within: [usize; FORMATS],
    parts: Vec<Part<'v>>,
}

/// Macros whose text in brackets is shown, and otherwise their target.
const LINKS: &[&str] = &["link:", "xref:", "mailto:"];

/// Macros whose text in brackets is shown verbatim.
const LITERALS: &[&str] = &["pass:", "kbd:", "btn:", "stem:", "latexmath:", "asciimath:", "indexterm2:"];

/// Macros that show nothing in the text.
const HIDDEN: &[&str] = &["footnote:", "footnoteref:", "anchor:", "indexterm:"];

/// The schemes of addresses that are links without a macro.
const SCHEMES: &[&str] = &["https://", "http://", "ftp://", "irc://"];

/// Named character references that are replaced, in addition to numeric ones.
const CHARACTERS: &[(&str, &str)] =
    &[("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{a0}")];

/// The most bytes of a character reference.
const MAX_REFERENCE: usize = 10;

impl<'v> Parser<'_, 'v> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or("")
    }

    fn show(&mut self, part: Range<usize>) {
        if part.start < part.end {
            self.parts.push(Part::Text(part));
        }
    }

    /// The markup that starts at `at`.
    fn construct(&mut self, at: usize) -> Option<Construct<'v>> {
        match self.byte(at) {
            b'*' | b'_' | b'`' | b'#' => self.formatted(at, at),
            b'+' => self.passed(at),
            b'$' => self.literal(at, 2, Mark::DollarTwice),
            b'[' => self.bracket(at),
            b'<' => self.angle(at),
            b'(' => self.index_term(at),
            b'{' => self.attribute(at),
            b'&' => self.character(at),
            b' ' if self.byte(at + 1) == b'+' && matches!(self.byte(at + 2), 0 | b'\n') => {
                Some(Construct::Break { to: at + 2 })
            }
            b'a'..=b'z' if self.char_before(at).is_none_or(|c| !is_word(c)) => self.named(at),
            _ => None,
        }
    }

    /// Text between marks, which start at `at`. An attribute in brackets may be before them, at `before`.
    fn formatted(&mut self, at: usize, before: usize) -> Option<Construct<'v>> {
        let mark = self.byte(at);
        let (format, once, twice) = match mark {
            b'*' => (Format::Strong, Mark::Strong, Mark::StrongTwice),
            b'_' => (Format::Emphasis, Mark::Emphasis, Mark::EmphasisTwice),
            b'`' => (Format::Monospace, Mark::Monospace, Mark::MonospaceTwice),
            _ => (Format::Highlight, Mark::Highlight, Mark::HighlightTwice),
        };
        if self.is_within(format, at) {
            return None;
        }
        let quotes = match self.char_before(at).filter(|_| mark == b'`') {
            Some('"') => self.finder.find(Mark::Quotes, at + 2),
            Some('\'') => self.finder.find(Mark::Apostrophes, at + 2),
            _ => None,
        };
        if let Some(end) = quotes {
            return Some(self.around(at + 1..end, end + 1, format));
        }
        // Three backticks are those of Markdown.
        if self.rest(at).starts_with("```") {
            let end = self.finder.find(Mark::MonospaceThrice, at + 4)?;
            return Some(self.around(at + 3..end, end + 3, format));
        }
        if self.byte(at + 1) == mark {
            let end = self.finder.find(twice, at + 3)?;
            return Some(self.around(at + 2..end, end + 2, format));
        }
        let starts = self
            .char_before(before)
            .is_none_or(|c| may_start_after(c) && !(mark == b'`' && matches!(c, '"' | '\'' | '`')));
        if !starts || self.char_at(at + 1).is_none_or(char::is_whitespace) {
            return None;
        }
        let end = self.finder.find(once, at + 2)?;
        Some(self.around(at + 1..end, end + 1, format))
    }

    /// Text of a format. Between `` `+ `` and `` +` `` it is literal.
    fn around(&self, text: Range<usize>, to: usize, format: Format) -> Construct<'v> {
        let last = text.end.saturating_sub(1);
        if format == Format::Monospace
            && self.byte(text.start) == b'+'
            && self.byte(last) == b'+'
            && last > text.start + 1
        {
            return Construct::Literal { text: text.start + 1..last, to, tag: Some(Tag::Code) };
        }
        Construct::Around { text, to, format: Some(format), tags: [format.tag(), None] }
    }

    /// Text between `+`, which has no markup.
    fn passed(&mut self, at: usize) -> Option<Construct<'v>> {
        if self.rest(at).starts_with("+++") {
            return self.literal(at, 3, Mark::PlusThrice);
        }
        if self.rest(at).starts_with("++") {
            return self.literal(at, 2, Mark::PlusTwice);
        }
        let starts = self.char_before(at).is_none_or(may_start_after);
        if !starts || self.char_at(at + 1).is_none_or(char::is_whitespace) {
            return None;
        }
        let end = self.finder.find(Mark::Plus, at + 2)?;
        Some(Construct::Literal { text: at + 1..end, to: end + 1, tag: Some(Tag::Code) })
    }

    fn literal(&mut self, at: usize, length: usize, mark: Mark) -> Option<Construct<'v>> {
        if self.byte(at + length - 1) != self.byte(at) {
            return None;
        }
        let end = self.finder.find(mark, at + length + 1)?;
        Some(Construct::Literal { text: at + length..end, to: end + length, tag: None })
    }

    /// An anchor, or attributes before marks.
    fn bracket(&mut self, at: usize) -> Option<Construct<'v>> {
        if self.byte(at + 1) == b'[' {
            let first = self.char_at(at + 2)?;
            if !(first.is_alphabetic() || first == '_' || first == ':') {
                return None;
            }
            let end = self.finder.find(Mark::Anchor, at + 2)?;
            return Some(Construct::Literal { text: end..end, to: end + 2, tag: None });
        }
        let close = self.finder.find(Mark::Close, at + 1)?;
        if close == at + 1 || self.finder.find(Mark::Open, at + 1).is_some_and(|open| open < close) {
            return None;
        }
        if !matches!(self.byte(close + 1), b'*' | b'_' | b'`' | b'#') {
            return None;
        }
        let roles = self.text.get(at + 1..close)?;
        let line_through = roles.split(['.', ' ']).any(|role| role == "line-through");
        match self.formatted(close + 1, at)? {
            Construct::Around { text, to, format, tags: [tag, _] } => {
                let role = line_through.then_some(Tag::StruckOut);
                Some(Construct::Around { text, to, format, tags: [tag, role] })
            }
            other => Some(other),
        }
    }

    /// A reference `<<id,text>>`, or an address in angle brackets.
    fn angle(&mut self, at: usize) -> Option<Construct<'v>> {
        if self.byte(at + 1) == b'<' {
            let first = self.char_at(at + 2)?;
            if !(is_word(first) || matches!(first, '#' | '/' | '.' | ':' | '{' | ',')) {
                return None;
            }
            let end = self.finder.find(Mark::Reference, at + 2).filter(|end| end - at <= MAX_LINK_TEXT)?;
            let comma = self.finder.find(Mark::Comma, at + 2).filter(|&comma| comma < end);
            let target = self.text.get(at + 2..comma.unwrap_or(end))?;
            let start = comma.map_or(at + 2 + usize::from(first == '#'), |comma| comma + 1);
            let text = self.trimmed(start..end);
            let tags = [Some(Tag::Link { local: is_local(target) }), None];
            return (!text.is_empty()).then_some(Construct::Around { text, to: end + 2, format: None, tags });
        }
        if !SCHEMES.iter().any(|scheme| self.rest(at + 1).starts_with(scheme)) {
            return None;
        }
        let end = self.finder.find(Mark::AngleEnd, at + 1).filter(|&end| self.byte(end) == b'>')?;
        Some(Construct::Literal { text: at + 1..end, to: end + 1, tag: None })
    }

    /// A term of the index: `((shown))`, `(((hidden)))`.
    fn index_term(&mut self, at: usize) -> Option<Construct<'v>> {
        if self.rest(at).starts_with("(((") {
            let end = self.finder.find(Mark::HiddenTerm, at + 3)?;
            return Some(Construct::Literal { text: end..end, to: end + 3, tag: None });
        }
        if !self.rest(at).starts_with("((") {
            return None;
        }
        let end = self.finder.find(Mark::Term, at + 3)?;
        Some(Construct::Around { text: at + 2..end, to: end + 2, format: None, tags: [None, None] })
    }

    /// An attribute of the document. Before a path and a text in brackets it is an address.
    fn attribute(&mut self, at: usize) -> Option<Construct<'v>> {
        let to = at + reference_length(self.rest(at))?;
        let values = self.values;
        let value = values.get(self.text.get(at + 1..to - 1)?);
        let is_address = value.is_none_or(|value| value.contains("://"));
        if is_address && matches!(self.byte(to), b'/' | b'[') {
            let open = self.finder.find(Mark::TargetEnd, to).filter(|&open| self.byte(open) == b'[');
            if let Some(link) = open.and_then(|open| self.in_brackets(open, false)) {
                return Some(link);
            }
        }
        value.map(|value| Construct::Replaced { text: Cow::Borrowed(value), to })
    }

    /// A character reference: `&#124;`, `&lt;`.
    fn character(&self, at: usize) -> Option<Construct<'v>> {
        let bytes = self.text.as_bytes().get(at + 1..)?;
        let length = bytes.iter().take(MAX_REFERENCE).position(|&byte| byte == b';')?;
        let name = self.text.get(at + 1..at + 1 + length)?;
        let to = at + length + 2;
        if let Some(number) = name.strip_prefix('#') {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            let c = char::from_u32(number.ok()?).filter(|c| !c.is_control())?;
            return Some(Construct::Replaced { text: Cow::Owned(c.to_string()), to });
        }
        let (_, text) = CHARACTERS.iter().find(|(known, _)| *known == name)?;
        Some(Construct::Replaced { text: Cow::Borrowed(text), to })
    }

    /// A macro, or an address.
    fn named(&mut self, at: usize) -> Option<Construct<'v>> {
        let starts = |names: &[&str]| {
            names.iter().find(|name| self.rest(at).starts_with(**name)).map(|name| at + name.len())
        };
        if starts(SCHEMES).is_some() {
            return self.link(at, at);
        }
        if let Some(target) = starts(LINKS) {
            return self.link(at, target);
        }
        if let Some(target) = starts(&["image:"]) {
            let open = self.target(target)?;
            let (close, text) = self.first_attribute(open)?;
            return Some(Construct::Literal { text, to: close + 1, tag: None });
        }
        let hidden = starts(HIDDEN);
        let target = hidden.or_else(|| starts(LITERALS))?;
        let open = self.target(target)?;
        let close = self.finder.find(Mark::Close, open + 1)?;
        let text = if hidden.is_some() { close..close } else { open + 1..close };
        Some(Construct::Literal { text, to: close + 1, tag: None })
    }

    /// The bracket after the target of a macro, which starts at `from`.
    fn target(&mut self, from: usize) -> Option<usize> {
        let open = self.finder.find(Mark::TargetEnd, from)?;
        (self.byte(open) == b'[' && self.byte(from) != b':').then_some(open)
    }

    /// A link whose target starts at `target`. Its text is shown, or its target if it has no text.
    fn link(&mut self, at: usize, target: usize) -> Option<Construct<'v>> {
        let open = self.target(target)?;
        let address = self.text.get(target..open)?;
        let is_local = is_local(address)
            && match self.text.get(at..target)? {
                "xref:" => true,
                "link:" => address.starts_with('#'),
                _ => false,
            };
        if let Some(link) = self.in_brackets(open, is_local) {
            return Some(link);
        }
        let close = self.finder.find(Mark::Close, open + 1)?;
        let plus = if self.rest(target).starts_with("++") && open > target + 4 { 2 } else { 0 };
        let mark = usize::from(at < target && self.byte(target) == b'#');
        let tag = Some(Tag::Link { local: is_local });
        Some(Construct::Literal { text: target + plus + mark..open - plus, to: close + 1, tag })
    }

    /// The text in the brackets of a link, which open at `open`, if there is any.
    fn in_brackets(&mut self, open: usize, local: bool) -> Option<Construct<'v>> {
        let (close, text) = self.first_attribute(open)?;
        let text = match self.text.get(text.clone())?.ends_with('^') {
            true => text.start..text.end - 1,
            false => text,
        };
        let tags = [Some(Tag::Link { local }), None];
        (!self.is_within(Format::Link, open) && !text.is_empty()).then_some(Construct::Around {
            text,
            to: close + 1,
            format: Some(Format::Link),
            tags,
        })
    }

    /// The end of the brackets that open at `open`, and the first attribute in them. Attributes need a `=`, otherwise a comma is
    /// text.
    fn first_attribute(&mut self, open: usize) -> Option<(usize, Range<usize>)> {
        let close = self.finder.find(Mark::Close, open + 1).filter(|close| close - open <= MAX_LINK_TEXT)?;
        let mut text = self.trimmed(open + 1..close);
        let inner = self.text.get(text.clone())?;
        if let Some((quoted, _)) = inner.strip_prefix('"').and_then(|inner| inner.split_once('"')) {
            text = text.start + 1..text.start + 1 + quoted.len();
        } else if inner.contains('=') {
            let first = inner.split(',').next().unwrap_or("");
            let length = if first.contains('=') { 0 } else { first.trim_end().len() };
            text = text.start..text.start + length;
        }
        Some((close, text))
    }

    /// Whether the byte at `at` is in a text of this format.
    fn is_within(&self, format: Format, at: usize) -> bool {
        self.within.get(format as usize).is_some_and(|&end| at < end)
    }

    /// A part without the white space at both ends.
    fn trimmed(&self, part: Range<usize>) -> Range<usize> {
        let text = self.text.get(part.clone()).unwrap_or("");
        let start = part.start + (text.len() - text.trim_start().len());
        start..start + text.trim().len()
    }
}

/// Whether the target of a link is on the page itself: an anchor, and no other page.
fn is_local(target: &str) -> bool {
    target.strip_prefix('#').unwrap_or(target).bytes().all(|byte| !b"./#:".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        let mut values = Values::default();
        values.set("product", "Parcel Desk".to_owned());
        values.set("site", "https://parcel.example".to_owned());
        values
    }

    fn text(markup: &str) -> String {
        let values = values();
        let parts = parse(markup, &["|".to_owned()], &values);
        let text = |part: &Part<'_>| match part {
            Part::Text(range) => markup[range.clone()].to_owned(),
            Part::Replaced(_, text) => text.to_string(),
            Part::Break(_) => "/".to_owned(),
            Part::Start(Tag::StruckOut) => "<".to_owned(),
            Part::End(Tag::StruckOut) => ">".to_owned(),
            Part::Start(_) | Part::End(_) => String::new(),
        };
        parts.iter().map(text).collect()
    }

    #[test]
    fn marks_are_not_shown() {
        assert_eq!(text("*a b* _c_ `d` #e# +*f*+, (*g*)"), "a b c d e *f*, (g)");
        assert_eq!(text("a**b**c __d__e ``f``g ##h##i"), "abc de fg hi");
        assert_eq!(text("```500``` ```a b```"), "500 a b");
        assert_eq!(text("*_a_ `b`* `+__c__+` ++*d*++ +++_e_+++ $$`f`$$"), "a b __c__ *d* _e_ `f`");
        assert_eq!(text("[.role]#a# [red]*b* [line-through]#c# [x] [y]z"), "a b <c> [x] [y]z");
        assert_eq!(text("\"`a b`\" '`c`'"), "\"a b\" 'c'");
        assert_eq!(text("状态*码*为``404``。"), "状态码为404。");
        assert_eq!(text("_ERR_NO_ROUTE_ *a\nb*"), "ERR_NO_ROUTE a\nb");
        assert_eq!(text("one +\ntwo +"), "one/\ntwo/");
    }

    #[test]
    fn links_are_their_text() {
        assert_eq!(
            text("link:a.html[b c] link:a[*b*^] link:a[\"b, c\",role=d] link:a[b,role=c]"),
            "b c b b, c b"
        );
        assert_eq!(
            text("https://a.example/b_c_d[e] https://a.example[] https://a.example/_b_c"),
            "e https://a.example https://a.example/_b_c"
        );
        assert_eq!(
            text("<https://a.example> mailto:a@b.example[c] link:++a++[b] link:++c++[]"),
            "https://a.example c b c"
        );
        assert_eq!(
            text("xref:a.adoc#b[c] xref:#b[] <<a>> <<a,b c>> <<#a, d>>, 1 << 2 >> 1"),
            "c b a b c d, 1 << 2 >> 1"
        );
        assert_eq!(text("[[a]]b [[a,b]]c anchor:d[]e footnote:[f]g (((h)))i ((j))"), "b c e g i j");
        assert_eq!(
            text("image:a.png[yes] image:a.png[width=3] kbd:[F1] pass:[*a*] stem:[x^2]"),
            "yes  F1 *a* x^2"
        );
        assert_eq!(
            text("{site}/a/b[the *docs*] {unknown}/a[b] {site}/a"),
            "the docs b https://parcel.example/a"
        );
        assert_eq!(text("hyperlink:a[b]"), "hyperlink:a[b]");
    }

    #[test]
    fn attributes_and_characters_are_replaced() {
        assert_eq!(
            text("{product}{nbsp}{vbar} {Product} {unknown} {a b} {}"),
            "Parcel Desk\u{a0}| Parcel Desk {unknown} {a b} {}"
        );
        assert_eq!(
            text("&#124; &#x7C; &lt;a&gt; &nbsp;& &unknown; &#0; (C) ->"),
            "| | <a> \u{a0}& &unknown; &#0; (C) ->"
        );
    }

    #[test]
    fn backslashes_escape() {
        assert_eq!(
            text("\\*a* \\_b_ \\{product} \\| \\<<a>> \\https://a.example[b]"),
            "*a* _b_ {product} | <<a>> https://a.example[b]"
        );
        assert_eq!(text("\\**a**"), "**a**");
        assert_eq!(text("C:\\a\\b \\* \\状 \\"), "C:\\a\\b \\* \\状 \\");
    }

    #[test]
    fn other_text_is_kept() {
        for same in [
            "2*3*4",
            "a_b_c",
            "* a*",
            "*a",
            "`a",
            "5 * 6 * 7",
            "snake_case_name",
            "#1 and #2",
            "a + b + c",
            "C#",
            "**",
            "****",
            "__",
            "[a]",
            "[]",
            "[[",
            "[[1]]",
            "<<",
            "<a>",
            "((",
            "(a)",
            "{",
            "&",
            "&;",
            "link:",
            "link:a",
            "http://",
            "x: y",
            "$$",
            "a: *",
            "`",
            "\"`",
            "image:",
            "1. a",
        ] {
            assert_eq!(text(same), same);
        }
    }

    #[test]
    fn bold_and_monospace_text_and_links_have_styles() {
        let values = values();
        let tags = |markup: &str| {
            let parts = parse(markup, &[], &values);
            let tags = parts.into_iter().filter_map(|part| match part {
                Part::Start(tag) => Some((tag, true)),
                Part::End(tag) => Some((tag, false)),
                _ => None,
            });
            tags.collect::<Vec<_>>()
        };
        let pair = |tag| vec![(tag, true), (tag, false)];
        assert_eq!(tags("*a*"), pair(Tag::Strong));
        assert_eq!(tags("`a` _b_ #c#"), pair(Tag::Code));
        assert_eq!((tags("`+a+`"), tags("+a+")), (pair(Tag::Code), pair(Tag::Code)));
        for local in ["<<a>>", "<<a,b>>", "<<#a>>", "xref:a[b]", "xref:#a[]", "link:#a[b]"] {
            assert_eq!(tags(local), pair(Tag::Link { local: true }), "{local}");
        }
        for other in
            ["<<a.adoc#b,c>>", "xref:a.adoc#b[c]", "link:a[b]", "https://a.example[b]", "{site}/a[b]"]
        {
            assert_eq!(tags(other), pair(Tag::Link { local: false }), "{other}");
        }
        let [strong, struck] = [Tag::Strong, Tag::StruckOut];
        assert_eq!(
            tags("[line-through]*a*"),
            [(strong, true), (struck, true), (struck, false), (strong, false)]
        );
    }

    #[test]
    fn a_backslash_escapes_a_whole_separator() {
        let values = Values::default();
        let separators = ["|".to_owned(), "ab".to_owned()];
        let text = |markup: &str| {
            let parts = parse(markup, &separators, &values);
            parts
                .iter()
                .map(|part| if let Part::Text(range) = part { &markup[range.clone()] } else { "" })
                .collect::<String>()
        };
        assert_eq!(text("c\\abc c\\bc c\\|"), "cabc c\\bc c|");
    }

    #[test]
    fn hostile_markup_is_read_in_linear_time() {
        let pieces = [
            "*a ",
            "**a ",
            "`a ",
            "``a ",
            "_a ",
            "#a ",
            "+a ",
            "++a ",
            "$$a ",
            "[a",
            "[a]#b ",
            "[[a ",
            "<<a ",
            "<<a,",
            "((a ",
            "(((a ",
            "{a",
            "{a}/",
            "{product}[",
            "&",
            "link:a",
            "link:a[",
            "https://a",
            "xref:a[\"",
            "image:a[b=",
            "\\*a ",
            "\\",
            "\"`a ",
            "*a _b ",
            "*_`#",
            " +\n",
            "footnote:[",
            "[a]*b _c ",
            "link:",
            "a:",
            "\\link:a[",
            "\\image:a[",
            "link:a[=",
        ];
        for piece in pieces {
            let hostile = piece.repeat(50_000);
            text(&hostile);
            text(&format!("{hostile} a* b_ c` d# e+ f** g`` h]] i>> j)) k))) l] m"));
        }
        // Each has one end, after white space.
        for (piece, end) in [("<<a ", ">>"), ("link:a[b ", "]"), ("image:a[", "]"), ("link:a[\"", "\"]")] {
            text(&format!("{},{}{end}", piece.repeat(50_000), " ".repeat(50_000)));
        }
    }

    proptest::proptest! {
        #[test]
        fn every_part_is_shown_once_and_in_order(
            markup in "(\\*|_|`|#|\\+|\\$|\\[|\\]|<|>|\\(|\\)|\\{|\\}|\\\\|,|=|\"| |\n|link:|https://|image:|a|状|&#65;|\\{vbar\\}){0,40}",
        ) {
            let values = Values::default();
            let mut end = 0;
            for part in parse(&markup, &["|".to_owned()], &values) {
                if let Part::Text(range) | Part::Replaced(range, _) = part {
                    proptest::prop_assert!(range.start >= end && range.start < range.end, "{}", markup);
                    proptest::prop_assert!(markup.get(range.clone()).is_some());
                    end = range.end;
                }
            }
        }
    }
}
