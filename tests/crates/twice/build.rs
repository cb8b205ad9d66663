//! Generates an enum that the library, the program and the integration test include.

use doccodes_codegen::{Build, BuildError};

fn main() -> Result<(), BuildError> {
    Build::from_env()?
        .codes("/// The errors of the carriers.\n#[codes(\"docs/carriers.md\")]\npub enum Generated {}")
        .write("generated.rs")
}
