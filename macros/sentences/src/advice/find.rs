//! Finds the advice of a text: applies the rules to its sentences, and weighs the sentences against each other.

use std::ops::Range;

use doccodes_core::Advice;

use super::clause::{all_clauses, says_only_how};
use super::context::{
    Contradiction, asks_for_change, asks_to_fix_request, contradiction, makes_demand, names_time,
};
use super::fold::{HEADER, REPEAT, RETRY, fold, fold_sentence};
use super::limits::{MAX_PIECE, MAX_SENTENCE};
use super::mention::Mention;
use super::phrase::contains_any;
use super::rule::{Applies, Effect, Rule};
use super::rules::{DEMAND, RULES, is_too_long};
use super::sentence::{is_question, pieces};
use super::text::Text;
use super::waiting::only_waits;
use super::words;
use crate::read_sentences::ReadSentences;

/// The advice of a text.
#[derive(Debug)]
pub struct TextAdvice {
    /// What it advises.
    pub advice: Advice,
    /// The sentence that gives it, as a range of the text.
    pub sentence: Range<usize>,
    /// The rule that decided.
    pub rule: &'static Rule,
}

/// The results of reading sentences.
#[derive(Debug, Default)]
pub struct AdviceOfSentences {
    /// The advice of each, and the rule that decided.
    advice: ReadSentences<Option<(Advice, &'static Rule)>>,
    /// Whether they revoke the advice after them.
    contradictions: ReadSentences<Contradiction>,
    /// Whether they name a time.
    times: ReadSentences<bool>,
    /// Whether they ask for a change.
    changes: ReadSentences<bool>,
    /// Whether they have the form of a demand.
    demands: ReadSentences<bool>,
}

impl AdviceOfSentences {
    /// Whether a sentence names a time.
    pub fn names_time(&mut self, sentence: &str) -> bool {
        self.times.read(sentence, names_time)
    }

    /// Whether a text tells the reader to change something: the request, or what it is about.
    pub fn asks_for_change(&mut self, text: &Text<'_>) -> bool {
        any_sentence(text, &mut self.changes, asks_for_change)
    }

    /// Whether a text has the form of a demand that changes something.
    pub fn makes_demand(&mut self, text: &Text<'_>) -> bool {
        any_sentence(text, &mut self.demands, makes_demand)
    }
}

/// Whether a sentence of a text meets a condition. A text that is too long has none.
fn any_sentence(text: &Text<'_>, known: &mut ReadSentences<bool>, meets: fn(&str) -> bool) -> bool {
    let all = text.as_str();
    if all.len() > MAX_SENTENCE {
        return false;
    }
    for range in text.sentences() {
        if known.read(&all[range.clone()], meets) {
            return true;
        }
    }
    false
}

/// Finds the advice of a text. Where sentences disagree, the most cautious one decides.
pub fn find_advice(text: &Text<'_>, known: &mut AdviceOfSentences) -> Option<TextAdvice> {
    let mut stems = text.stems();
    if stems.is_empty() {
        return None;
    }
    let (sentences, text) = (text.sentences(), text.simplified());
    let mut found: Option<TextAdvice> = None;
    let mut distinguishes = None;
    let mut previous = [0..0, 0..0];
    for range in sentences {
        if stems.is_empty() && found.as_ref().is_none_or(|advice| advice.sentence != previous[1]) {
            break;
        }
        let inside = stems.partition_point(|&at| at < range.end);
        let advice = if inside > 0 { known.advice.read(&text[range.clone()], sentence_advice) } else { None };
        let mut contradicted = || {
            let mut contradicts =
                |before: &Range<usize>| match known.contradictions.read(&text[before.clone()], contradiction)
                {
                    Contradiction::None => false,
                    Contradiction::UnlessTimed => !known.names_time(&text[range.clone()]),
                    Contradiction::Always => true,
                };
            let [first, second] = &previous;
            // A text that mentions idempotent requests implies that other requests must not be repeated.
            *distinguishes.get_or_insert_with(|| contains_any(text, words::IDEMPOTENCE))
                || contradicts(first)
                || contradicts(second)
        };
        let advice = advice.filter(|&(advice, _)| advice != Advice::Later || !contradicted());
        stems = &stems[inside..];
        if let Some((advice, rule)) = advice
            && found.as_ref().is_none_or(|other| advice < other.advice)
        {
            found = Some(TextAdvice { advice, sentence: range.clone(), rule });
            if advice == Advice::Never {
                break;
            }
        }
        // "Try again. Make sure that it is correct."
        if advice.is_none()
            && let Some(TextAdvice { advice: Advice::Later, sentence, .. }) = &found
            && *sentence == previous[1]
            && !known.names_time(&text[sentence.clone()])
            && asks_to_fix_request(&text[range.clone()])
        {
            found = None;
        }
        let [_, before] = previous;
        previous = [before, range.clone()];
    }
    found
}

/// Whether a text has words for sending again.
pub fn mentions_retry(text: &Text<'_>) -> bool {
    text.as_str().len() <= MAX_PIECE && !text.stems().is_empty() && fold(text.simplified()).contains(RETRY)
}

/// Whether a clause only advises to send the request again, to wait, or to contact the support.
pub(crate) fn advises_only(clause: &str) -> bool {
    let folded = fold(clause);
    sentence_advice(clause).is_some_and(|(advice, _)| advice == Advice::Later)
        || all_clauses(&folded, &|clause| {
            only_waits(clause) || contains_any(clause, words::CONTACT) || says_only_how(clause)
        })
}

/// The rule for a demand that is found in another sentence or cell.
pub fn demand_rule() -> &'static Rule {
    &DEMAND
}

