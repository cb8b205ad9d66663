//! Distinct texts.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::order::sorted;

/// Distinct texts, numbered in the order in which they were added.
///
/// Each type of map is compiled separately, which slows every user's build. So all texts are looked up with this one type: what
/// belongs to a text is in a `Vec`, at the text's number.
#[derive(Debug, Default)]
pub struct Distinct<'a> {
    numbers: HashMap<Cow<'a, str>, usize>,
}

impl<'a> Distinct<'a> {
    /// Adds a text, and returns its number. A text that is added again keeps its number.
    pub fn add(&mut self, text: Cow<'a, str>) -> usize {
        let next = self.numbers.len();
        // Without optimisation, moving the texts to a larger map takes most of the time.
        if next == self.numbers.capacity() {
            self.numbers.reserve(3 * next);
        }
        *self.numbers.entry(text).or_insert(next)
    }

    /// The number of a text that has been added.
    pub fn number(&self, text: &str) -> Option<usize> {
        #[cfg(any(test, feature = "work"))]
        crate::work::add(1);
        self.numbers.get(text).copied()
    }

    /// Whether a text has been added.
    pub fn contains(&self, text: &str) -> bool {
        self.numbers.contains_key(text)
    }

    /// How many texts have been added.
    pub fn count(&self) -> usize {
        self.numbers.len()
    }
}

/// The number of distinct texts among these few. Sorting them takes less time than looking them up.
pub fn count_distinct(texts: &[&str]) -> usize {
    let places = sorted(texts.len(), &|a, b| texts[a].cmp(texts[b]));
    let mut distinct = 0;
    for n in 0..places.len() {
        distinct += usize::from(n == 0 || texts[places[n]] != texts[places[n - 1]]);
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_numbered_in_the_order_in_which_they_are_added() {
        let mut texts = Distinct::default();
        assert_eq!(texts.add("b".into()), 0);
        assert_eq!(texts.add(String::from("a").into()), 1);
        assert_eq!(texts.add("b".into()), 0);
        assert_eq!((texts.number("a"), texts.number("c")), (Some(1), None));
        assert!(texts.contains("b") && !texts.contains("c"));
        assert_eq!(texts.count(), 2);
    }
}
