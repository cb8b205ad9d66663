//! Profiles of columns: how their cells look.

use std::cell::OnceCell;

use doccodes_page::Row;
use doccodes_page::characters::{NOT_LETTER, WHITE_SPACE, has, has_capital_inside, has_digit};
use doccodes_page::distinct::count_distinct;

use super::cell_shape::{ENDS_OF_SENTENCE, Shape, has_several_lines};
use super::flag::flag;
use super::thresholds::{
    BESIDE_THEIR_PHRASES, FEW_DISTINCT, IDENTIFIERS_OF_SYMBOLS, LONGEST_PHRASE, MOSTLY, NEARLY_ALL,
    REGISTERED_BESIDE_CODES, SENTENCES_OF_TEXT,
};
use crate::blank::is_blank;
use crate::code::cell::CodeCell;
use crate::code::http;
use crate::code::notation::Notation;
use crate::code::spelling::number;
use crate::code::status_cell::statuses_of;

/// The statuses whose reason phrases are in the cells of a row. They are searched for once, if a cell has a status.
#[derive(Debug, Default)]
pub(super) struct NamedStatuses(OnceCell<Vec<u16>>);

impl NamedStatuses {
    fn contain(&self, row: &Row, status: u16) -> bool {
        let named = self.0.get_or_init(|| {
            let mut named = Vec::new();
            for cell in &row.cells {
                for status in http::statuses_named(cell.text().trim_start_matches(NOT_LETTER)) {
                    if !named.contains(&status) {
                        named.push(status);
                    }
                }
            }
            named
        });
        named.contains(&status)
    }
}

/// How the cells of a column look: the number of filled cells, and how many of them are of each kind.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub(super) filled: usize,
    /// Cells with a code, or with something in its place, such as a class.
    pub(super) codes: usize,
    /// Cells with only numbers.
    pub(super) numbers: usize,
    /// Cells with codes that are not spelled like ordinary words.
    pub(super) marked: usize,
    /// Cells with HTTP statuses.
    pub(super) statuses: usize,
    /// Cells with registered HTTP statuses that end an exchange. No error comes with an informational one (1xx).
    pub(super) registered: usize,
    /// Cells with an HTTP status whose reason phrase is in the cell or in another one of the row.
    pub(super) fitting: usize,
    /// Cells with a registered reason phrase.
    pub(super) phrases: usize,
    /// Cells with a yes or a no, and nothing else.
    pub(super) flags: usize,
    /// Cells with a name or a phrase rather than a sentence.
    pub(super) short: usize,
    /// Cells with a number and its name, such as a constant above its value.
    pub(super) named_numbers: usize,
    /// Cells that are spelled like constants, types or keys.
    pub(super) identifiers: usize,
    /// Cells with one ordinary word.
    pub(super) words: usize,
    /// Cells with several words.
    pub(super) texts: usize,
    /// Cells with a sentence.
    pub(super) sentences: usize,
    /// The characters of all cells.
    pub(super) characters: usize,
    /// The least and the greatest number.
    extremes: Option<(i128, i128)>,
    /// Distinct cells.
    pub(super) distinct: usize,
}

impl Profile {
    /// `named` are the statuses whose phrases each row of the sample has.
    pub(super) fn new(sample: &[&Row], column: usize, notation: &Notation, named: &[NamedStatuses]) -> Self {
        let mut profile = Self::default();
        let mut filled = Vec::with_capacity(sample.len());
        for (row, named) in sample.iter().zip(named) {
            let Some(cell) = row.cells.get(column) else { continue };
            let text = cell.text();
            if is_blank(text) {
                continue;
            }
            profile.filled += 1;
            filled.push(text);
            let read = notation.read(text);
            if let CodeCell::Codes { codes, reason } = &read {
                let (mut are_numbers, mut are_marked) = (true, true);
                for code in codes {
                    are_marked &= is_marked(code);
                    match number(code) {
                        Some(number) => {
                            let (least, greatest) = profile.extremes.unwrap_or((number, number));
                            profile.extremes = Some((least.min(number), greatest.max(number)));
                        }
                        None => are_numbers = false,
                    }
                }
                profile.numbers += usize::from(are_numbers);
                profile.marked += usize::from(are_marked);
                profile.named_numbers += usize::from(are_numbers && reason.is_some());
            }
            if matches!(read, CodeCell::Class | CodeCell::Range) {
                profile.marked += 1;
            }
            profile.codes += usize::from(!matches!(read, CodeCell::Unreadable | CodeCell::Empty));
            let statuses = statuses_of(text, || read);
            profile.statuses += usize::from(!statuses.is_empty());
            profile.registered += usize::from(!statuses.is_empty() && statuses.iter().all(is_registered));
            profile.fitting += usize::from(statuses.iter().any(|&status| named.contain(row, status)));
            profile.phrases += usize::from(http::is_reason_phrase(text, None));
            // `No such file` begins like a no with a remark.
            profile.flags += usize::from(flag(text).is_some() && !has(text, WHITE_SPACE));
            profile.short += usize::from(is_short(text));
            profile.characters += text.len();
            match Shape::new(text) {
                Shape::Identifier => profile.identifiers += 1,
                Shape::Word => profile.words += 1,
                Shape::Phrase => profile.texts += 1,
                Shape::Sentence => {
                    profile.texts += 1;
                    profile.sentences += 1;
                }
                Shape::Neither => {}
            }
        }
        profile.distinct = count_distinct(&filled);
        profile
    }

