//! JSON, strictly as RFC 8259 has it: the parser is jsonc-parser; an array of objects is a table.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

use super::build::{Builder, Tag};
use super::{MAX_CELLS, MAX_COLUMNS, Page};
use crate::problem::Problem;
use crate::source::Source;

/// How deep values may stand in values: the parser calls itself for each.
const MAX_DEPTH: usize = 128;

/// The most values that a page may have: the parser keeps them all.
const MAX_VALUES: usize = 2 * MAX_CELLS;

/// Under how many keys an array of objects may stand.
const MAX_KEYS: usize = 8;

/// The most values that are reported one by one.
const MOST_FAULTS: usize = 100;

const HELP: &str = "keep the table of codes as a page of its own";

const EXAMPLE: &str = r#"`[{"code": 404, "reason": "Not Found"}]`"#;

/// Reads a page of JSON: each array of objects in it, at the top or under keys, is a table.
pub(super) fn read(source: &Source) -> Page {
    let value = match parse(source) {
        Ok(value) => value,
        Err(problem) => {
            return Page { tables: Vec::new(), passages: Vec::new(), problems: vec![problem] };
        }
    };
    let mut reader =
        Reader { source, text: source.text(), builder: Builder::new(source), faults: Vec::new(), arrays: 0 };
    reader.check(&value);
    match &value {
        Value::Array(array) if is_table(array) => reader.table(array),
        Value::Object(object) => reader.members(object, "", 1),
        _ => {}
    }
    reader.finish(&value)
}

fn parse(source: &Source) -> Result<Value<'_>, Problem> {
    let text = source.text();
    let survey = Survey::of(text);
    let limit = |offset: usize, message: String| {
        Err(Problem::error(message).at(source.spot(offset as u32, 1)).help(HELP))
    };
    match survey.fault {
        Some(Fault::TooDeep { offset }) => {
            return limit(offset, format!("a value stands inside {MAX_DEPTH} others, deeper than the limit"));
        }
        Some(Fault::TooMany { offset }) => {
            return limit(offset, format!("the page has more than {MAX_VALUES} values, the limit"));
        }
        Some(Fault::Character { .. }) | None => {}
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &strict);
    let error = parsed.as_ref().err().map(|error| (place(text, error), error));
    match (survey.fault, error) {
        // What comes first is the cause; the parser itself lets such characters pass.
        (Some(Fault::Character { offset, token, in_string }), error)
            if error.is_none_or(|(at, _)| token <= at) =>
        {
            Err(odd_character(source, offset, in_string))
        }
        (_, Some((at, error))) => Err(not_json(source, at, error.kind())),
        (_, None) => match parsed.ok().and_then(|parsed| parsed.value) {
            Some(value) => Ok(value),
            None => Err(unexpected(source, text.len(), survey.expected())),
        },
    }
}

/// What the parser does not look at: how deep values stand, how many there are, and which characters separate them;
/// and, up to where it stopped, what may come next.
#[derive(Debug, Default)]
struct Survey {
    /// The brackets that are open, and where they stand.
    open: Vec<(char, usize)>,
    last: Last,
    values: usize,
    fault: Option<Fault>,
}

/// The last token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Last {
    #[default]
    Nothing,
    Open,
    Comma,
    Colon,
    Key,
    /// The end of a value.
    Value,
}

#[derive(Debug, Clone, Copy)]
enum Fault {
    TooDeep {
        offset: usize,
    },
    TooMany {
        offset: usize,
    },
    /// A character that JSON does not have there; `token` is the start of the string that it stands in.
    Character {
        offset: usize,
        token: usize,
        in_string: bool,
    },
}

impl Survey {
    fn of(text: &str) -> Self {
        let mut survey = Self::default();
        let mut chars = text.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                ' ' | '\t' | '\n' | '\r' => {}
                '{' | '[' => {
                    survey.open.push((c, at));
                    survey.last = Last::Open;
                    if survey.open.len() > MAX_DEPTH {
                        survey.fault = Some(Fault::TooDeep { offset: at });
                        break;
                    }
                }
                '}' | ']' => {
                    survey.open.pop();
                    survey.last = Last::Value;
                }
                ',' => {
                    survey.last = Last::Comma;
                    survey.values += 1;
                    if survey.values >= MAX_VALUES {
                        survey.fault = Some(Fault::TooMany { offset: at });
                        break;
                    }
                }
                ':' => survey.last = Last::Colon,
                '"' => {
                    let in_object = survey.open.last().is_some_and(|&(bracket, _)| bracket == '{');
                    let key = in_object && matches!(survey.last, Last::Open | Last::Comma);
                    survey.last = if key { Last::Key } else { Last::Value };
                    while let Some((offset, c)) = chars.next() {
                        match c {
                            '"' => break,
                            '\\' => drop(chars.next()),
                            '\0'..' ' => {
                                survey.odd(Fault::Character { offset, token: at, in_string: true });
                            }
                            _ => {}
                        }
                    }
                }
                c if c.is_whitespace() => {
                    survey.odd(Fault::Character { offset: at, token: at, in_string: false });
                }
                _ => survey.last = Last::Value,
            }
        }
        survey
    }

    fn odd(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    /// What may stand where the survey ended.
    fn expected(&self) -> &'static str {
        match (self.open.last().map(|&(bracket, _)| bracket), self.last) {
            (_, Last::Key) => "`:` behind the key",
            (_, Last::Colon) | (None, Last::Nothing) => "a value",
            (Some('{'), Last::Open) => "a key in double quotes, or `}`",
            (Some('{'), Last::Comma) => "a key in double quotes",
            (Some('{'), _) => "`,` or `}`",
            (Some(_), Last::Open) => "a value, or `]`",
            (Some(_), Last::Comma) => "a value",
            (Some(_), _) => "`,` or `]`",
            (None, _) => "the end of the page",
        }
    }
}

