//! Generates an enum from a page in the package, an enum from a file in another format, which is converted to a page first, and an
//! enum from a folder of pages that document one code each.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

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

    // Cargo watches the files in the folder, including new ones.
    let folder = "docs/damages";
    println!("cargo::rerun-if-changed={folder}");
    fs::write(out_dir.join("damages.csv"), one_page(Path::new(folder))?)?;
    Build::from_env()?
        .pages_in(&out_dir)
        .codes(
            "/// The damages of crates.\n#[codes(\"damages.csv\", service = \"Depot\")]\npub enum Damage {}",
        )
        .write("damage.rs")?;
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

/// Combines the pages in a folder into one CSV page: the title of each is a code, and the line under it the description.
fn one_page(folder: &Path) -> io::Result<String> {
    let mut files =
        fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    files.sort();
    let mut page = "Error code,Description\n".to_owned();
    for file in files {
        let text = fs::read_to_string(file)?;
        let mut lines = text.lines().skip_while(|line| !line.starts_with("# "));
        if let Some(code) = lines.next().and_then(|title| title.strip_prefix("# ")) {
            let description = lines.find(|line| !line.is_empty()).unwrap_or("");
            let _ = writeln!(page, "{code},\"{}\"", description.replace('"', "\"\""));
        }
    }
    Ok(page)
}
