//! Tests that the tokenizer agrees with html5gum.
#![cfg(test)]

use std::fs;
use std::path::Path;

use html5gum::{Emitter, Error, State, naive_next_state};
use proptest::prelude::*;

use super::reference::value;
use super::tokenizer::{Token, Tokenizer};

/// A token of either tokenizer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    /// A character, and the byte of the page that it comes from.
    Character(usize, char),
    /// A start tag at this byte, with its attributes. Of attributes with the same name, only the first counts.
    Start(usize, String, Vec<(String, String)>),
    End(usize, String),
}

fn ours(html: &str) -> Vec<Event> {
    let visible = |name: &str| name.replace('\0', "\u{fffd}");
    let mut events = Vec::new();
    let mut tokenizer = Tokenizer::new(html);
    while let Some(token) = tokenizer.next() {
        match token {
            Token::Text(text) => {
                for (at, c) in html[text.clone()].char_indices() {
                    events.push(Event::Character(text.start + at, c));
                }
            }
            Token::Replaced(at, text) => events.extend(text.chars().map(|c| Event::Character(at, c))),
            Token::LongTag(_) => {}
            Token::Tag(tag) if tag.closing => events.push(Event::End(tag.at, visible(&tag.name))),
            Token::Tag(mut tag) => {
                let mut attributes = Vec::new();
                while let Some(attribute) = tag.attributes.next() {
                    let name = visible(&attribute.name.to_ascii_lowercase());
                    attributes.push((name, visible(&value(attribute.value))));
                }
                events.push(Event::Start(tag.at, visible(&tag.name), first_of_each(attributes)));
            }
        }
    }
    events
}

fn first_of_each(attributes: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut first: Vec<(String, String)> = Vec::new();
    for attribute in attributes {
        if first.iter().all(|(name, _)| *name != attribute.0) {
            first.push(attribute);
        }
    }
    first
}

fn theirs(html: &str) -> Vec<Event> {
    match html5gum::Tokenizer::new_with_emitter(html, Collector::new(html)).next() {
        Some(Ok(events)) => events,
        _ => Vec::new(),
    }
}

/// Collects all events into one token.
struct Collector<'a> {
    html: &'a str,
    position: usize,
    /// Where the next text starts.
    text_start: usize,
    /// The bytes of the character that has been read in part, and where it starts.
    character: (usize, Vec<u8>),
    tag_start: usize,
    closing: bool,
    name: Vec<u8>,
    /// The name of the last start tag.
    last_start: Vec<u8>,
    attributes: Vec<(Vec<u8>, Vec<u8>)>,
    events: Vec<Event>,
    token: Option<Vec<Event>>,
}

