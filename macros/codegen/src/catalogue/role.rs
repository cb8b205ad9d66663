//! What the columns of a table mean: headers propose, cells decide.

use super::code_cell::{self, CodeCell};
use super::header::{Proposal, proposals, says_parameter};
use super::http;
use super::language;
use super::shape::Shape;
use crate::characters::has_digit;
use crate::page::Row;
use doccodes_core::Language;

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Role {
    /// The codes.
    Code,
    /// The HTTP status that comes with a code.
    HttpStatus,
    /// The documented name: a reason phrase, a symbolic name.
    Name,
    /// What the server sends as text.
    Message,
    /// What it means.
    Description,
    /// Why it happens.
    Cause,
    /// What to do about it.
    Solution,
    /// Whether to repeat the request: a flag.
    Retry,
    /// Anything else.
    Other,
}

impl Role {
    /// The name under which inspection shows the role.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::HttpStatus => "http_status",
            Self::Name => "name",
            Self::Message => "message",
            Self::Description => "description",
            Self::Cause => "cause",
            Self::Solution => "solution",
            Self::Retry => "retry",
            Self::Other => "other",
        }
    }
}

/// A column with its role and, where it matters, the language of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// What it means.
    pub role: Role,
    /// The language of its cells, for the roles that are texts.
    pub language: Option<Language>,
}

/// What the columns of a table were found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Columns {
    /// A table of codes.
    Known(Vec<Column>),
    /// No column holds codes.
    NoCodes,
    /// These columns could each be the code column.
    Tie(Vec<usize>),
}

/// How the cells of a column look, in counts of those that are filled.
#[derive(Debug, Default)]
struct Profile {
    filled: usize,
    codes: usize,
    numbers: usize,
    marked: usize,
    statuses: usize,
    phrases: usize,
    flags: usize,
    short: usize,
    distinct: usize,
}

impl Profile {
    fn of(sample: &[&Row], column: usize) -> Self {
        let mut profile = Self::default();
        let mut seen = Vec::with_capacity(sample.len());
        for row in sample {
            let Some(cell) = row.cells.get(column) else { continue };
            let text = cell.text();
            if code_cell::is_blank(text) {
                continue;
            }
            profile.filled += 1;
            seen.push(text);
            let read = code_cell::read(text);
            if let CodeCell::Codes { codes, .. } = &read {
                profile.numbers += usize::from(codes.iter().all(|code| code_cell::number(code).is_some()));
                profile.marked += usize::from(codes.iter().all(|code| is_marked(code)));
            }
            if matches!(read, CodeCell::Class | CodeCell::Span) {
                profile.marked += 1;
            }
            profile.codes += usize::from(!matches!(read, CodeCell::Unreadable | CodeCell::Empty));
            profile.statuses += usize::from(!statuses_of(text, || read).is_empty());
            profile.phrases += usize::from(http::is_reason_phrase(text, None));
            profile.flags += usize::from(flag(text).is_some());
            profile.short += usize::from(is_short(text));
        }
        seen.sort_unstable();
        seen.dedup();
        profile.distinct = seen.len();
        profile
    }

    fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 7
    }
}

/// A code that no ordinary word is spelled as: it has a digit, an underscore or a full stop, or a capital within.
fn is_marked(code: &str) -> bool {
    let capital_within = || {
        let mut before = ' ';
        for c in code.chars() {
            if before.is_lowercase() && c.is_uppercase() {
                return true;
            }
            before = c;
        }
        false
    };
    has_digit(code) || code.contains(['_', '.']) || capital_within()
}

/// A name or a phrase, not a sentence.
fn is_short(text: &str) -> bool {
    text.chars().count() <= 60
        && text.lines().count() == 1
        && !text.ends_with(['.', '。', '!', '！', '?', '？', ';', '；'])
}

/// The HTTP statuses that a cell names; none if it names anything else.
pub(crate) fn statuses(text: &str) -> Vec<u16> {
    statuses_of(text, || code_cell::read(text))
}

/// The HTTP statuses that a cell names, which may have been read already.
fn statuses_of(text: &str, read: impl FnOnce() -> CodeCell) -> Vec<u16> {
    if text.len() > 200 || !has_digit(text) {
        return Vec::new();
    }
    let mut statuses = Vec::new();
    if text.split_whitespace().all(|word| push_status(&mut statuses, word)) {
        return statuses;
    }
    statuses.clear();
    match read() {
        CodeCell::Codes { codes, .. } if codes.iter().all(|code| push_status(&mut statuses, code)) => {
            statuses
        }
        _ => Vec::new(),
    }
}

