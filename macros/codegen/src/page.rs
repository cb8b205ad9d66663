//! Reads the bytes of a page into tables of cells, each cell with its offset.

pub use doccodes_formats::{FORMATS, Format, read};
pub use doccodes_page::limits::*;
pub use doccodes_page::{Cell, Form, Note, NoteKind, Page, Passage, Row, Style, Table};
