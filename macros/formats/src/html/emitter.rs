//! Passes the tags and the text of HTML to the builder.

use doccodes_page::limits::MAX_ATTRIBUTES;

use super::attributes::Attributes;
use super::element::{self, COLSPAN_ZERO, ROWSPAN_ZERO, span};
use super::tokenizer::{self, Token, Tokenizer};
use crate::builder::Builder;
use crate::offsets::Offsets;
use crate::tag::Tag;

/// Passes the tags and the text of `html`, which may be a part of a document, to `builder`.
pub(crate) fn feed(builder: &mut Builder<'_>, html: &str, offsets: &Offsets) {
    let mut tokenizer = Tokenizer::new(html);
    while let Some(token) = tokenizer.next() {
        match token {
            Token::Text(text) => {
                let mut from = text.start;
                while from < text.end {
                    let to = offsets.piece_end(from, text.end);
                    builder.text(html.get(from..to).unwrap_or(""), offsets.page(from), true);
                    from = to;
                }
            }
            Token::Replaced(at, text) => builder.text(&text, offsets.page(at), false),
            Token::Tag(tag) => pass_tag(builder, &tag, offsets.page(tag.at)),
            Token::LongTag(at) => {
                let message = format!("a tag has more than {MAX_ATTRIBUTES} attributes, the limit");
                builder.refuse(offsets.page(at), message);
            }
        }
    }
}

fn pass_tag(builder: &mut Builder<'_>, tag: &tokenizer::Tag<'_>, offset: u32) {
    match tag.name.as_str() {
        "br" => builder.break_line(),
        // A footnote mark is not a part of the word that it follows.
        "sup" | "sub" => builder.text(" ", offset, false),
        _ => {}
    }
    let Some(found) = element::tag(tag.name.as_bytes(), 1, 1) else { return };
    if tag.closing {
        builder.end(found, offset)
    } else {
        builder.start(with_attributes(found, tag.attributes), offset)
    }
}

/// A tag with the values of its attributes.
fn with_attributes(tag: Tag, attributes: Attributes<'_>) -> Tag {
    let span_of = |name, zero| attributes.get(name).map_or(1, |value| span(&value, zero));
    match tag {
        Tag::Cell { header, .. } => Tag::Cell {
            header,
            rowspan: span_of("rowspan", ROWSPAN_ZERO),
            colspan: span_of("colspan", COLSPAN_ZERO),
        },
        Tag::Link { .. } => {
            let local = attributes.get("href").is_some_and(|href| href.trim_ascii_start().starts_with('#'));
            Tag::Link { local }
        }
        _ => tag,
    }
}
