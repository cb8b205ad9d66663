//! Options that match nothing on the pages.

use std::collections::HashMap;

use doccodes_codegen::catalogue::Choice;
use doccodes_codegen::problem::Problem;

/// An option that matches nothing on the pages of an enum.
pub(crate) struct Unmatched {
    pub(crate) problem: Problem,
    /// The choice, if it is about some of the codes: it may match the pages of another enum, or another version of the pages.
    pub(crate) about_some: Option<Choice>,
}

/// The options about some of the codes that match nothing on the pages of any enum.
#[derive(Default)]
pub(crate) struct UnmatchedEverywhere {
    /// The number of enums that were read.
    enums: usize,
    /// For each choice the number of enums whose pages it does not match.
    choices: Vec<(usize, Problem)>,
    /// The place of each choice among them, by its name.
    places: HashMap<String, usize>,
}

impl UnmatchedEverywhere {
    /// Adds the options that match nothing on the pages of the next enum. Returns the problems with those that are about all codes.
    pub(crate) fn add(&mut self, unmatched: Vec<Unmatched>) -> Vec<Problem> {
        self.enums += 1;
        let mut problems = Vec::new();
        for Unmatched { problem, about_some } in unmatched {
            let Some(choice) = about_some else {
                problems.push(problem);
                continue;
            };
            let place = *self.places.entry(format!("{choice:?}")).or_insert(self.choices.len());
            match self.choices.get_mut(place) {
                Some((enums, _)) => *enums += 1,
                None => self.choices.push((1, problem)),
            }
        }
        problems
    }

    /// The problems with options that match nothing anywhere. An option that is given twice is reported once.
    pub(crate) fn problems(&self) -> Vec<&Problem> {
        let mut problems = Vec::new();
        for (enums, problem) in &self.choices {
            if *enums == self.enums && !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        problems
    }
}
