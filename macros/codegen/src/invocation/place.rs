//! Where an invocation of the macro stands.

use std::path::{Path, PathBuf};

/// Where an invocation of the macro stands: what paths are relative to, and what tells it from all others.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The folder of the `Cargo.toml` of the crate that is compiled.
    pub manifest_dir: PathBuf,
    /// The crate that is compiled: package, version, name, binary.
    pub crate_id: String,
    /// The file, as the compiler names it.
    pub file: PathBuf,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Place {
    /// Reads what cargo tells a procedural macro about the crate.
    pub fn from_env(file: String, line: usize, column: usize) -> Self {
        let variable = |name: &str| std::env::var(name).unwrap_or_default();
        let manifest_dir = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
        let crate_id =
            ["CARGO_PKG_NAME", "CARGO_PKG_VERSION", "CARGO_CRATE_NAME", "CARGO_BIN_NAME"].map(variable);
        // The compiler names files relative to the folder that it was started in, the workspace's or the package's.
        let file = std::env::current_dir().unwrap_or_default().join(file);
        Self { manifest_dir, crate_id: crate_id.join(" "), file, line, column }
    }

    /// A number that no other invocation has: not in the same crate, and not in one that may be linked with it.
    ///
    /// It depends on the crate and on where in it the invocation stands, not on where the crate lies.
    pub(crate) fn id(&self, name: &str, page: &str) -> u128 {
        let file = self.file.strip_prefix(&self.manifest_dir).unwrap_or(&self.file);
        let file = slashes(file);
        let place = format!("{}\n{file}\n{}\n{}\n{name}\n{page}", self.crate_id, self.line, self.column);
        fnv1a(place.as_bytes())
    }
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// The hash FNV-1a of 128 bits: the same on every system and in every release, which `std` does not promise of its own.
fn fnv1a(bytes: &[u8]) -> u128 {
    let offset = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    bytes
        .iter()
        .fold(offset, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(dir: &str, line: usize) -> Place {
        Place {
            manifest_dir: dir.into(),
            crate_id: "a 1.0 a ".into(),
            file: Path::new(dir).join("src/lib.rs"),
            line,
            column: 1,
        }
    }

    #[test]
    fn the_id_is_that_of_the_place_within_the_crate() {
        assert_eq!(place("/x", 3).id("Oms", "a.md"), place("/y/z", 3).id("Oms", "a.md"));
        assert_ne!(place("/x", 3).id("Oms", "a.md"), place("/x", 4).id("Oms", "a.md"));
        assert_ne!(place("/x", 3).id("Oms", "a.md"), place("/x", 3).id("Ecs", "a.md"));
    }

    #[test]
    fn the_hash_is_fnv1a() {
        assert_eq!(fnv1a(b""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(fnv1a(b"a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }
}
