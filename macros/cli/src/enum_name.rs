//! Names for enums.

use doccodes_codegen::problem::visible;

/// A name for the enum of a page: that of the service, or else that of the file, in the style of Rust.
pub(crate) fn propose(service: Option<&str>, path: &str) -> String {
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
    let name = service.and_then(type_name).or_else(|| type_name(stem));
    name.unwrap_or_else(|| "Codes".to_owned())
}

/// Joins the words of a text, each with a capital letter: `error-codes` becomes `ErrorCodes`. `None` if that is not a name.
fn type_name(text: &str) -> Option<String> {
    let mut name = String::new();
    // A letter that a terminal hides is escaped in the output, and a name has no escapes.
    let is_between = |c: char| !c.is_alphanumeric() || visible(c.encode_utf8(&mut [0; 4])).starts_with('\\');
    for word in text.split(is_between).filter(|word| !word.is_empty()) {
        let mut letters = word.chars();
        name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        // A word in capital letters also becomes a name in the style of Rust: `OMS` is `Oms`.
        let is_shouted = !word.contains(char::is_lowercase);
        let rest = letters.as_str();
        name.push_str(&if is_shouted { rest.to_lowercase() } else { rest.to_owned() });
    }
    parse(&name).ok()
}

/// Parses the name of an enum on the command line.
///
/// # Errors
///
/// Rust does not accept the name.
pub(crate) fn parse(name: &str) -> Result<String, String> {
    match syn::parse_str::<syn::Ident>(name) {
        Ok(_) => Ok(name.to_owned()),
        Err(_) => Err("expected a name for a Rust enum, such as Oms".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_comes_from_the_service_or_the_file() {
        assert_eq!(propose(Some("OMS"), "docs/codes.md"), "Oms");
        assert_eq!(propose(Some("Object storage 2"), "x.md"), "ObjectStorage2");
        assert_eq!(propose(Some("***"), "docs/acme/error-codes.min.md"), "ErrorCodes");
        assert_eq!(propose(None, "docs/错误码.md"), "错误码");
        assert_eq!(propose(None, "docs/2024.md"), "Codes");
        assert_eq!(propose(None, "docs/e\u{3164}f.md"), "EF", "a hidden letter");
        assert_eq!(propose(None, "docs/self.md"), "Codes", "a keyword");
    }
}
