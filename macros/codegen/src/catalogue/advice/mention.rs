//! A mention: a place where a sentence speaks of sending a request again, with the words around it.

use super::clause::clauses;
use super::fold::BREAK;
use super::phrase::{skip, strip_any_end};
use super::words;

/// A place where a folded sentence speaks of sending again, as a mark.
pub(super) struct Mention<'a> {
    /// The whole sentence.
    pub(super) sentence: &'a str,
    /// What precedes the mark in its clause.
    pub(super) before: &'a str,
    /// What follows the mark in its clause.
    pub(super) after: &'a str,
    /// The clauses in front of that clause.
    preceding: &'a str,
    /// The clauses behind it.
    pub(super) following: &'a str,
    /// If the mention is the second choice, as in "do this, or retry": what stands between the "or" and the mark.
    pub(super) alternative: Option<&'a str>,
}

impl<'a> Mention<'a> {
    /// The mention at the mark that stands at this position of a folded sentence.
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

    /// The clauses in front of the mention's own.
    pub(super) fn preceding_clauses(&self) -> impl DoubleEndedIterator<Item = &'a str> {
        clauses(self.preceding)
    }

    /// The clauses behind the mention's own.
    pub(super) fn following_clauses(&self) -> impl Iterator<Item = &'a str> {
        clauses(self.following)
    }
}

/// What stands between an "or" and a mention, if these are only words that introduce the mention. `head` is the
/// sentence up to the mention, `before` the last clause of it.
fn alternative<'a>(head: &'a str, before: &'a str) -> Option<&'a str> {
    let at_start = words::ALTERNATIVE_STARTS.iter().find_map(|or| {
        let rest = before.strip_prefix(or)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start())
    });
    let within = || {
        let mut longest_first = words::ALTERNATIVES.iter().rev();
        longest_first.find_map(|or| Some(head[head.rfind(or)? + or.len()..].trim()))
    };
    at_start.or_else(within).map(|rest| rest.trim_start_matches(BREAK)).filter(|rest| introduces_advice(rest))
}

/// Whether a text has only words that introduce advice: who, when, and what.
fn introduces_advice(text: &str) -> bool {
    skip(text, &[words::ADVICE_WORDS, words::TIMES, words::DURATIONS, words::SAME_REQUEST]).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::advice::fold::{RETRY, fold};

    fn mention(folded: &str) -> Mention<'_> {
        Mention::new(folded, folded.find(RETRY).unwrap(), RETRY)
    }

    #[test]
    fn a_mention_knows_its_clause_and_the_others() {
        let folded = fold("It is busy, so please, wait and retry it later, then call us.");
        let mention = mention(&folded);
        assert_eq!((mention.before, mention.after), ("wait and", "it later"));
        assert_eq!(mention.preceding_clauses().collect::<Vec<_>>(), ["it is busy", "so", "please"]);
        assert_eq!(mention.following_clauses().collect::<Vec<_>>(), ["then call us"]);
        assert_eq!(mention.alternative, None);
    }

    #[test]
    fn the_other_choice_starts_behind_or() {
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
