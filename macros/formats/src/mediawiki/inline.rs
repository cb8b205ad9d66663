//! Writes the text of a paragraph or a cell: its links, bold text, tags and character references.

use std::collections::HashMap;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::attributes::Spans;
use super::elements::{is_part_of_table, known};
use super::links::{self, Link};
use super::marker::Marker;
use super::prepare::reference_length;
use super::quotes::{self, Quotes};
use super::search::Search;
use super::tags;
use super::words::switch_length;
use super::writer::Writer;
use crate::html;
use crate::tag::Tag;

/// The end of a link, wherever it leads.
const LINK: Tag = Tag::Link { local: false };

/// Writes a part of the text. In a table of the page's own markup, `html_tables` is the number of HTML tables that are open in it.
pub(super) fn write(writer: &mut Writer<'_>, part: Range<usize>, html_tables: Option<&mut usize>) {
    let text = writer.text.text.as_str();
    let mut inline = Inline {
        tag_ends: Search::new(text, ">"),
        links: links::find(text, part.clone()),
        quotes: quotes::find(text, part.clone()).into_iter().peekable(),
        writer,
        text,
        end: part.end,
        shown: part.start,
        at: part.start,
        open_links: Vec::new(),
        open_styles: Vec::new(),
        html_tables,
    };
    inline.run();
}

struct Inline<'w, 't> {
    writer: &'w mut Writer<'t>,
    text: &'t str,
    /// The end of the part.
    end: usize,
    /// The start of the text that has not been written yet.
    shown: usize,
    at: usize,
    tag_ends: Search<'t>,
    links: HashMap<usize, Link>,
    quotes: Peekable<IntoIter<Quotes>>,
    /// For each open link, the end of its text, and its end.
    open_links: Vec<(usize, usize)>,
    /// The open elements that style their text. They end with the part.
    open_styles: Vec<Tag>,
    html_tables: Option<&'w mut usize>,
}

impl Inline<'_, '_> {
    fn run(&mut self) {
        while self.at < self.end {
            let at = self.at;
            if let Some((_, end)) = self.open_links.pop_if(|(text_end, _)| *text_end <= at) {
                self.skip(end.saturating_sub(at));
                self.writer.end(LINK, at);
            } else if let Some(quotes) = self.quotes.next_if(|quotes| quotes.marks.start <= at) {
                self.skip(quotes.marks.end.saturating_sub(at));
                self.bold(&quotes);
            } else {
                self.step();
            }
        }
        self.show();
        while let Some(quotes) = self.quotes.next() {
            self.bold(&quotes);
        }
        for _ in 0..self.open_links.len() {
            self.writer.end(LINK, self.end);
        }
        while let Some(tag) = self.open_styles.pop() {
            self.writer.end(tag, self.end);
        }
    }

    /// Writes the text so far.
    fn show(&mut self) {
        if self.shown < self.at {
            self.writer.verbatim(self.shown..self.at);
        }
        self.shown = self.at;
    }

    /// Skips the next `length` bytes, which are not text.
    fn skip(&mut self, length: usize) {
        self.show();
        self.at += length;
        self.shown = self.at;
    }

    fn bold(&mut self, quotes: &Quotes) {
        match quotes.bold {
            Some(true) => self.writer.start(Tag::Strong, quotes.marks.start),
            Some(false) => self.writer.end(Tag::Strong, quotes.marks.start),
            None => {}
        }
    }

    fn step(&mut self) {
        let at = self.at;
        let rest = self.text.get(at..self.end).unwrap_or("");
        match rest.as_bytes().first() {
            Some(b'[') => match self.links.remove(&at) {
                Some(Link { end, text: None, .. }) => self.skip(end - at),
                Some(Link { end, text: Some(text), is_local }) => {
                    self.skip(text.start - at);
                    self.open_links.push((text.end, end));
                    self.writer.start(Tag::Link { local: is_local }, at);
                }
                None => self.at += 1,
            },
            Some(b'<') => match Marker::parse(rest) {
                Some((marker, length)) => {
                    self.skip(length);
                    self.marker(marker, at);
                }
                None if self.tag(rest).is_some() => {}
                None => self.at += 1,
            },
            Some(b'&') => match reference_length(rest) {
                Some(length) => {
                    self.skip(length);
                    self.writer.reference(at..at + length);
                }
                None => self.at += 1,
            },
            Some(b'_') => match switch_length(rest) {
                Some(length) => self.skip(length),
                None => self.at += 1,
            },
            _ => self.at += 1,
        }
    }

    fn marker(&mut self, marker: Marker, at: usize) {
        match marker {
            Marker::Nothing => {}
            Marker::Template(number) => self.writer.template(number),
            Marker::Code { starts: true } => self.writer.start(Tag::Code, at),
            Marker::Code { starts: false } => self.writer.end(Tag::Code, at),
            Marker::Preformatted { starts: true } => {
                self.writer.start(Tag::Block, at);
                self.writer.start(Tag::Preformatted, at);
            }
            Marker::Preformatted { starts: false } => {
                self.writer.end(Tag::Preformatted, at);
                self.writer.end(Tag::Block, at);
            }
        }
    }

    /// Writes the tag of a known element. Of its attributes, only the spans of a cell are read.
    fn tag(&mut self, rest: &str) -> Option<()> {
        let at = self.at;
        let (name, _) = tags::name(rest)?;
        let name = known(name)?;
        let length = self.tag_ends.find(at).filter(|&end| end < self.end)? + 1 - at;
        let found = tags::tag(rest.get(..length)?)?;
        let is_table = name == "table";
        match self.html_tables.as_deref_mut() {
            Some(open) if is_table && !found.closes => *open += 1,
            // These tags would end a cell of the enclosing table.
            Some(0) if is_table || is_part_of_table(name) => return None,
            Some(open) if is_table => *open -= 1,
            _ => {}
        }
        let Spans { rows, columns } = Spans::parse(rest.get(found.attributes)?);
        self.skip(length);
        match name {
            "br" => self.writer.break_line(),
            // A footnote mark is not a part of the word that it follows.
            "sub" | "sup" => self.writer.space(at),
            _ => {}
        }
        let Some(tag) = html::tag(name.as_bytes(), rows, columns) else { return Some(()) };
        let is_style = tag.is_style() || tag == Tag::StruckOut;
        if !found.closes {
            self.writer.start(tag, at);
        }
        if found.closes || found.is_empty {
            self.writer.end(tag, at);
        }
        if is_style && found.closes {
            if let Some(last) = self.open_styles.iter().rposition(|open| *open == tag) {
                self.open_styles.remove(last);
            }
        } else if is_style && !found.is_empty {
            self.open_styles.push(tag);
        }
        Some(())
    }
}
