//! The questions that the fuzz targets ask are those of the tests.

#[path = "../../tests/oracle/mod.rs"]
mod oracle;

/// Asks the question of this name; an answer that is wrong panics.
pub fn ask(target: &str, bytes: &[u8]) {
    oracle::ask(target, bytes);
}
