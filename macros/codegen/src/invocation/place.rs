//! Where an invocation of the macro stands.

use std::path::{Component, Path, PathBuf};

/// Where an invocation of the macro stands: what paths are relative to, and what tells it from all others.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The folder of the `Cargo.toml` of the crate that is compiled.
    pub manifest_dir: PathBuf,
    /// The crate that is compiled: package, version, name, binary.
    pub crate_id: String,
    /// The file, with its whole path.
    pub file: PathBuf,
    /// The folder of what the build script generates, if there is one.
    pub out_dir: PathBuf,
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
        let out_dir = PathBuf::from(variable("OUT_DIR"));
        Self { manifest_dir, crate_id: crate_id.join(" "), file, out_dir, line, column }
    }

    /// A number that no other invocation has: not in the same crate, and not in one that may be linked with it.
    ///
    /// It depends on the crate and on where in it the invocation stands, not on where the crate lies.
    pub(crate) fn id(&self, name: &str, macro_name: &str, page: &str) -> u128 {
        let Self { crate_id, line, column, .. } = self;
        let file = self.portable_file();
        fnv1a(format!("{crate_id}\n{file}\n{line}\n{column}\n{name}\n{macro_name}\n{page}").as_bytes())
    }

    /// The file by a path that is the same wherever the crate lies.
    fn portable_file(&self) -> String {
        let (file, folder) = (normal(&self.file), normal(&self.manifest_dir));
        if !self.out_dir.as_os_str().is_empty()
            && let Ok(within) = file.strip_prefix(normal(&self.out_dir))
        {
            return format!("OUT_DIR/{}", slashes(within));
        }
        let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b);
        let shared: Vec<Component<'_>> = shared.map(|(component, _)| component).collect();
        // Two folders that share nothing but the root lie where they do by chance.
        let related = shared.iter().any(|component| matches!(component, Component::Normal(_)));
        let parts: Vec<Component<'_>> = file.components().collect();
        if related {
            let up = folder.components().count() - shared.len();
            let down: PathBuf = parts.iter().skip(shared.len()).collect();
            return format!("{}{}", "../".repeat(up), slashes(&down));
        }
        let last: PathBuf = parts.iter().skip(parts.len().saturating_sub(LAST)).collect();
        slashes(&last)
    }
}

/// How much of a path stands for a file that has nothing to do with the crate's folder.
const LAST: usize = 3;

/// A path without `.` and, as far as the path itself says what they mean, without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
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

    fn place(dir: &str, file: &str, line: usize) -> Place {
        Place {
            manifest_dir: dir.into(),
            crate_id: "a 1.0 a ".into(),
            file: Path::new(dir).join(file),
            out_dir: PathBuf::new(),
            line,
            column: 1,
        }
    }

    fn id(dir: &str, file: &str, line: usize) -> u128 {
        place(dir, file, line).id("Oms", "Oms", "a.md")
    }

    #[test]
    fn the_id_is_that_of_the_place_within_the_crate() {
        assert_eq!(id("/x", "src/lib.rs", 3), id("/y/z", "src/lib.rs", 3));
        assert_ne!(id("/x", "src/lib.rs", 3), id("/x", "src/lib.rs", 4));
        let here = place("/x", "src/lib.rs", 3);
        assert_ne!(here.id("Oms", "Oms", "a.md"), here.id("Ecs", "Oms", "a.md"));
        assert_ne!(here.id("Oms", "Oms", "a.md"), here.id("Oms", "oms", "a.md"));
    }

    #[test]
    fn the_id_of_a_file_elsewhere_does_not_depend_on_where_the_crate_lies() {
        let file = |dir: &str, file: &str| place(dir, file, 3).portable_file();
        assert_eq!(file("/x/ws/a", "src/lib.rs"), "src/lib.rs");
        assert_eq!(file("/x/ws/a", "src/../tests/./b.rs"), "tests/b.rs");
        assert_eq!(file("/x/ws/a", "../shared/b.rs"), "../shared/b.rs");
        assert_eq!(file("/q/r/s/ws/a", "../shared/b.rs"), "../shared/b.rs");
        assert_eq!(file("/x/ws/a", "/x/ws/target/debug/b.rs"), "../target/debug/b.rs");
        assert_eq!(file("/x/ws/a", "/var/tmp/build/a-1/out/b.rs"), "a-1/out/b.rs");
        assert_eq!(file("/y/z/ws/a", "/srv/a-1/out/b.rs"), "a-1/out/b.rs");
    }

    #[test]
    fn the_id_of_a_file_of_the_build_script_does_not_depend_on_where_that_writes() {
        let generated = |dir: &str, out_dir: &str| {
            let file = Path::new(out_dir).join("codes.rs");
            Place { out_dir: out_dir.into(), file, ..place(dir, "", 3) }.portable_file()
        };
        assert_eq!(generated("/x/a", "/x/a/target/debug/build/a-1/out"), "OUT_DIR/codes.rs");
        assert_eq!(generated("/x/a", "/x/other/release/build/a-2/out"), "OUT_DIR/codes.rs");
    }

    #[test]
    fn the_hash_is_fnv1a() {
        assert_eq!(fnv1a(b""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(fnv1a(b"a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }
}
