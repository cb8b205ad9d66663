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
    /// The headers of columns that say whether a request may be sent again.
    pub(super) retry: RetryHeaders,
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

/// The headers of columns that say whether a request may be sent again.
///
/// Both lists are closed, since a word more can turn the meaning around: `Fix before retry`, `Auto-retry`. The headers are whole,
/// in lower case, without white space and punctuation.
pub(super) struct RetryHeaders {
    /// Headers under which yes means that the request may be sent again.
    pub(super) may: &'static [&'static str],
    /// Headers under which yes means that the request must not be sent again.
    pub(super) must_not: &'static [&'static str],
    /// Words by which any other header speaks of sending again.
    pub(super) words: &'static [&'static str],
}
