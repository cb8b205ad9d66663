//! Joins passages to the text of an item: each is a line, and a label precedes the passage that it labels.

use std::ops::Range;

use doccodes_page::characters::COLONS;
use doccodes_page::limits::MAX_LABEL;
use doccodes_page::{CellBuilder, Places, Style};

use super::part::Part;
use super::view::View;
use crate::outline::{Block, Kind};
use crate::tag::Tag;

/// The bullets of a list that is indented like code.
const BULLETS: &[&str] = &["- ", "* ", "+ "];

/// Adds a part of a passage on a line of its own.
pub(super) fn push_line(cell: &mut CellBuilder, view: View<'_>, part: &Part) {
    if let Some(block) = view.block(part.passage) {
        push(cell, view.text(part.passage), &block.places, part.bytes.clone(), "\n");
    }
}

/// Adds the lines of one paragraph. A line is kept as a line if it starts with a label, or if the line above ends a sentence.
pub(super) fn push_paragraph(cell: &mut CellBuilder, view: View<'_>, lines: &[Part]) {
    for line in lines {
        let Some(block) = view.block(line.passage) else { continue };
        let text = view.text(line.passage);
        let label = text.get(line.bytes.clone()).and_then(|line| line.find([':', '：']));
        let starts =
            label.is_some_and(|end| end <= MAX_LABEL) || cell.ends_with(&['.', '!', ':', '。', '！', '：']);
        push(cell, text, &block.places, line.bytes.clone(), if starts { "\n" } else { " " });
    }
}

/// Adds passages. Samples of code are left out: they repeat codes and words that say nothing about the item.
pub(super) fn push_passages(cell: &mut CellBuilder, view: View<'_>, passages: Range<usize>) {
    let mut label = false;
    for passage in passages {
        let Some(block) = view.block(passage) else { break };
        let text = view.text(passage);
        let is_label = is_label(block, text);
        let between = if label && !is_label { after_label(cell) } else { "\n" };
        match block.kind {
            Kind::Code | Kind::Metadata => continue,
            Kind::IndentedList => push_indented_list(cell, view, text, &block.places),
            Kind::Text | Kind::Heading(_) => match own_label(block, text) {
                Some((end, rest)) => {
                    push(cell, text, &block.places, 0..end, between);
                    push(cell, text, &block.places, rest..text.len(), after_label(cell));
                }
                None => push(cell, text, &block.places, 0..text.len(), between),
            },
        }
        label = is_label;
    }
}

/// The text after a label, which may already end with a colon.
fn after_label(cell: &CellBuilder) -> &'static str {
    if cell.ends_with(COLONS) { " " } else { ": " }
}

/// Adds `between` and then a part of a text.
fn push(cell: &mut CellBuilder, text: &str, places: &Places, part: Range<usize>, between: &str) {
    if part.is_empty() {
        return;
    }
    if cell.length() > 0 {
        cell.push_between(between, places.page_offset(part.start));
    }
    cell.push_part(text, places, part);
}

/// Whether a passage is a label of the one below it: a heading, a text in bold, or a term with a definition.
fn is_label(block: &Block, text: &str) -> bool {
    let is_set = match block.kind {
        Kind::Heading(_) => true,
        Kind::Text if block.term_of == Some(Tag::Definitions) => true,
        Kind::Text => block.lead.style == Style::Strong && is_whole(block, text),
        _ => false,
    };
    is_set && is_short(text)
}

/// Whether the lead of a passage is all of it, or all but a colon.
pub(super) fn is_whole(block: &Block, text: &str) -> bool {
    text.get(block.lead.end..).is_some_and(|rest| block.lead.end > 0 && matches!(rest, "" | ":" | "："))
}

fn is_short(text: &str) -> bool {
    text.chars().take(MAX_LABEL + 1).count() <= MAX_LABEL
}

/// The label that a passage starts with, on a line of its own: where it ends, and where the rest starts.
fn own_label(block: &Block, text: &str) -> Option<(usize, usize)> {
    let end = block.lead.end;
    let label = text.get(..end).filter(|_| block.lead.style == Style::Strong)?;
    let ends_line = text.get(end..)?.starts_with('\n') || block.first_line == Some(end);
    (ends_line && is_short(label)).then_some((end, end + 1))
}

/// Adds the lines of a list that is indented like code, without its marks. A line continues the one right above it, unless it
/// starts with a bullet.
fn push_indented_list(cell: &mut CellBuilder, view: View<'_>, text: &str, places: &Places) {
    let page = view.source.text();
    let is_below_gap = |line: usize| {
        // The last line ends with the byte before its line break.
        let end = line.checked_sub(2).map_or(0, |last| places.page_offset(last) as usize + 1);
        page.get(end..places.page_offset(line) as usize).is_none_or(|gap| gap.matches('\n').count() != 1)
    };
    let mut start = 0;
    for line in text.split('\n') {
        let bullet = BULLETS.iter().find(|bullet| line.starts_with(**bullet)).map(|bullet| bullet.len());
        let mut between = if bullet.is_some() || is_below_gap(start) { "\n" } else { " " };
        let bullet = bullet.unwrap_or(0);
        let mut from = bullet;
        let mut add = |part: Range<usize>| {
            let whole = line.get(part.clone()).unwrap_or("");
            let shown = whole.trim();
            if whole.starts_with(' ') && between.is_empty() {
                between = " ";
            }
            if !shown.is_empty() {
                let at = start + part.end - whole.trim_start().len();
                push(cell, text, places, at..at + shown.len(), between);
                between = if whole.ends_with(' ') { " " } else { "" };
            }
        };
        let mut marks = line.match_indices(['*', '_', '`']).filter(|&(at, _)| at >= bullet).peekable();
        while let Some((at, mark)) = marks.next() {
            let is_double =
                marks.next_if(|&(next, other)| next == at + 1 && other == mark && mark != "`").is_some();
            if is_double || mark == "`" {
                add(from..at);
                from = at + 1 + usize::from(is_double);
            }
        }
        add(from..line.len());
        start += line.len() + 1;
    }
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;
    use doccodes_page::source::Source;

    use crate::testing::items;

    fn text(lines: &str) -> String {
        let page = format!("# A\n\n## E1\n\n{lines}\n\n## E2\n");
        let page = crate::read(&Source::new("p.md", page.as_bytes()).unwrap());
        items(&page, Form::Sections)[0][1].to_owned()
    }

    #[test]
    fn headings_bold_texts_and_terms_are_labels() {
        for label in ["### Cause\n\na", "**Cause**\n\na", "**Cause:**\na", "<dl><dt>Cause<dd>a</dl>"] {
            assert_eq!(text(&format!("b\n\n{label}\n\nc")), "b\nCause: a\nc", "{label}");
        }
    }

    #[test]
    fn an_indented_list_has_no_marks() {
        let lines = "        - **Cause**: no `x_y`\n        - a*b __c__ ***d** _e\n        + ` f ` `\n          状\n          g\n\n        h";
        assert_eq!(text(lines), "Cause: no x_y\na*b c *d _e\nf 状 g\nh");
    }

    #[test]
    fn a_long_line_of_an_indented_list_takes_linear_time() {
        for part in ["`", "`a ", "**a ", "_ *"] {
            let line = format!("     - a {}", part.repeat(100_000));
            assert!(text(&line).len() < line.len());
        }
    }
}
