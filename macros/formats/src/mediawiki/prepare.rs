//! Removes from a page what is not markup, before its lines are read: comments, templates, text between `<nowiki>`.

use std::collections::HashSet;
use std::ops::Range;

use doccodes_page::{Note, NoteKind};

use super::extensions::{self, Kind, Part};
use super::marker::Marker;
use super::templates::{self, Shown, Template};
use super::text::Text;
use crate::offsets::Offsets;

/// A prepared page.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) text: Text,
    /// The parts of the page that are not read.
    pub(super) notes: Vec<Note>,
    /// The start of a comment without an end, in bytes of the page.
    pub(super) unclosed_comment: Option<usize>,
}

/// Prepares a page.
pub(super) fn prepare(page: &str) -> Prepared {
    let parts = extensions::find(page);
    let templates = templates::find(page, &parts);
    let text =
        Text { text: String::with_capacity(page.len()), offsets: Offsets::new(), templates: Vec::new() };
    let mut preparation = Preparation {
        page,
        prepared: Prepared { text, notes: Vec::new(), unclosed_comment: None },
        at: 0,
        is_blank: true,
        names: HashSet::new(),
    };
    preparation.run(&parts, &templates);
    preparation.prepared
}

struct Preparation<'p> {
    page: &'p str,
    prepared: Prepared,
    /// Where the rest of the page starts.
    at: usize,
    /// Whether the last line has only white space so far.
    is_blank: bool,
    /// The names of the templates that have been noted.
    names: HashSet<&'p str>,
}

impl<'p> Preparation<'p> {
    fn run(&mut self, parts: &[Part], templates: &[Template]) {
        let mut parts = parts.iter().peekable();
        let mut templates = templates.iter().peekable();
        // The ends of the open templates: that of the shown part, and that of the whole.
        let mut open: Vec<(usize, usize)> = Vec::new();
        loop {
            while parts.next_if(|part| part.whole.start < self.at).is_some() {}
            while templates.next_if(|template| template.whole.start < self.at).is_some() {}
            let part = parts.peek().map_or(usize::MAX, |part| part.whole.start);
            let template = templates.peek().map_or(usize::MAX, |template| template.whole.start);
            let end = open.last().map_or(usize::MAX, |(shown, _)| *shown);
            let next = part.min(template).min(end).min(self.page.len());
            self.copy(next);
            if next == end {
                self.at = open.pop().map_or(next, |(_, whole)| whole);
            } else if next == part {
                parts.next().into_iter().for_each(|part| self.part(part));
            } else if let Some(template) = templates.next_if(|_| next == template) {
                let end = self.template(template);
                open.extend(end.map(|end| (end, template.whole.end)));
            } else {
                break;
            }
        }
    }

    /// Copies the page up to `end`.
    fn copy(&mut self, end: usize) {
        let Some(text) = self.page.get(self.at..end).filter(|text| !text.is_empty()) else { return };
        let prepared = &mut self.prepared.text;
        prepared.offsets.push(prepared.text.len(), self.at);
        prepared.text.push_str(text);
        self.is_blank = match text.rsplit_once('\n') {
            Some((_, line)) => line.trim().is_empty(),
            None => self.is_blank && text.trim().is_empty(),
        };
        self.at = end;
    }

    /// Adds text in place of what is at `page`.
    fn push(&mut self, text: &str, page: usize) {
        let prepared = &mut self.prepared.text;
        prepared.offsets.push(prepared.text.len(), page);
        prepared.text.push_str(text);
        self.is_blank = false;
    }

    /// Removes a part that is not markup.
    fn part(&mut self, part: &Part) {
        let Range { start, end } = part.whole;
        self.at = end;
        match part.kind {
            Kind::Comment => {
                let rest = self.page.get(end..).unwrap_or("");
                let line = rest.trim_start_matches([' ', '\t']);
                if self.is_blank && line.starts_with('\n') {
                    self.at = self.page.len() - line.len() + 1;
                }
            }
            Kind::UnclosedComment => {
                self.prepared.unclosed_comment.get_or_insert(start);
                self.push("&lt;", start);
                self.push("!--", start + 1);
            }
            Kind::Hidden | Kind::Transparent => {}
            Kind::Footnote => {
                // The mark of a footnote is not a part of the word before it.
                let goes_on =
                    self.page.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
                self.push(if goes_on { " " } else { "" }, start);
            }
            Kind::Literal => self.literal(&part.content, part.kind),
            Kind::Preformatted => {
                self.push(&Marker::Preformatted { starts: true }.text(), start);
                self.literal(&part.content, part.kind);
                self.push(&Marker::Preformatted { starts: false }.text(), part.content.end);
            }
            Kind::Sample => {
                let marker = |starts| match part.is_inline {
                    true => Marker::Code { starts },
                    false => Marker::Preformatted { starts },
                };
                self.push(&marker(true).text(), start);
                self.literal(&part.content, part.kind);
                self.push(&marker(false).text(), part.content.end);
            }
        }
    }

