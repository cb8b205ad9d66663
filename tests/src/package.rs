//! A package outside the workspace, like a user's.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::{Output, cargo, workspace};

/// A package outside the workspace that depends on doccodes.
#[derive(Debug)]
pub struct Package {
    /// Its folder.
    pub folder: PathBuf,
}

impl Package {
    /// Creates a package without sources. The folder is replaced if it exists.
    ///
    /// # Errors
    ///
    /// The package cannot be written.
    pub fn new(folder: PathBuf, name: &str) -> io::Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let runtime = workspace().canonicalize()?.join("runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             doccodes = {{ path = {runtime:?} }}\n\n[workspace]\n"
        );
        let package = Self { folder };
        package.write("Cargo.toml", &manifest)?;
        Ok(package)
    }

    /// Writes a file of the package, and returns its path.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn write(&self, path: impl AsRef<Path>, text: &str) -> io::Result<PathBuf> {
        let file = self.folder.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text)?;
        Ok(file)
    }

    /// Runs cargo in the package.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        cargo(&self.folder, arguments, &[])
    }

    /// Runs cargo in the package, with environment variables.
    pub fn cargo_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        cargo(&self.folder, arguments, variables)
    }
}
