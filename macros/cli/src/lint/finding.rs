//! What a lint finds, and where.

use crate::inspected::Inspected;
use crate::place::Place;

/// Something odd on a page.
#[derive(Debug)]
pub(crate) struct Finding {
    /// What is odd.
    pub(crate) message: String,
    /// Where, the main place first.
    pub(crate) marks: Vec<Mark>,
    /// What to do about it.
    pub(crate) help: String,
    /// The index of its code in the catalogue.
    pub(crate) code: Option<usize>,
}

/// A marked place on a page.
#[derive(Debug)]
pub(crate) struct Mark {
    pub(crate) place: Place,
    /// In bytes.
    pub(crate) length: u32,
    /// What to print beside the mark; may be empty.
    pub(crate) label: String,
}

/// The most bytes of a row that are searched for words. The end of a row is not known here, and a match further on likely belongs
/// to another row.
const MOST_ROW_BYTES: usize = 8192;

impl Mark {
    /// Marks the first line of the row at a place.
    pub(crate) fn row(inspected: &Inspected, place: impl Into<Place>, label: &str) -> Self {
        let place = place.into();
        let first_line = text_from(inspected, place).lines().next().unwrap_or("").trim_end();
        Self { place, length: first_line.len() as u32, label: label.to_owned() }
    }

    /// Marks `words` in the row at a place. If the page spells them differently, for example with markup between them, marks the
    /// row.
    pub(super) fn words(inspected: &Inspected, place: impl Into<Place>, words: &str, label: &str) -> Self {
        let place = place.into();
        let text = text_from(inspected, place);
        let starts = text.char_indices().map(|(at, _)| at);
        let end = starts.take_while(|&at| at < MOST_ROW_BYTES).last().unwrap_or(0);
        let found = if words.is_empty() { None } else { text[..end].find(words) };
        match found {
            Some(at) => {
                let place = Place::new(place.page, place.offset + at as u32);
                Self { place, length: words.len() as u32, label: label.to_owned() }
            }
            None => Self::row(inspected, place, label),
        }
    }
}

fn text_from(inspected: &Inspected, place: Place) -> &str {
    inspected.source(place.page).text().get(place.offset as usize..).unwrap_or("")
}
