//! A catalogue: the codes that pages document, with everything the pages say about them.

use std::cmp::Reverse;
use std::fmt;
use std::hash::Hash;

use doccodes_core::near::{Spelling, nearest};
use doccodes_core::{Language, Outcome, RetryBasis, Retryability};
use doccodes_page::characters::{ASCII_LETTER, LOWER_CASE, UPPER_CASE, has, letters};
use doccodes_page::choice::Role;
use doccodes_sentences::advice::{Advice, Rule};
use doccodes_sentences::statement::Stated;

/// All codes that the pages document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The service, if a page names it.
    pub service: Option<String>,
    /// Whether the codes are numbers or strings.
    pub kind: Kind,
    /// Whether the codes are HTTP statuses.
    pub is_http: bool,
    /// The codes, in page order of their first rows.
    pub codes: Vec<Code>,
}

impl Catalogue {
    /// A catalogue without codes.
    #[must_use]
    pub const fn empty() -> Self {
        Self { service: None, kind: Kind::Text, is_http: false, codes: Vec::new() }
    }

    /// The same with one placeholder code, for a page without readable codes: its enum has a variant, so that few other errors
    /// follow.
    #[doc(hidden)]
    #[must_use]
    pub fn with_placeholder(&self) -> Self {
        let entry = Entry { name: "Unread".to_owned(), ..Entry::default() };
        let code = Code::new(Value::Number(0), vec![entry]);
        Self { kind: Kind::Number(Repr::U16), codes: vec![code], ..self.clone() }
    }

    /// The index of the code with exactly this spelling.
    pub fn find(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|documented| match &documented.value {
            Value::Text(text) => text == code,
            Value::Number(number) => number.to_string() == code,
        })
    }

    /// The indices of up to three codes with a spelling near this one.
    pub fn near(&self, code: &str) -> Vec<usize> {
        #[cfg(test)]
        doccodes_page::work::add(self.codes.len());
        let spellings = self.codes.iter().map(|documented| Spelling::new(&documented.value));
        nearest(&Spelling::new(code), spellings.enumerate()).into_iter().flatten().collect()
    }
}

/// Whether the codes of a catalogue are numbers or strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Numbers, all of which fit this type.
    Number(Repr),
    /// Strings.
    Text,
}

/// The integer types of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the types")]
pub enum Repr {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

impl Repr {
    /// The types in the order in which they are tried for a page's codes. Smaller types are not tried, so that one more code rarely
    /// changes the type.
    const BY_PREFERENCE: [Self; 4] = [Self::U32, Self::I32, Self::U64, Self::I64];

    /// The type's name in Rust.
    pub const fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
        }
    }

    /// The type with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [Self::U8, Self::U16, Self::U32, Self::U64, Self::I8, Self::I16, Self::I32, Self::I64];
        all.into_iter().find(|repr| repr.name() == name)
    }

    /// Whether a number fits the type.
    pub fn holds(self, number: i128) -> bool {
        match self {
            Self::U8 => u8::try_from(number).is_ok(),
            Self::U16 => u16::try_from(number).is_ok(),
            Self::U32 => u32::try_from(number).is_ok(),
            Self::U64 => u64::try_from(number).is_ok(),
            Self::I8 => i8::try_from(number).is_ok(),
            Self::I16 => i16::try_from(number).is_ok(),
            Self::I32 => i32::try_from(number).is_ok(),
            Self::I64 => i64::try_from(number).is_ok(),
        }
    }

    /// The first type that holds all these numbers, if one does.
    pub(super) fn for_all(numbers: &[i128]) -> Option<Self> {
        let holds_all = |repr: &Self| numbers.iter().all(|&number| repr.holds(number));
        Self::BY_PREFERENCE.into_iter().find(holds_all)
    }
}

/// A code's value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A number.
    Number(i128),
    /// A string, as spelled on the page.
    Text(String),
}

impl Value {
    /// The number, unless the value is a string.
    pub fn number(&self) -> Option<i128> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// A documented code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its value.
    pub value: Value,
    /// How the page spells it, if it is a number in hexadecimal.
    pub hexadecimal: Option<String>,
    /// The rows that document it, at least one.
    pub entries: Vec<Entry>,
    /// The registered reason phrase of an HTTP status, if the rows have no name or different ones.
    pub phrase: Option<&'static str>,
    /// Whether a request that was answered with it may be sent again, and whether it was carried out.
    pub verdict: Verdict,
    /// Whether it is the code of a success.
    pub is_success: bool,
    /// The name of its variant, if the user wrote that variant.
    pub pinned: Option<String>,
}

/// One of two names, independently of their order: a name in Latin letters, a symbolic one, the longer one (`Not Found` and not
/// `NotFound`), one in upper and lower case, or the first one by its characters.
pub(super) fn better_name<'a>(a: &'a str, b: &'a str) -> &'a str {
    let rank = |name: &'a str| {
        let is_latin = has(name, ASCII_LETTER);
        let is_mixed = has(name, LOWER_CASE) && has(name, UPPER_CASE);
        (is_latin, name.contains('_'), name.len(), is_mixed, Reverse(name))
    };
    if rank(a) >= rank(b) { a } else { b }
}

impl Code {
    /// A code without a verdict.
    #[doc(hidden)]
    pub const fn new(value: Value, entries: Vec<Entry>) -> Self {
        Self {
            value,
            hexadecimal: None,
            entries,
            phrase: None,
            verdict: Verdict::UNSPECIFIED,
            is_success: false,
            pinned: None,
        }
    }