/// Notes the HTTP status that a code is, if it is one.
fn push_status(statuses: &mut Vec<u16>, code: &str) -> bool {
    let status: Option<u16> =
        code.parse().ok().filter(|status| code.len() == 3 && (100..=599).contains(status));
    statuses.extend(status);
    status.is_some()
}

/// A cell that says yes or no. A no may have a remark behind it; a yes with a remark is no plain yes.
pub(crate) fn flag(text: &str) -> Option<bool> {
    let text = text.trim().to_ascii_lowercase();
    let text = text.trim_end_matches(['.', '。']);
    match text {
        "yes" | "true" | "y" | "是" | "可" | "可以" | "支持" | "✓" | "✔" | "✅" => {
            return Some(true);
        }
        "no" | "false" | "n" | "never" | "否" | "不可" | "不可以" | "不支持" | "✗" | "✘" | "❌" =>
        {
            return Some(false);
        }
        _ => {}
    }
    let no = ["no", "false", "never", "否", "不可以", "不支持"].iter().any(|no| {
        text.strip_prefix(no)
            .is_some_and(|rest| rest.starts_with([' ', ',', ';', '(', '，', '；', '（', '。', '.']))
    });
    no.then_some(false)
}

/// The roles of a table's columns; `chosen` are those that the attribute gives.
pub(crate) fn infer(shape: &Shape<'_>, chosen: &[Option<Role>]) -> Columns {
    let width = shape.width();
    let proposed: Vec<Vec<Proposal>> = (0..width).map(|column| proposals(shape.title(column))).collect();
    let sample = shape.sample();
    let profiles: Vec<Profile> = (0..width).map(|column| Profile::of(&sample, column)).collect();
    let chosen = |column: usize| chosen.get(column).copied().flatten();
    let table = Judged { shape, proposed, profiles };
    let code = match (0..width).find(|&column| chosen(column) == Some(Role::Code)) {
        Some(column) => column,
        None => match table.code_column(&|column| chosen(column).is_none()) {
            Ok(column) => column,
            Err(columns) => return columns,
        },
    };
    let mut roles: Vec<Option<Role>> = (0..width).map(chosen).collect();
    roles[code] = Some(Role::Code);
    table.decide(&mut roles, Role::HttpStatus, &|column, weight| {
        let profile = &table.profiles[column];
        // Where the header says it, a class or a word in some cells takes nothing from the statuses of the others.
        table.mostly(column, |profile| profile.statuses)
            || (weight > 1 && profile.statuses > 0 && profile.statuses * 3 >= profile.filled)
    });
    if !roles.contains(&Some(Role::HttpStatus)) {
        let statuses = |&column: &usize| {
            let named = table.weight(column, Role::Code).is_some_and(|weight| weight > 1);
            roles[column].is_none() && named && table.mostly(column, |profile| profile.statuses)
        };
        if let Some(column) = (0..width).find(statuses) {
            roles[column] = Some(Role::HttpStatus);
        }
    }
    table.decide(&mut roles, Role::Retry, &|column, _| table.mostly(column, |profile| profile.flags));
    // A header that only may be a name is one if another column is there to describe the code.
    let texts: Vec<usize> =
        (0..width).filter(|&column| roles[column].is_none() && table.is_text(column)).collect();
    let described = |column: usize| texts.iter().any(|&other| other != column);
    table.decide(&mut roles, Role::Name, &|column, weight| {
        !table.mostly(column, |profile| profile.numbers)
            && (weight > 1 || (described(column) && table.mostly(column, |profile| profile.short)))
    });
    if !roles.contains(&Some(Role::Name)) {
        // A column of reason phrases is the name, whatever its header says.
        let phrases =
            |column: &usize| roles[*column].is_none() && table.mostly(*column, |profile| profile.phrases);
        if let Some(column) = (0..width).find(phrases) {
            roles[column] = Some(Role::Name);
        }
    }
    table.decide(&mut roles, Role::Message, &|_, _| true);
    if shape.header.is_none() {
        table.guess_texts(&mut roles);
    }
    let mut columns = Vec::with_capacity(width);
    for (column, role) in roles.iter().enumerate() {
        let role = role.unwrap_or_else(|| rest(&table.proposed[column]));
        let is_text = !matches!(role, Role::Code | Role::HttpStatus | Role::Retry);
        let texts = sample.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text());
        let language = is_text.then(|| language::detect(texts)).flatten();
        columns.push(Column { role, language });
    }
    table.only_one_per_language(&mut columns, &chosen);
    Columns::Known(columns)
}

