//! Finds the statements of a row's texts about the outcome.

use doccodes_page::characters::ALPHANUMERIC_BYTES;
use doccodes_page::language::simplified;
use doccodes_page::one_of::{ends_with_one_of, is_one_of};
use doccodes_page::pairs::Pairs;

use super::anchors::{anchors_in, may_make_statement};
use super::clause::{clauses, words_of_identifier};
use super::index::{Indexed, cut_at_sign, index};
use super::rule::{ANYTHING, END, Says, StatementRule};
use super::rules::RULES;
use super::words;
use crate::advice::{
    Text, advises_only, contains_any_of, contains_any_with, find_phrase, is_question, sentences, skip_words,
};
use crate::read_sentences::ReadSentences;

/// The longest sentence that is read, in bytes. A longer one is not prose.
const MAX_SENTENCE: usize = 4 * 1024;

/// The longest clause, in bytes, and the most clauses of a sentence that can have a closed shape. Longer ones say more.
const MAX_CLOSED_CLAUSE: usize = 256;
const MAX_CLOSED_CLAUSES: usize = 16;

/// At least the number of rules.
const MAX_RULES: usize = 32;
const _: () = assert!(RULES.len() <= MAX_RULES);

/// A statement about the outcome: the sentence, and the rule that found it.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// The sentence.
    pub sentence: &'a str,
    /// The rule.
    pub rule: &'static StatementRule,
}

/// The first statement of each kind in a row.
#[derive(Debug, Clone, Default)]
pub struct Statements<'a>([Option<Statement<'a>>; Says::COUNT]);

impl<'a> Statements<'a> {
    /// The statement of this kind, if there is one.
    pub fn get(&self, says: Says) -> Option<Statement<'a>> {
        self.0[says as usize]
    }

    /// Whether there is no statement.
    pub fn are_none(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Adds the statements that were found in the texts of a row.
    pub fn add(&mut self, stated: &'a Stated) {
        for (rule, sentence) in &stated.0 {
            self.note(sentence, rule);
        }
    }

    /// The statements, with their own sentences.
    pub fn to_stated(&self) -> Stated {
        let mut stated = Vec::new();
        if self.are_none() {
            return Stated(stated);
        }
        for Statement { sentence, rule } in self.0.iter().flatten() {
            stated.push((*rule, (*sentence).to_owned()));
        }
        Stated(stated)
    }

    fn note(&mut self, sentence: &'a str, rule: &'static StatementRule) {
        self.0[rule.says as usize].get_or_insert(Statement { sentence, rule });
    }
}

/// The statements of the texts of a row: for each kind the first one, with its sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stated(Vec<(&'static StatementRule, String)>);

/// The rules that decided on sentences.
pub type RulesOfSentences = ReadSentences<Vec<&'static StatementRule>>;

/// Adds the statements of a text.
pub fn find_statements<'a>(text: &Text<'a>, found: &mut Statements<'a>, known: &mut RulesOfSentences) {
    let simplified = text.simplified();
    let anchors = anchors_in(simplified);
    if anchors.as_ref().is_some_and(Vec::is_empty) {
        return;
    }
    let mut next = 0;
    for range in text.sentences() {
        if let Some(ends) = &anchors {
            while next < ends.len() && ends[next] <= range.start {
                next += 1;
            }
            if next == ends.len() {
                return;
            }
            if ends[next] > range.end {
                continue;
            }
        }
        let sentence = &text.as_str()[range.clone()];
        if sentence.len() > MAX_SENTENCE || is_question(sentence) {
            continue;
        }
        for rule in known.read(&simplified[range.clone()], statements_of_sentence) {
            found.note(sentence, rule);
        }
    }
}

/// The rules whose statements a sentence in simplified characters makes, in the order of the rules. Most sentences of a text with
/// statements make none.
fn statements_of_sentence(sentence: &str) -> Vec<&'static StatementRule> {
    if may_make_statement(sentence) { statements_of(&clauses(sentence)) } else { Vec::new() }
}