impl<'a> Collector<'a> {
    fn new(html: &'a str) -> Self {
        Self {
            html,
            position: 0,
            text_start: 0,
            character: (0, Vec::new()),
            tag_start: 0,
            closing: false,
            name: Vec::new(),
            last_start: Vec::new(),
            attributes: Vec::new(),
            events: Vec::new(),
            token: None,
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Emitter for Collector<'_> {
    type Token = Vec<Event>;

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }

    fn init_string(&mut self) {
        self.text_start = self.position;
    }

    fn emit_string(&mut self, bytes: &[u8]) {
        let start = self.text_start;
        let verbatim = self.html.as_bytes()[start..].starts_with(bytes);
        self.text_start = if verbatim { start + bytes.len() } else { self.position };
        for (n, &byte) in bytes.iter().enumerate() {
            if self.character.1.is_empty() {
                self.character.0 = if verbatim { start + n } else { start };
            }
            self.character.1.push(byte);
            if let Ok(text) = std::str::from_utf8(&self.character.1) {
                self.events.extend(text.chars().map(|c| Event::Character(self.character.0, c)));
                self.character.1.clear();
            }
        }
    }

    fn start_open_tag(&mut self) {
        self.tag_start = self.position - 1;
    }

    fn init_start_tag(&mut self) {
        self.name.clear();
        self.attributes.clear();
        self.closing = false;
    }

    fn init_end_tag(&mut self) {
        self.init_start_tag();
        self.closing = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend(name);
    }

    fn init_attribute(&mut self) {
        self.attributes.push((Vec::new(), Vec::new()));
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attributes.last_mut().unwrap().0.extend(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.attributes.last_mut().unwrap().1.extend(value);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.text_start = self.position;
        let name = text(&self.name);
        if self.closing {
            self.events.push(Event::End(self.tag_start, name));
            return None;
        }
        let attributes = self.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
        self.events.push(Event::Start(self.tag_start, name, first_of_each(attributes)));
        self.last_start.clone_from(&self.name);
        // The standard has `noframes`, html5gum `noframe`.
        match self.name.as_slice() {
            b"noframes" => Some(State::RawText),
            b"noframe" => None,
            name => naive_next_state(name),
        }
    }

    fn emit_current_comment(&mut self) {
        self.text_start = self.position;
    }

    fn emit_current_doctype(&mut self) {
        self.text_start = self.position;
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.closing && self.last_start == self.name
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.token = Some(std::mem::take(&mut self.events));
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Vec<Event>> {
        self.token.take()
    }

    fn emit_error(&mut self, _error: Error) {}
    fn init_comment(&mut self) {}
    fn set_self_closing(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn push_comment(&mut self, _text: &[u8]) {}
    fn push_doctype_name(&mut self, _text: &[u8]) {}
    fn init_doctype(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _value: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _value: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _text: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _text: &[u8]) {}
}

#[track_caller]
fn assert_agree(html: &str) {
    assert_eq!(ours(html), theirs(html), "{html:?}");
}

/// Cases for each state of the standard. The generated pages also combine them.
const CASES: &[&str] = &[
    // Text.
    "<",
    "<<",
    "<<b>",
    "< b>",
    "<1",
    "a<",
    "</",
    "</>",
    "</ b>",
    "</1>",
    "<中>",
    "</中>",
    "\0<b\0c d\0=\0>",
    // Tags.
    "<b",
    "<b ",
    "<b/",
    "<b/>",
    "<B C>",
    "</B C=1>",
    "</b",
    "<b<c>",
    "<b/c/>",
    "<a-b:c.中>",
    "<b\n\t\u{c}c>",
    // Attributes.
    "<b =>",
    "<b ==>",
    "<b =c=d>",
    "<b c=>",
    "<b c = d>",
    "<b c=d/>",
    "<b c/=d>",
    "<b c\n=\t'd\"'>",
    "<b c=\"d'>\">",
    "<b c='d'e>",
    "<b c='d'/>",
    "<b c='d'/e>",
    "<b c=d\"e'<=`>",
    "<b c='",
    "<b c=\"d",
    "<b c=d",
    "<b c=d ",
    "<b c='d'",
    "<b c",
    "<b c ",
    "<b c=",
    "<b c= ",
    "<b \"c'<=d>",
    "<b c=1 C=2 c>",
    "<b C\0=D\0>",
    "<b c=/>",
    "<b c= / >",
    "<b / c>",
    // References in attributes.
    "<b c=&lt;>",
    "<b c=&lt>",
    "<b c='&lt=&lt;=&lta&lt '>",
    "<b c=\"&notin;&notin&not\">",
    "<b c=&#65&#x41;>",
    "<b c=&>",
    "<b c='&amp'd>",
    "<b c=&amp=1&amp;=2>",
    "<b c='&",
    "<b c=&am",
    // Comments.
    "<!-->",
    "<!--->",
    "<!---->",
    "<!----->",
    "<!-- a -->",
    "<!--a--!>",
    "<!----!>",
    "<!---!>",
    "<!--a--!-->",
    "<!--a--!b-->",
    "<!--a--b-->",
    "<!--a-b-->",
    "<!--<!-->",
    "<!--<!--->",
    "<!--<!---->",
    "<!--<!-- a --> b -->",
    "<!--<!-a-->",
    "<!--<<!>-->",
    "<!--<!--!>",
    "<!--a->b-->",
    "<!--a- ->b-->",
    "<!--a-- >b-->",
    "<!--a>b-->",
    "<!--a--!!>b-->",
    "<!--",
    "<!---",
    "<!--a",
    "<!--a-",
    "<!--a--",
    "<!--a--!",
    "<!--\0-->",
    // Markup that ends like a comment.
    "<!>",
    "<!",
    "<!-",
    "<!->",
    "<!a>",
    "<!a",
    "<?>",
    "<?a b?>",
    "<?a",
    "<!- ->",
    "<![CDATA[a>b]]>",
    "<![cdata[a]]>",
    "</ a>",
    // Document types.
    "<!DOCTYPE html>",
    "<!doctype>",
    "<!DOCTYPE html PUBLIC \"a>b\" 'c>d'>",
    "<!DOCTYPE html SYSTEM 'a'>",
    "<!DOCTYPE",
    "<!DOCTYPE html PUBLIC 'a",
    "<!doctypehtml>",
    "<!doc>",
    // References.
    "&",
    "&;",
    "&a",
    "&amp",
    "&amp;",
    "&ampx;",
    "&AMP",
    "&Amp;",
    "&notin;",
    "&notin",
    "&notit;",
    "&not;in",
    "&unknown;",
    "&ThickSpace;",
    "&acE;",
    "&bne;",
    "&CounterClockwiseContourIntegral;",
    "&CounterClockwiseContourIntegralx;",
    "&#",
    "&#;",
    "&#x",
    "&#x;",
    "&#xg;",
    "&#65",
    "&#65;",
    "&#x4E2d;",
    "&#X41",
    "&#0;",
    "&#128;",
    "&#x9f;",
    "&#129;",
    "&#xd800;",
    "&#xDFFF;",
    "&#x10FFFF;",
    "&#x110000;",
    "&#99999999999;",
    "&#xffffffffffffffffff;",
    "&#13;",
    "&#xfdd0;",
    "&#1;",
    "&&lt;&",
    "&lt<b>",
    "&am<b>p;",
    "&#6<b>5;",
    "&中;",
    "&lt中",
    "&#38;lt;",
    "&aacute&Aacute;&aacutex",
    // Elements with text only.
    "<title>a<b>&lt;</b></title>c",
    "<TITLE>a</tItLe >b",
    "<title>a</title/>b",
    "<title>a</title",
    "<title>a</title b",
    "<title>a</titleb>c</title>",
    "<title>a</ title></title>",
    "<title>&am</title>p;",
    "<title>\0&#0;</title>",
    "<title></title>",
    "<title/>a<b></title>",
    "<title><!--</title>-->",
    "<textarea>&lt<</textarea><b>",
    "<style>a<b>&lt;\0</style>c",
    "<xmp><b></xmp>c",
    "<iframe><b></iframe>",
    "<noembed><b></noembed>",
    "<noframes><b></noframes>",
    "<noscript><b></noscript>",
    "<style></style",
    "<style></style ",
    "<style></sty",
    "<style></xmp></style>",
    "<plaintext>a</plaintext>&lt;\0<b>",
    "</title>&lt;<b>",
    "</plaintext>&lt;",
    // Scripts.
    "<script>a<b>&lt;\0</script>c",
    "<script></scripta></script>",
    "<script></script",
    "<script></script a",
    "<script><!--",
    "<script><!--</script>-->",
    "<script><!--<script></script>--></script>a",
    "<script><!--<script></script></script>a",
    "<script><!--<script>--></script>a",
    "<script><!--<script>a</script>b<script>c</script>--></script>d",
    "<script><!--<scripta></script>b",
    "<script><!--<script></scripta></script></script>b",
    "<script><!--<script/a</script/b</script>c",
    "<script><!--><script></script>a",
    "<script><!---><script></script>a",
    "<script><!-<script></script>a",
    "<script><!--a-><script></script></script>b",
    "<script><!--a--a><script></script></script>b",
    "<script><!--<script -></script></script>b",
    "<script><!--<SCRIPT\n></Script\t></script>b",
    "<script><!--<script>--><!--</script>b",
    "<script><!--<script",
    "<script><!--<script>",
    "<script><!--<script></script",
    "<script><!--<script></script>",
    "<script><!--<<script></script></script>b",
    "<script><!-- <b> </b> --></script>c",
    "<script><<!--<script></script></script>b",
    "<script>--><!--<!--></script>b",
    "<script><!--<!--<script></script></script>b",
];

/// Parts that are combined with the cases.
const PARTS: &[&str] = &[
    "a",
    " ",
    "中",
    "\n",
    "\0",
    "-",
    "--",
    "->",
    "-->",
    "!",
    ">",
    "<",
    "</",
    "/",
    "=",
    "'",
    "\"",
    "&",
    ";",
    "#",
    "x41",
    "lt",
    "amp",
    "not",
    "<b>",
    "</b>",
    "<td ",
    "rowspan",
    "<!--",
    "--!>",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<xmp ",
    "</xmp ",
    "script",
    "title",
    "&#",
    "&#x",
    "&lt;",
    "&notin",
    "<plaintext>",
];

#[test]
fn cases() {
    for case in CASES {
        assert_agree(case);
        for part in PARTS {
            assert_agree(&format!("{case}{part}"));
            assert_agree(&format!("{part}{case}"));
        }
        for other in CASES {
            assert_agree(&format!("{case}{other}"));
        }
        for end in 0..case.len() {
            if let Some(start) = case.get(..end) {
                assert_agree(start);
            }
        }
    }
}

#[test]
fn numbers() {
    for point in (0..0x300).chain(0xd7f0..0xe010).chain((0..0x11).map(|plane| plane << 16 | 0xfffe)) {
        assert_agree(&format!("&#{point};&#x{point:x}"));
    }
}

#[test]
fn names() {
    let mut names = 0;
    for name in super::named::names() {
        assert_agree(&format!(
            "&{name};&{name}&{name}x &{name}=<a b='&{name};&{name}&{name}x &{name}=' c=&{name}>"
        ));
        names += 1;
    }
    assert_eq!(names, 2125);
}

/// The files below a folder with these extensions.
fn pages(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() && !path.is_symlink() && !path.ends_with("target") && !path.ends_with(".git") {
            pages(&path, found);
        } else if matches!(extension, Some("html" | "md" | "mdx" | "wiki" | "mediawiki" | "svg")) {
            found.extend(fs::read_to_string(&path).ok().map(|text| text.replace('\r', "")));
        }
    }
}

#[test]
fn pages_of_the_repository() {
    let mut found = Vec::new();
    for folder in ["macros", "runtime", "tests"] {
        pages(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder), &mut found);
    }
    assert!(!found.is_empty());
    for page in found {
        assert_agree(&page);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn generated_pages(parts in prop::collection::vec(prop::sample::select([CASES, PARTS].concat()), 0..12)) {
        assert_agree(&parts.concat());
    }
}
