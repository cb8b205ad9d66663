//! The decisions about the columns of a table, as they are made.

use doccodes_core::Language;
use doccodes_page::choice::Role;

use super::decision::{Decision, Reason};
use super::evidence::Evidence;
use super::profile::Profile;
use super::vocabulary::header::Proposal;

/// The decisions so far.
pub(super) struct Draft {
    pub(super) decisions: Vec<Option<Decision>>,
    pub(super) languages: Vec<Option<Language>>,
}

impl Draft {
    pub(super) fn new(width: usize) -> Self {
        Self { decisions: vec![None; width], languages: vec![None; width] }
    }

    /// The column of the codes, once it is decided on.
    pub(super) fn code(&self) -> Option<usize> {
        let is_code =
            |decision: &Option<Decision>| decision.is_some_and(|decision| decision.role == Role::Code);
        self.decisions.iter().position(is_code)
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.decisions.iter().flatten().any(|decision| decision.role == role)
    }

    pub(super) fn is_free(&self, column: usize) -> bool {
        self.decisions[column].is_none()
    }

    pub(super) fn decide(&mut self, column: usize, role: Role, by: Reason) {
        self.decisions[column] = Some(Decision::new(role, by));
    }

    /// Gives a role to the free column whose header proposes it with the most weight, if its cells agree.
    pub(super) fn decide_by_header(
        &mut self,
        evidence: &Evidence<'_>,
        role: Role,
        agrees: &dyn Fn(usize, u8) -> bool,
    ) {
        if self.has(role) {
            return;
        }
        let mut best: Option<(Proposal, usize)> = None;
        for column in 0..self.decisions.len() {
            let Some(proposal) = evidence.proposal(column, role).filter(|_| self.is_free(column)) else {
                continue;
            };
            let is_better = best.is_none_or(|(most, before)| {
                (proposal.weight, proposal.whole, evidence.preference(column))
                    > (most.weight, most.whole, evidence.preference(before))
            });
            if is_better && agrees(column, proposal.weight) {
                best = Some((proposal, column));
            }
        }
        if let Some((proposal, column)) = best {
            self.decide(column, role, by_header(proposal));
        }
    }

    /// Gives a role to the free column that meets a condition. If several do, the one with the most cells as evidence gets it.
    pub(super) fn decide_by_cells(
        &mut self,
        evidence: &Evidence<'_>,
        role: Role,
        count: fn(&Profile) -> usize,
        meets: &dyn Fn(usize) -> bool,
    ) {
        if self.has(role) {
            return;
        }
        let free = evidence.columns(&|column| self.is_free(column) && meets(column));
        if let Some(column) = evidence.most(&free, count) {
            self.decide(column, role, by_cells(&evidence.profiles[column], count));
        }
    }
}

pub(super) fn by_header(proposal: Proposal) -> Reason {
    Reason::Header { word: proposal.word, weight: proposal.weight }
}

pub(super) fn by_cells(profile: &Profile, count: fn(&Profile) -> usize) -> Reason {
    Reason::Cells { matched: count(profile), filled: profile.filled }
}
