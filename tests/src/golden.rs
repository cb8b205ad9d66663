//! Golden files, which hold the expected output of tests.
//!
//! Tests of packages that cannot depend on this package include this file by its path.

use std::fs;
use std::path::Path;

/// Compares a text with a golden file. If the environment variable `DOCCODES_RENEW` is set, writes the file instead.
///
/// # Errors
///
/// The text differs from the file, or the file cannot be written. The error contains the name of the file and the text.
pub fn golden(file: &Path, text: &str) -> Result<(), String> {
    let name = file.file_name().unwrap_or_default().display();
    if std::env::var_os("DOCCODES_RENEW").is_some() {
        return fs::write(file, text).map_err(|error| format!("--- {name}\n{error}\n"));
    }
    if fs::read_to_string(file).unwrap_or_default() == text {
        return Ok(());
    }
    Err(format!("--- {name} differs from this text; set `DOCCODES_RENEW=1` to replace it:\n{text}\n"))
}
