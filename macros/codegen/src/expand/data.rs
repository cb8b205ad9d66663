//! The data of an enum, packed as the runtime crate's `Table` reads it: one text, and byte strings of numbers.

use super::perfect::{Arrangement, arrange};
use crate::catalogue::{Catalogue, Code, Entry, Kind, Language, Value, detect_language};
use crate::hash;
use crate::hidden::is_hidden;
use crate::problem::visible;
use crate::retry::{RetryBasis, Retryability};

/// The packed data of an enum.
#[derive(Debug, Default)]
pub(super) struct Data {
    pub(super) text: String,
    pub(super) heads: Vec<u8>,
    pub(super) bounds: Vec<u8>,
    pub(super) columns: Columns,
    pub(super) statuses: Vec<u8>,
    pub(super) firsts: Vec<u8>,
    pub(super) verdicts: Vec<u8>,
    pub(super) evidence: Vec<u8>,
    pub(super) index: Index,
}

/// Which of an entry's texts is what.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) count: usize,
    pub(super) reason: Option<u8>,
    pub(super) message: Option<u8>,
    pub(super) description: Option<u8>,
    pub(super) english: Option<u8>,
    pub(super) chinese: Option<u8>,
    pub(super) cause: Option<u8>,
    pub(super) solution: Option<u8>,
}

/// How a code is found.
#[derive(Debug)]
pub(super) enum Index {
    Narrow { first: u64, slots: Vec<u8> },
    Wide { first: u64, slots: Vec<u8> },
    HashedNumbers { seed: u64, displacements: Vec<u8>, slots: Vec<u8> },
    HashedTexts { seed: u64, displacements: Vec<u8>, tags: Vec<u8>, places: Vec<u8>, order: Vec<u8> },
    SortedNumbers { keys: Vec<u8>, places: Vec<u8> },
    SortedTexts { places: Vec<u8> },
}

impl Default for Index {
    fn default() -> Self {
        Self::SortedTexts { places: Vec::new() }
    }
}

/// A text of an entry that the data may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Reason,
    Message,
    Description(Option<Language>),
    Cause,
    Solution,
}

impl Source {
    fn of(self, entry: &Entry) -> &str {
        let text = match self {
            Self::Reason => return &entry.name,
            Self::Message => entry.message.as_deref(),
            Self::Cause => entry.cause.as_deref(),
            Self::Solution => entry.solution.as_deref(),
            Self::Description(language) => {
                let found = entry.descriptions.iter().find(|(other, _)| *other == language);
                found.map(|(_, text)| text.as_str())
            }
        };
        text.unwrap_or("")
    }
}

/// Packs a catalogue. `language` is that of `description()`, if the attribute chose one.
pub(super) fn pack(catalogue: &Catalogue, variants: &[String], language: Option<Language>) -> Data {
    let sources = sources(catalogue);
    let mut data = Data { columns: columns(catalogue, &sources, language), ..Data::default() };
    let (index, slots) = index(catalogue);
    data.index = index;
    let mut heads = Vec::with_capacity(catalogue.codes.len());
    for code in &catalogue.codes {
        let line = Line::of(code, catalogue.kind, &data.columns, &sources);
        data.verdicts.push(verdict(code) | if line.stands { 0x80 } else { 0 });
        heads.push(line.head);
    }
    match slots {
        Some(slots) => {
            for place in slots {
                data.push_head(place.map_or("", |place| &heads[usize::from(place)]));
            }
        }
        None => heads.iter().for_each(|head| data.push_head(head)),
    }
    data.heads.extend(data.bound());
    let mut ranges = Vec::new();
    for (code, variant) in catalogue.codes.iter().zip(variants) {
        let start = data.text.len();
        for (n, entry) in code.entries.iter().enumerate() {
            data.push_text(if n == 0 { variant.trim_start_matches("r#") } else { "" });
            for source in &sources {
                data.push_text(&visible(source.of(entry)));
            }
        }
        ranges.push(start..data.text.len());
    }
    data.bounds.extend(data.bound());
    let statuses: Vec<u16> = catalogue.codes.iter().flat_map(|code| statuses(catalogue, code)).collect();
    if statuses.iter().any(|&status| status != 0) {
        data.statuses = statuses.iter().flat_map(|status| status.to_le_bytes()).collect();
    }
    let mut firsts = Vec::new();
    let mut entry = 0;
    for code in &catalogue.codes {
        firsts.push(entry);
        entry += code.entries.len();
    }
    if entry > catalogue.codes.len() {
        data.firsts = firsts.iter().flat_map(|&first| (first as u16).to_le_bytes()).collect();
    }
    if catalogue.codes.iter().any(|code| code.verdict.evidence.is_some()) {
        for (code, range) in catalogue.codes.iter().zip(ranges) {
            let (start, length) = data.evidence(code, range);
            data.evidence.extend(start.to_le_bytes());
            data.evidence.extend(length.to_le_bytes());
        }
    }
    data
}

