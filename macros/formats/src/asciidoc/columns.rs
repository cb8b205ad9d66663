//! The specifications of columns and cells: `cols="1,2a"`, `2+|`.

use doccodes_page::limits::{MAX_COLUMNS, MAX_SPAN};

/// How the text of a cell is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// Paragraphs.
    #[default]
    Text,
    /// Blocks, such as lists and tables.
    Blocks,
    /// Text without markup, whose line breaks are kept.
    Literal,
    /// A header.
    Header,
}

impl Style {
    fn from_letter(letter: u8) -> Self {
        match letter {
            b'a' => Self::Blocks,
            b'l' => Self::Literal,
            b'h' => Self::Header,
            _ => Self::Text,
        }
    }
}

/// The specification of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spec {
    pub(super) colspan: u32,
    pub(super) rowspan: u32,
    /// How many times the cell is repeated.
    pub(super) repeat: u32,
    /// The style, if it is not the column's.
    pub(super) style: Option<Style>,
}

impl Spec {
    pub(super) const NONE: Self = Self { colspan: 1, rowspan: 1, repeat: 1, style: None };

    /// Parses what is before the separator of a cell: a span or a number of repeats, the alignment, and the style.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut spec = Self::NONE;
        let mut rest = text;
        let length = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        // A dot without digits belongs to the vertical alignment.
        if length > 0 && !aligns_vertically(rest) {
            let (number, after) = rest.split_at_checked(length)?;
            let (columns, rows) = number.split_once('.').unwrap_or((number, ""));
            match after.bytes().next()? {
                b'+' => (spec.colspan, spec.rowspan) = (span(columns)?, span(rows)?),
                b'*' => spec.repeat = span(columns)?,
                _ => return None,
            }
            rest = after.get(1..)?;
        }
        let rest = without_alignment(rest);
        match rest.as_bytes() {
            [] => Some(spec),
            [letter @ b'a'..=b'z'] => Some(Self { style: Some(Style::from_letter(*letter)), ..spec }),
            _ => None,
        }
    }
}

/// A number of columns or rows; 1 if it is left out.
fn span(digits: &str) -> Option<u32> {
    match digits {
        "" => Some(1),
        _ if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(digits.parse().unwrap_or(MAX_SPAN).clamp(1, MAX_SPAN))
        }
        _ => None,
    }
}

fn aligns_vertically(text: &str) -> bool {
    text.strip_prefix('.').is_some_and(|text| text.starts_with(['<', '^', '>']))
}

fn without_alignment(text: &str) -> &str {
    let align = |text: &str| usize::from(text.starts_with(['<', '^', '>']));
    let text = text.get(align(text)..).unwrap_or("");
    match text.strip_prefix('.') {
        Some(vertical) if align(vertical) > 0 => vertical.get(1..).unwrap_or(""),
        _ => text,
    }
}

/// The styles of the columns that the attribute `cols` lists.
pub(super) fn parse_columns(list: &str) -> Vec<Style> {
    let list: String = list.chars().filter(|c| !c.is_whitespace()).collect();
    if let Ok(number) = list.parse::<usize>() {
        return vec![Style::Text; number.min(MAX_COLUMNS + 1)];
    }
    let mut styles = Vec::new();
    if list.is_empty() {
        return styles;
    }
    let separator = if list.contains(',') { ',' } else { ';' };
    for column in list.split(separator) {
        let (repeat, rest) = match column.split_once('*') {
            Some((number, rest)) => (number.parse().unwrap_or(1), rest),
            None => (1, column),
        };
        let style =
            rest.bytes().last().filter(u8::is_ascii_lowercase).map_or(Style::Text, Style::from_letter);
        let repeat = std::cmp::min(repeat, MAX_COLUMNS + 1 - styles.len().min(MAX_COLUMNS + 1));
        styles.resize(styles.len() + repeat, style);
    }
    styles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_spans_repeats_and_a_style() {
        let spec = |text| Spec::parse(text).map(|spec| (spec.colspan, spec.rowspan, spec.repeat, spec.style));
        assert_eq!(spec(""), Some((1, 1, 1, None)));
        assert_eq!(spec("2+"), Some((2, 1, 1, None)));
        assert_eq!(spec(".3+^.>m"), Some((1, 3, 1, Some(Style::Text))));
        assert_eq!(spec("2.3+a"), Some((2, 3, 1, Some(Style::Blocks))));
        assert_eq!(spec(".^"), Some((1, 1, 1, None)));
        assert_eq!(spec("^.^a"), Some((1, 1, 1, Some(Style::Blocks))));
        assert_eq!(spec("4*<l"), Some((1, 1, 4, Some(Style::Literal))));
        assert_eq!(spec("99999999999+"), Some((MAX_SPAN, 1, 1, None)));
        for text in ["2", "ab", "2.+x.", "2.3.4+", "+", "A", "404", "状", "a|"] {
            assert_eq!(spec(text), None, "{text}");
        }
    }

    #[test]
    fn columns_are_counted() {
        assert_eq!(parse_columns("3").len(), 3);
        assert_eq!(parse_columns("1, 2a ,^.^3l").as_slice(), [Style::Text, Style::Blocks, Style::Literal]);
        assert_eq!(
            parse_columns("2*,3*h").as_slice(),
            [Style::Text, Style::Text, Style::Header, Style::Header, Style::Header]
        );
        assert_eq!(parse_columns("20e;10%;~m").len(), 3);
        assert_eq!(parse_columns(",,").len(), 3);
        assert!(parse_columns(" ").is_empty());
        assert_eq!(parse_columns("99999,99999*,99999*a").len(), MAX_COLUMNS + 1);
    }
}
