//! Makes tables of the arrays of objects of a page: an object is a row, a key is a column.

use std::collections::HashMap;

use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;

use super::fault::Faults;
use super::value::{self, after_quote, shortened};
use crate::page::builder::Builder;
use crate::page::limits::{MAX_COLUMNS, MAX_JSON_KEYS, SPLIT_PAGE};
use crate::page::table::Page;
use crate::page::tag::Tag;
use crate::problem::Problem;
use crate::source::Source;

/// An example of a page that has a table.
const EXAMPLE: &str = r#"`[{"code": 404, "reason": "Not Found"}]`"#;

/// Makes a page of its value.
pub(super) fn page(source: &Source, value: &Value<'_>) -> Page {
    let mut reader = Reader { source, builder: Builder::new(source), faults: Faults::default(), arrays: 0 };
    reader.faults.add_repeated_keys(source, value);
    match value {
        Value::Array(array) if is_table(array) => reader.table(array),
        Value::Object(object) => reader.members(object, "", 1),
        _ => {}
    }
    reader.finish(value)
}

fn is_table(array: &Array<'_>) -> bool {
    array.elements.iter().any(|value| matches!(value, Value::Object(_)))
}

struct Reader<'a> {
    source: &'a Source,
    builder: Builder<'a>,
    faults: Faults,
    /// How many arrays of objects the page has.
    arrays: usize,
}

impl Reader<'_> {
    /// Reads the tables under the keys of an object. `path` is the keys that the object is nested under, and `depth` is
    /// the number of keys that its members are nested under.
    fn members(&mut self, object: &Object<'_>, path: &str, depth: usize) {
        for member in &object.properties {
            if self.builder.is_full() {
                return;
            }
            match &member.value {
                Value::StringLit(_) if depth == 1 => self.passage(member),
                Value::Object(inner) => {
                    // The key is in the heading of every table below it.
                    let path = format!("{path}{}.", shortened(member.name.as_str()));
                    self.members(inner, &path, depth + 1);
                }
                Value::Array(array) if is_table(array) && depth > MAX_JSON_KEYS => {
                    self.arrays += 1;
                    self.faults.add_too_deep(member.name.range());
                }
                Value::Array(array) if is_table(array) => {
                    let offset = after_quote(member.name.range());
                    self.builder.start(Tag::Heading, offset);
                    self.builder.text(path, offset, false);
                    self.key(member);
                    self.builder.end(Tag::Heading, offset);
                    self.table(array);
                }
                _ => {}
            }
        }
    }

    /// A string at the top of the page is a paragraph of its key and its value.
    fn passage(&mut self, member: &ObjectProp<'_>) {
        let (start, end) = (member.range.start as u32, member.range.end as u32);
        self.builder.start(Tag::Block, start);
        self.key(member);
        self.builder.text(": ", member.value.start() as u32, false);
        value::write_scalar(&mut self.builder, self.source.text(), &member.value);
        self.builder.end(Tag::Block, end);
    }

    fn key(&mut self, member: &ObjectProp<'_>) {
        let (page, range) = (self.source.text(), member.name.range());
        value::write_string(&mut self.builder, page, range, member.name.as_str());
    }

    fn table(&mut self, array: &Array<'_>) {
        self.arrays += 1;
        let mut header: Vec<&ObjectProp<'_>> = Vec::new();
        let mut columns: HashMap<&str, usize> = HashMap::new();
        for item in &array.elements {
            let Value::Object(object) = item else {
                self.faults.add_not_an_object(item);
                continue;
            };
            for member in &object.properties {
                columns.entry(member.name.as_str()).or_insert_with(|| {
                    header.push(member);
                    header.len() - 1
                });
            }
        }
        let start = array.range.start as u32;
        if header.len() > MAX_COLUMNS {
            let message = format!(
                "the objects have {} different keys, more than the limit of {MAX_COLUMNS}",
                header.len()
            );
            let spot = self.source.location(start, 1);
            self.builder.report(Problem::error(message).at(spot).help(SPLIT_PAGE));
            return;
        }
        self.builder.start(Tag::Table, start);
        self.builder.start(Tag::Head, start);
        self.builder.start(Tag::Row, start);
        for member in &header {
            let offset = after_quote(member.name.range());
            let cell = Tag::Cell { header: true, rowspan: 1, colspan: 1 };
            self.builder.start(cell, offset);
            self.key(member);
            self.builder.end(cell, offset);
        }
        self.builder.end(Tag::Row, start);
        self.builder.end(Tag::Head, start);
        for object in array.elements.iter().filter_map(Value::as_object) {
            if self.builder.is_full() {
                break;
            }
            self.row(object, &columns);
        }
        self.builder.end(Tag::Table, array.range.end as u32);
    }

    fn row(&mut self, object: &Object<'_>, columns: &HashMap<&str, usize>) {
        let mut values: Vec<Option<&Value<'_>>> = vec![None; columns.len()];
        for member in &object.properties {
            let column = columns.get(member.name.as_str()).and_then(|&column| values.get_mut(column));
            // The first value of a repeated key is kept.
            if let Some(value @ None) = column {
                *value = Some(&member.value);
            }
        }
        let start = object.range.start as u32;
        self.builder.start(Tag::Row, start);
        for value in values {
            let offset = match value {
                None | Some(Value::NullKeyword(_)) => start,
                Some(Value::StringLit(string)) => after_quote(string.range),
                Some(value) => value.start() as u32,
            };
            self.builder.start(Tag::CELL, offset);
            if let Some(value) = value {
                value::write(&mut self.builder, self.source.text(), value);
            }
            self.builder.end(Tag::CELL, offset);
        }
        self.builder.end(Tag::Row, object.range.end as u32);
    }

    fn finish(self, value: &Value<'_>) -> Page {
        let mut page = self.builder.finish();
        for table in &mut page.tables {
            table.records = true;
        }
        page.problems.extend(self.faults.into_problems(self.source));
        if self.arrays == 0 {
            let message =
                format!("the page is {} without an array of objects: it has no table", value::name(value));
            let problem = Problem::error(message).at(self.source.location(value.start() as u32, 1));
            page.problems.push(problem.expected(format!("an array of objects, such as {EXAMPLE}")));
        }
        page
    }
}