impl Data {
    fn push_head(&mut self, head: &str) {
        self.heads.extend(self.bound());
        self.text.push_str(head);
    }

    fn push_text(&mut self, text: &str) {
        self.bounds.extend(self.bound());
        self.text.push_str(text);
    }

    /// Where the next text will start.
    fn bound(&self) -> [u8; 4] {
        (self.text.len() as u32).to_le_bytes()
    }

    /// Where the sentence behind a verdict stands: it is a part of one of the code's texts, in `range`.
    fn evidence(&mut self, code: &Code, range: std::ops::Range<usize>) -> (u32, u16) {
        let Some(sentence) = code.verdict.evidence.as_deref() else { return (0, 0) };
        // As the texts are, or it would not be found among them.
        let sentence = visible(sentence);
        let mut length = sentence.len().min(usize::from(u16::MAX));
        while !sentence.is_char_boundary(length) {
            length -= 1;
        }
        let found = self.text[range.clone()].find(&sentence).map(|at| range.start + at);
        let start = found.unwrap_or_else(|| {
            self.text.push_str(&sentence);
            self.text.len() - sentence.len()
        });
        (start as u32, length as u16)
    }
}

/// The line that `Display` writes for a code.
struct Line {
    /// The code, and what is between it and its text.
    head: String,
    /// Whether the text is the first one of the first entry, and there is nothing in it or in the head to escape.
    stands: bool,
}

impl Line {
    fn of(code: &Code, kind: Kind, columns: &Columns, sources: &[Source]) -> Self {
        let first = |column: Option<u8>| {
            let source = sources[usize::from(column?) - BEFORE];
            code.entries.iter().map(|entry| source.of(entry)).find(|text| !text.is_empty())
        };
        let reason = first(columns.reason).filter(|_| kind != Kind::Text);
        let text = reason.or_else(|| {
            [columns.message, columns.description, columns.english, columns.chinese, columns.reason]
                .into_iter()
                .find_map(first)
        });
        let mut head = code.value.to_string();
        head.push_str(if reason.is_some() { " " } else { ": " });
        let next = sources.iter().map(|source| source.of(&code.entries[0])).find(|text| !text.is_empty());
        let stands = next.is_some_and(|next| text == Some(next) && !next.contains('\n'));
        Self { stands: stands && !head.contains(is_hidden), head }
    }
}

/// How many texts of an entry are before those of the page: the variant.
const BEFORE: usize = 1;

/// The texts that at least one entry has, descriptions in the order of their columns; first what [`Line`] wants first.
fn sources(catalogue: &Catalogue) -> Vec<Source> {
    let entries = || catalogue.codes.iter().flat_map(|code| &code.entries);
    let mut sources = vec![Source::Message];
    for (language, _) in entries().flat_map(|entry| &entry.descriptions) {
        if !sources.contains(&Source::Description(*language)) {
            sources.push(Source::Description(*language));
        }
    }
    let reason_at = if catalogue.kind == Kind::Text { sources.len() } else { 0 };
    sources.insert(reason_at, Source::Reason);
    sources.extend([Source::Cause, Source::Solution]);
    sources.retain(|source| entries().any(|entry| !source.of(entry).is_empty()));
    if sources.is_empty() {
        sources.push(Source::Reason);
    }
    sources
}

