//! Proposes roles for a column from the words of its header.

use std::sync::LazyLock;

use doccodes_page::characters::{has_one_of, letters};
use doccodes_page::choice::Role;
use doccodes_page::language::UNSPACED;
use doccodes_page::one_of::contains_one_of;
use doccodes_page::pairs::Pairs;

use super::LANGUAGES;
use super::fold::Folded;
use super::parts::parts;
use super::protocol::{Origin, origin};
use super::retry_header::{RetryHeader, listed_retry_header, retry_header};
use super::word_list::WordList;
use super::words::{Head, HeaderWord, OUTRIGHT, POSSIBLE, USUAL, Vocabulary};
use crate::column::thresholds::LONGEST_HEADER;

/// One reading of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// The role.
    pub(crate) role: Role,
    /// How certainly the word names the role.
    pub(crate) weight: u8,
    /// The word.
    pub(crate) word: &'static str,
    /// Whether the header consists only of this word: `Error code`, but not `MySQL error code`.
    pub(crate) whole: bool,
    /// Whether the word is the head of the header, which says what the column is.
    pub(crate) head: bool,
}

/// The proposals of a header, at most one for each role; none if it has no known word.
///
/// A header may name several things: `Constant/value`, `Code or type`. Then the first one counts most.
pub(crate) fn proposals(header: &str) -> Vec<Proposal> {
    if header.len() > LONGEST_HEADER {
        return Vec::new();
    }
    let mut found: Vec<Proposal> = Vec::new();
    for (n, part) in parts(header).into_iter().enumerate() {
        for mut proposal in proposals_of_part(part) {
            if n > 0 {
                proposal.weight = (proposal.weight - 1).max(POSSIBLE);
                proposal.whole = false;
            }
            if found.iter().all(|before| before.role != proposal.role) {
                found.push(proposal);
            }
        }
    }
    let is_retry = found.iter().any(|proposal| proposal.role == Role::Retry);
    if is_retry && retry_header(header) == Some(RetryHeader::Unclear) {
        found.retain(|proposal| proposal.role != Role::Retry);
    }
    found
}

/// Whether a header may have the role of a text that explains: whether a word for one begins in it. This rules out the start of a
/// sentence without a search for each of its words.
pub(crate) fn may_name_text(header: &str) -> bool {
    let index = &*INDEX;
    let folded = Folded::new(header);
    let bytes = folded.text.as_bytes();
    for &start in &folded.starts {
        let mut length = SHORTEST_TEXT;
        while length <= SHORTEST_TEXT + 1 && start + length <= bytes.len() {
            let place = text_place(&bytes[start..start + length]);
            if index.texts[place >> 6] >> (place & 63) & 1 == 1 {
                return true;
            }
            length += 1;
        }
    }
    // A remark in parentheses may be between two parts.
    contains_one_of(&folded.text, &index.text_endings) || has_one_of(header, REMARKS)
}

/// Whether a role is that of a text that explains.
const fn is_text(role: Role) -> bool {
    matches!(role, Role::Description | Role::Cause | Role::Solution)
}

/// The signs with which a remark begins.
const REMARKS: &[char] = &['(', '（', '[', '【'];

/// The bytes of the shortest word for a text that explains. Longer words are searched for by one more byte.
const SHORTEST_TEXT: usize = 3;

/// The place of the first bytes of a word among the bits of [`Index::texts`].
const fn text_place(start: &[u8]) -> usize {
    let (mut hash, mut n) = (start.len(), 0);
    while n < start.len() {
        hash = (hash * 37 + start[n] as usize) & 0xff_ffff;
        n += 1;
    }
    hash & (TEXT_PLACES - 1)
}

/// Many more than words, so that the beginning of a sentence rarely has the place of a word.
const TEXT_PLACES: usize = 1 << 20;

