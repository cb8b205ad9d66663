//! Reads the bytes of a page into tables of cells, each cell with its offset.
//!
//! This is a part of `doccodes-codegen`. The crates of doccodes require the same version of each other, and any version of this one
//! may change what it exports. It knows formats, but not the meaning of cells.
//!
//! A format is a reader in a file of its own and a line in [`FORMATS`]. Each reader reports tags and text in page order to the
//! builder, which builds tables from them.

#[cfg(feature = "asciidoc")]
mod asciidoc;
mod builder;
mod conflict;
#[cfg(feature = "csv")]
mod csv;
mod format;
mod header;
mod html;
#[cfg(any(feature = "asciidoc", feature = "rst"))]
mod include_fault;
#[cfg(feature = "json")]
mod json;
mod listing;
mod markdown;
#[cfg(feature = "mediawiki")]
mod mediawiki;
mod offsets;
mod open_table;
mod outline;
mod pipes;
mod plain;
#[cfg(any(feature = "asciidoc", feature = "mediawiki", feature = "rst"))]
mod prose;
mod read;
#[cfg(feature = "rst")]
mod rst;
mod split_page;
mod switched_off;
#[cfg(any(feature = "asciidoc", feature = "rst"))]
mod table_parts;
mod tag;
#[cfg(test)]
mod testing;
mod unread;

pub use format::{FORMATS, Format};
pub use read::{read, refusal};