/// The advice of a sentence, and the rule that decided.
fn sentence_advice(sentence: &str) -> Option<(Advice, &'static Rule)> {
    if sentence.len() > MAX_PIECE {
        for piece in pieces(sentence) {
            if let Some((Advice::Never, rule)) = sentence_advice(piece) {
                return Some((Advice::Never, rule));
            }
        }
        return None;
    }
    let folded = fold_sentence(sentence);
    let by_sentence = by_sentence(&folded);
    if is_too_long(&folded) {
        return by_sentence;
    }
    // A question advises nothing.
    if is_question(sentence) {
        return None;
    }
    let mut is_unclear = false;
    let mut later = None;
    for (at, mark) in folded.char_indices() {
        if mark != RETRY && mark != REPEAT {
            continue;
        }
        let (effect, rule) = by_mention(&folded, at, mark);
        match effect {
            Effect::Advises(Advice::Never) => return rule.map(|rule| (Advice::Never, rule)),
            Effect::Advises(advice) => later = later.or(rule.map(|rule| (advice, rule))),
            Effect::Ignored => {}
            Effect::Unclear => is_unclear = true,
        }
    }
    match folded.contains(HEADER) {
        true => by_sentence,
        false if is_unclear => None,
        false => later.or(by_sentence),
    }
}

/// The conclusion of the rules from the mention of sending again at this mark, and the rule that decided.
pub(super) fn by_mention(folded: &str, at: usize, mark: char) -> (Effect, Option<&'static Rule>) {
    let mention = Mention::new(folded, at, mark);
    let applies = |rule: &&Rule| matches!(rule.applies, Applies::ToMention(applies) if applies(&mention));
    let rule = RULES.iter().find(applies);
    let effect = rule.map_or(Effect::Unclear, |rule| rule.effect);
    let forbids =
        effect == Effect::Advises(Advice::Never) && contains_any(mention.before, words::PROHIBITIONS);
    // Words that report a second submission count only where it is forbidden.
    (if mark == REPEAT && !forbids { Effect::Ignored } else { effect }, rule)
}

/// The conclusion of the rules from a sentence as a whole, and the rule that decided.
fn by_sentence(folded: &str) -> Option<(Advice, &'static Rule)> {
    let rule = by_sentence_rule(folded)?;
    match rule.effect {
        Effect::Advises(advice) => Some((advice, rule)),
        Effect::Ignored | Effect::Unclear => None,
    }
}

/// The rule that decides about a sentence as a whole.
pub(super) fn by_sentence_rule(folded: &str) -> Option<&'static Rule> {
    let applies = |rule: &&Rule| matches!(rule.applies, Applies::ToSentence(applies) if applies(folded));
    RULES.iter().find(applies)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(text: &str) -> Option<Advice> {
        find_advice(&Text::new(text), &mut AdviceOfSentences::default()).map(|found| found.advice)
    }

    #[test]
    fn the_sentence_that_forbids_decides_and_is_the_evidence() {
        let text = "The service is busy. Try again later. Do not retry this request.";
        let found = find_advice(&Text::new(text), &mut AdviceOfSentences::default()).unwrap();
        assert_eq!((found.advice, &text[found.sentence]), (Advice::Never, "Do not retry this request."));
    }

    #[test]
    fn the_stems_find_every_word_for_sending_again() {
        for word in words::RETRY_WORDS.iter().chain(words::chinese::RETRY_PHRASES) {
            assert!(!Text::new(word).stems().is_empty(), "{word}");
        }
    }

    #[test]
    fn a_prohibition_is_found_anywhere_in_a_long_sentence() {
        for length in (MAX_PIECE - 100..MAX_PIECE + 100).step_by(3).chain([0, 10 * MAX_PIECE]) {
            for words in ["please do not retry this request ", "请勿重试该请求"] {
                let text = format!("{}{words}{}", "x ".repeat(length / 2), "y ".repeat(2 * MAX_PIECE));
                assert_eq!(advice(&text), Some(Advice::Never), "{length}");
            }
        }
    }

    #[test]
    fn long_texts_take_no_more_than_seconds() {
        let start = std::time::Instant::now();
        for text in [
            "a. ".repeat(350_000),
            "retry ".repeat(170_000),
            "Try again later ".repeat(60_000),
            "Try again later, ".repeat(60_000),
            "The RPM (requests per minute) is retried ".repeat(20_000),
        ] {
            assert_eq!(advice(&text), None);
        }
        let _ = (advice(&"重试，".repeat(100_000)), advice(&"Retry with it. ".repeat(70_000)));
        assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
    }
}
