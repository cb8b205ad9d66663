//! Turns the arrays of objects of a page into tables: an object is a row, a key is a column. An object whose keys name its values
//! is also a table: each value is a row, and its key is the first column.

use std::collections::{HashMap, HashSet};

use doccodes_page::Page;
use doccodes_page::limits::{MAX_COLUMNS, MAX_JSON_KEYS, MAX_JSON_KEYS_OF_KEYED};
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;
use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::{Range, Ranged};

use super::fault::Faults;
use super::keyed::{describes_other_data, is_keyed};
use super::value::{self, after_quote, shortened};
use crate::builder::Builder;
use crate::split_page::SPLIT_PAGE;
use crate::tag::Tag;

/// What is expected on a page without a table.
const EXPECTED: &str = r#"an array of objects, such as `[{"code": 404, "reason": "Not Found"}]`, or an object with the codes as keys, such as `{"404": {"reason": "Not Found"}, …}`"#;

/// Builds a page from its value.
pub(super) fn page(source: &Source, value: &Value<'_>) -> Page {
    let mut reader = Reader {
        source,
        builder: Builder::new(source),
        faults: Faults::default(),
        tables: 0,
        may_be_keyed: !value.as_object().is_some_and(describes_other_data),
        keyed: HashSet::new(),
    };
    reader.faults.add_repeated_keys(source, value);
    match value {
        Value::Array(array) if is_table(array) => reader.array(array),
        Value::Object(object) if reader.is_keyed(object, 0) => reader.object(object),
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
    /// How many arrays of objects and objects with keys of rows the page has.
    tables: usize,
    /// Whether objects of the page may be tables.
    may_be_keyed: bool,
    /// The offsets of the objects that are tables.
    keyed: HashSet<u32>,
}

/// A row of a table.
struct Record<'v> {
    /// The key of the row, if the table is an object.
    key: Option<&'v ObjectProp<'v>>,
    start: u32,
    end: u32,
    values: Values<'v>,
}

/// The values of a row.
enum Values<'v> {
    Members(&'v [ObjectProp<'v>]),
    /// The only value, if the rows have no members.
    Text(&'v Value<'v>),
}

impl<'v> Record<'v> {
    fn new(key: Option<&'v ObjectProp<'v>>, value: &'v Value<'v>) -> Self {
        let values = match value {
            Value::Object(object) => Values::Members(&object.properties),
            _ => Values::Text(value),
        };
        let start = key.map_or_else(|| value.start(), |key| key.range.start);
        Self { key, start: start as u32, end: value.end() as u32, values }
    }

    fn members(&self) -> &'v [ObjectProp<'v>] {
        match self.values {
            Values::Members(members) => members,
            Values::Text(_) => &[],
        }
    }
}

