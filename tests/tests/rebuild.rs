//! Real cargo on a package outside the workspace: an edited page rebuilds what reads it, and nothing else does.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use doccodes_tests::{cargo, workspace};

const PAGE: &str = "| Status code | Reason phrase |\n|---|---|\n| 200 | OK |\n| 404 | Not Found |\n";

struct Package {
    folder: PathBuf,
}

impl Package {
    fn new(name: &str, page: &Path) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::create_dir_all(folder.join("docs")).unwrap();
        let runtime = workspace().canonicalize().unwrap().join("runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             doccodes = {{ path = {runtime:?} }}\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        let program = format!(
            "#[doccodes::codes({page:?})]\nenum Status {{}}\n\n\
             fn main() {{\n    println!(\"{{}}\", Status::ALL.len());\n}}\n"
        );
        fs::write(folder.join("src/main.rs"), program).unwrap();
        Self { folder }
    }

    /// Runs the program: what it printed, and whether anything was compiled.
    fn run(&self) -> (Result<String, String>, bool) {
        let output = cargo(&self.folder, &["run"]);
        let compiled = output.stderr.contains("Compiling");
        let result = if output.success { Ok(output.stdout.trim().to_owned()) } else { Err(output.stderr) };
        (result, compiled)
    }
}

fn edit_break_mend_leave(package: &Package, page: &Path) {
    fs::write(page, PAGE).unwrap();
    assert_eq!(package.run(), (Ok("2".to_owned()), true));
    assert_eq!(package.run(), (Ok("2".to_owned()), false), "nothing was touched");
    fs::write(page, format!("{PAGE}| 503 | Service Unavailable |\n")).unwrap();
    assert_eq!(package.run(), (Ok("3".to_owned()), true), "the page was edited");
    fs::write(page, format!("{PAGE}| 5xx | Any |\n")).unwrap();
    let (result, _) = package.run();
    assert!(result.unwrap_err().contains("`5xx` is a class of codes"), "the page was broken");
    fs::write(page, PAGE).unwrap();
    assert_eq!(package.run(), (Ok("2".to_owned()), true), "the page was mended");
    assert_eq!(package.run(), (Ok("2".to_owned()), false), "nothing was touched");
}

#[test]
fn a_page_of_the_package() {
    let package = Package::new("rebuild-plain", Path::new("docs/page.md"));
    let page = package.folder.join("docs/page.md");
    edit_break_mend_leave(&package, &page);
}

#[test]
#[cfg(unix)]
fn a_page_behind_a_symbolic_link() {
    let package = Package::new("rebuild-linked", Path::new("docs/link.md"));
    let page = package.folder.join("elsewhere.md");
    std::os::unix::fs::symlink("../elsewhere.md", package.folder.join("docs/link.md")).unwrap();
    edit_break_mend_leave(&package, &page);
}
