//! Pages that are designed to be slow: known attacks on parsers of Markdown and HTML, and attacks on the later stages.

/// A slow page, which can be generated in any size.
#[derive(Debug, Clone, Copy)]
pub struct Attack {
    /// The name of the attack.
    pub name: &'static str,
    /// The extension of the page.
    pub extension: &'static str,
    /// The text at the start of the page.
    before: &'static str,
    /// The text that is repeated; `{}` is the number of the repetition, and the text in `«»` is repeated [`REPEATED`] times.
    piece: &'static str,
}

impl Attack {
    /// Generates the page, with about this number of bytes.
    pub fn page(&self, bytes: usize) -> String {
        let mut page = self.before.to_owned();
        let mut n = 0;
        let piece = repeated(self.piece);
        while page.len() < bytes {
            match piece.split_once("{}") {
                Some((start, end)) => page.push_str(&format!("{start}{n}{end}")),
                None => page.push_str(&piece),
            }
            n += 1;
        }
        page
    }
}

/// How often the text in `«»` is repeated. A table has at most 1,000 columns.
const REPEATED: usize = 999;

fn repeated(piece: &str) -> String {
    let mut text = String::new();
    for part in piece.split('»') {
        let (once, many) = part.split_once('«').unwrap_or((part, ""));
        text.push_str(once);
        text.push_str(&many.repeat(REPEATED));
    }
    text
}

const fn attack(
    name: &'static str,
    extension: &'static str,
    before: &'static str,
    piece: &'static str,
) -> Attack {
    Attack { name, extension, before, piece }
}

const ROWS: &str = "| Error code | Description |\n|---|---|\n";
const ROW: &str = "| Error code | Description |\n|---|---|\n| ";
const ONE_CODE: &str = "| Error code | Description |\n|---|---|\n| A.";
const CELL: &str = "| Error code | Description |\n|---|---|\n| A.1 | ";
const CSV: &str = "Error code,Description\n";
const TITLE: &str = "# Error codes\n\n";
const HTML: &str = "<table><tr><th>Error code<th>Description<tr><td>A.1<td>";
const WIDE: &str = "<table><tr><th>Error code<th>Description";

/// Tables of many columns: the header and the cells after the column of codes, which are repeated. Each code has a row.
macro_rules! many_columns {
    ($header:literal, $($code:literal: $cell:literal),+) => {
        concat!(
            "<h2>Table {}</h2><table><tr><th>Error code«<th>", $header, "»",
            $("<tr><td>", $code, "«<td>", $cell, "»",)+
            "</table>\n"
        )
    };
}

