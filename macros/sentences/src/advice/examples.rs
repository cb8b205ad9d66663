//! Checks the rules with the example sentences in the folder `examples`, whose format its `README.md` describes.

use doccodes_core::Advice;

use super::find::{AdviceOfSentences, by_mention, by_sentence_rule, find_advice};
use super::fold::{RETRIES, fold, fold_sentence};
use super::rules::RULES;
use super::text::Text;

/// The texts of a file or section, one a line.
fn texts(lines: &str) -> Vec<String> {
    lines.lines().filter(|line| !line.is_empty()).map(|line| line.replace("\\n", "\n")).collect()
}

/// The texts below `[decides]`, and those below `[leaves]`.
fn decides_and_leaves(examples: &str) -> (Vec<String>, Vec<String>) {
    let mut decides = texts(examples);
    assert_eq!(decides.remove(0), "[decides]");
    let middle = decides.iter().position(|line| line == "[leaves]").unwrap();
    let leaves = decides.split_off(middle + 1);
    decides.pop();
    (decides, leaves)
}

/// The names of the rules that decide about the mentions of a sentence, and about the sentence.
fn deciding_rules(sentence: &str) -> Vec<&'static str> {
    let folded = fold_sentence(sentence);
    let marks = folded.match_indices(RETRIES);
    let by_mention = marks.filter_map(|(at, mark)| by_mention(&folded, at, mark.chars().next()?).1);
    by_mention.chain(by_sentence_rule(&folded)).map(|rule| rule.name).collect()
}

#[test]
fn each_rule_decides_its_examples_and_leaves_the_others() {
    for rule in RULES {
        let (decides, leaves) = decides_and_leaves(rule.examples);
        assert!(!decides.is_empty() && !leaves.is_empty(), "{} has no examples", rule.name);
        for sentence in decides {
            let deciding = deciding_rules(&sentence);
            assert!(
                deciding.contains(&rule.name),
                "{}: {sentence}: {deciding:?} {}",
                rule.name,
                fold(&sentence)
            );
        }
        for sentence in leaves {
            assert!(!deciding_rules(&sentence).contains(&rule.name), "{}: {sentence}", rule.name);
        }
    }
}

fn assert_advice(examples: &str, expected: Option<Advice>) {
    let mut wrong = String::new();
    for text in texts(examples) {
        let advice =
            find_advice(&Text::new(&text), &mut AdviceOfSentences::default()).map(|found| found.advice);
        if advice != expected {
            wrong.push_str(&format!("{text}: {advice:?}, {}\n", fold(&text)));
        }
    }
    assert!(wrong.is_empty(), "not {expected:?}:\n{wrong}");
}

#[test]
fn texts_that_only_sound_like_advice_give_none() {
    assert_advice(include_str!("examples/none.txt"), None);
}

#[test]
fn texts_that_forbid_a_retry_advise_never() {
    assert_advice(include_str!("examples/never.txt"), Some(Advice::Never));
}

#[test]
fn texts_that_permit_a_retry_advise_later() {
    assert_advice(include_str!("examples/later.txt"), Some(Advice::Later));
}

#[test]
fn texts_that_permit_a_retry_of_idempotent_requests_advise_if_idempotent() {
    assert_advice(include_str!("examples/if-idempotent.txt"), Some(Advice::IfIdempotent));
}

#[test]
fn texts_that_permit_a_retry_with_the_header_advise_if_retry_after() {
    assert_advice(include_str!("examples/if-retry-after.txt"), Some(Advice::IfRetryAfter));
}
