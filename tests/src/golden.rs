//! Golden files: what a test expects, as a file.
//!
//! Tests of packages that cannot depend on this one include this file by its path.

use std::fs;
use std::path::Path;

/// Compares a text with a golden file. If the environment variable `DOCCODES_RENEW` is set, writes the file instead.
///
/// # Errors
///
/// The text differs from the file, or the file cannot be written. The error has the name of the file and the text.
pub fn golden(file: &Path, text: &str) -> Result<(), String> {
    let name = file.file_name().unwrap_or_default().display();
    if std::env::var_os("DOCCODES_RENEW").is_some() {
        return fs::write(file, text).map_err(|error| format!("--- {name}\n{error}\n"));
    }
    if fs::read_to_string(file).unwrap_or_default() == text {
        return Ok(());
    }
    Err(format!(
        "--- {name} has another text; renew it with `DOCCODES_RENEW=1` if this one is right:\n{text}\n"
    ))
}
