//! Values that do not fit a table: repeated keys, items that are not rows, arrays that are nested too deep.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use doccodes_page::limits::{MAX_JSON_KEYS, MAX_JSON_PROBLEMS};
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use jsonc_parser::ast::Value;
use jsonc_parser::common::{Range, Ranged};

use super::value::{name, shortened};
use crate::split_page::SPLIT_PAGE;

/// The faults of a page's values.
#[derive(Debug, Default)]
pub(super) struct Faults {
    faults: Vec<(Range, Fault)>,
}

/// A fault of a value.
#[derive(Debug)]
enum Fault {
    /// A key that its object already has, on this line.
    RepeatedKey(u32),
    /// An item among objects that is not an object, and what it is.
    NotAnObject(&'static str),
    /// An array of objects that is nested under too many keys.
    TooDeep,
}

impl Faults {
    /// Adds the keys that are repeated in an object.
    pub(super) fn add_repeated_keys(&mut self, source: &Source, value: &Value<'_>) {
        match value {
            Value::Object(object) => {
                let mut keys = HashMap::with_capacity(object.properties.len());
                for member in &object.properties {
                    let range = member.name.range();
                    match keys.entry(member.name.as_str()) {
                        Entry::Vacant(vacant) => drop(vacant.insert(range.start)),
                        Entry::Occupied(first) => {
                            let line = source.line(*first.get() as u32);
                            self.faults.push((range, Fault::RepeatedKey(line)));
                        }
                    }
                    self.add_repeated_keys(source, &member.value);
                }
            }
            Value::Array(array) => {
                for item in &array.elements {
                    self.add_repeated_keys(source, item);
                }
            }
            _ => {}
        }
    }

    /// Adds an item among objects that is not an object.
    pub(super) fn add_not_an_object(&mut self, item: &Value<'_>) {
        self.faults.push((item.range(), Fault::NotAnObject(name(item))));
    }

    /// Adds an array of objects that is nested too deep, by its key.
    pub(super) fn add_too_deep(&mut self, key: Range) {
        self.faults.push((key, Fault::TooDeep));
    }

    /// The problems for these faults, in page order.
    pub(super) fn into_problems(mut self, source: &Source) -> Vec<Problem> {
        self.faults.sort_by_key(|(range, _)| range.start);
        let more = self.faults.len().saturating_sub(MAX_JSON_PROBLEMS);
        let faults = self.faults.iter().take(MAX_JSON_PROBLEMS);
        let mut problems: Vec<Problem> = faults.map(|(range, fault)| fault.problem(source, *range)).collect();
        if more > 0 {
            problems.push(Problem::error(format!("the page has {more} more such problems")));
        }
        problems
    }
}

impl Fault {
    fn problem(&self, source: &Source, range: Range) -> Problem {
        let length = range.end.saturating_sub(range.start) as u32;
        let key = shortened(source.text().get(range.start..range.end).unwrap_or(""));
        let problem = match self {
            Self::RepeatedKey(line) => Problem::error(format!("the object has the key `{key}` twice"))
                .expected("each key once")
                .help(format!("the first one is on line {line}")),
            Self::NotAnObject(name) => {
                Problem::error(format!("the array of objects has {name}, which is not a row"))
                    .expected("an object for each row of the table")
            }
            Self::TooDeep => Problem::error(format!(
                "the array of objects `{key}` is nested under more than {MAX_JSON_KEYS} keys, the limit"
            ))
            .help(SPLIT_PAGE),
        };
        problem.at(source.location(range.start as u32, length))
    }
}
