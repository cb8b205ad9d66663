//! Reads the enums that were found, at the working tree or at a commit.

use std::path::{Path, PathBuf};

use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;
use doccodes_codegen::Inspection;

use super::identity::Identity;
use super::scan::{PagesFolder, Place, Site};
use super::tree::{Tree, normalized};

/// An enum of a package, and what its pages have.
pub(crate) struct Enum {
    pub(crate) identity: Identity,
    /// The attribute, or the string of a build script.
    pub(crate) place: Place,
    pub(crate) is_non_exhaustive: bool,
    /// The folder that the paths of its pages are relative to.
    pub(crate) folder: PathBuf,
    pub(crate) inspection: Inspection,
}

/// Reads the pages of a package from a folder.
pub(crate) type OpenPage<'a> = &'a dyn Fn(&Path, &str) -> Result<Source, Problem>;

impl Enum {
    /// Reads the enum at a site of a package.
    pub(crate) fn read(site: &Site, package: &str, folder: &Path, open: OpenPage<'_>) -> Self {
        let folder = match &site.pages_in {
            PagesFolder::Package => folder.to_owned(),
            PagesFolder::Named(path) => normalized(&folder.join(path)),
        };
        let inspection = Inspection::new(site.attribute.clone(), site.item.clone(), &|path| open(&folder, path));
        let mut path = site.modules.clone();
        path.push(site.name.clone());
        let identity = Identity {
            package: package.to_owned(),
            path: path.join("::"),
            pages: inspection.paths.clone(),
            file: Some(site.place.source.name().to_owned()),
        };
        Self {
            identity,
            place: site.place.clone(),
            is_non_exhaustive: site.is_non_exhaustive,
            folder,
            inspection,
        }
    }
}

/// Reads a page of a commit.
///
/// # Errors
///
/// The commit has no such file, or the file is no page.
pub(crate) fn open_at(tree: &dyn Tree, folder: &Path, path: &str) -> Result<Source, Problem> {
    let bytes = tree.read(&normalized(&folder.join(path))).map_err(|error| Problem::unreadable(path, &error))?;
    Source::new(path, &bytes)
}