/// Where the parser came upon what it did not expect.
fn place(text: &str, error: &ParseError) -> usize {
    let start = error.range().start;
    match error.kind() {
        ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject => text.len(),
        // A comma that is missing is reported right behind the value before it.
        ParseErrorKind::ExpectedComma => {
            let rest = text.get(start..).unwrap_or("");
            text.len() - rest.trim_start_matches([' ', '\t', '\n']).len()
        }
        _ => start,
    }
}

fn not_json(source: &Source, at: usize, kind: &ParseErrorKind) -> Problem {
    let (before, rest) = source.text().split_at_checked(at).unwrap_or_default();
    let expected = match kind {
        // Of `0404`, the parser takes the zero for a number.
        _ if before.ends_with('0') && rest.starts_with(|c: char| c.is_ascii_digit()) => {
            "a number without zeros before it, or a string in double quotes"
        }
        ParseErrorKind::CommentsNotAllowed | ParseErrorKind::UnterminatedCommentBlock => {
            "no comment: JSON has none"
        }
        ParseErrorKind::SingleQuotedStringsNotAllowed => "a string in double quotes",
        ParseErrorKind::TrailingCommasNotAllowed => "no comma behind the last value",
        ParseErrorKind::BareDecimalPointNumbersNotAllowed => "a number with digits around its point",
        ParseErrorKind::HexadecimalNumbersNotAllowed => "a decimal number, or a string in double quotes",
        ParseErrorKind::UnaryPlusNumbersNotAllowed => "a number without `+`",
        ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::NonFiniteNumbersNotAllowed => "a digit",
        ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral => "a digit, `+` or `-`",
        ParseErrorKind::String(kind) => match kind {
            ParseStringErrorKind::UnterminatedStringLiteral => "a string with a closing quote",
            ParseStringErrorKind::ExpectedFourHexDigits => "four hexadecimal digits behind `\\u`",
            ParseStringErrorKind::InvalidUnicodeEscapeSequence(_) => {
                "both surrogates of a character, such as `\\ud83d\\ude00`"
            }
            _ => r#"`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` or `\u`"#,
        },
        _ => Survey::of(before).expected(),
    };
    unexpected(source, at, expected)
}

/// Something that does not belong there, or the end of the page.
fn unexpected(source: &Source, at: usize, expected: &str) -> Problem {
    let text = source.text();
    let found = token(text.get(at..).unwrap_or(""));
    if let Some(first) = found.chars().next() {
        let name = if first.is_whitespace() { called(first) } else { format!("`{found}`") };
        return Problem::error(format!("the page is not JSON: it has {name} here"))
            .at(source.spot(at as u32, found.len() as u32))
            .expected(expected);
    }
    let end = text.trim_end().len();
    let problem = Problem::error("the page is not JSON: it ends here")
        .at(source.spot(end as u32, 1))
        .expected(expected);
    match Survey::of(text).open.last() {
        Some(&(bracket, offset)) => {
            problem.help(format!("close the `{bracket}` of line {}", source.line(offset as u32)))
        }
        None => problem,
    }
}

fn odd_character(source: &Source, offset: usize, in_string: bool) -> Problem {
    let c = source.text().get(offset..).and_then(|rest| rest.chars().next()).unwrap_or('\0');
    let (place, expected) = match c {
        _ if !in_string => ("between values", "a space, a tab or a line break".to_owned()),
        '\n' => ("within a string", "the string's closing quote, or `\\n`".to_owned()),
        '\t' => ("within a string", "`\\t`".to_owned()),
        c => ("within a string", format!("`\\u{:04x}`", c as u32)),
    };
    Problem::error(format!("the page is not JSON: it has {} {place} here", called(c)))
        .at(source.spot(offset as u32, c.len_utf8() as u32))
        .expected(expected)
}

/// What a character is called that cannot be shown.
fn called(c: char) -> String {
    match c {
        '\n' => "a line break".to_owned(),
        '\t' => "a tab".to_owned(),
        ' ' => "a space".to_owned(),
        c => format!("the character U+{:04X}", c as u32),
    }
}

