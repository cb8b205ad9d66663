//! Files that are not pages: folders, source code, office documents, and data in other formats. They are refused by their
//! extensions.
//!
//! Read as Markdown, they would have no table, or one in a comment.

use crate::problem::Problem;

/// A kind of files that are not read.
struct Kind {
    /// Their extensions, in lower case and without the dot.
    extensions: &'static [&'static str],
    /// What they are: `it is …`.
    is: &'static str,
    /// What to do instead.
    instead: &'static str,
}

/// How to turn a file in another format into a page.
const BUILD: &str = "write its codes to a CSV page in a build script, with `Build` of doccodes-codegen";

/// How to turn an office document into a page.
const SAVE: &str = "save the page that documents the codes as HTML or Markdown";

const KINDS: &[Kind] = &[
    Kind {
        extensions: &["proto"],
        is: "Protocol Buffers",
        instead: "`prost-build` generates a Rust enum from each of its enums",
    },
    Kind {
        extensions: &["c", "h"],
        is: "C",
        instead: "`bindgen` generates Rust constants from its enums and `#define`s",
    },
    Kind {
        extensions: &["cc", "cpp", "cxx", "hh", "hpp", "hxx"],
        is: "C++",
        instead: "`bindgen` generates Rust constants from its enums and `#define`s",
    },
    Kind {
        extensions: &["rs"],
        is: "Rust",
        instead: "use its constants, or write the codes to a page of Markdown or CSV",
    },
    Kind { extensions: &["cs"], is: "C#", instead: BUILD },
    Kind { extensions: &["go"], is: "Go", instead: BUILD },
    Kind { extensions: &["java"], is: "Java", instead: BUILD },
    Kind { extensions: &["js", "cjs", "mjs", "jsx"], is: "JavaScript", instead: BUILD },
    Kind { extensions: &["kt", "kts"], is: "Kotlin", instead: BUILD },
    Kind { extensions: &["php"], is: "PHP", instead: BUILD },
    Kind { extensions: &["py"], is: "Python", instead: BUILD },
    Kind { extensions: &["rb"], is: "Ruby", instead: BUILD },
    Kind { extensions: &["swift"], is: "Swift", instead: BUILD },
    Kind { extensions: &["ts", "tsx"], is: "TypeScript", instead: BUILD },
    Kind { extensions: &["properties"], is: "a list of properties", instead: BUILD },
    Kind { extensions: &["toml"], is: "TOML", instead: BUILD },
    Kind {
        extensions: &["xml", "xsd"],
        is: "XML",
        instead: "save the page as HTML, or write its codes to a CSV page in a build script, with `Build` of doccodes-codegen",
    },
    // YAML parsers that give positions count characters, give no positions inside a folded or escaped text, and add another
    // procedural macro to the user's build. Converting a file is one command.
    Kind {
        extensions: &["yaml", "yml"],
        is: "YAML",
        instead: "convert it to JSON, for example with `yq -o=json`, and enable the feature `json` of doccodes",
    },
    Kind { extensions: &["doc", "docx", "odt", "rtf"], is: "a text document", instead: SAVE },
    Kind { extensions: &["pdf"], is: "PDF", instead: SAVE },
    Kind {
        extensions: &["xls", "xlsx", "ods"],
        is: "a spreadsheet",
        instead: "save the sheet of the codes as CSV",
    },
];

/// The problem with a file whose extension says that it is not a page.
pub fn not_read(name: &str) -> Option<Problem> {
    let (_, extension) = name.rsplit(['/', '\\']).next()?.rsplit_once('.')?;
    let is_it = |known: &&str| known.eq_ignore_ascii_case(extension);
    let kind = KINDS.iter().find(|kind| kind.extensions.iter().any(is_it))?;
    let message = format!(
        "pages with the extension .{} are not read: this is {}",
        extension.to_ascii_lowercase(),
        kind.is
    );
    Some(Problem::error(message).help(kind.instead))
}

/// The problem with a folder. On stable Rust, a macro cannot tell cargo to watch a folder, so a new page would not become a new
/// code.
pub fn folder(name: &str) -> Problem {
    Problem::error(format!("the page {name} cannot be read: it is a folder")).expected("a file with a page").help(
        "if each page in the folder documents one code, combine them into one page in a build script: `Build` of doccodes-codegen has \
         an example",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_file_that_is_not_text_is_refused_by_its_extension_first() {
        let problem = Source::new("docs/codes.pdf", b"%PDF-1.7\n\xff").unwrap_err();
        assert_eq!(problem.message(), "pages with the extension .pdf are not read: this is PDF");
        let problem = Source::new("docs/codes.md", b"%PDF-1.7\n\xff").unwrap_err();
        assert_eq!(problem.message(), "the page docs/codes.md is a PDF document");
        let problem = Source::new("docs/codes.md", b"PDF\n\xff").unwrap_err();
        assert_eq!(problem.message(), "the page is not UTF-8: it has the byte 0xff here");
    }

    #[test]
    fn the_error_for_a_folder_says_how_to_read_its_pages() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(
            Source::open("src", &folder).unwrap_err().to_string(),
            "the page src cannot be read: it is a folder\n  = expected: a file with a page\n  = help: if each page in the folder documents one code, combine them into one page in a build script: `Build` of doccodes-codegen has an example"
        );
    }

    #[test]
    fn pages_and_unknown_files_are_read() {
        for name in
            ["codes.txt", "codes", "proto", "docs.proto/codes", "codes.errors", "a.h/b", ".c/codes.md"]
        {
            assert!(not_read(name).is_none(), "{name}");
        }
    }

    #[test]
    fn an_extension_has_one_meaning() {
        let mut all: Vec<&str> = Vec::new();
        for extension in KINDS.iter().flat_map(|kind| kind.extensions) {
            assert!(!all.contains(extension), "{extension}");
            assert_eq!(*extension, extension.to_ascii_lowercase());
            all.push(extension);
        }
    }
}
