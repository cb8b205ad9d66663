//! Removes from a page what is not Markdown: placeholders and statements of documentation tools, lists of attributes, and in MDX
//! also components.

use std::ops::Range;

use doccodes_page::{Note, NoteKind};

use super::attributes::Attributes;
use super::fence::{FenceLine, Fences};
use super::include::{self, Fence};
use super::mdx::Mdx;
use super::placeholder;
use crate::offsets::Offsets;
use crate::pipes::is_rule;

/// The text of a page that is Markdown.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) text: String,
    /// The positions of the text's bytes on the page.
    pub(super) offsets: Offsets,
    /// The captions in lists of attributes.
    pub(super) captions: Vec<Caption>,
    /// The placeholders that were left out between other text, in order.
    pub(super) placeholders: Vec<LeftOut>,
    /// The fences, in bytes of the text.
    pub(super) fences: Vec<Range<usize>>,
    /// The parts of the page that are not read.
    pub(super) notes: Vec<Note>,
}

/// A placeholder that was left out.
#[derive(Debug)]
pub(super) struct LeftOut {
    /// Where it would be, in bytes of the text.
    pub(super) at: usize,
    /// Where it is, in bytes of the page. White space around it belongs to it.
    pub(super) page: Range<usize>,
}

/// The caption in a list of attributes.
#[derive(Debug)]
pub(super) struct Caption {
    /// The end of the block to which the list belongs, in bytes of the text.
    pub(super) after: usize,
    /// The caption, in bytes of the page.
    pub(super) value: Range<usize>,
}

/// Prepares a page, which is MDX if `is_mdx` is true.
pub(super) fn prepare(page: &str, is_mdx: bool) -> Prepared {
    let mut preparation = Preparation {
        page,
        prepared: Prepared {
            text: String::with_capacity(page.len()),
            offsets: Offsets::new(),
            captions: Vec::new(),
            placeholders: Vec::new(),
            fences: Vec::new(),
            notes: Vec::new(),
        },
        copied: usize::MAX,
        gap: None,
        rows: false,
        header: false,
        html: false,
        attributes: None,
        mdx: is_mdx.then(Mdx::default),
    };
    preparation.lines();
    preparation.prepared
}

struct Preparation<'a> {
    page: &'a str,
    prepared: Prepared,
    /// Where on the page the last copied part ends.
    copied: usize,
    /// The end of the last line, if that line had only placeholders.
    gap: Option<Range<usize>>,
    /// Whether the last lines are a table of pipes.
    rows: bool,
    /// Whether the last line may be the header of one.
    header: bool,
    /// Whether the last lines are HTML.
    html: bool,
    /// The start of the lists of attributes in the last lines.
    attributes: Option<usize>,
    /// The components, if the page is MDX.
    mdx: Option<Mdx>,
}

