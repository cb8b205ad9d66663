//! Rows that are written in every format are read back with the same texts.

use doccodes_codegen::catalogue::{self, Choices, PageInput};
use doccodes_codegen::page::{self, FORMATS, Form, Format, Table};
use doccodes_codegen::source::Source;

/// The most rows of an input.
const MOST_ROWS: usize = 64;

/// Writes and reads the rows of an input. Each line is a row: a name, a tab, and a description.
pub(super) fn check(text: &str) {
    let rows: Vec<[String; 3]> = text.lines().take(MOST_ROWS).enumerate().map(row).collect();
    if rows.is_empty() {
        return;
    }
    for format in FORMATS.iter().filter(|format| format.is_enabled()) {
        let text = match format.name {
            "Markdown" => markdown(&rows),
            "HTML" => html(&rows),
            "CSV" => csv(&rows),
            "JSON" => json(&rows),
            "reStructuredText" => rst(&rows),
            "AsciiDoc" => asciidoc(&rows),
            "MediaWiki" => mediawiki(&rows),
            _ => continue,
        };
        check_page(&format!("page.{}", format.extensions[0]), &text, &rows);
    }
    if rows.len() > 1 {
        // A text that is a number or starts with a single word and a colon belongs to its term.
        let items: Vec<[String; 2]> = rows
            .into_iter()
            .map(|[code, name, description]| [code, collapsed(&format!("A text {name} {description}"))])
            .collect();
        check_listings(&items);
    }
}

/// Items that are written in every form are read back with the same texts.
fn check_listings(items: &[[String; 2]]) {
    let written = |item: &dyn Fn(&str, &str) -> String| {
        items.iter().map(|[code, text]| item(code, text)).collect::<String>()
    };
    let escape = |text: &str| escaped(text, BULLETS);
    let md = |item: &dyn Fn(&str, &str) -> String| {
        format!("# Error codes\n\n{}", written(&|code, text| item(&escape(code), &escape(text))))
    };
    let entities = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let html = |item: &dyn Fn(&str, &str) -> String, list: &str| {
        let items = written(&|code, text| item(code, &entities(text)));
        format!("<h1>Error codes</h1><{list}>{items}</{list}>")
    };
    let rst = |item: &dyn Fn(&str, &str) -> String| {
        let items = written(&|code, text| item(&escape(code), &escape(text)));
        format!("Error codes\n===========\n\n{items}")
    };
    let with_references = |above: &str, item: &dyn Fn(&str, &str) -> String| {
        format!("{above}{}", written(&|code, text| item(&references(code), &references(text))))
    };
    let adoc = |item: &dyn Fn(&str, &str) -> String| with_references("= Codes\n\n== Error codes\n\n", item);
    let wiki = |item: &dyn Fn(&str, &str) -> String| with_references("== Error codes ==\n", item);
    let lines = written(&|code, text| format!("{code}  {text}\n"));
    for (name, form, page) in [
        ("page.md", Form::Sections, md(&|code, text| format!("## {code}\n\n{text}\n\n"))),
        ("page.md", Form::List, md(&|code, text| format!("- **{code}**: {text}\n"))),
        ("page.md", Form::List, md(&|code, text| format!("* {code} - {text}\n"))),
        ("page.md", Form::Definitions, md(&|code, text| format!("{code}\n: {text}\n\n"))),
        ("page.md", Form::Paragraphs, md(&|code, text| format!("**{code}**\n\n{text}\n\n"))),
        ("page.mdx", Form::List, md(&|code, text| format!("1. **{code}**\n\n   {text}\n"))),
        ("page.html", Form::Sections, html(&|code, text| format!("<h2>{code}<p>{text}"), "div")),
        ("page.html", Form::List, html(&|code, text| format!("<li><b>{code}</b><br>{text}"), "ul")),
        ("page.html", Form::Definitions, html(&|code, text| format!("<dt>{code}<dd>{text}"), "dl")),
        ("page.html", Form::Lines, html(&|code, text| format!("{code}\t{text}\n"), "pre")),
        ("page.rst", Form::List, rst(&|code, text| format!("* **{code}**: {text}\n"))),
        ("page.rst", Form::Definitions, rst(&|code, text| format!("{code}\n   {text}\n\n"))),
        ("page.rst", Form::Sections, rst(&|code, text| format!("{code}\n{}\n\n{text}\n\n", "-".repeat(99)))),
        ("page.adoc", Form::Sections, adoc(&|code, text| format!("=== {code}\n\n{text}\n\n"))),
        ("page.adoc", Form::List, adoc(&|code, text| format!("* *{code}*: {text}\n"))),
        ("page.adoc", Form::Definitions, adoc(&|code, text| format!("{code}:: {text}\n"))),
        ("page.adoc", Form::Paragraphs, adoc(&|code, text| format!("*{code}*\n\n{text}\n\n"))),
        ("page.wiki", Form::Sections, wiki(&|code, text| format!("=== {code} ===\n{text}\n"))),
        ("page.wiki", Form::List, wiki(&|code, text| format!("* '''{code}''': {text}\n"))),
        ("page.wiki", Form::Definitions, wiki(&|code, text| format!(";{code}:{text}\n"))),
        ("page.txt", Form::Lines, format!("Error codes\n===========\n\n{lines}")),
    ] {
        let (_, extension) = name.split_once('.').unwrap();
        if Format::from_extension(extension).is_some_and(|format| !format.is_enabled()) {
            continue;
        }
        let source = Source::new(name, page.as_bytes()).unwrap();
        let read = page::read(&source);
        let is_it =
            |listing: &&Table| listing.form == form && listing.heading.as_deref() == Some("Error codes");
        let listings = read.listings.iter().filter(is_it);
        let rows = listings.flat_map(|listing| &listing.rows);
        let found: Vec<Vec<&str>> =
            rows.map(|row| row.cells.iter().map(|cell| cell.text()).collect()).collect();
        assert_eq!(found, items, "{page}");
    }
}

