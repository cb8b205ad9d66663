//! Markdown: the parser is pulldown-cmark. HTML in it is passed to the HTML reader.

mod attributes;
mod fence;
mod include;
mod mdx;
mod placeholder;
mod prepare;

use std::ops::Range;

use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag as Markup, TagEnd,
};

use super::builder::Builder;
use super::html;
use super::offsets::Offsets;
use super::tag::Tag;
use super::{pipes, unread};
use doccodes_page::Page;
use doccodes_page::characters::{BLANKS, Kind};
use doccodes_page::one_of::starts_with_one_of;
use doccodes_page::source::Source;
use prepare::{Caption, LeftOut, prepare};

/// Reads a page of Markdown: CommonMark with pipe tables, HTML tables and front matter.
pub(super) fn read(source: &Source) -> Page {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let prepared = prepare(source.text(), mdx::is_mdx(&source.extension(), source.text()));
    let mut reader = Reader {
        page: source.text(),
        text: &prepared.text,
        offsets: &prepared.offsets,
        captions: &prepared.captions,
        placeholders: &prepared.placeholders,
        builder: Builder::new(source),
        html: None,
        lists: 0,
        in_definition: false,
        indented_text: false,
        in_pipes: false,
        in_rule: false,
        in_unknown_link: false,
        read: prepared.fences,
    };
    for note in prepared.notes {
        reader.builder.note(note.kind, note.offset, note.length);
    }
    let text = prepared.text.as_str();
    let link =
        |link: BrokenLink<'_>| is_link(text, &link).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")));
    let parser = Parser::new_with_broken_link_callback(text, options, Some(link));
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish()
}