fn proposals_of_part(part: &str) -> Vec<Proposal> {
    let folded = Folded::new(part);
    if let Some((_, word)) = listed_retry_header(part, &folded) {
        return vec![Proposal { role: Role::Retry, weight: OUTRIGHT, word, whole: true, head: true }];
    }
    let mut best: Option<Rank> = None;
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut consider = |rank: Rank, entry: &Entry| {
        if best.is_some_and(|best| rank < best) {
            return;
        }
        if best.is_none_or(|best| rank > best) {
            best = Some(rank);
            proposals.clear();
        }
        // The statuses of another protocol are codes like any others.
        let (role, weight) = match entry.role {
            Role::HttpStatus if names_other_origin(part) => (Role::Code, entry.weight.min(USUAL)),
            role => (role, entry.weight),
        };
        let weight = if rank.place == Place::Elsewhere { POSSIBLE } else { weight };
        if proposals.iter().all(|before| before.role != role) {
            let whole = rank.length == folded.text.len();
            let head = rank.place > Place::Elsewhere;
            proposals.push(Proposal { role, weight, word: entry.word, whole, head });
        }
    };
    let words = folded.words();
    for from in 0..words {
        let last = if INDEX.may_begin(folded.span(from, words)) { words } else { from };
        for to in from + 1..=last {
            let span = folded.span(from, to);
            if span.len() > INDEX.longest {
                break;
            }
            for entry in INDEX.entries(span) {
                if let Some(rank) = entry.rank(&folded, from, to) {
                    consider(rank, entry);
                }
            }
        }
        let word = folded.span(from, from + 1);
        if !INDEX.may_end(word) {
            continue;
        }
        for entry in &INDEX.endings {
            if !word.ends_with(entry.word) {
                continue;
            }
            let place = match () {
                () if entry.word.len() == folded.text.len() => Place::Start,
                () if from + 1 == words => Place::Head,
                () => Place::Elsewhere,
            };
            consider(Rank { place, at: 0, length: entry.word.len() }, entry);
        }
    }
    proposals
}

/// The position of a word in a header, from the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Before or after the head.
    Elsewhere,
    /// At the head.
    Head,
    /// At the start, where the word has to begin the header, or in the whole header.
    Start,
}

/// How much a word counts in a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    place: Place,
    /// The distance of the word to the head, for words elsewhere.
    at: usize,
    length: usize,
}

/// The required position of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Whole,
    Start,
    Anywhere,
}

/// A word of a vocabulary.
struct Entry {
    language: &'static Vocabulary,
    stand: Stand,
    word: &'static str,
    role: Role,
    weight: u8,
}

impl Entry {
    /// The rank of this word if it matches the words of a header from one index to another.
    fn rank(&self, folded: &Folded, from: usize, to: usize) -> Option<Rank> {
        let words = folded.words();
        let length = folded.span(from, to).len();
        let whole = from == 0 && to == words;
        let place = match self.stand {
            Stand::Whole if !whole => return None,
            Stand::Start if from > 0 => return None,
            _ if whole || self.stand == Stand::Start => Place::Start,
            _ if self.is_head(folded, from, to) => Place::Head,
            _ => Place::Elsewhere,
        };
        let at = match (place, self.language.head) {
            (Place::Elsewhere, Head::Last) => folded.starts[to],
            (Place::Elsewhere, Head::First) => folded.text.len() - folded.starts[from],
            _ => 0,
        };
        Some(Rank { place, at, length })
    }

    fn is_head(&self, folded: &Folded, from: usize, to: usize) -> bool {
        let words = folded.words();
        let (from, to) = match self.language.head {
            Head::First => (0, from),
            Head::Last if self.word.starts_with(UNSPACED) => (to, words),
            Head::Last => {
                let mut end = 1.min(words);
                while end < words && !PREPOSITIONS.contains(&folded.span(end, end + 1)) {
                    end += 1;
                }
                if to > end {
                    return false;
                }
                (to, end)
            }
        };
        for n in from..to {
            let word = folded.span(n, n + 1);
            // After a Chinese header may be the same in English.
            let in_english = self.word.starts_with(UNSPACED) && !word.starts_with(UNSPACED);
            if !in_english && !self.language.neutral.contains(&word) {
                return false;
            }
        }
        true
    }
}

/// The words that follow the head of an English header: `Description of the error`.
const PREPOSITIONS: &[&str] =
    &["of", "for", "to", "by", "in", "from", "with", "on", "at", "when", "that", "if", "as"];

/// Every word of every language, by its letters.
struct Index {
    words: WordList,
    /// The meanings of each word, in the languages that have it.
    entries: Vec<Vec<Entry>>,
    /// Words that end other words.
    endings: Vec<Entry>,
    /// The last two bytes of each of them.
    ends: Pairs,
    /// The words of a text that explains.
    text_endings: Vec<&'static str>,
    /// The most bytes of a word.
    longest: usize,
    /// The beginnings of the words, so that most words of a sentence need no search.
    beginnings: Pairs,
    /// One bit for each beginning of a word for a text that explains.
    texts: Vec<u64>,
}

impl Index {
    fn new() -> Self {
        let mut index = Self {
            words: WordList::new(),
            entries: Vec::new(),
            endings: Vec::new(),
            ends: Pairs::empty(),
            text_endings: Vec::new(),
            longest: 0,
            beginnings: Pairs::empty(),
            texts: vec![0; TEXT_PLACES / 64],
        };
        for language in LANGUAGES {
            for &(role, weight, words) in language.headers {
                for word in words.split(' ') {
                    index.add(language, (word, role, weight));
                }
            }
        }
        index
    }

