//! Tests of whole pages.

use doccodes_page::limits::MAX_PROBLEMS;
use doccodes_page::source::Source;
use doccodes_page::{NoteKind, Page, Row};

use crate::read::read;
use crate::testing::{cells, header, texts};

fn page(text: &str) -> Page {
    read(&Source::new("p.wiki", text.as_bytes()).unwrap())
}

fn passages(page: &Page) -> Vec<(bool, &str)> {
    page.passages.iter().map(|passage| (passage.heading, passage.text.as_str())).collect()
}

fn problems(text: &str) -> Vec<String> {
    page(text).problems.iter().map(ToString::to_string).collect()
}

/// The text of a cell with this markup.
fn cell(markup: &str) -> String {
    let page = page(&format!("{{|\n|-\n| {markup}\n|}}\n"));
    assert!(page.problems.is_empty(), "{}", page.problems[0]);
    page.tables[0].rows[0].cells[0].text().to_owned()
}

#[test]
fn a_table_has_its_heading_caption_header_and_spans() {
    let text = "= Parcel Desk =\n\n== Codes ==\nBelow.\n\n{| class=\"wikitable sortable\"\n|+ style=\"a\" | All ''of'' them\n|-\n! Code !! Name\n! style=\"width: 50%\" | Note\n\
                |- style=\"b\"\n| rowspan=\"2\" | <code>P.1</code> || lost\n|\n* one\n* two\n|-\n| late || x\n|---\n| colspan=2 | P.2 || z\n|}\nEnd.\n";
    let page = page(text);
    let table = &page.tables[0];
    assert_eq!(table.heading.as_deref(), Some("Codes"));
    assert_eq!(table.caption.as_deref(), Some("All of them"));
    assert_eq!(header(&page), ["Code", "Name", "Note"]);
    assert_eq!(cells(&page), [["P.1", "lost", "one\ntwo"], ["P.1", "late", "x"], ["P.2", "P.2", "z"]]);
    assert_eq!(table.offset as usize, text.find("{|").unwrap());
    assert_eq!(table.rows[0].cells[0].page_offset(0) as usize, text.find("P.1").unwrap());
    assert_eq!(table.rows[0].cells[1].page_offset(0) as usize, text.find("lost").unwrap());
    assert_eq!(table.rows[2].offset as usize, text.find("| colspan=2").unwrap());
    assert_eq!(passages(&page), [(true, "Parcel Desk"), (true, "Codes"), (false, "Below."), (false, "End.")]);
    assert!(page.problems.is_empty() && page.notes.is_empty());
}

#[test]
fn a_header_may_have_several_rows() {
    let page = page(
        "{|\n! rowspan=2 | Code !! colspan=2 | Text\n|-\n! Long !! Short\n|-\n| 1 || a || b\n|-\n! scope=row | 2\n| c || d\n|}\n",
    );
    assert_eq!(header(&page), ["Code", "Text\nLong", "Text\nShort"]);
    assert_eq!(cells(&page), [["1", "a", "b"], ["2", "c", "d"]]);
    let title = self::page("{|\n! colspan=2 | Codes\n|-\n! Code !! Text\n|-\n| 1 || a\n|}\n");
    assert_eq!(header(&title), ["Codes\nCode", "Codes\nText"]);
    let section = self::page("{|\n! Code !! Text\n|-\n! colspan=2 | Lost\n|-\n| 1 || a\n|}\n");
    assert_eq!(header(&section), ["Code", "Text"]);
    assert_eq!(cells(&section), [["Lost", "Lost"], ["1", "a"]]);
}

