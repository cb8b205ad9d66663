//! What a lint finds, and where.

use doccodes_codegen::source::Source;

/// Something odd on a page.
#[derive(Debug)]
pub(crate) struct Finding {
    /// What is odd.
    pub(crate) message: String,
    /// Where, the main place first.
    pub(crate) marks: Vec<Mark>,
    /// What to do about it.
    pub(crate) help: String,
    /// The code that it is about, by its index in the catalogue.
    pub(crate) code: Option<usize>,
}

/// A marked place on a page.
#[derive(Debug)]
pub(crate) struct Mark {
    /// In bytes from the start of the page.
    pub(crate) offset: u32,
    /// In bytes.
    pub(crate) length: u32,
    /// What to print beside the mark; may be empty.
    pub(crate) label: String,
}

/// How many bytes of a row are searched for words. The end of a row is not known here; past this many bytes a match is
/// likely to belong to another row.
const MOST_ROW_BYTES: usize = 8192;

impl Mark {
    /// Marks the first line of the row at `offset`.
    pub(super) fn row(source: &Source, offset: u32, label: &str) -> Self {
        let first_line = text_from(source, offset).lines().next().unwrap_or("").trim_end();
        Self { offset, length: first_line.len() as u32, label: label.to_owned() }
    }

    /// Marks `words` in the row at `offset`. If the page spells them another way, as with markup between them, marks the
    /// row.
    pub(super) fn words(source: &Source, offset: u32, words: &str, label: &str) -> Self {
        let text = text_from(source, offset);
        let starts = text.char_indices().map(|(at, _)| at);
        let end = starts.take_while(|&at| at < MOST_ROW_BYTES).last().unwrap_or(0);
        let found = if words.is_empty() { None } else { text[..end].find(words) };
        match found {
            Some(at) => {
                Self { offset: offset + at as u32, length: words.len() as u32, label: label.to_owned() }
            }
            None => Self::row(source, offset, label),
        }
    }
}

fn text_from(source: &Source, offset: u32) -> &str {
    source.text().get(offset as usize..).unwrap_or("")
}
