//! The rows of a table of any kind, before their cells are read.

use super::line::Line;
use super::text::Text;

/// A row of a table.
#[derive(Debug)]
pub(super) struct TableRow<'t> {
    /// Where it starts on the page.
    pub(super) offset: u32,
    pub(super) cells: Vec<TableCell<'t>>,
}

/// A cell, which contains blocks.
#[derive(Debug)]
pub(super) struct TableCell<'t> {
    pub(super) text: Text<'t>,
    /// Where it starts, in bytes of its text.
    pub(super) at: usize,
    pub(super) rowspan: u32,
    pub(super) colspan: u32,
    pub(super) lines: Vec<Line<'t>>,
}
