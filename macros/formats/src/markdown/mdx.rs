//! MDX: Markdown with components, imports and comments of JavaScript between its blocks.

use std::ops::Range;

use doccodes_page::characters::{ASCII_LETTER, BLANKS, Kind, QUOTES};
use doccodes_page::one_of::starts_with_one_of;

use super::fence::{FenceLine, Fences};
use super::include;
use crate::html;

/// Elements of HTML whose lines are not Markdown even in MDX, besides those of tables.
const VERBATIM: &[&str] = &["pre", "code", "textarea"];

/// The starts and ends of comments and samples of code.
const HIDDEN: &[(&str, &str)] = &[("<!--", "-->"), ("<pre", "</pre"), ("{/*", "*/}")];

/// The attributes of components that name a file: `<Snippet file="codes.mdx" />`.
const FILES: &[&str] = &[" file=", " src=", " path="];

/// Whether a page is MDX: its extension says so, or it imports something outside samples and comments, which only MDX does.
pub(super) fn is_mdx(extension: &str, page: &str) -> bool {
    extension == "mdx" || page.lines().any(|line| imported(line).is_some()) && imports_something(page)
}

/// Whether a page imports something outside samples of code and comments.
fn imports_something(page: &str) -> bool {
    let mut fences = Fences::default();
    // The end of the open comment or sample.
    let mut hidden = None;
    for line in page.lines() {
        if let Some(end) = hidden {
            hidden = hidden.filter(|_| !line.contains(end));
        } else if fences.next(line) == FenceLine::Outside {
            if imported(line).is_some() {
                return true;
            }
            let opened = HIDDEN.iter().filter_map(|&(start, end)| Some((line.rfind(start)?, end))).max();
            hidden = opened.filter(|&(at, end)| !line[at..].contains(end)).map(|(_, end)| end);
        }
    }
    false
}

/// Lines that are not Markdown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Skipped {
    /// Where the last of them ends, without its line break.
    pub(super) end: usize,
    /// The lines that include another file.
    pub(super) includes: Vec<Range<usize>>,
}

/// Follows the components of a page.
#[derive(Debug, Default)]
pub(super) struct Mdx {
    /// For each component that is open, the white space before its content, in bytes, once there is some.
    open: Vec<Option<usize>>,
    /// Whether a table of HTML is open.
    in_table: bool,
    /// The end of the text that was searched in vain. A search that starts before it stops at the end of its line, so all searches
    /// together take linear time.
    searched: usize,
}

impl Mdx {
    /// The lines from `at` on that are not Markdown: tags of components, a comment, or, at the start of a block, imports and
    /// exports.
    pub(super) fn skip(&mut self, page: &str, at: usize, starts_block: bool) -> Option<Skipped> {
        if self.in_table {
            return None;
        }
        let rest = page.get(at..)?;
        if starts_block && is_module(rest) {
            return Some(self.module(page, at));
        }
        let start = at + rest.len() - rest.trim_start_matches(BLANKS).len();
        match page.as_bytes().get(start)? {
            b'{' => self.comment(page, start),
            b'<' => self.tags(page, start),
            _ => None,
        }
    }

    /// The number of bytes of white space at the start of a line that are due to its component. Such lines are never code.
    pub(super) fn indentation(&mut self, line: &str) -> usize {
        let indentation = line.len() - line.trim_start_matches(BLANKS).len();
        match self.open.last_mut() {
            _ if self.in_table || indentation == line.len() => 0,
            Some(content) => indentation.min(*content.get_or_insert(indentation)),
            None => 0,
        }
    }

    /// Reads a line of Markdown, or of HTML.
    pub(super) fn take(&mut self, line: &str) {
        if let Some(tag) = line.rfind("<table").max(line.rfind("</table")) {
            self.in_table = line.get(tag..).is_some_and(|tag| tag.starts_with("<table"));
        }
    }

    /// Whether the lines after a line that starts with a tag may be Markdown.
    pub(super) fn may_end_html(&self) -> bool {
        !self.in_table
    }

    /// Imports and exports reach to an empty line outside their brackets.
    fn module(&mut self, page: &str, at: usize) -> Skipped {
        let mut skipped = Skipped { end: at, includes: Vec::new() };
        let (mut depth, mut paragraph, mut line_start) = (0_i64, None, at);
        for line in page.get(at..).unwrap_or("").split('\n') {
            let line_end = line_start + line.len();
            if line.trim().is_empty() {
                paragraph = paragraph.or(Some((skipped.end, skipped.includes.len())));
                if depth <= 0 || at < self.searched {
                    return skipped;
                }
            } else {
                for byte in line.bytes() {
                    depth += i64::from(matches!(byte, b'{' | b'(' | b'['));
                    depth -= i64::from(matches!(byte, b'}' | b')' | b']'));
                }
                if imported(line).is_some_and(include::is_file) {
                    skipped.includes.push(line_start..line_end);
                }
                skipped.end = line_end;
            }
            line_start = line_end + 1;
        }
        if depth > 0 {
            self.searched = page.len();
            if let Some((end, includes)) = paragraph {
                skipped.end = end;
                skipped.includes.truncate(includes);
            }
        }
        skipped
    }

