//! Puts the text of an item together from passages: each is a line, and a label stands in front of what it labels.

use std::ops::Range;

use super::part::Part;
use super::view::View;
use crate::characters::COLONS;
use crate::page::cell::{CellBuilder, Places};
use crate::page::limits::{MAX_ITEM_TEXT, MAX_LABEL};
use crate::page::outline::{Block, Kind};
use crate::page::style::Style;

/// The marks of bold text and code, in a list that is indented like code.
const MARKS: &[&str] = &["**", "__", "`"];

/// The bullets of such a list.
const BULLETS: &[&str] = &["- ", "* ", "+ "];

/// Adds a part of a passage on a line of its own.
pub(super) fn push_line(cell: &mut CellBuilder, view: View<'_>, part: &Part) {
    if let Some(block) = view.block(part.passage) {
        push(cell, view.text(part.passage), &block.places, part.bytes.clone(), "\n");
    }
}

/// Adds passages. Samples of code are left out: they repeat codes and words that say nothing about the item.
pub(super) fn push_passages(cell: &mut CellBuilder, view: View<'_>, passages: Range<usize>) {
    let mut label = false;
    for passage in passages {
        let Some(block) = view.block(passage).filter(|_| cell.length() < MAX_ITEM_TEXT) else { break };
        let text = view.text(passage);
        let is_label = is_label(block, text);
        // A label may have a colon of its own.
        let after_label = if cell.ends_with(COLONS) { " " } else { ": " };
        let between = if label && !is_label { after_label } else { "\n" };
        match block.kind {
            Kind::Code | Kind::Metadata => continue,
            Kind::IndentedList => push_indented_list(cell, text, &block.places),
            Kind::Text | Kind::Heading(_) => match own_label(block, text) {
                Some((end, rest)) => {
                    push(cell, text, &block.places, 0..end, between);
                    let after =
                        if text.get(..end).is_some_and(|label| label.ends_with(COLONS)) { " " } else { ": " };
                    push(cell, text, &block.places, rest..text.len(), after);
                }
                None => push(cell, text, &block.places, 0..text.len(), between),
            },
        }
        label = is_label;
    }
}

/// Adds a part of a text, as far as the limit allows, after what stands between it and the text before.
fn push(cell: &mut CellBuilder, text: &str, places: &Places, part: Range<usize>, between: &str) {
    let room = MAX_ITEM_TEXT.saturating_sub(cell.length() + between.len());
    let mut end = part.end.min(part.start.saturating_add(room));
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if part.start < end {
        if cell.length() > 0 {
            cell.push_between(between, places.page_offset(part.start));
        }
        cell.push_part(text, places, part.start..end);
    }
}

/// Whether a passage is a label of the one below it.
fn is_label(block: &Block, text: &str) -> bool {
    let is_set = match block.kind {
        Kind::Heading(_) => true,
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

/// Adds the lines of a list that is indented like code, without its marks.
fn push_indented_list(cell: &mut CellBuilder, text: &str, places: &Places) {
    let mut start = 0;
    for line in text.split('\n') {
        let bullet =
            BULLETS.iter().find(|bullet| line.starts_with(**bullet)).map_or(0, |bullet| bullet.len());
        let (mut between, mut at) = ("\n", bullet);
        while at < line.len() && cell.length() < MAX_ITEM_TEXT {
            let rest = line.get(at..).unwrap_or("");
            let mark = MARKS.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min();
            let (end, length) = mark.unwrap_or((rest.len(), 0));
            if end > 0 {
                push(cell, text, places, start + at..start + at + end, between);
                between = "";
            }
            at += end + length;
        }
        start += line.len() + 1;
    }
}