struct Reader<'a> {
    page: &'a str,
    /// The part of the page that is Markdown. The parser reads this text, and its ranges are bytes of it.
    text: &'a str,
    /// The positions of the text's bytes on the page.
    offsets: &'a Offsets,
    /// The captions in lists of attributes that have not been given to a table yet.
    captions: &'a [Caption],
    /// The placeholders that have not been passed yet.
    placeholders: &'a [LeftOut],
    builder: Builder<'a>,
    /// The HTML block that is being collected. The parser passes it line by line, without the indentation of the list item
    /// around it.
    html: Option<(String, Offsets)>,
    /// The number of open lists of Markdown.
    lists: usize,
    /// Whether the last block is the definition of a term, which other dialects have.
    in_definition: bool,
    /// Whether the open indented block is text, and not code.
    indented_text: bool,
    /// Whether the innermost table is one of pipes.
    in_pipes: bool,
    /// Whether the row is a rule that separates rows.
    in_rule: bool,
    /// Whether a link without a definition is open.
    in_unknown_link: bool,
    /// The parts that have been read as tables, samples of code, or comments.
    read: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let offset = self.offsets.page(range.start);
        self.note_read(&event, &range);
        if self.in_rule {
            self.in_rule = !matches!(event, Event::End(TagEnd::TableRow));
            return;
        }
        match event {
            // Other dialects separate groups of rows with such a rule. It documents nothing.
            Event::Start(Markup::TableRow) if pipes::is_rule(self.text.get(range.clone()).unwrap_or("")) => {
                self.in_rule = true;
            }
            Event::Start(Markup::HtmlBlock) => self.html = Some((String::new(), Offsets::new())),
            // After an empty line in a table or a list of HTML, indented markup is code in Markdown, which no vendor intends.
            Event::Start(Markup::CodeBlock(CodeBlockKind::Indented))
                if self.builder.in_table() || self.builder.open_lists() > self.lists =>
            {
                self.html = Some((String::new(), Offsets::new()));
            }
            // In dialects with definitions, the indented paragraphs below a definition belong to it.
            Event::Start(Markup::CodeBlock(CodeBlockKind::Indented))
                if self.in_definition && !has_bullets(self.text.get(range.clone()).unwrap_or("")) =>
            {
                self.indented_text = true;
                self.builder.start(Tag::Block, offset);
                self.builder.continuation();
            }
            Event::End(TagEnd::HtmlBlock) => self.end_html(),
            Event::End(TagEnd::CodeBlock) if self.html.is_some() => self.end_html(),
            Event::End(TagEnd::CodeBlock) if std::mem::take(&mut self.indented_text) => {
                self.builder.end(Tag::Block, offset);
            }
            Event::Html(line) => self.html_line(&line, range),
            Event::Text(line) if self.html.is_some() => self.html_line(&line, range),
            Event::Text(lines) if self.indented_text => {
                // An empty line separates paragraphs.
                let mut start = range.start;
                for line in lines.split_inclusive('\n') {
                    if line.trim().is_empty() {
                        self.builder.break_line();
                    }
                    self.inline_text(line, start..start + line.len());
                    start += line.len();
                }
            }
            // `<table>` in a sentence is a word, unless it may belong to an open HTML table.
            Event::InlineHtml(tag)
                if html::is_structure(&tag) && (self.in_pipes || !self.builder.in_table()) =>
            {
                self.inline_text(&tag, range);
            }
            Event::InlineHtml(tag) => {
                let offsets = Offsets::starting_at(offset as usize);
                html::feed(&mut self.builder, &tag, &offsets);
            }
            Event::Text(text) => self.inline_text(&text, range),
            Event::Code(text) => {
                let start = self.text.get(range.clone()).and_then(|code| code.find(&*text)).unwrap_or(0);
                self.builder.start(Tag::Code, offset);
                self.inline_text(&text, range.start + start..range.start + start + text.len());
                self.builder.end(Tag::Code, offset);
            }
            // Spaces at the end of a term are not a line break.
            Event::HardBreak if !is_definition(self.text.get(range.end..).unwrap_or("")) => {
                self.builder.break_line();
            }
            Event::SoftBreak | Event::HardBreak => {
                // A definition list of other dialects.
                if is_definition(self.text.get(range.end..).unwrap_or("")) {
                    self.builder.definition();
                    self.in_definition = true;
                }
                self.builder.end_line(offset);
            }
            // The number of a footnote is not text.
            Event::FootnoteReference(_) => self.pass_markup(&range),
            Event::Start(Markup::Link { link_type: LinkType::CollapsedUnknown, .. }) => {
                self.in_unknown_link = true;
                self.pass_markup(&(range.start..range.start + 1));
            }
            // The parser's range of such a link ends before its empty brackets.
            Event::End(TagEnd::Link) if std::mem::take(&mut self.in_unknown_link) => {
                self.pass_markup(&(range.end - 1..range.end + "[]".len()));
            }
            Event::Start(markup) => {
                if matches!(markup, Markup::TableCell) {
                    self.pass_placeholders(range.start, false);
                }
                if let Some(tag) = start_tag(&markup) {
                    self.builder.start(tag, offset);
                }
                match markup {
                    Markup::Paragraph => {
                        self.in_definition = is_definition(self.text.get(range).unwrap_or(""));
                    }
                    Markup::Heading { .. } | Markup::CodeBlock(CodeBlockKind::Fenced(_)) => {
                        self.in_definition = false;
                    }
                    Markup::List(_) => {
                        self.lists += 1;
                        self.in_definition = false;
                    }
                    Markup::CodeBlock(CodeBlockKind::Indented)
                        if has_bullets(self.text.get(range.clone()).unwrap_or("")) =>
                    {
                        self.builder.indented_list();
                    }
                    Markup::Table(_) => self.in_pipes = true,
                    Markup::TableHead => self.builder.start(Tag::Row, offset),
                    Markup::TableRow => {
                        let row = self.text.get(range).unwrap_or("");
                        self.builder.note_width(pipes::cells(row));
                    }
                    _ => {}
                }
            }
            Event::End(markup) => {
                self.builder.end_hidden();
                self.lists -= usize::from(matches!(markup, TagEnd::List(_)));
                if markup == TagEnd::Table {
                    self.in_pipes = false;
                    self.caption(range.end);
                }
                if markup == TagEnd::TableCell && !self.placeholders.is_empty() {
                    let rest = self.text.get(range.end..).unwrap_or("");
                    let end = range.end + rest.len() - rest.trim_start_matches(BLANKS).len();
                    self.pass_placeholders(end + 1, true);
                }
                if let Some(tag) = end_tag(markup) {
                    self.builder.end(tag, offset);
                }
            }
            Event::Rule => self.builder.end(Tag::Block, offset),
            _ => {}
        }
    }

    /// Records what has been read as a table, and what only shows one.
    fn note_read(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let is_read = match event {
            Event::Start(
                Markup::Table(_) | Markup::CodeBlock(CodeBlockKind::Fenced(_)) | Markup::MetadataBlock(_),
            ) => true,
            Event::Start(Markup::HtmlBlock) => {
                self.builder.in_table() || shows_no_text(self.text.get(range.clone()).unwrap_or(""))
            }
            Event::Start(_) => self.builder.in_table(),
            _ => false,
        };
        if is_read {
            self.read.push(range.clone());
        }
    }

    fn finish(mut self) -> Page {
        for found in unread::table_lines(self.text, self.read) {
            let offset = self.offsets.page(found.first.start);
            self.builder.note(found.kind(), offset, found.first.len() as u32);
        }
        self.builder.finish()
    }

    fn inline_text(&mut self, text: &str, range: Range<usize>) {
        self.pass_placeholders(range.start + 1, true);
        if self.text.get(range.clone()) != Some(text) {
            return self.builder.text(text, self.offsets.page(range.start), false);
        }
        let mut from = range.start;
        while from < range.end {
            let to = self.offsets.piece_end(from, range.end);
            let part = self.text.get(from..to).unwrap_or("");
            self.builder.text(part, self.offsets.page(from), true);
            from = to;
            if from < range.end {
                self.pass_placeholders(from + 1, true);
            }
        }
    }

    /// Passes the placeholders before `end`, those of a cell to the builder.
    fn pass_placeholders(&mut self, end: usize, in_cell: bool) {
        while let Some((first, rest)) = self.placeholders.split_first().filter(|(first, _)| first.at < end) {
            if in_cell {
                let text = self.page.get(first.page.clone()).unwrap_or("");
                self.builder.placeholder(text, first.page.start as u32);
            }
            self.placeholders = rest;
        }
    }

    /// Gives the table that ends at `end` the caption of the list of attributes below it.
    fn caption(&mut self, end: usize) {
        let before = self.captions.partition_point(|caption| caption.after < end);
        let Some((caption, rest)) = self.captions.get(before..).and_then(<[Caption]>::split_first) else {
            return;
        };
        if caption.after != end {
            return;
        }
        self.captions = rest;
        let (start, end) = (caption.value.start as u32, caption.value.end as u32);
        self.builder.start(Tag::Caption, start);
        self.builder.text(self.page.get(caption.value.clone()).unwrap_or(""), start, true);
        self.builder.end(Tag::Caption, end);
    }

    /// Passes markup that stands for a link.
    fn pass_markup(&mut self, range: &Range<usize>) {
        self.pass_placeholders(range.start + 1, true);
        let markup = self.text.get(range.clone()).unwrap_or("");
        self.builder.placeholder(markup, self.offsets.page(range.start));
    }

    fn html_line(&mut self, line: &str, range: Range<usize>) {
        let (html, offsets) = self.html.get_or_insert_with(|| (String::new(), Offsets::new()));
        offsets.copy(html.len(), self.offsets, range.start..range.start + line.len());
        html.push_str(line);
    }

    fn end_html(&mut self) {
        if let Some((html, offsets)) = self.html.take() {
            html::feed(&mut self.builder, &html, &offsets);
        }
    }
}

