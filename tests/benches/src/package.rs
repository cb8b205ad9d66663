//! Packages in a temporary folder, which cargo builds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::Result;

/// A package in a temporary folder.
#[derive(Debug)]
pub struct Package {
    /// The folder.
    pub folder: PathBuf,
}

impl Package {
    /// Writes a package, and replaces an older one. `dependencies` are lines for the manifest, in which `RUNTIME` is replaced with
    /// the folder of the crate doccodes. `files` has paths in the package and the contents of the files.
    ///
    /// The package has the lock file of the benchmarks.
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

    /// Writes a file of the package. For cargo, the file has changed.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn write_file(&self, path: &str, content: &str) -> Result<()> {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
        Ok(fs::write(path, content)?)
    }

    /// A cargo command for the package, with the target folder in the package.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .current_dir(&self.folder)
            .args(arguments)
            .arg("--quiet")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_TERM_COLOR", "never")
            // The settings of the outer cargo would change the measurements.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_INCREMENTAL");
        command
    }
}

/// Returns the standard error of a command as an error, if the command failed.
///
/// # Errors
///
/// The command failed.
pub fn check_success(output: &Output) -> Result<()> {
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
}
