//! Explicit markup, which starts with two dots: directives, comments, targets, footnotes.

use std::ops::Range;

use super::directive::Head;
use super::line::Line;
use super::marks::{body_end, directive, field_name};

/// Directives whose content is shown verbatim.
const LITERAL: &[&str] = &["code", "code-block", "sourcecode", "parsed-literal", "prompt", "literal"];

/// Directives whose content is not text of the page: other formats, other files, drawings, indexes, tests.
const SKIPPED: &[&str] = &[
    "raw",
    "toctree",
    "contents",
    "index",
    "meta",
    "math",
    "graphviz",
    "digraph",
    "graph",
    "mermaid",
    "uml",
    "plantuml",
    "productionlist",
    "highlight",
    "autosummary",
    "testcode",
    "testoutput",
    "testsetup",
    "testcleanup",
    "doctest",
    "replace",
    "unicode",
    "date",
];

/// Directives whose argument is text of the page, such as `.. note:: Retry later.`
const SHOWN: &[&str] = &[
    "note",
    "warning",
    "attention",
    "caution",
    "danger",
    "error",
    "hint",
    "important",
    "tip",
    "admonition",
    "seealso",
    "topic",
    "sidebar",
    "rubric",
    "centered",
    "deprecated",
    "versionadded",
    "versionchanged",
];

/// Directives whose argument is a term that they describe: constants, exceptions and the like (Sphinx).
const DESCRIBING: &[&str] = &[
    "data",
    "describe",
    "exception",
    "constant",
    "enumerator",
    "macro",
    "py:data",
    "py:exception",
    "c:macro",
    "c:enumerator",
    "cpp:enumerator",
];

/// Markup that starts with two dots.
pub(super) enum Explicit<'t> {
    /// Nothing is read up to this line.
    Skip(usize),
    /// The content of another file, which the directive up to this line includes as text.
    Include(usize),
    /// The same, as a sample of code.
    IncludedCode(usize),
    /// Text that follows on the same line. The lines below are blocks like any others.
    Text(Line<'t>),
    /// A term, whose description is below it, from this line on.
    Term(Line<'t>, usize),
    /// Lines whose text is shown verbatim.
    Literal(Range<usize>),
    Table(Head<'t>),
    ListTable(Head<'t>),
    CsvTable(Head<'t>),
}

impl<'t> Explicit<'t> {
    /// Parses the markup at `at`, if there is any.
    pub(super) fn parse(lines: &[Line<'t>], at: usize) -> Option<Self> {
        let line = lines.get(at)?;
        let rest = line.text.strip_prefix("..")?;
        if rest.is_empty() && lines.get(at + 1).is_none_or(Line::is_blank) {
            return Some(Self::Skip(at + 1));
        }
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return None;
        }
        let rest = line.after(2);
        if let Some((_, note)) = rest.text.strip_prefix('[').and_then(|note| note.split_once("] ")) {
            return Some(Self::Text(line.after(line.text.len() - note.len())));
        }
        let Some(directive) = directive(line.text) else {
            return Some(Self::Skip(body_end(lines, at + 1, line.indent)));
        };
        let argument = line.after(line.text.len() - directive.rest.len());
        Some(match directive.name.to_ascii_lowercase().as_str() {
            "table" => Self::Table(Head::parse(lines, at, argument)),
            "list-table" => Self::ListTable(Head::parse(lines, at, argument)),
            "csv-table" => Self::CsvTable(Head::parse(lines, at, argument)),
            // The files of docutils itself define characters. They are in angle brackets.
            "include" if !argument.text.starts_with('<') => {
                Self::Include(body_end(lines, at + 1, line.indent))
            }
            "include" => Self::Skip(body_end(lines, at + 1, line.indent)),
            "literalinclude" => Self::IncludedCode(body_end(lines, at + 1, line.indent)),
            name if LITERAL.contains(&name) => {
                let head = Head::parse(lines, at, argument);
                Self::Literal(head.content.min(head.end)..head.end)
            }
            name if SKIPPED.contains(&name) => Self::Skip(body_end(lines, at + 1, line.indent)),
            name if SHOWN.contains(&name) && !argument.is_blank() => {
                // The argument continues on the lines below, so it gets their indentation.
                let below = lines.get(at + 1).filter(|below| !below.is_blank() && below.indent > line.indent);
                Self::Text(Line { indent: below.map_or(argument.indent, |below| below.indent), ..argument })
            }
            name if DESCRIBING.contains(&name) && !argument.is_blank() => {
                Self::Term(argument, options_end(lines, at + 1, line.indent))
            }
            // The content of other directives is read as blocks. Their arguments and options are not text.
            _ => Self::Skip(options_end(lines, at + 1, line.indent)),
        })
    }
}

/// The end of the options below a directive's line.
fn options_end(lines: &[Line<'_>], at: usize, indent: usize) -> usize {
    let is_option = |line: &&Line<'_>| line.indent > indent && field_name(line.text).is_some();
    at + lines.iter().skip(at).take_while(is_option).count()
}
