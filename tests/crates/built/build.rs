//! Generates an enum from a page in the package, and an enum from a file in another format, which is converted to a page first.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use doccodes_codegen::Build;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    Build::from_env()?
        .codes("/// The status codes of the depot.\n#[codes(\"docs/status-codes.md\")]\npub enum Status {}")
        .write("status.rs")?;

    let out_dir = PathBuf::from(env::var("OUT_DIR")?);
    let list = "docs/errors.properties";
    println!("cargo::rerun-if-changed={list}");
    fs::write(out_dir.join("errors.csv"), to_csv(&fs::read_to_string(list)?))?;
    Build::from_env()?
        .pages_in(&out_dir)
        .codes("/// The error codes of the depot.\n#[codes(\"errors.csv\", service = \"Depot\")]\npub enum ErrorCode {}")
        .write("error_code.rs")?;
    Ok(())
}

/// Converts lines with `CODE = description` to a CSV page.
fn to_csv(list: &str) -> String {
    let mut page = "Error code,Description\n".to_owned();
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    for (code, description) in lines.filter_map(|line| line.split_once('=')) {
        let _ = writeln!(page, "{},\"{}\"", code.trim(), description.trim().replace('"', "\"\""));
    }
    page
}
