//! What distinguishes two compilations of one crate, such as a library and its unit tests.

use std::ffi::OsString;

/// The values of `-C metadata` among the arguments of the compiler, which runs the macro in its own process.
///
/// Cargo and other build tools make the value unique for each compilation whose result may be linked with others. It is empty in
/// rustdoc, in doctests and in editors, which run the macro without this option.
pub(super) fn compiler_metadata(arguments: impl IntoIterator<Item = OsString>) -> String {
    let mut values = Vec::new();
    let mut is_option = false;
    for argument in arguments {
        let argument = argument.to_string_lossy();
        match argument.strip_prefix('@') {
            // A file with one argument in each line, for a long command line.
            Some(file) if !is_option => {
                let text = std::fs::read_to_string(file).unwrap_or_default();
                for line in text.lines() {
                    is_option = add_value(line, is_option, &mut values);
                }
            }
            _ => is_option = add_value(&argument, is_option, &mut values),
        }
    }
    values.join(",")
}

/// Adds the value of an argument if it is `-C metadata=…`. Returns whether the next argument is the value of a `-C`.
fn add_value(argument: &str, is_option: bool, values: &mut Vec<String>) -> bool {
    let option = match is_option {
        true => Some(argument),
        false if argument == "-C" || argument == "--codegen" => return true,
        false => argument.strip_prefix("-C").or(argument.strip_prefix("--codegen=")),
    };
    if let Some(value) = option.and_then(|option| option.strip_prefix("metadata=")) {
        values.push(value.to_owned());
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(arguments: &[&str]) -> String {
        compiler_metadata(arguments.iter().map(OsString::from))
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
    fn arguments_in_a_file_are_read() {
        let file = std::env::temp_dir().join(format!("doccodes-arguments-{}", std::process::id()));
        std::fs::write(&file, "--crate-name\na\n-C\nmetadata=1f\n").unwrap();
        let argument = format!("@{}", file.display());
        assert_eq!(metadata(&["rustc", &argument]), "1f");
        assert_eq!(metadata(&["rustc", "-C", &argument]), "", "the value of an option is no file");
        std::fs::remove_file(&file).unwrap();
        assert_eq!(metadata(&["rustc", &argument, "-Cmetadata=2e"]), "2e");
    }
}
