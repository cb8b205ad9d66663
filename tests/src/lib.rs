//! What the end-to-end tests in `tests/` share.

pub mod attack;
mod golden;
mod package;

use std::path::{Path, PathBuf};
use std::process::Command;

pub use golden::golden;
pub use package::Package;

/// What a command printed, and whether it succeeded.
#[derive(Debug)]
pub struct Output {
    /// Whether the command succeeded.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

/// Runs cargo on a package outside the workspace, with the versions of the workspace's own lock file and without a
/// network.
pub fn cargo(package: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let workspace = workspace();
    std::fs::copy(workspace.join("Cargo.lock"), package.join("Cargo.lock")).unwrap_or_default();
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(package)
        .args(arguments)
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_TARGET_DIR", target_dir())
        // What the outer cargo set for the test itself would be taken for the inner one's own.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .env("CARGO_TERM_COLOR", "never")
        .envs(variables.iter().copied())
        .output();
    match output {
        Ok(output) => Output {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        },
        Err(error) => Output { success: false, stdout: String::new(), stderr: error.to_string() },
    }
}

/// The folder of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where packages outside the workspace are built: beside what the workspace builds, and kept for the next run.
pub fn target_dir() -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    target.join("outside")
}

/// The README, so that its programs are compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