    /// A comment that is followed by nothing else.
    fn comment(&mut self, page: &str, at: usize) -> Option<Skipped> {
        let rest = page.get(at..self.limit(page, at))?.strip_prefix("{/*")?;
        let end = rest.find("*/}").map(|length| at + "{/*".len() + length + "*/}".len());
        match end.and_then(|end| line_end_if_blank(page, end)) {
            Some(end) => Some(Skipped { end, includes: Vec::new() }),
            None => self.give_up(end.unwrap_or(page.len())),
        }
    }

    /// One or more tags that are followed by nothing else.
    fn tags(&mut self, page: &str, start: usize) -> Option<Skipped> {
        let mut open = 0_usize;
        let mut close = 0_usize;
        let mut at = start;
        let mut includes = Vec::new();
        let limit = self.limit(page, start);
        loop {
            let rest = page.get(at..limit).unwrap_or("");
            let Some(name) = tag_name(rest).filter(|name| is_component(name)) else {
                return self.give_up(at);
            };
            let Some(length) = tag_length(rest) else { return self.give_up(limit) };
            let tag = rest.get(..length)?;
            if includes_file(tag) {
                let first_line = tag.find('\n').unwrap_or(length);
                includes.push(at..at + first_line);
            }
            match (tag.starts_with("</"), tag.ends_with("/>")) {
                (true, _) if open > 0 => open -= 1,
                (true, _) => close += 1,
                (false, false) if !is_void(name) => open += 1,
                _ => {}
            }
            at += length;
            if let Some(end) = line_end_if_blank(page, at) {
                self.open.truncate(self.open.len().saturating_sub(close));
                self.open.resize(self.open.len() + open, None);
                return Some(Skipped { end, includes });
            }
            let spaces = page.get(at..)?;
            at += spaces.len() - spaces.trim_start_matches(BLANKS).len();
        }
    }

    /// Where a search that starts at `at` ends.
    fn limit(&self, page: &str, at: usize) -> usize {
        let line = || page.get(at..).and_then(|rest| rest.find('\n'));
        if at < self.searched { line().map_or(page.len(), |end| at + end) } else { page.len() }
    }

    /// Notes that a search was in vain up to `end`.
    fn give_up(&mut self, end: usize) -> Option<Skipped> {
        self.searched = self.searched.max(end);
        None
    }
}

/// Whether an import or an export starts here.
fn is_module(text: &str) -> bool {
    const EXPORTS: &[&str] =
        &["const ", "let ", "var ", "default ", "function ", "async ", "class ", "{", "*", "type "];
    if let Some(exported) = text.strip_prefix("export ") {
        return starts_with_one_of(exported, EXPORTS);
    }
    let Some(import) = text.strip_prefix("import ") else { return false };
    import.starts_with(['{', '*', '"', '\''])
        || import.split('\n').next().is_some_and(|line| quoted_end(line).is_some())
}

/// The name in quotes at the end of a line.
fn quoted_end(line: &str) -> Option<&str> {
    let line = line.trim_end().trim_end_matches(';');
    let quote @ ('"' | '\'') = line.chars().next_back()? else { return None };
    line.get(..line.len() - 1)?.rsplit_once(quote).map(|(_, name)| name)
}

/// The file that a line imports.
fn imported(line: &str) -> Option<&str> {
    let name = quoted_end(line.strip_prefix("import ")?)?;
    line.contains(" from ").then_some(name)
}

/// The name of the tag at the start of a text; empty for `<>`.
fn tag_name(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let (name, rest) = inner.split_at(inner.find(AFTER_NAME).unwrap_or(inner.len()));
    let is_start = name.starts_with(ASCII_LETTER) || (name.is_empty() && rest.starts_with('>'));
    (is_start && rest.starts_with(IN_TAG)).then_some(name)
}

const AFTER_NAME: Kind = |c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '_' | '-');

/// The characters that may follow the name of a tag.
const IN_TAG: &[char] = &[' ', '\t', '\n', '/', '>'];

/// Whether the content of an element is Markdown.
fn is_component(name: &str) -> bool {
    !html::is_structure(name) && !VERBATIM.contains(&name)
}

/// Whether an element has no end tag in HTML.
fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "input" | "wbr")
}

