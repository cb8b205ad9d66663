//! The same page and attribute generate the same code in every folder and with all line endings.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use doccodes_codegen::{CallSite, codes};
use doccodes_tests::{Package, attack, target_dir};

/// A path that no other page has, so that the test can search for it in a binary.
const PAGE: &str = "docs/looked-for.md";

const FOLDERS: [&str; 2] = ["reproducible-one", "reproducible-two/further/down"];

const TABLE: &str = "Service: Order\n\n| Status code | Reason phrase | Description |\n|---|---|---|\n\
                     | 200 | OK | Done. |\n| 404 | Not Found | Nothing\tthere. |\n| 503 | Service Unavailable | Try again later. |\n";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The tokens for the pages of a package in `folder`.
fn expanded(folder: &str, pages: &[(&str, Vec<u8>)]) -> String {
    let manifest_dir = self::folder(folder).join("expanded");
    let names: Vec<String> = pages.iter().map(|(name, _)| format!("{name:?}")).collect();
    for (name, bytes) in pages {
        let file = manifest_dir.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    let file = manifest_dir.join("src/lib.rs");
    let call_site = CallSite {
        manifest_dir,
        crate_id: "a 1.0 a ".to_owned(),
        file,
        line: 3,
        column: 1,
        ..CallSite::default()
    };
    let attribute = format!("{}, table = all", names.join(", "));
    codes(attribute.parse().unwrap(), "pub enum E {}".parse().unwrap(), &call_site).to_string()
}

/// Sets of pages in all formats, with and without errors.
fn pages() -> Vec<Vec<(&'static str, String)>> {
    let csv = "Error code,Description\nA.1,\"two\nlines\"\nA.2,one\n".to_owned();
    let json = "[\n{\"Error code\": \"A.1\", \"Description\": \"x\"},\n{\"Error code\": \"A.2\", \"Description\": \"y\"}\n]\n";
    let rst = "====== ===========\nCode   Description\n====== ===========\nA.1    x\nA.2    y\n====== ===========\n";
    let asciidoc = "|===\n|Code |Description\n\n|A.1 |x\n|A.2 |y\n|===\n";
    let mediawiki = "{|\n! Code !! Description\n|-\n| A.1 || x\n|-\n| A.2 || y\n|}\n";
    vec![
        vec![(PAGE, TABLE.to_owned())],
        vec![(PAGE, TABLE.to_owned()), ("docs/other.md", TABLE.replace("Done.", "成功。"))],
        vec![(PAGE, attack::markdown())],
        vec![(PAGE, attack::raw_markdown())],
        vec![("page.html", attack::html())],
        vec![("page.html", attack::raw_html())],
        vec![("page.csv", csv)],
        vec![("page.json", json.to_owned())],
        vec![("page.rst", rst.to_owned())],
        vec![("page.adoc", asciidoc.to_owned())],
        vec![("page.wiki", mediawiki.to_owned())],
        vec![("broken.md", TABLE.replace("404", "4xx").replace("503", "\u{1b}"))],
        vec![("broken.json", json.replace("},", "}"))],
        vec![("empty.md", String::new())],
        vec![("not-there/../empty.md", "words".to_owned())],
    ]
}

/// A text with each of the line endings, with and without a byte-order mark.
fn encodings(text: &str) -> Vec<Vec<u8>> {
    let endings = ["\n", "\r\n", "\r"];
    let texts = endings.iter().map(|ending| text.replace('\n', ending));
    texts.flat_map(|text| [text.clone().into_bytes(), format!("\u{feff}{text}").into_bytes()]).collect()
}

#[test]
fn tokens_do_not_depend_on_the_folder_or_the_line_endings() {
    for pages in pages() {
        let encoded = |n: usize| -> Vec<(&str, Vec<u8>)> {
            pages.iter().map(|(name, text)| (*name, encodings(text).swap_remove(n))).collect()
        };
        let first = expanded(FOLDERS[0], &encoded(0));
        assert_eq!(first, expanded(FOLDERS[0], &encoded(0)), "a second time in the same process");
        assert_eq!(first, expanded(FOLDERS[1], &encoded(0)), "in another folder");
        for n in 1..encodings("").len() {
            assert_eq!(first, expanded(FOLDERS[0], &encoded(n)), "with the encoding {n}: {pages:?}");
        }
        assert!(!first.contains(env!("CARGO_TARGET_TMPDIR")), "{first}");
    }
}

/// Writes a package to a folder, and compiles its library and its program in the release profile, with additional flags.
/// Returns the content of both files.
fn compiled(folder: &Path, ending: &str, flags: &[String]) -> [Vec<u8>; 2] {
    // Cargo compiles the package again, since its files are newer than the last build.
    let package = Package::new(folder.to_owned(), "reproducible").unwrap();
    package.write(PAGE, &TABLE.replace('\n', ending)).unwrap();
    let enumeration = format!("#[doccodes::codes({PAGE:?})]\npub enum Status {{}}\n");
    let program = "fn main() {\n    for code in Status::ALL {\n        \
                   println!(\"{code:?} {code} {}\", code.description());\n    }\n}\n";
    package.write("src/lib.rs", &enumeration).unwrap();
    package.write("src/main.rs", &(enumeration + program)).unwrap();
    for target in ["--lib", "--bin=reproducible"] {
        let mut arguments = vec!["rustc", "--release", target, "--"];
        arguments.extend(flags.iter().map(String::as_str));
        let output = package.cargo(&arguments);
        assert!(output.success, "{}", output.stderr);
    }
    let program = format!("reproducible{}", std::env::consts::EXE_SUFFIX);
    ["libreproducible.rlib", &program].map(|file| fs::read(target_dir().join("release").join(file)).unwrap())
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn binaries_do_not_depend_on_the_folder_or_the_line_endings_and_do_not_contain_the_path_of_the_page() {
    let [one, two] = FOLDERS.map(|name| folder(name).join("package"));
    for flags in [&[][..], &["-Cdebuginfo=2".to_owned(), "-Cstrip=none".to_owned()]] {
        let plain = compiled(&one, "\n", flags);
        for bytes in &plain {
            assert!(contains(bytes, "Nothing there."), "the texts of the page are missing");
            assert!(!contains(bytes, "| 404 | Not Found |"), "the page itself is in the binary");
            assert!(
                !contains(bytes, one.join(PAGE).to_str().unwrap()),
                "the path of the page is in the binary: {flags:?}"
            );
        }
        assert!(compiled(&one, "\n", flags) == plain, "a second time with {flags:?}");
        // The metadata of a library and the debug information of a program contain the folder of the sources, unless it is
        // remapped. A library also contains a hash of all files that the compiler read.
        let remapped = |folder: &Path, ending: &str| {
            let remap = format!("--remap-path-prefix={}=/package", folder.display());
            compiled(folder, ending, &[flags, &[remap]].concat())
        };
        let [[library, program], [_, other]] = [remapped(&one, "\n"), remapped(&two, "\r\n")];
        assert!(program == other, "in two folders and with {flags:?}");
        for bytes in [&library, &program] {
            assert!(!contains(bytes, one.to_str().unwrap()), "{flags:?}");
        }
        if flags.is_empty() {
            assert!(program == plain[1], "a program without debug information has no folder to remap");
        }
    }
}
