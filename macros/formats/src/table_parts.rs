//! The starts of tables and of their rows, for readers that know how many rows are the header.

use doccodes_page::limits::MAX_TABLE_DEPTH;

use super::builder::Builder;
use super::tag::Tag;

/// Starts a table in `depth` others. Returns false if there are too many, or if the page is full. The table is then skipped, and
/// the builder reports the limit.
pub(super) fn start_table(builder: &mut Builder<'_>, depth: usize, offset: u32) -> bool {
    builder.start(Tag::Table, offset);
    let is_skipped = depth >= MAX_TABLE_DEPTH || builder.is_full();
    if is_skipped {
        builder.end(Tag::Table, offset);
    }
    !is_skipped
}

/// Starts the row `n` of a table whose first `head` rows are the header.
pub(super) fn start_row(builder: &mut Builder<'_>, n: usize, head: usize, offset: u32) {
    if n == 0 && head > 0 {
        builder.start(Tag::Head, offset);
    } else if n == head && head > 0 {
        builder.end(Tag::Head, offset);
    }
    builder.start(Tag::Row, offset);
}