impl Preparation<'_> {
    fn lines(&mut self) {
        let mut fences = Fences::default();
        let mut at = front_matter(self.page);
        self.copy(0..at);
        let (mut in_comment, mut starts_block) = (false, true);
        while at < self.page.len() {
            let line = self.line(at);
            let mut next = (line.end + 1).min(self.page.len());
            let text = self.page.get(line.clone()).unwrap_or("");
            let fence = if in_comment { FenceLine::Outside } else { fences.next(text) };
            if in_comment || (fence == FenceLine::Outside && text.trim_start().starts_with("<!--")) {
                if !in_comment && include::is_line(text.trim()) {
                    self.note(NoteKind::Include, &line);
                }
                in_comment = !text.contains("-->");
                self.end_gap();
                self.copy(line.start..next);
            } else if fence == FenceLine::Outside {
                match self.skip_components(line.start, starts_block) {
                    Some(end) => next = end,
                    None => {
                        let line = self.unindented(line.clone());
                        self.text_line(line, next);
                    }
                }
            } else {
                if let FenceLine::Opens(info) = fence {
                    self.fence(info, line.clone());
                }
                self.end_gap();
                let start = self.prepared.text.len();
                let line = self.unindented(line.clone());
                self.copy(line.start..next);
                self.prepared.fences.push(start..self.prepared.text.len());
                (self.rows, self.header, self.html, self.attributes) = (false, false, false, None);
            }
            starts_block = next != line.end + 1 || text.trim().is_empty();
            at = next;
        }
    }

    /// Leaves out the lines from `at` on that are components, if the page is MDX. Returns where the next line starts.
    fn skip_components(&mut self, at: usize, starts_block: bool) -> Option<usize> {
        let skipped = self.mdx.as_mut()?.skip(self.page, at, starts_block)?;
        for include in &skipped.includes {
            self.note(NoteKind::Include, include);
        }
        self.end_gap();
        let next = (skipped.end + 1).min(self.page.len());
        self.copy(skipped.end..next);
        (self.rows, self.header, self.html, self.attributes) = (false, false, false, None);
        Some(next)
    }

    /// A line without the indentation that is due to its component.
    fn unindented(&mut self, line: Range<usize>) -> Range<usize> {
        let text = self.page.get(line.clone()).unwrap_or("");
        match &mut self.mdx {
            Some(mdx) => line.start + mdx.indentation(text)..line.end,
            None => line,
        }
    }

    /// The line that starts at `at`, without its line break.
    fn line(&self, at: usize) -> Range<usize> {
        let rest = self.page.get(at..).unwrap_or("");
        at..at + rest.find('\n').unwrap_or(rest.len())
    }

    /// Reads a line outside fences. The next line starts at `next`.
    fn text_line(&mut self, line: Range<usize>, next: usize) {
        let text = self.page.get(line.clone()).unwrap_or("");
        let shown = text.trim();
        if shown.is_empty() {
            self.gap = None;
            self.copy(line.start..next);
            (self.rows, self.header, self.html, self.attributes) = (false, false, false, None);
            return;
        }
        if let Some(list) = Attributes::parse(shown, true).filter(|list| list.length == shown.len()) {
            self.end_gap();
            let after = *self.attributes.get_or_insert(self.prepared.text.len());
            if let Some(value) = list.caption {
                let start = line.end - text.trim_start().len();
                let value = start + value.start..start + value.end;
                self.prepared.captions.push(Caption { after, value });
            }
            // The block above the list ends with it.
            self.copy(line.end..next);
            (self.rows, self.header) = (false, false);
            return;
        }
        self.attributes = None;
        if include::is_line(shown) {
            self.note(NoteKind::Include, &line);
            self.gap = Some(line.end..next);
            return;
        }
        let placeholders = placeholder::find(text);
        if placeholders.iter().any(|placeholder| placeholder.includes) {
            self.note(NoteKind::Include, &line);
        }
        let heading_list = heading_list(text);
        let mut kept = Vec::with_capacity(placeholders.len() + 1);
        let mut from = line.start;
        for placeholder in &placeholders {
            let before = text.get(..placeholder.range.start).unwrap_or("");
            let after = text.get(placeholder.range.end..).unwrap_or("");
            // Otherwise the space before it would precede a comma.
            let space = before.ends_with(' ') && after.starts_with(PUNCTUATION);
            kept.push(from..(line.start + before.len() - usize::from(space)).max(from));
            from = line.start + placeholder.range.end;
        }
        let end = heading_list.map_or(line.end, |start| (line.start + start).max(from));
        kept.push(from..end);
        let is_blank =
            |part: &Range<usize>| self.page.get(part.clone()).is_none_or(|part| part.trim().is_empty());
        if !placeholders.is_empty() && kept.iter().all(is_blank) {
            if starts_list_table(shown, self.page.get(next..).unwrap_or("")) {
                self.note(NoteKind::TableDirective, &line);
            }
            self.gap = Some(line.end..next);
            return;
        }
        // In MDX, a line that starts with a tag does not turn the lines below into HTML.
        if self.html
            && self.mdx.as_ref().is_some_and(Mdx::may_end_html)
            && (shown.starts_with('|') || shown.starts_with('#'))
        {
            self.gap = Some(self.copied.saturating_sub(1)..self.copied);
            self.end_gap();
        }
        if let Some(mdx) = &mut self.mdx {
            mdx.take(text);
        }
        let is_row = text.contains('|');
        self.fill_gap(is_row, next);
        let mut from = line.start;
        for part in kept {
            if part.start > from {
                self.leave_out(from..part.start);
            }
            from = part.end;
            self.copy(part);
        }
        self.copy(line.end..next);
        self.rows = (self.rows && is_row) || (self.header && is_rule(text));
        self.header = is_row;
        self.html |= shown.starts_with('<');
    }

    /// Replaces a line above that had only placeholders. Between the rows of a table, and in HTML, it is left out; everywhere else
    /// it becomes an empty line. The next line starts at `next`.
    fn fill_gap(&mut self, is_row: bool, next: usize) {
        if self.gap.is_none() {
            return;
        }
        let starts_table = || self.page.get(self.line(next)).is_some_and(is_rule);
        if self.html || (self.rows && is_row && !starts_table()) {
            self.gap = None;
        }
        self.end_gap();
    }

    fn end_gap(&mut self) {
        if let Some(gap) = self.gap.take() {
            self.copy(gap);
            (self.rows, self.header, self.html) = (false, false, false);
        }
    }

    /// Notes a fence whose content is not read. `info` describes the content.
    fn fence(&mut self, info: &str, line: Range<usize>) {
        let kind = match include::fence(info) {
            Some(Fence::Table) => NoteKind::TableDirective,
            Some(Fence::File) => NoteKind::Include,
            None => return,
        };
        self.note(kind, &line);
    }

    fn note(&mut self, kind: NoteKind, line: &Range<usize>) {
        let text = self.page.get(line.clone()).unwrap_or("");
        let start = line.end - text.trim_start().len();
        self.prepared.notes.push(Note::new(kind, start as u32, text.trim().len() as u32));
    }

    /// Records that a placeholder was left out.
    fn leave_out(&mut self, placeholder: Range<usize>) {
        let is_space = |at: usize| matches!(self.page.as_bytes().get(at), Some(b' ' | b'\t'));
        let start = placeholder.start.saturating_sub(1);
        let start = if is_space(start) { start } else { placeholder.start };
        let page = start..placeholder.end + usize::from(is_space(placeholder.end));
        self.prepared.placeholders.push(LeftOut { at: self.prepared.text.len(), page });
    }

    /// Copies a part of the page.
    fn copy(&mut self, part: Range<usize>) {
        let Some(text) = self.page.get(part.clone()).filter(|text| !text.is_empty()) else { return };
        if self.copied != part.start {
            self.prepared.offsets.push(self.prepared.text.len(), part.start);
        }
        self.prepared.text.push_str(text);
        self.copied = part.end;
    }
}

