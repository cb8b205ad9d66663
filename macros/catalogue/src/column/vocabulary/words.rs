//! The vocabulary of a language.

use doccodes_page::choice::Role;

/// The weight of a word that says its role outright.
pub(crate) const OUTRIGHT: u8 = 3;

/// The weight of a word that usually means its role.
pub(crate) const USUAL: u8 = 2;

/// The weight of a word that may mean its role, if the cells agree.
pub(crate) const POSSIBLE: u8 = 1;

/// The word of a header that says what the column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// The first one: `Código de erro`, `Описание ошибки`.
    First,
    /// The last one: `Error code`, 错误码描述.
    Last,
}

/// The words of one language.
pub(in crate::column) struct Vocabulary {
    /// The position of a header's head.
    pub(super) head: Head,
    /// The words of headers.
    pub(super) headers: &'static [HeaderWords],
    /// Words before or after the head that change nothing: `Possible cause`, `Error codes returned`.
    pub(super) neutral: &'static [&'static str],
    /// Words of headings and headers for the answers of a service.
    pub(super) topics: &'static [&'static str],
    /// Words of headers of tables that list something other than codes: parameters, settings, requirements.
    pub(super) subjects: &'static [&'static str],
    /// The headers of columns that say whether a request may be sent again.
    pub(super) retry: RetryHeaders,
    /// Words that deny what a clause mentions: `these are not HTTP statuses`, `除 HTTP 状态码外`. English ones are whole words.
    pub(super) denials: &'static [&'static str],
    /// Things that send numbers of their own, in languages without spaces: 设备状态码.
    pub(super) senders: &'static [&'static str],
    /// Cells that say yes.
    pub(in crate::column) yes: &'static [&'static str],
    /// Cells that say no.
    pub(in crate::column) no: &'static [&'static str],
    /// Words that say no even if a remark follows.
    pub(in crate::column) no_with_remark: &'static [&'static str],
}

/// The role that words of headers propose, their weight, and the words, with spaces between them. A word of weight 3 says the role
/// [outright](OUTRIGHT), 2 [usually](USUAL) means it, 1 [may](POSSIBLE) mean it if the cells agree.
///
/// A word is folded like a header: lower case, simplified characters, no accents, no white space. It may be several words of a
/// header, but only whole words: `action` is not part of `Transaction`. An English word is found in the plural as well. Its first
/// sign may restrict its position:
///
/// - `=word` is the whole header;
/// - `^word` begins the header;
/// - `-word` ends a word of the header, as in compounds: `-beschreibung`.
///
/// Without a sign, the [head](Vocabulary::head) of the header counts most: 错误码描述 is a description, not a code. A word elsewhere
/// only may mean its role. Among words in the same place, the longest one counts. If a word is listed several times, the cells
/// decide.
pub(super) type HeaderWords = (Role, u8, &'static str);

/// One of these words, with its role and its weight.
pub(super) type HeaderWord = (&'static str, Role, u8);

/// The headers of columns that say whether a request may be sent again.
///
/// Both lists are closed, since one more word can reverse the meaning: `Fix before retry`, `Auto-retry`. The entries are whole
/// headers, folded for comparison.
pub(super) struct RetryHeaders {
    /// Headers under which yes means that the request may be sent again.
    pub(super) may: &'static [&'static str],
    /// Headers under which yes means that the request must not be sent again.
    pub(super) must_not: &'static [&'static str],
    /// Words of any other header about sending again.
    pub(super) words: &'static [&'static str],
}