    /// Whether the numbers are HTTP statuses although no header says so: registered ones that repeat, like statuses beside error
    /// codes, or that are beside their reason phrases.
    pub(super) const fn are_http_statuses(&self) -> bool {
        let repeat = FEW_DISTINCT.is_not_exceeded(self.distinct, self.filled);
        self.filled > 0
            && REGISTERED_BESIDE_CODES.is_reached(self.registered, self.filled)
            && (repeat || BESIDE_THEIR_PHRASES.is_reached(self.fitting, self.filled))
    }

    /// Whether the cells are HTTP statuses beside their reason phrases, under any header. A single row may be chance.
    pub(super) const fn stand_beside_their_phrases(&self) -> bool {
        self.fitting > 1
            && self.mostly(self.statuses)
            && BESIDE_THEIR_PHRASES.is_reached(self.fitting, self.filled)
    }

    /// Whether nearly all cells are different.
    pub(super) const fn are_distinct(&self) -> bool {
        self.filled > 0 && NEARLY_ALL.is_reached(self.distinct, self.filled)
    }

    /// Whether the cells repeat, like categories.
    pub(super) const fn repeat(&self) -> bool {
        self.filled > 1 && FEW_DISTINCT.is_not_exceeded(self.distinct, self.filled)
    }

    /// Whether the cells are different numbers.
    pub(super) const fn are_distinct_numbers(&self) -> bool {
        self.mostly(self.numbers) && self.are_distinct()
    }

    /// Whether the numbers count the `rows` of the table: they are different, and start at 0 or 1.
    pub(super) fn count_rows(&self, rows: usize) -> bool {
        let within = |(least, greatest): (i128, i128)| (0..=1).contains(&least) && greatest <= rows as i128;
        self.filled > 1 && self.are_distinct_numbers() && self.extremes.is_some_and(within)
    }

    /// Whether the cells are spelled like constants. Some constants are ordinary words: `unauthorized` beside `not_found`.
    pub(super) const fn are_symbols(&self) -> bool {
        self.mostly(self.identifiers + self.words)
            && IDENTIFIERS_OF_SYMBOLS.is_reached(self.identifiers, self.filled)
    }

    /// Whether the cells explain something: most of them are texts of several words.
    pub(super) const fn are_texts(&self) -> bool {
        self.mostly(self.texts)
    }

    /// Whether most cells are sentences.
    pub(super) const fn are_sentences(&self) -> bool {
        self.filled > 0 && SENTENCES_OF_TEXT.is_reached(self.sentences, self.filled)
    }

    /// Whether a count is that of most filled cells.
    pub(super) const fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && MOSTLY.is_reached(count, self.filled)
    }
}

fn is_registered(status: &u16) -> bool {
    *status >= 200 && !http::reason_phrases(*status).is_empty()
}

/// Whether this code is not spelled like an ordinary word: it has a digit, an underscore, a full stop, or a capital letter inside.
fn is_marked(code: &str) -> bool {
    has_digit(code) || has(code, |c| matches!(c, '_' | '.')) || has_capital_inside(code)
}

/// Whether a text is a name or a phrase rather than a sentence.
fn is_short(text: &str) -> bool {
    (text.len() <= LONGEST_PHRASE || text.chars().count() <= LONGEST_PHRASE)
        && !has_several_lines(text)
        && !text.ends_with(ENDS_OF_SENTENCE)
}