#[test]
fn cells_have_lines_paragraphs_and_markup() {
    for (markup, text) in [
        ("a\nb\n\nc<br>d<br />e", "a b\nc\nd\ne"),
        ("a\n  b", "a b"),
        ("'''a''' ''b'' <code>c</code> <b>d</b>", "a b c d"),
        ("[[a|b]] [[c]]s [https://a.example d e] [https://a.example]", "b cs d e"),
        ("https://a.example/b_c ISO 8583", "https://a.example/b_c ISO 8583"),
        ("a<br>[[b]]<span>'''c'''</span><sup>1</sup>&lt;", "a\nbc 1 <"),
        ("a<ref name=\"b\">c {{d}}</ref>, e<ref name=\"b\" />", "a, e"),
        ("<nowiki>a|b '''c''' {{d}} <b> &amp;</nowiki>", "a|b '''c''' {{d}} <b> &"),
        ("a &lt;b&gt; &#124; &amp;lt; &nbsp;c &copy", "a <b> | &lt; c &copy"),
        ("a <!-- b | c --> d", "a d"),
        ("a <username> <b c < d", "a <username> <b c < d"),
        ("a__NOTOC__ __INIT__", "a __INIT__"),
        ("[[File:a.png|thumb|b]] c [[Category:d]]", "c"),
        ("* a\n* b\n** c", "* a\nb\nc"),
        ("\n* a\n# b\n; c : d", "a\nb\nc\nd"),
        ("x <nowiki>;</nowiki>", "x ;"),
        ("<pre>\na | b\n  c</pre> d", "a | b\nc\nd"),
        ("<syntaxhighlight lang=\"c\" inline>a || &lt;</syntaxhighlight> b", "a || &lt; b"),
        ("{{!}} {{code|E_LOST}} {{yes}} {{unread|a}} {{clear}}", "E_LOST yes"),
        ("<noinclude>a</noinclude> <translate><!--T:1--> b</translate>", "a b"),
        ("状态''码''为<tt>404</tt>。", "状态码为404。"),
        ("<s>a", "a"),
        ("x</td>y<tr>z", "x</td>y<tr>z"),
    ] {
        assert_eq!(cell(markup), text, "{markup}");
    }
}

#[test]
fn a_table_in_a_cell_is_a_table_and_a_part_of_the_cell() {
    let page = page("{|\n| a ||\nb\n{|\n| 1 || 2\n|}\nc\n|-\n| <table><tr><td>3</table> || d\n|}\n");
    assert_eq!(cells(&page), [vec!["a", "b\n1\n2\nc"], vec!["3", "d"], vec!["1", "2"], vec!["3"]]);
}

#[test]
fn headings_and_paragraphs_are_passages() {
    let page = page(
        "<!-- no -->\n= Title =\n__NOTOC__\nOne ''two''\nthree. <!-- no\nno --> four\n{{Navigation}}\n== 错误码 == {{anchor|a}}\n : no\n code <b>x</b>\n  y\nText\n----\n===a=\n=\n==\n\
         * item\n# 1\n; term : text\n: more\n\n[[Category:A]]\n<pre>\n| a | b |\n== c ==\n</pre>\n|-\n| x\n",
    );
    assert_eq!(
        passages(&page),
        [
            (true, "Title"),
            (false, "One two three. four"),
            (true, "错误码"),
            (false, ": no\ncode x\ny"),
            (false, "Text"),
            (true, "==a"),
            (false, "= =="),
            (false, "item"),
            (false, "1"),
            (false, "term"),
            (false, "text"),
            (false, "more"),
            (false, "| a | b |\n== c =="),
            (false, "|- | x"),
        ]
    );
    assert!(page.problems.is_empty());
}

#[test]
fn templates_and_lines_of_other_tables_are_noted() {
    let text = "{{Top\n|a}}\n\n{|\n| {{a|b}} c || {{a}}\n|}\n{{Box|\n{|\n| 1\n|}\n}}\n\n| Code | Text |\n|---|---|\n| 1 | a |\n\n|-\n| 1\n";
    let page = page(text);
    let notes: Vec<_> = page
        .notes
        .iter()
        .map(|note| (note.kind, &text[note.offset as usize..][..note.length as usize]))
        .collect();
    assert_eq!(
        notes,
        [
            (NoteKind::Template, "{{Top"),
            (NoteKind::Template, "{{a|b}}"),
            (NoteKind::TableDirective, "{{Box|"),
            (NoteKind::TableLines { lines: 3 }, "| Code | Text |"),
            (NoteKind::TableLines { lines: 1 }, "|-"),
        ]
    );
    let written = |row: &Row| row.cells.iter().map(|cell| cell.written().to_owned()).collect::<Vec<_>>();
    assert_eq!(cells(&page), [["c", ""]]);
    assert_eq!(written(&page.tables[0].rows[0]), ["{{a|b}} c", "{{a}}"]);
}

