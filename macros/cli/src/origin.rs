//! Where an enum is in the sources of a package.

use doccodes_codegen::problem::Location;

/// Where an enum is in the sources of a package.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub(crate) package: String,
    /// The name of the enum, with the inline modules around it.
    pub(crate) path: String,
    /// The attribute, or the string of a build script. The name of the source is relative to the folder of the workspace.
    pub(crate) location: Location,
    /// The folder that the paths of the pages are relative to, itself relative to the folder of the workspace.
    pub(crate) folder: String,
}

impl Origin {
    /// `pay::PaymentError (pay/src/lib.rs:5:1)`
    pub(crate) fn title(&self) -> String {
        let Self { package, path, .. } = self;
        format!("{package}::{path} ({})", self.place())
    }

    /// `pay/src/lib.rs:5:1`
    pub(crate) fn place(&self) -> String {
        let location = &self.location;
        format!("{}:{}:{}", location.page(), location.line(), location.column())
    }

    /// The path of a page or of the source, relative to the folder of the workspace.
    pub(crate) fn shown(&self, name: &str) -> String {
        if self.folder == "." || name == self.location.page() {
            return name.to_owned();
        }
        format!("{}/{name}", self.folder)
    }
}
