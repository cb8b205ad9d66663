//! Reads the pages on which services document their codes, and generates typed enums from them.
//!
//! This is the library behind the macro of the crate `doccodes`, for build scripts and for tools. Data flows one way
//! through it: [`page`] reads the bytes of a page into tables of cells, [`catalogue`] reads the tables into a catalogue of
//! codes, and the catalogue becomes the tokens of an enum, by [`codes`] for a procedural macro and by [`Build`] for a build
//! script.
//!
//! Minor versions of this crate may change what is generated and how a page is read, together with `doccodes`, which
//! requires the same version.
//!
//! # Examples
//!
//! Reading what a page documents:
//!
//! ```
//! use doccodes_codegen::catalogue::{self, Choices, PageInput};
//! use doccodes_codegen::{page, source::Source};
//!
//! # fn main() -> Result<(), doccodes_codegen::problem::Problem> {
//! let text = "\
//! | HTTP status code | Description |
//! |---|---|
//! | 404 | It is not there. |
//! | - | ? |
//! ";
//! let source = Source::new("docs/status-codes.md", text.as_bytes())?;
//! let page = page::read(&source);
//! let input = PageInput::new(&source, &page);
//! let reading = catalogue::read(&[input], &Choices::default());
//!
//! let code = &reading.catalogue.codes[0];
//! assert_eq!(code.value.to_string(), "404");
//! assert_eq!(code.verdict.retryability.name(), "Never");
//! assert_eq!(source.line(code.entries[0].offset), 3);
//! // A row that cannot be read is a problem, with its line.
//! let problem = reading.problems[0].to_string();
//! assert!(problem.contains("docs/status-codes.md:4:3"));
//! # Ok(())
//! # }
//! ```

extern crate proc_macro;

mod build_script;
mod document;
mod expand;
mod expansion;
mod inspection;
mod invocation;
mod item_errors;
pub mod page;
mod read_pages;

#[doc(inline)]
pub use doccodes_catalogue as catalogue;
#[doc(inline)]
pub use doccodes_page::{AttributeSyntax, problem, remedy, source};

pub use build_script::{Build, BuildError};
pub use document::Document;
pub use expand::variant_names;
pub use expansion::{codes, codes_for_file, codes_from_sources, literal, register};
pub use inspection::{AttributeError, Inspection};
pub use invocation::CallSite;
