//! The place of blocks, and the specification of the next one.

use super::attributes::Attributes;
use super::line::Line;

/// Where blocks are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p> {
    /// The number of tables around them.
    pub(super) depth: usize,
    /// The separators of the tables around them, which a backslash escapes.
    pub(super) separators: &'p [String],
    /// The number of lines that are the header of the page.
    pub(super) header: usize,
}

impl Place<'_> {
    /// Whether the blocks are in no table.
    pub(super) fn is_top(&self) -> bool {
        self.depth == 0
    }
}

/// The attributes and the title of the next block.
#[derive(Debug, Default)]
pub(super) struct Head<'t> {
    pub(super) attributes: Attributes<'t>,
    pub(super) title: Option<Line<'t>>,
}