/// All attacks, by the dimension in which they make a page large.
pub const ATTACKS: &[(&str, &[Attack])] = &[
    (
        "markup",
        &[
            attack("quotes in quotes", "md", ROWS, ">"),
            attack("open brackets", "md", CELL, "["),
            attack("brackets in brackets", "md", CELL, "[]("),
            attack("images", "md", CELL, "![a]("),
            attack("links with parentheses", "md", CELL, "[a](b(c"),
            attack("stars", "md", CELL, "*a "),
            attack("stars and underlines", "md", CELL, "*_a"),
            attack("only stars", "md", CELL, "*"),
            attack("strong words", "md", CELL, "**a **b"),
            attack("strikes", "md", CELL, "~~a ~b"),
            attack("backticks", "md", CELL, "`"),
            attack("runs of backticks", "md", CELL, "`a``a```a````a"),
            attack("less-than signs", "md", CELL, "<"),
            attack("open tags", "md", CELL, "<a "),
            attack("open comments", "md", CELL, "<!--"),
            attack("open comments, line by line", "md", "", "<!-- a\n\n"),
            attack("declarations", "md", CELL, "<!A "),
            attack("processing instructions", "md", CELL, "<?"),
            attack("character data", "md", CELL, "<![CDATA["),
            attack("ampersands", "md", CELL, "&"),
            attack("character references", "md", CELL, "&#1114112;"),
            attack("entities", "md", CELL, "&CounterClockwiseContourIntegral;"),
            attack("backslashes", "md", CELL, "\\"),
            attack("pipes", "md", "", "|"),
            attack("pipes under a header", "md", CELL, "|"),
            attack("escaped pipes", "md", CELL, "\\|"),
            attack("one long line", "md", "", "a"),
            attack("short lines", "md", "", "a\n"),
            attack("rules", "md", "", "---\n"),
            attack("tabs", "md", CELL, "\t"),
            attack("tags in cells", "md", CELL, "<b>"),
            attack("ends of tags in cells", "md", CELL, "</b>"),
            attack("math", "md", CELL, "$a "),
            attack("bold in bold", "html", HTML, "<b>"),
            attack("blocks in blocks", "html", HTML, "<div>"),
            attack("open cells", "html", HTML, "<td>"),
            attack("cells that span", "html", WIDE, "<tr><td rowspan=1000000000 colspan=1000000000>"),
            attack("cells that span rows", "html", WIDE, "<tr><td rowspan=1000000000>a"),
            attack("cells that span to the end", "html", WIDE, "<tr><td rowspan=0>A.{}<td>b"),
            attack("attributes", "html", "<table><tr><td ", "a "),
            attack("attributes with values", "html", "<table><tr><td ", "a=\"{}\" "),
            attack("an open value", "html", "<table><tr><td a=\"", "a"),
            attack("an open comment", "html", HTML, "<!--"),
            attack("comments", "html", HTML, "<!---->"),
            attack("an open script", "html", HTML, "<script>"),
            attack("an open title", "html", "<title>", "</titl"),
            attack("ampersands", "html", HTML, "&"),
            attack("character references", "html", HTML, "&#0;"),
            attack("half entities", "html", HTML, "&not"),
            attack("ends of tags", "html", HTML, "</td></tr></table>"),
            attack("less-than signs", "html", HTML, "<"),
            attack("captions", "html", "<table>", "<caption>a"),
            attack("quotes", "csv", "Error code,Description\nA.1,", "\""),
            attack("quoted line breaks", "csv", "Error code,Description\nA.1,\"", "\n"),
            attack("commas", "csv", CSV, ","),
            attack("empty lines", "csv", CSV, "\n"),
            attack("arrays in arrays", "json", "", "["),
            attack("objects in objects", "json", "", "{\"a\":"),
            attack("escapes", "json", "[{\"code\": \"A.1\", \"description\": \"", "\\u0041"),
            attack("line breaks", "json", "[{\"code\": \"A.1\", \"description\": \"", "\\n \\n- retry"),
            attack("keys", "json", "[{", "\"a{}\": 1, "),
            attack("commas", "json", "[", ","),
            attack("comments", "json", "[", "/*"),
            attack("grid borders", "rst", "", "+-"),
            attack("grid cells that never close", "rst", "+--+--+\n", "|a | b|\n"),
            attack("simple borders", "rst", "", "=== "),
            attack("open roles", "rst", "", ":a:`"),
            attack("stars", "rst", "", "*a **b "),
            attack("directives", "rst", "", ".. table::\n"),
            attack("indents", "rst", "", " "),
            attack("cells", "adoc", "|===\n", "|a "),
            attack("spans", "adoc", "[cols=9]\n|===\n", "2.9+|a\n"),
            attack("repeated cells", "adoc", "[cols=9]\n|===\n", "99999*|a\n"),
            attack("stars", "adoc", "", "*a **b "),
            attack("links", "adoc", "", "link:a["),
            attack("attributes", "adoc", "", ":a: {a}{a}\n{a}\n\n"),
            attack("cells", "wiki", "{|\n|a", "||a"),
            attack("spans", "wiki", "{|\n", "|-\n|rowspan=65534 colspan=1000|a\n"),
            attack("open links", "wiki", "", "[[a|"),
            attack("open templates", "wiki", "", "{{a|"),
            attack("open tags", "wiki", "", "<ref><b>"),
            attack("apostrophes", "wiki", "", "'''a ''b "),
            attack("components that stay open", "mdx", "", "<A {\n"),
            attack("imports", "mdx", "", "<A\n>\nimport a\n"),
        ],
    ),
    (
        "columns",
        &[
            attack("cells that span columns", "html", WIDE, "<tr><td colspan=999>a"),
            attack("columns of a line", "md", "# Error codes\n\n```\n404", "  a"),
            attack("columns of codes", "md", "| Error code | Error code |\n|---|---|\n", "| A.{} | B.1 |\n"),
            attack("headers of words", "md", "| Error code ", "| Description "),
            attack("columns with one header", "html", "", many_columns!("Value", "A.1": "a", "A.2": "b")),
            attack("columns of statuses", "html", "", many_columns!("Value", "A.1": "404", "A.2": "503")),
            attack("columns of sentences", "html", "", many_columns!("Description", "A.1": "It is torn.")),
            attack("columns of identifiers", "html", "", many_columns!("Slug", "1": "ROPE_TORN")),
        ],
    ),
    (
        "tables",
        &[
            attack("rules of tables", "md", "", "|-|\n"),
            attack("headers of tables", "md", "", "|a|b|c\n|-|-|-\n"),
            attack("tables without rows", "md", "", "| Error code | A |\n|---|---|\n\n"),
            attack(
                "tables of one row",
                "html",
                "",
                "<table><tr><th>Error code<th>A<tr><td>A.{}<td>b</table>",
            ),
            attack("tables of one row", "md", "", "| Error code | A |\n|---|---|\n| A.{} | b |\n\n"),
            attack("tables in a cell of a pipe table", "md", CELL, "<table><tr><td>"),
            attack("tables in tables", "html", "", "<table>"),
            attack("tables in cells", "html", "", "<table><tr><td>"),
            attack("tables in cells of headers", "html", "", "<table><tr><th>Error code"),
            attack("tables", "json", "[", "[{\"code\": \"A.{}\"}, {\"code\": \"B\"}], "),
            attack("list tables", "rst", "", ".. list-table::\n\n   * - a\n"),
            attack("tables", "adoc", "", "|===\n|a\n|===\n"),
            attack("open tables", "wiki", "", "{|\n|a\n"),
            attack(
                "tables of other things",
                "md",
                "",
                "# Table {}\n\n| Field | Type |\n|---|---|\n| a | int |\n\n",
            ),
            attack(
                "tables with headers of their own",
                "md",
                "",
                "| Error code {} | Text |\n|---|---|\n| A.1 | a |\n\n",
            ),
        ],
    ),
    (
        "rows of one code",
        &[
            attack("one code again and again", "md", ROWS, "| A.1 | a |\n"),
            attack("rows with advice", "md", ROWS, "| A.1 | It is torn {}. Try again later. |\n"),
            attack(
                "rows with names and statuses",
                "md",
                "| Error code | HTTP status | Name |\n|---|---|---|\n",
                "| A.1 | 404 | NAME_{} |\n",
            ),
        ],
    ),
    (
        "entries",
        &[
            attack("open rows", "html", HTML, "<tr>"),
            attack("open rows with a cell", "html", HTML, "<tr><td>"),
            attack("short rows", "csv", CSV, "a\n"),
            attack("objects", "json", "[", "{\"code\": \"A.{}\"}, "),
            attack("grid rows", "rst", "+--+--+\n", "|a | b|\n+--+--+\n"),
            attack("simple rows", "rst", "=== ===\n", "a   b\n"),
            attack("one name for all codes", "md", "| Error code | Name |\n|---|---|\n", "| {} | Same |\n"),
            attack("codes that make one name", "md", ROWS, "| A.{} | a |\n| A-{} | a |\n| A_{} | a |\n"),
            attack("codes of two kinds", "md", ROWS, "| {} | a |\n| B{} | a |\n"),
            attack(
                "rows with advice",
                "md",
                ROWS,
                "| A.{} | The request timed out. Query the order. Try again later. |\n",
            ),
            attack(
                "labels",
                "md",
                ROWS,
                "| A.{} | The rope of the ferry is torn: it is old. Cause: a storm. |\n",
            ),
        ],
    ),
    (
        "codes and statuses of one cell",
        &[
            attack("one long code", "md", ONE_CODE, "1"),
            attack("statuses", "md", "| Error code | HTTP status |\n|---|---|\n| A.1 | ", "404, "),
            attack("codes", "md", ROW, "A.{}, "),
        ],
    ),
    (
        "sentences and words",
        &[
            attack("one long cell", "md", CELL, "words and words "),
            attack("line breaks in a cell", "md", CELL, "<br>"),
            attack("preformatted", "html", HTML, "<pre>\n"),
            attack("advice", "md", CELL, "try again later "),
            attack("sentences of advice", "md", CELL, "Do not retry. Try again later. "),
            attack("initials of words", "md", CELL, "retry the RPM (requests per minute) limit "),
            attack("sentences without an end", "md", CELL, "retry e.g. retry i.e. "),
            attack("negations", "md", CELL, "do not never if unless not "),
            attack("Chinese negations", "md", CELL, "不请勿如果重试"),
            attack("commas of a sentence", "md", CELL, "if, then, wait, "),
            attack("sentences", "md", CELL, "It is torn. "),
            attack("statements", "md", CELL, "The request was rejected. "),
            attack("sentences on lines", "md", CELL, "torn<br>"),
            attack("empty lines", "md", CELL, "<br>"),
            attack("Chinese sentences", "md", CELL, "请求超时，请稍后重试。"),
            attack("alternatives", "md", CELL, "or retry or "),
        ],
    ),
    (
        "findings and problems",
        &[
            attack("wrong rows", "md", ROWS, "| a b c {} | a |\n"),
            attack("hidden characters", "md", CELL, "\u{202e}\u{200b}"),
            attack("line separators", "md", CELL, "\u{2028}"),
            attack("hidden characters in each row", "md", ROWS, "| A.{} | te\u{200b}xt |\n"),
            attack("classes", "md", ROWS, "| {}xx | a |\n"),
            attack("sections", "md", ROWS, "| **a** | |\n| A.{} | a |\n"),
        ],
    ),
    (
        "listings, items and headings",
        &[
            attack("quotes and lists, line by line", "md", "", "> * a\n"),
            attack("lists in lists", "md", "", "* "),
            attack("deeper and deeper lists", "md", "", "                                * a\n"),
            attack("numbered lists", "md", "", "1. "),
            attack("headings", "md", "", "# a\n"),
            attack("lists in a cell", "html", HTML, "<ul><li>"),
            attack("sections", "adoc", "", "= a\n== b\n=== c\n==== d\n===== e\nf\n"),
            attack("lists", "adoc", "", "* a\n** b\n*** c\n**** d\n***** e\nf\n"),
            attack("lists", "wiki", "", "*a\n*#b\n;c:d\n"),
            attack("lists in items", "html", "", "<ul><li>E{}: a"),
            attack("ends of other lists", "html", "<ul><ul><ul>", "<ul></dl>"),
            attack("terms of one definition", "html", "<dl>", "<dt>E{}"),
            attack("terms in terms", "html", "", "<dl><dt>a<dd>b<dt>"),
            attack("items of a list", "md", TITLE, "- `E{}`: a\n"),
            attack("headings of six levels", "md", "", "# a\n## b\n### c\n#### d\n##### e\n###### f\ng\n"),
            attack(
                "one text below six headings",
                "md",
                "# a\n## b\n### c\n#### d\n##### e\n###### f\n",
                "g\n\n",
            ),
            attack("names in bold", "md", TITLE, "**E{}**\n\na\n\n"),
            attack("definitions", "md", TITLE, "E{}\n: a\n\n    b\n\n"),
            attack("marks of an indented list", "md", "# a\n\n## b\n\n     - a ", "`"),
            attack("lines of code", "md", "# Error codes\n\n```\n", "E{} a\n    b\n"),
            attack("lines of a text", "txt", "Error codes\n===========\n\n", "E{}  a\n     b\n"),
            attack("headings of a text", "txt", "", "1. a\n\n2.1 b\n\nC D\n\n404 a\n"),
            attack("lists of codes", "md", "", "# Error codes {}\n\n- `E1`: a\n- `E2`: b\n\n"),
            attack("items with labels", "md", TITLE, "## E{}\n\n**Cause:** a\n\n**Solution:** b\n\n"),
        ],
    ),
    (
        "notes",
        &[
            attack("definitions of links", "md", "", "[a{}]: b\n[a{}]\n\n"),
            attack(
                "one definition, many uses",
                "md",
                "[a]: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\n",
                "[a] ",
            ),
            attack("footnotes", "md", "", "[^{}]: a\n\n[^{}]\n\n"),
            attack("notes of cells", "md", ROWS, "| A.{}[^1] | b |\n"),
        ],
    ),
];

/// All attacks, each with its dimension.
pub fn attacks() -> Vec<(&'static str, Attack)> {
    let mut attacks = Vec::new();
    for (dimension, of_dimension) in ATTACKS {
        for attack in *of_dimension {
            attacks.push((*dimension, *attack));
        }
    }
    attacks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_the_requested_size() {
        for (_, attack) in attacks() {
            let page = attack.page(100_000);
            assert!((100_000..150_000).contains(&page.len()), "{}", attack.name);
        }
    }
}
