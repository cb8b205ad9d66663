//! Finds the links in a part of a text: `[[target|text]]` and `[address text]`.

use std::collections::HashMap;
use std::ops::Range;

use super::marker::Marker;
use super::search::Search;
use super::words::{is_not_text, starts_address};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    /// Its end.
    pub(super) end: usize,
    /// The part that is shown; `None` if nothing is.
    pub(super) text: Option<Range<usize>>,
    /// Whether it leads to a place on the page itself.
    pub(super) is_local: bool,
}

/// Finds where a link to an address may end.
struct Ends<'t> {
    brackets: Search<'t>,
    lines: Search<'t>,
}

/// The links of a part of a text, by their starts.
pub(super) fn find(text: &str, part: Range<usize>) -> HashMap<usize, Link> {
    let mut links = HashMap::new();
    let mut open: Vec<(usize, Option<usize>)> = Vec::new();
    let mut ends = Ends { brackets: Search::new(text, "]"), lines: Search::new(text, "\n") };
    let bytes = text.as_bytes();
    let mut at = part.start;
    while at < part.end {
        let rest = bytes.get(at..part.end).unwrap_or_default();
        if rest.starts_with(b"[[") {
            open.push((at, None));
            at += 2;
        } else if rest.starts_with(b"]]") {
            if let Some((start, pipe)) = open.pop()
                && let Some(link) = internal(text, start, pipe, at)
            {
                links.insert(start, link);
            }
            at += 2;
        } else {
            match (rest.first(), open.last_mut()) {
                (Some(b'|'), Some((_, pipe))) => *pipe = pipe.or(Some(at)),
                (Some(b'['), _) => {
                    if let Some(link) = external(text, at, part.end, &mut ends) {
                        links.insert(at, link);
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
    links
}

/// The link from `start` to the brackets at `end`, whose text starts after `pipe`.
fn internal(text: &str, start: usize, pipe: Option<usize>, end: usize) -> Option<Link> {
    let target = text.get(start + 2..pipe.unwrap_or(end))?;
    if target.trim().is_empty() || target.contains(['[', ']', '{', '}', '<', '>', '\n']) {
        return None;
    }
    let is_local = target.trim_start().starts_with('#');
    if is_not_text(target) {
        return Some(Link { end: end + 2, text: None, is_local });
    }
    let colon = usize::from(target.starts_with(':'));
    let target = start + 2 + colon..pipe.unwrap_or(end);
    let shown = pipe.map(|pipe| pipe + 1..end).filter(|shown| !shown.is_empty());
    Some(Link { end: end + 2, text: Some(shown.unwrap_or(target)), is_local })
}

/// The link to an address that starts with the bracket at `start`. Without a text it is shown as a number, like a footnote.
fn external(text: &str, start: usize, end: usize, ends: &mut Ends<'_>) -> Option<Link> {
    let rest = text.get(start + 1..end)?;
    let marker = Marker::parse(rest).filter(|(marker, _)| matches!(marker, Marker::Template(_)));
    if !starts_address(rest) && marker.is_none() {
        return None;
    }
    let close = ends.brackets.find(start + 1).filter(|&close| close < end)?;
    ends.lines.find(start + 1).is_none_or(|line| line > close).then_some(())?;
    let inner = text.get(start + 1..close)?;
    let shown = inner.find([' ', '\t']).map(|space| start + 1 + space + 1..close);
    Some(Link { end: close + 1, text: shown.filter(|shown| !shown.is_empty()), is_local: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(&str, Option<&str>)> {
        let links = find(text, 0..text.len());
        let mut links: Vec<_> = links.into_iter().collect();
        links.sort_by_key(|(start, _)| *start);
        links
            .into_iter()
            .map(|(start, link)| (&text[start..link.end], link.text.map(|shown| &text[shown])))
            .collect()
    }

    #[test]
    fn links_show_their_text_or_their_target() {
        assert_eq!(
            texts("[[a]] [[b|c | d]] [[:Help:e]] [[#f|g]] [[h|]]"),
            [
                ("[[a]]", Some("a")),
                ("[[b|c | d]]", Some("c | d")),
                ("[[:Help:e]]", Some("Help:e")),
                ("[[#f|g]]", Some("g")),
                ("[[h|]]", Some("h"))
            ]
        );
        assert!(find("[[#a|b]]", 0..8)[&0].is_local && !find("[[a#b]]", 0..7)[&0].is_local);
        assert_eq!(
            texts("[https://a.example b c] [//a.example] [mailto:a@b c] [<!--0--> d] [e] [https://f"),
            [
                ("[https://a.example b c]", Some("b c")),
                ("[//a.example]", None),
                ("[mailto:a@b c]", Some("c")),
                ("[<!--0--> d]", Some("d"))
            ]
        );
    }

    #[test]
    fn pictures_and_categories_are_not_text() {
        assert_eq!(
            texts("[[File:a.png|thumb|b [[c]]]] [[Category:d]]"),
            [("[[File:a.png|thumb|b [[c]]]]", None), ("[[c]]", Some("c")), ("[[Category:d]]", None)]
        );
    }

    #[test]
    fn other_brackets_are_text() {
        for text in ["[[", "[[]]", "[[a", "a]]", "[[a{b}]]", "[[ ]]", "[a]", "[https://a\nb]", "]"] {
            assert_eq!(texts(text), [], "{text}");
        }
        assert_eq!(texts("[[a [[b]]"), [("[[b]]", Some("b"))]);
    }

    #[test]
    fn hostile_brackets_are_matched_in_linear_time() {
        for piece in ["[[", "]]", "[[a|", "[https://a ", "[[a]]", "[", "[[a\n"] {
            find(&piece.repeat(100_000), 0..piece.len() * 100_000);
        }
        let nested = format!("{}{}", "[[a".repeat(50_000), "]]".repeat(50_000));
        find(&nested, 0..nested.len());
    }
}
