//! Hostile pages in a user's package: their text never becomes code, markup or a command to a terminal.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use doccodes_tests::attack::{self, NAME, TEXTS, code, hidden, shown};
use doccodes_tests::{Output, Package, target_dir};

fn package(name: &str) -> Package {
    Package::new(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), name).unwrap()
}

/// Runs cargo, and checks that its output has no hidden characters.
fn cargo(package: &Package, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let start = Instant::now();
    let output = package.cargo_with(arguments, variables);
    println!("cargo {}: {:.1} s", arguments.join(" "), start.elapsed().as_secs_f64());
    for printed in [&output.stdout, &output.stderr] {
        assert!(hidden(printed).is_empty(), "{:?} in {printed}", hidden(printed));
    }
    output
}

/// The names of the enums, the paths of their pages, and the pages.
fn pages() -> Vec<(&'static str, String, String)> {
    // Other systems do not allow such file names.
    let name = if cfg!(unix) { NAME } else { "page" };
    vec![
        ("Markdown", format!("docs/{name}.md"), attack::markdown()),
        ("Html", format!("docs/{name}.html"), attack::html()),
        ("Csv", format!("docs/{name}.csv"), attack::csv()),
        ("RawMarkdown", "docs/raw.md".to_owned(), attack::raw_markdown()),
        ("RawHtml", "docs/raw.html".to_owned(), attack::raw_html()),
        ("List", "docs/list.md".to_owned(), attack::list()),
        ("RawDefinitions", "docs/definitions.html".to_owned(), attack::raw_definitions()),
        ("Lines", "docs/lines.txt".to_owned(), attack::lines()),
    ]
}

/// The number of [`pages`] in which markup is escaped, so that their cells are exactly [`TEXTS`]. They come first.
const EXACT: usize = 3;

/// The index of the script in [`TEXTS`].
const SCRIPT: usize = 3;

/// A package with an enum for each page, and a program that prints the texts of all codes.
fn package_of_enums() -> Package {
    let package = package("attack");
    let mut library = String::from("//! Enums of hostile pages.\n\n");
    let mut program = String::from("fn main() {\n");
    for (name, path, page) in pages() {
        package.write(&path, &page).unwrap();
        let path = literal(&path);
        library.push_str(&format!("/// An enum.\n#[doccodes::codes({path})]\npub enum {name} {{}}\n\n"));
        library.push_str(&format!("#[doccodes::codes({path})]\npub enum {name}Undocumented {{}}\n\n"));
        program.push_str(&format!(
            "    println!(\"{name} {{}}\", attack::{name}::SERVICE);\n    \
             for code in attack::{name}::ALL {{\n        \
             println!(\"{{code}}\\n{{}}\\n{{}}\", code.description(), code.message().unwrap_or_default());\n        \
             println!(\"{name} {{}} {{:?}}\", code.code().escape_default(), (code, code.description()));\n    }}\n"
        ));
    }
    // The user's documentation ends with HTML or with a table, which must not include the text of the page after it.
    library.push_str(&format!(
        "/// An enum.\n#[doccodes::codes({})]\npub enum Own {{\n    /// Text.\n    ///\n    /// <div></div>\n    \
         #[code({:?})]\n    Html,\n    /// | a |\n    /// |---|\n    /// | b |\n    #[code({:?})]\n    Table,\n}}\n",
        literal(&pages()[0].1),
        code(SCRIPT),
        code(SCRIPT + 1),
    ));
    package.write("src/lib.rs", &library).unwrap();
    package.write("examples/show.rs", &(program + "}\n")).unwrap();
    package
}

