//! The packages that a command is about, with their settings and their enums.

use doccodes_codegen::Inspection;
use doccodes_codegen::problem::visible;
use doccodes_core::near::{Spelling, nearest};

use super::found::{Found, Sources};
use super::git::Commit;
use super::metadata::{Package, Workspace};
use super::read::{Enum, OpenPage, Reader, open_at};
use super::scan::Unchecked;
use super::selection::Selection;
use super::settings::Settings;
use super::then::workspace_then;
use super::tree::{Tree, WorkingTree};
use crate::lint::Levels;

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

    /// The levels of lints for a package: those of the workspace, of the package, and of the command line.
    pub(crate) fn levels(&self, package: usize, given: &Levels) -> Levels {
        self.levels_of(package, "", given)
    }

    /// The levels of lints for the enum of this name in a package.
    pub(crate) fn levels_of(&self, package: usize, name: &str, given: &Levels) -> Levels {
        let mut levels = Levels::default();
        levels.set_all(&self.common.lints);
        if let Some(settings) = self.settings.get(package) {
            levels.set_all(&settings.lints);
            levels.set_all(settings.enums.get(name).map_or(&[], Vec::as_slice));
        }
        levels.append(given);
        levels
    }

    /// The error for settings of an enum that the package does not have.
    pub(crate) fn unknown_enum(&self, package: usize, enums: &[Enum]) -> Option<String> {
        let names = || enums.iter().map(|found| found.identity.name());
        let unknown =
            self.settings.get(package)?.enums.keys().find(|name| names().all(|known| known != *name))?;
        let package = &self.workspace.packages[package].name;
        let place = visible(&format!("package.metadata.doccodes.enums.{unknown}"));
        let error = format!("the package `{package}` has no enum for the settings `[{place}]`");
        Some(match nearest(&Spelling::new(unknown), names().map(|name| (name, Spelling::new(name)))) {
            [Some(near), ..] => format!("{error}: did you mean `{near}`?"),
            _ => error,
        })
    }

    /// Whether a command is about the package of this name. A package that no longer exists counts as selected.
    pub(crate) fn is_selected(&self, name: &str) -> bool {
        let Workspace { packages, selected, .. } = &self.workspace;
        packages.iter().position(|package| package.name == name).is_none_or(|at| selected.contains(&at))
    }

    /// The enums of the selected packages as they are now.
    ///
    /// # Errors
    ///
    /// A folder cannot be read.
    pub(crate) fn enums(&self) -> Result<Vec<PackageEnums>, String> {
        self.enums_in(&WorkingTree, &self.workspace, &|folder, path| Inspection::open_in(folder, path))
    }

    /// The enums that the selected packages had at a commit. A package that no longer exists has an index after those of the
    /// others.
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
