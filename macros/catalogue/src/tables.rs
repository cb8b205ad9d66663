//! Chooses the tables to read: those that the user chose, and of these the ones that document codes most clearly.

use doccodes_page::Table;
use doccodes_page::choice::{Role, TableChoice};

use super::column::code_column::NoCodeColumn;
use super::column::decision::{Column, Reason};
use super::column::table_view::TableView;
use super::column::vocabulary::header::proposals;
use super::column::vocabulary::topic::names_other_subject;
use super::column::vocabulary::words::{OUTRIGHT, USUAL};
use super::input::InputTable;

/// Whether the user chose each table. Without a choice all are chosen.
pub(super) fn chosen(tables: &[InputTable<'_>], choice: Option<&TableChoice>) -> Vec<bool> {
    let mut chosen = Vec::with_capacity(tables.len());
    for (n, InputTable { table, .. }) in tables.iter().enumerate() {
        chosen.push(match choice {
            None | Some(TableChoice::All) => true,
            Some(TableChoice::Number(number)) => n + 1 == *number,
            Some(TableChoice::Titled(title)) => is_titled(table, title),
        });
    }
    chosen
}

/// Whether the heading or the caption of a table contains a text.
fn is_titled(table: &Table, text: &str) -> bool {
    let folded = text.trim().to_lowercase();
    let has =
        |title: &Option<String>| title.as_ref().is_some_and(|title| title.to_lowercase().contains(&folded));
    has(&table.heading) || has(&table.caption)
}

/// How clearly a table documents codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// It documents no codes.
    None,
    /// Only its cells look like codes.
    Cells,
    /// A word of its header may mean codes.
    Weak,
    /// Its header says `Code`, and no other column describes codes.
    Bare,
    /// Its header says codes or statuses.
    Said,
    /// Its header says error codes.
    Outright,
}

impl Strength {
    /// The strength of a table with these columns.
    pub(super) fn new(view: &TableView<'_>, columns: &Result<Vec<Column>, NoCodeColumn>) -> Self {
        match columns {
            Err(NoCodeColumn::Missing { .. }) => Self::None,
            _ if view.header.is_none() => Self::Cells,
            Ok(columns) => Self::from_header(view, columns),
            Err(NoCodeColumn::Tied(_)) => Self::Said,
        }
    }

    fn from_header(view: &TableView<'_>, columns: &[Column]) -> Self {
        let code = columns.iter().position(|column| column.role() == Role::Code).unwrap_or(0);
        // The header does not mention codes.
        if columns
            .get(code)
            .is_some_and(|column| matches!(column.decision.by, Reason::Cells { .. } | Reason::Keys { .. }))
        {
            return Self::Cells;
        }
        let proposals = proposals(view.title(code));
        let weight = proposals.iter().fold(0, |most, proposal| proposal.weight.max(most));
        let described = columns.iter().any(|column| !matches!(column.role(), Role::Code | Role::Other));
        let parameters = (0..view.width()).any(|column| names_other_subject(view.title(column)));
        let code_only = proposals.iter().all(|proposal| proposal.role == Role::Code);
        match weight {
            OUTRIGHT.. => Self::Outright,
            USUAL if code_only && (!described || parameters) => Self::Bare,
            USUAL => Self::Said,
            _ => Self::Weak,
        }
    }

    /// Whether a table is read beside one with the greatest strength. Beside a table that says outright that it has the codes, a
    /// table with weaker words or only with matching cells is about something else; so is one with a bare `Code` and no
    /// description.
    pub(super) fn counts_beside(self, strongest: Self) -> bool {
        match self {
            Self::Bare => strongest < Self::Outright,
            Self::Said | Self::Outright => true,
            Self::None | Self::Cells | Self::Weak => self == strongest,
        }
    }
}