#[test]
fn text_of_a_page_stays_text() {
    let package = package_of_enums();
    check_output(&cargo(&package, &["run", "--example", "show"], &[]));
    let tested = cargo(&package, &["test"], &[]);
    assert!(tested.success, "{}", tested.stderr);
    let doctests = tested.stdout.split("running ").last().unwrap();
    assert!(doctests.starts_with("0 tests"), "{}", tested.stdout);
    assert!(tested.stderr.contains("Doc-tests attack"), "{}", tested.stderr);
    let _ = fs::remove_dir_all(target_dir().join("doc/attack"));
    let denied = "-D warnings -D rustdoc::all";
    let documented = cargo(&package, &["doc", "--no-deps"], &[("RUSTDOCFLAGS", denied)]);
    assert!(documented.success, "{}", documented.stderr);
    assert!(!documented.stderr.contains("warning"), "{}", documented.stderr);
    let own = variants(&target_dir().join("doc/attack/enum.Own.html"));
    assert!(!own.contains("<script") && text_of(&own).contains(TEXTS[SCRIPT]), "{own}");
    assert!(!own.contains(&format!("<td>{}", code(SCRIPT + 1))), "{own}");
    for (n, (name, ..)) in pages().iter().enumerate() {
        check_documentation(&target_dir().join(format!("doc/attack/enum.{name}.html")), n < EXACT);
        check_documentation(
            &target_dir().join(format!("doc/attack/enum.{name}Undocumented.html")),
            n < EXACT,
        );
    }
}

/// Checks that the program printed the texts of the pages.
fn check_output(run: &Output) {
    assert!(run.success, "{}", run.stderr);
    for (name, ..) in &pages()[..EXACT] {
        for (n, text) in TEXTS.iter().enumerate() {
            let (code, description) = (code(n), shown(text));
            // `Display` replaces line breaks with spaces.
            let displayed = format!("{}: {}", shown(&code), description.replace('\n', " "));
            assert!(run.stdout.lines().any(|line| line == displayed), "{displayed}\n{}", run.stdout);
            let start = format!("{name} {} (", code.escape_default());
            let line = run.stdout.lines().find(|line| line.starts_with(&start)).unwrap();
            assert!(line.ends_with(&format!(", {description:?})")), "{name}: {line}\n{description:?}");
        }
    }
    for name in ["Markdown", "Html"] {
        let service = format!("{name} {}", shown(NAME));
        assert!(run.stdout.lines().any(|line| line == service), "{service}\n{}", run.stdout);
    }
}

/// A text as a Rust string literal.
fn literal(text: &str) -> String {
    format!("\"{}\"", text.escape_default())
}

/// The variants on an enum's page in rustdoc, without the words that the macro itself emphasizes.
fn variants(file: &Path) -> String {
    let html = fs::read_to_string(file).unwrap();
    let start = html.find("id=\"variant.").unwrap();
    let end = html.find("id=\"implementations\"").unwrap();
    let emphasized = ["Cause", "Solution", "Outcome", "Retryability", "HTTP status", "Literal", "Source"];
    emphasized
        .iter()
        .fold(html[start..end].to_owned(), |html, words| html.replace(&format!("<em>{words}:</em>"), ""))
}

/// The content of the list of codes on an enum's page in rustdoc.
fn summary(file: &Path) -> String {
    let html = fs::read_to_string(file).unwrap();
    let end = html.find("id=\"variants\"").unwrap();
    let (_, list) = html[..end].split_once(">retryability</a>:</p>\n<ul>").unwrap();
    let list = list.rsplit_once("</ul>").unwrap().0;
    // The macro itself links to the types of doccodes, if their documentation exists.
    ["Outcome", "Retryability"].iter().fold(list.to_owned(), |list, name| {
        list.replace(&format!("href=\"../doccodes/enum.{name}.html#variant."), "href=\"#")
    })
}

/// Checks that an enum's page in rustdoc has no markup from the enum's page. If `is_exact`, the page has [`TEXTS`].
fn check_documentation(file: &Path, is_exact: bool) {
    let html = fs::read_to_string(file).unwrap();
    assert!(hidden(&html.replace('\t', "")).is_empty(), "{:?} in {}", hidden(&html), file.display());
    let (variants, summary) = (variants(file), summary(file));
    let codes = summary.matches("href=\"#variant.").count();
    assert!(codes >= TEXTS.len() || !is_exact, "{summary}");
    for tag in ["<li>", "</li>", "<code>"] {
        assert_eq!(summary.matches(tag).count(), codes, "{tag} in {summary}");
    }
    for markup in [
        "<script",
        "<img",
        "<pre",
        "<!--",
        "<table",
        "<del",
        "<em",
        "<strong",
        "<input",
        "<hr",
        "<ul",
        "<ol",
        "<blockquote",
        "<sup",
        "href=\"http",
        "href=\"javascript",
        "href=\"y",
        "href=\"enum.",
        "href=\"../",
    ] {
        assert!(!variants.contains(markup), "{markup} in {}: {variants}", file.display());
        assert!(!summary.contains(markup), "{markup} in {}: {summary}", file.display());
    }
    if !is_exact {
        return;
    }
    let text = text_of(&variants);
    for expected in TEXTS {
        for line in shown(expected).lines() {
            assert!(text.contains(line), "{line} is not in {}:\n{text}", file.display());
        }
    }
}