/// Adds the statements of a name that leave the outcome open. A name says too little to settle it.
pub fn find_statements_in_name<'a>(name: &'a str, found: &mut Statements<'a>) {
    const OPEN: [Says; 5] =
        [Says::MayBeDone, Says::IsOpen, Says::BlamesService, Says::BlamesUpstream, Says::AlreadyExists];
    find_statements_of(&OPEN, name, found);
}

/// Adds the statements of a code, such as `DUPLICATE_REQUEST`, that leave the outcome open.
pub fn find_statements_in_code<'a>(code: &'a str, found: &mut Statements<'a>) {
    find_statements_of(&[Says::MayBeDone, Says::IsOpen], code, found);
}

fn find_statements_of<'a>(kinds: &[Says], identifier: &'a str, found: &mut Statements<'a>) {
    if identifier.is_empty() {
        return;
    }
    let words = words_of_identifier(identifier);
    let simplified = simplified(&words);
    if !may_make_statement(&simplified) {
        return;
    }
    let clauses = clauses(&simplified);
    for rule in statements_of(&clauses) {
        if kinds.contains(&rule.says) {
            found.note(identifier, rule);
        }
    }
}

/// All words of clauses that say that the service is out of order, or that there were too many requests.
const DOWN_OR_LIMITED: &[&[&str]] = &[
    words::english::SERVICES,
    words::english::BUSY,
    words::english::UNAVAILABLE,
    words::english::LIMITED,
    words::chinese::SERVICES,
    words::chinese::BUSY,
    words::chinese::UNAVAILABLE,
    words::chinese::LIMITED,
];

/// Whether all clauses of a text say that the service is out of order, or when to send the request again.
pub fn says_only_that_service_is_down(text: &str) -> bool {
    for range in sentences(text) {
        for clause in clauses(&simplified(&text[range])) {
            if !advises_only(&clause) && !skip_words(&clause, DOWN_OR_LIMITED).is_empty() {
                return false;
            }
        }
    }
    true
}

/// A statement that settles the outcome of a request, unless a clause after it may revoke it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// That the request was turned away or had no effect.
    Refused,
    /// That the operation was carried out.
    Done,
}

impl Settled {
    /// The statements that settle it.
    pub const fn says(self) -> &'static [Says] {
        match self {
            Self::Refused => &[Says::IsRefused, Says::HadNoEffect, Says::IsUnavailable],
            Self::Done => &[Says::IsDone],
        }
    }

    /// The words of a clause that revokes nothing.
    const fn harmless(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Refused => &[words::english::HARMLESS, words::chinese::HARMLESS],
            Self::Done => &[words::english::NOTHING_LEFT, words::chinese::NOTHING_LEFT],
        }
    }
}

/// Whether a text has a clause after those that settle the outcome which may revoke it. No list names everything that could, so every
/// clause may, except advice to send the request again and harmless remarks. A clause before the statement is its reason.
pub fn leaves_open(text: &str, settled: Settled) -> bool {
    let settles = |clause: &str| {
        RULES
            .iter()
            .enumerate()
            .any(|(n, rule)| settled.says().contains(&rule.says) && consists_of_any(clause, n))
    };
    let text = simplified(text);
    let mut is_after = false;
    for range in sentences(&text) {
        for clause in clauses(&text[range]) {
            if settles(&clause) {
                is_after = true;
            } else if is_after && !takes_nothing_back(&clause, settled) {
                return true;
            }
        }
    }
    false
}

/// Whether a clause advises to send the request again, or is harmless.
fn takes_nothing_back(clause: &str, settled: Settled) -> bool {
    let has = |words: &[&[&str]]| contains_any_of(clause, words);
    has(settled.harmless())
        || skip_words(clause, DOWN_OR_LIMITED).is_empty()
        || (advises_only(clause) && !has(&[words::english::RESULTS, words::chinese::RESULTS]))
}

