//! Finds the templates of a page: `{{name|argument}}`.

use std::ops::Range;

use super::extensions::Part;

/// Templates that show their first argument, by the definition of almost every site. Other templates are not read.
const SHOW_ARGUMENT: &[&str] =
    &["code", "ic", "kbd", "key", "mono", "nobr", "nowrap", "samp", "small", "tt", "var"];

/// Templates that fill a cell with a word: their first argument, or else their name.
const SHOW_NAME: &[&str] = &["maybe", "no", "none", "partial", "unknown", "yes"];

/// Templates and variables that show nothing, or only navigation.
const SILENT: &[&str] = &[
    "-",
    "anchor",
    "clear",
    "clr",
    "reflist",
    "toc",
    "toc left",
    "toc right",
    "tocleft",
    "tocright",
    "vanchor",
];

/// The prefixes of functions that show nothing.
const SILENT_FUNCTIONS: &[&str] = &["DEFAULTSORT:", "DISPLAYTITLE:", "#seo:", "#vardefine:"];

/// How a template is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// Not at all, since it is not read.
    Unread,
    /// Not at all, and no text is lost.
    Silent,
    /// A part of the page.
    Part(Range<usize>),
    /// A character, which may be markup.
    Character(&'static str),
}

/// A template, or a parameter of one.
#[derive(Debug)]
pub(super) struct Template {
    /// In bytes of the page.
    pub(super) whole: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) shown: Shown,
}

/// The number of braces around a parameter: `{{{name}}}`.
const PARAMETER: usize = 3;

/// The number of braces around a template.
const TEMPLATE: usize = 2;

/// Braces that have not been closed yet.
struct Open {
    start: usize,
    braces: usize,
    /// Its first arguments.
    arguments: Arguments,
    /// The number of open links in it.
    links: u32,
}

/// The starts of a template's first two arguments, and the end of the first one's name.
#[derive(Debug, Clone, Copy, Default)]
struct Arguments {
    first: Option<usize>,
    second: Option<usize>,
    equals: Option<usize>,
}

impl Arguments {
    /// Reads a `|` or a `=` outside links and templates.
    fn mark(&mut self, byte: u8, at: usize) {
        let mark = match (byte, self.first, self.second) {
            (b'|', None, _) => &mut self.first,
            (b'|', Some(_), _) => &mut self.second,
            (_, Some(_), None) => &mut self.equals,
            _ => return,
        };
        mark.get_or_insert(at);
    }
}

/// The templates of a page, in the order of their starts. Nested templates are also listed. `parts` are not markup.
pub(super) fn find(page: &str, parts: &[Part]) -> Vec<Template> {
    let bytes = page.as_bytes();
    let mut parts = parts.iter().peekable();
    let mut open: Vec<Open> = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if let Some(part) = parts.next_if(|part| part.whole.start <= at) {
            at = at.max(part.whole.end);
            continue;
        }
        let run = match byte {
            b'{' | b'}' | b'[' | b']' => {
                bytes.get(at..).unwrap_or_default().iter().take_while(|&&other| other == byte).count()
            }
            _ => 1,
        };
        match (byte, open.last_mut()) {
            (b'{', _) if run >= TEMPLATE => {
                open.push(Open { start: at, braces: run, arguments: Arguments::default(), links: 0 });
            }
            (b'}', _) => close(page, &mut open, at..at + run, &mut found),
            (b'[', Some(open)) if run >= 2 => open.links += 1,
            (b']', Some(open)) if run >= 2 => open.links = open.links.saturating_sub(1),
            (b'|' | b'=', Some(open)) if open.links == 0 => open.arguments.mark(byte, at),
            _ => {}
        }
        at += run;
    }
    found.sort_by_key(|template: &Template| (template.whole.start, std::cmp::Reverse(template.whole.end)));
    found
}

/// Closes braces, the innermost first.
fn close(page: &str, open: &mut Vec<Open>, mut braces: Range<usize>, found: &mut Vec<Template>) {
    while let Some(last) = open.last_mut() {
        let matching = braces.len().min(last.braces).min(PARAMETER);
        if matching < TEMPLATE {
            break;
        }
        last.braces -= matching;
        let whole = last.start + last.braces..braces.start + matching;
        let inner = whole.start + matching..whole.end - matching;
        let name = trimmed(page, inner.start..last.arguments.first.unwrap_or(inner.end));
        let shown = match matching {
            TEMPLATE => shown(page, inner, name.clone(), last.arguments),
            _ => Shown::Unread,
        };
        found.push(Template { whole, name, shown });
        braces.start += matching;
        (last.arguments, last.links) = (Arguments::default(), 0);
        if last.braces < TEMPLATE {
            open.pop();
        }
    }
}