/// The text of HTML, without tags.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(entity, c);
    }
    text
}

#[test]
fn hidden_characters_in_errors_are_escaped() {
    let package = package("attack-errors");
    let good = format!("docs/{}.md", if cfg!(unix) { NAME } else { "page" });
    package.write(&good, &attack::markdown()).unwrap();
    let good = literal(&good);
    let header = "| Error code | Description |\n|---|---|\n| E.1 | x |\n";
    package.write("docs/words.md", &format!("{header}| {NAME} | x |\n| 2xx{NAME} | x | {NAME} |\n")).unwrap();
    let tie =
        format!("| Error code ({NAME}) | Error code |\n|---|---|\n| E.1 | F.1 |\n| E.2\u{3164} | F.2 |\n");
    package.write("docs/tie.md", &tie).unwrap();
    package.write("docs/none.md", &format!("| {NAME} | x |\n|---|---|\n| y | {NAME} z |\n")).unwrap();
    let table = format!("# {NAME}\n\n{header}\n");
    package.write("docs/tables.md", &format!("{table}{table}").replace("# <", "# \\<")).unwrap();
    package
        .write(
            "docs/shifted.html",
            &format!("<table><tr><th>Error code<th>{NAME}<tr><td>E.1<td>x<tr><td>x<td>{NAME}<td>y</table>"),
        )
        .unwrap();
    let attributes = [
        "\"docs/words.md\"".to_owned(),
        "\"docs/tie.md\"".to_owned(),
        "\"docs/none.md\"".to_owned(),
        "\"docs/tables.md\"".to_owned(),
        "\"docs/tables.md\", table = 9".to_owned(),
        "\"docs/shifted.html\"".to_owned(),
        literal(&format!("docs/missing{NAME}.md")),
        literal(&format!("/docs/absolute{NAME}.md")),
        format!("{good}, columns(name = \"nothing\")"),
        format!("{good}, table = \"nothing\""),
        format!("{good}, skip(\"nothing\")"),
        format!("{good}, service = {}", literal(NAME)),
    ];
    let mut library = String::from("#![allow(missing_docs)]\n");
    for (n, attribute) in attributes.iter().enumerate() {
        let pinned = format!("#[code(\"\\u{{3164}}E.0004\")] Pinned{n}");
        library.push_str(&format!("#[doccodes::codes({attribute})]\npub enum E{n} {{ {pinned} }}\n"));
    }
    library.push_str(&format!("#[doccodes::codes({good})]\npub enum Good {{}}\n"));
    library.push_str("pub const UNKNOWN: Good = Good!(\"\\u{3164}E.0004\");\n");
    package.write("src/lib.rs", &library).unwrap();
    let output = cargo(&package, &["check"], &[]);
    assert!(!output.success);
    let name = shown(NAME);
    for message in [
        "cannot be read as a code",
        "several columns could hold the codes",
        "no table of the page documents codes",
        "several tables",
        "the page has no such table",
        "where the table has 2 columns",
        "cannot be read: there is no such file",
        "the path of the page is absolute",
        "no table has such a column",
        "the page does not document the code",
        "documents no code",
    ] {
        let at = output.stderr.find(message).unwrap_or_else(|| panic!("{message}\n{}", output.stderr));
        println!("{message}: {}", output.stderr[at..].lines().next().unwrap_or_default());
    }
    let count =
        output.stderr.matches(&name).count() + output.stderr.matches(&name.replace('"', "\\\"")).count();
    assert!(count > attributes.len(), "the name is {count} times in\n{}", output.stderr);
}
