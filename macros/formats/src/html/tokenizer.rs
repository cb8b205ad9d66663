//! Splits HTML into text and tags, as defined in section 13.2.5 "Tokenization" of the HTML standard.
//!
//! Comments, document types and the like are left out, and so are CDATA sections, which are comments outside SVG and MathML. Line
//! endings are `\n` already. NUL is kept in names and values, where it has no meaning.

use std::ops::Range;

use doccodes_page::limits::MAX_ATTRIBUTES;

use super::attributes::{Attributes, is_in_tag_name, skip};
use super::reference::{Reference, reference};

/// A part of a page.
pub(super) enum Token<'a> {
    /// Text that is on the page verbatim.
    Text(Range<usize>),
    /// Text that replaces characters of the page at this byte.
    Replaced(usize, String),
    Tag(Tag<'a>),
    /// The start of a tag with more than [`MAX_ATTRIBUTES`] attributes. It is the last token.
    LongTag(usize),
}

/// A start tag or an end tag.
pub(super) struct Tag<'a> {
    /// Where it starts.
    pub(super) at: usize,
    /// Whether it is an end tag.
    pub(super) closing: bool,
    /// Its name in lower case.
    pub(super) name: String,
    pub(super) attributes: Attributes<'a>,
}

/// The content that an element may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Markup and references.
    Markup,
    /// References.
    References,
    /// Text only.
    Text,
    /// A script.
    Script,
    /// The rest of the page.
    Rest,
}

impl Content {
    /// The content of the element with this name. `noscript` is text, as in a browser that runs scripts.
    fn of(name: &str) -> Self {
        match name {
            "title" | "textarea" => Self::References,
            "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Self::Text,
            "script" => Self::Script,
            "plaintext" => Self::Rest,
            _ => Self::Markup,
        }
    }

    /// Where the text at `from` ends, in the element with this name.
    fn end(self, html: &str, from: usize, name: &str) -> usize {
        match self {
            Self::Markup => markup(html, from),
            Self::References | Self::Text => end_tag(html, from, name),
            Self::Script => end_of_script(html, from),
            Self::Rest => html.len(),
        }
    }
}

/// Reads the tokens of a page, or of a part of one.
pub(super) struct Tokenizer<'a> {
    html: &'a str,
    at: usize,
    content: Content,
    /// Where the text from `at` on ends: at markup, or at the end of the page.
    text_end: usize,
    /// The token after the text that was returned last.
    pending: Option<Token<'a>>,
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, at: 0, content: Content::Markup, text_end: markup(html, 0), pending: None }
    }

    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        if self.pending.is_some() {
            return self.pending.take();
        }
        while self.at < self.html.len() {
            if self.at < self.text_end {
                return Some(self.text());
            }
            let token = self.markup();
            let name = if let Some(Token::Tag(tag)) = &token { &tag.name } else { "" };
            self.text_end = self.content.end(self.html, self.at, name);
            if token.is_some() {
                return token;
            }
        }
        None
    }

    /// Reads text, up to the next character to replace.
    fn text(&mut self) -> Token<'a> {
        let start = self.at;
        let mut at = start;
        while let Some(found) = self.special(at) {
            let Some(Reference { text, length }) = self.replacement(found) else {
                at = found + 1;
                continue;
            };
            self.at = found + length;
            let replaced = Token::Replaced(found, text);
            if start == found {
                return replaced;
            }
            self.pending = Some(replaced);
            return Token::Text(start..found);
        }
        self.at = self.text_end;
        Token::Text(start..self.at)
    }

    /// The next byte of the text, from `at` on, that may have to be replaced.
    fn special(&self, at: usize) -> Option<usize> {
        let (bytes, mut at) = (self.html.as_bytes(), at);
        // An index instead of a search: in a debug build, the macro pays for each call, and most texts are short.
        while at < self.text_end {
            if bytes[at] == b'&' || bytes[at] == b'\0' && self.content != Content::Markup {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// The replacement for the byte at `at` of the page.
    fn replacement(&self, at: usize) -> Option<Reference> {
        let text = &self.html[at..self.text_end];
        if text.starts_with('\0') {
            return Some(Reference { text: char::REPLACEMENT_CHARACTER.to_string(), length: 1 });
        }
        match self.content {
            Content::Markup | Content::References => reference(text, false),
            _ => None,
        }
    }

    /// Reads markup: a tag, or something that is left out.
    fn markup(&mut self) -> Option<Token<'a>> {
        let at = self.at;
        let rest = &self.html[at..];
        let closing = rest.starts_with("</");
        let name = at + if closing { 2 } else { 1 };
        if !self.html.as_bytes().get(name).is_some_and(u8::is_ascii_alphabetic) {
            self.at = at + comment(rest);
            return None;
        }
        let name_end = skip(self.html, name, is_in_tag_name);
        let attributes = Attributes::new(self.html, name_end);
        let (count, end) = attributes.measure();
        self.at = end.unwrap_or(self.html.len());
        if count > MAX_ATTRIBUTES {
            self.at = self.html.len();
            return Some(Token::LongTag(at));
        }
        let attributes = Attributes::new(&self.html[..end?], name_end);
        let name = self.html[name..name_end].to_ascii_lowercase();
        self.content = if closing { Content::Markup } else { Content::of(&name) };
        Some(Token::Tag(Tag { at, closing, name, attributes }))
    }
}

/// Where the markup after `from` starts.
fn markup(html: &str, from: usize) -> usize {
    let (bytes, mut at) = (html.as_bytes(), from);
    while at < bytes.len() {
        if bytes[at] == b'<' {
            match bytes[at + 1..] {
                [b'!' | b'?', ..] | [b'/', _, ..] => return at,
                [byte, ..] if byte.is_ascii_alphabetic() => return at,
                _ => {}
            }
        }
        at += 1;
    }
    html.len()
}

/// Where the end tag of the element with this name starts.
fn end_tag(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = html[at..].find('<') {
        at += found;
        if is_tag(&html.as_bytes()[at..], "</", name) {
            return at;
        }
        at += 1;
    }
    html.len()
}

/// Where the end tag of a script starts. In a comment, a script may contain scripts.
fn end_of_script(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    let (mut in_comment, mut in_script) = (false, false);
    for at in from..bytes.len() {
        let rest = &bytes[at..];
        match bytes[at] {
            b'>' if bytes[from..at].ends_with(b"--") => (in_comment, in_script) = (false, false),
            b'<' if in_script => in_script = !is_tag(rest, "</", "script"),
            b'<' if is_tag(rest, "</", "script") => return at,
            b'<' if in_comment => in_script = is_tag(rest, "<", "script"),
            b'<' => in_comment = rest.starts_with(b"<!--"),
            _ => {}
        }
    }
    bytes.len()
}

/// Whether `rest` starts with a tag of this name.
fn is_tag(rest: &[u8], start: &str, name: &str) -> bool {
    let length = start.len() + name.len();
    rest.starts_with(start.as_bytes())
        && rest.get(start.len()..length).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && rest.get(length).is_some_and(|&byte| !is_in_tag_name(byte))
}

/// The length of the comment that `rest` starts with, or of other markup that ends with the next `>`.
fn comment(rest: &str) -> usize {
    let Some(text) = rest.strip_prefix("<!--") else {
        return rest.find('>').map_or(rest.len(), |end| end + 1);
    };
    let mut at = 0;
    while let Some(found) = text[at..].find('>') {
        at += found;
        let before = &text[..at];
        at += 1;
        if matches!(before, "" | "-") || before.ends_with("--") || before.ends_with("--!") {
            return "<!--".len() + at;
        }
    }
    rest.len()
}
