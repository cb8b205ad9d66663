//! What is known of the words of a language.

use crate::catalogue::column::role::Role;

/// The weight of a word that says its role outright.
pub(in crate::catalogue) const OUTRIGHT: u8 = 3;

/// The weight of a word that usually means its role.
pub(in crate::catalogue) const USUAL: u8 = 2;

/// The words of one language.
pub(in crate::catalogue::column) struct Vocabulary {
    /// The words of headers: the word, the role that it proposes, and the weight: 3 says it [outright](OUTRIGHT), 2
    /// [usually](USUAL) means it, 1 may mean it if the cells agree.
    ///
    /// Words are in lower case, without white space and punctuation. A word that starts with `=` is the whole header.
    /// Of the words in a header the one that ends last counts, so that 错误码描述 is a description and not a code;
    /// among those the longest. A word may be listed several times: then the cells decide.
    pub(super) headers: &'static [(&'static str, Role, u8)],
    /// Words in the header of a table of parameters.
    pub(super) parameters: &'static [&'static str],
    /// Words by which a header says the opposite of its other words.
    pub(super) negations: Negations,
    /// Words by which a clause denies what it mentions: `these are not HTTP statuses`, `除 HTTP 状态码外`. English ones are
    /// whole words.
    pub(super) denials: &'static [&'static str],
    /// Things that send numbers of their own, in languages without spaces: 设备状态码.
    pub(super) senders: &'static [&'static str],
    /// Cells that say yes.
    pub(in crate::catalogue::column) yes: &'static [&'static str],
    /// Cells that say no.
    pub(in crate::catalogue::column) no: &'static [&'static str],
    /// Words that say no even where a remark follows.
    pub(in crate::catalogue::column) no_with_remark: &'static [&'static str],
}

/// Words by which a header says the opposite of its other words: yes under `Non-retryable` or 不可重试 is a no.
pub(super) struct Negations {
    /// Words at the start.
    pub(super) first: &'static [&'static str],
    /// Words anywhere.
    pub(super) anywhere: &'static [&'static str],
    /// Words beside which none of the others negates.
    pub(super) unless: &'static [&'static str],
}
