//! Reads MediaWiki: tables and listings, and as much of the other markup as is needed to find them and to read their text.
//!
//! Comments, templates and text without markup are removed first, as in MediaWiki. The remaining lines have the structure.

mod attributes;
mod blocks;
mod cells;
mod elements;
mod extensions;
mod header;
mod inline;
mod links;
mod lists;
mod marker;
mod prepare;
mod quotes;
mod search;
mod tables;
mod tags;
mod templates;
#[cfg(test)]
mod tests;
mod text;
mod words;
mod writer;

use doccodes_page::Page;
use doccodes_page::source::Source;

/// Reads a page in the markup of MediaWiki.
pub(super) fn read(source: &Source) -> Page {
    blocks::page(source)
}
