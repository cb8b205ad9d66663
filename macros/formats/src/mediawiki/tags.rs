//! Finds a tag at the start of a text.

use std::ops::Range;

/// A tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    pub(super) name: &'t str,
    /// Whether it is an end tag.
    pub(super) closes: bool,
    /// Whether it ends with a slash, like `<br />`.
    pub(super) is_empty: bool,
    /// Its attributes, in bytes of the text.
    pub(super) attributes: Range<usize>,
}

/// The name of the tag that a text starts with: `<name`, `</name`.
pub(super) fn name(text: &str) -> Option<(&str, bool)> {
    let rest = text.strip_prefix('<')?;
    let inner = rest.strip_prefix('/').unwrap_or(rest);
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, after) = inner.split_at_checked(length)?;
    let ends = after.starts_with(['>', '/']) || after.starts_with(char::is_whitespace);
    (ends && name.starts_with(|c: char| c.is_ascii_alphabetic())).then_some((name, inner.len() < rest.len()))
}

/// The tag that a text consists of; `text` ends with the first `>`.
pub(super) fn tag(text: &str) -> Option<Tag<'_>> {
    let (name, closes) = name(text)?;
    let start = 1 + usize::from(closes) + name.len();
    let inner = text.get(start..)?.strip_suffix('>')?;
    let attributes = inner.strip_suffix('/').unwrap_or(inner);
    Some(Tag {
        name,
        closes,
        is_empty: attributes.len() < inner.len(),
        attributes: start..start + attributes.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_a_name_and_attributes() {
        let parts = |text| {
            let tag = tag(text)?;
            Some((tag.name, tag.closes, tag.is_empty, text.get(tag.attributes)?))
        };
        assert_eq!(parts("<br>"), Some(("br", false, false, "")));
        assert_eq!(parts("<BR />"), Some(("BR", false, true, " ")));
        assert_eq!(parts("</td >"), Some(("td", true, false, " ")));
        assert_eq!(parts("<td rowspan=2>"), Some(("td", false, false, " rowspan=2")));
        for text in ["<>", "< a>", "<1>", "<a-b>", "<!-- a -->", "a", "<a", "<状>"] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