/// A table with what its headers propose and how its cells look.
struct Judged<'a> {
    shape: &'a Shape<'a>,
    proposed: Vec<Vec<Proposal>>,
    profiles: Vec<Profile>,
}

impl Judged<'_> {
    fn weight(&self, column: usize, role: Role) -> Option<u8> {
        let mut weight = None;
        for proposal in &self.proposed[column] {
            if proposal.role == role {
                weight = weight.max(Some(proposal.weight));
            }
        }
        weight
    }

    fn of_parameters(&self) -> bool {
        (0..self.profiles.len()).any(|column| says_parameter(self.shape.title(column)))
    }

    fn mostly(&self, column: usize, count: fn(&Profile) -> usize) -> bool {
        let profile = &self.profiles[column];
        profile.mostly(count(profile))
    }

    /// The column of the codes. A header that names error codes comes before one that names statuses, that before one
    /// that may be either; without a header the cells alone decide.
    fn code_column(&self, free: &dyn Fn(usize) -> bool) -> Result<usize, Columns> {
        let rank = |column: usize| {
            let profile = &self.profiles[column];
            if self.shape.header.is_none() {
                // A few rows may be headings within the table.
                let nearly_all = |count: usize| count * 10 >= profile.filled * 9;
                let unlike_words = nearly_all(profile.marked) || nearly_all(profile.numbers);
                let codes = profile.mostly(profile.codes) && profile.distinct * 10 >= profile.filled * 9;
                return (codes && unlike_words && profile.filled > 1)
                    .then(|| if profile.mostly(profile.numbers) { 2 } else { 1 });
            }
            let code = self.weight(column, Role::Code).map(|weight| weight * 2);
            // `Code` beside `HTTP status` is the code.
            let status = self.weight(column, Role::HttpStatus).map(|weight| (weight + 1).min(3));
            let status = status.filter(|&rank| rank > 2 || profile.mostly(profile.statuses));
            let rank = code.max(status)?;
            let sure = rank > 2 || (profile.mostly(profile.marked) && !self.of_parameters());
            // Where the header says outright that these are codes, a cell that is none is a problem of that cell.
            let outright = status.is_some_and(|rank| rank > 2) || code.is_some_and(|rank| rank > 5);
            let enough =
                profile.mostly(profile.codes) || (outright && profile.codes * 4 >= profile.filled.max(1));
            (sure && enough).then_some(rank)
        };
        let all = || (0..self.profiles.len()).filter(|&column| free(column));
        let Some(best) = all().filter_map(rank).max() else { return Err(Columns::NoCodes) };
        let candidates: Vec<usize> = all().filter(|&column| rank(column) == Some(best)).collect();
        match candidates[..] {
            [column] => Ok(self.told_apart(column, free).unwrap_or(column)),
            _ => {
                let told = |&column: &usize| {
                    self.told_apart(column, free).filter(|other| candidates.contains(other))
                };
                let found = candidates.iter().find_map(told).or_else(|| self.same_numbers(&candidates));
                found.ok_or(Columns::Tie(candidates))
            }
        }
    }

    /// If a column holds HTTP statuses and its header says so, or it repeats a few of them, it tells no codes apart: the
    /// column that does, if it holds names that are spelled as codes.
    fn told_apart(&self, column: usize, free: &dyn Fn(usize) -> bool) -> Option<usize> {
        let statuses = &self.profiles[column];
        if !statuses.mostly(statuses.statuses)
            || self.weight(column, Role::HttpStatus).is_none() && statuses.distinct * 2 > statuses.filled
        {
            return None;
        }
        let few = statuses.distinct * 2 <= statuses.filled;
        (0..self.profiles.len()).filter(|&other| other != column && free(other)).find(|&other| {
            let profile = &self.profiles[other];
            let named =
                self.weight(other, Role::Code).is_some() || (few && self.weight(other, Role::Name).is_some());
            named
                && !profile.mostly(profile.phrases)
                && !profile.mostly(profile.numbers)
                && profile.mostly(profile.marked)
                && profile.distinct * 10 >= profile.filled * 9
        })
    }

    /// Of columns that hold the same numbers in different spellings, such as hexadecimal ones beside decimal ones, the
    /// decimal one.
    fn same_numbers(&self, candidates: &[usize]) -> Option<usize> {
        let first = self.shape.cells(*candidates.first()?);
        let mut decimal = None;
        for &column in candidates {
            let cells = self.shape.cells(column);
            let same = |(cell, first): (&&str, &&str)| {
                let number = hex_or_decimal(cell);
                number.is_some() && number == hex_or_decimal(first)
            };
            if cells.len() != first.len() || !cells.iter().zip(&first).all(same) {
                return None;
            }
            let digits = |cell: &&str| cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            if decimal.is_none() && cells.iter().all(digits) {
                decimal = Some(column);
            }
        }
        decimal
    }

    /// Gives a role to the free column whose header proposes it with the most weight, if its cells agree.
    fn decide(&self, roles: &mut [Option<Role>], role: Role, agrees: &dyn Fn(usize, u8) -> bool) {
        if roles.contains(&Some(role)) {
            return;
        }
        let mut best: Option<(u8, usize)> = None;
        for (column, taken) in roles.iter().enumerate() {
            let Some(weight) = self.weight(column, role).filter(|_| taken.is_none()) else { continue };
            if best.is_none_or(|(most, _)| weight > most) && agrees(column, weight) {
                best = Some((weight, column));
            }
        }
        if let Some((_, column)) = best {
            roles[column] = Some(role);
        }
    }

    fn is_text(&self, column: usize) -> bool {
        self.proposed[column].iter().any(|proposal| TEXTS.contains(&proposal.role))
    }

    /// Without a header, the first column of short phrases is the name, and the first one of sentences the description.
    fn guess_texts(&self, roles: &mut [Option<Role>]) {
        let free = |roles: &[Option<Role>], sentences: bool| {
            (0..roles.len()).find(|&column| {
                let profile = &self.profiles[column];
                roles[column].is_none() && profile.filled > 0 && profile.mostly(profile.short) != sentences
            })
        };
        if !roles.contains(&Some(Role::Description))
            && let Some(column) = free(roles, true)
        {
            roles[column] = Some(Role::Description);
        }
        if !roles.contains(&Some(Role::Name))
            && let Some(column) = free(roles, false)
        {
            roles[column] = Some(Role::Name);
        }
    }

    /// Of several columns with one role in one language the one counts that the attribute chose, or else the one whose
    /// header says it best, or else the first.
    fn only_one_per_language(&self, columns: &mut [Column], chosen: &dyn Fn(usize) -> Option<Role>) {
        let rank = |column: usize, role: Role| (chosen(column) == Some(role), self.weight(column, role));
        for column in 1..columns.len() {
            let Column { role, language } = columns[column];
            let same = |other: &Column| {
                other.role == role && (role != Role::Description || other.language == language)
            };
            let Some(before) = columns[..column].iter().position(same).filter(|_| role != Role::Other) else {
                continue;
            };
            let loser = if rank(column, role) > rank(before, role) { before } else { column };
            columns[loser].role = Role::Other;
        }
    }
}

