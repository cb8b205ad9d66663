//! Checks the rules with the example sentences in the folder `examples`: below `[decides]`, one a line, sentences that make the
//! statement of the rule; below `[leaves]`, sentences that do not.

use super::clause::clauses;
use super::find::statements_of;
use super::rules::RULES;

#[test]
fn each_rule_finds_its_examples_and_leaves_the_others() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let (decides, leaves) = rule.examples.split_once("[leaves]\n").unwrap();
        let decides = decides.strip_prefix("[decides]\n").unwrap();
        assert!(!decides.is_empty() && !leaves.is_empty(), "{} has no examples", rule.name);
        for (sentences, expected) in [(decides, true), (leaves, false)] {
            for sentence in sentences.lines() {
                if statements_of(&clauses(sentence)).contains(&rule) != expected {
                    wrong.push(format!("{}: {sentence}", rule.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