/// The length of the front matter of a page.
fn front_matter(page: &str) -> usize {
    if !page.starts_with("---\n") {
        return 0;
    }
    let mut end = 0;
    for line in page.split_inclusive('\n') {
        end += line.len();
        if end > "---\n".len() && matches!(line.trim_end(), "---" | "...") {
            return end;
        }
    }
    0
}

/// Whether a line of placeholders starts a table of Markdoc, whose rows are lists.
fn starts_list_table(line: &str, below: &str) -> bool {
    let name = line.strip_prefix("{%").and_then(|tag| tag.split_whitespace().next());
    let below = below.trim_start();
    name == Some("table") && (below.starts_with('*') || below.starts_with('-'))
}

/// The signs before which a removed placeholder leaves no space.
const PUNCTUATION: &[char] = &[',', '.', ';', ')', '!', '?'];

/// Where the list of attributes at the end of a heading starts: `# Codes {#codes}`.
fn heading_list(line: &str) -> Option<usize> {
    let start = line.strip_prefix('#').and_then(|heading| heading.rfind(" {"))? + 1;
    let list = line.get(start + 1..)?.trim_end();
    Attributes::parse(list, false).filter(|attributes| attributes.length == list.len()).map(|_| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(page: &str) -> String {
        prepare(page, false).text
    }

    #[test]
    fn every_byte_is_found_on_the_page() {
        let page = "---\na: {{ site.x }}\n---\n# 状 {#a}\n{: .b}\n| {% if c %}d | e |\n|---|---|\n{% x %}\n| f | g |\n```\n{% h %}\n```\n";
        let prepared = prepare(page, false);
        for (at, c) in prepared.text.char_indices() {
            assert!(page[prepared.offsets.page(at) as usize..].starts_with(c), "{c:?} at {at}");
        }
    }

    #[test]
    fn a_page_without_placeholders_is_unchanged() {
        let page = "# A\n\n| b | c |\n|---|---|\n| {id} | `{{ site.x }}` |\n\n<!-- {% a %}\n{% b %} -->\n```\n{% c %}\n```\nd";
        assert_eq!(text(page), page);
    }

    #[test]
    fn a_line_of_placeholders_between_rows_is_left_out() {
        let rows = "| a | b |\n|---|---|\n";
        assert_eq!(text(&format!("{rows}{{% if x %}}\n| c | d |\n")), format!("{rows}| c | d |\n"));
        assert_eq!(text(&format!("{rows}{{% x %}}\nText\n")), format!("{rows}\nText\n"));
        assert_eq!(text(&format!("{rows}{{% x %}}\n{{% y %}}\n{rows}")), format!("{rows}\n{rows}"));
        assert_eq!(text("<table>\n{% x %}\n<tr>\n"), "<table>\n<tr>\n");
        assert_eq!(text("a\n{% x %}"), "a\n");
    }

    #[test]
    fn the_space_before_a_placeholder_is_removed_if_a_comma_follows() {
        assert_eq!(text("a {{ site.x }}, b {{< c >}} d {% e %}.\n"), "a, b  d.\n");
    }

    #[test]
    fn lists_of_attributes_end_their_block_and_give_its_caption() {
        let prepared = prepare("| a |\n|---|\n{: #b}\n{: caption=\"C\"}\nd\n## e {#f}\n", false);
        assert_eq!(prepared.text, "| a |\n|---|\n\n\nd\n## e\n");
        let [caption] = prepared.captions.as_slice() else { panic!("{:?}", prepared.captions) };
        assert_eq!((caption.after, caption.value.clone()), (12, 31..32));
    }

    #[test]
    fn includes_are_noted() {
        use NoteKind::{Include, TableDirective};
        let page = "a\n {{#include b.md}}\n| {% include c.md %} |\n--8<-- \"d.md\"\n```{list-table} E\n{% include f %}\n```\n~~~{include} g\n~~~\n<!-- @include: ./h.md -->\n{!i.md!}\n{% data variables.j %}\n`{% include k %}`\n{% table %}\n\n* l\n{% /table %}\n{% table %}\n| m |\n";
        let notes: Vec<(NoteKind, &str)> = prepare(page, false)
            .notes
            .iter()
            .map(|note| (note.kind, &page[note.offset as usize..][..note.length as usize]))
            .collect();
        assert_eq!(
            notes,
            [
                (Include, "{{#include b.md}}"),
                (Include, "| {% include c.md %} |"),
                (Include, "--8<-- \"d.md\""),
                (TableDirective, "```{list-table} E"),
                (Include, "~~~{include} g"),
                (Include, "<!-- @include: ./h.md -->"),
                (Include, "{!i.md!}"),
                (TableDirective, "{% table %}"),
            ]
        );
    }

    #[test]
    fn hostile_pages_are_prepared_in_linear_time() {
        for line in [
            "{% x %}\n",
            "{: .a}\n",
            "|\n",
            "| a | b |\n|---|---|\n{%\n",
            "```\n",
            "<!--\n",
            "# {#a} {#b\n",
            "{% include a %}\n",
        ] {
            prepare(&line.repeat(100_000), false);
            prepare(&line.repeat(100_000), true);
        }
    }
}
