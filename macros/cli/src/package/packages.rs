//! The packages that a command is about, with their settings and their enums.

use doccodes_codegen::Inspection;

use super::found::{Found, Sources};
use super::git::Commit;
use super::metadata::{Package, Workspace};
use super::read::{Enum, OpenPage, Reader, open_at};
use super::scan::Unchecked;
use super::selection::Selection;
use super::settings::Settings;
use super::then::workspace_then;
use super::tree::{Tree, WorkingTree};

/// The packages of a workspace that a command is about.
#[derive(Debug)]
pub(crate) struct Packages {
    pub(crate) workspace: Workspace,
    /// The settings of the workspace.
    pub(crate) common: Settings,
    /// The settings of each package of the workspace.
    pub(crate) settings: Vec<Settings>,
}

/// The enums of a package.
pub(crate) struct PackageEnums {
    /// The index of the package in its workspace.
    pub(crate) package: usize,
    pub(crate) enums: Vec<Enum>,
    /// The places of enums that cannot be read.
    pub(crate) unchecked: Vec<Unchecked>,
}

impl Packages {
    /// Finds the packages. `lints` are the names that settings may have.
    ///
    /// # Errors
    ///
    /// There is no package, or its manifest or its settings have an error.
    pub(crate) fn load(selection: &Selection, lints: &[&str]) -> Result<Self, String> {
        let workspace = Workspace::load(selection)?;
        let common = Settings::of_workspace(&workspace.settings, lints)
            .map_err(|error| format!("{error}\n --> the Cargo.toml of the workspace"))?;
        let of_package = |package: &Package| {
            Settings::of_package(&package.settings, lints)
                .map_err(|error| format!("{error}\n --> the Cargo.toml of the package `{}`", package.name))
        };
        let settings = workspace.packages.iter().map(of_package).collect::<Result<_, _>>()?;
        Ok(Self { workspace, common, settings })
    }

    /// The enums of the selected packages as they are now.
    ///
    /// # Errors
    ///
    /// A folder cannot be read.
    pub(crate) fn enums(&self) -> Result<Vec<PackageEnums>, String> {
        self.enums_in(&WorkingTree, &self.workspace, &|folder, path| Inspection::open_in(folder, path))
    }

    /// The enums that the selected packages had at a commit. A package that is no longer there has an index behind those of the others.
    ///
    /// # Errors
    ///
    /// A folder cannot be read.
    pub(crate) fn enums_at(&self, commit: &Commit) -> Result<Vec<PackageEnums>, String> {
        let then = workspace_then(&self.workspace, commit);
        self.enums_in(commit, &then, &|folder, path| open_at(commit, folder, path))
    }

    fn enums_in(
        &self,
        tree: &dyn Tree,
        workspace: &Workspace,
        open: OpenPage<'_>,
    ) -> Result<Vec<PackageEnums>, String> {
        let mut sources = Sources::read(tree, workspace)?;
        let none = Settings::default();
        let read = |&package: &usize| {
            let Package { name, folder, .. } = &workspace.packages[package];
            let settings = self.settings.get(package).unwrap_or(&none);
            let Found { sites, unchecked } = sources.enums(package, &|path| settings.excludes(path));
            let reader = Reader { package: name, folder, root: &workspace.root, open };
            let enums = sites.iter().map(|site| reader.read(site)).collect();
            PackageEnums { package, enums, unchecked }
        };
        Ok(workspace.selected.iter().map(read).collect())
    }
}