#[test]
fn text_in_the_place_of_attributes_is_a_problem() {
    assert_eq!(
        problems("{|\n|-\n| 404 | Lost\n|}\n"),
        [
            "`404` is in the place of attributes, and is not shown\n --> p.wiki:3:3\n  |\n3 | | 404 | Lost\n  |   ^^^\n  \
          = expected: attributes such as `rowspan=2`\n  \
          = help: write `||` between cells of one line, and `<nowiki>|</nowiki>` for a `|` in a text"
        ]
    );
    let message = |text: &str| problems(text)[0].lines().take(2).collect::<String>();
    assert_eq!(
        message("{|\n|-1 || a\n|}\n"),
        "`1 || a` is in the place of attributes, and is not shown --> p.wiki:2:3"
    );
    assert_eq!(
        problems("{| Code\n|}\n"),
        [
            "`Code` is in the place of attributes, and is not shown\n --> p.wiki:1:4\n  |\n1 | {| Code\n  |    ^^^^\n  \
          = expected: attributes such as `rowspan=2`\n  = help: write the cells of a row on the lines below"
        ]
    );
    assert!(problems("{| {{style}}\n|- nowrap\n| {{no}} || || align=left | a || | b\n|}\n").is_empty());
}

#[test]
fn a_line_in_no_cell_is_a_problem() {
    assert_eq!(
        problems("{|\nCode !! Text\n|-\n| 1 || a\n|}\n"),
        [
            "this line of the table is not in a cell, so it is shown elsewhere\n --> p.wiki:2:1\n  |\n2 | Code !! Text\n  | ^^^^^^^^^^^^\n  \
          = expected: `|` or `!` before each cell\n  = help: write `|` before this text"
        ]
    );
    let rows = "a template generates rows of this table, and is not read\n --> p.wiki:3:1\n  |\n3 | {{row|1|a}}\n  | ^^^^^^^^^^^\n  \
                = expected: rows that start with `|-`\n  \
                = help: save the page as HTML, or paste the output of `Special:ExpandTemplates` of the site";
    assert_eq!(problems("{|\n! Code !! Text\n{{row|1|a}}\n|}\n"), [rows]);
    assert_eq!(problems("{|\n|-\n{{row|1|a}}\n|-\n| 2\n|}\n"), [rows]);
    assert!(problems("{|\n! Code !! Text\n|-\n| 1\n|\n{{note|a}}\n|-\n! 2\n{{note|a}}\n|}\n").is_empty());
}

#[test]
fn what_never_ends_is_a_problem() {
    let text = "a\n\n: {| class=\"b\"\n| 1\n|-\n| 2\n\n== c ==\n";
    assert_eq!(
        problems(text),
        [
            "`{|` starts a table that never ends\n --> p.wiki:3:3\n  |\n3 | : {| class=\"b\"\n  |   ^^^^^^^^^^^^\n  \
          = expected: `|}` on a line of its own below the table\n  = help: write `|}` below the last row"
        ]
    );
    assert_eq!(cells(&page(text)), [["1"], ["2\nc"]]);
    assert_eq!(
        problems("a <!-- b\n\n{|\n| 1\n|}\n"),
        ["`<!--` starts a comment that never ends\n --> p.wiki:1:3\n  |\n1 | a <!-- b\n  |   ^^^^\n  \
          = expected: `-->` after the comment\n  = help: write `-->` where the comment ends"]
    );
    assert_eq!(cells(&page("a <!-- b\n\n{|\n| 1\n|}\n")), [["1"]]);
    assert_eq!(passages(&page("a {{b <nowiki>c [[d <ref>e\n")), [(false, "a {{b <nowiki>c [[d <ref>e")]);
}

#[test]
fn struck_out_text_ends_with_its_cell() {
    let page = page("{|\n| <s>1</s> || <del>2 || 3\n|}\n");
    let struck: Vec<bool> = page.tables[0].rows[0].cells.iter().map(|cell| cell.is_struck_out()).collect();
    assert_eq!(struck, [true, true, false]);
}

