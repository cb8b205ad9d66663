//! Writes packed tables.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

use super::arrange::{Arrangement, arrange};
use super::column::{Column, Positions};
use super::index::Index;
use super::table::{LINE, Table, VARIANT};
use super::{hash, layout, verdict};
use crate::hidden::{is_hidden, visible};
use crate::language::Language;
use crate::outcome::Outcome;
use crate::retry_basis::RetryBasis;
use crate::retryability::Retryability;

/// The codes of a table, and the language of their texts.
#[derive(Debug, Clone)]
pub struct Codes<'a> {
    /// The codes, in page order; at most 65,535 entries in all.
    pub codes: Vec<Code<'a>>,
    /// The language of [`Column::Description`]; without it, or where no code is described in it, the first language on the
    /// page.
    pub language: Option<Language>,
    /// The language of the names. On a page without descriptions and messages, the names are the descriptions in this language.
    pub language_of_names: Option<Language>,
}

/// A code.
#[derive(Debug, Clone)]
pub struct Code<'a> {
    /// Its value. The values of a table are all numbers or all texts.
    pub value: Value<'a>,
    /// The name of its variant.
    pub variant: &'a str,
    /// Its name: that of its entries, or another one. Empty if there is none, or if the entries have different names.
    pub name: &'a str,
    /// Whether a request that was answered with it may be repeated.
    pub retryability: Retryability,
    /// Where the retryability comes from.
    pub basis: RetryBasis,
    /// The sentence on the page that the retryability follows.
    pub evidence: Option<&'a str>,
    /// Whether the request was carried out.
    pub outcome: Outcome,
    /// Where the outcome comes from.
    pub outcome_basis: RetryBasis,
    /// The sentence on the page that states the outcome.
    pub outcome_evidence: Option<&'a str>,
    /// Whether the code is a success.
    pub is_success: bool,
    /// Its rows, at least one.
    pub entries: Vec<Entry<'a>>,
}

/// The value of a code.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// A number. It fits `u64` or `i64`.
    Number(i128),
    /// A text.
    Text(Cow<'a, str>),
}

/// A documented row of a code.
#[derive(Debug, Clone, Default)]
pub struct Entry<'a> {
    /// The name or reason phrase; empty if there is none.
    pub name: &'a str,
    /// The text that the server sends.
    pub message: Option<&'a str>,
    /// The descriptions with their languages, in the order of their columns.
    pub descriptions: &'a [(Option<Language>, String)],
    /// The cause.
    pub cause: Option<&'a str>,
    /// What to do about it.
    pub solution: Option<&'a str>,
    /// The HTTP status: the code itself where the codes are HTTP statuses.
    pub http_status: Option<u16>,
}

/// A packed table: the arguments of [`Table::unpack`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The text.
    pub text: String,
    /// The byte string.
    pub data: Vec<u8>,
}

/// Writes a table. Hidden characters are escaped in all texts; codes are stored unchanged.
#[must_use]
pub fn write(codes: &Codes<'_>) -> Packed {
    let writer = Writer::new(codes);
    let table = writer.table();
    let data = layout::pack(&table);
    Packed { text: table.text, data }
}

/// A text of an entry that a table may store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// The name of the code, which its first entry has.
    CodeName,
    Name,
    Message,
    Description(Option<Language>),
    Cause,
    Solution,
}

impl Source {
    /// The text of the entry with this index; empty if the entry does not have it.
    fn of<'a>(self, code: &Code<'a>, at: usize) -> &'a str {
        let entry = &code.entries[at];
        match self {
            Self::CodeName if at == 0 => code.name,
            Self::CodeName => "",
            Self::Name => entry.name,
            Self::Message => entry.message.unwrap_or(""),
            Self::Cause => entry.cause.unwrap_or(""),
            Self::Solution => entry.solution.unwrap_or(""),
            Self::Description(language) => {
                for (other, text) in entry.descriptions {
                    if *other == language {
                        return text;
                    }
                }
                ""
            }
        }
    }
}

struct Writer<'a> {
    codes: &'a [Code<'a>],
    is_numeric: bool,
    /// The texts that at least one entry has.
    sources: Vec<Source>,
    positions: Positions,
    text: String,
}

