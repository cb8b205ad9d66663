//! Packages that are written to a temporary folder and built there by cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::Result;

/// A package in a temporary folder.
#[derive(Debug)]
pub struct Package {
    /// Its folder.
    pub folder: PathBuf,
}

impl Package {
    /// Writes a package anew. In `dependencies`, the lines of its manifest, `RUNTIME` is the folder of the crate doccodes;
    /// `files` are paths in the package and their content.
    ///
    /// Dependencies have the versions of the lock file of the benchmarks.
    ///
    /// # Errors
    ///
    /// A file cannot be written.
    pub fn write(name: &str, dependencies: &str, files: &[(&str, String)]) -> Result<Self> {
        let folder = std::env::temp_dir().join("doccodes-benches").join(name);
        let _ = fs::remove_dir_all(&folder);
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let runtime = format!("{:?}", here.join("../../runtime").canonicalize()?);
        let manifest = format!(
            "[package]\nname = \"measured\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{}\n\
             [workspace]\n",
            dependencies.replace("RUNTIME", &runtime)
        );
        let package = Self { folder };
        package.write_file("Cargo.toml", &manifest)?;
        for (path, content) in files {
            package.write_file(path, content)?;
        }
        fs::copy(here.join("Cargo.lock"), package.folder.join("Cargo.lock"))?;
        Ok(package)
    }

    /// Writes a file of the package, which to cargo is an edit.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn write_file(&self, path: &str, content: &str) -> Result<()> {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
        Ok(fs::write(path, content)?)
    }

    /// cargo in the folder of the package, with the target folder in it.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .current_dir(&self.folder)
            .args(arguments)
            .arg("--quiet")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_TERM_COLOR", "never")
            // What the outer cargo was told would change what is measured.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_INCREMENTAL");
        command
    }
}

/// An error with what a command said, unless it succeeded.
///
/// # Errors
///
/// The command failed.
pub fn succeeded(output: &Output) -> Result<()> {
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
}
