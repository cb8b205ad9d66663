//! Remembers the statements of sentences. A page may say "Please try again later." in many rows, and it is read once.

use doccodes_page::distinct::Distinct;

/// The most sentences that are remembered.
const MOST: usize = 1000;

/// The most bytes of a sentence that is remembered. Longer ones rarely repeat.
const LONGEST: usize = 200;

/// The statements of the first sentences of a page.
#[derive(Debug)]
pub struct ReadSentences<T> {
    sentences: Distinct<'static>,
    /// By the number of the sentence.
    found: Vec<T>,
}

impl<T> Default for ReadSentences<T> {
    fn default() -> Self {
        Self { sentences: Distinct::default(), found: Vec::new() }
    }
}

impl<T: Clone> ReadSentences<T> {
    /// The statements of a sentence, which depend only on the sentence.
    pub(super) fn read(&mut self, sentence: &str, read: fn(&str) -> T) -> T {
        if sentence.len() > LONGEST {
            return read(sentence);
        }
        if let Some(number) = self.sentences.number(sentence) {
            return self.found[number].clone();
        }
        let found = read(sentence);
        if self.found.len() < MOST {
            self.sentences.add(sentence.to_owned().into());
            self.found.push(found.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_the_same_each_time_and_few_are_remembered() {
        let mut sentences = ReadSentences::default();
        for _ in 0..2 {
            for n in 0..2 * MOST {
                assert_eq!(sentences.read(&n.to_string(), |text| text.parse()), Ok(n));
            }
            let long = " ".repeat(LONGEST + 1);
            assert!(sentences.read(&long, |text| text.parse()).is_err());
        }
        assert_eq!((sentences.found.len(), sentences.sentences.count()), (MOST, MOST));
    }
}
