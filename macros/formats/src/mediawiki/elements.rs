//! The elements of HTML that a page may have. Other tags are text.

/// Elements that are read like those of HTML.
const KNOWN: &[&str] = &[
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "data",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "th",
    "time",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

/// The parts of a table.
const PARTS_OF_TABLES: &[&str] = &["caption", "td", "th", "tr"];

/// The known element with this name, in upper or lower case.
pub(super) fn known(name: &str) -> Option<&'static str> {
    KNOWN.iter().find(|known| known.eq_ignore_ascii_case(name)).copied()
}

/// Whether an element is a part of a table.
pub(super) fn is_part_of_table(name: &str) -> bool {
    PARTS_OF_TABLES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order_and_in_any_case() {
        assert!(KNOWN.is_sorted());
        assert!(PARTS_OF_TABLES.iter().all(|name| KNOWN.contains(name)));
        assert_eq!(known("BR"), Some("br"));
        assert_eq!((known("script"), known("username"), known("thead")), (None, None, None));
    }
}
