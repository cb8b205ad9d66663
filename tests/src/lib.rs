//! Helpers of the end-to-end tests in `tests/`.

pub mod attack;
mod golden;
mod package;

use std::path::{Path, PathBuf};
use std::process::Command;

pub use golden::golden;
pub use package::Package;

/// The result of a command.
#[derive(Debug)]
pub struct Output {
    /// Whether the command succeeded.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

/// Runs cargo on a package outside the workspace, with the workspace's lock file and without a network.
pub fn cargo(package: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let workspace = workspace();
    std::fs::copy(workspace.join("Cargo.lock"), package.join("Cargo.lock")).unwrap_or_default();
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(package)
        .args(arguments)
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_TARGET_DIR", target_dir())
        // The outer cargo sets these for the test. The inner one must not inherit them.
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

/// The target folder of packages outside the workspace. It is inside the workspace's own, and is kept for the next run.
pub fn target_dir() -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    target.join("outside")
}

/// Compiles and runs the examples in the README.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// Compiles the example in the README of the library.
#[cfg(doctest)]
#[doc = include_str!("../../macros/codegen/README.md")]
struct LibraryReadme;

/// Compiles and runs the examples in the Chinese README.
#[cfg(doctest)]
#[doc = include_str!("../../README.zh.md")]
struct ChineseReadme;
