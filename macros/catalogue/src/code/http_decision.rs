//! Decides whether the codes of a catalogue are HTTP statuses, with the reasons.

use std::fmt;

use super::http;
use super::http_meaning::means;
use super::kind::status;
use crate::model::{Code, Entry, Value, as_status};
use crate::share::Share;

/// Whether codes are HTTP statuses, with the reasons for and against it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpDecision {
    /// Whether they are.
    pub is_http: bool,
    /// The reason for it.
    pub speaks_for: Option<HttpReason>,
    /// The reason against it, which outweighs all reasons for it.
    pub speaks_against: Option<HttpReason>,
}

impl HttpDecision {
    /// Whether the codes of some tables are HTTP statuses, and those of others are not.
    pub(crate) fn is_mixed(&self) -> bool {
        self.speaks_for.is_some() && matches!(self.speaks_against, Some(HttpReason::OtherTable { .. }))
    }
}

/// A reason for or against codes being HTTP statuses.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HttpReason {
    /// The user chose it.
    Chosen,
    /// A header, a heading or a caption says that they are.
    Said {
        /// Its words.
        words: String,
    },
    /// The terms of a listing are.
    Terms,
    /// A header, a heading or a caption names another protocol, or the page's text announces the codes of one.
    OtherProtocol {
        /// Its words.
        words: String,
    },
    /// Names or texts begin with the registered reason phrases of their statuses.
    Phrases {
        /// How many codes have the phrase.
        matched: usize,
        /// How many codes there are.
        all: usize,
    },
    /// Texts describe the statuses of their codes, in their own words.
    Meanings {
        /// The number of codes that are described.
        matched: usize,
        /// How many codes there are.
        all: usize,
    },
    /// The codes are a copy of the registry: many registered statuses, of all classes.
    Registry {
        /// How many codes are registered.
        registered: usize,
        /// How many codes there are.
        all: usize,
    },
    /// The codes are strings.
    Strings {
        /// The first code that is not an HTTP status.
        first: String,
        /// How many there are.
        count: usize,
        /// How many codes there are.
        all: usize,
    },
    /// The codes of another table are not HTTP statuses.
    OtherTable {
        /// The first of them.
        first: String,
    },
    /// Too many codes are not numbers from 100 to 599.
    OutOfRange {
        /// The first of them.
        first: String,
        /// How many there are.
        count: usize,
        /// How many codes there are.
        all: usize,
    },
    /// Too many codes are not registered statuses.
    Unregistered {
        /// The first of them.
        first: String,
        /// How many there are.
        count: usize,
        /// How many codes there are.
        all: usize,
    },
}

impl HttpReason {
    /// The name of the reason in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Said { .. } => "said",
            Self::Terms => "terms",
            Self::OtherProtocol { .. } => "other_protocol",
            Self::Phrases { .. } => "phrases",
            Self::Meanings { .. } => "meanings",
            Self::Registry { .. } => "registry",
            Self::Strings { .. } => "strings",
            Self::OtherTable { .. } => "other_table",
            Self::OutOfRange { .. } => "out_of_range",
            Self::Unregistered { .. } => "unregistered",
        }
    }
}

impl fmt::Display for HttpReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chosen => f.write_str("it was chosen"),
            Self::Said { words } => write!(f, "`{words}` says so"),
            Self::Terms => f.write_str("the terms are HTTP statuses"),
            Self::OtherProtocol { words } => write!(f, "`{words}` names another protocol"),
            Self::Phrases { matched, all } => {
                write!(f, "{matched} of {all} codes have their registered reason phrases")
            }
            Self::Meanings { matched, all } => {
                write!(f, "{matched} of {all} codes are described like the registered statuses")
            }
            Self::Registry { registered, all } => {
                write!(f, "{registered} of {all} codes are registered statuses, of all classes")
            }
            Self::Strings { first, .. } => write!(f, "codes such as `{first}` are strings"),
            Self::OtherTable { first } => {
                write!(f, "another table has other codes, such as `{first}`")
            }
            Self::OutOfRange { first, count, all } => {
                write!(f, "{count} of {all} codes are not from 100 to 599, such as {first}")
            }
            Self::Unregistered { first, count, all } => {
                write!(f, "{count} of {all} codes are not registered statuses, such as {first}")
            }
        }
    }
}

