//! Finds the templates of a page: `{{name|argument}}`.

use std::ops::Range;

use super::extensions::Part;

/// Templates that show their first argument, as almost every site defines them. Other templates are not read.
const SHOW_ARGUMENT: &[&str] =
    &["code", "ic", "kbd", "key", "mono", "nobr", "nowrap", "samp", "small", "tt", "var"];

/// Templates that fill a cell with a word: their first argument, or else their name.
const SHOW_NAME: &[&str] = &["maybe", "no", "none", "partial", "unknown", "yes"];

/// Templates and variables that show nothing, or only what helps to find one's way.
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

/// How the names of functions start that show nothing.
const SILENT_FUNCTIONS: &[&str] = &["DEFAULTSORT:", "DISPLAYTITLE:", "#seo:", "#vardefine:"];

/// What is shown of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// Nothing: it is not read.
    Unread,
    /// Nothing, and nothing is lost.
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
    /// The first two `|` outside links in it.
    pipes: [Option<usize>; 2],
    /// How many links are open in it.
    links: u32,
}

/// The templates of a page, in the order of their starts. Of those in each other, all are listed. `parts` are no markup.
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
                open.push(Open { start: at, braces: run, pipes: [None; 2], links: 0 });
            }
            (b'}', _) => close(page, &mut open, at..at + run, &mut found),
            (b'[', Some(open)) if run >= 2 => open.links += 1,
            (b']', Some(open)) if run >= 2 => open.links = open.links.saturating_sub(1),
            (b'|', Some(open)) if open.links == 0 => {
                if let Some(pipe) = open.pipes.iter_mut().find(|pipe| pipe.is_none()) {
                    *pipe = Some(at);
                }
            }
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
        let name = trimmed(page, inner.start..last.pipes[0].unwrap_or(inner.end));
        let shown = match matching {
            TEMPLATE => shown(page, inner, name.clone(), last.pipes),
            _ => Shown::Unread,
        };
        found.push(Template { whole, name, shown });
        braces.start += matching;
        (last.pipes, last.links) = ([None; 2], 0);
        if last.braces < TEMPLATE {
            open.pop();
        }
    }
}

/// What is shown of the template with the text `inner`, whose first arguments start at `pipes`.
fn shown(page: &str, inner: Range<usize>, name: Range<usize>, pipes: [Option<usize>; 2]) -> Shown {
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
    let argument = pipes[0].map(|pipe| pipe + 1..pipes[1].unwrap_or(inner.end));
    match argument.map(|argument| positional(page, argument)) {
        Some(Some(argument)) if is_one_of(SHOW_ARGUMENT) || is_one_of(SHOW_NAME) => Shown::Part(argument),
        None if is_one_of(SHOW_NAME) => Shown::Part(name),
        _ => Shown::Unread,
    }
}

/// The value of an argument, unless it has a name other than its number.
fn positional(page: &str, argument: Range<usize>) -> Option<Range<usize>> {
    let text = page.get(argument.clone())?;
    match text.split_once('=') {
        None => Some(argument),
        Some((name, value)) if name.trim() == "1" => Some(argument.end - value.len()..argument.end),
        Some(_) => None,
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
    use crate::page::mediawiki::extensions;

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
        assert_eq!(part("{{nowrap|{{x|y}} z}}"), Some("{{x|y}} z"));
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
