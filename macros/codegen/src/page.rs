//! Reads the bytes of a page into tables of cells, each cell with its offset.

#[doc(inline)]
pub use doccodes_formats::{FORMATS, Format, read};
#[doc(inline)]
pub use doccodes_page::limits::*;
#[doc(inline)]
pub use doccodes_page::{Cell, Form, Note, NoteKind, Page, Passage, Row, Style, Table};
