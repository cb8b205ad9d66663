//! The fuzz targets check the same invariants as the tests.

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

/// Checks the invariants of the fuzz target with this name. A violation is a panic.
pub fn check(target: &str, bytes: &[u8]) {
    invariants::check(target, bytes);
}