/// Claims of the pages about the codes, from the strongest against HTTP to the strongest for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HttpClaim {
    /// A header or a heading names another protocol.
    Denied,
    /// Nothing says what the codes are.
    #[default]
    Nothing,
    /// The header says status.
    Status,
    /// The header says status, and the page's text mentions HTTP.
    Mentioned,
    /// A heading or a caption says that the codes are HTTP statuses.
    Stated,
    /// The header of the codes says HTTP.
    InHeader,
}

/// A claim of the pages about the codes, and its words.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct HttpStatement<'a> {
    pub(crate) claim: HttpClaim,
    pub(crate) words: &'a str,
}

impl<'a> HttpStatement<'a> {
    /// The statement about this table and another one together: one statement against HTTP is enough.
    pub(crate) fn with(self, other: Self) -> Self {
        match (self.claim, other.claim) {
            (HttpClaim::Denied, _) => self,
            (_, HttpClaim::Denied) => other,
            (one, another) => {
                if another > one {
                    other
                } else {
                    self
                }
            }
        }
    }
}

/// Statuses among the codes where a header, a heading or a caption says that they are. A guess does not overrule an outright
/// statement, unless most codes show that it means something else.
const STATUSES_WHERE_SAID: Share = Share::new(1, 2);

/// Registered statuses where a heading or a caption says it, since it may be about something near the table.
const REGISTERED_WHERE_SAID: Share = Share::new(1, 2);

/// Statuses, and registered statuses, where the phrases show what the codes are: a service may add some of its own.
const STATUSES: Share = Share::new(8, 10);

/// Registered statuses where at least half of the codes are described by their phrases: a service with many statuses of
/// its own. Lists of protocols that copied phrases from HTTP, such as SIP and RTSP, have fewer registered ones.
const REGISTERED_WITH_PHRASES: Share = Share::new(7, 10);

/// The fewest codes of which one may be odd whatever its share: one row of three does not cast doubt on the other two.
const FEWEST_WITH_AN_ODD_ONE: usize = 3;

/// Names or descriptions with the registered phrases of their statuses: translations and remarks have none.
const WITH_PHRASES: Share = Share::new(1, 2);

/// The same, where the header says status and the page's text mentions HTTP. The mention alone may be about anything, such
/// as the transport of a protocol with numbers of its own.
const WITH_PHRASES_BESIDE_A_MENTION: Share = Share::new(1, 5);

/// The fewest phrases among several names or descriptions, since many lists of a service's own numbers have `200 | OK`.
const FEWEST_PHRASES: usize = 2;

/// Codes that are described like the registered statuses with their numbers. A list of a service's own numbers hardly ever
/// describes more than one or two of them like that.
const WITH_MEANINGS: Share = Share::new(7, 10);

/// The fewest codes that must be described like that, if not all are, or if none has its phrase.
const FEWEST_MEANINGS: usize = 4;

/// The classes of successes, of client errors and of server errors.
const CLASSES_OF_ANSWERS: u8 = 0b11_0100;

/// The fewest of these classes. Lists of a service's own numbers seldom have two with the meaning of HTTP.
const FEWEST_CLASSES: u32 = 2;

/// The fewest codes of a copy of the registry, whose phrases may be translated. No list of a service's own numbers has that many
/// registered ones, since the registry has gaps in every class.
const FEWEST_OF_REGISTRY: usize = 20;

/// Registered statuses in such a copy. Lists of other protocols have fewer: about 70 % in RTSP, and 60 % in SIP.
const REGISTERED_IN_COPY: Share = Share::new(9, 10);

/// The classes of statuses, 1xx to 5xx.
const CLASSES: u8 = 0b11_1110;

/// Decides whether these codes are HTTP statuses. A few of them may be other numbers, or have no phrases.
pub(crate) fn decide(codes: &[Code], said: HttpStatement<'_>, chosen: Option<bool>) -> HttpDecision {
    let count = Count::new(codes);
    let (speaks_for, speaks_against) = match chosen {
        Some(true) => (Some(HttpReason::Chosen), count.strings()),
        Some(false) => (count.evidence(said), Some(HttpReason::Chosen)),
        None => (count.evidence(said), count.objection(said)),
    };
    let is_http = !codes.is_empty() && speaks_for.is_some() && speaks_against.is_none();
    HttpDecision { is_http, speaks_for, speaks_against }
}

