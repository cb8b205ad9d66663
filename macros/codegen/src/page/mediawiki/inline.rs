//! Writes the text of a paragraph or a cell: its links, bold text, tags and character references.

use std::collections::HashMap;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::attributes::Spans;
use super::elements::{is_part_of_table, is_style, known};
use super::links::{self, Link};
use super::marker::Marker;
use super::prepare::reference_length;
use super::quotes::{self, Quotes};
use super::search::Search;
use super::tags;
use super::words::switch_length;
use super::writer::Writer;

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
    /// Where the text starts that has not been written yet.
    shown: usize,
    at: usize,
    tag_ends: Search<'t>,
    links: HashMap<usize, Link>,
    quotes: Peekable<IntoIter<Quotes>>,
    /// For each link that is open, the end of its text, and its end.
    open_links: Vec<(usize, usize)>,
    /// The elements that are open and style their text.
    open_styles: Vec<&'static str>,
    html_tables: Option<&'w mut usize>,
}

impl Inline<'_, '_> {
    fn run(&mut self) {
        while self.at < self.end {
            let at = self.at;
            if let Some((_, end)) = self.open_links.pop_if(|(text_end, _)| *text_end <= at) {
                self.replace("</a>", end.saturating_sub(at));
            } else if let Some(quotes) = self.quotes.next_if(|quotes| quotes.marks.start <= at) {
                self.replace(bold(&quotes), quotes.marks.end.saturating_sub(at));
            } else {
                self.step();
            }
        }
        self.show();
        while let Some(quotes) = self.quotes.next() {
            self.writer.html(bold(&quotes), self.end);
        }
        for _ in 0..self.open_links.len() {
            self.writer.html("</a>", self.end);
        }
        while let Some(style) = self.open_styles.pop() {
            self.writer.html(&format!("</{style}>"), self.end);
        }
    }

    /// Writes the text so far.
    fn show(&mut self) {
        if self.shown < self.at {
            self.writer.copy(self.shown..self.at);
        }
        self.shown = self.at;
    }

    /// Writes HTML instead of the next `length` bytes.
    fn replace(&mut self, html: &str, length: usize) {
        self.show();
        if !html.is_empty() {
            self.writer.html(html, self.at);
        }
        self.at += length;
        self.shown = self.at;
    }

    fn step(&mut self) {
        let rest = self.text.get(self.at..self.end).unwrap_or("");
        match rest.as_bytes().first() {
            Some(b'[') => match self.links.remove(&self.at) {
                Some(Link { end, text: None, .. }) => self.replace("", end - self.at),
                Some(Link { end, text: Some(text), is_local }) => {
                    self.open_links.push((text.end, end));
                    self.replace(if is_local { "<a href=\"#\">" } else { "<a>" }, text.start - self.at);
                }
                None => self.at += 1,
            },
            Some(b'<') => match Marker::parse(rest) {
                Some((marker, length)) => self.marker(marker, length),
                None if self.tag(rest).is_some() => {}
                None => self.replace("&lt;", 1),
            },
            Some(b'&') => match reference_length(rest) {
                Some(length) => self.at += length,
                None => self.replace("&amp;", 1),
            },
            Some(b'_') => match switch_length(rest) {
                Some(length) => self.replace("", length),
                None => self.at += 1,
            },
            _ => self.at += 1,
        }
    }

    fn marker(&mut self, marker: Marker, length: usize) {
        let html = match marker {
            Marker::Nothing | Marker::Template(_) => "",
            Marker::Code { starts: true } => "<code>",
            Marker::Code { starts: false } => "</code>",
            Marker::Preformatted { starts: true } => "<div><pre>",
            Marker::Preformatted { starts: false } => "</pre></div>",
        };
        self.replace(html, length);
        if let Marker::Template(number) = marker {
            self.writer.template(number);
        }
    }

    /// Writes the tag of a known element, without its attributes but the spans of a cell.
    fn tag(&mut self, rest: &str) -> Option<()> {
        let (name, _) = tags::name(rest)?;
        let name = known(name)?;
        let length = self.tag_ends.find(self.at).filter(|&end| end < self.end)? + 1 - self.at;
        let tag = tags::tag(rest.get(..length)?)?;
        let is_table = name == "table";
        match self.html_tables.as_deref_mut() {
            Some(open) if is_table && !tag.closes => *open += 1,
            // These tags would end a cell of the table around them.
            Some(0) if is_table || is_part_of_table(name) => return None,
            Some(open) if is_table => *open -= 1,
            _ => {}
        }
        let html = match (tag.closes && name != "br", tag.is_empty && !matches!(name, "br" | "hr" | "wbr")) {
            (true, _) => format!("</{name}>"),
            (false, true) => format!("<{name}></{name}>"),
            (false, false) => {
                let Spans { rows, columns } = Spans::parse(rest.get(tag.attributes)?);
                format!("<{name} rowspan={rows} colspan={columns}>")
            }
        };
        if is_style(name) && !tag.is_empty {
            match tag.closes {
                false => self.open_styles.push(name),
                true => {
                    if let Some(last) = self.open_styles.iter().rposition(|open| *open == name) {
                        self.open_styles.remove(last);
                    }
                }
            }
        }
        self.replace(&html, length);
        Some(())
    }
}

fn bold(quotes: &Quotes) -> &'static str {
    match quotes.bold {
        Some(true) => "<b>",
        Some(false) => "</b>",
        None => "",
    }
}