impl Reader<'_> {
    /// Whether an object under this many keys is a table.
    fn is_keyed(&self, object: &Object<'_>, keys: usize) -> bool {
        self.may_be_keyed && keys <= MAX_JSON_KEYS_OF_KEYED && is_keyed(object)
    }

    /// Reads the tables under the keys of an object. `path` is the keys that the object is nested under, and `depth` is
    /// the number of keys that its members are nested under.
    fn members(&mut self, object: &Object<'_>, path: &str, depth: usize) {
        for member in &object.properties {
            if self.builder.is_full() {
                return;
            }
            match &member.value {
                Value::StringLit(_) if depth == 1 => self.passage(member),
                Value::Object(inner) if self.is_keyed(inner, depth) => {
                    self.heading(path, member);
                    self.object(inner);
                }
                Value::Object(inner) => {
                    // The key is in the heading of every table below it.
                    let path = format!("{path}{}.", shortened(member.name.as_str()));
                    self.members(inner, &path, depth + 1);
                }
                Value::Array(array) if is_table(array) && depth > MAX_JSON_KEYS => {
                    self.tables += 1;
                    self.faults.add_too_deep(member.name.range());
                }
                Value::Array(array) if is_table(array) => {
                    self.heading(path, member);
                    self.array(array);
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

    /// The keys above a table are its heading.
    fn heading(&mut self, path: &str, member: &ObjectProp<'_>) {
        let offset = after_quote(member.name.range());
        self.builder.start(Tag::Heading(1), offset);
        self.builder.text(path, offset, false);
        self.key(member);
        self.builder.end(Tag::Heading(1), offset);
    }

    fn key(&mut self, member: &ObjectProp<'_>) {
        let (page, range) = (self.source.text(), member.name.range());
        value::write_string(&mut self.builder, page, range, member.name.as_str());
    }

    /// A table of the objects of an array.
    fn array(&mut self, array: &Array<'_>) {
        let mut records = Vec::with_capacity(array.elements.len());
        for item in &array.elements {
            match item {
                Value::Object(_) => records.push(Record::new(None, item)),
                _ => self.faults.add_not_an_object(item),
            }
        }
        self.table(array.range, &records);
    }

    /// A table of the values of an object.
    fn object(&mut self, object: &Object<'_>) {
        self.keyed.insert(object.range.start as u32);
        let records: Vec<Record<'_>> =
            object.properties.iter().map(|member| Record::new(Some(member), &member.value)).collect();
        self.table(object.range, &records);
    }

    fn table(&mut self, range: Range, records: &[Record<'_>]) {
        self.tables += 1;
        let mut header: Vec<&ObjectProp<'_>> = Vec::new();
        let mut columns: HashMap<&str, usize> = HashMap::new();
        for member in records.iter().flat_map(Record::members) {
            columns.entry(member.name.as_str()).or_insert_with(|| {
                header.push(member);
                header.len() - 1
            });
        }
        let start = range.start as u32;
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
        if !header.is_empty() {
            self.header(start, records.iter().any(|record| record.key.is_some()), &header);
        }
        for record in records {
            if self.builder.is_full() {
                break;
            }
            self.row(record, &columns);
        }
        self.builder.end(Tag::Table, range.end as u32);
    }

    /// The header; the column of the keys has none.
    fn header(&mut self, start: u32, has_keys: bool, members: &[&ObjectProp<'_>]) {
        let cell = Tag::Cell { header: true, rowspan: 1, colspan: 1 };
        self.builder.start(Tag::Head, start);
        self.builder.start(Tag::Row, start);
        if has_keys {
            self.builder.start(cell, start);
            self.builder.end(cell, start);
        }
        for member in members {
            let offset = after_quote(member.name.range());
            self.builder.start(cell, offset);
            self.key(member);
            self.builder.end(cell, offset);
        }
        self.builder.end(Tag::Row, start);
        self.builder.end(Tag::Head, start);
    }

    fn row(&mut self, record: &Record<'_>, columns: &HashMap<&str, usize>) {
        let mut values: Vec<Option<&Value<'_>>> = vec![None; columns.len()];
        for member in record.members() {
            let column = columns.get(member.name.as_str()).and_then(|&column| values.get_mut(column));
            // The first value of a repeated key is kept.
            if let Some(value @ None) = column {
                *value = Some(&member.value);
            }
        }
        if let Values::Text(text) = record.values {
            values.push(Some(text));
        }
        self.builder.start(Tag::Row, record.start);
        if let Some(key) = record.key {
            let offset = after_quote(key.name.range());
            self.builder.start(Tag::CELL, offset);
            self.key(key);
            self.builder.end(Tag::CELL, offset);
        }
        for value in values {
            let offset = match value {
                None | Some(Value::NullKeyword(_)) => record.start,
                Some(Value::StringLit(string)) => after_quote(string.range),
                Some(value) => value.start() as u32,
            };
            self.builder.start(Tag::CELL, offset);
            if let Some(value) = value {
                value::write(&mut self.builder, self.source.text(), value);
            }
            self.builder.end(Tag::CELL, offset);
        }
        self.builder.end(Tag::Row, record.end);
    }

    fn finish(self, value: &Value<'_>) -> Page {
        let mut page = self.builder.finish();
        for table in &mut page.tables {
            table.records = true;
            table.keyed = self.keyed.contains(&table.offset);
        }
        page.problems.extend(self.faults.into_problems(self.source));
        if self.tables == 0 {
            let without = match value {
                Value::Array(_) => " without objects",
                Value::Object(_) => " without an array of objects",
                _ => "",
            };
            let message =
                format!("the page is {}{without}, which is not a table of codes", value::name(value));
            let problem = Problem::error(message).at(self.source.location(value.start() as u32, 1));
            page.problems.push(problem.expected(EXPECTED));
        }
        page
    }
}
