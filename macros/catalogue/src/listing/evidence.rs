//! Decides whether a listing documents codes, with the reason.

use doccodes_page::Form;
use doccodes_page::characters::{has_digit, letters};
use doccodes_page::distinct::Distinct;

use super::cursor::is_upper;
use super::item::Item;
use super::label::Label;
use super::near::{Claim, Near};
use super::spelling::Spelling;
use super::symbols::{
    are_numbered, are_short_numbers, are_system_errors, count_symbols, is_telling, speak_of_errors,
    speaks_of_errors, spelling_of,
};
use super::term::{CodeTerm, Term};
use super::thresholds::*;
use super::unlike;
use crate::code::http::{is_reason_phrase, phrase_in, reason_phrases};
use crate::code::number;
use crate::column::decision::ListingBasis;
use crate::labelled::labelled;
use crate::model::as_status;
use crate::share::Share;

/// The part of the terms that is the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// The number.
    Number,
    /// The symbol.
    Symbol,
    /// The symbol; the number is its HTTP status.
    SymbolOfStatus,
}

/// A listing that documents codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Accepted {
    pub(super) basis: ListingBasis,
    pub(super) key: Key,
}

/// Why a listing does not document codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rejected {
    /// Its terms do not look like codes.
    NoCodes,
    /// Its terms may be plain words, under words that say codes.
    Plain,
    /// It has too few codes.
    TooFew,
    /// Some terms are symbols, others are numbers, or they are spelled in several ways.
    Mixed,
    /// The terms repeat.
    Repeated,
    /// The heading says that it is about something else.
    OtherSubject,
    /// Types, units, dates or versions.
    Values,
    /// The numbers are counted from 0 or 1.
    Counted,
    /// No words nearby mention codes.
    NoWord,
    /// Few of the items have a text.
    NoTexts,
    /// They are the responses of one operation.
    Responses,
    /// Its items hold a listing that documents codes.
    Outer,
}

impl Rejected {
    /// The reason in words; `None` if the listing does not even look like one of codes.
    pub(super) const fn because(self) -> Option<&'static str> {
        match self {
            Self::NoCodes
            | Self::Values
            | Self::OtherSubject
            | Self::Repeated
            | Self::Outer
            | Self::Counted => None,
            Self::Plain => Some("they may be plain words"),
            Self::TooFew => Some("there are fewer than three"),
            Self::Mixed => Some("they are spelled in several ways"),
            Self::NoWord => Some("no text nearby says so"),
            Self::NoTexts => Some("few of them have a text"),
            Self::Responses => Some("they may be the responses of one operation"),
        }
    }
}

/// The counts on which the decision depends.
struct Counts {
    /// Items that are neither a class nor a range.
    all: usize,
    codes: usize,
    numbers: usize,
    symbols: usize,
    /// Terms with a number and a symbol.
    named: usize,
    labelled: usize,
    texts: usize,
    /// The number of codes of this listing and of others that the same words announce.
    together: usize,
}

impl Counts {
    fn new(items: &[Item<'_>]) -> Self {
        let mut counts =
            Self { all: 0, codes: 0, numbers: 0, symbols: 0, named: 0, labelled: 0, texts: 0, together: 0 };
        for item in items {
            counts.all += usize::from(!matches!(item.term, Term::Class | Term::Range));
            let Some(code) = item.code() else { continue };
            counts.codes += 1;
            counts.numbers += usize::from(code.number.is_some());
            counts.symbols += usize::from(code.symbol.is_some());
            counts.named += usize::from(code.number.is_some() && code.symbol.is_some());
            counts.labelled += usize::from(code.label.is_some());
            counts.texts += usize::from(!item.text().is_empty() || !code.phrase.is_empty());
        }
        counts
    }
}

/// The context of a listing: everything except its items.
pub(super) struct Context<'a> {
    pub(super) form: Form,
    pub(super) near: &'a Near,
    /// The number of codes in all listings of this form that only the title of the page announces.
    pub(super) titled: usize,
    /// Whether the user asked for the listing, so that only the shape of its items counts.
    pub(super) requested: bool,
}

