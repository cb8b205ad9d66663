//! Finds the files that a source names.

use std::path::{Path, PathBuf};

use super::scan::{Include, IncludedPath};
use super::tree::{Tree, normalized};

/// The file that a source names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Located {
    /// The file exists.
    File(PathBuf),
    /// The file does not exist.
    Missing(String),
    /// The build generates it. The path is relative to `OUT_DIR`, or empty if it is not known.
    Generated(String),
    /// Only the compiler knows the path.
    Unknown,
    /// The module has no file here. The compiler reports that, if the module is compiled at all.
    NoModule,
}

impl Located {
    /// Finds the file that the source at `source` names; `package` is the folder of the package.
    pub(super) fn find(tree: &dyn Tree, package: &Path, source: &Path, include: &Include) -> Self {
        let folder = source.parent().unwrap_or(package);
        let existing = |candidates: Vec<PathBuf>| {
            candidates.into_iter().map(|path| normalized(&path)).find(|path| tree.is_file(path))
        };
        let found = |candidates: Vec<PathBuf>, path: &str| {
            existing(candidates).map_or_else(|| Self::Missing(path.to_owned()), Self::File)
        };
        match &include.path {
            IncludedPath::BesideSource(path) => found(vec![folder.join(path)], path),
            IncludedPath::InPackage(path) => found(vec![package.join(path)], path),
            IncludedPath::Module(path) => {
                let mut candidates = vec![folder.join(path)];
                if !include.modules.is_empty() {
                    candidates.extend(module_folders(source, include).map(|folder| folder.join(path)));
                }
                found(candidates, path)
            }
            IncludedPath::ModuleNamed(name) => {
                let in_folder =
                    |folder: PathBuf| [folder.join(format!("{name}.rs")), folder.join(name).join("mod.rs")];
                let candidates = module_folders(source, include).flat_map(in_folder).collect();
                existing(candidates).map_or(Self::NoModule, Self::File)
            }
            IncludedPath::Generated(path) => Self::Generated(path.clone()),
            IncludedPath::Unknown => Self::Unknown,
        }
    }
}

/// The folders in which the file of a module may be: that of a `mod.rs`, and that of another file.
fn module_folders<'a>(source: &'a Path, include: &'a Include) -> impl Iterator<Item = PathBuf> + 'a {
    let folder = source.parent().unwrap_or(Path::new(""));
    let own = folder.join(source.file_stem().unwrap_or_default());
    let modules: PathBuf = include.modules.iter().collect();
    [folder.to_owned(), own].into_iter().map(move |folder| folder.join(&modules))
}