fn hex_or_decimal(text: &str) -> Option<i128> {
    code_cell::number(text).or_else(|| i128::from_str_radix(text, 16).ok())
}

/// The roles of columns that are texts.
const TEXTS: [Role; 4] = [Role::Description, Role::Cause, Role::Solution, Role::Message];

/// The role of a column that is neither code, status, name, message nor flag.
fn rest(proposed: &[Proposal]) -> Role {
    let (mut role, mut most) = (Role::Other, 0);
    for proposal in proposed {
        // Of equal weights the last counts.
        if TEXTS.contains(&proposal.role) && proposal.weight >= most {
            (role, most) = (proposal.role, proposal.weight);
        }
    }
    role
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;
    use crate::source::Source;

    fn roles(markdown: &str) -> Vec<&'static str> {
        let page = page::read(&Source::new("p.md", markdown.as_bytes()).unwrap());
        match infer(&Shape::of(&page.tables[0]), &[]) {
            Columns::Known(columns) => columns.iter().map(|column| column.role.name()).collect(),
            Columns::NoCodes => vec!["none"],
            Columns::Tie(_) => vec!["tie"],
        }
    }

    #[test]
    fn a_status_column_is_the_code_unless_error_codes_stand_beside_it() {
        assert_eq!(
            roles("|状态码|编码|状态说明|\n|-|-|-|\n|200|OK|成功了。|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(
            roles("|状态码|错误码|错误信息|处理措施|\n|-|-|-|-|\n|400|A.01|bad|改。|\n"),
            ["http_status", "code", "message", "solution"]
        );
    }

    #[test]
    fn a_column_of_reason_phrases_is_the_name_whatever_its_header() {
        assert_eq!(
            roles("|状态码|描述|说明|\n|-|-|-|\n|200|OK|成功了。|\n|404|Not Found|没有。|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(roles("|正常状态码|描述|\n|-|-|\n|200|OK|\n|404|Not Found|\n"), ["code", "name"]);
    }

    #[test]
    fn a_named_column_keeps_its_name_when_descriptions_repeat_the_phrase() {
        assert_eq!(
            roles(
                "|Code|Reason phrase|Description|说明|\n|-|-|-|-|\n|200|OK|OK|成功。|\n|404|Not Found|Not Found|没有。|\n"
            ),
            ["code", "name", "description", "description"]
        );
    }

    #[test]
    fn a_column_that_may_be_a_name_is_one_beside_a_description() {
        assert_eq!(roles("|Code|Meaning|\n|-|-|\n|1|It failed.|\n"), ["code", "description"]);
        assert_eq!(
            roles("|Status code|Meaning|Description|\n|-|-|-|\n|1000|Going|It goes.|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(
            roles("|Error|Code|Retriable|Description|\n|-|-|-|-|\n|NONE|0|False|x|\n|BAD_ONE|1|True|y|\n"),
            ["name", "code", "retry", "description"]
        );
    }

    #[test]
    fn a_column_that_repeats_statuses_is_not_the_code_where_another_one_is() {
        assert_eq!(
            roles("|name|codes|description|\n|-|-|-|\n|A_B|400|x|\n|C_D|400|y|\n|E_F|400|z|\n|G_H|403|z|\n"),
            ["code", "http_status", "description"]
        );
    }

    #[test]
    fn without_a_header_the_cells_decide() {
        assert_eq!(
            roles("||||\n|-|-|-|\n|404|Not Found|There is nothing.|\n|500|Failed|It failed.|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(roles("|||\n|-|-|\n|yes|no|\n|maybe|so|\n"), ["none"]);
    }

    #[test]
    fn numbers_in_hexadecimal_and_in_decimal_are_the_same_codes() {
        assert_eq!(
            roles(
                "|状态码（16进制）|状态码（10进制）|说明|\n|-|-|-|\n|0x0100|256|甲。|\n|0x00ff|255|乙。|\n"
            ),
            ["other", "code", "description"]
        );
    }

    #[test]
    fn a_code_beside_an_http_status() {
        assert_eq!(
            roles("|HTTP status|Code|Description|\n|-|-|-|\n|400|A_1|x|\n|403|A_2|y|\n"),
            ["http_status", "code", "description"]
        );
        assert_eq!(
            roles("|code|http_status|message|\n|-|-|-|\n|A.1|400|x|\n"),
            ["code", "http_status", "message"]
        );
    }

    #[test]
    fn a_no_with_a_remark_is_a_no_and_a_yes_with_one_is_not_a_yes() {
        assert_eq!(["No", "no (fatal)", "Never", "否，请检查"].map(flag), [Some(false); 4]);
        assert_eq!(["Yes", "是"].map(flag), [Some(true); 2]);
        assert_eq!(["Yes, if idempotent", "Nothing", "Noted", "maybe"].map(flag), [None; 4]);
    }

    #[test]
    fn names_of_errors_beside_their_statuses_are_the_codes() {
        let page = "|Exception|HTTP status code|Description|\n|-|-|-|\n|ThrottlingException|429|x|\n|NotFoundException|404|y|\n";
        assert_eq!(roles(page), ["code", "http_status", "description"]);
        let page = "|Code|Value|Explanation|\n|-|-|-|\n|tecCLAIM|100|x|\n|tecDIR_FULL|121|y|\n";
        assert_eq!(roles(page), ["code", "other", "description"], "a value is no status");
    }

    #[test]
    fn statuses_are_kept_beside_odd_cells() {
        let page = "|Error code|HTTP status|Text|\n|-|-|-|\n|A.1|400|x|\n|A.2|4xx|y|\n|A.3|any|z|\n";
        assert_eq!(roles(page), ["code", "http_status", "description"]);
    }

    #[test]
    fn a_flag_under_a_negated_header_is_none() {
        assert_eq!(
            roles("|Code|Non-retryable|Description|\n|-|-|-|\n|1|Yes|x|\n"),
            ["code", "other", "description"]
        );
        assert_eq!(roles("|错误码|是否可重试|描述|\n|-|-|-|\n|1|是|x|\n"), ["code", "retry", "description"]);
    }

    #[test]
    fn tables_without_codes_and_ties() {
        assert_eq!(roles("|Parameter|Type|Description|\n|-|-|-|\n|id|string|The id.|\n"), ["none"]);
        assert_eq!(roles("|Parameter|Value|Description|\n|-|-|-|\n|id|1|The id.|\n"), ["none"]);
        assert_eq!(
            roles("|code|message|meaning|\n|-|-|-|\n|1|Bad|It is bad.|\n"),
            ["code", "message", "description"]
        );
        assert_eq!(roles("|Error code|Error code|\n|-|-|\n|1|2|\n"), ["tie"]);
    }
}