fn columns(catalogue: &Catalogue, sources: &[Source], language: Option<Language>) -> Columns {
    let column = |at: usize| (BEFORE + at) as u8;
    let at = |source: Source| sources.iter().position(|other| *other == source).map(column);
    let description = |language: Language| at(Source::Description(Some(language)));
    let mut columns = Columns {
        count: BEFORE + sources.len(),
        reason: at(Source::Reason),
        message: at(Source::Message),
        description: sources.iter().position(|source| matches!(source, Source::Description(_))).map(column),
        english: description(Language::En),
        chinese: description(Language::Zh),
        cause: at(Source::Cause),
        solution: at(Source::Solution),
    };
    // A page without descriptions describes its codes by their reason phrases, in the language of these.
    if columns.description.is_none() && columns.message.is_none() {
        match detect_language(catalogue.codes.iter().map(Code::name)) {
            Some(Language::En) => columns.english = columns.reason,
            Some(Language::Zh) => columns.chinese = columns.reason,
            None => {}
        }
    }
    match language {
        Some(Language::En) => columns.description = columns.english.or(columns.description),
        Some(Language::Zh) => columns.description = columns.chinese.or(columns.description),
        None => {}
    }
    columns
}

/// The HTTP statuses of a code's entries, 0 for none: the code itself where the codes are HTTP statuses.
fn statuses(catalogue: &Catalogue, code: &Code) -> impl Iterator<Item = u16> {
    let own = code.value.number().filter(|_| catalogue.is_http).and_then(|number| u16::try_from(number).ok());
    code.entries.iter().map(move |entry| own.or(entry.http_status).unwrap_or(0))
}

fn verdict(code: &Code) -> u8 {
    let retryability = match code.verdict.retryability {
        Retryability::NotNeeded => 0,
        Retryability::Never => 1,
        Retryability::IfRetryAfter => 2,
        Retryability::IfIdempotent => 3,
        Retryability::AfterBackoff => 4,
        Retryability::Unspecified => 5,
    };
    let basis = match code.verdict.basis {
        RetryBasis::Declared => 0,
        RetryBasis::Column => 1,
        RetryBasis::Text => 2,
        RetryBasis::HttpSemantics => 3,
        RetryBasis::Nothing => 4,
    };
    retryability | basis << 4
}

/// How codes are found, and which one is in each slot if they are strings that are hashed.
fn index(catalogue: &Catalogue) -> (Index, Option<Vec<Option<u16>>>) {
    let numbers: Vec<(u64, u16)> = catalogue
        .codes
        .iter()
        .enumerate()
        .filter_map(|(place, code)| match code.value {
            Value::Number(number) => Some((number as u64, place as u16)),
            Value::Text(_) => None,
        })
        .collect();
    if catalogue.kind == Kind::Text {
        let mut texts = Vec::with_capacity(catalogue.codes.len());
        for code in &catalogue.codes {
            if let Value::Text(text) = &code.value {
                texts.push(text.as_str());
            }
        }
        return index_texts(&texts);
    }
    (index_numbers(numbers), None)
}

fn index_numbers(numbers: Vec<(u64, u16)>) -> Index {
    // Two's complement puts negative codes behind the others: a table may start below zero and wrap.
    let signed = |&(number, _): &(u64, u16)| number as i64;
    let unsigned_first = numbers.iter().map(|&(number, _)| number).min().unwrap_or(0);
    let signed_first = numbers.iter().map(signed).min().unwrap_or(0) as u64;
    let span = |first: u64| numbers.iter().map(|&(number, _)| number.wrapping_sub(first)).max().unwrap_or(0);
    let first = if span(signed_first) < span(unsigned_first) { signed_first } else { unsigned_first };
    let span = span(first);
    // A direct table, as long as it is not much larger than what it describes.
    let wide = numbers.len() > 254;
    let budget = (1024 + 16 * numbers.len() as u64) / if wide { 2 } else { 1 };
    if span < budget {
        let mut slots = vec![0_u16; span as usize + 1];
        for (number, place) in numbers {
            slots[number.wrapping_sub(first) as usize] = place + 1;
        }
        if wide {
            return Index::Wide { first, slots: slots.iter().flat_map(|slot| slot.to_le_bytes()).collect() };
        }
        return Index::Narrow { first, slots: slots.iter().map(|&slot| slot as u8).collect() };
    }
    index_sparse(numbers)
}

