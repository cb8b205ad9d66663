//! Folds a sentence.

use super::super::phrase::{contains_any, find, skip, strip_any_start};
use super::super::sentence::is_question;
use super::super::words::{self, chinese as zh, english as en};
use super::chinese::push_characters;
use super::english::push_words;
use super::marks::QUESTION;
use super::token::{Token, push_break, tokens};

/// A text in lower case: words with one space between them, numbers as `#`, clauses separated, and words for sending again as one
/// mark.
pub(in super::super) fn fold(text: &str) -> String {
    let tokens = tokens(text);
    let mut folded = String::with_capacity(text.len());
    let mut at = 0;
    while at < tokens.len() {
        at += match &tokens[at] {
            Token::Word(_) => push_words(&mut folded, &tokens, at),
            Token::Han(c) => push_characters(&mut folded, &tokens, at, *c),
            Token::Hyphen => 1,
            Token::Break => {
                push_break(&mut folded);
                1
            }
        };
    }
    with_slowing_as_waiting(folded)
}

/// The same, with the question mark of a question.
pub(in super::super) fn fold_sentence(sentence: &str) -> String {
    let mut folded = fold(sentence);
    if is_question(sentence) {
        folded.push(QUESTION);
    }
    folded
}

/// Replaces a demand to send less often by one to wait: "reduce your request rate" does not change the request.
fn with_slowing_as_waiting(mut folded: String) -> String {
    if !contains_any(&folded, words::SLOWING_VERBS) {
        return folded;
    }
    for verb in words::SLOWING_VERBS {
        let Some(at) = find(&folded, verb) else { continue };
        let following = skip(&folded[at + verb.len()..], &[words::SENT]);
        let rest = match strip_any_start(following, words::RATES) {
            Some(rest) => skip(rest, &[words::SENT]),
            None if words::SLOWING_ALONE.contains(verb) => following,
            None => continue,
        };
        let end = folded.len() - rest.len();
        folded.replace_range(at..end, if verb.is_ascii() { en::WAIT } else { zh::WAIT });
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_folded() {
        for (sentence, folded) in [
            ("Please RETRY it, after 5 minutes.", "please↻it,after # minutes"),
            ("请稍后重试。", "please稍后↻"),
            ("It can't be retried?", "it can not be↻?"),
            ("Send the request again.", "↻"),
            ("See the Retry-After header.", "see the⏲header"),
            ("Reduce your request rate.", "wait "),
            ("The RPM (requests per minute) limit", "the rpm limit"),
        ] {
            assert_eq!(fold_sentence(sentence), folded);
        }
    }
}