#[test]
fn hostile_pages_are_read_in_linear_time() {
    let pages = [
        "{|\n".repeat(100_000),
        "{|\n|\n".repeat(50_000),
        "{|\n!a\n".repeat(50_000),
        "{|\n|a\n|}\n".repeat(30_000),
        format!("{{|\n{}", "||a".repeat(200_000)),
        format!("{{|\n{}", "|-\n".repeat(200_000)),
        format!("{{|\n{}", "|-\n| rowspan=65534 colspan=9 | a\n".repeat(50_000)),
        format!("{{|\n{}", "|-\n! rowspan=65534 | a\n".repeat(50_000)),
        format!("{{|\n{}", "| a=\"\n".repeat(50_000)),
        format!("{{|\n|{}", "[[a|".repeat(100_000)),
        format!("{{|\n|{}", "<td>".repeat(100_000)),
        format!("{{|\n|{}", "<table>".repeat(100_000)),
        "{{a|\n".repeat(100_000),
        "{{a}}".repeat(100_000),
        "{{a}}\n".repeat(100_000),
        format!("{}{}", "{{code|".repeat(100_000), "}}".repeat(100_000)),
        "[[a".repeat(100_000),
        "[[a|b]]".repeat(100_000),
        "[https://a b ".repeat(100_000),
        format!("{}]", "[https://a b ".repeat(100_000)),
        "'''a".repeat(100_000),
        "'''''''a\n".repeat(100_000),
        "<!--".repeat(100_000),
        "<!-- -->\n".repeat(100_000),
        "<nowiki>".repeat(100_000),
        "<nowiki>|</nowiki>".repeat(50_000),
        "<ref name=".repeat(100_000),
        "<b><code".repeat(100_000),
        "<b>".repeat(100_000),
        "<".repeat(300_000),
        "&".repeat(300_000),
        "&lt;".repeat(100_000),
        "*".repeat(300_000),
        format!("{}\n", "*".repeat(2000)).repeat(200),
        "*#;:\n:;#*\n".repeat(50_000),
        "; a : b\n".repeat(50_000),
        format!("; {}", "[[".repeat(100_000)),
        "== a ==\n".repeat(100_000),
        "=".repeat(300_000),
        format!("== a =={}", "{{clear}}".repeat(100_000)),
        " a\n".repeat(100_000),
        "__TOC__".repeat(100_000),
        "----".repeat(100_000),
        "---- ".repeat(100_000),
        format!("; {}", "<a ".repeat(100_000)),
        "|}\n".repeat(100_000),
    ];
    for hostile in pages {
        assert!(page(&hostile).problems.len() <= MAX_PROBLEMS);
    }
}

proptest::proptest! {
    /// Arbitrary text never panics, and the text of a cell is on the page.
    #[test]
    fn text_keeps_its_offset(
        text in "(\\{\\|\n|\\|\\}\n|\\|-\n|\\|\\+|\\| |!|\\|\\||!!|rowspan=2|\\||'''|''|\\[\\[|\\]\\]|\\[//|\\]|\\{\\{|\\}\\}|<!--|-->|<nowiki>|</nowiki>|<pre>|</pre>|<ref>|</ref>|<b>|</b>|<br>|<td>|<table>|</table>|&lt;|&|<|== |==\n|\\*|#|;|:|----|a|b| |\n|\n\n|状|E1|__TOC__|\\{\\{code\\||\\{\\{yes\\}\\}){0,40}",
    ) {
        let page = page(&text);
        // The text of a nested table is in the cell around it, where it starts.
        proptest::prop_assume!(page.tables.len() < 2);
        let tables = page.tables.iter().chain(&page.listings);
        for cell in tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
            for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                let there = &text[cell.page_offset(at) as usize..];
                // A label gets a colon, and `{{!}}` is a pipe.
                let is_there = there.starts_with(c) || there.starts_with('&') || matches!(c, ':' | '|');
                proptest::prop_assert!(is_there, "{} at {} in {}", c, there, text);
            }
        }
    }

    /// Cells are read back, whether each has its own line or shares the line of its row.
    #[test]
    fn written_cells_come_back(
        rows in proptest::collection::vec(proptest::array::uniform3("[a-z状|!*'{}\\[\\]<>=:#-]{0,4}( [b-z&]{2,3})?"), 1..5),
        header: bool,
        lines: bool,
    ) {
        let mut text = "{| class=\"wikitable\"\n".to_owned();
        for (n, row) in rows.iter().enumerate() {
            let mark = if header && n == 0 { "!" } else { "|" };
            text.push_str("|-\n");
            for (n, cell) in row.iter().enumerate() {
                let before = if n > 0 && !lines { mark.repeat(2) } else { mark.to_owned() };
                text.push_str(&format!("{before} x<nowiki>{cell}</nowiki>{}", if lines { "\n" } else { " " }));
            }
            text.push('\n');
        }
        text.push_str("|}\n");
        let page = page(&text);
        proptest::prop_assert!(page.problems.is_empty(), "{}\n{}", page.problems[0], text);
        let table = &page.tables[0];
        let read: Vec<Vec<&str>> = table.header.iter().chain(&table.rows).map(texts).collect();
        let written: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| format!("x{cell}")).collect()).collect();
        proptest::prop_assert_eq!(read, written);
        proptest::prop_assert_eq!(table.header.is_some(), header);
    }
}