/// The length of the tag at the start of a text. Its attributes may be strings and JavaScript in braces, on several lines.
fn tag_length(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if quote.is_some() => quote = quote.filter(|&open| open != byte),
            b'"' | b'\'' => quote = Some(byte),
            b'`' if depth > 0 => quote = Some(byte),
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'>' if depth == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Whether a component inserts the content of a file.
fn includes_file(tag: &str) -> bool {
    for attribute in FILES {
        if let Some((_, value)) = tag.split_once(attribute)
            && let Some(value) = value.strip_prefix(QUOTES)
            && value.split(QUOTES).next().is_some_and(include::is_file)
        {
            return true;
        }
    }
    false
}

/// The end of the line of `at`, if only white space follows.
fn line_end_if_blank(page: &str, at: usize) -> Option<usize> {
    let rest = page.get(at..)?;
    let after = rest.trim_start_matches(BLANKS);
    (after.is_empty() || after.starts_with('\n')).then(|| at + rest.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that are skipped at the start of a page.
    fn skipped(page: &str) -> Option<&str> {
        Mdx::default().skip(page, 0, true).map(|skipped| &page[..skipped.end])
    }

    #[test]
    fn tags_of_components_are_skipped() {
        for tags in [
            "<Tabs>",
            "  </Tab></Tabs> ",
            "<Tab title=\"a > b\" on={() => { x(\"}\") }}>",
            "<Field\n  name=\"a\"\n\n  b={[1]}\n/>",
            "<div className='a'>",
            "<>",
            "</>",
            "<Card.Item a />",
            "{/* a\n\nb */}",
        ] {
            assert_eq!(skipped(&format!("{tags}\n# a\n")), Some(tags));
        }
    }

    #[test]
    fn text_and_elements_of_tables_are_not_skipped() {
        for line in [
            "<Note>a</Note>",
            "<table>",
            "<td>",
            "<h2>",
            "<pre>",
            "<script>",
            "<https://a.example>",
            "<a@b.example>",
            "<",
            "<1>",
            "< a>",
            "<A",
            "{a}",
            "{/* a",
            "{/* a */} b",
            "| <A /> |",
        ] {
            assert_eq!(skipped(&format!("{line}\n")), None, "{line}");
        }
    }

    #[test]
    fn imports_and_exports_reach_to_an_empty_line_outside_brackets() {
        for module in [
            "import A from './a'",
            "import { A,\n  B } from 'b';",
            "import 'c.css'",
            "export const d = {\n\n  e: [1],\n}",
            "export default A",
            "import A from 'a'\nexport const b = 1",
        ] {
            assert_eq!(skipped(&format!("{module}\n\nText {{\n")), Some(module));
        }
        assert_eq!(skipped("export const a = '{'\n\nText\n"), Some("export const a = '{'"));
        for text in ["import duties are paid\n", "export your data\n", "imports\n", "Import A from 'a'\n"] {
            assert_eq!(skipped(text), None, "{text}");
        }
        assert_eq!(Mdx::default().skip("import A from 'a'\n", 0, false), None);
    }

    #[test]
    fn included_files_are_found() {
        let page = "import A from './_a.mdx'\nimport B from './b'\nimport c from \"c.json\";\n";
        let includes = Mdx::default().skip(page, 0, true).unwrap().includes;
        let includes: Vec<&str> = includes.into_iter().map(|include| &page[include]).collect();
        assert_eq!(includes, ["import A from './_a.mdx'", "import c from \"c.json\";"]);
        let page = "<Snippet\n file=\"a.mdx\" /><Image src='a.png' />\n";
        assert_eq!(Mdx::default().skip(page, 0, true).unwrap().includes.first(), Some(&(0..8)));
    }

    #[test]
    fn a_page_that_imports_is_mdx() {
        assert!(is_mdx("mdx", "") && is_mdx("md", "# a\nimport B from 'b'\n"));
        assert!(!is_mdx("md", "import b\nfrom 'c'\n"));
        for sample in ["```js\n{}\n```\n", "~~~\n{}\n~~~\n", "<!--\n{}\n-->\n", "<pre>\n{}\n</pre>\n"] {
            let sample = sample.replace("{}", "import B from 'b'");
            assert!(!is_mdx("md", &sample), "{sample}");
            assert!(is_mdx("md", &format!("{sample}\nimport C from 'c'\n")), "{sample}");
        }
    }

    #[test]
    fn text_that_was_searched_in_vain_is_not_searched_again() {
        for page in [
            "<A {\n".repeat(50_000) + &"}".repeat(50_000) + "> x\n",
            "<A\n".repeat(50_000) + "> x\n",
            "{/*\n".repeat(50_000) + "*/} x\n",
            "<A\n>\nimport x\n".repeat(20_000),
        ] {
            let mut mdx = Mdx::default();
            let mut at = 0;
            while at < page.len() {
                let end = mdx.skip(&page, at, true).map(|skipped| skipped.end);
                at = end.unwrap_or_else(|| at + page[at..].find('\n').unwrap_or(page.len() - at)) + 1;
            }
        }
        let mut mdx = Mdx::default();
        let page = "<A b={\n}> x\n<B\n c=\"\"\n/>\n";
        assert_eq!(mdx.skip(page, 0, true), None);
        assert!(mdx.skip(page, 12, false).is_some());
    }

    #[test]
    fn lines_in_a_component_lose_the_indentation_of_its_content() {
        let mut mdx = Mdx::default();
        assert_eq!(mdx.indentation("    a"), 0);
        mdx.skip("<A>\n", 0, true);
        let lines = ["", "  a", "    b", " c"].map(|line| mdx.indentation(line));
        assert_eq!(lines, [0, 2, 2, 1]);
        mdx.skip("  <B>\n", 0, true);
        assert_eq!(mdx.indentation("      d"), 6);
        mdx.skip("  </B>\n", 0, true);
        assert_eq!(mdx.indentation("      d"), 2);
    }
}
