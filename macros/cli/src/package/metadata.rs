//! The packages of a workspace, from `cargo metadata --no-deps`.
//!
//! Cargo knows the members, the targets and the tables `[package.metadata]` of a workspace, and prints them as JSON. With
//! `--no-deps` it needs no network and no lock file, and builds nothing.

use std::path::{Path, PathBuf};
use std::process::Command;

use doccodes_codegen::problem::visible;
use doccodes_core::near::{Spelling, nearest};
use serde_json::Value;

use super::selection::Selection;
use super::tree::normalized;

/// A workspace with its packages.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    /// The folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// The target folder of cargo.
    pub(crate) target: PathBuf,
    /// The table `[workspace.metadata.doccodes]`, or null.
    pub(crate) settings: Value,
    /// All packages, by name.
    pub(crate) packages: Vec<Package>,
    /// The indices of the packages that the command is about.
    pub(crate) selected: Vec<usize>,
}

/// A package.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    pub(crate) name: String,
    /// The folder of its Cargo.toml.
    pub(crate) folder: PathBuf,
    /// The main files of its targets.
    pub(crate) targets: Vec<PathBuf>,
    /// Whether it depends on doccodes or on doccodes-codegen.
    pub(crate) uses_doccodes: bool,
    /// The table `[package.metadata.doccodes]`, or null.
    pub(crate) settings: Value,
}

impl Package {
    /// A package that no longer exists.
    pub(super) fn removed(name: String, folder: PathBuf) -> Self {
        Self { name, folder, targets: Vec::new(), uses_doccodes: true, settings: Value::Null }
    }
}

impl Workspace {
    /// Asks cargo for the packages.
    ///
    /// # Errors
    ///
    /// There is no Cargo.toml, it has an error, or the workspace does not have a named package.
    pub(crate) fn load(selection: &Selection) -> Result<Self, String> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["metadata", "--no-deps", "--format-version", "1", "--offline"]);
        if let Some(path) = &selection.manifest_path {
            command.arg("--manifest-path").arg(path);
        }
        let output = command.output().map_err(|error| format!("cargo cannot be run: {error}"))?;
        if !output.status.success() {
            let error = String::from_utf8_lossy(&output.stderr);
            let error = error.trim_end();
            return Err(visible(error.strip_prefix("error: ").unwrap_or(error)));
        }
        let unexpected = || "the output of `cargo metadata` has an unexpected form".to_owned();
        let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|_| unexpected())?;
        let mut workspace = Self::from_metadata(&metadata).ok_or_else(unexpected)?;
        workspace.selected = workspace.select(selection, &metadata)?;
        Ok(workspace)
    }

    fn from_metadata(metadata: &Value) -> Option<Self> {
        let path = |value: &Value| value.as_str().map(PathBuf::from);
        let mut packages = Vec::new();
        for package in metadata["packages"].as_array()? {
            let targets = package["targets"].as_array()?.iter();
            let targets = targets.map(|target| Some(normalized(&path(&target["src_path"])?)));
            packages.push(Package {
                name: package["name"].as_str()?.to_owned(),
                folder: path(&package["manifest_path"])?.parent()?.to_owned(),
                targets: targets.collect::<Option<_>>()?,
                uses_doccodes: package["dependencies"].as_array()?.iter().any(|dependency| {
                    matches!(dependency["name"].as_str(), Some("doccodes" | "doccodes-codegen"))
                }),
                settings: package["metadata"]["doccodes"].clone(),
            });
        }
        packages.sort_by(|a, b| a.name.cmp(&b.name));
        Some(Self {
            root: path(&metadata["workspace_root"])?,
            target: path(&metadata["target_directory"])?,
            settings: metadata["metadata"]["doccodes"].clone(),
            packages,
            selected: Vec::new(),
        })
    }

    /// The packages that cargo's own commands would select: those that are named, or all, or the one of the current folder, or the
    /// default members of the workspace.
    fn select(&self, selection: &Selection, metadata: &Value) -> Result<Vec<usize>, String> {
        if selection.workspace {
            return Ok((0..self.packages.len()).collect());
        }
        if !selection.packages.is_empty() {
            let mut selected =
                selection.packages.iter().map(|name| self.find(name)).collect::<Result<Vec<_>, _>>()?;
            selected.sort_unstable();
            selected.dedup();
            return Ok(selected);
        }
        let folder = current_folder(selection);
        let is_there = |package: &Package| folder.is_some() && canonical(&package.folder) == folder;
        if folder != canonical(&self.root)
            && let Some(at) = self.packages.iter().position(is_there)
        {
            return Ok(vec![at]);
        }
        let members = metadata["workspace_default_members"].as_array();
        let packages = metadata["packages"].as_array();
        let is_default = |name: &str| {
            let package = packages.and_then(|all| all.iter().find(|package| package["name"] == name));
            package.is_some_and(|package| members.is_some_and(|members| members.contains(&package["id"])))
        };
        Ok((0..self.packages.len()).filter(|&at| is_default(&self.packages[at].name)).collect())
    }

    fn find(&self, name: &str) -> Result<usize, String> {
        if let Some(at) = self.packages.iter().position(|package| package.name == name) {
            return Ok(at);
        }
        let names = self.packages.iter().map(|package| (package.name.as_str(), Spelling::new(&package.name)));
        let mut error = format!("the workspace has no package `{}`", visible(name));
        if let [Some(near), ..] = nearest(&Spelling::new(name), names) {
            error.push_str(&format!(": did you mean `{near}`?"));
        }
        Err(error)
    }
}

/// The folder of the Cargo.toml that was named, or of the nearest one above the current folder.
fn current_folder(selection: &Selection) -> Option<PathBuf> {
    if let Some(path) = &selection.manifest_path {
        return canonical(path)?.parent().map(Path::to_owned);
    }
    let current = std::env::current_dir().ok()?;
    let folder = current.ancestors().find(|folder| folder.join("Cargo.toml").is_file())?;
    canonical(folder)
}

/// A path without symbolic links, to compare it.
fn canonical(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}
