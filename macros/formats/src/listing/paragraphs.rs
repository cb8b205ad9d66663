//! Runs of short paragraphs, or of paragraphs with a start in bold or code, each with the paragraphs that follow it.

use std::ops::Range;

use doccodes_page::Form;
use doccodes_page::characters::{ALPHANUMERIC, WHITE_SPACE, has};
use doccodes_page::distinct::Distinct;
use doccodes_page::limits::MAX_TERM;

use super::maker::Maker;
use super::number::is_number;
use super::part::{Part, Term};
use super::term::{Paragraph, is_symbol, split};
use super::text::is_whole;
use super::view::View;

/// The shape of the paragraph that starts an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// All of it is in bold or code.
    Set,
    /// Only its start is.
    Lead,
    /// It is a single word that looks like a name.
    Word,
}

/// The fewest paragraphs of one shape below a heading that are a listing.
const MIN_ITEMS: usize = 2;

/// Adds the runs of a page.
pub(super) fn add(maker: &mut Maker<'_>) {
    for (heading, passages) in chapters(maker.view) {
        let shapes = shapes(maker.view, passages.clone());
        for shape in [Shape::Set, Shape::Lead, Shape::Word] {
            let mut starts = Vec::new();
            for &(at, other) in &shapes {
                if other == shape {
                    starts.push(at);
                }
            }
            if starts.len() >= MIN_ITEMS && !maker.is_full() {
                add_run(maker, heading, &starts, passages.end);
            }
        }
    }
}

/// The passages between headings: the heading, if there is one, and the passages below it.
fn chapters(view: View<'_>) -> Vec<(Option<usize>, Range<usize>)> {
    let mut chapters = Vec::new();
    let (mut heading, mut start) = (None, 0);
    for at in 0..=view.len() {
        if at == view.len() || view.level(at).is_some() {
            if start < at {
                chapters.push((heading, start..at));
            }
            (heading, start) = (Some(at), at + 1);
        }
    }
    chapters
}

fn add_run(maker: &mut Maker<'_>, heading: Option<usize>, starts: &[usize], end: usize) {
    let view = maker.view;
    let caption = starts.first().and_then(|&first| view.paragraph_before(first));
    maker.start(Form::Paragraphs, heading, caption);
    for (n, &passage) in starts.iter().enumerate() {
        let Some(block) = view.block(passage) else { continue };
        let end = starts.get(n + 1).copied().unwrap_or(end);
        let text = view.text(passage);
        let lead = if is_whole(block, text) { text.len() } else { block.lead.end };
        let split = match lead {
            0 => None,
            lead => Some(split(Paragraph { text, lead, first_line: None, has_more: true })),
        };
        let (term, rest) = split.map_or((text.len(), text.len()), |split| (split.term, split.text));
        let rest = Part { passage, bytes: rest..text.len() };
        let term = Term::with_style(block.lead.style, Part { passage, bytes: 0..term });
        maker.item(term, rest.non_empty(), passage + 1..end);
    }
    maker.end();
}

/// The paragraphs that may start an item, with their shapes. A text in bold that repeats is a label within items.
fn shapes(view: View<'_>, passages: Range<usize>) -> Vec<(usize, Shape)> {
    let mut shapes: Vec<(usize, Shape)> = Vec::new();
    let mut texts = Distinct::default();
    // How often each text occurs in bold or code.
    let mut times: Vec<u32> = Vec::new();
    for at in passages {
        let Some(shape) = shape(view, at) else { continue };
        // The number right below a name belongs to it.
        let follows = shapes.last().is_some_and(|&(before, shape)| before + 1 == at && shape == Shape::Set);
        if shape == Shape::Word && follows && is_number(view.text(at)) {
            continue;
        }
        if shape == Shape::Set {
            let text = texts.add(view.text(at).into());
            times.resize(texts.count(), 0);
            times[text] += 1;
        }
        shapes.push((at, shape));
    }
    let is_once = |at: usize| texts.number(view.text(at)).is_some_and(|text| times[text] == 1);
    shapes.retain(|&(at, shape)| shape != Shape::Set || is_once(at));
    shapes
}

/// Whether a word looks like a symbol, or like a name with capital letters or dots within it.
fn is_name(word: &str) -> bool {
    let inner = word.get(1..).unwrap_or("");
    word.ends_with(ALPHANUMERIC) && (is_symbol(word) || has(inner, |c| c.is_ascii_uppercase() || c == '.'))
}

fn shape(view: View<'_>, at: usize) -> Option<Shape> {
    let block =
        view.block(at).filter(|block| view.is_text(at) && block.depth == 0 && !block.is_local_link)?;
    let text = view.text(at);
    if block.lead.end > MAX_TERM || !block.terms.is_empty() {
        return None;
    }
    if is_whole(block, text) {
        return Some(Shape::Set);
    }
    if block.lead.end > 0 {
        return Some(Shape::Lead);
    }
    let is_word = text.len() <= MAX_TERM && !has(text, WHITE_SPACE);
    (is_word && is_name(text)).then_some(Shape::Word)
}

#[cfg(test)]
mod tests {
    use doccodes_page::Form;

    use crate::testing::{items, listings, read};

    #[test]
    fn a_name_and_its_number_are_the_term_of_what_follows() {
        let page = read(
            "p.md",
            "# Codes\n\nAll:\n\n**E\\_LOST**\n\n5 (0x5)\n\nLost.\n\nAsk.\n\n**E\\_WET**:\n\n6\n\nWet.\n",
        );
        assert_eq!(
            items(&page, Form::Paragraphs),
            [["E_LOST\n5 (0x5)", "Lost.\nAsk."], ["E_WET\n6", "Wet."]]
        );
        let run = listings(&page, Form::Paragraphs)[0];
        assert_eq!((run.heading.as_deref(), run.caption.as_deref()), (Some("Codes"), Some("All:")));
    }

    #[test]
    fn a_term_may_be_the_start_of_a_paragraph() {
        let page = read("p.md", "**404 Lost**: the parcel\n\nis lost.\n\n**E1**<br>Wet.\n\n**E2**\nDry.\n");
        assert_eq!(
            items(&page, Form::Paragraphs),
            [["404 Lost", "the parcel\nis lost."], ["E1", "Wet."], ["E2", "Dry."]]
        );
    }

    #[test]
    fn words_alone_are_terms() {
        let page = read("p.html", "<div>E1</div><div>Lost.</div><div>E2</div><div>Wet.</div>");
        assert_eq!(items(&page, Form::Paragraphs), [["E1", "Lost."], ["E2", "Wet."]]);
    }

    #[test]
    fn a_label_that_repeats_is_not_a_term() {
        let page = read("p.md", "**E1**\n\n**Cause**\n\na\n\n**E2**\n\n**Cause**\n\nb\n");
        assert_eq!(items(&page, Form::Paragraphs), [["E1", "Cause: a"], ["E2", "Cause: b"]]);
    }
}