impl<'a> Writer<'a> {
    fn new(codes: &'a Codes<'a>) -> Self {
        let is_numeric = codes.codes.iter().all(|code| matches!(code.value, Value::Number(_)));
        let sources = sources(&codes.codes, is_numeric);
        let positions = positions(codes, &sources);
        Self { codes: &codes.codes, is_numeric, sources, positions, text: String::new() }
    }

    fn table(mut self) -> Table<String, Vec<u8>> {
        let (index, slots) = self.index();
        let (mut verdicts, mut outcomes) = (Vec::new(), Vec::new());
        let mut lines = Vec::with_capacity(self.codes.len());
        for code in self.codes {
            let (head, is_simple) = self.line(code);
            let line = if is_simple { LINE } else { 0 };
            verdicts.push(verdict::pack_retryability(code.retryability, code.basis) | line);
            let success = if code.is_success { verdict::SUCCESS } else { 0 };
            outcomes.push(verdict::pack_outcome(code.outcome, code.outcome_basis) | success);
            lines.push(head);
        }
        let heads = self.heads(&lines, slots);
        let (bounds, ranges) = self.entries();
        let statuses = self.statuses();
        let firsts = self.firsts();
        let evidence = self.evidence(&ranges, |code| code.evidence);
        let outcome_evidence = self.evidence(&ranges, |code| code.outcome_evidence);
        let names = self.names();
        Table {
            text: self.text,
            count: 1 + self.sources.len(),
            positions: self.positions,
            heads,
            bounds,
            statuses,
            firsts,
            verdicts,
            evidence,
            outcomes,
            outcome_evidence,
            names,
            index,
        }
    }

    /// The places of the codes with a name that no other code has, in the order of the names.
    fn names(&self) -> Vec<u8> {
        let (mut names, mut named) = (Vec::with_capacity(self.codes.len()), Vec::new());
        for (place, code) in self.codes.iter().enumerate() {
            if !code.name.is_empty() {
                named.push(place as u16);
            }
            names.push(visible(code.name));
        }
        let name = |place: u16| names[usize::from(place)].as_str();
        sort(&mut named, &|a, b| name(a).cmp(name(b)));
        let mut places = Vec::with_capacity(named.len());
        for same in named.chunk_by(|&a, &b| name(a) == name(b)) {
            if let [place] = same {
                places.push(*place);
            }
        }
        bytes(&places)
    }