    /// Adds text without markup: each character that may be markup is written as a reference. Within `<pre>`, `<nowiki>` is not
    /// text.
    fn literal(&mut self, part: &Range<usize>, kind: Kind) {
        self.push(&Marker::Nothing.text(), part.start);
        let text = self.page.get(part.clone()).unwrap_or("");
        let (mut start, mut at) = (0, 0);
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = text.get(at..).unwrap_or("");
            let reference = if kind != Kind::Sample && c == '&' { reference_length(rest) } else { None };
            let nowiki = ["<nowiki>", "</nowiki>"].iter().find(|tag| rest.starts_with(**tag));
            if let Some(length) = reference {
                at += length;
            } else if let Some(tag) = nowiki.filter(|_| kind == Kind::Preformatted) {
                self.push(text.get(start..at).unwrap_or(""), part.start + start);
                at += tag.len();
                start = at;
            } else if is_markup(c) {
                self.push(text.get(start..at).unwrap_or(""), part.start + start);
                self.push(&format!("&#{};", u32::from(c)), part.start + at);
                at += 1;
                start = at;
            } else {
                at += c.len_utf8();
            }
        }
        self.push(text.get(start..).unwrap_or(""), part.start + start);
    }

    /// Starts a template. Returns the end of its shown part.
    fn template(&mut self, template: &Template) -> Option<usize> {
        let Range { start, end } = template.whole;
        match &template.shown {
            Shown::Part(shown) => {
                self.push(&Marker::Nothing.text(), start);
                self.at = shown.start;
                return Some(shown.end);
            }
            Shown::Character(character) => self.push(character, start),
            Shown::Silent => self.push(&Marker::Nothing.text(), start),
            Shown::Unread => {
                self.note(template);
                let marker = Marker::Template(self.prepared.text.templates.len());
                self.push(&marker.text(), start);
                self.prepared.text.templates.push(template.whole.clone());
            }
        }
        self.at = end;
        None
    }

    /// Notes a template with a table in it, and the first one of each name.
    fn note(&mut self, template: &Template) {
        let text = self.page.get(template.whole.clone()).unwrap_or("");
        let name = self.page.get(template.name.clone()).unwrap_or("");
        let has_table = text.contains("\n{|") || text.contains("<table");
        let kind = if has_table { NoteKind::TableDirective } else { NoteKind::Template };
        if self.names.insert(name) || has_table {
            let length = text.find('\n').unwrap_or(text.len());
            self.prepared.notes.push(Note::new(kind, template.whole.start as u32, length as u32));
        }
    }
}

/// Whether a character may be markup. A semicolon is markup only at the start of a line.
fn is_markup(c: char) -> bool {
    (c.is_ascii_punctuation() && c != ';') || c == '\n'
}

/// The most bytes of a character reference.
const MAX_REFERENCE: usize = 34;

/// The length of the character reference that a text starts with.
pub(super) fn reference_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = bytes.iter().take(MAX_REFERENCE).position(|&byte| byte == b';')?;
    let name = bytes.get(1..length)?;
    let is_number = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    let is_hex = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit);
    let is_reference = match name {
        [b'#', b'x' | b'X', digits @ ..] => is_hex(digits),
        [b'#', digits @ ..] => is_number(digits),
        _ => !name.is_empty() && name.iter().all(u8::is_ascii_alphanumeric),
    };
    is_reference.then_some(length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(page: &str) -> String {
        prepare(page).text.text
    }

    #[test]
    fn comments_are_removed_with_their_lines() {
        assert_eq!(text("a <!-- b --> c\n  <!-- d\ne --> \nf <!-- g --> \nh"), "a  c\n  f  \nh");
        let prepared = prepare("a\n<!-- b\nc");
        assert_eq!((prepared.text.text.as_str(), prepared.unclosed_comment), ("a\n&lt;!-- b\nc", Some(2)));
    }

    #[test]
    fn text_without_markup_is_written_as_references() {
        assert_eq!(text("<nowiki>a|b &amp; [c] 状\n</nowiki>"), "<!---->a&#124;b &amp; &#91;c&#93; 状&#10;");
        assert_eq!(text("<source>&lt;</source>"), "<!--pre--><!---->&#38;lt;<!--/pre-->");
        assert_eq!(text("<pre>\na</pre>"), "<!--pre--><!---->&#10;a<!--/pre-->");
        assert_eq!(text("<pre>a<nowiki>b</nowiki>c</pre>"), "<!--pre--><!---->abc<!--/pre-->");
        let page = "a<nowiki>b|</nowiki>";
        let prepared = prepare(page);
        let at = prepared.text.text.find("&#124;").unwrap();
        assert_eq!(prepared.text.page(at) as usize, page.find('|').unwrap());
    }

    #[test]
    fn footnotes_are_not_text() {
        assert_eq!(text("503<ref>a\nb</ref> c<ref name=d />. 5<ref>e</ref>xx"), "503 c. 5 xx");
    }

    #[test]
    fn templates_are_markers() {
        let page = "a {{b|c\n}} {{code|d {{e}}|f}} {{!}} {{clear}} {{b}}";
        let prepared = prepare(page);
        assert_eq!(prepared.text.text, "a <!--0--> <!---->d <!--1--> | <!----> <!--2-->");
        let notes: Vec<_> = prepared.notes.iter().map(|note| (note.offset, note.length)).collect();
        assert_eq!(notes, [(2, 5), (20, 5)], "the first of each name");
        assert_eq!(prepare("{{a|\n{|\n|}\n}}").notes[0].kind, NoteKind::TableDirective);
    }

    #[test]
    fn references_have_names_or_numbers() {
        for (text, length) in [("&lt; a", Some(4)), ("&#124;", Some(6)), ("&#x7C;a", Some(6))] {
            assert_eq!(reference_length(text), length, "{text}");
        }
        for text in ["&", "&;", "& a;", "&#;", "&#x;", "&#a;", "&lt"] {
            assert_eq!(reference_length(text), None, "{text}");
        }
    }
}
