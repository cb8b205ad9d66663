//! What rustdoc shows for a comment.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text of a comment without markup; `None` if it has some.
pub(super) fn text(comment: &str) -> Option<String> {
    read(comment, |_| false)
}

/// The text of a comment with no markup but emphasis, code and line breaks; `None` if it has other markup.
pub(super) fn styled_text(comment: &str) -> Option<String> {
    read(comment, |event| {
        matches!(
            event,
            Event::Code(_) | Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) | Event::HardBreak
        )
    })
}

fn read(comment: &str, is_allowed: fn(&Event<'_>) -> bool) -> Option<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut text = String::new();
    for event in Parser::new_ext(comment, options) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::Start(Tag::Paragraph) => {}
            Event::End(TagEnd::Paragraph) => text.push('\n'),
            event if !is_allowed(&event) => return None,
            Event::Code(part) => text.push_str(&part),
            Event::HardBreak => text.push('\n'),
            _ => {}
        }
    }
    Some(text)
}
