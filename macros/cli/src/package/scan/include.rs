//! Files that a source names: `include!(…)`, `#[path = "…"]`, `mod name;`.

use proc_macro2::{TokenStream, TokenTree};

use super::tokens::{MOST_NESTED, is_punct, is_word, list, only_string, string};

/// The path of a file that a source names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum IncludedPath {
    /// Relative to the folder of the source.
    BesideSource(String),
    /// Relative to the folder of the source, or to that of the inline modules around it.
    Module(String),
    /// The file of `mod name;`, by the name of the module.
    ModuleNamed(String),
    /// Relative to the folder of the package.
    InPackage(String),
    /// Relative to `OUT_DIR`. The path is empty if it is not a literal.
    Generated(String),
    /// Known to the compiler only.
    Unknown,
}

impl IncludedPath {
    /// The path in `include!(…)`.
    pub(super) fn of_include(arguments: TokenStream) -> Self {
        if let Some(path) = only_string(arguments.clone()) {
            return Self::BesideSource(path.value());
        }
        let text = arguments.to_string();
        let rest = after_folder(arguments);
        match rest {
            _ if text.contains("\"OUT_DIR\"") => Self::Generated(rest.unwrap_or_default()),
            Some(rest) if text.contains("\"CARGO_MANIFEST_DIR\"") => Self::InPackage(rest),
            _ => Self::Unknown,
        }
    }

    /// The path in the brackets of `#[path = "…"]`, or of a `cfg_attr` with it.
    pub(super) fn of_attribute(content: TokenStream) -> Vec<Self> {
        let mut found = Vec::new();
        add(&list(content), 0, &mut found);
        found
    }
}

fn add(content: &[TokenTree], depth: usize, found: &mut Vec<IncludedPath>) {
    match content {
        [name, equals, path] if is_word(Some(name), "path") && is_punct(Some(equals), '=') => {
            found.extend(string(Some(path)).map(|path| IncludedPath::Module(path.value())));
        }
        [name, TokenTree::Group(group)] if is_word(Some(name), "cfg_attr") && depth < MOST_NESTED => {
            for attribute in list(group.stream()).split(|token| is_punct(Some(token), ',')).skip(1) {
                add(attribute, depth + 1, found);
            }
        }
        _ => {}
    }
}

/// The path in `concat!(env!("FOLDER"), "/path")`, without the first slash.
fn after_folder(arguments: TokenStream) -> Option<String> {
    let tokens = list(arguments);
    let [name, exclamation, TokenTree::Group(group)] = tokens.as_slice() else { return None };
    if !is_word(Some(name), "concat") || !is_punct(Some(exclamation), '!') {
        return None;
    }
    let arguments = list(group.stream());
    let mut arguments =
        arguments.split(|token| is_punct(Some(token), ',')).filter(|tokens| !tokens.is_empty());
    let [name, exclamation, TokenTree::Group(_)] = arguments.next()? else { return None };
    if !is_word(Some(name), "env") || !is_punct(Some(exclamation), '!') {
        return None;
    }
    let mut path = String::new();
    for argument in arguments {
        let [literal] = argument else { return None };
        path.push_str(&string(Some(literal))?.value());
    }
    Some(path.trim_start_matches(['/', '\\']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paths_of_included_files() {
        let path = |arguments: &str| IncludedPath::of_include(arguments.parse().unwrap());
        assert_eq!(path("\"a.in\","), IncludedPath::BesideSource("a.in".to_owned()));
        assert_eq!(
            path("concat!(env!(\"OUT_DIR\"), \"/a\", \".rs\",)"),
            IncludedPath::Generated("a.rs".to_owned())
        );
        assert_eq!(path("concat!(env!(\"OUT_DIR\"), NAME)"), IncludedPath::Generated(String::new()));
        assert_eq!(
            path("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/a.in\")"),
            IncludedPath::InPackage("a.in".to_owned())
        );
        assert_eq!(path("env!(\"CODES\")"), IncludedPath::Unknown);
        assert_eq!(path("concat!(env!(\"CODES\"), \"/a\")"), IncludedPath::Unknown);
    }

    #[test]
    fn the_paths_of_modules() {
        let paths = |content: &str| IncludedPath::of_attribute(content.parse().unwrap());
        assert_eq!(paths("path = \"../a.rs\""), [IncludedPath::Module("../a.rs".to_owned())]);
        assert_eq!(
            paths("cfg_attr(unix, cfg_attr(x, path = \"u.rs\"), path = \"v.rs\")"),
            ["u.rs", "v.rs"].map(|path| IncludedPath::Module(path.to_owned()))
        );
        assert!(paths("path(\"a.rs\")").is_empty() && paths("doc = \"a.rs\"").is_empty());
    }
}