const HEADER: [&str; 3] = ["Error code", "Name", "Description"];

fn row((n, line): (usize, &str)) -> [String; 3] {
    let (name, description) = line.split_once('\t').unwrap_or((line, ""));
    [format!("E.{}", 1001 + n), collapsed(name), collapsed(description)]
}

/// Collapses white space like the page readers.
fn collapsed(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_page(name: &str, text: &str, rows: &[[String; 3]]) {
    let source = Source::new(name, text.as_bytes()).unwrap();
    let page = page::read(&source);
    let [table] = &page.tables[..] else { panic!("{} tables in\n{text}", page.tables.len()) };
    let all_rows = table.header.iter().chain(&table.rows);
    let read: Vec<Vec<&str>> =
        all_rows.map(|row| row.cells.iter().map(|cell| cell.text()).collect()).collect();
    let mut written: Vec<Vec<&str>> = vec![HEADER.to_vec()];
    written.extend(rows.iter().map(|row| row.iter().map(String::as_str).collect()));
    assert_eq!(read, written, "{text}");
    let reading = catalogue::read(&[PageInput::new(&source, &page)], &Choices::default());
    let codes: Vec<String> = reading.catalogue.codes.iter().map(|code| code.value.to_string()).collect();
    let expected: Vec<&str> = rows.iter().map(|[code, ..]| code.as_str()).collect();
    assert_eq!(codes, expected, "{:?}\n{text}", reading.problems);
}

fn markdown(rows: &[[String; 3]]) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rows: String =
        rows.iter().map(|row| line(row.iter().map(|cell| escaped(cell, &[])).collect())).collect();
    format!("{}|---|---|---|\n{rows}", line(HEADER.map(str::to_owned).to_vec()))
}

fn html(rows: &[[String; 3]]) -> String {
    let escaped = |cell: &String| format!("<td>{}</td>", cell.replace('&', "&amp;").replace('<', "&lt;"));
    let rows: String = rows
        .iter()
        .map(|row| format!("<tr>{}</tr>\n", row.iter().map(escaped).collect::<String>()))
        .collect();
    format!("<table><tr><th>{}</th></tr>\n{rows}</table>\n", HEADER.join("</th><th>"))
}

fn csv(rows: &[[String; 3]]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &[String; 3]| format!("{}\n", row.each_ref().map(quoted).join(","));
    format!("{}\n{}", HEADER.join(","), rows.iter().map(line).collect::<String>())
}

fn json(rows: &[[String; 3]]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('\\', "\\\\").replace('"', "\\\""));
    let object = |row: &[String; 3]| {
        let members: Vec<String> =
            HEADER.iter().zip(row).map(|(key, cell)| format!("{key:?}: {}", quoted(cell))).collect();
        format!("{{{}}}", members.join(", "))
    };
    format!("[\n{}\n]\n", rows.iter().map(object).collect::<Vec<_>>().join(",\n"))
}

/// The characters outside ASCII that begin an item of a list.
const BULLETS: &[char] = &['•', '‣', '⁃'];

fn rst(rows: &[[String; 3]]) -> String {
    let item = |row: [String; 3]| format!("   * - {}\n", row.join("\n     - "));
    let rows: String =
        rows.iter().map(|row| item(row.each_ref().map(|cell| escaped(cell, BULLETS)))).collect();
    format!(".. list-table::\n   :header-rows: 1\n\n{}{rows}", item(HEADER.map(str::to_owned)))
}

fn asciidoc(rows: &[[String; 3]]) -> String {
    let line = |row: [String; 3]| format!("|{}\n", row.join(" |"));
    let rows: String = rows.iter().map(|row| line(row.each_ref().map(|cell| references(cell)))).collect();
    format!("[%header]\n|===\n{}{rows}|===\n", line(HEADER.map(str::to_owned)))
}

fn mediawiki(rows: &[[String; 3]]) -> String {
    let line = |row: [String; 3]| format!("|-\n| {}\n", row.join(" || "));
    let rows: String = rows.iter().map(|row| line(row.each_ref().map(|cell| references(cell)))).collect();
    format!("{{|\n! {}\n{rows}|}}\n", HEADER.join(" !! "))
}

/// Writes a reference for each character that AsciiDoc or MediaWiki could read as markup.
fn references(text: &str) -> String {
    let reference = |c: char| match c.is_ascii_punctuation() {
        true => format!("&#{};", u32::from(c)),
        false => c.to_string(),
    };
    text.chars().map(reference).collect()
}

/// Writes a backslash before each character that Markdown or reStructuredText could read as markup.
fn escaped(text: &str, others: &[char]) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() || others.contains(&c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