/// Decides whether the items of a listing are codes.
pub(super) fn judge(items: &[Item<'_>], context: &Context<'_>) -> Result<Accepted, Rejected> {
    let &Context { form, near, titled, requested } = context;
    let items = &items[..items.len().min(MOST_EXAMINED)];
    let mut counts = Counts::new(items);
    counts.together = counts.codes.max(if near.claim == Claim::Title { titled } else { 0 });
    let share = match form {
        _ if requested => REQUESTED_CODES,
        Form::Lines => LINES,
        _ => CODES,
    };
    if counts.codes == 0 || !share.is_reached(counts.codes, counts.all) {
        return Err(Rejected::NoCodes);
    }
    let key = key(items, &counts);
    if requested {
        return Ok(Accepted { basis: ListingBasis::Requested, key });
    }
    if near.is_other_subject {
        return Err(Rejected::OtherSubject);
    }
    if are_values(items, &counts, near) {
        return Err(Rejected::Values);
    }
    if counts.codes < FEWEST_CODES {
        return Err(Rejected::TooFew);
    }
    // Under a heading that says codes, a code may document several situations.
    if near.claim != Claim::Codes && !are_distinct(items, key, counts.codes) {
        return Err(Rejected::Repeated);
    }
    by_statuses(items, &counts, near, key)
        .or_else(|| by_labels(items, &counts, near, key))
        .unwrap_or_else(|| by_words(form, items, &counts, near, key))
}

/// The part of the terms that is the code, as far as these items show.
pub(super) fn key_of(items: &[Item<'_>]) -> Key {
    key(items, &Counts::new(items))
}

/// The part of the terms that is the code. Identifiers beside HTTP statuses are the codes, unless they name the statuses.
fn key(items: &[Item<'_>], counts: &Counts) -> Key {
    if counts.named > 0 && NAMED.is_reached(counts.named, counts.codes) {
        return if are_statuses(items, counts.numbers) && !name_statuses(items) {
            Key::SymbolOfStatus
        } else {
            Key::Number
        };
    }
    if counts.numbers >= counts.symbols { Key::Number } else { Key::Symbol }
}

/// The number of a term as an HTTP status, if it may be one.
pub(super) fn status(item: &Item<'_>) -> Option<u16> {
    as_status(number(item.code()?.number?)?)
}

/// How many items with a code meet a condition.
fn count(items: &[Item<'_>], meets: &dyn Fn(&Item<'_>, &CodeTerm<'_>) -> bool) -> usize {
    let mut count = 0;
    for item in items {
        count += usize::from(item.code().is_some_and(|code| meets(item, code)));
    }
    count
}

fn statuses(items: &[Item<'_>]) -> usize {
    count(items, &|item, _| status(item).is_some())
}

fn registered(items: &[Item<'_>]) -> usize {
    count(items, &|item, _| status(item).is_some_and(|status| !reason_phrases(status).is_empty()))
}

/// Whether all numbers may be HTTP statuses.
fn are_statuses(items: &[Item<'_>], numbers: usize) -> bool {
    let all = statuses(items);
    all > 0 && all == numbers && REGISTERED.is_reached(registered(items), numbers)
}

/// Whether the symbols name the HTTP statuses beside them.
fn name_statuses(items: &[Item<'_>]) -> bool {
    let (mut named, mut names) = (0, 0);
    for item in items {
        let (Some(status), Some(symbol)) = (status(item), item.code().and_then(|code| code.symbol)) else {
            continue;
        };
        named += 1;
        let folded = letters(symbol);
        let says_http = folded.starts_with("http");
        let bare = folded.strip_prefix("status").or(folded.strip_suffix("error")).unwrap_or(&folded);
        names += usize::from(says_http || is_reason_phrase(bare, Some(status)));
    }
    STATUS_NAMES.is_reached(names, named)
}

fn has_phrase(item: &Item<'_>) -> bool {
    let (Some(status), Some(code)) = (status(item), item.code()) else { return false };
    let is_named = |name: &str| is_reason_phrase(name, Some(status));
    is_named(code.phrase)
        || code.symbol.is_some_and(|symbol| is_named(&symbol.replace(SIGNS_OF_SYMBOLS, " ")))
        || phrase_in(item.text(), status).is_some()
}

/// The signs between the words of a symbol.
const SIGNS_OF_SYMBOLS: &[char] = &['_', '-'];

/// HTTP statuses: all numbers fit, and most items have their registered phrases, or the words near name HTTP.
fn by_statuses(
    items: &[Item<'_>],
    counts: &Counts,
    near: &Near,
    key: Key,
) -> Option<Result<Accepted, Rejected>> {
    let all = statuses(items);
    if near.other_protocol || all < FEWEST_CODES || all < counts.numbers {
        return None;
    }
    let phrases = count(items, &|item, _| has_phrase(item));
    let labelled = count(items, &|_, code| code.label == Some(Label::Http));
    let http = near.http || LABELLED.is_reached(labelled, counts.all);
    let has_phrases = PHRASES.is_reached(phrases, counts.all);
    let is_registered = http && REGISTERED.is_reached(registered(items), counts.all);
    if !has_phrases && !is_registered {
        return None;
    }
    if near.are_responses {
        return Some(Err(Rejected::Responses));
    }
    let basis = if key == Key::Number { ListingBasis::Statuses } else { ListingBasis::NamedNumbers };
    Some(Ok(Accepted { basis, key }))
}

/// Terms that begin with a word for codes.
fn by_labels(
    items: &[Item<'_>],
    counts: &Counts,
    near: &Near,
    key: Key,
) -> Option<Result<Accepted, Rejected>> {
    if !LABELLED.is_reached(counts.labelled, counts.all) {
        return None;
    }
    // `Error 1`, `Error 2` may be examples.
    if unlike::are_counted(items) && near.claim == Claim::None {
        return Some(Err(Rejected::Counted));
    }
    let statuses = count(items, &|_, code| matches!(code.label, Some(Label::Status | Label::Http)));
    let statuses = LABELLED.is_reached(statuses, counts.all);
    let basis = if statuses { ListingBasis::StatusLabels } else { ListingBasis::Labels };
    Some(Ok(Accepted { basis, key }))
}

/// Terms that are codes only if nearby words say so.
fn by_words(
    form: Form,
    items: &[Item<'_>],
    counts: &Counts,
    near: &Near,
    key: Key,
) -> Result<Accepted, Rejected> {
    if near.are_responses {
        return Err(Rejected::Responses);
    }
    if NAMED.is_reached(counts.named, counts.codes) {
        return by_named_numbers(items, counts, near, key);
    }
    if key == Key::Number { by_numbers(items, counts, near) } else { by_symbols(form, items, counts, near) }
}

fn by_named_numbers(
    items: &[Item<'_>],
    counts: &Counts,
    near: &Near,
    key: Key,
) -> Result<Accepted, Rejected> {
    let accepted = Ok(Accepted { basis: ListingBasis::NamedNumbers, key });
    match near.claim {
        Claim::Codes => accepted,
        Claim::Errors if !unlike::are_powers_of_two(items) => accepted,
        Claim::Title if counts.together >= FEWEST_WITHOUT_HEADING && !unlike::are_powers_of_two(items) => {
            accepted
        }
        _ => Err(Rejected::NoWord),
    }
}

fn by_numbers(items: &[Item<'_>], counts: &Counts, near: &Near) -> Result<Accepted, Rejected> {
    if !NUMBERS.is_reached(counts.numbers, counts.all) {
        return Err(Rejected::Mixed);
    }
    let is_counted = unlike::are_counted(items);
    if near.claim != Claim::Codes && (is_counted || unlike::are_powers_of_two(items)) {
        return Err(Rejected::Counted);
    }
    let is_long = |digits: &str| digits.trim_start_matches('-').len() >= FEWEST_DIGITS;
    let long = counts.together >= FEWEST_WITHOUT_HEADING
        && count(items, &|_, code| code.number.is_some_and(is_long)) == counts.codes;
    match near.claim {
        Claim::Codes => {}
        Claim::Errors | Claim::Title if long => {}
        _ => return Err(Rejected::NoWord),
    }
    if !WITH_TEXTS.is_reached(counts.texts, counts.codes) {
        return Err(Rejected::NoTexts);
    }
    Ok(Accepted { basis: ListingBasis::Numbers, key: Key::Number })
}

fn by_symbols(form: Form, items: &[Item<'_>], counts: &Counts, near: &Near) -> Result<Accepted, Rejected> {
    let mut symbols = Vec::with_capacity(items.len());
    for item in items {
        symbols.extend(item.code().and_then(|code| code.symbol));
    }
    let Some(spelling) = spelling_of(&symbols, counts.codes) else { return Err(Rejected::Mixed) };
    let joined = count_symbols(&symbols, &|symbol| spelling.joins(symbol));
    let least = if spelling == Spelling::Upper { JOINED_UPPER } else { JOINED };
    let are_errnos = are_system_errors(&symbols);
    let are_short = near.claim == Claim::Codes && are_short_numbers(&symbols);
    if !least.is_reached(joined, symbols.len()) && !are_errnos && !are_short {
        return Err(if near.claim == Claim::Codes { Rejected::Plain } else { Rejected::NoCodes });
    }
    // In plain text, a lower-case word before a colon is an ordinary word.
    let marked = count(items, &|item, _| item.is_marked);
    let is_marked = match (form, spelling) {
        // A line with one symbol may be a declaration or the output of a command.
        (Form::Lines, _)
            if counts.texts < counts.all
                || count_symbols(&symbols, &|symbol| spelling.fits(symbol)) < symbols.len() =>
        {
            false
        }
        (_, Spelling::Numbered | Spelling::Upper | Spelling::Dotted) => true,
        (Form::List, Spelling::Camel) => CODES.is_reached(marked, counts.codes),
        (Form::List, _) => CODES.is_reached(marked, counts.codes) && counts.codes >= FEWEST_WITHOUT_HEADING,
        _ => true,
    };
    if !is_marked {
        return Err(Rejected::NoCodes);
    }
    let speak = || speak_of_errors(&symbols, spelling);
    match near.claim {
        Claim::Codes => {}
        Claim::Errors if are_errnos || speak() => {}
        Claim::Errors if counts.codes >= FEWEST_WITHOUT_HEADING && are_numbered(&symbols) => {}
        Claim::Title if are_numbered(&symbols) => {}
        Claim::Title if counts.together >= FEWEST_WITHOUT_HEADING && (are_errnos || speak()) => {}
        _ if are_numbered(&symbols) && are_explained(items, counts.codes) => {
            return Ok(Accepted { basis: ListingBasis::Explained, key: Key::Symbol });
        }
        _ => return Err(Rejected::NoWord),
    }
    if !WITH_TEXTS.is_reached(counts.texts, counts.codes) {
        return Err(Rejected::NoTexts);
    }
    Ok(Accepted { basis: ListingBasis::Symbols, key: Key::Symbol })
}

/// Whether most texts have labels such as `Cause:` and `Action:`, which only error codes have.
fn are_explained(items: &[Item<'_>], codes: usize) -> bool {
    let explained = count(items, &|item, _| {
        item.text_cell().is_some_and(|cell| labelled(cell.text(), &|_| false).is_some())
    });
    CODES.is_reached(explained, codes)
}

/// Whether the terms are values of something else: with a type, a unit or a date after them, years, versions.
fn are_values(items: &[Item<'_>], counts: &Counts, near: &Near) -> bool {
    let often = |share: Share, meets: fn(&Item<'_>, &CodeTerm<'_>) -> bool| {
        let found = count(items, &meets);
        found > 0 && share.is_reached(found, counts.codes)
    };
    let is_year = |_: &Item<'_>, code: &CodeTerm<'_>| {
        code.symbol.is_none() && code.label.is_none() && code.number.is_some_and(unlike::is_year)
    };
    often(WITH_TYPES, |item, _| unlike::begins_with_type(item.text()))
        || often(WITH_TYPES, |item, code| code.number.is_some() && unlike::begins_with_unit(item.text()))
        || often(WITH_TYPES, |item, _| unlike::begins_with_date(item.text()))
        || near.claim != Claim::Codes
            && (often(YEARS, is_year) || often(WITH_TYPES, |_, code| code.has_parts))
}

fn are_distinct(items: &[Item<'_>], key: Key, codes: usize) -> bool {
    let mut distinct = Distinct::default();
    for item in items {
        if let Some(spelling) = spelling(item, key) {
            distinct.add(spelling.into());
        }
    }
    DISTINCT.is_reached(distinct.count(), codes)
}

/// The code of an item as the page spells it.
pub(super) fn spelling<'a>(item: &Item<'a>, key: Key) -> Option<&'a str> {
    let code = item.code()?;
    match key {
        Key::Number => code.number,
        Key::Symbol | Key::SymbolOfStatus => code.symbol,
    }
}

/// Whether the codes of two listings look alike, so that a short one is a group of the other. Plain words are all alike.
pub(super) fn are_alike(one: &[Item<'_>], other: &[Item<'_>], key: Key) -> bool {
    let tells = |item: &Item<'_>| {
        let has_sign = |code: &CodeTerm<'_>| code.number.is_some() || code.label.is_some();
        item.code().is_some_and(has_sign) || spelling(item, key).is_some_and(is_telling)
    };
    let model = other.iter().find(|item| item.code().is_some());
    have_one_shape(one, other, key)
        && model.is_some_and(tells)
        && count(one, &|item, _| tells(item)) == count(one, &|_, _| true)
}

/// Whether the terms of two listings have the same parts, and symbols in capital letters correspond to such symbols.
pub(super) fn have_one_shape(one: &[Item<'_>], other: &[Item<'_>], key: Key) -> bool {
    let shape = |item: &Item<'_>| {
        let code = item.code()?;
        let is_upper = is_upper(spelling(item, key)?);
        Some((code.number.is_some(), code.symbol.is_some(), code.label.is_some(), is_upper))
    };
    let model = other.iter().find_map(shape);
    let codes = count(one, &|_, _| true);
    model.is_some() && codes > 0 && count(one, &|item, _| shape(item) == model) == codes
}

/// Whether a word in a term looks like a code even if no words say so.
pub(super) fn looks_like_code(spelling: &str) -> bool {
    has_digit(spelling) || is_telling(spelling) || speaks_of_errors(spelling)
}
