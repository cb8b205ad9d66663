//! The options that select packages, as in cargo's own commands.

use std::path::PathBuf;

use clap::Args;

/// The options that choose packages.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Selection {
    /// The package, instead of the one in the current folder; may be given several times
    #[arg(short, long = "package", value_name = "NAME")]
    pub(crate) packages: Vec<String>,
    /// All packages of the workspace
    #[arg(long, conflicts_with = "packages")]
    pub(crate) workspace: bool,
    /// The Cargo.toml, instead of the one in the current folder or above it
    #[arg(long, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
}

impl Selection {
    /// Whether an option was given.
    pub(crate) fn is_given(&self) -> bool {
        self.workspace || !self.packages.is_empty() || self.manifest_path.is_some()
    }

    /// Whether an option was given, or the current folder belongs to a package.
    pub(crate) fn finds_package(&self) -> bool {
        let has_manifest =
            |folder: PathBuf| folder.ancestors().any(|folder| folder.join("Cargo.toml").is_file());
        self.is_given() || std::env::current_dir().is_ok_and(has_manifest)
    }
}