/// Whether a line starts with the colon of a definition list.
fn is_definition(line: &str) -> bool {
    let line = line.trim_start_matches(' ');
    line.starts_with(": ") || line.starts_with(":\t")
}

/// Whether a line of an indented block starts with a bullet. Published pages indent lists like code, below headings that were in
/// components of a documentation tool. No vendor intends code.
fn has_bullets(code: &str) -> bool {
    for line in code.lines() {
        if starts_with_one_of(line.trim_start(), &["- ", "* ", "+ "]) {
            return true;
        }
    }
    false
}

/// Whether `[x][]` is a link although it has no definition. Documentation tools define the links of all pages in one place. After a
/// word it is an index: `a[i][]`.
fn is_link(text: &str, link: &BrokenLink<'_>) -> bool {
    let before = text.get(..link.span.start).unwrap_or("");
    matches!(link.link_type, LinkType::Collapsed | LinkType::CollapsedUnknown)
        && !before.ends_with(BEFORE_INDEX)
}

const BEFORE_INDEX: Kind = |c| c.is_alphanumeric() || matches!(c, ']' | '_' | '$');

/// The elements of HTML that hold a table, or whose lines are a sample of code or not shown.
const NO_TEXT: &[&str] = &["<!--", "<table", "<tr", "<td", "<th", "<pre", "<script", "<style", "<textarea"];

