//! Reads the bytes of a page into tables of cells, each cell with its offset. This module knows formats, but not the meaning of
//! cells.
//!
//! A format is a reader in a file of its own and a line in [`FORMATS`]. Each reader reports tags and text in page order to the
//! builder, which builds tables from them.

#[cfg(feature = "asciidoc")]
mod asciidoc;
mod builder;
mod cell;
mod conflict;
#[cfg(feature = "csv")]
mod csv;
mod form;
mod format;
mod header;
mod html;
#[cfg(any(feature = "asciidoc", feature = "rst"))]
mod include_fault;
#[cfg(feature = "json")]
mod json;
mod limits;
mod listing;
mod markdown;
#[cfg(feature = "mediawiki")]
mod mediawiki;
mod note;
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
mod style;
mod switched_off;
mod table;
#[cfg(any(feature = "asciidoc", feature = "rst"))]
mod table_parts;
mod tag;
#[cfg(test)]
mod testing;
mod unread;

pub use cell::Cell;
pub use form::Form;
pub use format::{FORMATS, Format};
pub use limits::*;
pub use note::{Note, NoteKind};
pub use read::read;
pub(crate) use read::refusal;
pub use style::Style;
pub use table::{Page, Passage, Row, Table};
