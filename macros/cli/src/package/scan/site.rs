//! What a scan finds: enums that can be read, and places that cannot.

use std::rc::Rc;

use doccodes_codegen::problem::Location;
use doccodes_codegen::source::Source;
use proc_macro2::TokenStream;

use super::include::IncludedPath;

/// A place in a source.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) source: Rc<Source>,
    /// In bytes from the start of the source.
    pub(crate) offset: u32,
    /// In bytes.
    pub(crate) length: u32,
}

impl Place {
    /// The line of the place.
    pub(crate) fn location(&self) -> Location {
        self.source.location(self.offset, self.length)
    }
}

/// An enum with the attribute, in a source or in the string of a build script.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    /// The name of the enum.
    pub(crate) name: String,
    /// The inline modules around it.
    pub(crate) modules: Vec<String>,
    /// The attribute, or the string of the build script.
    pub(crate) place: Place,
    /// Whether a build script has it as a string.
    pub(crate) in_string: bool,
    pub(crate) is_non_exhaustive: bool,
    pub(crate) pages_in: PagesFolder,
    /// The arguments of the attribute.
    pub(crate) attribute: TokenStream,
    /// The enum, without the attribute.
    pub(crate) item: TokenStream,
}

/// The folder that the paths of pages are relative to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PagesFolder {
    /// That of the package.
    Package,
    /// This one, relative to the package.
    Named(String),
}

/// A place at which there is, or may be, an enum that cannot be read.
#[derive(Debug, Clone)]
pub(crate) struct Unchecked {
    /// The name of the source.
    pub(crate) file: String,
    /// The place in it, if it can be read.
    pub(crate) place: Option<Place>,
    pub(crate) reason: Reason,
}

impl Unchecked {
    /// `src/lib.rs:5:1`
    pub(crate) fn position(&self) -> String {
        let Some(place) = &self.place else { return self.file.clone() };
        let (line, column) = place.source.position(place.offset);
        format!("{}:{line}:{column}", self.file)
    }

    /// A place in a source.
    pub(crate) fn at(place: Place, reason: Reason) -> Self {
        Self { file: place.source.name().to_owned(), place: Some(place), reason }
    }
}

/// Why an enum cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The attribute is in the body of a `macro_rules!` with this name.
    MacroBody(String),
    /// The attribute is among the arguments of a macro with this name.
    MacroArguments(String),
    /// The first argument of the attribute is not a string literal.
    PathNotLiteral,
    /// The argument of `Build::codes` is not a string literal, or the literal has no attribute.
    ItemNotLiteral,
    /// The folder of the pages is not known.
    PagesIn,
    /// The included file is generated during the build, with this path in `OUT_DIR`, if it is known.
    Generated(String),
    /// The path of the included file is not a literal.
    UnknownFile,
    /// An included file, or one with a `#[path]`, does not exist.
    NoFile(String),
    /// The source is not Rust, or is nested too deeply.
    NotRust(String),
    /// The source cannot be read.
    NotRead(String),
}

impl Reason {
    /// What is wrong.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::MacroBody(name) => {
                format!("an enum of codes is not checked: `macro_rules! {name}` generates it")
            }
            Self::MacroArguments(name) => {
                format!("an enum of codes is not checked: it is in an invocation of the macro `{name}!`")
            }
            Self::PathNotLiteral => {
                "an enum of codes is not checked: the path of its page is not a string literal".to_owned()
            }
            Self::ItemNotLiteral => {
                "an enum of a build script is not checked: its text is not one string literal".to_owned()
            }
            Self::PagesIn => {
                "an enum of a build script is not checked: only the build script knows the folder of its pages"
                    .to_owned()
            }
            Self::Generated(path) if path.is_empty() => {
                "an included file is not checked for enums of codes: it is generated during the build".to_owned()
            }
            Self::Generated(path) => {
                format!("the included file `{path}` is not checked for enums of codes: it is generated during the build")
            }
            Self::UnknownFile => {
                "an included file is not checked for enums of codes: its path is not a literal".to_owned()
            }
            Self::NoFile(path) => {
                format!("the file `{path}` is not checked for enums of codes: it does not exist")
            }
            Self::NotRust(error) | Self::NotRead(error) => {
                format!("this file is not checked for enums of codes: {error}")
            }
        }
    }

    /// What to do.
    pub(crate) fn help(&self) -> String {
        const BY_ITSELF: &str = "check its page separately: `cargo doccodes check PAGE`";
        match self {
            Self::MacroBody(_) | Self::MacroArguments(_) => {
                format!("write the enum outside the macro, or {BY_ITSELF}")
            }
            Self::PathNotLiteral => "write the path as a string literal".to_owned(),
            Self::ItemNotLiteral => format!("write the enum as one string literal, or {BY_ITSELF}"),
            Self::PagesIn => BY_ITSELF.to_owned(),
            Self::Generated(path) if !path.is_empty() => {
                format!("{BY_ITSELF}; if the file has no such enum, add `OUT_DIR/{path}` to `exclude`")
            }
            Self::Generated(_) | Self::UnknownFile | Self::NoFile(_) => BY_ITSELF.to_owned(),
            Self::NotRust(_) | Self::NotRead(_) => "fix the file, or add it to `exclude`".to_owned(),
        }
    }
}

/// A file that a source names.
#[derive(Debug, Clone)]
pub(crate) struct Include {
    pub(crate) place: Place,
    pub(crate) path: IncludedPath,
    /// The inline modules around the place.
    pub(crate) modules: Vec<String>,
}
