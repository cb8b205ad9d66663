//! Looks up the rows of a page that the user leaves out, and the choices that leave them out.

use doccodes_page::choice::{RowKind, Skip};
use doccodes_page::distinct::Distinct;
use doccodes_page::order::sort;

/// The rows of one page that the user leaves out. They are indexed, since a page may have many rows and the attribute many choices.
pub(super) struct Skips<'a> {
    /// The texts of code cells, and for each the first choice that has it.
    cells: Distinct<'a>,
    by_cell: Vec<usize>,
    /// The lines of this page, each with the first choice that names it, in order.
    lines: Vec<(u32, usize)>,
    /// For each kind the first choice that names it.
    kinds: [Option<usize>; RowKind::ALL.len()],
    /// Whether any row is named by its line, on this page or another one.
    has_lines: bool,
    /// Whether other pages are also read.
    beside_others: bool,
}

impl<'a> Skips<'a> {
    /// Sorts the choices for the page with this name.
    pub(super) fn new(skips: &'a [Skip], this_page: &str, beside_others: bool) -> Self {
        let mut sorted = Self {
            cells: Distinct::default(),
            by_cell: Vec::new(),
            lines: Vec::new(),
            kinds: [None; RowKind::ALL.len()],
            has_lines: false,
            beside_others,
        };
        for (n, skip) in skips.iter().enumerate() {
            match skip {
                Skip::Cell(cell) => {
                    if sorted.cells.add(cell.trim().into()) == sorted.by_cell.len() {
                        sorted.by_cell.push(n);
                    }
                }
                Skip::Line { page, line } => {
                    sorted.has_lines = true;
                    if page.as_ref().is_none_or(|page| page == this_page) {
                        sorted.lines.push((*line, n));
                    }
                }
                Skip::Kind(kind) => {
                    sorted.kinds[*kind as usize].get_or_insert(n);
                }
            }
        }
        sort(&mut sorted.lines, &|a, b| a.cmp(b));
        sorted
    }

    fn cell(&self, text: &str) -> Option<usize> {
        if self.by_cell.is_empty() {
            return None;
        }
        self.cells.number(text.trim()).map(|number| self.by_cell[number])
    }

    fn line(&self, line: u32) -> Option<usize> {
        let at = self.lines.partition_point(|(other, _)| {
            #[cfg(test)]
            doccodes_page::work::add(1);
            *other < line
        });
        let (found, choice) = self.lines.get(at)?;
        (*found == line).then_some(*choice)
    }

    fn one_of_lines(&self, [a, b]: [u32; 2]) -> Option<usize> {
        match (self.line(a), self.line(b)) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }
}

/// The rows that the user leaves out of a table or a listing.
pub(super) struct SkippedRows<'a> {
    skips: &'a Skips<'a>,
    /// The indices of the choices that were used, once for each row.
    used: Vec<usize>,
}

impl<'a> SkippedRows<'a> {
    pub(super) const fn new(skips: &'a Skips<'a>) -> Self {
        Self { skips, used: Vec::new() }
    }

    /// Whether any row is named by its line.
    pub(super) const fn have_lines(&self) -> bool {
        self.skips.has_lines
    }

    /// Whether other pages are also read.
    pub(super) const fn are_beside_others(&self) -> bool {
        self.skips.beside_others
    }

    /// Whether the user skips rows with this code cell, or a code with this spelling.
    pub(super) fn by_cell(&mut self, text: &str) -> bool {
        self.count(self.skips.cell(text))
    }

    /// Whether the user skips a row by one of its lines.
    pub(super) fn by_line(&mut self, lines: [u32; 2]) -> bool {
        self.count(self.skips.one_of_lines(lines))
    }

    /// Whether the user skips rows of this kind.
    pub(super) fn by_kind(&mut self, kind: RowKind) -> bool {
        self.count(self.skips.kinds[kind as usize])
    }

    /// Whether the user skips a row by its code cell or by one of its lines. Does not count the row as found.
    pub(super) fn has(&self, text: &str, lines: impl FnOnce() -> [u32; 2]) -> bool {
        self.skips.cell(text).is_some() || self.skips.has_lines && self.skips.one_of_lines(lines()).is_some()
    }

    fn count(&mut self, choice: Option<usize>) -> bool {
        self.used.extend(choice);
        choice.is_some()
    }

    /// Counts for each choice the rows that it skips.
    pub(super) fn count_used(&self, used: &mut [usize]) {
        for &n in &self.used {
            used[n] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_choice_that_names_a_row_is_used() {
        let cell = |text: &str| Skip::Cell(text.to_owned());
        let line = |page: Option<&str>, line| Skip::Line { page: page.map(str::to_owned), line };
        let skips = [
            cell("2xx"),
            line(Some("b.md"), 7),
            line(None, 9),
            line(Some("a.md"), 7),
            cell(" 2xx "),
            line(None, 7),
            Skip::Kind(RowKind::Ranges),
            Skip::Kind(RowKind::Ranges),
        ];
        let skips = Skips::new(&skips, "a.md", true);
        let mut rows = SkippedRows::new(&skips);
        assert!(
            rows.by_cell("2xx\n")
                && rows.by_line([8, 7])
                && rows.by_line([7, 9])
                && rows.by_kind(RowKind::Ranges)
        );
        assert!(!rows.by_cell("2") && !rows.by_line([6, 8]) && !rows.by_kind(RowKind::Sections));
        assert!(rows.has("2xx", || [0, 0]) && rows.has("", || [0, 9]) && !rows.has("", || [0, 8]));
        let mut used = [0; 8];
        rows.count_used(&mut used);
        assert_eq!(used, [1, 0, 1, 1, 0, 0, 1, 0]);
    }
}
