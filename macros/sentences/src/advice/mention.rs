//! A mention: a place where a sentence is about sending a request again, with the words around it.

use super::fold::BREAK;
use super::phrase::{skip, strip_any_end};
use super::words;

/// A mark for sending again in a folded sentence.
pub(super) struct Mention<'a> {
    /// The whole sentence.
    pub(super) sentence: &'a str,
    /// The part of its clause before the mark.
    pub(super) before: &'a str,
    /// The part of its clause after the mark.
    pub(super) after: &'a str,
    /// The clauses before that clause.
    pub(super) preceding: &'a str,
    /// The clauses after it.
    pub(super) following: &'a str,
    /// If the mention is the second choice, as in "do this, or retry": the words between the "or" and the mark.
    pub(super) alternative: Option<&'a str>,
}

impl<'a> Mention<'a> {
    /// The mention at the mark at this position of a folded sentence.
    pub(super) fn new(sentence: &'a str, at: usize, mark: char) -> Self {
        let (head, tail) = (&sentence[..at], &sentence[at + mark.len_utf8()..]);
        let start = head.rfind(BREAK).map_or(0, |at| at + 1);
        let end = tail.find(BREAK).unwrap_or(tail.len());
        let before = head[start..].trim();
        let before = strip_any_end(before, words::RESOLVED_BY).unwrap_or(before);
        Self {
            sentence,
            before,
            after: tail[..end].trim(),
            preceding: head[..start].trim_end_matches(BREAK),
            following: tail[end..].trim_start_matches(BREAK),
            alternative: alternative(head, before),
        }
    }
}

/// The words between an "or" and a mention, if they only introduce the mention. `head` is the sentence up to the mention, `before`
/// the last clause of it.
fn alternative<'a>(head: &'a str, before: &'a str) -> Option<&'a str> {
    let rest = after_or_at_start(before).or_else(|| after_or_within(head))?;
    let rest = rest.trim_start_matches(BREAK);
    introduces_advice(rest).then_some(rest)
}

fn after_or_at_start(before: &str) -> Option<&str> {
    for or in words::ALTERNATIVE_STARTS {
        if let Some(rest) = before.strip_prefix(or)
            && (rest.is_empty() || rest.starts_with(' '))
        {
            return Some(rest.trim_start());
        }
    }
    None
}

fn after_or_within(head: &str) -> Option<&str> {
    // The longest one first.
    for or in words::ALTERNATIVES.iter().rev() {
        if let Some(at) = head.rfind(or) {
            return Some(head[at + or.len()..].trim());
        }
    }
    None
}

/// Whether a text has only words that introduce advice: who, when, and what.
fn introduces_advice(text: &str) -> bool {
    skip(text, &[words::ADVICE_WORDS, words::TIMES, words::DURATIONS, words::SAME_REQUEST]).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::clause::clauses;
    use crate::advice::fold::{RETRY, fold};

    fn mention(folded: &str) -> Mention<'_> {
        Mention::new(folded, folded.find(RETRY).unwrap(), RETRY)
    }

    #[test]
    fn a_mention_knows_its_clause_and_the_others() {
        let folded = fold("It is busy, so please, wait and retry it later, then call us.");
        let mention = mention(&folded);
        assert_eq!((mention.before, mention.after), ("wait and", "it later"));
        assert_eq!(clauses(mention.preceding), ["it is busy", "so", "please"]);
        assert_eq!(clauses(mention.following), ["then call us"]);
        assert_eq!(mention.alternative, None);
    }

    #[test]
    fn the_other_choice_starts_after_or() {
        for (sentence, alternative) in [
            ("Open a ticket or just retry.", Some("just")),
            ("Or retry.", Some("")),
            ("请先释放节点或稍后重试。", Some("稍后")),
            ("请先释放节点或者稍后重试。", Some("稍后")),
            ("Check it or the key, and retry.", None),
        ] {
            assert_eq!(mention(&fold(sentence)).alternative, alternative, "{sentence}");
        }
    }
}
