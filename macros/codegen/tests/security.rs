//! The promises of `SECURITY.md`: each names the tests that check it, and the macro only reads files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// The promises of `SECURITY.md`: the items of its section about what a page cannot do.
fn promises() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let (_, section) = text.split_once("## A page cannot\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    section.split("\n- **").skip(1).map(str::to_owned).collect()
}

#[test]
fn each_promise_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let promises = promises();
    assert!(promises.len() > 5);
    for promise in promises {
        let (_, tests) = promise.split_once("*Tests:*").unwrap_or_else(|| panic!("no test holds: {promise}"));
        // A path, and then the names of tests in this file.
        let mut file = String::new();
        let mut count = 0;
        for name in tests.split('`').skip(1).step_by(2) {
            if name.ends_with(".rs") {
                file = fs::read_to_string(root.join(name)).unwrap_or_else(|_| panic!("there is no {name}"));
            } else {
                assert!(file.contains(&format!("fn {name}(")), "there is no {name}");
                count += 1;
            }
        }
        assert!(count > 0, "no test holds: {promise}");
    }
}

/// The files that may read other files: pages, the names of files in a page's folder, and arguments of the compiler.
const READERS: [&str; 3] =
    ["codegen/src/invocation/compilation.rs", "page/src/file_content.rs", "page/src/similar_path.rs"];

/// The code for build scripts, which writes the generated code to a file. The macro does not use it.
const BUILD_SCRIPT: &str = "codegen/src/build_script/";

/// The crates of the macro.
const CRATES: [&str; 6] = ["catalogue/src", "codegen/src", "formats/src", "page/src", "sentences/src", "src"];

/// The code of every source file of the macro without its tests, by path.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = CRATES.map(|name| root.join(name)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    let code = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("[cfg(test)]").next().unwrap_or_default();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    };
    let name = |file: &PathBuf| file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    files.iter().map(|file| (name(file), code(file))).collect()
}

#[test]
fn only_the_listed_files_read_files() {
    let mut readers: Vec<String> = sources()
        .into_iter()
        .filter(|(name, code)| !name.starts_with(BUILD_SCRIPT) && code.contains("std::fs"))
        .map(|(name, _)| name)
        .collect();
    readers.sort();
    let mut expected = READERS.to_vec();
    expected.sort_unstable();
    assert_eq!(readers, expected);
}

#[test]
fn nothing_writes_files_or_starts_processes_or_opens_connections() {
    for (name, code) in sources() {
        for forbidden in ["std::process", "std::net", "std::os", "Command::new", "TcpStream", "UdpSocket"] {
            assert!(!code.contains(forbidden), "{forbidden} in {name}");
        }
        if name.starts_with(BUILD_SCRIPT) {
            continue;
        }
        for forbidden in [
            "fs::write",
            "fs::copy",
            "fs::rename",
            "fs::remove",
            "fs::create",
            "fs::set_permissions",
            "fs::hard_link",
            "File::create",
            "File::options",
            "OpenOptions",
            "set_var",
            "set_current_dir",
        ] {
            assert!(!code.contains(forbidden), "{forbidden} in {name}");
        }
    }
}
