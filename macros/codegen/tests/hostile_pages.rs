//! Pages with many lines of markup that is never closed or belongs to nothing are read in linear time. A reader that searched the
//! rest of the page for each line would need hours.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use doccodes_codegen::page::{self, Page};
use doccodes_codegen::source::Source;

const LINES: usize = 20_000;

fn read(name: &str, text: &str) -> Page {
    page::read(&Source::new(name, text.as_bytes()).unwrap())
}

#[test]
fn markers_of_conflicts() {
    for line in ["<<<<<<< a\n", "=======\n", ">>>>>>> a\n", "<<<<<<< a\n=======\n"] {
        for name in ["p.md", "p.csv", "p.rst", "p.adoc", "p.wiki"] {
            let problems = read(name, &line.repeat(LINES)).problems;
            assert!(problems.iter().all(|problem| !problem.message().contains("merge conflict")), "{line}");
        }
    }
}

#[test]
fn lines_that_look_like_tables() {
    for line in ["|\n", "||\n", "| a | b |\n", "|---|---|\n", "+--+--+\n", "> | a | b |\n", "| a | b |\n\n"] {
        for name in ["p.md", "p.mdx"] {
            assert!(read(name, &line.repeat(LINES)).tables.len() <= 1, "{line}");
        }
    }
}

#[test]
fn placeholders_and_components() {
    let table = "| Error code | Description |\n|---|---|\n";
    for line in [
        "{%\n",
        "{{\n",
        "{{<\n",
        "{% x %}\n",
        "{: .a}\n",
        "{:\n",
        "{/*\n",
        "<A\n",
        "<A>\n",
        "<A b={\"\n",
        "</A>\n",
        "<!--\n",
        "export const a = {\n\n",
        "import a from 'b'\n\n",
        "[a][]\n",
        "[^1]\n",
        "[^1]: a\n",
        "~~\n",
        "<del>\n",
        "```\n",
        "{{#include a.md}}\n",
    ] {
        for name in ["p.md", "p.mdx"] {
            read(name, &format!("{table}{}", line.repeat(LINES)));
            read(name, &format!("{table}| {} |", line.replace('\n', "").repeat(LINES)));
        }
    }
}

#[test]
fn components_that_end_in_vain() {
    for (line, end) in [
        ("<A {\n", "}> a\n"),
        ("<A\n", "> a\n"),
        ("<A b=\"\n\n", "\"> a\n"),
        ("{/*\n", "*/} a\n"),
        ("<A\n>\nimport a\n", "\n\n"),
    ] {
        read("p.mdx", &format!("{}{}", line.repeat(LINES), end.repeat(LINES)));
    }
}

#[test]
fn blocks_of_asciidoc() {
    for line in [
        "|===\n|a\n",
        "----\n",
        "```a\n",
        "* a\n",
        "a:: b\n",
        "== a\n",
        "include::a[]\n",
        "ifdef::a[]\n",
        ":a: {a}\n",
    ] {
        read("p.adoc", &line.repeat(LINES));
        read("p.adoc", &format!("[cols=2*a]\n|===\n|a\n|{}\n|===\n", line.repeat(LINES)));
    }
}

#[cfg(feature = "mediawiki")]
#[test]
fn blocks_of_mediawiki() {
    for line in [
        "{|\n",
        "{|\n|a\n",
        "|}\n",
        "{{a\n",
        "{{a}}\n",
        "[[a\n",
        "<ref>\n",
        "<nowiki>\n",
        "<!--\n",
        "'''a\n",
        "* a\n",
        "; a\n",
        "== a ==\n",
        " a\n",
    ] {
        read("p.wiki", &line.repeat(LINES));
        let table = format!(
            "{{|\n! a !! b\n|-\n|\n{}|\n{}|}}\n",
            line.repeat(LINES),
            line.replace('\n', "").repeat(LINES)
        );
        read("p.wiki", &table);
    }
    let spans = format!("{{|\n{}|}}\n", "|-\n| rowspan=65534 colspan=1000 | a\n".repeat(LINES));
    assert!(read("p.wiki", &spans).problems[0].message().contains("the limit"));
}

#[test]
fn directives() {
    for line in [".. include:: a\n", ".. literalinclude:: a\n\n", ".. csv-table::\n   :header: \"\n"] {
        read("p.rst", &line.repeat(LINES));
    }
}

#[test]
#[cfg(feature = "json")]
fn objects_with_keys_like_codes() {
    let objects = |value: &dyn Fn(usize) -> String| {
        let members: Vec<String> = (0..LINES).map(|n| format!("\"E{n}\":{}", value(n))).collect();
        format!("{{{}}}", members.join(","))
    };
    assert_eq!(read("p.json", &objects(&|_| "{\"t\":\"a\"}".to_owned())).tables[0].rows.len(), LINES);
    assert!(read("p.json", &objects(&|n| format!("{{\"t{n}\":\"a\"}}"))).tables.is_empty());
    // Each object may be a table, and so may the objects in it.
    let pairs = "{\"E1\":{\"t\":1},\"E2\":{\"t\":2}}";
    assert_eq!(read("p.json", &objects(&|_| pairs.to_owned())).tables.len(), 10_000, "the limit");
    assert!(read("p.json", &objects(&|_| format!("{{\"E1\":{pairs},\"E2\":{pairs}}}"))).problems.len() == 1);
}

#[test]
fn listings() {
    for line in [
        "- a: b\n",
        "  - - - a\n",
        "# a\n",
        "###### a\nb\n\n",
        "**a**\n\n",
        "**a** b\n\n",
        "E1\n\n",
        "a\n: b\n",
        "a\n\n: b\n\n",
        ": a\n",
        "<ul><li>a: b\n\n",
        "<dl><dt>a<dd>\n\n",
        "<dl><dt>a\n\n",
        "</dl></ul>\n",
        "<b><code><a href=#>\n",
        "# a\n\n     - **a `b\n\n",
        "```\n4 a\n5 b\n```\n",
        "#define A 1 /* b */\n",
        "4 a\n  b\n",
        "4  ",
        "1. a\n\n",
        "a\n=\n",
        "A B\n\n",
        "<pre>4 a<br>",
        "<dl><dt>a<dt>",
        "<dt>5<dd>5<p>5",
        "a\n: b\n\n    c\n\n",
        "     - `a**b__",
        "<ul><dl>",
    ] {
        for name in ["p.md", "p.html", "p.txt"] {
            let page = read(name, &line.repeat(LINES / 4));
            let items: usize = page.listings.iter().map(|listing| listing.rows.len()).sum();
            assert!(items <= page::MAX_LISTED_ITEMS && page.listings.len() <= page::MAX_LISTINGS, "{line}");
        }
    }
    // Each list is open where the next one starts, and no end belongs to any of them.
    read("p.html", &format!("{}{}", "<ul>".repeat(LINES), "</dl>".repeat(LINES)));
    read("p.html", &format!("<dl>{}<dd>{}", "<dt>a".repeat(LINES), "b".repeat(LINES)));
    read("p.md", &format!("# a\n\n## b\n\n     - a {}\n", "`".repeat(10 * LINES)));
    let staircase = |item: &str| (0..800).map(|n| format!("{}{item}\n", " ".repeat(n))).collect::<String>();
    for text in [
        ":a: b\n".repeat(LINES / 4),
        "a\n b\n".repeat(LINES / 4),
        "1. a: b\n".repeat(LINES / 4),
        staircase("* a"),
        staircase("a"),
    ] {
        read("p.rst", &text);
    }
}
