//! How strongly a column claims to hold the codes.

use doccodes_page::choice::Role;

use super::evidence::{Evidence, TEXTS};
use super::profile::Profile;
use super::thresholds::{CODES_BESIDE_WORDS, CODES_UNDER_THEIR_HEADER, FIELDS, FILLED_CODES, NEARLY_ALL};
use super::vocabulary::header::{Proposal, proposals};
use super::vocabulary::topic::Topic;
use super::vocabulary::words::{OUTRIGHT, USUAL};

/// How strongly a column claims to hold the codes. The column with the strongest claim does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Claim {
    /// Without a header: the cells are codes, not all of them numbers.
    Words,
    /// Without a header: the cells are numbers.
    Numbers,
    /// The header does not mention codes, but the heading does, and the cells are different codes.
    Topic,
    /// The header does not mention codes, but the cells are HTTP statuses beside their reason phrases.
    Phrases,
    /// The header may mean codes or statuses.
    Possible,
    /// The header says statuses. `Code` beside `HTTP status` is the code.
    Status,
    /// They are the keys of an object, and the object is about codes.
    Keys,
    /// The header usually means codes.
    Usual,
    /// The header says codes outright, and whose: `MySQL error code`.
    Outright,
    /// The header says codes outright, and nothing else: `Error code`.
    OutrightAlone,
}

/// The claim of a column, if it has one.
pub(super) fn claim(evidence: &Evidence<'_>, column: usize) -> Option<Claim> {
    match evidence.view.header {
        Some(_) => claim_by_header(evidence, column),
        None => claim_by_cells(&evidence.profiles[column]),
    }
}

/// Without a header only the cells decide: they have to be distinct codes that are unlike words.
fn claim_by_cells(profile: &Profile) -> Option<Claim> {
    let nearly_all = |count: usize| NEARLY_ALL.is_reached(count, profile.filled);
    let unlike_words = nearly_all(profile.marked) || nearly_all(profile.numbers);
    let codes = profile.mostly(profile.codes) && profile.are_distinct();
    (codes && unlike_words && profile.filled > 1)
        .then(|| if profile.mostly(profile.numbers) { Claim::Numbers } else { Claim::Words })
}

/// The header proposes, and the cells have to agree, all the more if the header says little.
fn claim_by_header(evidence: &Evidence<'_>, column: usize) -> Option<Claim> {
    let profile = &evidence.profiles[column];
    if are_names_of_fields(evidence, column) {
        return None;
    }
    let is_filled = FILLED_CODES.is_reached(profile.filled, evidence.sample.len());
    if !is_filled && !profile.mostly(profile.numbers) {
        return None;
    }
    let code = evidence.proposal(column, Role::Code);
    let status = evidence.proposal(column, Role::HttpStatus);
    if let Some(code) = code.filter(|code| code.weight >= OUTRIGHT) {
        // Cells that are not codes are then reported as problems. They do not change what the column means.
        let enough = CODES_UNDER_THEIR_HEADER.is_reached(profile.codes, profile.filled.max(1));
        if enough || (profile.mostly(profile.short) && !profile.are_sentences()) {
            return Some(if code.whole { Claim::OutrightAlone } else { Claim::Outright });
        }
        return None;
    }
    let may_be_named = code.is_some() || evidence.weight(column, Role::Name).is_some();
    if may_be_named && profile.mostly(profile.named_numbers) {
        return Some(Claim::Usual);
    }
    // Each function or parameter of a table has a code of its own, and these are not a list of codes.
    if profile.repeat() && !profile.are_http_statuses() && evidence.names_other_subject() {
        return None;
    }
    // A bare `Code` under `Country codes`, or beside a column of languages, is the code of something else.
    let is_bare = code.is_some_and(|code| code.weight < OUTRIGHT && code.whole);
    if is_bare && lists_other_codes(evidence, column) {
        return None;
    }
    if code.is_some_and(|code| code.weight >= USUAL && holds_codes(profile, code.whole)) {
        return Some(Claim::Usual);
    }
    if status.is_some_and(|status| status.weight >= USUAL)
        && CODES_UNDER_THEIR_HEADER.is_reached(profile.codes, profile.filled.max(1))
    {
        return Some(Claim::Status);
    }
    if (code.is_some() && may_hold_codes(evidence, column))
        || (status.is_some() && profile.mostly(profile.statuses))
    {
        return Some(Claim::Possible);
    }
    if profile.stand_beside_their_phrases() {
        return Some(Claim::Phrases);
    }
    holds_codes_of_topic(evidence, column).then_some(Claim::Topic)
}