/// Whether the lines of an HTML block are a table, a sample of code, or not shown.
fn shows_no_text(html: &str) -> bool {
    for (at, _) in html.match_indices('<') {
        let here = html.as_bytes().get(at..).unwrap_or_default();
        for start in NO_TEXT {
            if let Some(here) = here.get(..start.len())
                && here.eq_ignore_ascii_case(start.as_bytes())
            {
                return true;
            }
        }
    }
    false
}

fn start_tag(markup: &Markup<'_>) -> Option<Tag> {
    Some(match markup {
        Markup::Table(_) => Tag::Table,
        Markup::TableHead => Tag::Head,
        Markup::TableRow => Tag::Row,
        Markup::TableCell => Tag::CELL,
        Markup::Heading { level, .. } => Tag::Heading(*level as u8),
        Markup::Paragraph | Markup::BlockQuote(_) => Tag::Block,
        Markup::List(_) => Tag::List,
        Markup::Item => Tag::Item,
        Markup::Strong => Tag::Strong,
        Markup::Link { dest_url, .. } => Tag::Link { local: dest_url.starts_with('#') },
        Markup::Strikethrough => Tag::StruckOut,
        Markup::CodeBlock(_) => Tag::Preformatted,
        Markup::MetadataBlock(_) => Tag::Metadata,
        _ => return None,
    })
}

