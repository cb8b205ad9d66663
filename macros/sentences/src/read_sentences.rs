//! Remembers the statements of sentences. A page may say "Please try again later." in many rows, and it is read once.

/// The most sentences that are remembered.
const MOST: usize = 1000;

/// The most bytes of a sentence that is remembered. Longer ones rarely repeat.
const LONGEST: usize = 200;

/// The number of places for sentences, many more than sentences.
const PLACES: usize = 1 << 13;

/// The statements of the first sentences of a page.
#[derive(Debug)]
pub struct ReadSentences<T> {
    /// Each with its statements.
    sentences: Vec<(String, T)>,
    /// For each place, the number of its sentence, from 1 on. If sentences share a place, the last one has it, and the others are
    /// read again. So no page can make the search long.
    places: Vec<u16>,
}

impl<T> Default for ReadSentences<T> {
    fn default() -> Self {
        Self { sentences: Vec::new(), places: Vec::new() }
    }
}

impl<T: Clone> ReadSentences<T> {
    /// The statements of a sentence, which depend only on the sentence.
    pub(super) fn read(&mut self, sentence: &str, read: fn(&str) -> T) -> T {
        if sentence.len() > LONGEST {
            return read(sentence);
        }
        #[cfg(feature = "work")]
        doccodes_page::work::add(1);
        if self.places.is_empty() {
            self.places = vec![0; PLACES];
        }
        let place = place(sentence.as_bytes());
        let number = self.places[place] as usize;
        if number > 0 && self.sentences[number - 1].0 == sentence {
            return self.sentences[number - 1].1.clone();
        }
        let found = read(sentence);
        if self.sentences.len() < MOST {
            self.sentences.push((sentence.to_owned(), found.clone()));
            self.places[place] = self.sentences.len() as u16;
        }
        found
    }
}

/// The place of a sentence. In a debug build, a hash of eight bytes at once takes a fifth of the time of that of a `HashMap`.
fn place(mut rest: &[u8]) -> usize {
    let mut hash = rest.len() as u64;
    while let [a, b, c, d, e, f, g, h, after @ ..] = rest {
        let four = (*a as u64) << 24 ^ (*b as u64) << 16 ^ (*c as u64) << 8 ^ *d as u64;
        let next = (*e as u64) << 24 ^ (*f as u64) << 16 ^ (*g as u64) << 8 ^ *h as u64;
        hash = mixed(hash, four << 32 ^ next);
        rest = after;
    }
    let mut last = 0;
    while let [byte, after @ ..] = rest {
        last = last << 8 ^ *byte as u64;
        rest = after;
    }
    mixed(hash, last) as usize & (PLACES - 1)
}

/// A hash of another hash and eight bytes, of which each changes the lowest bits.
const fn mixed(hash: u64, bytes: u64) -> u64 {
    let product = (hash ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ product >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_differ_in_one_letter_have_different_places() {
        let mut places = Vec::new();
        for n in 0..MOST {
            places.push(place(format!("The parameter p{n} is not in the list of the parcel.").as_bytes()));
        }
        places.sort_unstable();
        places.dedup();
        assert!(places.len() > MOST * 8 / 10, "{}", places.len());
    }

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
        assert_eq!(sentences.sentences.len(), MOST);
    }
}