/// The properties of HTTP statuses that codes have.
#[derive(Debug, Default)]
struct Count<'a> {
    all: usize,
    /// The first code that is a string.
    text: Option<&'a Code>,
    /// Codes that are not numbers from 100 to 599, and the first of them.
    outside: usize,
    first_outside: Option<&'a Code>,
    /// Codes that are such numbers but are not registered, and the first of them.
    unregistered: usize,
    first_unregistered: Option<&'a Code>,
    /// The classes of the registered ones, as bits.
    classes: u8,
    phrases: Phrases,
}

impl<'a> Count<'a> {
    fn new(codes: &'a [Code]) -> Self {
        let mut count = Self { all: codes.len(), ..Self::default() };
        for code in codes {
            let found = match &code.value {
                Value::Number(number) => as_status(*number),
                Value::Text(text) => {
                    count.text.get_or_insert(code);
                    status(text)
                }
            };
            let Some(status) = found else {
                count.outside += 1;
                count.first_outside.get_or_insert(code);
                continue;
            };
            if http::reason_phrases(status).is_empty() {
                count.unregistered += 1;
                count.first_unregistered.get_or_insert(code);
            } else {
                count.classes |= 1 << (status / 100);
            }
            count.phrases.count(code, status);
        }
        count
    }

    /// The reason for HTTP statuses.
    fn evidence(&self, said: HttpStatement<'_>) -> Option<HttpReason> {
        let (phrases, all) = (&self.phrases, self.all);
        let phrases_are_enough = match said.claim {
            HttpClaim::InHeader | HttpClaim::Stated if said.words.is_empty() => {
                return Some(HttpReason::Terms);
            }
            HttpClaim::InHeader | HttpClaim::Stated => {
                return Some(HttpReason::Said { words: said.words.to_owned() });
            }
            HttpClaim::Denied | HttpClaim::Nothing => {
                are_enough(phrases.names, phrases.named, WITH_PHRASES)
                    || are_enough(phrases.described, all, WITH_PHRASES)
            }
            HttpClaim::Status => phrases.are_begun(all, WITH_PHRASES),
            HttpClaim::Mentioned => phrases.are_begun(all, WITH_PHRASES_BESIDE_A_MENTION),
        };
        let matched = phrases.names.max(phrases.begun);
        let registered = all - self.outside - self.unregistered;
        let is_copy = all >= FEWEST_OF_REGISTRY
            && self.classes == CLASSES
            && REGISTERED_IN_COPY.is_reached(registered, all);
        let meant = phrases.meant;
        let many = meant >= FEWEST_MEANINGS && WITH_MEANINGS.is_reached(meant, all);
        let few = meant == all && phrases.begun > 0;
        let are_described = (many || few)
            && (self.classes & CLASSES_OF_ANSWERS).count_ones() >= FEWEST_CLASSES
            && REGISTERED_IN_COPY.is_reached(registered, all);
        match () {
            () if phrases_are_enough => Some(HttpReason::Phrases { matched, all }),
            () if are_described => Some(HttpReason::Meanings { matched: meant, all }),
            () => is_copy.then_some(HttpReason::Registry { registered, all }),
        }
    }

    /// The reason against them.
    fn objection(&self, said: HttpStatement<'_>) -> Option<HttpReason> {
        if said.claim == HttpClaim::Denied {
            return Some(HttpReason::OtherProtocol { words: said.words.to_owned() });
        }
        let with_phrases = are_enough(self.phrases.described, self.all, WITH_PHRASES);
        let (statuses, registered) = match said.claim {
            HttpClaim::InHeader => (STATUSES_WHERE_SAID, None),
            HttpClaim::Stated => (STATUSES_WHERE_SAID, Some(REGISTERED_WHERE_SAID)),
            _ if with_phrases => (STATUSES, Some(REGISTERED_WITH_PHRASES)),
            _ => (STATUSES, Some(STATUSES)),
        };
        self.strings()
            .or_else(|| self.out_of_range(statuses))
            .or_else(|| registered.and_then(|share| self.not_registered(share)))
    }