fn index_sparse(mut numbers: Vec<(u64, u16)>) -> Index {
    let hash = |place: usize, seed: u64| hash::of_number(numbers[place].0, seed);
    if let Some(Arrangement { seed, displacements, slots }) = arrange(numbers.len(), hash) {
        let mut packed = Vec::new();
        for (number, place) in slots.into_iter().map(|place| numbers[usize::from(place.unwrap_or(0))]) {
            packed.extend(number.to_le_bytes());
            packed.extend(place.to_le_bytes());
        }
        return Index::HashedNumbers { seed, displacements: bytes(displacements), slots: packed };
    }
    numbers.sort_unstable();
    Index::SortedNumbers {
        keys: numbers.iter().flat_map(|(number, _)| number.to_le_bytes()).collect(),
        places: bytes(numbers.into_iter().map(|(_, place)| place)),
    }
}

fn index_texts(codes: &[&str]) -> (Index, Option<Vec<Option<u16>>>) {
    let hash = |place: usize, seed: u64| hash::of_text(codes[place].as_bytes(), seed);
    if let Some(Arrangement { seed, displacements, slots }) = arrange(codes.len(), hash) {
        let tag = |place: u16| hash::tag(hash(usize::from(place), seed));
        let mut order = vec![0; codes.len()];
        for (slot, place) in (0..).zip(&slots) {
            if let Some(place) = place {
                order[usize::from(*place)] = slot;
            }
        }
        let index = Index::HashedTexts {
            seed,
            displacements: bytes(displacements),
            tags: slots.iter().map(|place| place.map_or(0, tag)).collect(),
            places: bytes(slots.iter().map(|place| place.unwrap_or(0))),
            order: bytes(order),
        };
        return (index, Some(slots));
    }
    let mut order: Vec<(&str, u16)> = codes.iter().copied().zip(0..).collect();
    order.sort_unstable();
    (Index::SortedTexts { places: bytes(order.into_iter().map(|(_, place)| place)) }, None)
}

fn bytes(numbers: impl IntoIterator<Item = u16>) -> Vec<u8> {
    numbers.into_iter().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Choices, PageInput};
    use crate::source::Source;

    fn packed(text: &str) -> Data {
        let source = Source::new("page.md", text.as_bytes()).unwrap();
        let page = crate::page::read(&source);
        let sheets = [PageInput { source: &source, page: &page }];
        let catalogue = crate::catalogue::read(&sheets, &Choices::default()).catalogue;
        let names = super::super::variant_names(&catalogue);
        pack(&catalogue, &names, None)
    }

    #[test]
    fn texts_are_packed_visibly_and_evidence_is_found_among_them() {
        let data = packed(
            "| Error code | HTTP status | Description |\n|---|---|---|\n\
             | A.1 | 429 | Bu\u{202e}sy. Try\u{200b} again later. |\n",
        );
        assert_eq!(data.text, "A.1: A1Bu\\u{202e}sy. Try\\u{200b} again later.");
        let (start, length) = (data.evidence[0] as usize, data.evidence[4] as usize);
        assert_eq!(&data.text[start..start + length], "Try\\u{200b} again later.");
    }

    #[test]
    fn rows_of_http_statuses_are_packed_with_these() {
        let statuses = |text: &str| packed(text).statuses;
        let http = "| Status code | Reason phrase |\n|---|---|\n| 200 | OK |\n| 404 | Not Found |\n";
        assert_eq!(statuses(http), [200, 0, 148, 1]);
        let others = "| Error code | HTTP status | Description |\n|---|---|---|\n| A.1 | 404 | No. |\n| A.2 | | No. |\n";
        assert_eq!(statuses(others), [148, 1, 0, 0]);
        assert!(statuses("| Error code | Description |\n|---|---|\n| A.1 | No. |\n").is_empty());
    }
}
