//! What is known of the words of a language.

use crate::catalogue::column::role::Role;

/// The weight of a word that says its role outright.
pub(in crate::catalogue) const OUTRIGHT: u8 = 3;

/// The weight of a word that usually means its role.
pub(in crate::catalogue) const USUAL: u8 = 2;

/// The weight of a word that may mean its role, if the cells agree.
pub(in crate::catalogue) const POSSIBLE: u8 = 1;

/// Which word of a header says what the column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// The first one: `Código de erro`, `Описание ошибки`.
    First,
    /// The last one: `Error code`, 错误码描述.
    Last,
}

/// The words of one language.
pub(in crate::catalogue::column) struct Vocabulary {
    /// Where the head of a header stands.
    pub(super) head: Head,
    /// The words of headers.
    pub(super) headers: &'static [HeaderWords],
    /// Words that stand before the head or behind it and change nothing: `Possible cause`, `Error codes returned`.
    pub(super) neutral: &'static [&'static str],
    /// Words of headings and headers that say that a table is about what a service answers.
    pub(super) topics: &'static [&'static str],
    /// Words of a header that says that its table lists something else than codes: parameters, settings, requirements.
    pub(super) subjects: &'static [&'static str],
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

/// The role that words of headers propose, their weight, and the words, with spaces between them. A word of weight 3 says the role
/// [outright](OUTRIGHT), 2 [usually](USUAL) means it, 1 [may](POSSIBLE) mean it if the cells agree.
///
/// A word is in the form in which headers are compared: lower case, simplified characters, no accents, no white space. It may
/// be several words of a header, and always begins and ends with one: `action` is no part of `Transaction`. An English
/// word is found in the plural as well. Its first sign may say where it has to stand:
///
/// - `=word` is the whole header;
/// - `^word` begins the header;
/// - `-word` ends a word of the header, as in compounds: `-beschreibung`.
///
/// Without a sign, the [head](Vocabulary::head) of the header counts most: 错误码描述 is a description and no code. A
/// word elsewhere only may mean its role. Among words in the same place the longest counts. A word may be listed several
/// times: then the cells decide.
pub(super) type HeaderWords = (Role, u8, &'static str);

/// One of these words, with its role and its weight.
pub(super) type HeaderWord = (&'static str, Role, u8);

/// The headers of columns that say whether a request may be sent again.
///
/// Both lists are closed, since a word more can turn the meaning around: `Fix before retry`, `Auto-retry`. The headers are whole,
/// in the form in which headers are compared.
pub(super) struct RetryHeaders {
    /// Headers under which yes means that the request may be sent again.
    pub(super) may: &'static [&'static str],
    /// Headers under which yes means that the request must not be sent again.
    pub(super) must_not: &'static [&'static str],
    /// Words by which any other header speaks of sending again.
    pub(super) words: &'static [&'static str],
}