    fn add(&mut self, language: &'static Vocabulary, (word, role, weight): HeaderWord) {
        let (stand, word) = match word.as_bytes() {
            [b'=', ..] => (Stand::Whole, &word[1..]),
            [b'^', ..] => (Stand::Start, &word[1..]),
            [b'-', ..] => {
                let word = &word[1..];
                if is_text(role) {
                    self.text_endings.push(word);
                }
                self.ends.add(last_two(word));
                self.endings.push(Entry { language, stand: Stand::Anywhere, word, role, weight });
                return;
            }
            _ => (Stand::Anywhere, word),
        };
        self.longest = self.longest.max(word.len() + LONGEST_PLURAL);
        self.beginnings.add(word.as_bytes());
        if is_text(role) {
            let length = word.len().min(SHORTEST_TEXT + 1);
            let place = text_place(&word.as_bytes()[..length]);
            self.texts[place >> 6] |= 1 << (place & 63);
        }
        let number = self.words.add(word);
        if number == self.entries.len() {
            self.entries.push(Vec::new());
        }
        self.entries[number].push(Entry { language, stand, word, role, weight });
    }

    /// Whether a word of a vocabulary may begin where this text does.
    fn may_begin(&self, text: &str) -> bool {
        self.beginnings.has(text.as_bytes())
    }

    /// Whether a word of [`Index::endings`] may end this word.
    fn may_end(&self, word: &str) -> bool {
        self.ends.has(last_two(word))
    }

    /// The words that match a span of a header, including its singular.
    fn entries(&self, span: &str) -> &[Entry] {
        match number_of(&self.words, span) {
            Some(number) => &self.entries[number],
            None => &[],
        }
    }
}

/// The last two bytes of a word, or fewer.
fn last_two(word: &str) -> &[u8] {
    &word.as_bytes()[word.len().saturating_sub(2)..]
}

/// The most bytes of the ending of an English plural.
const LONGEST_PLURAL: usize = 2;

/// The words of which an English word may be the plural: `codes`, `statuses`.
pub(super) fn singulars(word: &str) -> [Option<&str>; 2] {
    [word.strip_suffix('s'), word.strip_suffix("es")]
}

/// The number of a word, or else of its possible singular.
pub(super) fn number_of(words: &WordList, word: &str) -> Option<usize> {
    let number = words.number(word);
    if number.is_some() || word.as_bytes().last() != Some(&b's') {
        return number;
    }
    let [without_s, without_es] = singulars(word);
    without_s.and_then(|word| words.number(word)).or_else(|| words.number(without_es?))
}

static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

/// Whether a header says that its codes are from a protocol other than HTTP, or from a sender with numbers of its own.
pub(crate) fn names_other_origin(header: &str) -> bool {
    matches!(origin(header), Some(Origin::OtherProtocol | Origin::Sender))
}

/// Every word of the vocabularies in a text, at any position.
pub(super) fn words_in(text: &str) -> Vec<HeaderWord> {
    let folded = Folded::new(text);
    let words = folded.words();
    let mut found = Vec::new();
    for from in 0..words {
        for to in from + 1..=words {
            let span = folded.span(from, to);
            if span.len() > INDEX.longest {
                break;
            }
            for entry in INDEX.entries(span) {
                if entry.stand == Stand::Anywhere {
                    found.push((entry.word, entry.role, entry.weight));
                }
            }
        }
    }
    found
}

