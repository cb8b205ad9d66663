//! The elements of HTML that make structure.

use doccodes_page::characters::NOT_ASCII_ALPHANUMERIC;
use doccodes_page::limits::MAX_SPAN;

use crate::tag::Tag;

/// The meaning of `rowspan=0`: to the end of the table.
pub(crate) const ROWSPAN_ZERO: u32 = MAX_SPAN;

/// The meaning of `colspan=0`.
pub(crate) const COLSPAN_ZERO: u32 = 1;

/// The number of rows or columns that a cell spans, by the value of its attribute. `zero` is the meaning of 0.
pub(crate) fn span(value: &str, zero: u32) -> u32 {
    let digits = value.trim();
    match digits.parse::<u32>() {
        Ok(0) => zero,
        Ok(n) => n.min(MAX_SPAN),
        Err(_) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => MAX_SPAN,
        Err(_) => 1,
    }
}

/// The tag of an element; `None` for elements that only style their text.
pub(crate) fn tag(name: &[u8], rowspan: u32, colspan: u32) -> Option<Tag> {
    Some(match name {
        b"table" => Tag::Table,
        b"caption" => Tag::Caption,
        b"thead" => Tag::Head,
        b"tbody" | b"tfoot" => Tag::Body,
        b"tr" => Tag::Row,
        b"td" => Tag::Cell { header: false, rowspan, colspan },
        b"th" => Tag::Cell { header: true, rowspan, colspan },
        b"h1" => Tag::Heading(1),
        b"h2" => Tag::Heading(2),
        b"h3" => Tag::Heading(3),
        b"h4" => Tag::Heading(4),
        b"h5" => Tag::Heading(5),
        b"h6" => Tag::Heading(6),
        b"ul" | b"ol" => Tag::List,
        b"li" => Tag::Item,
        b"dl" => Tag::Definitions,
        b"dt" => Tag::Term,
        b"dd" => Tag::Definition,
        b"b" | b"strong" => Tag::Strong,
        b"code" | b"tt" | b"kbd" | b"samp" => Tag::Code,
        b"a" => Tag::Link { local: false },
        b"p" | b"div" | b"section" | b"article" | b"aside" | b"blockquote" | b"hr" | b"figure"
        | b"figcaption" | b"header" | b"footer" | b"main" | b"nav" | b"details" | b"summary" => Tag::Block,
        b"pre" => Tag::Preformatted,
        b"s" | b"del" | b"strike" => Tag::StruckOut,
        b"script" | b"style" => Tag::Hidden,
        _ => return None,
    })
}

/// Whether a single tag makes structure or hides text, rather than styling the words around it.
pub(crate) fn is_structure(html: &str) -> bool {
    let name = html.trim_start_matches(STARTS_OF_TAGS);
    let end = name.find(NOT_ASCII_ALPHANUMERIC).unwrap_or(name.len());
    let tag = tag(name[..end].to_ascii_lowercase().as_bytes(), 1, 1);
    tag.is_some_and(|tag| match tag {
        Tag::Heading(_) => true,
        Tag::Preformatted | Tag::StruckOut => false,
        _ => !tag.is_style() && !tag.is_block(),
    })
}

const STARTS_OF_TAGS: &[char] = &['<', '/'];
