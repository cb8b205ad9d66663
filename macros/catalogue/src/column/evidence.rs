//! The evidence about the columns of a table, before any decision.

use std::cell::OnceCell;
use std::cmp::Reverse;

use doccodes_page::Row;
use doccodes_page::choice::Role;

use super::notation::proposed_notation;
use super::profile::{NamedStatuses, Profile};
use super::table_view::TableView;
use super::vocabulary::header::{Proposal, proposals};
use super::vocabulary::topic::{Topic, names_other_subject, topic};
use super::vocabulary::words::USUAL;

/// The headers and the cells of a table, as evidence of what its columns mean.
pub(super) struct Evidence<'a> {
    pub(super) view: &'a TableView<'a>,
    /// The rows that were examined.
    pub(super) sample: Vec<&'a Row>,
    /// The proposals of the header of each column.
    pub(super) proposals: Vec<Vec<Proposal>>,
    /// The profile of the cells of each column.
    pub(super) profiles: Vec<Profile>,
    /// The headers together, which few tables need.
    headers: OnceCell<Headers>,
}

/// The topics of all headers of a table.
struct Headers {
    /// The topic of the table according to each header.
    topics: Vec<Topic>,
    /// Whether one says that the table is not about codes.
    name_other_subject: bool,
    /// Whether one of these has cells that are all different, such as the names of parameters.
    list_other_subject: bool,
    /// The number of headers that name a kind of text.
    texts: usize,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(view: &'a TableView<'a>) -> Self {
        let width = view.width();
        let sample = view.sample();
        let (mut all_proposals, mut profiles) = (Vec::with_capacity(width), Vec::with_capacity(width));
        let mut named = Vec::with_capacity(sample.len());
        named.resize_with(sample.len(), NamedStatuses::default);
        for column in 0..width {
            let proposals = proposals(view.title(column));
            let notation = proposed_notation(view.title(column), &proposals, &texts_of(&sample, column));
            profiles.push(Profile::new(&sample, column, &notation, &named));
            all_proposals.push(proposals);
        }
        Self { view, proposals: all_proposals, profiles, sample, headers: OnceCell::new() }
    }

    /// The columns that meet a condition.
    pub(super) fn columns(&self, meets: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut columns = Vec::new();
        for column in 0..self.width() {
            if meets(column) {
                columns.push(column);
            }
        }
        columns
    }