    fn strings(&self) -> Option<HttpReason> {
        let first = self.first_outside.filter(|_| self.text.is_some()).or(self.text)?;
        let first = first.value.to_string();
        Some(HttpReason::Strings { first, count: self.outside, all: self.all })
    }

    fn out_of_range(&self, share: Share) -> Option<HttpReason> {
        let first = self.first_outside.filter(|_| !self.are_most(self.outside, share))?;
        Some(HttpReason::OutOfRange { first: first.value.to_string(), count: self.outside, all: self.all })
    }

    fn not_registered(&self, share: Share) -> Option<HttpReason> {
        let count = self.outside + self.unregistered;
        let first = self.first_unregistered.or(self.first_outside)?;
        (!self.are_most(count, share)).then(|| HttpReason::Unregistered {
            first: first.value.to_string(),
            count,
            all: self.all,
        })
    }

    /// Whether the codes without these `odd` ones are at least a share of all, or all but one.
    fn are_most(&self, odd: usize, share: Share) -> bool {
        share.is_reached(self.all - odd, self.all) || (odd == 1 && self.all >= FEWEST_WITH_AN_ODD_ONE)
    }
}

/// Whether this many phrases among `all` names or descriptions are enough: a share, and more than one of several.
fn are_enough(phrases: usize, all: usize, share: Share) -> bool {
    all > 0 && phrases >= FEWEST_PHRASES.min(all) && share.is_reached(phrases, all)
}

/// How many codes have the reason phrases of their statuses.
#[derive(Debug, Default)]
struct Phrases {
    /// Codes with a name.
    named: usize,
    /// Codes whose name is a phrase.
    names: usize,
    /// Codes with a name or a text that has a phrase, separated by a sign.
    described: usize,
    /// Codes with a text that begins with a phrase, with any text after it.
    begun: usize,
    /// Codes that are described like their statuses.
    meant: usize,
}

impl Phrases {
    fn count(&mut self, code: &Code, status: u16) {
        if !code.name().is_empty() {
            self.named += 1;
            self.names += usize::from(http::is_reason_phrase(code.name(), Some(status)));
        }
        let has = |meets: &dyn Fn(&str) -> bool| code.entries.iter().any(|entry| any_text(entry, meets));
        let described = has(&|text| http::phrase_in(text, status).is_some());
        let begun = described || has(&|text| begins_with_phrase(text, status));
        self.described += usize::from(described);
        self.begun += usize::from(begun);
        self.meant += usize::from(begun || has(&|text| means(text, status)));
    }

    /// Whether enough names are phrases, or enough of `all` codes have a text that begins with one.
    fn are_begun(&self, all: usize, share: Share) -> bool {
        are_enough(self.names, self.named, share) || are_enough(self.begun, all, share)
    }
}

/// Whether the name or a text of a row meets a condition, whatever its column means.
fn any_text(entry: &Entry, meets: &dyn Fn(&str) -> bool) -> bool {
    if meets(&entry.name) {
        return true;
    }
    let mut texts = entry.texts();
    for remark in &entry.remarks {
        texts.push(remark);
    }
    for text in texts {
        if meets(text) {
            return true;
        }
    }
    false
}

/// Whether a row has the registered phrase of its code.
pub(crate) fn has_phrase(spelling: &str, entry: &Entry) -> bool {
    status(spelling).is_some_and(|status| {
        http::is_reason_phrase(&entry.name, Some(status))
            || any_text(entry, &|text| http::phrase_in(text, status).is_some())
    })
}

