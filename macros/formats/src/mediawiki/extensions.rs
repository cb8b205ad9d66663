//! Finds comments, and the tags of MediaWiki and its extensions, whose content is not markup of the page.

use std::collections::HashMap;
use std::ops::Range;

use super::search::Search;
use super::tags;

/// How the content of a tag is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Not at all. A line with only comments does not count as a line.
    Comment,
    /// `<!--` without an end.
    UnclosedComment,
    /// Nothing.
    Hidden,
    /// Nothing: the content is a footnote.
    Footnote,
    /// The content is read as if the tags were not there.
    Transparent,
    /// Text without markup, but with character references.
    Literal,
    /// The same, and its line breaks are kept.
    Preformatted,
    /// A sample of code, without character references.
    Sample,
}

/// The tags, in lower case.
const TAGS: &[(&str, Kind)] = &[
    ("categorytree", Kind::Hidden),
    ("ce", Kind::Literal),
    ("chem", Kind::Literal),
    ("gallery", Kind::Hidden),
    ("graph", Kind::Hidden),
    ("hiero", Kind::Hidden),
    ("imagemap", Kind::Hidden),
    ("includeonly", Kind::Hidden),
    ("indicator", Kind::Hidden),
    ("inputbox", Kind::Hidden),
    ("languages", Kind::Hidden),
    ("mapframe", Kind::Hidden),
    ("math", Kind::Literal),
    ("noinclude", Kind::Transparent),
    ("nowiki", Kind::Literal),
    ("onlyinclude", Kind::Transparent),
    ("poem", Kind::Transparent),
    ("pre", Kind::Preformatted),
    ("ref", Kind::Footnote),
    ("references", Kind::Hidden),
    ("score", Kind::Hidden),
    ("section", Kind::Transparent),
    ("source", Kind::Sample),
    ("syntaxhighlight", Kind::Sample),
    ("templatedata", Kind::Hidden),
    ("templatestyles", Kind::Hidden),
    ("timeline", Kind::Hidden),
    ("translate", Kind::Transparent),
    ("tvar", Kind::Transparent),
];

/// A part of a page that is not markup.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) kind: Kind,
    /// All of it, in bytes of the page.
    pub(super) whole: Range<usize>,
    /// What is between its tags.
    pub(super) content: Range<usize>,
    /// Whether its start tag asks to show the content within a line.
    pub(super) is_inline: bool,
}

/// The parts of a page that are not markup, in order.
pub(super) fn find(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut comment_ends = Search::new(page, "-->");
    let mut tag_ends = Search::new(page, ">");
    let closings = closings(page);
    let mut at = 0;
    while let Some(skipped) = page.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + skipped;
        let part = match page.get(start..) {
            Some(rest) if rest.starts_with("<!--") => Some(comment(start, &mut comment_ends)),
            Some(rest) => tag(page, rest, start, &mut tag_ends, &closings),
            None => None,
        };
        at = part.as_ref().map_or(start + 1, |part| part.whole.end);
        parts.extend(part);
    }
    parts
}

fn comment(start: usize, ends: &mut Search<'_>) -> Part {
    let inner = start + "<!--".len();
    let (kind, content) = match ends.find(inner) {
        Some(end) => (Kind::Comment, inner..end),
        None => (Kind::UnclosedComment, inner..inner),
    };
    let end = if kind == Kind::Comment { content.end + "-->".len() } else { inner };
    Part { kind, whole: start..end, content, is_inline: true }
}

/// The end tags of a page, by their names: where each starts and ends.
type Closings = HashMap<&'static str, Vec<Range<usize>>>;

fn closings(page: &str) -> Closings {
    let mut closings = Closings::new();
    for (at, _) in page.match_indices("</") {
        let rest = page.get(at..).unwrap_or("");
        let Some((name, kind)) = tags::name(rest).and_then(|(name, _)| known(name)) else { continue };
        let after = rest.get("</".len() + name.len()..).unwrap_or("");
        let end = after.trim_start();
        if kind != Kind::Transparent && end.starts_with('>') {
            let length = rest.len() - end.len() + 1;
            closings.entry(name).or_default().push(at..at + length);
        }
    }
    closings
}

fn known(name: &str) -> Option<(&'static str, Kind)> {
    TAGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).copied()
}

/// The part that starts with a tag.
fn tag(page: &str, rest: &str, start: usize, ends: &mut Search<'_>, closings: &Closings) -> Option<Part> {
    let (name, closes) = tags::name(rest)?;
    let (name, kind) = known(name)?;
    let end = ends.find(start)? + 1;
    let tag = tags::tag(page.get(start..end)?)?;
    let attributes = page.get(start + tag.attributes.start..start + tag.attributes.end)?;
    let is_inline = attributes.split_whitespace().any(|word| word.eq_ignore_ascii_case("inline"));
    if kind == Kind::Transparent || tag.is_empty {
        let kind = if tag.is_empty { Kind::Hidden } else { kind };
        return Some(Part { kind, whole: start..end, content: end..end, is_inline });
    }
    if closes {
        return None;
    }
    let closings = closings.get(name)?;
    let closing = closings.get(closings.partition_point(|closing| closing.start < end))?;
    Some(Part { kind, whole: start..closing.end, content: end..closing.start, is_inline })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(page: &str) -> Vec<(Kind, &str)> {
        find(page).into_iter().map(|part| (part.kind, page.get(part.content).unwrap())).collect()
    }

    #[test]
    fn names_are_in_order() {
        assert!(TAGS.is_sorted_by_key(|(name, _)| name));
    }

    #[test]
    fn comments_and_tags_are_found() {
        assert_eq!(
            parts("<!-- a\n--> <nowiki>|</nowiki> <REF name=\"x\">b</Ref > <ref name=c/> <pre>d <ref></pre>"),
            [
                (Kind::Comment, " a\n"),
                (Kind::Literal, "|"),
                (Kind::Footnote, "b"),
                (Kind::Hidden, ""),
                (Kind::Preformatted, "d <ref>")
            ]
        );
        assert_eq!(
            parts("<translate>a</translate> <source lang=c inline>b</source>"),
            [(Kind::Transparent, ""), (Kind::Transparent, ""), (Kind::Sample, "b")]
        );
        assert!(find("<source lang=c inline>b</source>")[0].is_inline);
    }

    #[test]
    fn tags_without_an_end_are_text() {
        assert_eq!(parts("<nowiki>a <ref b <pre> <b>c</b> <nowikis> <"), []);
        assert_eq!(parts("<ref>a<!-- b"), [(Kind::UnclosedComment, "")]);
        assert_eq!(parts("a <!-- <nowiki>b</nowiki>"), [(Kind::UnclosedComment, ""), (Kind::Literal, "b")]);
    }

    #[test]
    fn hostile_tags_are_found_in_linear_time() {
        for piece in ["<!--", "<ref", "<ref>", "</ref", "<ref>a</pre>", "<nowiki/>", "<", "</"] {
            find(&piece.repeat(100_000));
        }
    }
}
