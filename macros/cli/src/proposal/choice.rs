//! The arguments of a proposal, and the reasons for them.

use doccodes_codegen::catalogue::{CodeKind, ColumnName, Role, Skip, TableChoice, TableReading};
use doccodes_codegen::problem::Problem;
use doccodes_codegen::remedy::{Argument, Candidate, Remedy};

/// An argument that decides between several readings of a page. The user has to check it.
#[derive(Debug)]
pub(crate) struct Chosen {
    /// The arguments, which belong together.
    pub(crate) arguments: Vec<Argument>,
    /// What can be read in several ways.
    pub(crate) why: String,
    /// What to write instead, for each of the other readings.
    pub(crate) instead: Vec<Vec<Argument>>,
}

/// Rows that are left out.
#[derive(Debug)]
pub(crate) struct LeftOut {
    pub(crate) skip: Skip,
    /// Why the first of them cannot be read, and its line.
    pub(crate) why: String,
    /// Whether they can be read if all codes are strings.
    pub(crate) or_as_text: bool,
}

impl Chosen {
    /// The first choice that a problem offers, with its other choices.
    pub(super) fn of(problem: &Problem, tables: &[TableReading]) -> Option<Self> {
        let mut choices = match problem.remedy()? {
            Remedy::ChooseColumn { table, candidates } => columns(*table, candidates),
            Remedy::ChooseTable { numbers, or_as_text } => of_tables(numbers, *or_as_text, tables),
            Remedy::ChooseListing { numbers, headings, or_as_text } => {
                let headings = headings.iter().map(|heading| vec![Argument::Listing(Some(heading.clone()))]);
                let mut choices: Vec<Vec<Argument>> = numbers.iter().map(|&number| table(number)).collect();
                choices.extend(headings);
                choices.extend(as_text(*or_as_text));
                choices
            }
            _ => return None,
        };
        if choices.is_empty() {
            return None;
        }
        let arguments = choices.remove(0);
        Some(Self { arguments, why: problem.message().to_owned(), instead: choices })
    }
}

impl LeftOut {
    /// The row that a problem is about. `page` is the page of the row, if there are several pages.
    pub(super) fn of(problem: &Problem, page: Option<&str>) -> Option<Self> {
        let line = problem.row()?;
        let (skip, or_as_text) = match problem.remedy()? {
            Remedy::Skip { skip, .. } => (skip.clone(), false),
            Remedy::SkipOrReadAsText { skip, .. } => (skip.clone(), true),
            Remedy::FixRow => (Skip::Line { page: page.map(str::to_owned), line }, false),
            _ => return None,
        };
        let place = page.map_or(format!("line {line}"), |page| format!("{page}:{line}"));
        Some(Self { skip, why: format!("{place}: {}", problem.message()), or_as_text })
    }
}

fn columns(number: Option<usize>, candidates: &[Candidate]) -> Vec<Vec<Argument>> {
    let mut choices = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let column = match &candidate.header {
            Some(header) => ColumnName::Header(header.clone()),
            None => ColumnName::Number(candidate.number),
        };
        let mut arguments = number.map_or(Vec::new(), table);
        arguments.push(Argument::Column(Role::Code, Some(column)));
        choices.push(arguments);
    }
    choices
}

/// All tables together, if they document the same codes, or else the one with the most codes first.
fn of_tables(numbers: &[usize], or_as_text: bool, tables: &[TableReading]) -> Vec<Vec<Argument>> {
    let codes = |number: usize| {
        number.checked_sub(1).and_then(|n| tables.get(n)).map_or(0, |table| table.codes.len())
    };
    let mut numbers = numbers.to_vec();
    numbers.sort_by_key(|&number| std::cmp::Reverse(codes(number)));
    let mut choices: Vec<Vec<Argument>> = numbers.into_iter().map(table).collect();
    let all = vec![Argument::Table(Some(TableChoice::All))];
    match or_as_text {
        // Codes of several kinds can only be read together as strings.
        true => choices.extend(as_text(true)),
        false => choices.insert(0, all),
    }
    choices
}

fn table(number: usize) -> Vec<Argument> {
    vec![Argument::Table(Some(TableChoice::Number(number)))]
}

fn as_text(helps: bool) -> Option<Vec<Argument>> {
    helps.then(|| vec![Argument::Kind(Some(CodeKind::Text))])
}
