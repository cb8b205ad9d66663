//! JSON: the parser is jsonc-parser. An array of objects is a table, and so is an object whose keys are spelled like codes.

mod fault;
mod key;
mod keyed;
mod number;
mod parse;
mod survey;
mod syntax;
mod tables;
mod value;

use doccodes_page::Page;
use doccodes_page::source::Source;

/// Reads a page of JSON: each array of objects in it, at the top or under keys, is a table. So is an object of objects or of
/// strings whose keys are spelled like codes, at the top or under few keys.
pub(super) fn read(source: &Source) -> Page {
    match parse::parse(source) {
        Ok(value) => tables::page(source, &value),
        Err(problem) => Page::unreadable(problem),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::texts;
    use doccodes_page::Table;
    use doccodes_page::problem::Problem;

    fn page(json: &str) -> Page {
        read(&Source::new("p.json", json.as_bytes()).unwrap())
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

    #[test]
    fn an_array_of_objects_is_a_table() {
        let page = page(
            r#"[{"code": 404, "reason": "Not Found"}, {"code": -0.55e1, "retry": false}, {"code": 4.29e2}]"#,
        );
        assert!(page.problems.is_empty() && page.passages.is_empty());
        let [table] = page.tables.as_slice() else { panic!("{:?}", page.tables) };
        assert_eq!((table.offset, &table.heading, &table.caption), (0, &None, &None));
        assert_eq!(header(table), ["code", "reason", "retry"]);
        assert_eq!(rows(table), [["404", "Not Found", ""], ["-0.55e1", "", "false"], ["429", "", ""]]);
    }

    #[test]
    fn rows_cells_and_headers_have_offsets() {
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
    fn a_byte_of_a_string_is_found_on_the_page_after_escapes() {
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
    fn objects_in_a_cell_are_json_without_white_space() {
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
    fn tables_have_their_keys_as_headings_and_strings_at_the_top_are_passages() {
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
    fn a_long_key_is_cut_in_the_headings_below_it() {
        let long = "k".repeat(50);
        let page = page(&format!(r#"{{"{long}": {{"{long}": [{{"a": 1}}]}}}}"#));
        assert_eq!(page.tables[0].heading.as_deref(), Some(format!("{}….{long}", "k".repeat(40)).as_str()));
    }

    #[test]
    fn the_number_of_keys_above_a_table_has_a_limit() {
        let nested = |keys: usize| format!("{}[{{\"c\": 1}}]{}", "{\"k\":".repeat(keys), "}".repeat(keys));
        assert_eq!(page(&nested(8)).tables[0].heading.as_deref(), Some("k.k.k.k.k.k.k.k"));
        assert_eq!(
            problems(&nested(9)),
            ["the array of objects `\"k\"` is nested under more than 8 keys, the limit\n \
              --> p.json:1:42\n  |\n\
              1 | {\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":{\"k\":[{\"c\": 1}]}}}}}}}}}\n  \
              |                                          ^^^\n  \
              = help: put the table of codes on a page of its own"]
        );
    }

    #[test]
    fn items_that_are_not_objects_and_repeated_keys_are_problems_in_page_order() {
        let json = "[\n  {\"a\": 1,\n   \"b\": 2, \"\\u0061\": {\"x\": 0, \"x\": 0}},\n  null,\n  [1]\n]";
        let page = page(json);
        assert_eq!(rows(&page.tables[0]), [["1", "2"]], "the first is kept");
        assert_eq!(
            page.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [
                "the object has the key `\"\\u0061\"` twice\n \
                 --> p.json:3:12\n  |\n3 |    \"b\": 2, \"\\u0061\": {\"x\": 0, \"x\": 0}},\n  \
                 |            ^^^^^^^^\n  \
                 = expected: each key once\n  = help: the first one is on line 2",
                "the object has the key `\"x\"` twice\n \
                 --> p.json:3:31\n  |\n3 |    \"b\": 2, \"\\u0061\": {\"x\": 0, \"x\": 0}},\n  \
                 |                               ^^^\n  \
                 = expected: each key once\n  = help: the first one is on line 3",
                "the array of objects has `null`, which is not a row\n \
                 --> p.json:4:3\n  |\n4 |   null,\n  |   ^^^^\n  \
                 = expected: an object for each row of the table",
                "the array of objects has an array, which is not a row\n \
                 --> p.json:5:3\n  |\n5 |   [1]\n  |   ^^^\n  \
                 = expected: an object for each row of the table",
            ]
        );
    }

    #[test]
    fn problems_over_the_limit_are_counted() {
        let problems = problems(&format!("[{{\"a\": 1}}{}]", ", 1".repeat(150)));
        assert_eq!(problems.len(), 101);
        assert_eq!(problems[100], "the page has 50 more such problems");
    }

    #[test]
    fn a_page_without_an_array_of_objects_says_what_it_is() {
        assert_eq!(
            problems(" {\"a\": [1]}"),
            ["the page is an object without an array of objects, which is not a table of codes\n \
              --> p.json:1:2\n  |\n1 |  {\"a\": [1]}\n  |  ^\n  \
              = expected: an array of objects, such as `[{\"code\": 404, \"reason\": \"Not Found\"}]`, or an object with \
              the codes as keys, such as `{\"404\": {\"reason\": \"Not Found\"}, …}`"]
        );
        for (json, kind) in [
            ("1", "a number"),
            ("\"x\"", "a string"),
            ("true", "a boolean"),
            ("null", "`null`"),
            ("[]", "an array without objects"),
            ("[[1], 2]", "an array without objects"),
        ] {
            let message = format!("the page is {kind}, which is not a table of codes");
            assert_eq!(page(json).problems[0].message(), message);
        }
        assert!(problems("[{}]").is_empty());
    }

    #[test]
    fn nesting_has_a_limit() {
        let refused = "values are nested more than 128 levels deep, the limit";
        for deep in ["[".repeat(1 << 20), "{\"a\":".repeat(1 << 20)] {
            let page = page(&deep);
            assert_eq!(page.problems.len(), 1);
            assert_eq!(page.problems[0].message(), refused);
        }
        assert_eq!(
            problems(&"[\n".repeat(129)),
            [format!(
                "{refused}\n   --> p.json:129:1\n    |\n129 | [\n    | ^\n    \
                 = help: put the table of codes on a page of its own"
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
    fn cells_and_columns_have_limits() {
        let keys = |count: usize| (0..count).map(|n| format!("{{\"{n}\":0}}")).collect::<Vec<_>>().join(",");
        let page = page(&format!("{{\"a\":[{}],\"b\":[{{\"c\":1}}]}}", keys(2000)));
        assert_eq!(page.tables.len(), 1);
        let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
        assert_eq!(messages, ["the objects have 2000 different keys, more than the limit of 1000"]);
        let rows = format!("[{{{}}}{}]", keys(1000).replace(['{', '}'], ""), ",{}".repeat(1100));
        let page = read(&Source::new("docs/codes.json", rows.as_bytes()).unwrap());
        assert!(page.tables[0].rows.len() <= 1001);
        let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
        assert_eq!(messages, ["the tables of the page have more than 1000000 cells, the limit"]);
    }

    /// The heading, the header and the rows of each table with keys.
    fn keyed(page: &Page) -> Vec<String> {
        let shown = |table: &Table| {
            let header = table.header.as_ref().map(|header| format!("{} :: ", texts(header).join("|")));
            let rows: Vec<String> = rows(table).iter().map(|row| row.join("|")).collect();
            let heading = table.heading.as_ref().map(|heading| format!("{heading}: "));
            format!("{}{}{}", heading.unwrap_or_default(), header.unwrap_or_default(), rows.join(" / "))
        };
        page.tables.iter().filter(|table| table.keyed).map(shown).collect()
    }

    #[test]
    fn an_object_of_objects_with_keys_like_codes_is_a_table() {
        let json =
            r#"{"E1": {"text": "one", "retry": true}, "E\u0032": {"retry": null, "more": ["a", "b"]}}"#;
        let page = page(json);
        assert!(page.problems.is_empty() && page.passages.is_empty());
        assert_eq!(keyed(&page), ["|text|retry|more :: E1|one|true| / E2|||a\nb"]);
        let table = &page.tables[0];
        assert!(table.records && table.heading.is_none() && table.offset == 0);
        let at = |offset: u32| &json[offset as usize..];
        assert!(at(table.rows[0].offset).starts_with("\"E1\""));
        assert!(at(table.rows[0].cells[0].page_offset(0)).starts_with("E1\""));
        assert!(at(table.rows[1].cells[0].page_offset(1)).starts_with("\\u0032"));
        assert!(at(table.rows[0].cells[1].offset()).starts_with("one"));
        assert_eq!(table.header.as_ref().unwrap().cells[0].offset(), 0);
    }

    #[test]
    fn an_object_of_strings_with_keys_like_codes_is_a_table_without_a_header() {
        let page = page(r#"{"404": "Not Found", "4xx": "two\nlines"}"#);
        assert_eq!(keyed(&page), ["404|Not Found / 4xx|two\nlines"]);
        assert!(page.passages.is_empty());
    }

    #[test]
    fn objects_under_few_keys_are_tables_with_headings() {
        let page = page(
            r#"{"name": "Depot", "pay": {"P1": "a", "P2": "b"}, "v1": {"refund": {"R1": {"t": "c"}, "R2": {"t": "d"}},
                "list": [{"code": 1}]}, "a": {"b": {"c": {"X1": "e", "X2": "f"}}}}"#,
        );
        assert_eq!(keyed(&page), ["pay: P1|a / P2|b", "v1.refund: |t :: R1|c / R2|d"]);
        assert_eq!(page.tables[2].heading.as_deref(), Some("v1.list"));
        assert_eq!((page.tables.len(), page.tables[2].keyed), (3, false));
        let passages: Vec<&str> = page.passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(passages, ["name: Depot", "pay", "v1.refund", "v1.list"]);
    }

    #[test]
    fn other_objects_are_not_tables() {
        for json in [
            // Keys that are not codes, or are not spelled in one way.
            r#"{"build": "a", "test": "b"}"#,
            r#"{"DE": "Germany", "FR": "France"}"#,
            r#"{"no boat": "a", "no crew": "b"}"#,
            r#"{"NO_BOAT": "a", "no_crew": "b"}"#,
            r#"{"NO_BOAT": "a", "404": "b"}"#,
            r#"{"/boats/{id}": {"get": 1}, "/crews/{id}": {"get": 2}}"#,
            r#"{"1.0.0": "a", "1.0.1": "b"}"#,
            // Values of several kinds, or without a member in common.
            r#"{"E1": "a", "E2": {"t": "b"}}"#,
            r#"{"E1": "a", "E2": 2}"#,
            r#"{"E1": 1, "E2": 2}"#,
            r#"{"E1": {"a": 1}, "E2": {"b": 2}}"#,
            r#"{"E1": {"a": {}}, "E2": {"a": []}}"#,
            // One key says nothing about the others.
            r#"{"E1": {"t": "a"}}"#,
            // Documents in formats of their own.
            r#"{"openapi": "3.1.0", "responses": {"404": {"description": "a"}, "409": {"description": "b"}}}"#,
            r#"{"swagger": "2.0", "responses": {"404": {"description": "a"}, "409": {"description": "b"}}}"#,
            r#"{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {"E1": {"type": "a"}, "E2": {"type": "b"}}}"#,
        ] {
            assert!(page(json).tables.is_empty(), "{json}");
        }
        for json in [
            r#"{"E1": "a", "E2": "b"}"#,
            r#"{"42P01": "a", "01000": "b"}"#,
            r#"{"no_boat": "a", "no_crew": "b", "no_sail": "c", "timeout": "d"}"#,
            r#"{"$schema": "./codes.schema.json", "codes": {"E1": {"t": "a"}, "E2": {"t": "b"}}}"#,
        ] {
            assert_eq!(page(json).tables.len(), 1, "{json}");
        }
    }

    #[test]
    fn arrays_of_objects_in_objects_are_tables_where_the_objects_are_groups() {
        let page = page(
            r#"{"PAY_1": {"title": "a", "errors": [{"code": 1}]}, "PAY_2": {"title": "b", "errors": [{"code": 2}]}}"#,
        );
        let headings: Vec<Option<&str>> = page.tables.iter().map(|table| table.heading.as_deref()).collect();
        assert_eq!(headings, [Some("PAY_1.errors"), Some("PAY_2.errors")]);
        let page =
            self::page(r#"{"E1": {"t": "a", "causes": [{"code": 1}]}, "E2": {"t": "b"}, "E3": {"t": "c"}}"#);
        assert_eq!(keyed(&page), [r#"|t|causes :: E1|a|[{"code":1}] / E2|b| / E3|c|"#]);
        assert_eq!(page.tables.len(), 1);
    }

    #[test]
    fn a_key_of_a_table_that_is_repeated_is_a_problem() {
        assert_eq!(
            problems("{\"E1\": \"a\",\n \"E2\": \"b\",\n \"E1\": \"c\"}"),
            [
                "the object has the key `\"E1\"` twice\n --> p.json:3:2\n  |\n3 |  \"E1\": \"c\"}\n  |  ^^^^\n  \
              = expected: each key once\n  = help: the first one is on line 1"
            ]
        );
    }

    #[test]
    fn tables_with_keys_have_the_limits_of_others() {
        let row = |n: usize| format!("\"E{n}\":{{\"t\":0,\"k{n}\":0}}");
        let page = page(&format!("{{{}}}", (0..1100).map(row).collect::<Vec<_>>().join(",")));
        assert!(page.tables.is_empty());
        let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
        assert_eq!(messages, ["the objects have 1101 different keys, more than the limit of 1000"]);
        let text = |n: usize| format!("\"E{n}\":\"\"");
        let page = self::page(&format!("{{{}}}", (0..600_000).map(text).collect::<Vec<_>>().join(",")));
        let messages: Vec<&str> = page.problems.iter().map(Problem::message).collect();
        assert_eq!(messages, ["the tables of the page have more than 1000000 cells, the limit"]);
    }

    /// A string as a cell shows it: words separated by a space, lines by a line break.
    fn shown(text: &str) -> String {
        let lines =
            text.split(['\n', '\r']).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// A string as JSON. Every second character, and every one that needs it, is an escape sequence.
    fn encoded(text: &str) -> String {
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
            let [a, b, c] = [encoded(&keys[0]), encoded(&keys[1]), encoded(&keys[2])];
            let objects: Vec<String> = table
                .iter()
                .map(|(x, y, z)| {
                    let (x, y) = (encoded(x), encoded(y));
                    let last = z.as_ref().map_or(String::new(), |z| format!(",{gap}{c}:{gap}{}", encoded(z)));
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