/// Whether a header is the one that the user names. White space, punctuation and case may differ.
pub(crate) fn is_same(header: &str, named: &str) -> bool {
    header.trim() == named.trim() || (!letters(named).is_empty() && letters(header) == letters(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(header: &str) -> Option<Role> {
        proposals(header).first().map(|proposal| proposal.role)
    }

    #[test]
    fn a_header_of_a_text_may_name_one() {
        for language in LANGUAGES {
            for &(role, _, words) in language.headers {
                if !is_text(role) {
                    continue;
                }
                for word in words.split(' ') {
                    let word = word.trim_start_matches(['=', '^', '-']);
                    assert!(word.len() >= SHORTEST_TEXT, "{word}");
                    assert!(may_name_text(word) && may_name_text(&format!("a {word}s")), "{word}");
                }
            }
        }
        assert!(!may_name_text("The lid of pot 7 is red") && !may_name_text("锅 7 的盖子"));
    }

    #[test]
    fn the_word_that_ends_last_counts() {
        assert_eq!(first("错误码"), Some(Role::Code));
        assert_eq!(first("错误码描述"), Some(Role::Description));
        assert_eq!(first("状态码说明"), Some(Role::Description));
        assert_eq!(first("Error code description"), Some(Role::Description));
        assert_eq!(first("HTTP 状态码"), Some(Role::HttpStatus));
        assert_eq!(first("Error Message"), Some(Role::Message));
        assert_eq!(first("Reason phrase"), Some(Role::Name));
        assert_eq!(first("状态码（16进制）"), Some(Role::HttpStatus));
        assert_eq!(first("Returned Value(s)"), Some(Role::Code));
        assert_eq!(first("錯誤碼"), Some(Role::Code));
        assert_eq!(first("狀態碼說明"), Some(Role::Description));
        assert_eq!(first("Code or Type"), Some(Role::Code));
        assert_eq!(first("Decline code"), Some(Role::Code));
        assert_eq!(first("Next steps"), Some(Role::Solution));
        assert_eq!(first("用户提示"), Some(Role::Message));
        assert_eq!(first("Binary"), None);
        assert_eq!(first(""), None);
    }

    #[test]
    fn statuses_of_another_protocol_are_codes() {
        for header in ["SMTP status code", "FTP response code", "设备状态码"] {
            assert_eq!(first(header), Some(Role::Code), "{header}");
        }
        assert_eq!(first("HTTP status code of the device"), Some(Role::HttpStatus));
    }

    #[test]
    fn a_proposal_has_the_word_that_proposes_it() {
        let words =
            |header: &str| -> Vec<&str> { proposals(header).iter().map(|found| found.word).collect() };
        assert_eq!(words("Error code"), ["errorcode"]);
        assert_eq!(words("Code"), ["code"]);
        assert_eq!(words("错误码描述"), ["描述"]);
    }

    #[test]
    fn words_are_whole_words_of_the_header() {
        for header in ["Transaction", "Interaction", "Recode", "Decoder", "Messages per second", "方法名"]
        {
            let roles: Vec<Role> = proposals(header).iter().map(|proposal| proposal.role).collect();
            assert!(
                !roles.iter().any(|role| *role == Role::Solution || *role == Role::Code),
                "{header}: {roles:?}"
            );
        }
        for (header, role) in [
            ("errorCode", Role::Code),
            ("error_code", Role::Code),
            ("Errors Codes", Role::Code),
            ("Description of the error", Role::Description),
            ("Meaning of the code", Role::Description),
            ("What to do", Role::Solution),
            ("How to fix it", Role::Solution),
            ("Possible causes", Role::Cause),
            ("Suggested actions", Role::Solution),
            ("Country code", Role::Other),
            ("Name of the constant", Role::Name),
            ("错误码 Error code", Role::Code),
            ("Descrição do erro", Role::Description),
            ("Codigo HTTP", Role::HttpStatus),
            ("Mögliche Ursache", Role::Cause),
            ("Fehlerbeschreibung", Role::Description),
            ("Причина ошибки", Role::Cause),
            ("エラーの説明", Role::Description),
            ("에러 메시지", Role::Message),
            ("Cause probable", Role::Cause),
            ("Hata Kodu", Role::Code),
            ("Mã lỗi", Role::Code),
            ("Kode error", Role::Code),
            ("Vorgeschlagene Aktion", Role::Solution),
        ] {
            assert_eq!(first(header), Some(role), "{header}");
        }
    }

    #[test]
    fn the_parts_of_a_header_propose_one_after_the_other() {
        let found: Vec<(Role, u8)> =
            proposals("Constant/value").iter().map(|proposal| (proposal.role, proposal.weight)).collect();
        assert_eq!(found, [(Role::Name, 2), (Role::Code, 1)]);
    }

    #[test]
    fn header_words_are_written_as_they_are_compared() {
        for language in LANGUAGES {
            for (_, weight, words) in language.headers {
                for word in words.split(' ') {
                    let word = word.trim_start_matches(['=', '^', '-']);
                    assert_eq!(Folded::new(word).text, word);
                    assert!(!word.is_empty() && (POSSIBLE..=OUTRIGHT).contains(weight), "{words}");
                }
            }
            let retry = [language.retry.may, language.retry.must_not, language.retry.words];
            for list in retry.into_iter().chain([language.topics, language.subjects, language.neutral]) {
                for word in list {
                    assert_eq!(Folded::new(word).text, *word);
                }
            }
        }
    }

    #[test]
    fn no_word_is_listed_twice_for_a_role() {
        for language in LANGUAGES {
            let mut seen = Vec::new();
            for (role, _, words) in language.headers {
                for word in words.split(' ') {
                    assert!(!seen.contains(&(word, role)), "{word}");
                    seen.push((word, role));
                }
            }
        }
    }
}
