//! What distinguishes two compilations of one crate, such as a library and its unit tests.

use std::ffi::OsString;

/// What the arguments of the compiler say about a compilation. The compiler runs the macro in its own process.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Compilation {
    /// The values of `-C metadata`, separated by commas.
    ///
    /// Cargo and other build tools make the value unique for each compilation whose result may be linked with others. It is empty in
    /// rustdoc, in doctests and in editors, which run the macro without this option.
    pub(super) metadata: String,
    /// Whether the crate is a proc-macro crate.
    pub(super) is_proc_macro_crate: bool,
}

impl Compilation {
    /// Reads the arguments, including those in a file: `@arguments.txt`.
    pub(super) fn from_arguments(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let mut compilation = Self::default();
        let mut option = String::new();
        for argument in arguments {
            let argument = argument.to_string_lossy();
            match argument.strip_prefix('@') {
                // A file with one argument in each line, for a long command line.
                Some(file) if option.is_empty() => {
                    let text = std::fs::read_to_string(file).unwrap_or_default();
                    text.lines().for_each(|line| compilation.read(line, &mut option));
                }
                _ => compilation.read(&argument, &mut option),
            }
        }
        compilation
    }

    /// Reads one argument. `option` is the option before it, if the argument is its value. Afterwards it is empty, unless the
    /// argument is an option that needs a value.
    fn read(&mut self, argument: &str, option: &mut String) {
        if option.is_empty() && matches!(argument, "-C" | "--codegen" | "--crate-type") {
            argument.clone_into(option);
            return;
        }
        let whole = format!("{option} {argument}");
        option.clear();
        let is_codegen = |text: &&str| text.starts_with("metadata=");
        let value = ["-C ", "--codegen ", " -C", " --codegen="]
            .into_iter()
            .find_map(|start| whole.strip_prefix(start).filter(is_codegen))
            .and_then(|value| value.strip_prefix("metadata="));
        if let Some(value) = value {
            self.metadata.push_str(if self.metadata.is_empty() { "" } else { "," });
            self.metadata.push_str(value);
        }
        let types = whole.strip_prefix("--crate-type ").or(whole.strip_prefix(" --crate-type="));
        self.is_proc_macro_crate |=
            types.is_some_and(|types| types.split(',').any(|one| one == "proc-macro"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(arguments: &[&str]) -> String {
        Compilation::from_arguments(arguments.iter().map(OsString::from)).metadata
    }

    #[test]
    fn the_metadata_of_the_compilation_in_all_spellings() {
        assert_eq!(metadata(&["rustc", "--crate-name", "a", "-C", "metadata=1f", "src/lib.rs"]), "1f");
        assert_eq!(metadata(&["rustc", "-Cmetadata=1f"]), "1f");
        assert_eq!(metadata(&["rustc", "--codegen", "metadata=1f"]), "1f");
        assert_eq!(metadata(&["rustc", "--codegen=metadata=1f"]), "1f");
        assert_eq!(metadata(&["rustc", "-C", "metadata=1f", "-C", "opt-level=3", "-Cmetadata=2e"]), "1f,2e");
        for other in [
            &["rustc"][..],
            &["rustdoc", "--test", "metadata=1f"],
            &["rustc", "--cfg", "metadata=1f"],
            &["rustc", "-C"],
            &["rustc", "-C", "extra-filename=-1f"],
        ] {
            assert_eq!(metadata(other), "", "{other:?}");
        }
    }

    #[test]
    fn the_type_of_the_crate_in_all_spellings() {
        let is_proc_macro = |arguments: &[&str]| {
            Compilation::from_arguments(arguments.iter().map(OsString::from)).is_proc_macro_crate
        };
        assert!(is_proc_macro(&["rustc", "--crate-type", "proc-macro", "-C", "metadata=1f"]));
        assert!(is_proc_macro(&["rustc", "--crate-type=proc-macro"]));
        assert!(is_proc_macro(&["rustc", "--crate-type=rlib,proc-macro"]));
        assert!(!is_proc_macro(&["rustc", "--crate-type", "lib", "--cfg", "proc-macro"]));
        assert!(!is_proc_macro(&["rustc", "--crate-type"]));
    }

    #[test]
    fn arguments_in_a_file_are_read() {
        let file = std::env::temp_dir().join(format!("doccodes-arguments-{}", std::process::id()));
        std::fs::write(&file, "--crate-name\na\n-C\nmetadata=1f\n").unwrap();
        let argument = format!("@{}", file.display());
        assert_eq!(metadata(&["rustc", &argument]), "1f");
        assert_eq!(metadata(&["rustc", "-C", &argument]), "", "the value of an option is not a file");
        std::fs::remove_file(&file).unwrap();
        assert_eq!(metadata(&["rustc", &argument, "-Cmetadata=2e"]), "2e");
    }
}