fn begins_with_phrase(text: &str, status: u16) -> bool {
    for phrase in http::reason_phrases(status) {
        if let Some(start) = text.get(..phrase.len())
            && start.eq_ignore_ascii_case(phrase)
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes with names, from `404 Not Found, 1001`.
    fn codes(text: &str) -> Vec<Code> {
        let code = |text: &str| {
            let (code, name) = text.split_once(' ').unwrap_or((text, ""));
            let value = code.parse().map_or_else(|_| Value::Text(code.to_owned()), Value::Number);
            let entries = vec![Entry { name: name.to_owned(), ..Entry::default() }];
            Code::new(value, entries)
        };
        text.split(", ").map(code).collect()
    }

    /// Whether codes are HTTP statuses, with the reasons for and against it.
    fn decided(text: &str, claim: HttpClaim) -> (bool, String, String) {
        let decision = decide(&codes(text), HttpStatement { claim, words: "Words" }, None);
        let words = |reason: &Option<HttpReason>| reason.as_ref().map_or(String::new(), |r| r.to_string());
        (decision.is_http, words(&decision.speaks_for), words(&decision.speaks_against))
    }

    #[test]
    fn phrases_show_http_statuses_under_any_header() {
        for (text, speaks_for) in [
            ("200 OK, 404 Not Found", "2 of 2 codes have their registered reason phrases"),
            ("200 OK, 404 Not Found, 700 Wet", "2 of 3 codes have their registered reason phrases"),
            ("200 OK, 404 Not Found, 460", "2 of 3 codes have their registered reason phrases"),
            (
                "400 Bad Request, 404 Not Found, 409 Lost, 418",
                "2 of 4 codes have their registered reason phrases",
            ),
        ] {
            assert_eq!(
                decided(text, HttpClaim::Nothing),
                (true, speaks_for.to_owned(), String::new()),
                "{text}"
            );
        }
        assert!(!decided("200 OK, 404 Lost", HttpClaim::Nothing).0);
        assert_eq!(decided("404 Lost, 409 Torn", HttpClaim::Status), (false, String::new(), String::new()));
    }

    #[test]
    fn what_is_said_outright_holds_where_some_codes_do_not_fit() {
        for (text, claim, is_http, speaks_against) in [
            ("404, 700", HttpClaim::InHeader, true, ""),
            ("520, 521, 522", HttpClaim::InHeader, true, ""),
            (
                "520, 521, 522",
                HttpClaim::Stated,
                false,
                "3 of 3 codes are not registered statuses, such as 520",
            ),
            ("404, 520", HttpClaim::Stated, true, ""),
            (
                "404, 1001, 1002",
                HttpClaim::InHeader,
                false,
                "2 of 3 codes are not from 100 to 599, such as 1001",
            ),
            ("404, A.1", HttpClaim::InHeader, false, "codes such as `A.1` are strings"),
        ] {
            let expected = (is_http, "`Words` says so".to_owned(), speaks_against.to_owned());
            assert_eq!(decided(text, claim), expected, "{text}");
        }
    }

    #[test]
    fn own_numbers_beside_phrases_are_no_http_statuses() {
        let (is_http, speaks_for, speaks_against) =
            decided("0, 400 Bad Request, 401 Unauthorized, 1001, 1002", HttpClaim::Nothing);
        assert!(!is_http);
        assert_eq!(speaks_for, "2 of 5 codes have their registered reason phrases");
        assert_eq!(speaks_against, "3 of 5 codes are not from 100 to 599, such as 0");
    }

    #[test]
    fn another_protocol_outweighs_all_phrases() {
        let decided = decided("200 OK, 404 Not Found", HttpClaim::Denied);
        let speaks_for = "2 of 2 codes have their registered reason phrases".to_owned();
        assert_eq!(decided, (false, speaks_for, "`Words` names another protocol".to_owned()));
    }

    #[test]
    fn a_copy_of_the_registry_needs_no_phrases() {
        let copy = "100, 101, 200, 201, 202, 204, 206, 300, 301, 302, 304, 400, 401, 403, 404, 405, 408, 432, 500, 503";
        let speaks_for = "19 of 20 codes are registered statuses, of all classes".to_owned();
        assert_eq!(decided(copy, HttpClaim::Nothing), (true, speaks_for, String::new()));
        let own: Vec<String> = (400..=431).map(|number| number.to_string()).collect();
        assert!(!decided(&own.join(", "), HttpClaim::Nothing).0);
        assert!(!decided(&copy.replace("100, 101, ", ""), HttpClaim::Nothing).0);
    }

    #[test]
    fn the_user_decides() {
        let said = HttpStatement { claim: HttpClaim::InHeader, words: "HTTP status" };
        let off = decide(&codes("404, 503"), said, Some(false));
        assert_eq!((off.is_http, off.speaks_against), (false, Some(HttpReason::Chosen)));
        let on = decide(&codes("404, 405"), HttpStatement::default(), Some(true));
        assert_eq!((on.is_http, on.speaks_for), (true, Some(HttpReason::Chosen)));
    }
}
