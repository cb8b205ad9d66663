//! Reads AsciiDoc: tables and listings, and as much of the other markup as is needed to find them and to read their text.

mod attributes;
mod blocks;
mod cells;
mod columns;
mod conditions;
mod delimited;
mod finder;
mod header;
mod inline;
mod items;
mod line;
mod lists;
mod marks;
mod place;
mod reader;
mod rows;
mod separated;
mod table;
mod table_text;
#[cfg(test)]
mod tests;
mod text;
mod values;
mod word;
mod writer;

use doccodes_page::Page;
use doccodes_page::source::Source;

/// Reads a page of AsciiDoc.
pub(super) fn read(source: &Source) -> Page {
    blocks::page(source)
}