/// The first token of a text, or as much of it as can be shown.
fn token(text: &str) -> &str {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '_');
    let mut chars = text.chars();
    let length = match chars.next() {
        None => 0,
        Some('"') => {
            let body = chars.as_str();
            body.find(['"', '\n']).map_or(text.len(), |end| {
                end + if body.get(end..).is_some_and(|rest| rest.starts_with('"')) { 2 } else { 1 }
            })
        }
        Some('\\') if chars.as_str().starts_with('u') => {
            let digits = chars.as_str().chars().skip(1).take(4);
            2 + digits.take_while(char::is_ascii_hexdigit).count()
        }
        Some('\\') => 1 + chars.next().map_or(0, char::len_utf8),
        Some('/') if chars.as_str().starts_with(['/', '*']) => 2,
        Some(c) if is_word(c) => text.find(|c| !is_word(c)).unwrap_or(text.len()),
        Some(c) => c.len_utf8(),
    };
    let end = text.char_indices().nth(40).map_or(text.len(), |(at, _)| at);
    text.get(..length.min(end)).unwrap_or("")
}

fn is_table(array: &Array<'_>) -> bool {
    array.elements.iter().any(|value| matches!(value, Value::Object(_)))
}

struct Reader<'a> {
    source: &'a Source,
    text: &'a str,
    builder: Builder<'a>,
    /// What is wrong with values: where, and what.
    faults: Vec<(Range, Wrong)>,
    /// How many arrays of objects were found.
    arrays: usize,
}

/// What is wrong with a value.
#[derive(Debug)]
enum Wrong {
    /// A key that its object already has, in the line.
    Again(u32),
    /// An item, called so, among objects.
    NoObject(&'static str),
    /// An array of objects under too many keys.
    TooDeep,
}

impl Reader<'_> {
    /// Looks for keys that stand twice in an object.
    fn check(&mut self, value: &Value<'_>) {
        match value {
            Value::Object(object) => {
                let mut keys = HashMap::with_capacity(object.properties.len());
                for member in &object.properties {
                    let range = member.name.range();
                    match keys.entry(member.name.as_str()) {
                        Entry::Vacant(vacant) => drop(vacant.insert(range.start)),
                        Entry::Occupied(first) => {
                            let line = self.source.line(*first.get() as u32);
                            self.faults.push((range, Wrong::Again(line)));
                        }
                    }
                    self.check(&member.value);
                }
            }
            Value::Array(array) => array.elements.iter().for_each(|item| self.check(item)),
            _ => {}
        }
    }

    /// The tables under the keys of an object; `path` is the keys that it stands under, and `depth` how many a member
    /// stands under.
    fn members(&mut self, object: &Object<'_>, path: &str, depth: usize) {
        for member in &object.properties {
            if self.builder.is_full() {
                return;
            }
            match &member.value {
                Value::StringLit(_) if depth == 1 => self.passage(member),
                Value::Object(inner) => {
                    // Every table under it has the key in its heading.
                    let path = format!("{path}{}.", shortened(member.name.as_str()));
                    self.members(inner, &path, depth + 1);
                }
                Value::Array(array) if is_table(array) && depth > MAX_KEYS => {
                    self.arrays += 1;
                    self.faults.push((member.name.range(), Wrong::TooDeep));
                }
                Value::Array(array) if is_table(array) => {
                    let offset = behind_quote(member.name.range());
                    self.builder.start(Tag::Heading, offset);
                    self.builder.text(path, offset, false);
                    self.string(member.name.range(), member.name.as_str());
                    self.builder.end(Tag::Heading, offset);
                    self.table(array);
                }
                _ => {}
            }
        }
    }

    /// A member that says something of the page: a paragraph with its key and value.
    fn passage(&mut self, member: &ObjectProp<'_>) {
        let (start, end) = (member.range.start as u32, member.range.end as u32);
        self.builder.start(Tag::Block, start);
        self.string(member.name.range(), member.name.as_str());
        self.builder.text(": ", member.value.start() as u32, false);
        self.scalar(&member.value);
        self.builder.end(Tag::Block, end);
    }

    fn table(&mut self, array: &Array<'_>) {
        self.arrays += 1;
        let mut header: Vec<&ObjectProp<'_>> = Vec::new();
        let mut columns: HashMap<&str, usize> = HashMap::new();
        for item in &array.elements {
            let Value::Object(object) = item else {
                self.faults.push((item.range(), Wrong::NoObject(kind(item))));
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
                "the objects have {} keys together, more than the limit of {MAX_COLUMNS}",
                header.len()
            );
            let spot = self.source.spot(start, 1);
            self.builder.report(Problem::error(message).at(spot).help(HELP));
            return;
        }
        self.builder.start(Tag::Table, start);
        self.builder.start(Tag::Head, start);
        self.builder.start(Tag::Row, start);
        for member in &header {
            let range = member.name.range();
            self.cell(true, behind_quote(range), |reader| reader.string(range, member.name.as_str()));
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
            // Of a key that stands twice, the first is kept.
            if let Some(value @ None) = column {
                *value = Some(&member.value);
            }
        }
        let start = object.range.start as u32;
        self.builder.start(Tag::Row, start);
        for value in values {
            let offset = match value {
                None | Some(Value::NullKeyword(_)) => start,
                Some(Value::StringLit(string)) => behind_quote(string.range),
                Some(value) => value.start() as u32,
            };
            self.cell(false, offset, |reader| value.into_iter().for_each(|value| reader.value(value)));
        }
        self.builder.end(Tag::Row, object.range.end as u32);
    }