/// The rules whose statements a sentence makes, in the order of the rules.
pub(super) fn statements_of(clauses: &[String]) -> Vec<&'static StatementRule> {
    let index = index();
    // A slice: in a debug build, the macro pays for each call, and a vector is indexed by one.
    let phrases = index.phrases();
    let mut found = [false; MAX_RULES];
    let mut allowed_by_sentence = [None; MAX_RULES];
    for clause in clauses {
        // A clause can contain a phrase many times. Each occurrence is tried once, and what does not depend on it is looked up
        // once.
        let mut allowed = [None; MAX_RULES];
        let mut tried: Vec<u16> = Vec::new();
        let (bytes, pairs) = (clause.as_bytes(), Pairs::of(clause));
        let mut at = 0;
        // An index instead of an iterator: in a debug build, the macro pays for each call.
        while at + 1 < bytes.len() {
            let byte = bytes[at];
            let starts_character = byte & 0xc0 != 0x80;
            if starts_character && (at == 0 || byte >= 0x80 || !ALPHANUMERIC_BYTES[bytes[at - 1] as usize]) {
                let mut next = index.last(&bytes[at..]);
                while next > 0 {
                    let number = next;
                    let (indexed, before) = &phrases[number as usize - 1];
                    let (rule, phrase, first) = (indexed.rule, indexed.phrase, indexed.first.as_bytes());
                    next = *before;
                    // Most phrases are not here, which their last byte shows.
                    let last = at + first.len() - 1;
                    if last >= bytes.len()
                        || bytes[last] != first[first.len() - 1]
                        || found[rule]
                        || !bytes[at..].starts_with(first)
                        || tried.contains(&number)
                    {
                        continue;
                    }
                    tried.push(number);
                    let statement = &RULES[rule];
                    found[rule] = matches_phrase(clause, phrase)
                        && (statement.only.is_empty() || is_closed(clause, clauses, indexed))
                        && *allowed[rule].get_or_insert_with(|| clause_allows(clause, &pairs, statement))
                        && *allowed_by_sentence[rule]
                            .get_or_insert_with(|| sentence_allows(clauses, statement));
                }
            }
            at += 1;
        }
    }
    let mut rules = Vec::new();
    let mut n = 0;
    while n < RULES.len() {
        if found[n] {
            rules.push(&RULES[n]);
        }
        n += 1;
    }
    rules
}

/// Whether the words of a clause allow the statement of a rule, whatever its phrase.
fn clause_allows(clause: &str, pairs: &Pairs, rule: &StatementRule) -> bool {
    (rule.about.is_empty() || contains_any_with(clause, pairs, rule.about))
        && !contains_any_with(clause, pairs, rule.unless)
}

/// Whether the words of a sentence allow the statement of a rule.
fn sentence_allows(clauses: &[String], rule: &StatementRule) -> bool {
    !clauses.iter().any(|clause| contains_any_of(clause, rule.unless_in_sentence))
}

/// Whether a clause, and all clauses of its sentence before it, have the closed shape of a rule, since a clause before it may name
/// somebody else, as in "the bank says: too many requests". A request without an effect may still have one later, so no other
/// statement may follow.
fn is_closed(clause: &str, clauses: &[String], phrase: &Indexed) -> bool {
    if clause.len() > MAX_CLOSED_CLAUSE || clauses.len() > MAX_CLOSED_CLAUSES {
        return false;
    }
    let rule = &RULES[phrase.rule];
    if !consists_of(clause, phrase.first, phrase.after, rule.only) {
        return false;
    }
    let mut is_after = false;
    for other in clauses {
        let is_it = std::ptr::eq(other.as_str(), clause);
        let allowed = match is_after {
            _ if is_it => true,
            false => consists_of_any(other, phrase.rule),
            true => {
                rule.says != Says::HadNoEffect || advises_only(other) || consists_of(other, "", "", rule.only)
            }
        };
        if !allowed {
            return false;
        }
        is_after |= is_it;
    }
    true
}

/// Whether a clause consists of a phrase of the rule with this number and of the words that the rule allows.
fn consists_of_any(clause: &str, rule: usize) -> bool {
    let only = RULES[rule].only;
    if !index().parts_of(rule).has_all(clause.as_bytes()) {
        return false;
    }
    let pairs = Pairs::of(clause);
    let mut some_are_missing = false;
    for (Indexed { first, after, .. }, _) in index().phrases_of(rule) {
        if after.is_empty() && !pairs.has_all(first.as_bytes()) {
            some_are_missing = true;
        } else if consists_of(clause, first, after, only) {
            return true;
        }
    }
    // Without its phrase, a clause consists of the other words or not, whatever the phrase is.
    some_are_missing && consists_of(clause, "", "", only)
}

