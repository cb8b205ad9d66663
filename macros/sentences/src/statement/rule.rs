//! The definition of a rule.

/// Separates the parts of a phrase that has other words in between.
pub(super) const ANYTHING: char = '…';

/// At the end of a phrase: the clause also ends there.
pub(super) const END: char = '$';

/// One reason to read words as a statement about a request: about its outcome, or about what it needs to succeed.
#[derive(Debug)]
pub struct StatementRule {
    pub(super) name: &'static str,
    pub(super) says: Says,
    pub(super) because: &'static str,
    /// Phrases by language. A clause with one of them makes the statement. `…` matches other words of the clause.
    pub(super) phrases: &'static [&'static [&'static str]],
    /// If a rule has these words, the clause must also contain one of them: the subject of the statement.
    pub(super) about: &'static [&'static [&'static str]],
    /// If a rule has these words, the clause must consist only of them and of the phrase. A statement that settles the outcome
    /// needs such a closed shape, since no list has everything that could revoke it.
    pub(super) only: &'static [&'static [&'static str]],
    /// Words by language that revoke the statement if the clause has one of them.
    pub(super) unless: &'static [&'static [&'static str]],
    /// Words by language that revoke the statement if the sentence has one of them.
    pub(super) unless_in_sentence: &'static [&'static [&'static str]],
    /// Sentences that make the statement, and sentences that do not.
    #[cfg(test)]
    pub(super) examples: &'static str,
}

impl StatementRule {
    /// The name in the output of the tool.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The reason for the conclusion of the rule.
    pub fn because(&self) -> &'static str {
        self.because
    }
}

impl PartialEq for StatementRule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for StatementRule {}

/// A statement of words about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// That it is to be treated as a success.
    IsSuccess,
    /// That it may have been carried out, whatever else the row says.
    MayBeDone,
    /// That an operation was carried out, perhaps another one.
    LooksDone,
    /// That something was done, perhaps not by this request.
    SomethingDone,
    /// That this very operation was carried out.
    IsDone,
    /// That the server did not receive it in time.
    NotReceived,
    /// That its result is not known or not settled.
    IsOpen,
    /// That it had no effect.
    HadNoEffect,
    /// That it was rejected.
    IsRefused,
    /// That the whole service is temporarily out of order.
    IsUnavailable,
    /// That the service itself is to blame.
    BlamesService,
    /// That an upstream of the service is to blame.
    BlamesUpstream,
    /// That it is about a third party, such as a bank.
    NamesThirdParty,
    /// That a resource exists already.
    AlreadyExists,
    /// That something is already the case.
    Already,
    /// That another operation is refused because of the current state.
    ForbidsAnother,
    /// That something has to be changed first, so that the request is not the same.
    DemandsChange,
    /// That a quota, a balance or a plan has to be bought or raised.
    DemandsPurchase,
}

impl Says {
    /// The number of statements.
    pub(super) const COUNT: usize = 18;
}
