//! The definition of a rule.

use doccodes_core::Advice;

use super::mention::Mention;

/// One reason to read words as advice, or not to.
#[derive(Debug)]
pub struct Rule {
    pub(super) name: &'static str,
    pub(super) effect: Effect,
    pub(super) because: &'static str,
    pub(super) applies: Applies,
    /// Sentences that it must decide, and sentences that it must leave to other rules.
    #[cfg(test)]
    pub(super) examples: &'static str,
}

impl Rule {
    /// The name in the output of the tool.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The reason for the conclusion: what the words do.
    pub fn because(&self) -> &'static str {
        self.because
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// What a rule concludes from a mention or a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// This advice.
    Advises(Advice),
    /// No advice. Another mention in the sentence may give some.
    Ignored,
    /// It is unclear, so the sentence gives no advice, unless another mention forbids a retry.
    Unclear,
}

/// The input of a rule: each mention of sending again, or the folded sentence.
#[derive(Debug)]
pub(super) enum Applies {
    /// Decides about a mention if this holds.
    ToMention(fn(&Mention<'_>) -> bool),
    /// Decides about a sentence if this holds.
    ToSentence(fn(&str) -> bool),
}
