//! Reads blocks between delimiters.

use std::collections::HashSet;

use doccodes_page::NoteKind;
use doccodes_page::problem::Problem;

use super::line::Line;
use super::marks::{self, Delimited};
use super::place::{Head, Place};
use super::reader::Reader;
use crate::tag::Tag;

/// Styles of blocks whose text is shown verbatim.
pub(super) const LITERAL: &[&str] = &["source", "listing", "literal"];

/// Styles of blocks that are not shown, or that are for programs.
pub(super) const SKIPPED: &[&str] = &["comment", "pass", "stem", "latexmath", "asciimath"];

/// How deep blocks between delimiters may be nested.
const MAX_OPEN: usize = 100;

/// The delimiters that have been read.
#[derive(Debug, Default)]
pub(super) struct Delimiters<'t> {
    /// The opening delimiters of blocks that may contain blocks, and whether each belongs to the list item above.
    open: Vec<(Line<'t>, bool)>,
    /// The delimiters without a closing delimiter.
    unclosed: HashSet<&'t str>,
}

impl<'t> Delimiters<'t> {
    /// Whether an open block belongs to a list item.
    pub(super) fn is_attached(&self) -> bool {
        self.open.iter().any(|(_, is_attached)| *is_attached)
    }

    /// Whether a line ends an open block.
    pub(super) fn are_ended_by(&self, line: &Line<'_>) -> bool {
        self.open.iter().any(|(open, _)| open.text == line.text)
    }

    /// Reads the closing delimiter of the innermost block. Returns false if the line is not a delimiter.
    fn close(&mut self, line: &Line<'_>) -> bool {
        self.open.pop_if(|(open, _)| open.text == line.text).is_some()
    }
}

impl Reader<'_> {
    /// Reads a delimiter, and its content unless that consists of blocks. Returns the line after it.
    pub(super) fn delimiter<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        delimiters: &mut Delimiters<'t>,
        head: &mut Head<'t>,
        (is_attached, place): (bool, Place<'_>),
    ) -> Option<usize> {
        let line = *lines.get(at)?;
        let kind = marks::delimited(line.text)?;
        let offset = line.at as u32;
        if kind == Delimited::Blocks && delimiters.close(&line) {
            self.writer.builder.end(Tag::Block, offset);
            return Some(at + 1);
        }
        if !is_attached && !delimiters.is_attached() && kind != Delimited::Comment {
            self.end_lists(place, offset);
        }
        let style = head.attributes.style().unwrap_or("");
        let kind = match kind {
            Delimited::Blocks if LITERAL.contains(&style) => Delimited::Literal,
            _ if SKIPPED.contains(&style) => Delimited::Passed,
            kind => kind,
        };
        let head = std::mem::take(head);
        if kind == Delimited::Blocks {
            self.title(head.title, place);
            if delimiters.open.len() < MAX_OPEN {
                delimiters.open.push((line, is_attached));
            }
            self.writer.builder.start(Tag::Block, offset);
            return Some(at + 1);
        }
        let fence = marks::fence(line.text);
        let end = match delimiters.unclosed.contains(fence) {
            true => None,
            false => self.delimited(lines, at, kind, head, place),
        };
        if end.is_none() {
            delimiters.unclosed.insert(fence);
            self.writer.report(&line, unclosed_fault(&line));
        }
        end.or(Some(at + 1))
    }

    /// Reads a block whose opening delimiter is at `at`. Returns the line after it, if the block is closed.
    fn delimited<'t>(
        &mut self,
        lines: &[Line<'t>],
        at: usize,
        kind: Delimited,
        head: Head<'t>,
        place: Place<'_>,
    ) -> Option<usize> {
        let opening = lines.get(at)?;
        let content = lines.get(at + 1..).unwrap_or_default();
        let length = content.iter().position(|line| marks::closes(opening.text, line.text))?;
        let content = content.get(..length).unwrap_or_default();
        match kind {
            Delimited::Table(mark) => self.table(opening, content, mark, head, place),
            Delimited::Literal => {
                self.title(head.title, place);
                for line in content.iter().filter(|line| marks::is_include(line.text)) {
                    self.writer.note(NoteKind::Include, line);
                }
                self.lists.text();
                self.writer.literal(content);
            }
            Delimited::Passed => {
                for line in content.iter().filter(|line| line.text.contains("<table")) {
                    self.writer.note(NoteKind::TableDirective, line);
                }
            }
            Delimited::Comment | Delimited::Blocks => {}
        }
        Some(at + length + 2)
    }

    /// Reports the blocks that are open at the end. Nothing is lost, but more than the delimiter may be missing.
    pub(super) fn report_open(&mut self, delimiters: Delimiters<'_>) {
        for (line, _) in delimiters.open {
            self.writer.report(&line, unclosed_fault(&line));
        }
    }
}

/// The problem with a delimiter that is never closed, which would hide the rest of the page.
fn unclosed_fault(line: &Line<'_>) -> Problem {
    let delimiter = line.text;
    Problem::error(format!("`{delimiter}` starts a block that never ends"))
        .expected("the same line below the block")
        .help(format!("write `{delimiter}` below the last line of the block"))
}
