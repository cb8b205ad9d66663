//! Which rows of a page the user leaves out, and by which of the choices.

use super::skip::{RowKind, Skip};

/// The rows of one page that the user leaves out.
pub(super) struct SkippedRows<'a> {
    skips: &'a [Skip],
    /// The name of the page.
    page: &'a str,
    /// Whether other pages are read, too.
    pub(super) beside_others: bool,
    /// The indices of the choices that were used, once for each row.
    used: Vec<usize>,
    /// Whether any row is named by its line.
    pub(super) has_lines: bool,
}

impl<'a> SkippedRows<'a> {
    pub(super) fn new(skips: &'a [Skip], page: &'a str, beside_others: bool) -> Self {
        let has_lines = skips.iter().any(|skip| matches!(skip, Skip::Line { .. }));
        Self { skips, page, beside_others, used: Vec::new(), has_lines }
    }

    /// Whether the user skips rows with this code cell, or a code with this spelling.
    pub(super) fn by_cell(&mut self, text: &str) -> bool {
        self.find(&|skip| matches!(skip, Skip::Cell(cell) if cell.trim() == text.trim()))
    }

    /// Whether the user skips a row by one of its lines.
    pub(super) fn by_line(&mut self, lines: [u32; 2]) -> bool {
        let this_page = self.page;
        self.find(&|skip| is_line(skip, this_page, lines))
    }

    /// Whether the user skips rows of this kind.
    pub(super) fn by_kind(&mut self, kind: RowKind) -> bool {
        self.find(&|skip| *skip == Skip::Kind(kind))
    }

    /// Whether the user skips a row by its code cell or by one of its lines. The row does not count as found.
    pub(super) fn has(&self, text: &str, lines: impl FnOnce() -> [u32; 2]) -> bool {
        let lines = if self.has_lines { lines() } else { [0, 0] };
        self.skips.iter().any(|skip| match skip {
            Skip::Cell(cell) => cell.trim() == text.trim(),
            _ => is_line(skip, self.page, lines),
        })
    }

    fn find(&mut self, meets: &dyn Fn(&Skip) -> bool) -> bool {
        let found = self.skips.iter().position(meets);
        self.used.extend(found);
        found.is_some()
    }

    /// Counts for each choice the rows that it skips.
    pub(super) fn count_used(&self, used: &mut [usize]) {
        for &n in &self.used {
            used[n] += 1;
        }
    }
}

/// Whether a choice skips the row of a page in one of these lines.
fn is_line(skip: &Skip, this_page: &str, lines: [u32; 2]) -> bool {
    match skip {
        Skip::Line { page, line } => {
            lines.contains(line) && page.as_ref().is_none_or(|page| page == this_page)
        }
        _ => false,
    }
}