    /// The texts of a column in the rows that were examined.
    pub(super) fn texts(&self, column: usize) -> Vec<&'a str> {
        texts_of(&self.sample, column)
    }

    /// Whether most cells of a column meet a condition.
    pub(super) fn mostly_meet(&self, column: usize, meets: fn(&str) -> bool) -> bool {
        let mut count = 0;
        for text in self.texts(column) {
            count += usize::from(meets(text));
        }
        self.profiles[column].mostly(count)
    }

    /// The number of columns.
    pub(super) fn width(&self) -> usize {
        self.profiles.len()
    }

    /// The strongest proposal of a role by the header of a column.
    pub(super) fn proposal(&self, column: usize, role: Role) -> Option<Proposal> {
        let mut strongest: Option<Proposal> = None;
        for &proposal in &self.proposals[column] {
            if proposal.role == role && strongest.is_none_or(|before| proposal.weight > before.weight) {
                strongest = Some(proposal);
            }
        }
        strongest
    }

    /// The weight with which the header of a column proposes a role.
    pub(super) fn weight(&self, column: usize, role: Role) -> Option<u8> {
        self.proposal(column, role).map(|proposal| proposal.weight)
    }

    /// Whether most filled cells of a column are of a kind.
    pub(super) fn mostly(&self, column: usize, count: fn(&Profile) -> usize) -> bool {
        let profile = &self.profiles[column];
        profile.mostly(count(profile))
    }

    fn headers(&self) -> &Headers {
        self.headers.get_or_init(|| {
            let mut headers = Headers {
                topics: Vec::with_capacity(self.width()),
                name_other_subject: false,
                list_other_subject: false,
                texts: 0,
            };
            for column in 0..self.width() {
                let title = self.view.title(column);
                headers.topics.push(topic(title));
                headers.texts += usize::from(self.names_text(column));
                if names_other_subject(title) {
                    headers.name_other_subject = true;
                    let is_code = self.says(column, Role::Code) || self.says(column, Role::HttpStatus);
                    headers.list_other_subject |= !is_code && self.profiles[column].are_distinct();
                }
            }
            headers
        })
    }

    /// Whether the header of a column usually means a role.
    pub(super) fn says(&self, column: usize, role: Role) -> bool {
        self.weight(column, role).is_some_and(|weight| weight >= USUAL)
    }

    /// The topic of the table according to the header of a column.
    pub(super) fn topic(&self, column: usize) -> Topic {
        self.headers().topics[column]
    }

    /// Whether a header or the heading says that the table is about the answers of a service.
    pub(super) fn is_about_answers(&self) -> bool {
        let topics = &self.headers().topics;
        self.view.topic >= Topic::Answers
            || topics.contains(&Topic::Answers)
            || topics.contains(&Topic::Codes)
    }

    /// Whether the table lists something other than codes: the header of a column says so, and its cells are all different, such as
    /// the names of parameters.
    pub(super) fn lists_other_subject(&self) -> bool {
        self.headers().list_other_subject
    }

    /// Whether the header of a column says that the table is not about codes.
    pub(super) fn names_other_subject(&self) -> bool {
        self.headers().name_other_subject
    }

    /// Whether a column holds types, as in tables of fields: its whole header is a word such as `Type`.
    pub(super) fn has_types(&self) -> bool {
        for proposals in &self.proposals {
            for proposal in proposals {
                if proposal.role == Role::Other && proposal.whole {
                    return true;
                }
            }
        }
        false
    }

    /// Whether a column other than this one explains something, according to its header.
    pub(super) fn is_described_beside(&self, column: usize) -> bool {
        self.headers().texts > usize::from(self.names_text(column))
    }

    /// Whether the header of a column names a kind of text.
    pub(super) fn names_text(&self, column: usize) -> bool {
        self.proposals[column].iter().any(|proposal| TEXTS.contains(&proposal.role))
    }

    /// Whether a column numbers the rows: its header says so, and its cells count.
    pub(super) fn numbers_rows(&self, column: usize) -> bool {
        let title = self.view.title(column).trim().trim_end_matches('.').to_lowercase();
        ROW_NUMBERS.contains(&title.as_str()) && self.profiles[column].count_rows(self.view.rows.len())
    }

    /// The order in which columns with equal claims to a role are preferred. It does not depend on the order of the columns.
    pub(super) fn preference(&self, column: usize) -> (usize, usize, usize, Reverse<&str>) {
        let profile = &self.profiles[column];
        (profile.filled, profile.distinct, profile.characters, Reverse(self.view.title(column)))
    }

    /// The one of several columns that is preferred.
    pub(super) fn preferred(&self, columns: &[usize]) -> Option<usize> {
        self.most(columns, |_| 0)
    }

    /// The one of several columns with the most cells of a kind, or the preferred one of these.
    pub(super) fn most(&self, columns: &[usize], count: fn(&Profile) -> usize) -> Option<usize> {
        let rank = |column: usize| (count(&self.profiles[column]), self.preference(column));
        let mut most: Option<usize> = None;
        for &column in columns {
            // If columns are equal, the last one counts.
            if most.is_none_or(|before| rank(column) >= rank(before)) {
                most = Some(column);
            }
        }
        most
    }
}

fn texts_of<'a>(rows: &[&'a Row], column: usize) -> Vec<&'a str> {
    let mut texts = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(cell) = row.cells.get(column) {
            texts.push(cell.text());
        }
    }
    texts
}

/// Those of several columns that meet a condition.
pub(super) fn those(columns: &[usize], meets: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let mut those = Vec::new();
    for &column in columns {
        if meets(column) {
            those.push(column);
        }
    }
    those
}

/// Headers of columns that number the rows, in lower case.
const ROW_NUMBERS: &[&str] = &[
    "no", "nr", "num", "number", "#", "id", "序号", "编号", "番号", "번호", "n°", "nº", "№", "s.no",
    "sl. no", "stt",
];

/// The roles of columns that are texts.
pub(super) const TEXTS: [Role; 4] = [Role::Description, Role::Cause, Role::Solution, Role::Message];
