//! Reads the enums that were found, in the working tree or at a commit.

use std::path::Path;

use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;
use doccodes_codegen::{AttributeError, AttributeSyntax, Inspection};

use super::identity::Identity;
use super::relative::relative;
use super::scan::{PagesFolder, Place, Site};
use super::tree::{Tree, normalized};
use crate::inspected::Inspected;
use crate::origin::Origin;

/// An enum of a package, and what is read from its pages.
pub(crate) struct Enum {
    pub(crate) identity: Identity,
    pub(crate) is_non_exhaustive: bool,
    pub(crate) inspected: Inspected,
}

/// The folders of a package, and how its pages are read.
pub(super) struct Reader<'a> {
    pub(super) package: &'a str,
    /// The folder of the package.
    pub(super) folder: &'a Path,
    /// The folder of the workspace.
    pub(super) root: &'a Path,
    /// Reads a page by the folder that its path is relative to, and its path.
    pub(super) open: OpenPage<'a>,
}

pub(super) type OpenPage<'a> = &'a dyn Fn(&Path, &str) -> Result<Source, Problem>;

impl Reader<'_> {
    /// Reads the enum at a site. The errors in its attribute are among its problems.
    pub(super) fn read(&self, site: &Site) -> Enum {
        let folder = match &site.pages_in {
            PagesFolder::Package => self.folder.to_owned(),
            PagesFolder::Named(path) => normalized(&self.folder.join(path)),
        };
        let open = |path: &str| (self.open)(&folder, path);
        let mut inspection = Inspection::new(site.attribute.clone(), site.item.clone(), &open);
        let errors = inspection.errors.iter().map(|error| attribute_problem(error, site));
        let page_problems = std::mem::take(&mut inspection.problems);
        inspection.problems = errors.chain(page_problems).collect();
        let mut inspected = Inspected::new(inspection, &AttributeSyntax);
        let mut path = site.modules.clone();
        path.push(site.name.clone());
        let path = path.join("::");
        let origin = Origin {
            package: self.package.to_owned(),
            path: path.clone(),
            location: site.place.location(),
            folder: relative(&folder, self.root),
        };
        inspected.title = Some(origin.title());
        inspected.origin = Some(origin);
        inspected.root = Some(self.root.to_owned());
        let identity = Identity {
            package: self.package.to_owned(),
            path,
            pages: inspected.names.clone(),
            file: Some(site.place.source.name().to_owned()),
        };
        Enum { identity, is_non_exhaustive: site.is_non_exhaustive, inspected }
    }
}

/// The problem for an error in an attribute, at its place in the source. An error in the string of a build script has no place of
/// its own.
fn attribute_problem(error: &AttributeError, site: &Site) -> Problem {
    let range = error.span.byte_range();
    let place = match site.in_string || range.is_empty() {
        true => site.place.clone(),
        false => Place { offset: range.start as u32, length: range.len() as u32, ..site.place.clone() },
    };
    Problem::error(error.message.as_str()).at(place.location())
}

/// Reads a page of a commit.
///
/// # Errors
///
/// The commit has no such file, or the file is not a page.
pub(super) fn open_at(tree: &dyn Tree, folder: &Path, path: &str) -> Result<Source, Problem> {
    let bytes =
        tree.read(&normalized(&folder.join(path))).map_err(|error| Problem::unreadable(path, &error))?;
    Source::new(path, &bytes)
}
