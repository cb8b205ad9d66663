//! What the columns of a table mean: headers propose, cells decide.

use std::collections::BTreeSet;

use super::code_cell::{self, CodeCell};
use super::header::{Proposal, proposals};
use super::http;
use super::language::Language;
use crate::page::Table;

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

/// How the cells of a column look, in shares of those that are not empty.
#[derive(Debug, Default)]
struct Profile {
    filled: usize,
    codes: usize,
    statuses: usize,
    phrases: usize,
    flags: usize,
    distinct: usize,
}

impl Profile {
    fn of(table: &Table, column: usize) -> Self {
        let mut profile = Self::default();
        let mut seen = BTreeSet::new();
        for row in table.rows.iter().filter(|row| row.spanning().is_none()) {
            let Some(cell) = row.cells.get(column) else { continue };
            let text = cell.text();
            if text.is_empty() {
                continue;
            }
            profile.filled += 1;
            seen.insert(text);
            profile.codes += usize::from(matches!(
                code_cell::read(text),
                CodeCell::Codes { .. } | CodeCell::Class | CodeCell::Span
            ));
            profile.statuses += usize::from(status(text).is_some());
            profile.phrases += usize::from(http::is_reason_phrase(text, None));
            profile.flags += usize::from(flag(text).is_some());
        }
        profile.distinct = seen.len();
        profile
    }

    fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 7
    }
}

/// A cell that is one HTTP status.
pub(crate) fn status(text: &str) -> Option<u16> {
    match code_cell::read(text) {
        CodeCell::Codes { codes, .. } if codes.len() == 1 => {
            let code = &text[codes[0].clone()];
            code.parse().ok().filter(|status| code.len() == 3 && (100..=599).contains(status))
        }
        _ => None,
    }
}

/// A cell that says yes or no.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "yes" | "true" | "y" | "是" | "可" | "可以" | "支持" | "✓" | "✔" | "✅" => Some(true),
        "no" | "false" | "n" | "否" | "不可" | "不可以" | "不支持" | "✗" | "✘" | "❌" => {
            Some(false)
        }
        _ => None,
    }
}

/// The roles of a table's columns.
pub(crate) fn infer(table: &Table) -> Columns {
    let Some(header) = &table.header else { return Columns::NoCodes };
    let proposed: Vec<Vec<Proposal>> = header.cells.iter().map(|cell| proposals(cell.text())).collect();
    let profiles: Vec<Profile> = (0..proposed.len()).map(|column| Profile::of(table, column)).collect();
    let weight = |column: usize, role: Role| {
        proposed[column].iter().filter(|proposal| proposal.role == role).map(|proposal| proposal.weight).max()
    };

    // A column whose header names error codes comes before one that names statuses, that before one that may be either.
    let code_rank = |column: usize| {
        let code = weight(column, Role::Code).map(|weight| weight * 2);
        let status = weight(column, Role::HttpStatus).map(|weight| weight + 1);
        code.max(status).filter(|_| profiles[column].mostly(profiles[column].codes))
    };
    let best = (0..proposed.len()).filter_map(code_rank).max();
    let Some(best) = best else { return Columns::NoCodes };
    let candidates: Vec<usize> =
        (0..proposed.len()).filter(|&column| code_rank(column) == Some(best)).collect();
    let [code] = candidates[..] else { return Columns::Tie(candidates) };

    let mut roles = vec![None; proposed.len()];
    roles[code] = Some(Role::Code);
    let decide = |roles: &mut Vec<Option<Role>>, role: Role, agrees: &dyn Fn(&Profile) -> bool| {
        let free = (0..proposed.len()).filter(|&column| roles[column].is_none() && agrees(&profiles[column]));
        let best = free.max_by_key(|&column| (weight(column, role), std::cmp::Reverse(column)));
        if let Some(column) = best.filter(|&column| weight(column, role).is_some()) {
            roles[column] = Some(role);
        }
    };
    decide(&mut roles, Role::HttpStatus, &|profile| profile.mostly(profile.statuses));
    decide(&mut roles, Role::Retry, &|profile| profile.mostly(profile.flags));
    decide(&mut roles, Role::Name, &|_| true);
    if !roles.contains(&Some(Role::Name)) {
        // A column of reason phrases is the name, whatever its header says.
        let phrases =
            |&column: &usize| roles[column].is_none() && profiles[column].mostly(profiles[column].phrases);
        if let Some(column) = (0..roles.len()).find(phrases) {
            roles[column] = Some(Role::Name);
        }
    }
    decide(&mut roles, Role::Message, &|_| true);
    let language = |column: usize| {
        let texts = table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text());
        Language::of(texts)
    };
    let columns = (0..roles.len()).map(|column| {
        let role = roles[column].unwrap_or_else(|| rest(&proposed[column]));
        let is_text = !matches!(role, Role::Code | Role::HttpStatus | Role::Retry);
        let language = is_text.then(|| language(column)).flatten();
        Column { role, language }
    });
    let mut columns: Vec<Column> = columns.collect();
    only_one_per_language(&mut columns);
    Columns::Known(columns)
}

/// The role of a column that is neither code, status, name, message nor flag.
fn rest(proposed: &[Proposal]) -> Role {
    let texts = [Role::Description, Role::Cause, Role::Solution, Role::Message];
    let text = proposed.iter().filter(|proposal| texts.contains(&proposal.role));
    text.max_by_key(|proposal| proposal.weight).map_or(Role::Other, |proposal| proposal.role)
}

/// Of several columns with one role in one language the first counts.
fn only_one_per_language(columns: &mut [Column]) {
    let mut seen = Vec::new();
    for column in columns {
        let language = if column.role == Role::Description { column.language } else { None };
        if column.role != Role::Other && seen.contains(&(column.role, language)) {
            column.role = Role::Other;
        }
        seen.push((column.role, language));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;
    use crate::source::Source;

    fn roles(markdown: &str) -> Vec<&'static str> {
        let page = page::read(&Source::new("p.md", markdown.as_bytes()).unwrap());
        match infer(&page.tables[0]) {
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
    fn tables_without_codes_and_ties() {
        assert_eq!(roles("|Parameter|Type|Description|\n|-|-|-|\n|id|string|The id.|\n"), ["none"]);
        assert_eq!(roles("|Error code|Error code|\n|-|-|\n|1|2|\n"), ["tie"]);
    }
}
