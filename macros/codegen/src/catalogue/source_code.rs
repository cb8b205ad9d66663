//! Pages that are source code. It is not read: tools that know the language make constants or types of it.

/// The languages in which services publish their codes: extensions, the name, and the tool that reads it.
const LANGUAGES: &[(&[&str], &str, &str)] = &[
    (&["c", "h", "cc", "cpp", "hpp", "hh"], "C or C++", "bindgen makes constants of it"),
    (&["proto"], "a protocol definition", "prost or tonic makes an enum of it"),
    (&["thrift"], "a Thrift definition", "the Thrift compiler makes an enum of it"),
    (&["java", "kt"], "Java or Kotlin", "use the page that documents the codes"),
    (&["go"], "Go", "use the page that documents the codes"),
    (&["py"], "Python", "use the page that documents the codes"),
    (&["js", "ts"], "JavaScript or TypeScript", "use the page that documents the codes"),
    (&["cs"], "C#", "use the page that documents the codes"),
    (&["php", "rb", "swift"], "source code", "use the page that documents the codes"),
    (&["rs"], "Rust", "use its constants or its enum"),
];

/// What a page is by the extension of its name, and what to do with it, if it is source code.
pub(super) fn source_code(name: &str) -> Option<(&'static str, &'static str)> {
    let (_, extension) = name.rsplit_once('.')?;
    let is_it = |known: &&str| known.eq_ignore_ascii_case(extension);
    let found = LANGUAGES.iter().find(|(extensions, ..)| extensions.iter().any(is_it));
    found.map(|&(_, language, advice)| (language, advice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_name_the_language() {
        assert_eq!(source_code("a/Codes.H").map(|(language, _)| language), Some("C or C++"));
        assert_eq!(source_code("codes.proto").map(|(language, _)| language), Some("a protocol definition"));
        assert_eq!(source_code("codes.md"), None);
        assert_eq!(source_code("codes"), None);
    }
}