fn end_tag(markup: TagEnd) -> Option<Tag> {
    Some(match markup {
        TagEnd::Table => Tag::Table,
        TagEnd::TableHead => Tag::Head,
        TagEnd::TableRow => Tag::Row,
        TagEnd::TableCell => Tag::CELL,
        TagEnd::Heading(level) => Tag::Heading(level as u8),
        TagEnd::Paragraph | TagEnd::BlockQuote(_) => Tag::Block,
        TagEnd::List(_) => Tag::List,
        TagEnd::Item => Tag::Item,
        TagEnd::Strong => Tag::Strong,
        TagEnd::Link => Tag::Link { local: false },
        TagEnd::Strikethrough => Tag::StruckOut,
        TagEnd::CodeBlock => Tag::Preformatted,
        TagEnd::MetadataBlock(_) => Tag::Metadata,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::cells;
    use doccodes_page::NoteKind;
    use doccodes_page::Row;

    fn page(markdown: &str) -> Page {
        read(&Source::new("p.md", markdown.as_bytes()).unwrap())
    }

    #[test]
    fn a_pipe_table_has_its_heading_and_caption() {
        let page = page(
            "# Codes\n\nTable 1: all of them\n\n| Code | Name |\n|---|---|\n| `200` | **OK** |\n| 404 | a\\|b &amp; c |\n",
        );
        let table = &page.tables[0];
        assert_eq!(table.heading.as_deref(), Some("Codes"));
        assert_eq!(table.caption.as_deref(), Some("Table 1: all of them"));
        assert_eq!(table.header.as_ref().unwrap().cells[1].text(), "Name");
        assert_eq!(cells(&page), [["200", "OK"], ["404", "a|b & c"]]);
    }

    #[test]
    fn an_html_table_in_a_list_item_keeps_its_offsets() {
        let text = "-   正常\n\n    <table><tr><th>状态码</th></tr>\n    <tr><td><p>2\n    00</p>\n    </td>\n    </tr>\n    </table>\n";
        let page = page(text);
        assert_eq!(cells(&page), [["2 00"]]);
        let row = &page.tables[0].rows[0];
        assert!(text[row.offset as usize..].starts_with("<tr><td>"));
        assert!(text[row.cells[0].page_offset(2) as usize..].starts_with("00</p>"));
        assert_eq!(page.tables[0].caption.as_deref(), Some("正常"));
    }

    #[test]
    fn an_empty_line_in_an_html_table_does_not_end_it() {
        let page = page(
            "<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>1</td><td>\n\nsome *Markdown*\n\n- x\n</td></tr>\n\n    <tr><td>2</td>\n    <td>y</td></tr>\n</table>\n",
        );
        assert_eq!(cells(&page), [["1", "some Markdown\nx"], ["2", "y"]]);
    }

    #[test]
    fn rows_that_the_parser_fills_or_cuts_keep_their_width() {
        let page = page("| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n1 | 2\n| | |\n| a\\|b | c |\n");
        let widths: Vec<usize> = page.tables[0].rows.iter().map(Row::width).collect();
        assert_eq!(widths, [1, 3, 2, 2, 2]);
    }

    #[test]
    fn structural_tags_in_a_sentence_are_words() {
        let page = page(
            "| A | B |\n|---|---|\n| 1 | x <b>y</b><br>z |\n| 2 | a <table> and <script> <td> z |\n| 3 | c |\n",
        );
        assert_eq!(cells(&page), [["1", "x y\nz"], ["2", "a <table> and <script> <td> z"], ["3", "c"]]);
    }

    #[test]
    fn a_struck_out_cell_is_recognised() {
        let page = page(
            "| A | B |\n|---|---|\n| ~~1~~ | x |\n| <del>2 | y |\n| <S>`3`</S> since May | ~~z |\n| 4 | a ~~b~~ |\n",
        );
        let rows = page.tables[0].rows.iter();
        let struck_out =
            rows.map(|row| row.cells.iter().map(|cell| cell.is_struck_out()).collect::<Vec<_>>());
        assert_eq!(
            struck_out.collect::<Vec<_>>(),
            [[true, false], [true, false], [true, false], [false, false]]
        );
        assert_eq!(cells(&page)[0], ["1", "x"]);
    }

    fn notes(markdown: &str) -> Vec<(NoteKind, &str)> {
        let notes = page(markdown).notes.into_iter();
        notes.map(|note| (note.kind, &markdown[note.offset as usize..][..note.length as usize])).collect()
    }

    #[test]
    fn lines_that_only_look_like_a_table_are_noted() {
        let lines = |lines| NoteKind::TableLines { lines };
        for (markdown, expected) in [
            ("=== \"A\"\n\n    | C | D |\n    |---|---|\n    | 1 | a |\n", (lines(3), "| C | D |")),
            ("!!! note\n    | C | D |\n    |---|---|\n    | 1 | a |\n", (lines(3), "| C | D |")),
            ("+---+---+\n| C | D |\n+===+===+\n| 1 | a |\n+---+---+\n", (lines(5), "+---+---+")),
            ("<div>\n| C | D |\n|---|---|\n| 1 | a |\n</div>\n", (lines(3), "| C | D |")),
            ("| C | D |\n|---|---|\n| 1 | a |\n\n| 2 | b |\n", (lines(1), "| 2 | b |")),
            (
                "| C | D |\n|---|---|---|\n| 1 | a |\n",
                (NoteKind::UnevenTable { header: 2, rule: 3 }, "| C | D |"),
            ),
            ("> | C | D |\n> | 1 | a |\n", (lines(2), "| C | D |")),
        ] {
            assert_eq!(notes(markdown), [expected], "{markdown}");
        }
    }

    #[test]
    fn tables_samples_and_comments_are_not_noted() {
        for markdown in [
            "| C | D |\n|---|---|\n| 1 | a |\n",
            "- | C | D |\n  |---|---|\n  | 1 | a |\n",
            "```text\n| C | D |\n+---+---+\n```\n",
            "~~~\n| C | D |\n",
            "<!--\n| C | D |\n|---|---|\n-->\n",
            "<pre>\n| C | D |\n</pre>\n",
            "<table><tr><td>\n| C | D |\n\n| 1 | a |\n\n    | 1 | a |\n</td></tr></table>\n",
            "The size |x| of x, and a | b\n\n|x|\n\n---\n",
            "---\na: |\n  | C | D |\n---\n",
        ] {
            assert_eq!(notes(markdown), [], "{markdown}");
        }
    }

    #[test]
    fn a_rule_between_rows_is_not_a_row() {
        let page = page("| C | D |\n|---|---|\n| 1 | a |\n|---|:-:|\n| 2 | b |\n| - | - |\n");
        assert_eq!(cells(&page), [["1", "a"], ["2", "b"]]);
        assert_eq!(page.tables[0].rows[1].written, Some(2));
    }

    #[test]
    fn a_list_of_attributes_below_a_table_is_not_a_row() {
        let page = page(
            "# H {#h}\n\nBefore\n\n| C | D |\n|---|---|\n| 1 | a |\n{: .wide}\n{: caption=\"Table 1. Codes\"}\nAfter\n\n| C | D |\n|---|---|\n| 2 | {id} |\n{#t .wide}\n",
        );
        assert_eq!(cells(&page), [["1", "a"], ["2", "{id}"]]);
        let captions: Vec<_> = page.tables.iter().map(|table| table.caption.as_deref()).collect();
        assert_eq!(captions, [Some("Table 1. Codes"), Some("After")]);
        assert_eq!(page.tables[0].heading.as_deref(), Some("H"));
        assert!(page.notes.is_empty());
    }

    #[test]
    fn placeholders_of_tools_are_left_out_of_text() {
        let markdown = "{% include top.html %}\n| C | D | E |\n|---|---|---|\n{% if x %}\n| 1 | a {{ site.x | upcase }} [b](c){: .d} {e}|\n{% endif %}\n| 2 | {{< y >}} | `{{ z }}` |\n";
        let page = page(markdown);
        assert_eq!(cells(&page), [["1", "a b {e}", ""], ["2", "", "{{ z }}"]]);
        let written = |row: &Row| row.cells.iter().map(|cell| cell.written().to_owned()).collect::<Vec<_>>();
        assert_eq!(
            page.tables[0].rows.iter().map(written).collect::<Vec<_>>(),
            [["1", "a {{ site.x | upcase }} b{: .d} {e}", ""], ["2", "{{< y >}}", "{{ z }}"]]
        );
        let cell = &page.tables[0].rows[0].cells[1];
        for (at, c) in cell.text().char_indices() {
            assert!(c == ' ' || markdown[cell.page_offset(at) as usize..].starts_with(c), "{c}");
        }
        assert_eq!(notes(markdown), [(NoteKind::Include, "{% include top.html %}")]);
    }

    #[test]
    fn components_of_mdx_do_not_swallow_what_follows() {
        let mdx = "import A from './_a.mdx'\n\n# H\n\n<Tabs>\n  <Tab title=\"One\">\n    ## I\n    | C | D |\n    |---|---|\n    | 1 | a |\n  </Tab>\n\n  <Tab\n    title=\"Two\"\n  >\n\n    | C | D |\n    |---|---|\n    | 2 | b {/* c */} |\n\n  </Tab>\n</Tabs>\n<Note>Text</Note>\n### J\n<div>\n| C | D |\n|---|---|\n| 3 | c |\n</div>\n<table>\n<tbody>\n<tr><td>4</td>\n\n    <td>d</td></tr>\n</tbody></table>\n{/* | C | D |\n| 9 | x | */}\n<A />\n## K\n";
        let page = read(&Source::new("p.mdx", mdx.as_bytes()).unwrap());
        assert_eq!(cells(&page), [["1", "a"], ["2", "b"], ["3", "c"], ["4", "d"]]);
        let headings: Vec<&str> = page
            .passages
            .iter()
            .filter(|passage| passage.heading)
            .map(|passage| passage.text.as_str())
            .collect();
        assert_eq!(headings, ["H", "I", "J", "K"]);
        assert_eq!(page.passages.iter().filter(|passage| !passage.heading).count(), 1);
        let [note] = page.notes.as_slice() else { panic!("{:?}", page.notes) };
        assert_eq!((note.kind, note.offset), (NoteKind::Include, 0));
        for cell in page.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
            assert!(mdx[cell.page_offset(0) as usize..].starts_with(&cell.text()[..1]));
        }
    }

    #[test]
    fn links_without_a_definition_and_footnotes_are_not_text() {
        let page = page(
            "[z]: x\n\n| C | D |\n|---|---|\n| [1][] | [z][], a [`b` c][], d[i][], [e], [f][g][^1] |\n| 2[^1] | [^none] \\[x\\]\\[\\] |\n\n[^1]: At night.\n",
        );
        assert_eq!(cells(&page), [["1", "z, a b c, d[i][], [e], [f][g]"], ["2", "[^none] [x][]"]]);
        let rows = &page.tables[0].rows;
        assert_eq!(rows[0].cells[1].written(), "z, a [b c][], d[i][], [e], [f][g][^1]");
        assert_eq!(rows[1].cells[0].written(), "2[^1]");
        assert!(page.notes.is_empty());
    }

    #[test]
    fn front_matter_is_text_and_not_a_table() {
        let page = page("---\nservice: OMS\ntitle: x\n---\n\n| A |\n|---|\n| 1 |\n");
        assert_eq!(page.passages[0].text, "service: OMS\ntitle: x");
        assert_eq!(page.tables.len(), 1);
    }
}
