//! Negation: whether words deny something, and how far a negation reaches.

use super::phrase::{contains_any_except, ends_with_any, skip_end};
use super::words;

/// Whether a text contains a negation, not counting words that only look like one.
pub(super) fn is_negated(text: &str) -> bool {
    contains_any_except(text, words::NEGATIONS, words::HARMLESS_NEGATIONS)
}

/// Whether a clause ends with a negation that continues after a parenthesis: "you must not, in any case, …".
pub(super) fn negates_next_clause(clause: &str) -> bool {
    let rest = skip_end(clause, words::NEGATION_ADVERBS);
    ends_with_any(rest, words::PROHIBITIONS) || ends_with_any(rest, words::NEGATION_ENDINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negation_at_the_end_of_a_clause_reaches_the_next_one() {
        assert!(negates_next_clause("the client must not automatically"));
        assert!(negates_next_clause("不要立即"));
        assert!(!negates_next_clause("it is not ready"));
    }

    #[test]
    fn words_that_contain_a_negation_need_not_negate() {
        assert!(is_negated("不可重试"));
        assert!(!is_negated("非常繁忙"));
    }
}