    /// The head of the line that `Display` writes for a code, and whether the line is this head and the first text of
    /// the first entry, with nothing to escape.
    fn line(&self, code: &Code<'_>) -> (String, bool) {
        let first = |column: Column| {
            let source = match self.positions[column.place()] {
                0 => return None,
                position => self.sources[usize::from(position) - 1],
            };
            (0..code.entries.len()).map(|at| source.of(code, at)).find(|text| !text.is_empty())
        };
        let name = (self.is_numeric && !code.name.is_empty()).then_some(code.name);
        let text = name.or_else(|| first(Column::Message)).or_else(|| first(Column::Description));
        let in_languages =
            || Language::ALL.iter().find_map(|&language| first(Column::DescriptionIn(language)));
        let text = text.or_else(in_languages).or(Some(code.name).filter(|name| !name.is_empty()));
        let text = text.or_else(|| first(Column::Name));
        let mut head = match &code.value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.to_string(),
        };
        head.push_str(if name.is_some() { " " } else { ": " });
        let next = self.sources.iter().map(|source| source.of(code, 0)).find(|text| !text.is_empty());
        let is_first = next.is_some_and(|next| text == Some(next) && !next.contains('\n'));
        let is_simple = is_first && !head.contains(is_hidden);
        (head, is_simple)
    }

    /// Writes the heads in the order of `slots`, or else in page order; returns their bounds.
    fn heads(&mut self, lines: &[String], slots: Option<Vec<Option<u16>>>) -> Vec<u8> {
        let mut bounds = Vec::new();
        match slots {
            Some(slots) => {
                for place in slots {
                    bounds.extend_from_slice(&self.bound());
                    self.text.push_str(place.map_or("", |place| &lines[usize::from(place)]));
                }
            }
            None => {
                for line in lines {
                    bounds.extend_from_slice(&self.bound());
                    self.text.push_str(line);
                }
            }
        }
        bounds.extend_from_slice(&self.bound());
        bounds
    }

    /// Writes the texts of all entries; returns their bounds, and the range in the text of each code's texts.
    fn entries(&mut self) -> (Vec<u8>, Vec<Range<usize>>) {
        let (mut bounds, mut ranges) = (Vec::new(), Vec::with_capacity(self.codes.len()));
        for code in self.codes {
            let start = self.text.len();
            for n in 0..code.entries.len() {
                bounds.extend_from_slice(&self.bound());
                if n == 0 {
                    self.text.push_str(code.variant);
                }
                for source in &self.sources {
                    bounds.extend_from_slice(&self.bound());
                    self.text.push_str(&visible(source.of(code, n)));
                }
            }
            ranges.push(start..self.text.len());
        }
        bounds.extend_from_slice(&self.bound());
        (bounds, ranges)
    }

    fn statuses(&self) -> Vec<u8> {
        let (mut statuses, mut any) = (Vec::new(), false);
        for code in self.codes {
            for entry in &code.entries {
                any |= entry.http_status.is_some();
                statuses.extend_from_slice(&entry.http_status.unwrap_or(0).to_le_bytes());
            }
        }
        if any { statuses } else { Vec::new() }
    }

    fn firsts(&self) -> Vec<u8> {
        let (mut firsts, mut entry) = (Vec::new(), 0_usize);
        for code in self.codes {
            firsts.extend_from_slice(&(entry as u16).to_le_bytes());
            entry += code.entries.len();
        }
        if entry > self.codes.len() { firsts } else { Vec::new() }
    }

    /// Where the evidence of each code is. It is usually a part of one of the code's texts, which are in `ranges`.
    fn evidence(&mut self, ranges: &[Range<usize>], of: fn(&Code<'a>) -> Option<&'a str>) -> Vec<u8> {
        let mut packed = Vec::new();
        if self.codes.iter().all(|code| of(code).is_none()) {
            return packed;
        }
        for (code, range) in self.codes.iter().zip(ranges) {
            let (start, length) = match of(code) {
                Some(sentence) => self.find_or_append(&visible(sentence), range.clone()),
                None => (0, 0),
            };
            packed.extend_from_slice(&start.to_le_bytes());
            packed.extend_from_slice(&length.to_le_bytes());
        }
        packed
    }

    fn find_or_append(&mut self, sentence: &str, range: Range<usize>) -> (u32, u16) {
        let mut length = sentence.len().min(usize::from(u16::MAX));
        while !sentence.is_char_boundary(length) {
            length -= 1;
        }
        let start = match self.text[range.clone()].find(sentence) {
            Some(at) => range.start + at,
            None => {
                self.text.push_str(sentence);
                self.text.len() - sentence.len()
            }
        };
        (start as u32, length as u16)
    }

    /// Where the next text will start.
    fn bound(&self) -> [u8; 4] {
        (self.text.len() as u32).to_le_bytes()
    }

    /// The index; and, if codes are hashed texts, the place of the code in each slot.
    fn index(&self) -> (Index<Vec<u8>>, Option<Vec<Option<u16>>>) {
        let (mut numbers, mut texts) = (Vec::new(), Vec::new());
        for code in self.codes {
            match &code.value {
                Value::Number(number) => numbers.push(*number as u64),
                Value::Text(text) => texts.push(&**text),
            }
        }
        if self.is_numeric { (index_numbers(&numbers), None) } else { index_texts(&texts) }
    }
}

