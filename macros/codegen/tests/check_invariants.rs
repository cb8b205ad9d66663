//! Checks the invariants of the fuzz targets for generated input, for the seeds, and for regressions that fuzzing found.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod invariants;

use std::fs;
use std::path::{Path, PathBuf};

use doccodes_codegen::page::{self, FORMATS, Table};
use doccodes_codegen::source::Source;
use proptest::prelude::*;

fn end_to_end(extension: &str, page: &str) {
    invariants::check("end_to_end", format!("{extension}\n{page}").as_bytes());
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,5}",
        "-?[0-9]{1,22}",
        "0x[0-9a-f]{1,18}",
        "[A-Z]{1,3}[._][0-9]{4}",
        "(OK|Not Found|Self|type|请勿重试。|请稍后重试。|如果暂时|Retry-After|2xx|1-9|状态码|错误码|Code|描述)",
        "[ -~]{0,20}",
        "(```|`|\\*|_|<b>|</td>|<table>|&amp;|&lt;|\\\\|\"|\u{202e}|\u{0}|\u{1b}|中|。|\\||\n|\r\n|//!|\\]\\]>){0,6}",
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..5).prop_flat_map(|width| prop::collection::vec(prop::collection::vec(cell(), width), 1..8))
}

fn headers() -> impl Strategy<Value = Vec<String>> {
    let words = [
        "Status code",
        "状态码",
        "错误码",
        "Error code",
        "Code",
        "HTTP status",
        "Description",
        "Name",
        "编码",
        "Retry",
        "",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()).prop_map(str::to_owned), 1..5)
}

fn extension() -> impl Strategy<Value = &'static str> {
    let first: Vec<&str> = FORMATS.iter().map(|format| format.extensions[0]).collect();
    prop::sample::select(first)
}

fn as_markdown(header: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | ").replace(['\n', '\r'], " "));
    let rule: Vec<String> = header.iter().map(|_| "---".to_owned()).collect();
    line(header) + &line(&rule) + &rows.iter().map(|row| line(row)).collect::<String>()
}

fn as_html(header: &[String], rows: &[Vec<String>]) -> String {
    let row = |tag: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = rows.iter().map(|cells| row("td", cells)).collect();
    format!("<table>{}{rows}</table>", row("th", header))
}

/// Parts of a page of Markdown in the dialects of documentation tools.
const BLOCKS: &[&str] = &[
    "| Code | Name |\n|---|---|\n",
    "| Code | Name |\n|---|\n",
    "| 4{{< x >}} | a {% if b | c %} [d][] {id}[^1] |\n",
    "| E.5 | {{ site.x }} |\n",
    "|---|---|\n",
    "{% include a %}\n",
    "{% if x %}\n",
    "{: .wide caption=\"Codes\"}\n",
    "# H {#h}\n",
    "text `{{ a }}` |x|\n",
    "\n",
    "\n\n",
    "    | f | g |\n",
    "> ",
    "- ",
    "<Tab a={'>'}>\n",
    "</Tab>\n",
    "<Tab\n  b\n",
    "<table><tr><td>1</td>\n",
    "</tr></table>\n",
    "<!-- ",
    " -->\n",
    "import A from './a.md'\n",
    "export const a = {\n",
    "{/* ",
    " */}\n",
    "+--+--+\n",
    "[^1]: note\n",
    "\u{feff}状{",
];

/// Parts of pages with listings, in every format that has them.
const ITEMS: &[&str] = &[
    "# Error codes\n",
    "## ",
    "### E_LOST (5)\n",
    "Error codes\n===========\n\n",
    "E_WET\n-----\n",
    "== Error codes\n",
    "Error codes:\n",
    "- ",
    "  - ",
    "* `E_LOST`: the parcel &amp; more\n",
    "* **404** - Lost\n",
    "1. E_WET: a b\n",
    "  : ",
    ": a\n",
    "E_DRY:: a\n",
    "=== E_OLD ===\n",
    ";E_OLD:a\n",
    "'''404''' a\n",
    "<<a,b>>",
    "[[a|b]]",
    "E_DRY\n  a b\n",
    "    - **Cause**: a `b`\n",
    "**E_LOST**\n",
    "5 (0x5)\n",
    "404 Lost\n405  Wet\n  and more\n",
    "```\n",
    "----\n",
    "::\n\n",
    "#define E_LOST 5 /* a */\n",
    "<dl><dt>E_LOST",
    "<dt>404",
    "<dd>a",
    "</dl>",
    "<ul><li>E_WET: ",
    "<li>",
    "</ul>",
    "<h2>Error codes</h2>",
    "<h3>E_LOST</h3>",
    "<p><b>E_WET</b>",
    "<pre>4 a\n5 b</pre>",
    "<br>",
    "<!--",
    "Do not retry.\n",
    "状态码\n",
    "\u{202e}\u{200b}\u{fe0f}",
    "\t",
    "    ",
    "\n",
    "\n\n",
];

