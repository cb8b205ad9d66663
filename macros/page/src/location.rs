//! A location on a page, and the source line there.

use std::ops::Range;

use crate::terminal::visible;

/// A location on a page, and the source line there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    page: String,
    line: u32,
    column: u32,
    excerpt: String,
    marked: Range<usize>,
}

/// The most characters of a source line that a problem shows. Generated HTML may have a whole table on one line.
const LONGEST_EXCERPT: usize = 100;

impl Location {
    /// A location in the line `text`, or in a part of that line: `before` characters into it, `width` characters wide.
    #[doc(hidden)]
    pub fn new(page: &str, line: u32, column: u32, text: &str, before: u32, width: u32) -> Self {
        let at = before as usize;
        let total = text.chars().count();
        let first = if total <= LONGEST_EXCERPT { 0 } else { at.saturating_sub(LONGEST_EXCERPT / 3) };
        let shown: String = text.chars().skip(first).take(LONGEST_EXCERPT).collect();
        let mut excerpt = String::new();
        // The line may start before `text`.
        if first > 0 || before + 1 < column {
            excerpt.push('…');
        }
        let in_front: String = shown.chars().take(at - first.min(at)).collect();
        let marked: String = shown.chars().skip(in_front.chars().count()).take(width as usize).collect();
        let start = excerpt.len() + visible(&in_front).len();
        excerpt.push_str(&visible(&shown));
        if first + LONGEST_EXCERPT < total {
            excerpt.push('…');
        }
        let marked = start..start + visible(&marked).len();
        Self { page: page.to_owned(), line, column, excerpt, marked }
    }

    /// The page's name.
    pub fn page(&self) -> &str {
        &self.page
    }

    /// The line, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The column, from 1, in characters.
    pub fn column(&self) -> u32 {
        self.column
    }

    /// The line, or the part of a long line around the location. Invisible characters are escaped.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }

    /// The range of the location in the excerpt, in bytes.
    pub fn marked(&self) -> Range<usize> {
        self.marked.clone()
    }
}