    fn cell(&mut self, header: bool, offset: u32, content: impl FnOnce(&mut Self)) {
        let tag = Tag::Cell { header, rowspan: 1, colspan: 1 };
        self.builder.start(tag, offset);
        content(self);
        self.builder.end(tag, offset);
    }

    fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Array(array) if array.elements.iter().all(is_scalar) => {
                for item in &array.elements {
                    self.scalar(item);
                    self.builder.break_line();
                }
            }
            Value::Array(_) | Value::Object(_) => self.compact(value.range()),
            _ => self.scalar(value),
        }
    }

    fn scalar(&mut self, value: &Value<'_>) {
        match value {
            Value::StringLit(string) => self.string(string.range, &string.value),
            Value::NullKeyword(_) => {}
            _ => self.verbatim(value.range()),
        }
    }

    /// A string, of which the parser says what it means, and the page where each part of it stands.
    fn string(&mut self, range: Range, meaning: &str) {
        let mut page = range.start + 1;
        let mut spelling = self.text.get(page..range.end.saturating_sub(1)).unwrap_or("");
        let mut meaning = meaning;
        loop {
            let plain = spelling.find('\\').unwrap_or(spelling.len());
            let (verbatim, rest) = meaning.split_at_checked(plain).unwrap_or((meaning, ""));
            self.builder.text(verbatim, page as u32, true);
            let mut chars = rest.chars();
            let Some(escaped) = chars.next() else { return };
            let offset = (page + plain) as u32;
            if matches!(escaped, '\n' | '\r') {
                self.builder.break_line();
            } else {
                self.builder.text(escaped.encode_utf8(&mut [0; 4]), offset, false);
            }
            let spelled = spelling.get(plain..).unwrap_or("");
            let length = match escaped {
                _ if !spelled.starts_with("\\u") => 2,
                // A pair of surrogates.
                '\u{10000}'.. => 12,
                _ => 6,
            };
            spelling = spelled.get(length..).unwrap_or("");
            page += plain + length;
            meaning = chars.as_str();
        }
    }

    /// What the page has there, without the white space between values.
    fn compact(&mut self, range: Range) {
        let text = self.text.get(range.start..range.end).unwrap_or("");
        let mut start = 0;
        let (mut in_string, mut escaped) = (false, false);
        for (at, c) in text.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_string = !in_string,
                ' ' | '\t' | '\n' if !in_string => {
                    self.verbatim(Range::new(range.start + start, range.start + at));
                    start = at + 1;
                }
                _ => {}
            }
        }
        self.verbatim(Range::new(range.start + start, range.end));
    }

    fn verbatim(&mut self, range: Range) {
        self.builder.text(self.text.get(range.start..range.end).unwrap_or(""), range.start as u32, true);
    }

    fn finish(mut self, value: &Value<'_>) -> Page {
        let mut page = self.builder.finish();
        self.faults.sort_by_key(|(range, _)| range.start);
        let more = self.faults.len().saturating_sub(MOST_FAULTS);
        for (range, wrong) in self.faults.iter().take(MOST_FAULTS) {
            let length = range.end.saturating_sub(range.start) as u32;
            let spelling = shortened(self.text.get(range.start..range.end).unwrap_or(""));
            let problem = match wrong {
                Wrong::Again(line) => {
                    Problem::error(format!("the key `{spelling}` stands again in its object"))
                        .expected("each key of an object once")
                        .help(format!("it stands first in line {line}"))
                }
                Wrong::NoObject(kind) => Problem::error(format!("{kind} stands among objects: it is no row"))
                    .expected("an object for each row of the table"),
                Wrong::TooDeep => {
                    let message = format!(
                        "the array of objects `{spelling}` stands under more than {MAX_KEYS} keys, the limit"
                    );
                    Problem::error(message).help(HELP)
                }
            };
            page.problems.push(problem.at(self.source.spot(range.start as u32, length)));
        }
        if more > 0 {
            page.problems.push(Problem::error(format!("the page has {more} more such problems")));
        }
        if self.arrays == 0 {
            let message =
                format!("the page is {} without an array of objects, and so has no table", kind(value));
            let problem = Problem::error(message).at(self.source.spot(value.start() as u32, 1));
            page.problems.push(problem.expected(format!("an array of objects, such as {EXAMPLE}")));
        }
        page
    }
}

fn behind_quote(range: Range) -> u32 {
    range.start as u32 + 1
}

