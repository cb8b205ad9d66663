//! Placeholders in a line: markup that a documentation tool replaces before it reads Markdown, or that only styles the text.

use std::ops::Range;

use doccodes_page::characters::{Kind as Characters, QUOTES, all, run_length};
use doccodes_page::one_of::{ends_with_one_of, starts_with_one_of};

use super::attributes::Attributes;
use super::include;

/// A part of a line that is not text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placeholder {
    /// In bytes of the line.
    pub(super) range: Range<usize>,
    /// Whether the tool inserts the content of another file here.
    pub(super) includes: bool,
}

/// The starts and ends of placeholders. The first match counts.
const BRACKETS: &[(&str, &str, Kind)] = &[
    ("{%", "%}", Kind::Tag),
    ("{{<", ">}}", Kind::Tag),
    ("{{%", "%}}", Kind::Tag),
    ("{{", "}}", Kind::Value),
    ("{!", "!}", Kind::File),
    ("{# ", " #}", Kind::Comment),
    ("{/*", "*/}", Kind::Comment),
];

/// The most bytes between the brackets of a placeholder.
const MAX_LENGTH: usize = 1000;

#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A statement of Liquid or Jinja, or a shortcode of Hugo.
    Tag,
    /// A value, which is text unless the tool certainly replaces it: `{{name}}` is a gap of a message.
    Value,
    /// The name of a file.
    File,
    Comment,
}

/// The starts of values that documentation tools replace: the site, the page, the parameters of an include.
const ROOTS: &[&str] = &["site.", "page.", "layout.", "include.", "book.", "extra."];

/// The ends of the names of macros that show a badge: `{{deprecated_inline}}`.
const BADGES: &[&str] = &["_inline", "_Inline"];

/// The starts of the names of icons: `:octicons-check-16:`.
const ICONS: &[&str] = &[":octicons-", ":material-", ":fontawesome-", ":simple-"];

/// Words in the name of an icon that has a meaning, such as yes or no.
const MEANINGS: &[&str] =
    &["check", "close", "cancel", "times", "xmark", "ban", "x", "plus", "minus", "thumb"];

/// The characters before a list of attributes without a colon: the end of a link, an image, or styled text.
const STYLED: &[char] = &[')', ']', '`', '*', ':'];