    /// The name: the one that all entries with a name have. They may differ in case, signs and white space; one of the spellings is
    /// then chosen, independently of their order. If they have different names, or none, it is the registered phrase, or else
    /// empty.
    pub fn name(&self) -> &str {
        let mut best = "";
        for entry in &self.entries {
            let name = entry.name.as_str();
            if name.is_empty() || name == best {
                continue;
            }
            if !best.is_empty() && letters(name) != letters(best) {
                return self.phrase.unwrap_or("");
            }
            best = better_name(best, name);
        }
        if best.is_empty() { self.phrase.unwrap_or("") } else { best }
    }

    /// Two entries with different names. Another case, other signs or other white space do not make another name.
    pub fn differing_names(&self) -> Option<[&Entry; 2]> {
        let mut first: Option<&Entry> = None;
        for entry in &self.entries {
            match first {
                _ if entry.name.is_empty() => {}
                None => first = Some(entry),
                Some(first) if entry.name != first.name && letters(&entry.name) != letters(&first.name) => {
                    return Some([first, entry]);
                }
                Some(_) => {}
            }
        }
        None
    }

    /// Two entries with different HTTP statuses.
    pub fn differing_statuses(&self) -> Option<[&Entry; 2]> {
        let mut first: Option<&Entry> = None;
        for entry in &self.entries {
            match first {
                _ if entry.http_status.is_none() => {}
                None => first = Some(entry),
                Some(first) if entry.http_status != first.http_status => return Some([first, entry]),
                Some(_) => {}
            }
        }
        None
    }

    /// The HTTP status that comes with the code: the one that all entries with a status have. `None` if they disagree, or if
    /// no entry has a status.
    pub fn http_status(&self) -> Option<u16> {
        let mut status = None;
        for entry in &self.entries {
            if status.is_some() && entry.http_status.is_some() && entry.http_status != status {
                return None;
            }
            status = status.or(entry.http_status);
        }
        status
    }

    /// The code itself as an HTTP status, where the codes of its catalogue are HTTP statuses. `None` for a number that is not a
    /// status, such as 700: a catalogue of HTTP statuses may have a few.
    pub fn as_http_status(&self, is_http: bool) -> Option<u16> {
        self.value.number().filter(|_| is_http).and_then(as_status)
    }
}

/// A number as an HTTP status: a number from 100 to 599 (RFC 9110 section 15).
pub(super) fn as_status(number: i128) -> Option<u16> {
    if (100..=599).contains(&number) { Some(number as u16) } else { None }
}

/// One documented row of a code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The index of the page with the row.
    pub page: usize,
    /// Where the row starts, in bytes from the start of the page.
    pub offset: u32,
    /// The name or reason phrase, on one line; empty if the page has none.
    pub name: String,
    /// The message that the service sends.
    pub message: Option<String>,
    /// The descriptions with their languages, in the order of their columns.
    pub descriptions: Vec<(Option<Language>, String)>,
    /// Why the code occurs.
    pub cause: Option<String>,
    /// What to do about it.
    pub solution: Option<String>,
    /// The HTTP status that comes with the code; the first one if the row names several.
    pub http_status: Option<u16>,
    /// The other HTTP statuses that the row names.
    pub other_statuses: Vec<u16>,
    /// The texts of the other columns, such as remarks. They may forbid a retry, but never permit one.
    pub remarks: Vec<String>,
    /// Messages, causes and solutions in a language other than that of those above.
    pub translations: Vec<(Role, String)>,
    /// What a retry column says: whether the request may be sent again.
    pub retry_flag: Option<bool>,
    /// What the words of the row say about sending the request again.
    pub advice: Option<Advised>,
    /// What its texts say about the outcome; `None` if they have not been read.
    #[doc(hidden)]
    pub stated: Option<Stated>,
}

impl Entry {
    /// The texts about the code: descriptions, message, cause and solution, in all languages.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::with_capacity(self.descriptions.len() + 3);
        for (_, text) in &self.descriptions {
            texts.push(text.as_str());
        }
        for text in [&self.message, &self.cause, &self.solution] {
            texts.extend(text.as_deref());
        }
        for (_, text) in &self.translations {
            texts.push(text.as_str());
        }
        texts
    }

    /// Everything that the row says, without its place. Two rows with the same content say the same.
    pub fn content(&self) -> impl Eq + Hash + '_ {
        // The advice and the statements follow from the texts.
        let Self {
            page: _,
            offset: _,
            name,
            message,
            descriptions,
            cause,
            solution,
            http_status,
            other_statuses,
            remarks,
            translations,
            retry_flag,
            advice: _,
            stated: _,
        } = self;
        let texts = (name, message, descriptions, cause, solution, remarks, translations);
        (texts, http_status, other_statuses, retry_flag)
    }
}

/// The verdict on a code: whether the request may be sent again, whether it was carried out, and the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the request may be sent again.
    pub retryability: Retryability,
    /// What the retryability is based on.
    pub basis: RetryBasis,
    /// The sentence of the page, for the basis [`RetryBasis::Text`].
    pub evidence: Option<String>,
    /// Whether the request was carried out.
    pub outcome: Outcome,
    /// What the outcome is based on.
    pub outcome_basis: RetryBasis,
    /// The sentence of the page that states the outcome, for the basis [`RetryBasis::Text`].
    pub outcome_evidence: Option<String>,
}

impl Verdict {
    /// The verdict where neither the page nor HTTP says anything.
    pub const UNSPECIFIED: Self = Self {
        retryability: Retryability::Unspecified,
        basis: RetryBasis::Nothing,
        evidence: None,
        outcome: Outcome::Unstated,
        outcome_basis: RetryBasis::Nothing,
        outcome_evidence: None,
    };
}

/// What the words of a row advise about sending a request again.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advised {
    /// The advice.
    pub advice: Advice,
    /// The sentence that gives it, as on the page.
    pub sentence: String,
    /// The rule that reads the sentence as advice.
    pub rule: &'static Rule,
}