/// Whether a table is about one code, with a row for each of its fields: `Code | E1001`, `Cause | …`, `Action | …`. The cells
/// below `Code` are then the headers of texts.
fn are_names_of_fields(evidence: &Evidence<'_>, column: usize) -> bool {
    let filled = evidence.profiles[column].filled;
    if evidence.width() != 2 || !(1..=MOST_FIELDS).contains(&filled) {
        return false;
    }
    let names_text =
        |proposal: &Proposal| proposal.whole && proposal.weight >= USUAL && TEXTS.contains(&proposal.role);
    let mut names = 0;
    for text in evidence.texts(column) {
        names += usize::from(proposals(text).iter().any(names_text));
    }
    FIELDS.is_reached(names, filled)
}

/// The most fields of one code.
const MOST_FIELDS: usize = 12;

/// Whether the cells under a header that usually means codes are codes. If the word is the whole header, words such as `others` may
/// be among numbers.
fn holds_codes(profile: &Profile, is_whole: bool) -> bool {
    profile.mostly(profile.codes)
        || (is_whole && CODES_BESIDE_WORDS.is_reached(profile.numbers, profile.filled))
}

/// Whether the codes of a table are not those of answers: the heading says so, or a column lists something else and none describes
/// the codes.
fn lists_other_codes(evidence: &Evidence<'_>, column: usize) -> bool {
    evidence.view.topic == Topic::OtherCodes
        || (evidence.lists_other_subject()
            && !evidence.is_described_beside(column)
            && evidence.view.topic < Topic::Answers)
}

/// Whether a column under a header that may mean codes holds them: the table lists nothing else, some words say that it is about
/// codes, and the cells are unlike words. Under a header such as `Status`, different words are codes as well.
fn may_hold_codes(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    if evidence.lists_other_subject() || !profile.mostly(profile.codes) {
        return false;
    }
    let says_answers = evidence.topic(column) >= Topic::Answers;
    let described = evidence.is_described_beside(column);
    let about_codes = described || evidence.is_about_answers();
    let words = says_answers && described && profile.are_distinct() && profile.filled > 1;
    about_codes && (profile.mostly(profile.marked) || profile.mostly(profile.identifiers) || words)
}

/// Headers of columns that identify the rows of any table, folded for comparison.
const IDS: &[&str] = &["id", "identifier", "key"];

/// Whether a column holds the codes that the heading mentions: another column describes them, and its cells are different codes
/// that are not spelled like words. Its header is unknown, or means names or messages, and the cells are constants.
fn holds_codes_of_topic(evidence: &Evidence<'_>, column: usize) -> bool {
    let profile = &evidence.profiles[column];
    let nearly_all = |count: usize| NEARLY_ALL.is_reached(count, profile.filled);
    let constants = nearly_all(profile.identifiers);
    let is_unknown = evidence.proposals[column].is_empty();
    let names = |role: Role| evidence.weight(column, role).is_some();
    // `ID` under `Status codes` is the code.
    let name = evidence.proposal(column, Role::Name);
    let is_id = name.is_some_and(|name| name.whole && IDS.contains(&name.word));
    let is_about_codes = match evidence.view.topic {
        Topic::Codes => {
            (is_unknown || is_id) && nearly_all(profile.codes) && (nearly_all(profile.marked) || constants)
        }
        _ => false,
    };
    let is_about_answers = evidence.view.topic >= Topic::Answers
        && constants
        && (is_unknown || names(Role::Name) || names(Role::Message));
    (is_about_codes || is_about_answers)
        && !evidence.names_other_subject()
        && !evidence.has_types()
        && evidence.is_described_beside(column)
        && profile.filled > 1
        && profile.are_distinct()
}
