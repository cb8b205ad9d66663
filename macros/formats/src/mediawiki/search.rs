//! Searches that together take linear time.

/// Finds a text from ascending positions. Each search continues where the last one ended.
#[derive(Debug)]
pub(super) struct Search<'t> {
    text: &'t str,
    what: &'static str,
    /// Where the last search started, and what it found.
    last: Option<(usize, Option<usize>)>,
}

impl<'t> Search<'t> {
    pub(super) fn new(text: &'t str, what: &'static str) -> Self {
        Self { text, what, last: None }
    }

    /// The first occurrence of the text at or after `from`.
    pub(super) fn find(&mut self, from: usize) -> Option<usize> {
        if let Some((start, found)) = self.last
            && start <= from
            && found.is_none_or(|found| from <= found)
        {
            return found;
        }
        let found = self.text.get(from..).and_then(|rest| rest.find(self.what)).map(|at| from + at);
        self.last = Some((from, found));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_from_any_place() {
        let mut search = Search::new("a]]b]]", "]]");
        assert_eq!([0, 1, 2, 4, 5].map(|from| search.find(from)), [Some(1), Some(1), Some(4), Some(4), None]);
        assert_eq!(search.find(0), Some(1));
    }
}
