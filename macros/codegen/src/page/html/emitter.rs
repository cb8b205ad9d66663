//! Passes the tokenizer's tags and text to the builder.

use std::cell::Cell;
use std::convert::Infallible;
use std::ops::Range;
use std::rc::Rc;

use html5gum::{Emitter, Error, State, Tokenizer, naive_next_state};

use super::element;
use super::input::Input;
use crate::page::builder::Builder;
use crate::page::limits::MAX_ATTRIBUTES;
use crate::page::offsets::Offsets;
use crate::page::tag::Tag;

/// Tokenizes `html`, which may be a part of a document, and passes its tags and text to `builder`.
pub(in crate::page) fn feed(builder: &mut Builder<'_>, html: &str, offsets: &Offsets) {
    let stopped = Rc::new(Cell::new(false));
    let input = Input::new(html, Rc::clone(&stopped));
    let emitter = Tags {
        builder,
        stopped,
        html,
        offsets,
        position: 0,
        text_start: 0,
        run: 0..0,
        decoded: (0, Vec::new()),
        tag_start: 0,
        name: Vec::new(),
        last_start: Vec::new(),
        closing: false,
        attributes: 0,
        attribute: Vec::new(),
        value: Vec::new(),
        rowspan: 1,
        colspan: 1,
        local_link: false,
    };
    match Tokenizer::new_with_emitter(input, emitter).finish() {
        Ok(()) => {}
    }
}

/// An emitter that keeps the offset of every byte of text. The tokenizer's own emitters join text with its entities, so
/// that a byte cannot be mapped back to the page.
struct Tags<'b, 'a> {
    builder: &'b mut Builder<'a>,
    /// Set to stop the input.
    stopped: Rc<Cell<bool>>,
    html: &'b str,
    offsets: &'b Offsets,
    position: usize,
    /// Where the next text starts.
    text_start: usize,
    /// Collected text that `html` has verbatim: the tokenizer may cut it within a character.
    run: Range<usize>,
    /// Collected text that differs from `html` (entities), and its start. It is kept until it ends with a whole character.
    decoded: (usize, Vec<u8>),
    tag_start: usize,
    name: Vec<u8>,
    /// The name of the last start tag.
    last_start: Vec<u8>,
    /// Whether the tag is an end tag.
    closing: bool,
    /// How many attributes the tag has so far.
    attributes: usize,
    attribute: Vec<u8>,
    value: Vec<u8>,
    rowspan: u32,
    colspan: u32,
    /// Whether the tag has a link into the page itself.
    local_link: bool,
}

impl Tags<'_, '_> {
    /// Passes on the text that has been collected.
    fn end_text(&mut self) {
        let run = std::mem::replace(&mut self.run, 0..0);
        let mut from = run.start;
        while from < run.end {
            let to = self.offsets.piece_end(from, run.end);
            match self.html.get(from..to) {
                Some(part) => self.builder.text(part, self.offsets.page(from), true),
                None => {
                    let part = String::from_utf8_lossy(&self.html.as_bytes()[from..to]);
                    self.builder.text(&part, self.offsets.page(from), false);
                }
            }
            from = to;
        }
        let (start, decoded) = std::mem::take(&mut self.decoded);
        if !decoded.is_empty() {
            self.builder.text(&String::from_utf8_lossy(&decoded), self.offsets.page(start), false);
        }
    }

    fn end_attribute(&mut self) {
        let (span, zero) = match self.attribute.as_slice() {
            b"rowspan" => (&mut self.rowspan, element::ROWSPAN_ZERO),
            b"colspan" => (&mut self.colspan, element::COLSPAN_ZERO),
            b"href" => {
                self.local_link = self.value.trim_ascii_start().starts_with(b"#");
                return self.value.clear();
            }
            _ => return self.value.clear(),
        };
        *span = element::span(std::str::from_utf8(&self.value).unwrap_or(""), zero);
        self.value.clear();
    }
}

impl Emitter for Tags<'_, '_> {
    type Token = Infallible;

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }

    fn emit_string(&mut self, text: &[u8]) {
        let end = self.position.min(self.html.len());
        let mut start = self.text_start.min(end);
        self.text_start = end;
        // After markup that is dropped (`</>`) the text starts later than the last one ended.
        if self.html.as_bytes()[..end].ends_with(text) && self.decoded.1.is_empty() {
            start = end - text.len();
        }
        if self.decoded.1.is_empty() && self.html.as_bytes().get(start..end) == Some(text) {
            if self.run.end != start {
                self.end_text();
                self.run.start = start;
            }
            self.run.end = end;
            return;
        }
        if self.decoded.1.is_empty() {
            self.end_text();
            self.decoded.0 = start;
        }
        self.decoded.1.extend_from_slice(text);
        if std::str::from_utf8(&self.decoded.1).is_ok() {
            self.end_text();
        }
    }

    fn start_open_tag(&mut self) {
        self.tag_start = self.position.saturating_sub(1);
    }

    fn init_start_tag(&mut self) {
        self.name.clear();
        self.attributes = 0;
        self.closing = false;
        (self.rowspan, self.colspan) = (1, 1);
        self.local_link = false;
    }

    fn init_end_tag(&mut self) {
        self.name.clear();
        self.attributes = 0;
        self.closing = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn init_attribute(&mut self) {
        self.attributes += 1;
        if self.attributes > MAX_ATTRIBUTES && !self.stopped.replace(true) {
            let message = format!("a tag has more than {MAX_ATTRIBUTES} attributes, the limit");
            self.builder.refuse(self.offsets.page(self.tag_start), message);
        }
        self.end_attribute();
        self.attribute.clear();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.value.extend_from_slice(value);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_text();
        self.end_attribute();
        self.attribute.clear();
        self.text_start = self.position;
        let offset = self.offsets.page(self.tag_start);
        match self.name.as_slice() {
            b"br" => self.builder.break_line(),
            // A footnote mark is not a part of the word that it follows.
            b"sup" | b"sub" => self.builder.text(" ", offset, false),
            _ => {}
        }
        let tag = element::tag(&self.name, self.rowspan, self.colspan);
        let tag = tag.map(|tag| match tag {
            Tag::Link { .. } => Tag::Link { local: self.local_link },
            _ => tag,
        });
        if self.closing {
            if let Some(tag) = tag {
                self.builder.end(tag, offset);
            }
            return None;
        }
        if let Some(tag) = tag {
            self.builder.start(tag, offset);
        }
        self.last_start.clone_from(&self.name);
        naive_next_state(&self.name)
    }

    fn emit_current_comment(&mut self) {
        self.end_text();
        self.text_start = self.position;
    }

    fn emit_current_doctype(&mut self) {
        self.end_text();
        self.text_start = self.position;
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.closing && !self.last_start.is_empty() && self.last_start == self.name
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.end_text();
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_error(&mut self, _error: Error) {}
    fn init_comment(&mut self) {}
    fn set_self_closing(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn push_comment(&mut self, _text: &[u8]) {}
    fn push_doctype_name(&mut self, _text: &[u8]) {}
    fn init_doctype(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _value: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _value: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _text: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _text: &[u8]) {}
}
