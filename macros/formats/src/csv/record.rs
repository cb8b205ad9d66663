//! Splits a text into records and fields, and keeps the position of each byte of a field.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use doccodes_page::limits::MAX_COLUMNS;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

use crate::split_page::SPLIT_PAGE;

/// How fields are separated and quoted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dialect {
    pub(crate) delimiter: u8,
    pub(crate) quote: u8,
    /// Whether a field starts after the spaces that follow the delimiter.
    pub(crate) skip_spaces: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: b',', quote: b'"', skip_spaces: false }
    }
}

/// A record. Its offsets are bytes of the text.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) start: usize,
    pub(crate) fields: Vec<Field>,
    pub(crate) fault: Option<Fault>,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) start: usize,
    /// The parts of the text that make up the field's value.
    pub(crate) pieces: Vec<Range<usize>>,
    quoting: Quoting,
}

/// An error in a record, and where it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    kind: FaultKind,
}

#[derive(Debug, Clone, Copy)]
enum FaultKind {
    Unclosed,
    AfterQuote,
    TooManyFields,
}

impl Fault {
    /// The problem for this fault, which is at `offset` on the page.
    pub(crate) fn problem(self, source: &Source, offset: u32, dialect: Dialect) -> Problem {
        let quote = char::from(dialect.quote);
        let doubled = format!("a quote in a quoted field is written twice: `{quote}{quote}`");
        let problem = match self.kind {
            FaultKind::Unclosed => Problem::error("this quote opens a field that is never closed")
                .expected(format!("another `{quote}` at the end of the field"))
                .help(format!("close the field; {doubled}")),
            FaultKind::AfterQuote => {
                let delimiter = match dialect.delimiter {
                    b'\t' => "a tab".to_owned(),
                    other => format!("`{}`", char::from(other)),
                };
                Problem::error("text follows the closing quote of a field")
                    .expected(format!("{delimiter} or the end of the line after the quote"))
                    .help(doubled)
            }
            FaultKind::TooManyFields => {
                Problem::error(format!("the row has more than {MAX_COLUMNS} fields, the limit"))
                    .help(SPLIT_PAGE)
            }
        };
        problem.at(source.location(offset, 1))
    }
}

/// The state of a field's quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quoting {
    /// Not quoted.
    Bare,
    /// Opened at this byte.
    Open(usize),
    /// Opened at this byte. The last byte was a quote; the next byte decides whether it closed the field.
    Quote(usize),
    Closed,
}

impl Field {
    fn new(start: usize) -> Self {
        Self { start, pieces: Vec::new(), quoting: Quoting::Bare }
    }

    /// Adds a byte that is not a delimiter; `kept` if it belongs to the field's value. Returns whether it is text after the closing
    /// quote.
    fn push(&mut self, at: usize, byte: u8, kept: bool, quote: u8) -> bool {
        self.quoting = match self.quoting {
            Quoting::Bare if !kept && byte == quote => Quoting::Open(at),
            Quoting::Open(opened) if !kept && byte == quote => Quoting::Quote(opened),
            Quoting::Quote(opened) if byte == quote => Quoting::Open(opened),
            Quoting::Quote(_) => Quoting::Closed,
            same => same,
        };
        if kept {
            match self.pieces.last_mut() {
                Some(piece) if piece.end == at => piece.end += 1,
                _ => self.pieces.push(at..at + 1),
            }
        }
        kept && self.quoting == Quoting::Closed && !byte.is_ascii_whitespace()
    }

    /// Removes everything from `end` on.
    fn cut(&mut self, end: usize) {
        self.pieces.retain(|piece| piece.start < end);
        if let Some(piece) = self.pieces.last_mut() {
            piece.end = piece.end.min(end);
        }
    }
}

/// The records of a text.
///
/// The parser is fed byte by byte, since otherwise it does not report which bytes make up a field's value.
#[derive(Debug)]
pub(crate) struct Records<'t> {
    text: &'t str,
    at: usize,
    dialect: Dialect,
    reader: Reader,
}

impl<'t> Records<'t> {
    pub(crate) fn new(text: &'t str, dialect: Dialect) -> Self {
        let reader = ReaderBuilder::new().delimiter(dialect.delimiter).quote(dialect.quote).build();
        Self { text, at: 0, dialect, reader }
    }

    fn skip_blank_lines(&mut self) {
        while let Some(line) = self.text.get(self.at..).and_then(|rest| rest.split_inclusive('\n').next()) {
            if !line.trim().is_empty() {
                break;
            }
            self.at += line.len();
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.skip_blank_lines();
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        let Dialect { quote, skip_spaces, .. } = self.dialect;
        let mut record = Record { start: self.at, fields: Vec::new(), fault: None };
        let mut field = Field::new(self.at);
        self.reader.reset();
        for (at, byte) in bytes.iter().enumerate().skip(self.at) {
            if skip_spaces && *byte == b' ' && field.pieces.is_empty() && field.quoting == Quoting::Bare {
                continue;
            }
            let (result, _, kept) = self.reader.read_field(std::slice::from_ref(byte), &mut [0]);
            let ReadFieldResult::Field { record_end } = result else {
                if field.push(at, *byte, kept > 0, quote) && record.fault.is_none() {
                    record.fault = Some(Fault { at, kind: FaultKind::AfterQuote });
                }
                continue;
            };
            self.at = at + 1;
            if record.fields.len() < MAX_COLUMNS {
                record.fields.push(std::mem::replace(&mut field, Field::new(at + 1)));
            } else {
                record.fault.get_or_insert(Fault { at: field.start, kind: FaultKind::TooManyFields });
                field = Field::new(at + 1);
            }
            if record_end {
                return Some(record);
            }
        }
        self.at = bytes.len();
        if let Quoting::Open(opened) = field.quoting {
            record.fault = Some(Fault { at: opened, kind: FaultKind::Unclosed });
            // Otherwise the field would be the rest of the page. It is truncated after its first line, and reading continues from
            // there. No other field can then be unclosed, since every following run of quotes is even.
            let line = self.text.get(opened..).and_then(|rest| rest.find('\n'));
            let end = line.map_or(bytes.len(), |length| opened + length);
            field.cut(end);
            self.at = end;
        }
        if record.fields.len() < MAX_COLUMNS {
            record.fields.push(field);
        } else {
            record.fault.get_or_insert(Fault { at: field.start, kind: FaultKind::TooManyFields });
        }
        Some(record)
    }
}
