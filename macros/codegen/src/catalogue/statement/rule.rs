//! What a rule is.

/// Separates the parts of a phrase that has other words in between.
pub(super) const ANYTHING: char = '…';

/// At the end of a phrase: the clause ends there, too.
pub(super) const END: char = '$';

/// Both signs.
pub(super) const SIGNS: &[char] = &[ANYTHING, END];

/// One reason to read words as a statement about a request: about its outcome, or about what it needs to succeed.
#[derive(Debug)]
pub struct StatementRule {
    pub(super) name: &'static str,
    pub(super) says: Says,
    pub(super) because: &'static str,
    /// Phrases by language. A clause with one of them makes the statement. `…` stands for other words of the clause.
    pub(super) phrases: &'static [&'static [&'static str]],
    /// If a rule has these words, the clause must have one of them, too: what the statement is about.
    pub(super) about: &'static [&'static [&'static str]],
    /// If a rule has these words, the clause must consist of them and of the phrase alone: who or what the statement is about.
    /// A statement that settles the outcome needs such a closed shape, since no list names everything that could take it back.
    pub(super) only: &'static [&'static [&'static str]],
    /// Words by language that take the statement back if the clause has one of them.
    pub(super) unless: &'static [&'static [&'static str]],
    /// Words by language that take the statement back if the sentence has one of them.
    pub(super) unless_in_sentence: &'static [&'static [&'static str]],
    /// Sentences that make the statement, and sentences that do not.
    #[cfg(test)]
    pub(super) examples: &'static str,
}

impl StatementRule {
    /// The name that the tools show.
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

/// What words say about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::catalogue) enum Says {
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
    /// That it is not known or not settled what becomes of it.
    IsOpen,
    /// That it had no effect.
    HadNoEffect,
    /// That it was turned away.
    IsRefused,
    /// That the whole service is out of order for a while.
    IsUnavailable,
    /// That the service itself is to blame.
    BlamesService,
    /// That an upstream of the service is to blame.
    BlamesUpstream,
    /// That it is about a third party, such as a bank.
    NamesThirdParty,
    /// That a resource exists already.
    AlreadyExists,
    /// That something is so already.
    Already,
    /// That another operation is refused because of the state of things.
    ForbidsAnother,
    /// That something has to be changed first, so that the request is not the same.
    DemandsChange,
    /// That a quota, a balance or a plan has to be bought or raised.
    DemandsPurchase,
}

impl Says {
    /// How many there are.
    pub(super) const COUNT: usize = 18;
}
