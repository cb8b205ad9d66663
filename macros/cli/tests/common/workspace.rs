//! A workspace of three packages with ten enums.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of the workspace. Two enums cannot be read: one is made by a `macro_rules!`, and one by a build script that writes its
/// page.
const FILES: &[(&str, &str)] = &[
    (
        "Cargo.toml",
        r#"[workspace]
members = ["ferry", "harbour", "mill"]
resolver = "2"
"#,
    ),
    (
        "ferry/Cargo.toml",
        "[package]\nname = \"ferry\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\ndoccodes = \"0.1\"\n",
    ),
    (
        "ferry/src/lib.rs",
        r#"use doccodes::codes;

mod statuses;

/// The errors of the ferry.
#[codes("docs/errors.md")]
#[non_exhaustive]
pub enum FerryError {}

#[cfg(feature = "night")]
#[codes("docs/night.md", service = "Night ferry")]
pub enum NightError {}
"#,
    ),
    (
        "ferry/src/statuses.rs",
        r#"//! Statuses.

pub mod http {
    #[doccodes::codes("docs/statuses.md")]
    pub enum Status {
        #[code(409)]
        Full,
    }
}
"#,
    ),
    (
        "ferry/tests/ferry.rs",
        r#"#[test]
fn a_ferry() {
    #[cfg_attr(all(), doccodes::codes("docs/night.md"))]
    enum Local {}
}
"#,
    ),
    (
        "ferry/docs/errors.md",
        "| Error code | Description |\n|---|---|\n| F.1 | The rope is torn. |\n| F.2 | The ferry is full. Try again later. |\n",
    ),
    ("ferry/docs/night.md", "| Error code | Description |\n|---|---|\n| N.1 | It is dark. |\n"),
    (
        "ferry/docs/statuses.md",
        "| Status code | Description |\n|---|---|\n| 404 | There is no such ferry. |\n| 409 | The ferry is full. |\n",
    ),
    (
        "harbour/Cargo.toml",
        "[package]\nname = \"harbour\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\ndoccodes = \"0.1\"\n",
    ),
    (
        "harbour/src/lib.rs",
        r#"use doccodes::codes as page;

#[page("docs/harbour.csv")]
pub enum HarbourError {}

macro_rules! errors {
    ($name:ident, $page:literal) => {
        #[doccodes::codes($page)]
        pub enum $name {}
    };
}

errors!(QuayError, "docs/harbour.csv");
"#,
    ),
    (
        "harbour/examples/quay.rs",
        r#"fn main() {
    #[harbour::page("docs/harbour.csv", kind = "text")]
    enum Quay {}
}
"#,
    ),
    ("harbour/docs/harbour.csv", "Error code,Description\n1,The harbour is shut.\n2,The crane is broken.\n"),
    (
        "mill/Cargo.toml",
        "[package]\nname = \"mill\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\ndoccodes = \"0.1\"\n\n\
         [build-dependencies]\ndoccodes-codegen = \"0.1\"\n",
    ),
    (
        "mill/build.rs",
        r##"use doccodes_codegen::Build;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    Build::from_env()?
        .codes("#[codes(\"docs/mill.md\")] pub enum MillError {}")
        .codes(r#"#[codes("docs/mill.md", service = "Water mill")] pub enum WaterMillError {}"#)
        .write("mill.rs")?;
    let out_dir = std::path::PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(out_dir.join("grain.csv"), "Error code,Description\nG.1,The grain is wet.\n")?;
    Build::from_env()?.pages_in(&out_dir).codes("#[codes(\"grain.csv\")] pub enum GrainError {}").write("grain.rs")?;
    Ok(())
}
"##,
    ),
    (
        "mill/src/lib.rs",
        "include!(concat!(env!(\"OUT_DIR\"), \"/mill.rs\"));\ninclude!(concat!(env!(\"OUT_DIR\"), \"/grain.rs\"));\n",
    ),
    (
        "mill/docs/mill.md",
        "| Error code | Description |\n|---|---|\n| M.1 | The stone is worn. Do not retry. |\n",
    ),
];

/// A workspace in a folder for tests.
pub(crate) struct Workspace {
    folder: PathBuf,
    /// The folder of the repository, of which the workspace may be a part.
    repository: PathBuf,
}

impl Workspace {
    /// Writes the workspace to a new folder.
    pub(crate) fn new(name: &str) -> Self {
        Self::below(name, "")
    }

    /// Writes the workspace to a folder of a new repository.
    pub(crate) fn below(name: &str, folder: &str) -> Self {
        let repository = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("workspace-{name}"));
        let _ = fs::remove_dir_all(&repository);
        let workspace = Self { folder: repository.join(folder), repository };
        for (path, text) in FILES {
            workspace.write(path, text);
        }
        workspace
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let file = self.folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap()
    }

    /// Replaces a text in a file, in which it occurs.
    pub(crate) fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old:?}");
        self.write(path, &text.replace(old, new));
    }

    /// Removes a file or a folder.
    pub(crate) fn remove(&self, path: &str) {
        let path = self.folder.join(path);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }

    /// Makes a symbolic link.
    #[cfg(unix)]
    pub(crate) fn link(&self, path: &str, target: &str) {
        std::os::unix::fs::symlink(target, self.folder.join(path)).unwrap();
    }

    /// Commits everything.
    pub(crate) fn commit(&self) {
        if !self.repository.join(".git").exists() {
            self.git(&["init", "--quiet"]);
        }
        self.git(&["add", "--all"]);
        let author =
            ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
        self.git(&[&author[..], &["commit", "--quiet", "--message", "x"]].concat());
    }

    fn git(&self, arguments: &[&str]) {
        let output = Command::new("git").arg("-C").arg(&self.repository).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Runs the tool in the folder of the workspace. Returns the exit code, standard output and standard error.
    pub(crate) fn doccodes(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        self.doccodes_in("", arguments)
    }

    /// Runs the tool in a folder of the workspace.
    pub(crate) fn doccodes_in(&self, folder: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-doccodes"))
            .current_dir(self.folder.join(folder))
            .arg("doccodes")
            .args(arguments)
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }
}
