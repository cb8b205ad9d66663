//! Which elements of HTML make structure.

use crate::page::tag::Tag;

/// The tag of an element; `None` for elements that only style their text.
pub(super) fn tag(name: &[u8], rowspan: u32, colspan: u32) -> Option<Tag> {
    Some(match name {
        b"table" => Tag::Table,
        b"caption" => Tag::Caption,
        b"thead" => Tag::Head,
        b"tbody" | b"tfoot" => Tag::Body,
        b"tr" => Tag::Row,
        b"td" => Tag::Cell { header: false, rowspan, colspan },
        b"th" => Tag::Cell { header: true, rowspan, colspan },
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Tag::Heading,
        b"p" | b"div" | b"li" | b"ul" | b"ol" | b"dl" | b"dt" | b"dd" | b"section" | b"article"
        | b"aside" | b"blockquote" | b"hr" | b"figure" | b"figcaption" | b"header" | b"footer" | b"main"
        | b"nav" | b"details" | b"summary" => Tag::Block,
        b"pre" => Tag::Preformatted,
        b"s" | b"del" | b"strike" => Tag::StruckOut,
        b"script" | b"style" => Tag::Hidden,
        _ => return None,
    })
}

/// Whether a single tag makes structure or hides text, rather than styling the words around it.
pub(in crate::page) fn is_structure(html: &str) -> bool {
    let name = html.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let tag = tag(name[..end].to_ascii_lowercase().as_bytes(), 1, 1);
    tag.is_some_and(|tag| !matches!(tag, Tag::Block | Tag::Preformatted | Tag::StruckOut))
}
