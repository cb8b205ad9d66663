//! The attributes of tables, rows and cells: `rowspan=2 style="color: red"`.

use super::marker::Marker;

/// The names that attributes have. Other words are text that somebody wrote in the place of attributes.
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

/// How the names of further attributes start.
const STARTS: &[&str] = &["aria-", "data-", "xml:"];

/// The spans of a cell, as attributes of HTML.
pub(super) fn spans(attributes: &str) -> String {
    let mut spans = String::new();
    for (name, value) in all(attributes) {
        let digits = value.trim();
        let is_span = ["rowspan", "colspan"].iter().find(|span| span.eq_ignore_ascii_case(name));
        if let Some(span) = is_span
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            // Of several values, HTML takes the first one, and MediaWiki the last.
            spans.insert_str(0, &format!(" {span}={digits}"));
        }
    }
    spans
}

/// The number of rows or columns in the attributes that [`spans`] returns.
pub(super) fn span(spans: &str, name: &str) -> usize {
    let value = all(spans).into_iter().find(|(span, _)| *span == name);
    value.map_or(1, |(_, digits)| digits.parse().unwrap_or(usize::MAX))
}

/// Whether a text may be attributes: it starts with the name of one, or with a template, or it has no words.
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
    use super::*;

    #[test]
    fn spans_are_numbers() {
        assert_eq!(spans("rowspan=2 style=\"a: b\" COLSPAN = '3' |"), " colspan=3 rowspan=2");
        assert_eq!(spans("style=\"rowspan=2\" colspan=\"2\""), " colspan=2");
        for text in ["", "rowspan", "rowspan=", "rowspan=a", "rowspan=\"2", "a-rowspan=2", "状"] {
            assert_eq!(spans(text), "", "{text}");
        }
        assert_eq!(spans("rowspan=2 rowspan=3"), " rowspan=3 rowspan=2");
        let both = spans("colspan=3 rowspan=99999999999999999999");
        assert_eq!((span(&both, "colspan"), span(&both, "rowspan"), span("", "colspan")), (3, usize::MAX, 1));
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
