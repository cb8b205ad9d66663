//! Finds the next end of markup. Every search continues where the last one of its kind ended, so all of them together take linear
//! time.

use super::word::is_word;

/// What is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The end of `*strong*` text, and of other text between single marks. No word may follow the end.
    Strong,
    Emphasis,
    Monospace,
    Highlight,
    Plus,
    /// The end of `**strong**` text, and of other text between double marks.
    StrongTwice,
    EmphasisTwice,
    MonospaceTwice,
    MonospaceThrice,
    HighlightTwice,
    PlusTwice,
    PlusThrice,
    DollarTwice,
    /// The end of a text in typographic quotes.
    Quotes,
    Apostrophes,
    /// `>>`, the end of a reference.
    Reference,
    /// `]]`, the end of an anchor.
    Anchor,
    /// The ends of the terms of an index.
    Term,
    HiddenTerm,
    /// `[`
    Open,
    /// `]` that is not escaped.
    Close,
    Comma,
    /// White space or `[`, which ends the target of a link.
    TargetEnd,
    /// White space or `>`
    AngleEnd,
}

/// The number of kinds of marks.
const KINDS: usize = Mark::AngleEnd as usize + 1;

/// Finds marks in a text.
#[derive(Debug)]
pub(super) struct Finder<'t> {
    text: &'t str,
    /// For each kind, where the last search started, and what it found.
    last: [Option<(usize, Option<usize>)>; KINDS],
}

impl<'t> Finder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, last: [None; KINDS] }
    }

    /// Where the first mark at or after `from` is.
    pub(super) fn find(&mut self, mark: Mark, from: usize) -> Option<usize> {
        let last = self.last.get(mark as usize).copied().flatten();
        if let Some((start, found)) = last
            && start <= from
            && found.is_none_or(|found| from <= found)
        {
            return found;
        }
        let found = (from..self.text.len()).find(|&at| self.is_at(mark, at));
        if let Some(last) = self.last.get_mut(mark as usize) {
            *last = Some((from, found));
        }
        found
    }

    fn is_at(&self, mark: Mark, at: usize) -> bool {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        match mark {
            Mark::Strong => rest.starts_with(b"*") && self.ends_word(at),
            Mark::Emphasis => rest.starts_with(b"_") && self.ends_word(at),
            Mark::Highlight => rest.starts_with(b"#") && self.ends_word(at),
            Mark::Plus => rest.starts_with(b"+") && self.ends_word(at),
            Mark::Monospace => {
                rest.starts_with(b"`")
                    && self.ends_word(at)
                    && !matches!(rest.get(1), Some(b'"' | b'\'' | b'`'))
            }
            Mark::StrongTwice => rest.starts_with(b"**"),
            Mark::EmphasisTwice => rest.starts_with(b"__"),
            Mark::MonospaceTwice => rest.starts_with(b"``"),
            Mark::MonospaceThrice => rest.starts_with(b"```"),
            Mark::HighlightTwice => rest.starts_with(b"##"),
            Mark::PlusTwice => rest.starts_with(b"++"),
            Mark::PlusThrice => rest.starts_with(b"+++"),
            Mark::DollarTwice => rest.starts_with(b"$$"),
            Mark::Quotes => rest.starts_with(b"`\""),
            Mark::Apostrophes => rest.starts_with(b"`'"),
            Mark::Reference => rest.starts_with(b">>"),
            Mark::Anchor => rest.starts_with(b"]]"),
            Mark::Term => rest.starts_with(b"))") && rest.get(2) != Some(&b')'),
            Mark::HiddenTerm => rest.starts_with(b")))"),
            Mark::Open => rest.starts_with(b"["),
            Mark::Close => {
                let escaped = at > 0 && self.text.as_bytes().get(at - 1) == Some(&b'\\');
                rest.starts_with(b"]") && !escaped
            }
            Mark::Comma => rest.starts_with(b","),
            Mark::TargetEnd => rest.first().is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'['),
            Mark::AngleEnd => rest.first().is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'>'),
        }
    }

    /// Whether a single mark at `at` may end a text: after a character that is not white space, and not before a word.
    fn ends_word(&self, at: usize) -> bool {
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let after = self.text.get(at + 1..).and_then(|text| text.chars().next());
        before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !is_word(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_from_any_place() {
        let mut finder = Finder::new("a* *b *c* d]] \\] ]");
        assert_eq!(finder.find(Mark::Strong, 0), Some(1));
        assert_eq!(finder.find(Mark::Strong, 2), Some(8));
        assert_eq!(finder.find(Mark::Strong, 8), Some(8));
        assert_eq!(finder.find(Mark::Strong, 9), None);
        assert_eq!(finder.find(Mark::Strong, 0), Some(1));
        assert_eq!(finder.find(Mark::Close, 13), Some(17));
        assert_eq!(finder.find(Mark::Anchor, 0), Some(11));
    }
}
