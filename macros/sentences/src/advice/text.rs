//! A text that is read for several purposes. What each of them needs is found once.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use doccodes_page::language::simplified;

use super::sentence::sentences;
use super::stems::Stems;
use super::words;

/// Every text with advice contains one of these.
static ADVICE_STEMS: Stems = Stems::new(words::ADVICE_STEMS);

/// A text of a page.
#[derive(Debug)]
pub struct Text<'a> {
    text: &'a str,
    simplified: OnceCell<Cow<'a, str>>,
    sentences: OnceCell<Vec<Range<usize>>>,
    stems: OnceCell<Vec<usize>>,
}

impl<'a> Text<'a> {
    /// A text of a page.
    pub const fn new(text: &'a str) -> Self {
        Self { text, simplified: OnceCell::new(), sentences: OnceCell::new(), stems: OnceCell::new() }
    }

    /// The text as the page has it.
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The text in simplified characters. Positions are those of the text.
    pub(crate) fn simplified(&self) -> &str {
        self.simplified.get_or_init(|| simplified(self.text))
    }

    /// The ranges of its sentences, without the white space around them.
    pub(crate) fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| {
            let mut ranges = Vec::new();
            for range in sentences(self.simplified()) {
                ranges.push(range);
            }
            ranges
        })
    }

    /// The positions of the beginnings of words that may be advice.
    pub(crate) fn stems(&self) -> &[usize] {
        self.stems.get_or_init(|| ADVICE_STEMS.positions(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_the_text() {
        let text = Text::new("系統繁忙。請稍後再試。");
        assert_eq!(text.simplified(), "系统繁忙。请稍后再试。");
        let sentences: Vec<&str> = text.sentences().iter().map(|range| &text.text[range.clone()]).collect();
        assert_eq!(sentences, ["系統繁忙。", "請稍後再試。"]);
        assert!(text.stems().iter().all(|&at| text.sentences()[1].contains(&at)));
    }
}