fn is_scalar(value: &Value<'_>) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

/// What a value is called.
fn kind(value: &Value<'_>) -> &'static str {
    match value {
        Value::StringLit(_) => "a string",
        Value::NumberLit(_) => "a number",
        Value::BooleanLit(_) => "a boolean",
        Value::NullKeyword(_) => "`null`",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// At most 40 characters of a key.
fn shortened(key: &str) -> String {
    match key.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", key.get(..end).unwrap_or("")),
        None => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::page::{Row, Table};

    fn page(json: &str) -> Page {
        read(&Source::new("p.json", json.as_bytes()).unwrap())
    }

    fn texts(row: &Row) -> Vec<&str> {
        row.cells.iter().map(|cell| cell.text()).collect()
    }

    fn header(table: &Table) -> Vec<&str> {
        texts(table.header.as_ref().unwrap())
    }

    fn rows(table: &Table) -> Vec<Vec<&str>> {
        table.rows.iter().map(texts).collect()
    }

    fn problems(json: &str) -> Vec<String> {
        page(json).problems.iter().map(ToString::to_string).collect()
    }

    /// The one problem of a page that is not JSON, of one line: its message, its column and what is expected.
    fn wrong(json: &str) -> (String, u32, String) {
        let page = page(json);
        assert!(page.tables.is_empty() && page.problems.len() == 1, "{:?}", page.problems);
        let problem = &page.problems[0];
        let text = problem.to_string();
        let expected = text.split_once(" = expected: ").map_or("", |(_, expected)| expected);
        let found = problem.message().strip_prefix("the page is not JSON: it ").unwrap();
        (found.to_owned(), problem.spot().unwrap().column(), expected.to_owned())
    }

    #[test]
    fn an_array_of_objects_is_a_table() {
        let page = page(r#"[{"code": 404, "reason": "Not Found"}, {"code": -0.50e1, "retry": false}]"#);
        assert!(page.problems.is_empty() && page.passages.is_empty());
        let [table] = page.tables.as_slice() else { panic!("{:?}", page.tables) };
        assert_eq!((table.offset, &table.heading, &table.caption), (0, &None, &None));
        assert_eq!(header(table), ["code", "reason", "retry"]);
        assert_eq!(rows(table), [["404", "Not Found", ""], ["-0.50e1", "", "false"]]);
    }

    #[test]
    fn rows_cells_and_headers_have_their_places() {
        let json = r#"{"a": [{"x": 1, "y": "two"}, {"z": null, "y": [true], "x": ""}]}"#;
        let page = page(json);
        let table = &page.tables[0];
        let at = |offset: u32| &json[offset as usize..];
        assert!(at(table.offset).starts_with("[{"));
        assert!(at(page.passages[0].offset).starts_with("a\""));
        for (cell, there) in
            table.header.as_ref().unwrap().cells.iter().zip(["x\": 1", "y\": \"two", "z\": null"])
        {
            assert!(at(cell.offset()).starts_with(there) && at(cell.page_offset(0)).starts_with(there));
        }
        let expected = [("{\"x\"", ["1,", "two", "{\"x\""]), ("{\"z\"", ["\"}]", "[true]", "{\"z\""])];
        for (row, (start, cells)) in table.rows.iter().zip(expected) {
            assert!(at(row.offset).starts_with(start));
            for (cell, there) in row.cells.iter().zip(cells) {
                assert!(at(cell.offset()).starts_with(there), "{} is not {there}", at(cell.offset()));
            }
        }
        assert!(at(table.rows[1].cells[1].page_offset(0)).starts_with("true"));
    }

    #[test]
    fn a_byte_of_a_string_is_found_on_the_page_behind_escapes() {
        let json = r#"[{"k\u0065y": "a\"b\\c\/中\ud83d\ude00d\t e"}]"#;
        let page = page(json);
        let table = &page.tables[0];
        assert_eq!(header(table), ["key"]);
        let cell = &table.rows[0].cells[0];
        assert_eq!(cell.text(), "a\"b\\c/中\u{1f600}d e");
        let places = cell.text().char_indices().map(|(at, _)| &json[cell.page_offset(at) as usize..]);
        let expected =
            ["a", "\\\"b", "b", "\\\\c", "c", "\\/", "中", "\\ud83d\\ude00d", "d", "\\t e", "e\"}"];
        for (there, expected) in places.zip(expected) {
            assert!(there.starts_with(expected), "{there} does not start with {expected}");
        }
    }

    #[test]
    fn line_breaks_of_strings_and_items_of_arrays_are_lines() {
        let page =
            page(r#"[{"a": "one\ntwo\r\n three\u000afour", "b": ["x", 1, null, true, "y\nz"], "c": []}]"#);
        assert_eq!(rows(&page.tables[0]), [["one\ntwo\nthree\nfour", "x\n1\ntrue\ny\nz", ""]]);
    }

    #[test]
    fn objects_and_arrays_of_them_in_a_cell_are_what_the_page_has_without_white_space() {
        let json =
            "[{\"a\": { \"b\" : [ 1,\n 2 ],\t\"c \\\" : d\": null }, \"e\": [ {} , 1 ], \"f\": [[ ]]}]";
        let page = page(json);
        let row = &page.tables[0].rows[0];
        assert_eq!(texts(row), [r#"{"b":[1,2],"c \" : d":null}"#, "[{},1]", "[[]]"]);
        let cell = &row.cells[0];
        for (at, c) in cell.text().char_indices() {
            assert!(json[cell.page_offset(at) as usize..].starts_with(c));
        }
    }

    #[test]
    fn tables_stand_under_their_keys_and_strings_of_the_page_are_passages() {
        let json = r#"{
  "service": "OMS",
  "version": 2,
  "errors": [{"code": "OMS.1"}],
  "more": {"text": "no passage", "http": {"status": [{"code": 404}]}, "none": [1, 2], "empty": []},
  "note": "two\nlines"
}"#;
        let page = page(json);
        assert!(page.problems.is_empty());
        let headings: Vec<Option<&str>> = page.tables.iter().map(|table| table.heading.as_deref()).collect();
        assert_eq!(headings, [Some("errors"), Some("more.http.status")]);
        assert!(page.tables.iter().all(|table| table.caption.is_none()));
        let passages: Vec<(bool, &str, &str)> = page
            .passages
            .iter()
            .map(|passage| (passage.heading, passage.text.as_str(), &json[passage.offset as usize..][..4]))
            .collect();
        assert_eq!(
            passages,
            [
                (false, "service: OMS", "serv"),
                (true, "errors", "erro"),
                (true, "more.http.status", "stat"),
                (false, "note: two\nlines", "note")
            ]
        );
    }

    #[test]
    fn a_long_key_is_cut_in_the_headings_of_what_stands_under_it() {
        let long = "k".repeat(50);
        let page = page(&format!(r#"{{"{long}": {{"{long}": [{{"a": 1}}]}}}}"#));
        assert_eq!(page.tables[0].heading.as_deref(), Some(format!("{}….{long}", "k".repeat(40)).as_str()));
    }

    #[test]
    fn the_key_path_has_a_limit() {
        let nested = |keys: usize| format!("{}[{{\"c\": 1}}]{}", "{\"k\":".repeat(keys), "}".repeat(keys));
        assert_eq!(page(&nested(8)).tables[0].heading.as_deref(), Some("k.k.k.k.k.k.k.k"));
        assert_eq!(
            problems(&nested(9)),
            ["the array of objects `\"k\"` stands under more than 8 keys, the limit\n \
              --> p.json:1:42\n  |\n\
              1 | {\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":[{\"c\": 1}]}}}}}}}}}\n  \
              |                                          ^^^\n  \
              = help: keep the table of codes as a page of its own"]
        );
    }

    #[test]
    fn items_that_are_no_objects_and_keys_that_stand_twice_are_problems_in_page_order() {
        let json = "[\n  {\"a\": 1,\n   \"b\": 2, \"\\u0061\": {\"x\": 0, \"x\": 0}},\n  null,\n  [1]\n]";
        let page = page(json);
        assert_eq!(rows(&page.tables[0]), [["1", "2"]], "the first is kept");
        assert_eq!(
            page.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [
                "the key `\"\\u0061\"` stands again in its object\n \
                 --> p.json:3:12\n  |\n3 |    \"b\": 2, \"\\u0061\": {\"x\": 0, \"x\": 0}},\n  \
                 |            ^^^^^^^^\n  \
                 = expected: each key of an object once\n  = help: it stands first in line 2",
                "the key `\"x\"` stands again in its object\n \
                 --> p.json:3:31\n  |\n3 |    \"b\": 2, \"\\u0061\": {\"x\": 0, \"x\": 0}},\n  \
                 |                               ^^^\n  \
                 = expected: each key of an object once\n  = help: it stands first in line 3",
                "`null` stands among objects: it is no row\n \
                 --> p.json:4:3\n  |\n4 |   null,\n  |   ^^^^\n  \
                 = expected: an object for each row of the table",
                "an array stands among objects: it is no row\n \
                 --> p.json:5:3\n  |\n5 |   [1]\n  |   ^^^\n  \
                 = expected: an object for each row of the table",
            ]
        );
    }

    #[test]
    fn of_many_problems_the_rest_is_counted() {
        let problems = problems(&format!("[{{\"a\": 1}}{}]", ", 1".repeat(150)));
        assert_eq!(problems.len(), 101);
        assert_eq!(problems[100], "the page has 50 more such problems");
    }

    #[test]
    fn a_page_without_an_array_of_objects_says_what_it_is() {
        assert_eq!(
            problems(" {\"a\": [1]}"),
            ["the page is an object without an array of objects, and so has no table\n \
              --> p.json:1:2\n  |\n1 |  {\"a\": [1]}\n  |  ^\n  \
              = expected: an array of objects, such as `[{\"code\": 404, \"reason\": \"Not Found\"}]`"]
        );
        for (json, kind) in [
            ("1", "a number"),
            ("\"x\"", "a string"),
            ("true", "a boolean"),
            ("null", "`null`"),
            ("[]", "an array"),
        ] {
            let message = format!("the page is {kind} without an array of objects, and so has no table");
            assert_eq!(page(json).problems[0].message(), message);
        }
        assert!(problems("[{}]").is_empty());
    }

    #[test]
    fn what_is_not_json_is_a_problem_with_its_place() {
        assert_eq!(
            problems("[\n  {\"a\": 1,\n   \"b\" 2}\n]"),
            ["the page is not JSON: it has `2` here\n \
              --> p.json:3:8\n  |\n3 |    \"b\" 2}\n  |        ^\n  = expected: `:` behind the key"]
        );
        assert_eq!(
            problems("[\n  {\"状态\": [1, 2\n\n"),
            ["the page is not JSON: it ends here\n \
              --> p.json:2:15\n  |\n2 |   {\"状态\": [1, 2\n  |                 ^\n  \
              = expected: `,` or `]`\n  = help: close the `[` of line 2"]
        );
        assert_eq!(
            problems(""),
            ["the page is not JSON: it ends here\n --> p.json:1:1\n  |\n1 | \n  | ^\n  = expected: a value"]
        );
    }

    #[test]
    fn every_deviation_says_what_was_found_and_what_was_expected() {
        let escapes = r#"`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` or `\u`"#;
        let cases = [
            ("[1] 2", "has `2` here", 5, "the end of the page"),
            ("[1,]", "has `,` here", 3, "no comma behind the last value"),
            ("{\"a\":1,}", "has `,` here", 7, "no comma behind the last value"),
            ("[1 \"b\"]", "has `\"b\"` here", 4, "`,` or `]`"),
            ("{\"a\":1 \"b\":2}", "has `\"b\"` here", 8, "`,` or `}`"),
            ("{\"a\":1 : 2}", "has `:` here", 8, "`,` or `}`"),
            ("[1}", "has `}` here", 3, "`,` or `]`"),
            ("[}", "has `}` here", 2, "a value, or `]`"),
            ("[,1]", "has `,` here", 2, "a value, or `]`"),
            ("[1,,2]", "has `,` here", 4, "a value"),
            ("[1,:]", "has `:` here", 4, "a value"),
            ("]", "has `]` here", 1, "a value"),
            ("{]", "has `]` here", 2, "a key in double quotes, or `}`"),
            ("{a: 1}", "has `a` here", 2, "a key in double quotes, or `}`"),
            ("{\"a\":1, 2: 3}", "has `2` here", 9, "a key in double quotes"),
            ("{\"a\":}", "has `}` here", 6, "a value"),
            ("{\"a\" @ 1}", "has `@` here", 6, "`:` behind the key"),
            ("[True]", "has `True` here", 2, "a value, or `]`"),
            ("[NaN]", "has `NaN` here", 2, "a value, or `]`"),
            ("[1, -Infinity]", "has `-Infinity` here", 5, "a digit"),
            ("['a']", "has `'` here", 2, "a string in double quotes"),
            ("[1 // x", "has `//` here", 4, "no comment: JSON has none"),
            ("{\"a\" /* x", "has `/*` here", 6, "no comment: JSON has none"),
            ("[0404]", "has `404` here", 3, "a number without zeros before it, or a string in double quotes"),
            ("0404", "has `404` here", 2, "a number without zeros before it, or a string in double quotes"),
            ("[0x1F]", "has `0x1F` here", 2, "a decimal number, or a string in double quotes"),
            ("[+1]", "has `+1` here", 2, "a number without `+`"),
            ("[1.]", "has `1.` here", 2, "a number with digits around its point"),
            ("[.5]", "has `.5` here", 2, "a number with digits around its point"),
            ("[- 1]", "has a space here", 3, "a digit"),
            ("[1e]", "has `]` here", 4, "a digit, `+` or `-`"),
            ("[1e+x]", "has `x` here", 5, "a digit"),
            ("[\"a]", "has `\"a]` here", 2, "a string with a closing quote"),
            (r#"["a\x41"]"#, "has `\\x` here", 4, escapes),
            (r#"["a\'"]"#, "has `\\'` here", 4, escapes),
            (r#"["\u12g4"]"#, "has `\\u12` here", 3, "four hexadecimal digits behind `\\u`"),
            (
                r#"["\ud83d!"]"#,
                "has `\\ud83d` here",
                3,
                "both surrogates of a character, such as `\\ud83d\\ude00`",
            ),
            (
                r#"["\ude00"]"#,
                "has `\\ude00` here",
                3,
                "both surrogates of a character, such as `\\ud83d\\ude00`",
            ),
            (
                "[\"a\nb\"]",
                "has a line break within a string here",
                4,
                "the string's closing quote, or `\\n`",
            ),
            ("[\"a\tb\"]", "has a tab within a string here", 4, "`\\t`"),
            ("[\"a\u{1}b\"]", "has the character U+0001 within a string here", 4, "`\\u0001`"),
            (
                "[1,\u{a0}2]",
                "has the character U+00A0 between values here",
                4,
                "a space, a tab or a line break",
            ),
            (
                "[1,\u{c}@]",
                "has the character U+000C between values here",
                4,
                "a space, a tab or a line break",
            ),
            ("[@,\u{a0}2]", "has `@` here", 2, "a value, or `]`"),
            ("[\u{0}]", "has `\u{0}` here", 2, "a value, or `]`"),
        ];
        for (json, found, column, expected) in cases {
            assert_eq!(wrong(json), (found.to_owned(), column, expected.to_owned()), "{json}");
        }
    }

    #[test]
    fn a_long_token_is_cut() {
        assert_eq!(
            wrong(&format!("{{{}: 1}}", "a".repeat(1000))).0,
            format!("has `{}` here", "a".repeat(40))
        );
    }

    #[test]
    fn nesting_has_a_limit() {
        let refused = "a value stands inside 128 others, deeper than the limit";
        for deep in ["[".repeat(1 << 20), "{\"a\":".repeat(1 << 20)] {
            let page = page(&deep);
            assert_eq!(page.problems.len(), 1);
            assert_eq!(page.problems[0].message(), refused);
        }
        assert_eq!(
            problems(&"[\n".repeat(129)),
            [format!(
                "{refused}\n   --> p.json:129:1\n    |\n129 | [\n    | ^\n    \
                 = help: keep the table of codes as a page of its own"
            )]
        );
        let brackets = format!(
            "[{{\"a\": {}{}}}, {{\"a\": \"{}\"}}]",
            "[".repeat(126),
            "]".repeat(126),
            "[".repeat(500)
        );
        let page = page(&brackets);
        assert!(page.problems.is_empty());
        assert_eq!(page.tables[0].rows[0].cells[0].text().len(), 252);
    }

    #[test]
    fn values_have_a_limit() {
        assert_eq!(
            page(&format!("[{}0]", "0,".repeat(MAX_VALUES))).problems[0].message(),
            "the page has more than 2000000 values, the limit"
        );
    }

    #[test]
    fn cells_and_columns_have_limits() {
        let keys = |count: usize| (0..count).map(|n| format!("{{\"{n}\":0}}")).collect::<Vec<_>>().join(",");
        let page = page(&format!("{{\"a\":[{}],\"b\":[{{\"c\":1}}]}}", keys(2000)));
        assert_eq!(page.tables.len(), 1);
        let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
        assert_eq!(messages, ["the objects have 2000 keys together, more than the limit of 1000"]);
        let rows = format!("[{{{}}}{}]", keys(1000).replace(['{', '}'], ""), ",{}".repeat(1100));
        let page = super::read(&Source::new("docs/codes.json", rows.as_bytes()).unwrap());
        assert!(page.tables[0].rows.len() <= 1001);
        let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
        assert_eq!(messages, ["the tables of the page have more than 1000000 cells, the limit"]);
    }

    /// What a cell makes of a string: words with a space between them, lines with a line break.
    fn shown(text: &str) -> String {
        let lines =
            text.split(['\n', '\r']).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// A string as JSON; every second character, and those that need it, as an escape sequence.
    fn spelled(text: &str) -> String {
        let escape = |c: char| {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>()
        };
        let spell = |(n, c): (usize, char)| match c {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            '\n' => "\\n".to_owned(),
            c if c < ' ' || n % 2 == 1 => escape(c),
            c => c.to_string(),
        };
        format!("\"{}\"", text.chars().enumerate().map(spell).collect::<String>())
    }

    fn any_text() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            prop_oneof![
                any::<char>(),
                proptest::sample::select(vec!['a', ' ', '\n', '\r', '"', '\\', '中', '\u{1f600}'])
            ],
            0..12,
        )
        .prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn nothing_panics(json in r#"([\[\]{},:"\\/ \n'0-9.eE+a-]|"a"|"b":|\\u00e9|\\ud83d|\[\{"a":|true|null|NaN|//|中|\u{a0})*"#) {
            let source = Source::new("p.json", json.as_bytes()).unwrap();
            for problem in read(&source).problems {
                problem.to_string();
            }
        }

        #[test]
        fn objects_come_back_cell_by_cell(
            table in proptest::collection::vec((any_text(), any_text(), proptest::option::of(any_text())), 1..8),
            keys in (any_text(), any_text(), any_text()),
            gap in "[ \n\t]{0,2}",
        ) {
            prop_assume!(keys.0 != keys.1 && keys.1 != keys.2 && keys.0 != keys.2);
            let keys = [keys.0, keys.1, keys.2];
            let [a, b, c] = [spelled(&keys[0]), spelled(&keys[1]), spelled(&keys[2])];
            let objects: Vec<String> = table
                .iter()
                .map(|(x, y, z)| {
                    let (x, y) = (spelled(x), spelled(y));
                    let last = z.as_ref().map_or(String::new(), |z| format!(",{gap}{c}:{gap}{}", spelled(z)));
                    format!("{gap}{{{a}{gap}:{x},{b}:{gap}{y}{last}{gap}}}")
                })
                .collect();
            let json = format!("[{}]", objects.join(","));
            let page = page(&json);
            prop_assert!(page.problems.is_empty(), "{:?}", page.problems);
            let whole = table.iter().any(|(_, _, z)| z.is_some());
            let width = if whole { 3 } else { 2 };
            let shown_keys: Vec<String> = keys[..width].iter().map(|key| shown(key)).collect();
            let found = &page.tables[0];
            prop_assert_eq!(header(found), shown_keys);
            for (row, (x, y, z)) in found.rows.iter().zip(&table) {
                let expected = [shown(x), shown(y), shown(z.as_deref().unwrap_or(""))];
                prop_assert_eq!(texts(row), expected[..width].to_vec());
                for cell in &row.cells {
                    for (at, c) in cell.text().char_indices().filter(|(_, c)| !c.is_whitespace()) {
                        let there = &json[cell.page_offset(at) as usize..];
                        prop_assert!(there.starts_with(c) || there.starts_with('\\'), "{} at {}", c, there);
                    }
                }
            }
            prop_assert_eq!(found.rows.len(), table.len());
        }
    }
}