/// The texts that at least one entry has. The text that [`Writer::line`] prefers comes first; descriptions are in the order of
/// their columns.
fn sources(codes: &[Code<'_>], is_numeric: bool) -> Vec<Source> {
    let mut sources = vec![Source::Message];
    for code in codes {
        for entry in &code.entries {
            for (language, _) in entry.descriptions {
                if !sources.contains(&Source::Description(*language)) {
                    sources.push(Source::Description(*language));
                }
            }
        }
    }
    let name_at = if is_numeric { 0 } else { sources.len() };
    sources.insert(name_at, Source::Name);
    if !codes.iter().all(is_named_by_first_entry) {
        sources.insert(name_at, Source::CodeName);
    }
    sources.extend_from_slice(&[Source::Cause, Source::Solution]);
    sources.retain(|source| {
        codes.iter().any(|code| (0..code.entries.len()).any(|at| !source.of(code, at).is_empty()))
    });
    if sources.is_empty() {
        sources.push(Source::Name);
    }
    sources
}

/// Whether the name of a code is that of its first entry with a name.
fn is_named_by_first_entry(code: &Code<'_>) -> bool {
    let first = code.entries.iter().map(|entry| entry.name).find(|name| !name.is_empty());
    first.unwrap_or("") == code.name
}

fn positions(codes: &Codes<'_>, sources: &[Source]) -> Positions {
    let mut positions = [0; Column::COUNT];
    let mut put = |place: usize, at: Option<usize>| {
        if let Some(at) = at {
            positions[place] = (VARIANT + 1 + at) as u8;
        }
    };
    let at = |source: Source| sources.iter().position(|other| *other == source);
    let in_language = |language: Language| at(Source::Description(Some(language)));
    put(Column::Name.place(), at(Source::Name));
    put(Column::CODE_NAME, at(Source::CodeName));
    put(Column::Message.place(), at(Source::Message));
    put(Column::Cause.place(), at(Source::Cause));
    put(Column::Solution.place(), at(Source::Solution));
    for &language in Language::ALL {
        put(Column::DescriptionIn(language).place(), in_language(language));
    }
    let first = sources.iter().position(|source| matches!(source, Source::Description(_)));
    put(Column::Description.place(), codes.language.and_then(in_language).or(first));
    if let (None, None, Some(language)) = (first, at(Source::Message), codes.language_of_names) {
        let name = at(Source::Name).or_else(|| at(Source::CodeName));
        put(Column::DescriptionIn(language).place(), name);
        if codes.language == Some(language) {
            put(Column::Description.place(), name);
        }
    }
    positions
}

fn index_numbers(numbers: &[u64]) -> Index<Vec<u8>> {
    // In two's complement, negative codes come after the others: a table may start below zero and wrap.
    let any = numbers.first().copied().unwrap_or(0);
    let (mut unsigned_first, mut signed_first) = (any, any as i64);
    for &number in numbers {
        unsigned_first = unsigned_first.min(number);
        signed_first = signed_first.min(number as i64);
    }
    let (unsigned_span, signed_span) = (span(numbers, unsigned_first), span(numbers, signed_first as u64));
    let (span, first) = match signed_span < unsigned_span {
        true => (signed_span, signed_first as u64),
        false => (unsigned_span, unsigned_first),
    };
    // A direct table, as long as it is not much larger than the texts that it leads to.
    let wide = numbers.len() > 254;
    let budget = (1024 + 16 * numbers.len() as u64) / if wide { 2 } else { 1 };
    if span < budget {
        let mut slots = vec![0_u16; span as usize + 1];
        for (place, &number) in numbers.iter().enumerate() {
            slots[number.wrapping_sub(first) as usize] = place as u16 + 1;
        }
        if wide {
            return Index::Wide { first, slots: bytes(&slots) };
        }
        let mut narrow = Vec::with_capacity(slots.len());
        for slot in slots {
            narrow.push(slot as u8);
        }
        return Index::Narrow { first, slots: narrow };
    }
    index_sparse(numbers)
}

/// How far the last of the numbers is from `first`.
fn span(numbers: &[u64], first: u64) -> u64 {
    let mut span = 0;
    for number in numbers {
        span = span.max(number.wrapping_sub(first));
    }
    span
}

fn index_sparse(numbers: &[u64]) -> Index<Vec<u8>> {
    let hash = |place: usize, seed: u64| hash::of_number(numbers[place], seed);
    if let Some(Arrangement { seed, displacements, slots }) = arrange(numbers.len(), &hash) {
        let mut packed = Vec::new();
        for place in slots {
            let place = place.unwrap_or(0);
            packed.extend_from_slice(&numbers[usize::from(place)].to_le_bytes());
            packed.extend_from_slice(&place.to_le_bytes());
        }
        return Index::HashedNumbers { seed, displacements: bytes(&displacements), slots: packed };
    }
    let number = |place: u16| numbers[usize::from(place)];
    let places = sorted(numbers.len(), &|a, b| number(a).cmp(&number(b)));
    let mut keys = Vec::new();
    for &place in &places {
        keys.extend_from_slice(&number(place).to_le_bytes());
    }
    Index::SortedNumbers { keys, places: bytes(&places) }
}

fn index_texts(codes: &[&str]) -> (Index<Vec<u8>>, Option<Vec<Option<u16>>>) {
    let hash = |place: usize, seed: u64| hash::of_text(codes[place].as_bytes(), seed);
    if let Some(Arrangement { seed, displacements, slots }) = arrange(codes.len(), &hash) {
        let mut order = vec![0; codes.len()];
        let (mut tags, mut places) = (Vec::with_capacity(slots.len()), Vec::with_capacity(slots.len()));
        for (slot, place) in slots.iter().enumerate() {
            if let Some(place) = *place {
                order[usize::from(place)] = slot as u16;
                tags.push(hash::tag(hash(usize::from(place), seed)));
            } else {
                tags.push(0);
            }
            places.push(place.unwrap_or(0));
        }
        let (displacements, places, order) = (bytes(&displacements), bytes(&places), bytes(&order));
        return (Index::HashedTexts { seed, displacements, tags, places, order }, Some(slots));
    }
    let text = |place: u16| codes[usize::from(place)];
    (Index::SortedTexts { places: bytes(&sorted(codes.len(), &|a, b| text(a).cmp(text(b)))) }, None)
}

/// The places of `count` codes in this order.
fn sorted(count: usize, compare: &dyn Fn(u16, u16) -> Ordering) -> Vec<u16> {
    let mut places = Vec::with_capacity(count);
    for place in 0..count {
        places.push(place as u16);
    }
    sort(&mut places, compare);
    places
}

/// Sorts places. This is a function, so that sorting is compiled once.
fn sort(places: &mut [u16], compare: &dyn Fn(u16, u16) -> Ordering) {
    places.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
}

fn bytes(numbers: &[u16]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 * numbers.len());
    for number in numbers {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::borrow::ToOwned as _;
    use std::format;

    use proptest::prelude::*;

    use super::*;

    fn unpack(packed: &Packed) -> Table<&str, &[u8]> {
        Table::unpack(&packed.text, &packed.data)
    }

    fn code<'a>(value: &'a str, entries: Vec<Entry<'a>>) -> Code<'a> {
        let name = entries.iter().map(|entry| entry.name).find(|name| !name.is_empty());
        Code {
            value: Value::Text(value.into()),
            variant: "Variant",
            name: name.unwrap_or(""),
            retryability: Retryability::Never,
            basis: RetryBasis::Text,
            evidence: None,
            outcome: Outcome::Unstated,
            outcome_basis: RetryBasis::Nothing,
            outcome_evidence: None,
            is_success: false,
            entries,
        }
    }

    fn codes(codes: Vec<Code<'_>>) -> Codes<'_> {
        Codes { codes, language: None, language_of_names: None }
    }

    #[test]
    fn hidden_characters_are_escaped_and_evidence_is_stored_once() {
        let descriptions = [(None, "Bu\u{202e}sy. Try\u{200b} again later.".to_owned())];
        let entry = Entry { descriptions: &descriptions, ..Entry::default() };
        let code = Code { evidence: Some("Try\u{200b} again later."), ..code("A.1", vec![entry]) };
        let packed = write(&codes(vec![code]));
        assert_eq!(packed.text, "A.1: VariantBu\\u{202e}sy. Try\\u{200b} again later.");
        assert_eq!(unpack(&packed).retry_evidence(0), Some("Try\\u{200b} again later."));
    }

    #[test]
    fn evidence_that_is_in_no_text_is_appended() {
        let code =
            Code { evidence: Some("No."), ..code("A.1", vec![Entry { name: "Busy", ..Entry::default() }]) };
        let packed = write(&codes(vec![code]));
        let table = unpack(&packed);
        assert_eq!((table.retry_evidence(0), table.text(0, Column::Name)), (Some("No."), Some("Busy")));
    }

    #[test]
    fn names_are_descriptions_where_there_are_no_others() {
        let named = || vec![Entry { name: "Busy", ..Entry::default() }];
        let english = Column::DescriptionIn(Language::En);
        let packed =
            write(&Codes { language_of_names: Some(Language::En), ..codes(vec![code("A.1", named())]) });
        let table = unpack(&packed);
        assert_eq!((table.description(0), table.text(0, english)), ("Busy", Some("Busy")));
        assert_eq!(table.text(0, Column::Description), None);
        let packed = write(&codes(vec![code("A.1", named())]));
        let table = unpack(&packed);
        assert_eq!((table.description(0), table.text(0, english)), ("Busy", None));
    }

    #[test]
    fn without_a_description_and_a_message_the_cause_describes_a_code() {
        let entry = |message: Option<&'static str>| Entry {
            name: "Busy",
            message,
            cause: Some("The belt is full."),
            ..Entry::default()
        };
        let packed =
            write(&codes(vec![code("A.1", vec![entry(None)]), code("A.2", vec![entry(Some("Wait."))])]));
        let table = unpack(&packed);
        assert_eq!((table.description(0), table.description(1)), ("The belt is full.", "Wait."));
        assert_eq!(table.text(0, Column::Cause), Some("The belt is full."));
    }

    #[test]
    fn the_name_of_a_code_may_differ_from_those_of_its_entries() {
        let entries = |names: &[&'static str]| -> Vec<Entry<'static>> {
            names.iter().map(|&name| Entry { name, ..Entry::default() }).collect()
        };
        let number = |number: i128, name: &'static str, names: &[&'static str]| Code {
            value: Value::Number(number),
            name,
            ..code("", entries(names))
        };
        let packed = write(&codes(vec![
            number(1, "Busy", &["Busy"]),
            number(2, "Gone", &["Absent", "Gone"]),
            number(3, "", &["Slow", "Torn"]),
            number(4, "Lost", &["", ""]),
            number(5, "", &[""]),
        ]));
        let table = unpack(&packed);
        let names: Vec<_> = (0..5).map(|place| table.name(place)).collect();
        assert_eq!(names, [Some("Busy"), Some("Gone"), None, Some("Lost"), None]);
        let lines: Vec<_> = (0..5).map(|place| format!("{}", Displayed(&table, place))).collect();
        assert_eq!(lines, ["1 Busy", "2 Gone", "3: Slow", "4 Lost", "5"]);
        let (first, end) = table.entries(1);
        let of_rows: Vec<_> = (first..end).map(|entry| table.entry_text(entry, Column::Name)).collect();
        assert_eq!(of_rows, [Some("Absent"), Some("Gone")]);
        assert_eq!(
            ["Gone", "Lost", "Slow", "Absent", ""].map(|name| table.find_name(name)),
            [Some(1), Some(3), None, None, None]
        );

        let packed = write(&codes(vec![number(404, "Not Found", &[""])]));
        let table = unpack(&packed);
        assert_eq!((table.name(0), table.description(0)), (Some("Not Found"), "Not Found"));
        assert_eq!(table.text(0, Column::Name), None);
    }

    struct Displayed<'a>(&'a Table<&'a str, &'a [u8]>, usize);

    impl core::fmt::Display for Displayed<'_> {
        fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            self.0.display(self.1, f)
        }
    }

    #[test]
    fn the_chosen_language_is_that_of_the_description() {
        let descriptions =
            [(Some(Language::En), "Busy.".to_owned()), (Some(Language::Zh), "繁忙。".to_owned())];
        let entry = || vec![Entry { descriptions: &descriptions, ..Entry::default() }];
        for (language, text) in
            [(None, "Busy."), (Some(Language::En), "Busy."), (Some(Language::Zh), "繁忙。")]
        {
            let packed = write(&Codes { language, ..codes(vec![code("A.1", entry())]) });
            let table = unpack(&packed);
            assert_eq!(table.description(0), text);
            assert_eq!(table.text(0, Column::DescriptionIn(Language::Zh)), Some("繁忙。"));
        }
    }

    #[test]
    fn numbers_are_found_in_every_kind_of_index() {
        for numbers in [
            vec![200, 404, 500],
            vec![-3, -1, 0, 7],
            (0..1000).collect(),
            (0..1000).map(|n| n * 1_000_003).collect(),
            vec![i128::from(i64::MIN), -1, 0, i128::from(i64::MAX)],
            vec![0, i128::from(u64::MAX)],
        ] {
            let number = |&number: &i128| Code {
                value: Value::Number(number),
                ..code("", vec![Entry { http_status: Some(404), ..Entry::default() }])
            };
            let packed = write(&codes(numbers.iter().map(number).collect()));
            let table = unpack(&packed);
            for (place, &number) in numbers.iter().enumerate() {
                assert_eq!(table.find_number(number as u64), Some(place), "{number}");
                assert_eq!(table.http_status(place), Some(404));
            }
            assert_eq!(table.find_number(123_456_789), None);
            assert_eq!(table.find_text("200"), None);
        }
    }

    fn entry() -> impl Strategy<Value = (String, Option<String>, Option<String>, Option<u16>)> {
        let text = "[a-z 中\n]{0,12}";
        (text, prop::option::of(text), prop::option::of(text), prop::option::of(100..600_u16))
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in prop::collection::btree_map(
                "[A-Z0-9._]{1,30}",
                (prop::collection::vec(entry(), 1..4), 0..6_usize, 0..5_usize, 0..4_usize, any::<bool>()),
                1..60,
            ),
        ) {
            let mut input = Vec::new();
            for (value, (entries, verdict, basis, outcome, success)) in &rows {
                let entries = entries.iter().map(|(name, message, solution, status)| Entry {
                    name,
                    message: message.as_deref(),
                    solution: solution.as_deref(),
                    http_status: *status,
                    ..Entry::default()
                });
                input.push(Code {
                    variant: value,
                    retryability: Retryability::ALL[*verdict],
                    basis: RetryBasis::ALL[*basis],
                    outcome: Outcome::ALL[*outcome],
                    outcome_basis: RetryBasis::ALL[4 - *basis],
                    is_success: *success,
                    ..code(value, entries.collect())
                });
            }
            let packed = write(&codes(input));
        let table = unpack(&packed);
            let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
            for (place, (value, (entries, verdict, basis, outcome, success))) in rows.iter().enumerate() {
                prop_assert_eq!(table.find_text(value), Some(place));
                prop_assert_eq!((table.code(place), table.variant(place)), (&**value, &**value));
                prop_assert_eq!(table.retryability(place), Retryability::ALL[*verdict]);
                prop_assert_eq!(table.retry_basis(place), RetryBasis::ALL[*basis]);
                prop_assert_eq!(table.outcome(place), Outcome::ALL[*outcome]);
                prop_assert_eq!(table.outcome_basis(place), RetryBasis::ALL[4 - *basis]);
                prop_assert_eq!(table.is_success(place), *success);
                let (first, end) = table.entries(place);
                prop_assert_eq!(end - first, entries.len());
                for (at, (name, message, solution, status)) in (first..).zip(entries) {
                    let text = |column| table.entry_text(at, column).map(str::to_owned);
                    prop_assert_eq!(text(Column::Name), filled(&Some(name.clone())));
                    prop_assert_eq!(text(Column::Message), filled(message));
                    prop_assert_eq!(text(Column::Solution), filled(solution));
                    prop_assert_eq!(table.entry_status(at), *status);
                }
                let first_name = entries.iter().map(|entry| &entry.0).find(|name| !name.is_empty());
                prop_assert_eq!(table.text(place, Column::Name), first_name.map(String::as_str));
                prop_assert_eq!(table.name(place), first_name.map(String::as_str));
                let of_others = |name: &String| rows.values().flat_map(|row| row.0.iter().map(|entry| &entry.0).find(|name| !name.is_empty())).filter(|other| *other == name).count();
                if let Some(name) = first_name {
                    prop_assert_eq!(table.find_name(name), (of_others(name) == 1).then_some(place));
                }
                prop_assert_eq!(table.find_text(&format!("{value}x")), rows.keys().position(|key| *key == format!("{value}x")));
            }
        }
    }
}
