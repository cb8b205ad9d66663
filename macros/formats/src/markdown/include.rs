//! Recognises includes of other files, in the languages of documentation tools.

use doccodes_page::characters::BLANKS;
use doccodes_page::one_of::starts_with_one_of;

/// The statements that insert the content of a file: of Liquid and Jinja, and the shortcodes of Hugo.
const TAGS: &[&str] = &[
    "include",
    "include_relative",
    "include-markdown",
    "include_cached",
    "render",
    "snippet",
    "readfile",
    "csv-table",
    "csvtable",
    "includecode",
    "code-include",
];

/// The prefix of whole paragraphs and tables in GitHub's `{% data … %}`. Words are variables instead.
const REUSABLE: &str = "data reusables.";

/// The macro functions that turn a file into a table: `{{ read_csv('codes.csv') }}`.
const FUNCTIONS: &[&str] = &[
    "read_csv",
    "read_table",
    "read_excel",
    "read_json",
    "read_yaml",
    "read_fwf",
    "read_feather",
    "read_raw",
    "include_file",
];

/// The includes of mdBook: `{{#include codes.md}}`.
const VALUES: &[&str] = &["#include ", "#rustdoc_include ", "#shiftinclude ", "#playground "];

/// The starts of lines that include a file.
const LINES: &[&str] =
    &["--8<-- ", "!INCLUDE ", "[!INCLUDE", "<!--@include:", "<!-- @include:", "<<< ", "@include "];

/// The directives of MyST fences with a table, or with the name of a file.
const TABLES: &[&str] = &["list-table", "csv-table", "table"];
const FILES: &[&str] = &["include", "literalinclude"];

/// The extensions of files that may document codes.
const EXTENSIONS: &[&str] =
    &[".md", ".mdx", ".markdown", ".csv", ".tsv", ".json", ".yaml", ".yml", ".html", ".txt"];

/// Whether a statement, without its brackets, includes a file.
pub(super) fn is_tag(content: &str) -> bool {
    let name = content.split(BLANKS).next().unwrap_or("");
    TAGS.contains(&name) || content.starts_with(REUSABLE)
}

/// Whether a value, without its brackets, is the content of a file.
pub(super) fn is_value(content: &str) -> bool {
    let function = content.split('(').next().filter(|name| name.len() < content.len());
    starts_with_one_of(content, VALUES)
        || function.is_some_and(|function| FUNCTIONS.contains(&function.trim()))
}

/// Whether a text is the name of a file that may document codes.
pub(super) fn is_file(name: &str) -> bool {
    name.rfind('.').is_some_and(|at| {
        let extension = &name[at..];
        EXTENSIONS.iter().any(|other| extension.eq_ignore_ascii_case(other))
    })
}

/// Whether a line, without the white space around it, includes a file.
pub(super) fn is_line(line: &str) -> bool {
    let Some(&first) = line.as_bytes().first() else { return false };
    for start in LINES {
        if start.as_bytes()[0] == first
            && let Some(line) = line.get(..start.len())
            && line.eq_ignore_ascii_case(start)
        {
            return true;
        }
    }
    false
}

/// The content of a fence that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fence {
    Table,
    File,
}

/// The content of a fence, by the text after its backticks: `{list-table} Codes`.
pub(super) fn fence(info: &str) -> Option<Fence> {
    let (name, _) = info.trim().strip_prefix('{')?.split_once('}')?;
    match name {
        _ if TABLES.contains(&name) => Some(Fence::Table),
        _ if FILES.contains(&name) => Some(Fence::File),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn includes_are_known_by_their_words() {
        assert!(
            is_tag("include codes.html") && is_tag("readfile \"codes.md\"") && is_tag("data reusables.codes")
        );
        assert!(
            !is_tag("if include")
                && !is_tag("includes x")
                && !is_tag("data variables.product")
                && !is_tag("")
        );
        assert!(is_value("read_csv('codes.csv')") && is_value("#include codes.md"));
        assert!(!is_value("read_csv") && !is_value("#if x") && !is_value("read(x)"));
        assert!(
            is_line("--8<-- \"codes.md\"") && is_line("[!include [a](b.md)]") && is_line("!INCLUDE \"a.md\"")
        );
        assert!(!is_line("[!NOTE]") && !is_line("including this") && !is_line("<<"));
        assert!(is_file("a/Codes.MD") && !is_file("md") && !is_file("codes.rs") && !is_file("状"));
        assert_eq!(fence("{list-table} Codes"), Some(Fence::Table));
        assert_eq!(fence(" {include} a.md"), Some(Fence::File));
        assert_eq!(fence("{note}"), None);
        assert_eq!(fence("list-table"), None);
    }
}
