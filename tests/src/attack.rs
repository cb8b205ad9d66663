//! Hostile pages, whose texts attack a compiler, rustdoc, a browser, a terminal or a reader.

/// Texts of cells. Each of them is markup, code or a command for some program. Lines are separated by `\n`.
pub const TEXTS: &[&str] = &[
    "```\npanic!(\"this ran\")\n```",
    "~~~rust\nfn main() { panic!() }\n~~~",
    "Then:\n    let indented: () = panic!();\n\tpanic!()",
    "<script>alert(1)</script>",
    "<!-- comment --> <img src=x onerror=alert(1)> </code></pre>",
    "[`Vec`] [std::vec::Vec] [text](javascript:alert(1)) ![image](x.png)",
    "[label]: https://attack.example/ \"title\"\n[label]",
    "<https://attack.example/> https://attack.example/?a=b&c=d www.attack.example",
    "//! inner\n/*! inner */ /** outer */ /// outer",
    "]]> */ */ <![CDATA[ <?php ?>",
    "\"# \"## r#\" \\\" ' b\"x\" c\"x\"",
    "{} {0} {name:?} {{}} %s ${x} #{x}",
    "$crate::attack!() $x #[doc = include_str!(\"/etc/passwd\")] #![feature(x)]",
    "\\u{41} \\n \\x1b \\\\",
    "escape\u{1b}[31mred\u{1b}[0m bell\u{7} csi\u{9b}31m delete\u{7f}",
    "zero\u{200b}width\u{200d}joined\u{feff} soft\u{ad}hyphen",
    "bidi\u{202e}evil\u{2066}\u{2069}\u{200f}\u{61c}",
    "tag\u{e0041}\u{e007f} filler\u{3164}\u{115f}\u{ffa0} joiner\u{34f} selector\u{e0100}",
    "1. one\n2) two\n- three\n+ four\n# five\n> six\n===\n---\n***",
    "a | b\n--|--\n1 | 2",
    "&lt;b&gt; &#60;b&#62; &amp; &copy;",
    "[^1]\n[^1]: note",
    "*a* **b** _c_ __d__ ~~e~~ ``f`` \"g\" 'h' ... -- --- ^i^ $j$",
    "[ ] task\n- [x] task\n: definition\n{#anchor .class}",
];

/// A hostile name of a service, a heading, a header or a file.
pub const NAME: &str = "<b>`x` [Vec](y) \"#{}$crate\u{1b}[31m\u{202e}\u{200b}\u{3164}";

/// The code for the text with this number. It is as hostile as a code may be.
pub fn code(n: usize) -> String {
    let prefixes = ["$crate::E", "//E", "r#E", "E//", "E$x", "\u{3164}E", "E"];
    format!("{}.{n:04}", prefixes[n % prefixes.len()])
}

/// A Markdown page with a cell for each of [`TEXTS`]. Markup in the texts is escaped.
pub fn markdown() -> String {
    let cell = |text: &str| escape(text).replace('\n', "<br>");
    let mut page = format!("Service: {}\n\n# {1}\n\n", escape(NAME), escape(NAME));
    page.push_str(&format!("| Error code | Message | Description | {} |\n|---|---|---|---|\n", escape(NAME)));
    for (n, text) in TEXTS.iter().enumerate() {
        page.push_str(&format!("| {} | {} | {1} | {1} |\n", escape(&code(n)), cell(text)));
    }
    page
}

/// A Markdown page with [`TEXTS`] in cells and between tables. Markup in the texts is not escaped.
pub fn raw_markdown() -> String {
    let mut page = format!("Service: {NAME}\n\n# {NAME}\n\n");
    page.push_str(&TEXTS.join("\n\n"));
    page.push_str(&format!("\0\n\n| Error code | Message | Description | {NAME} |\n|---|---|---|---|\n"));
    for (n, text) in TEXTS.iter().enumerate() {
        let cell = text.replace('|', "\\|").replace('\n', "<br>");
        page.push_str(&format!("| {} | \0{cell} | \0{cell} | {cell} |\n", code(n)));
    }
    page
}

/// An HTML page with a cell for each of [`TEXTS`]. Markup in the texts is escaped.
pub fn html() -> String {
    let cell = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>");
    html_with_cells(&cell)
}

/// An HTML page with a cell for each of [`TEXTS`]. Markup in the texts is not escaped.
pub fn raw_html() -> String {
    html_with_cells(&|text: &str| format!("\0{text}"))
}

fn html_with_cells(cell: &dyn Fn(&str) -> String) -> String {
    let name = cell(NAME);
    let mut page = format!("<p>Service: {name}</p><h1>{name}</h1><table><caption>{name}</caption>");
    page.push_str(&format!(
        "<tr><th>Error code</th><th>Message</th><th>Description</th><th>{name}</th></tr>\n"
    ));
    for (n, text) in TEXTS.iter().enumerate() {
        let text = cell(text);
        page.push_str(&format!(
            "<tr><td>{}</td><td>{text}</td><td>{text}</td><td>{text}</td></tr>\n",
            code(n)
        ));
    }
    page + "</table>\n"
}

/// A Markdown page with an item of a list for each of [`TEXTS`]. Markup in the texts is escaped.
pub fn list() -> String {
    let mut page = format!("Service: {}\n\n# Error codes\n\n", escape(NAME));
    for (n, text) in TEXTS.iter().enumerate() {
        page.push_str(&format!("- **E.{n:04}**: {}\n", escape(text).replace('\n', "<br>")));
    }
    page
}

/// An HTML page with a definition for each of [`TEXTS`]. Markup in the texts is not escaped.
pub fn raw_definitions() -> String {
    let mut page = format!("<p>Service: {NAME}</p><h1>Error codes</h1><dl>\n");
    for (n, text) in TEXTS.iter().enumerate() {
        page.push_str(&format!("<dt>E.{n:04}<dd>\0{text}\n"));
    }
    page
}

/// A page of plain text with lines for each of [`TEXTS`].
pub fn lines() -> String {
    let mut page = format!("{NAME}\n\nError codes\n===========\n\n");
    for (n, text) in TEXTS.iter().enumerate() {
        page.push_str(&format!("E.{n:04}  a {}\n", text.replace('\n', "\n        ")));
    }
    page
}

/// A CSV page with a cell for each of [`TEXTS`].
pub fn csv() -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut page = format!("Error code,Message,Description,{}\n", cell(NAME));
    for (n, text) in TEXTS.iter().enumerate() {
        page.push_str(&format!("{},{},{1},{1}\n", cell(&code(n)), cell(text)));
    }
    page
}

/// Writes a backslash before each character that Markdown could read as markup.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The text of a cell as doccodes shows it: with white space collapsed and hidden characters escaped.
pub fn shown(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let mut shown = String::new();
    for c in lines.join("\n").chars() {
        if c == '\n' || !is_hidden(c) { shown.push(c) } else { shown.extend(c.escape_unicode()) }
    }
    shown
}

/// The hidden characters in an output.
pub fn hidden(output: &str) -> Vec<char> {
    output.chars().filter(|&c| c != '\n' && is_hidden(c)).collect()
}

/// Whether a character is one of Unicode's controls, formats or separators, has no width, or is blank. The list is independent
/// of the library's, so that the tests find gaps in that list.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0xad | 0x34f | 0x61c | 0x115f | 0x1160 | 0x180e | 0x200b..=0x200f | 0x2028..=0x202e
            | 0x2060..=0x206f | 0x3164 | 0xfeff | 0xffa0 | 0xfff9..=0xfffb | 0x1bca0..=0x1bca3
            | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
}