/// How the template with the text `inner` is shown.
fn shown(page: &str, inner: Range<usize>, name: Range<usize>, arguments: Arguments) -> Shown {
    match page.get(inner.clone()) {
        Some("!") => return Shown::Character("|"),
        Some("=") => return Shown::Character("="),
        _ => {}
    }
    let word = page.get(name.clone()).unwrap_or("");
    let lower = word.to_lowercase();
    let is_one_of = |names: &[&str]| names.contains(&lower.as_str());
    if is_one_of(SILENT) || SILENT_FUNCTIONS.iter().any(|function| word.starts_with(function)) {
        return Shown::Silent;
    }
    let Some(first) = arguments.first else {
        return if is_one_of(SHOW_NAME) { Shown::Part(name) } else { Shown::Unread };
    };
    let (argument, end) = (first + 1, arguments.second.unwrap_or(inner.end));
    let start = match arguments.equals {
        None => Some(argument),
        // The number of an argument may be its name.
        Some(equals) if page.get(argument..equals).is_some_and(|name| name.trim() == "1") => Some(equals + 1),
        Some(_) => None,
    };
    match start {
        Some(start) if is_one_of(SHOW_ARGUMENT) || is_one_of(SHOW_NAME) => Shown::Part(start..end),
        _ => Shown::Unread,
    }
}

fn trimmed(page: &str, part: Range<usize>) -> Range<usize> {
    let text = page.get(part.clone()).unwrap_or("");
    let start = part.end - text.trim_start().len();
    start..start + text.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mediawiki::extensions;

    fn templates(page: &str) -> Vec<(&str, Shown)> {
        let found = find(page, &extensions::find(page));
        found.into_iter().map(|template| (page.get(template.whole).unwrap(), template.shown)).collect()
    }

    fn part(page: &str) -> Option<&str> {
        match find(page, &[]).swap_remove(0).shown {
            Shown::Part(part) => page.get(part),
            _ => None,
        }
    }

    #[test]
    fn braces_are_matched_from_the_innermost_pair_on() {
        let all = |page| templates(page).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
        assert_eq!(all("a {{b|{{c}}|{{{d}}}}} e"), ["{{b|{{c}}|{{{d}}}}}", "{{c}}", "{{{d}}}"]);
        assert_eq!(all("{{a {{b}} <nowiki>}}</nowiki>"), ["{{b}}"]);
        assert_eq!(all("{\"a\": {\"b\": 1}}"), [""; 0]);
        assert_eq!(all("{{{{a}}}}"), ["{{{a}}}"]);
        assert_eq!(all("{ {a} } }} {{"), [""; 0]);
    }

    #[test]
    fn some_templates_show_their_argument() {
        assert_eq!(part("{{code|E_LOST}}"), Some("E_LOST"));
        assert_eq!(part("{{ Code | 1 = a=b | lang=c}}"), Some(" a=b "));
        assert_eq!(part("{{kbd|[[a|b]]|c}}"), Some("[[a|b]]"));
        assert_eq!(part("{{nowrap|{{x|y=1}} z}}"), Some("{{x|y=1}} z"));
        assert_eq!((part("{{Yes}}"), part("{{no|never}}")), (Some("Yes"), Some("never")));
        assert_eq!((part("{{code|lang=c|a}}"), part("{{code}}"), part("{{codes|a}}")), (None, None, None));
    }

    #[test]
    fn others_are_characters_or_silent_or_unread() {
        assert_eq!(
            templates("{{!}}{{=}}{{DISPLAYTITLE:a}}{{Clear}}{{x}}{{{1|y}}}")
                .into_iter()
                .map(|(_, shown)| shown)
                .collect::<Vec<_>>(),
            [
                Shown::Character("|"),
                Shown::Character("="),
                Shown::Silent,
                Shown::Silent,
                Shown::Unread,
                Shown::Unread
            ]
        );
    }

    #[test]
    fn hostile_braces_are_matched_in_linear_time() {
        for piece in ["{", "{{", "{{a|", "}}", "{{a}}", "{{{a", "[[{{", "{{a}}}"] {
            find(&piece.repeat(100_000), &[]);
        }
        find(&format!("{}{}", "{{a|".repeat(100_000), "}}".repeat(100_000)), &[]);
    }
}