/// The placeholders of a line, outside inline code, in order.
pub(super) fn find(line: &str) -> Vec<Placeholder> {
    let mut found = Vec::new();
    if !may_have_one(line) {
        return found;
    }
    let mut ends = Ends::new(line);
    let mut at = 0;
    let bytes = line.as_bytes();
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < bytes.len() {
        if !STARTS[bytes[at] as usize] {
            at += 1;
            continue;
        }
        let rest = line.get(at..).unwrap_or("");
        let end = match bytes[at] {
            b'\\' => at + 2,
            b'`' => ends.after_code(line, at),
            b'{' => match placeholder(line, at, &mut ends) {
                Some(Placeholder { range, includes }) => {
                    let end = range.end;
                    match macro_text(line, &range) {
                        // The text that the macro shows is kept.
                        Some(shown) => {
                            found.push(Placeholder { range: range.start..shown.start, includes });
                            found.push(Placeholder { range: shown.end..end, includes });
                        }
                        None => found.push(Placeholder { range, includes }),
                    }
                    end
                }
                // Placeholders within kept text are kept: `{{{ a }}}`.
                None => at + run_length(rest, b'{'),
            },
            _ => match icon(rest) {
                Some(length) => {
                    found.push(Placeholder { range: at..at + length, includes: false });
                    at + length
                }
                None => at + 1,
            },
        };
        // A backslash may be followed by a character of several bytes.
        at = end.min(line.len());
        while !line.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

/// Whether a line has something that may be a placeholder. Most have nothing, which a search for each sign shows quickly.
fn may_have_one(line: &str) -> bool {
    for sign in [b'{', b'`', b'\\'] {
        if line.as_bytes().contains(&sign) {
            return true;
        }
    }
    let mut rest = line;
    while let Some(at) = rest.find(':') {
        rest = &rest[at..];
        if starts_with_one_of(rest, ICONS) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

/// The bytes that may start something that is not text.
static STARTS: [bool; 256] = {
    let mut starts = [false; 256];
    starts[b'{' as usize] = true;
    starts[b'`' as usize] = true;
    starts[b'\\' as usize] = true;
    starts[b':' as usize] = true;
    starts
};

fn placeholder(line: &str, at: usize, ends: &mut Ends) -> Option<Placeholder> {
    let rest = line.get(at..)?;
    let marked = rest.starts_with("{:");
    let may_be_list = marked || line.get(..at).is_some_and(|before| before.ends_with(STYLED));
    if may_be_list && let Some(list) = Attributes::parse(rest, false) {
        return Some(Placeholder { range: at..at + list.length, includes: false });
    }
    let &(start, close, kind) = BRACKETS.iter().find(|(start, ..)| rest.starts_with(start))?;
    let inner = at + start.len();
    let end = ends.find(line, inner, close).filter(|end| end - inner <= MAX_LENGTH)?;
    let content = line.get(inner..end)?.trim_matches(AROUND_CONTENT);
    let includes = match kind {
        Kind::Tag => include::is_tag(content),
        Kind::Value if include::is_value(content) => true,
        Kind::Value => {
            let is_filtered = content.starts_with(QUOTES) && content.contains('|');
            let is_macro = call(content).is_some() || ends_with_one_of(content, BADGES);
            if !is_filtered && !is_macro && !starts_with_one_of(content, ROOTS) {
                return None;
            }
            false
        }
        Kind::File => include::is_file(content).then_some(true)?,
        Kind::Comment => false,
    };
    Some(Placeholder { range: at..end + close.len(), includes })
}

/// The characters around the content of a placeholder: marks of the tool, and spaces.
const AROUND_CONTENT: &[char] = &['-', '~', ' ', '/', '*'];

/// The text that the macro of a placeholder shows: `404 Not Found` of `{{HTTPStatus("404", "404 Not Found")}}`.
fn macro_text(line: &str, placeholder: &Range<usize>) -> Option<Range<usize>> {
    let text = line.get(placeholder.clone())?.strip_prefix("{{")?.strip_suffix("}}")?;
    let content = text.trim();
    let start = placeholder.start + "{{".len() + text.len() - text.trim_start().len();
    let shown = call(content).filter(|_| !include::is_value(content))?;
    Some(start + shown.start..start + shown.end)
}

/// The text that a call of a macro shows: its second argument, or else its first one. Arguments are quoted words. A call without
/// them shows no text of the page.
fn call(content: &str) -> Option<Range<usize>> {
    let open = content.find(AFTER_NAME).filter(|&open| open > 0)?;
    let arguments = content.get(open..)?.strip_prefix('(')?.strip_suffix(')')?;
    let mut shown = None;
    let mut at = 0;
    for _ in 0..2 {
        let rest = arguments.get(at..)?.trim_start_matches(BETWEEN_ARGUMENTS);
        let start = arguments.len() - rest.len();
        let Some(quote @ ('"' | '\'')) = rest.chars().next() else { break };
        let length = rest.get(1..)?.find(quote)?;
        if length > 0 {
            shown = Some(open + 1 + start + 1..open + 1 + start + 1 + length);
        }
        at = start + length + 2;
    }
    shown
}

const AFTER_NAME: Characters = |c| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-');

const BETWEEN_ARGUMENTS: &[char] = &[' ', ','];

/// The length of an icon at the start of a text, if it is only decoration.
fn icon(text: &str) -> Option<usize> {
    if !starts_with_one_of(text, ICONS) {
        return None;
    }
    let (name, _) = text.get(1..)?.split_once(':')?;
    if !all(name, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        return None;
    }
    for word in name.split('-') {
        if MEANINGS.contains(&word) {
            return None;
        }
    }
    Some(name.len() + 2)
}

/// Finds the closing brackets of a line. Each part of the line is searched once, so all searches together take linear time.
struct Ends {
    /// For each closing bracket that was searched, where the next one is, if there is one.
    next: Vec<(&'static str, Option<usize>)>,
    /// For each length, the start of the last run of that many backticks; 0 also means none.
    backticks: Vec<usize>,
}

impl Ends {
    fn new(line: &str) -> Self {
        let mut backticks = Vec::new();
        let mut at = 0;
        while let Some(start) = line.get(at..).and_then(|rest| rest.find('`')) {
            let length = run(line, at + start);
            backticks.resize(backticks.len().max(length + 1), 0);
            backticks[length] = at + start;
            at += start + length;
        }
        Self { next: Vec::new(), backticks }
    }

    /// Where the first `close` from `at` on is. `at` grows from call to call.
    fn find(&mut self, line: &str, at: usize, close: &'static str) -> Option<usize> {
        let search = || line.get(at..).and_then(|rest| rest.find(close)).map(|found| at + found);
        match self.next.iter_mut().find(|(known, _)| *known == close) {
            Some((_, next)) => {
                if next.is_some_and(|next| next < at) {
                    *next = search();
                }
                *next
            }
            None => {
                let next = search();
                self.next.push((close, next));
                next
            }
        }
    }

    /// The end of the inline code that starts at `at`, or of its backticks if they are text.
    fn after_code(&self, line: &str, at: usize) -> usize {
        let length = run(line, at);
        let mut end = at + length;
        if self.backticks.get(length).is_none_or(|&last| last <= at) {
            return end;
        }
        while let Some(start) = line.get(end..).and_then(|rest| rest.find('`')) {
            let closing = run(line, end + start);
            end += start + closing;
            if closing == length {
                break;
            }
        }
        end
    }
}

/// The number of backticks at `at`.
fn run(line: &str, at: usize) -> usize {
    run_length(line.get(at..).unwrap_or(""), b'`')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line without its placeholders.
    fn shown(line: &str) -> String {
        let mut line = line.to_owned();
        for placeholder in find(&line).into_iter().rev() {
            line.replace_range(placeholder.range, "");
        }
        line
    }

    #[test]
    fn placeholders_are_not_text() {
        for (line, text) in [
            ("a {% if x | y %}b{%- endif -%} c", "a b c"),
            ("| {{ site.data.name | upcase }} | b |", "|  | b |"),
            ("{{< hint info >}}a{{< /hint >}}", "a"),
            ("{{% note %}} a", " a"),
            ("{{ 'code' | t }} a", " a"),
            ("[a](b){:target=\"_blank\"} c", "[a](b) c"),
            ("[a](b){target=\"_blank\"} **c**{.red}", "[a](b) **c**"),
            ("a {:.note} b {# c #}", "a  b "),
            (":octicons-tag-24: 2.0 :material-star:{ .gold } a", " 2.0  a"),
            ("a {/* b */} c", "a  c"),
            (
                "{{HTTPStatus(\"404\")}} {{ Term('TLS', \"the TLS\") }} {{a(\"b()\", \"\", 1)}}",
                "404 the TLS b()",
            ),
            ("{{Rare_Inline}}a{{ old_inline }}", "a"),
        ] {
            assert_eq!(shown(line), text, "{line}");
        }
    }

    #[test]
    fn texts_with_braces_are_kept() {
        for line in [
            "Unknown {id}, {{id}}, {{ order.id }}, {{{ .name }}}, {{f()}}, {{f(x)}}, {{f('a'}}, {{('a')}}, {0}, {:d}, {:.2f}, {#1}",
            "`{% if x %}` and ``a ` {{ site.x }}``",
            "\\{% if x %\\} \\{{ site.x }}",
            "{% a",
            "{{ site.x",
            "{{< a",
            "a {.red} b",
            "f() {#x}",
            ":octicons-check-16: :material-close: :x: :octicons-",
            "{!=} {!a!}",
            "a\\状{{b}}",
        ] {
            assert_eq!(shown(line), line);
        }
    }

    #[test]
    fn hostile_lines_are_read_in_linear_time() {
        for part in [
            "{%",
            "{{",
            "{{<",
            "{:",
            "{:.a ",
            "`",
            "`{",
            "{# ",
            "){",
            ":octicons-",
            "{% %}",
            "\\",
            "{{a(\"b\")}}",
            "{{a(",
        ] {
            find(&part.repeat(200_000));
        }
        for (part, end) in [("{{\" |", "}}"), ("{!a", "!}"), ("{{a(\"", "}}")] {
            find(&format!("{}{end}", part.repeat(200_000)));
        }
        let runs: String = (1..1500).map(|length| "`".repeat(length) + " ").collect();
        assert_eq!(find(&runs), []);
    }
}