/// Whether a clause consists of the parts of a phrase, the first one and those after it, and of the words of these tables.
fn consists_of(clause: &str, first: &'static str, after: &'static str, tables: &[&[&str]]) -> bool {
    let (mut part, mut after) = (first, after);
    let mut parts = Vec::new();
    while !part.is_empty() {
        parts.push(part);
        (part, after) = cut_at_sign(after);
    }
    let mut all: Vec<&[&str]> = vec![&parts];
    all.extend_from_slice(tables);
    skip_words(clause, &all).is_empty()
}

/// Whether a clause has a phrase, without a negation directly before one of its parts.
fn matches_phrase(clause: &str, phrase: &str) -> bool {
    let mut rest = clause;
    for part in phrase.split(ANYTHING) {
        let (part, at_end) = match part.strip_suffix(END) {
            Some(part) => (part, true),
            None => (part, false),
        };
        let Some(at) = find_phrase(rest, part) else { return false };
        if is_negated(&rest[..at]) || at_end && rest.len() > at + part.len() {
            return false;
        }
        rest = &rest[at + part.len()..];
    }
    true
}

/// Whether the words before a phrase negate it.
fn is_negated(before: &str) -> bool {
    let before = before.trim_end();
    let (bytes, mut start) = (before.as_bytes(), before.len());
    while start > 0 && bytes[start - 1] != b' ' {
        start -= 1;
    }
    is_one_of(&before[start..], words::english::NEGATIONS)
        || ends_with_one_of(before, words::chinese::NEGATIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_match_whole_words_in_their_order() {
        assert!(matches_phrase("the result of the payment is unknown", "result…unknown"));
        assert!(!matches_phrase("unknown result", "result…unknown"));
        assert!(!matches_phrase("the order has not been accepted", "been accepted"));
        assert!(matches_phrase("订单已支付", "已支付$") && !matches_phrase("已支付的订单不存在", "已支付$"));
        assert!(!matches_phrase("未返回超时", "返回超时"));
    }

    #[test]
    fn what_follows_a_refusal_may_take_it_back() {
        let is_open = |text: &str| leaves_open(text, Settled::Refused);
        for text in [
            "The service is temporarily unavailable. Your bread is kept.",
            "Too many requests: the oven goes on baking.",
            "The request was not executed. Look at the shelf before you order again.",
            "The request was rejected, try again later or ask the baker for the state of the dough.",
            "系统维护中，面包会继续烤。",
            "触发限流，请稍后重试，面包稍后送到。",
        ] {
            assert!(is_open(text), "{text}");
        }
        for text in [
            "The service is temporarily unavailable. Please try again later.",
            "Too many requests, at most 10 per minute. See the documentation.",
            "The oven is cold. The request was rejected. Contact the support.",
            "The payment was rejected because of the rate limit.",
            "The payment was rejected. Ask for another card.",
            "系统维护中，请稍后重试。",
            "烤箱是冷的。请求过于频繁，每秒最多 10 次。",
        ] {
            assert!(!is_open(text), "{text}");
        }
    }

    #[test]
    fn what_follows_a_success_may_take_it_back() {
        let is_open = |text: &str| leaves_open(text, Settled::Done);
        for text in [
            "The order has already been paid. It was for another baker.",
            "Already paid, but only half of it.",
            "订单已支付，随后被撤销。",
        ] {
            assert!(is_open(text), "{text}");
        }
        for text in ["The order has already been paid. Nothing is left to do.", "订单已支付，无需重复操作。"]
        {
            assert!(!is_open(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_of_many_clauses_settles_nothing() {
        let refuses = |sentence: &str| {
            let mut found = Statements::default();
            find_statements(&Text::new(sentence), &mut found, &mut RulesOfSentences::default());
            found.get(Says::IsRefused).is_some()
        };
        assert!(refuses("Too many requests, please slow down."));
        let many = "too many requests, ".repeat(MAX_CLOSED_CLAUSES + 1);
        assert!(!refuses(&many));
        let long = format!("{} too many requests", "the ".repeat(MAX_CLOSED_CLAUSE));
        assert!(!refuses(&long));
    }
}
