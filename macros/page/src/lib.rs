//! What a page is: its source, its tables and passages, and the problems with it.
//!
//! This is a part of `doccodes-codegen`, which re-exports what users and tools need. The crates of doccodes require the same version
//! of each other, and any version of this one may change what it exports. The parts are crates because cargo compiles crates in
//! parallel.
//!
//! `doccodes-formats` reads a [`Source`](source::Source) into a [`Page`], and `doccodes-catalogue` reads a [`Page`] into a catalogue
//! of codes. Both report a [`Problem`](problem::Problem), whose [`Remedy`](remedy::Remedy) names a [`choice`] of the user. The other
//! modules are functions on texts and lists that these crates share.
//!
//! Functions with which these crates make and change the types that `doccodes-codegen` re-exports are hidden from the documentation, so
//! that it shows what a user calls.

mod attribute_syntax;
mod cell;
pub mod characters;
pub mod choice;
pub mod distinct;
pub mod file_content;
mod form;
pub mod language;
pub mod limits;
pub mod listed;
mod location;
pub mod not_read;
mod not_text;
mod note;
pub mod one_of;
pub mod order;
pub mod pairs;
pub mod problem;
pub mod remedy;
pub mod similar_path;
pub mod source;
mod style;
mod table;
pub mod terminal;
mod warning;
#[cfg(any(test, feature = "work"))]
pub mod work;

pub use attribute_syntax::AttributeSyntax;
pub use cell::{Cell, CellBuilder, Places};
pub use form::Form;
pub use note::{Note, NoteKind};
pub use style::Style;
pub use table::{Page, Passage, Row, Table};
