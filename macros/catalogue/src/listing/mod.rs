//! Listings: sequences of items outside tables, each a term and a text, of which some document codes.
//!
//! A page has many listings, and few are of codes. [`term`] parses each term, [`near`] reads the words near the listing,
//! [`evidence`] decides by both, and [`choose`] compares the listings of a page with each other. An accepted listing becomes a
//! [`TableReading`], so all further steps are the same as for tables.

mod candidate;
mod choose;
mod cursor;
mod entries;
mod evidence;
mod groups;
mod item;
mod label;
mod near;
mod spelling;
mod symbols;
mod term;
mod thresholds;
mod unlike;

use candidate::{Candidate, Request};
use entries::EntryReader;
use evidence::{Accepted, Rejected, looks_like_code, spelling};
pub(super) use groups::are_groups;
use near::Claim;

use super::choices::Choices;
use super::column::decision::{Column, Decision, ListingBasis, Reason};
use super::input::{InputTable, PageInput};
use super::reading::{PassedOver, TableReading};
use super::skipped::{SkippedRows, Skips};
use doccodes_core::Language;
use doccodes_page::choice::Role;
use doccodes_page::limits::MAX_PROBLEMS;

/// The most codes by which a listing is described.
const MOST_EXAMPLES: usize = 3;

/// The listings of pages, with the decision on each.
pub(super) struct Listings<'a>(Vec<Candidate<'a>>);

/// The description of a listing in a message.
pub(super) struct Described<'a> {
    pub(super) listing: InputTable<'a>,
    /// Its first codes.
    pub(super) examples: Vec<&'a str>,
    /// Whether it has more codes.
    pub(super) has_more: bool,
    /// Why it is not read, if it is not.
    pub(super) rejected: Option<&'static str>,
    /// How clearly the words near it announce codes.
    pub(super) claim: Claim,
}

/// Whether each page has a listing with the text by which the user asks for one.
pub(super) fn requested(pages: &[PageInput<'_>], choices: &Choices) -> Vec<bool> {
    match &choices.listing {
        Some(text) => choose::requested(pages, text),
        None => vec![false; pages.len()],
    }
}

impl Described<'_> {
    /// Whether it documents codes, or the words near it say so although its terms may be something else.
    pub(super) fn may_be_codes(&self) -> bool {
        self.rejected.is_none() || self.claim == Claim::Codes
    }

    /// Whether the words near it mention errors or codes.
    pub(super) fn has_words(&self) -> bool {
        self.claim >= Claim::Errors
    }
}

impl<'a> Listings<'a> {
    /// Decides which listings of the pages that `counts` names document codes: those that the user asks for, or else those that
    /// say so.
    pub(super) fn new(pages: &[PageInput<'a>], counts: &[bool], choices: &Choices) -> Self {
        Self(choose::choose(pages, counts, choices.listing.as_deref()))
    }

    /// Whether a listing of a page documents codes.
    pub(super) fn are_on(&self, page: usize) -> bool {
        self.0.iter().any(|candidate| candidate.input.page == page && candidate.verdict.is_ok())
    }

    /// Whether a listing that the user asks for documents codes.
    pub(super) fn meet_request(&self) -> bool {
        self.0.iter().any(|candidate| candidate.request != Request::Nothing && candidate.verdict.is_ok())
    }

    /// Descriptions of the listings that document codes, or look as if they did.
    pub(super) fn described(&self) -> Vec<Described<'a>> {
        let mut all = Vec::new();
        for candidate in &self.0 {
            all.extend(described(candidate));
        }
        all
    }

    /// Reads the codes of the listings that document codes, on the pages that `counts` names, and counts the items that each
    /// choice skips.
    pub(super) fn read(
        &self,
        counts: &[bool],
        choices: &Choices,
        skips: &[Skips<'_>],
        skipped_rows: &mut [usize],
    ) -> Vec<TableReading> {
        let mut readings = Vec::new();
        let mut room = MAX_PROBLEMS;
        for candidate in &self.0 {
            let Ok(accepted) = candidate.verdict else { continue };
            let InputTable { page, index, .. } = candidate.input;
            if !counts[page] {
                continue;
            }
            let mut reading = TableReading { page, table: index, ..TableReading::default() };
            let skipped = SkippedRows::new(&skips[page]);
            let mut reader = EntryReader::new(candidate, accepted, skipped);
            if room > 0 {
                reader.read(room);
                reader.skipped.count_used(skipped_rows);
                reading.columns = Some(columns(candidate, accepted, reader.language));
                reading.kind = Some(reader.keep_one_kind(choices.kind));
                (reading.codes, reading.problems) = (reader.codes, reader.problems);
            } else {
                reading.passed_over = Some(PassedOver::TooManyProblems);
            }
            room = room.saturating_sub(reading.problems.len());
            readings.push(reading);
        }
        readings
    }
}

fn described<'a>(candidate: &Candidate<'a>) -> Option<Described<'a>> {
    let rejected = match candidate.verdict {
        Ok(_) => None,
        Err(rejected) => Some(rejected.because()?),
    };
    let mut examples = candidate.spellings();
    let has_more = examples.len() > MOST_EXAMPLES;
    examples.truncate(MOST_EXAMPLES);
    // A hint about something that is not a code at all would be misleading.
    if rejected.is_some() && !examples.iter().all(|code| looks_like_code(code)) {
        return None;
    }
    let claim = candidate.near.claim;
    // One or two terms may be anything.
    let is_word = candidate.verdict == Err(Rejected::TooFew) && claim < Claim::Errors;
    (!is_word).then_some(Described { listing: candidate.input, examples, has_more, rejected, claim })
}

/// The columns of a listing, as those of a table.
fn columns(candidate: &Candidate<'_>, accepted: Accepted, language: Option<Language>) -> Vec<Column> {
    let codes = candidate.items.iter().filter(|item| spelling(item, accepted.key).is_some()).count();
    let by = Reason::Listing { basis: accepted.basis, codes, items: candidate.items.len() };
    let column = |role: Role, language: Option<Language>| Column {
        decision: Decision::new(role, by),
        language,
        yes_forbids: false,
        unread: None,
    };
    vec![column(Role::Code, None), column(Role::Description, language)]
}

/// The header that the codes would have, if a listing had one.
pub(super) fn header(columns: &[Column]) -> Option<&'static str> {
    columns.iter().find_map(|column| match column.decision.by {
        Reason::Listing { basis: ListingBasis::Statuses, .. } => Some("HTTP status code"),
        Reason::Listing { basis: ListingBasis::StatusLabels, .. } => Some("Status code"),
        Reason::Listing { .. } => Some(""),
        _ => None,
    })
}
