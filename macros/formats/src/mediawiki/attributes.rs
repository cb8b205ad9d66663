//! The attributes of tables, rows and cells: `rowspan=2 style="color: red"`.

use super::marker::Marker;
use crate::html::{COLSPAN_ZERO, ROWSPAN_ZERO, span};

/// The names of attributes. Other words in their place are text.
const NAMES: &[&str] = &[
    "abbr",
    "align",
    "axis",
    "bgcolor",
    "border",
    "bordercolor",
    "cellpadding",
    "cellspacing",
    "char",
    "charoff",
    "class",
    "colspan",
    "datetime",
    "dir",
    "frame",
    "headers",
    "height",
    "hidden",
    "id",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "lang",
    "noshade",
    "nowrap",
    "role",
    "rowspan",
    "rules",
    "scope",
    "sortable",
    "style",
    "summary",
    "tabindex",
    "title",
    "valign",
    "width",
];

/// The prefixes of further attributes.
const STARTS: &[&str] = &["aria-", "data-", "xml:"];

/// How many rows and columns a cell spans. Of several values, the last one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spans {
    pub(super) rows: u32,
    pub(super) columns: u32,
}

impl Spans {
    /// Parses the attributes of a cell.
    pub(super) fn parse(attributes: &str) -> Self {
        let mut spans = Self { rows: 1, columns: 1 };
        for (name, value) in all(attributes) {
            if name.eq_ignore_ascii_case("rowspan") {
                spans.rows = span(value, ROWSPAN_ZERO);
            } else if name.eq_ignore_ascii_case("colspan") {
                spans.columns = span(value, COLSPAN_ZERO);
            }
        }
        spans
    }
}

/// Whether a text may be attributes: it starts with the name of an attribute or with a template, or it has no words.
pub(super) fn is_attributes(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '"' | '\''));
    if text.is_empty() || Marker::parse(text).is_some() {
        return true;
    }
    let length = name_length(text);
    let Some(name) = text.get(..length) else { return false };
    let name = name.to_ascii_lowercase();
    NAMES.contains(&name.as_str()) || STARTS.iter().any(|start| name.starts_with(start))
}

/// The names and the values of attributes. An attribute without a value is left out.
fn all(attributes: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = attributes;
    while let Some(c) = rest.chars().next() {
        let length = name_length(rest);
        let Some((name, after)) = rest.split_at_checked(length).filter(|_| length > 0) else {
            rest = rest.get(c.len_utf8()..).unwrap_or("");
            continue;
        };
        rest = after;
        let Some(value) = after.trim_start().strip_prefix('=') else { continue };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let quoted = quote.and_then(|quote| value.get(1..)?.split_once(quote));
        let (value, after) =
            quoted.unwrap_or_else(|| value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())));
        found.push((name, value));
        rest = after;
    }
    found
}

fn name_length(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte)).count()
}

#[cfg(test)]
mod tests {
    use doccodes_page::limits::MAX_SPAN;

    use super::*;

    #[test]
    fn spans_are_numbers() {
        let spans = |text| {
            let spans = Spans::parse(text);
            (spans.rows, spans.columns)
        };
        assert_eq!(spans("rowspan=2 style=\"a: b\" COLSPAN = '3' |"), (2, 3));
        assert_eq!(spans("style=\"rowspan=2\" colspan=\"2\""), (1, 2));
        for text in ["", "rowspan", "rowspan=", "rowspan=a", "rowspan=\"2", "a-rowspan=2", "状"] {
            assert_eq!(spans(text), (1, 1), "{text}");
        }
        assert_eq!(spans("rowspan=2 rowspan=3"), (3, 1));
        assert_eq!(spans("colspan=0 rowspan=99999999999999999999"), (MAX_SPAN, 1));
    }

    #[test]
    fn words_that_name_no_attribute_are_text() {
        for text in [
            "",
            "  ",
            "style=\"a\"",
            "NOWRAP",
            "scope=row",
            "data-x=1",
            "<!--0-->",
            "\" align=left",
            "width =1",
        ] {
            assert!(is_attributes(text), "{text}");
        }
        for text in ["404", "GET", "code=404", "状态", "<code>a", "-1 ", "styles=a"] {
            assert!(!is_attributes(text), "{text}");
        }
        assert!(NAMES.is_sorted());
    }

    #[test]
    fn hostile_attributes_are_read_in_linear_time() {
        for piece in ["a=\"", "a='", "a", "=", "a=b ", "\""] {
            all(&piece.repeat(100_000));
        }
    }
}