/// The ways to write a code and a text about it, by the format of the page.
const FORMS: &[(&str, &str)] = &[
    ("md", "## {}\n\n{text}\n\n"),
    ("md", "- `{}`: {text}\n"),
    ("md", "* {} - {text}\n"),
    ("md", "1. **{}** {text}\n"),
    ("md", "**{}**\n\n{text}\n\n"),
    ("md", "{}\n: {text}\n\n"),
    ("md", "{}\n\n{text}\n\n"),
    ("md", "    {} {text}\n"),
    ("html", "<h2>{}</h2>{text}"),
    ("html", "<li>{}: {text}"),
    ("html", "<dt>{}<dd>{text}"),
    ("html", "<p><b>{}</b><p>{text}"),
    ("rst", "* {} - {text}\n"),
    ("rst", "{}\n  {text}\n\n"),
    ("rst", ":{}: {text}\n"),
    ("adoc", "=== {}\n\n{text}\n\n"),
    ("adoc", "* `{}`: {text}\n"),
    ("adoc", "{}:: {text}\n"),
    ("adoc", "*{}*\n\n{text}\n\n"),
    ("wiki", "=== {} ===\n{text}\n"),
    ("wiki", "* '''{}''': {text}\n"),
    ("wiki", ";{}:{text}\n"),
    ("txt", "{} {text}\n"),
    ("txt", "{}\t{text}\n"),
];

/// What is above the codes.
const ABOVE: &[&str] = &[
    "== Error codes ==\n\n",
    "= Error codes\n\n",
    "# Error codes\n\n",
    "Error codes\n===========\n\n",
    "<h1>HTTP status codes</h1><dl><ul>",
    "",
];

/// The names of pages that have listings.
const WITH_LISTINGS: &[&str] = &["md", "mdx", "html", "rst", "adoc", "wiki", "txt"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn generated_listings(extension in prop::sample::select(WITH_LISTINGS), items in prop::collection::vec(prop::sample::select(ITEMS), 0..24)) {
        end_to_end(extension, &items.concat());
    }

    #[test]
    fn generated_codes(
        (extension, form) in prop::sample::select(FORMS),
        above in prop::sample::select(ABOVE),
        kind in prop::sample::select(&["E_[A-Z]{1,3}|E_A", "[45]0[0-9]", "[A-Z]{1,3}\\.[0-9]{2}", "[0-9]{1,4}( \\(0x[0-9a-f]\\))?", "404 - [a-z_]{4}|E_A \\([0-9]\\)"][..]).prop_flat_map(|code| prop::collection::vec((code, cell()), 0..8)),
    ) {
        let items: String = kind.iter().map(|(code, text)| form.replace("{}", code).replace("{text}", text)).collect();
        end_to_end(extension, &format!("{above}{items}"));
    }

    #[test]
    fn generated_tables(header in headers(), rows in table()) {
        end_to_end("md", &as_markdown(&header, &rows));
        end_to_end("html", &as_html(&header, &rows));
    }

    #[test]
    fn generated_pages(extension in extension(), text in "(\\||-|\n|<table>|<tr>|<td rowspan=9>|</td>|<th>|Code|状态码|[0-9]|&|<|\\[|`|\\*| |    |[ -~]){0,80}") {
        end_to_end(extension, &text);
    }

    #[test]
    fn generated_markdown(blocks in prop::collection::vec(prop::sample::select(BLOCKS), 0..12), name in "p\\.mdx?") {
        let page = blocks.concat();
        invariants::check("end_to_end", format!("{}\n{page}", &name[2..]).as_bytes());
        let tables = |text: &str| {
            let source = Source::new(&name, text.as_bytes()).unwrap();
            let cells = |table: &Table| {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.map(|cell| cell.text().to_owned()).collect::<Vec<_>>()
            };
            page::read(&source).tables.iter().map(cells).collect::<Vec<_>>()
        };
        let included = page.replace("\n\n", "\n\n{{#include more.md}}\n\n");
        prop_assert_eq!(tables(&page), tables(&included), "a line that is noted changes the tables of {}", page);
    }

    #[test]
    fn generated_rows(text in "([ -~]|状态|。|请|\t|\n|\u{a0}|é){0,120}") {
        invariants::check("round_trip", text.as_bytes());
    }
}

#[test]
fn every_format_has_a_fuzz_target() {
    for format in FORMATS {
        let target = format.feature.map_or_else(|| format.name.to_lowercase(), str::to_owned);
        assert!(invariants::TARGETS.iter().any(|&(name, _)| name == target), "{format:?}");
    }
}

#[test]
fn seeds_and_regressions() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    for (target, check) in invariants::TARGETS {
        let seeds = files(&fuzz.join("seeds").join(target));
        assert!(!seeds.is_empty(), "{target} has no seeds");
        for file in seeds.into_iter().chain(files(&fuzz.join("regressions").join(target))) {
            println!("{}", file.display());
            check(&fs::read(file).unwrap());
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    files
}
