//! Problems and findings as a compiler shows them: lines of the page with marks under them.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level as Title, Origin as Path, Renderer, Snippet};
use doccodes_codegen::problem::{Location, Problem, visible};
use doccodes_codegen::remedy::Syntax;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::shown::More;
use super::text::wrapped;
use crate::inspected::Inspected;
use crate::lint::{Found, Level, Lint, Reported};
use crate::origin::Origin;

/// The columns before a note: the line number and `= expected: `.
const MARGIN: usize = 16;

/// The columns before the message: `warning[section-row]: `.
fn title_margin(level: Level, lint: Option<&Lint>) -> usize {
    level.name().len() + lint.map_or(0, |lint| lint.name.len() + 2) + 2
}

/// A text with hidden characters escaped, wrapped after a margin of `margin` columns.
fn within(text: &str, margin: usize, width: Option<usize>) -> String {
    wrapped(&visible(text), width.map(|width| width.saturating_sub(margin)))
}

/// An error of a page.
pub(crate) fn error(problem: &Problem, syntax: &dyn Syntax, width: Option<usize>) -> String {
    problem_snippet(&Reported { problem, lint: None, level: Level::Deny }, syntax, None, width)
}

/// A problem of a page of an enum, for a terminal of this width.
pub(crate) fn reported(inspected: &Inspected, reported: &Reported<'_>, width: Option<usize>) -> String {
    problem_snippet(reported, inspected.syntax, inspected.origin.as_ref(), width)
}

fn problem_snippet(
    reported: &Reported<'_>,
    syntax: &dyn Syntax,
    origin: Option<&Origin>,
    width: Option<usize>,
) -> String {
    let Reported { problem, lint, level } = reported;
    let shown = |text: &str| within(text, MARGIN, width);
    let message = within(problem.message(), title_margin(*level, *lint), width);
    let title = title(*level).primary_title(message.as_str());
    let title = match lint {
        Some(lint) => title.id(lint.name),
        None => title,
    };
    let mut group = title.elements(Vec::<Element<'_>>::new());
    if let Some(spot) = problem.location() {
        group = marked(group, (spot, origin), AnnotationKind::Primary, "", width);
    }
    group = with_origin(group, problem.location(), origin, width);
    let expected = problem.expectation().map(shown);
    let remedy = problem.help_in(syntax).map(|help| shown(&help));
    if let Some(expected) = &expected {
        group = group.element(Title::NOTE.with_name("expected").message(expected.as_str()));
    }
    if let Some(remedy) = &remedy {
        group = group.element(Title::HELP.message(remedy.as_str()));
    }
    rendered(group, width)
}

/// What a lint found, for a terminal of this width.
pub(crate) fn finding(inspected: &Inspected, found: &Found, width: Option<usize>) -> String {
    let message = within(&found.finding.message, title_margin(found.level, Some(found.lint)), width);
    let help = within(&found.finding.help, MARGIN, width);
    let marks = found.finding.marks.iter();
    let marks: Vec<(Location, String)> = marks
        .map(|mark| {
            let source = inspected.source(mark.place.page);
            (source.location(mark.place.offset, mark.length), visible(&mark.label))
        })
        .collect();
    let title = title(found.level).primary_title(message.as_str()).id(found.lint.name);
    let mut group = title.elements(Vec::<Element<'_>>::new());
    for (n, (spot, label)) in marks.iter().enumerate() {
        let kind = if n == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        group = marked(group, (spot, inspected.origin.as_ref()), kind, label, width);
    }
    group = with_origin(group, marks.first().map(|(spot, _)| spot), inspected.origin.as_ref(), width);
    rendered(group.element(Title::HELP.message(help.as_str())), width)
}

/// How many findings of a lint are not shown.
pub(super) fn more(more: &More, width: Option<usize>) -> String {
    let message = within(&more.message(), title_margin(more.level, Some(more.lint)), width);
    let title = title(more.level).primary_title(message.as_str()).id(more.lint.name);
    rendered(title.elements(Vec::<Element<'_>>::new()), width)
}

fn title(level: Level) -> Title<'static> {
    if level == Level::Deny { Title::ERROR } else { Title::WARNING }
}

/// Adds the line of the attribute that reads the page, unless the problem is in the attribute itself.
fn with_origin<'a>(
    group: Group<'a>,
    spot: Option<&Location>,
    origin: Option<&'a Origin>,
    width: Option<usize>,
) -> Group<'a> {
    let Some(origin) = origin else { return group };
    let place = (&origin.location, Some(origin));
    match spot {
        Some(spot) if spot.page() == origin.location.page() => group,
        Some(_) => marked(group, place, AnnotationKind::Context, "read here", width),
        None => marked(group, place, AnnotationKind::Primary, "", width),
    }
}

/// Adds a line of a page with a mark below it. `origin` is that of the enum.
fn marked<'a>(
    group: Group<'a>,
    (spot, origin): (&'a Location, Option<&'a Origin>),
    kind: AnnotationKind,
    label: &'a str,
    width: Option<usize>,
) -> Group<'a> {
    let mark = kind.span(fitting(spot, label, width));
    let mark = if label.is_empty() { mark } else { mark.label(label) };
    let (line, column) = (spot.line() as usize, spot.column() as usize);
    let excerpt = Snippet::source(spot.excerpt()).line_start(line).annotation(mark);
    let page = visible(&origin.map_or_else(|| spot.page().to_owned(), |origin| origin.shown(spot.page())));
    let column_in_excerpt = spot.excerpt()[..spot.marked().start].chars().count() + 1;
    if column_in_excerpt == column {
        return group.element(excerpt.path(page));
    }
    // Only a part of a long line is shown, so the column is given separately.
    group.element(Path::path(page).line(line).char_column(column)).element(excerpt)
}

/// The marked part of a line, as far as it fits the terminal. In a wider line, the renderer leaves out what is far from the mark,
/// but does not shorten the mark.
fn fitting(spot: &Location, label: &str, width: Option<usize>) -> Range<usize> {
    let Range { start, end } = spot.marked();
    let Some(width) = width else { return start..end };
    let room = width.saturating_sub(MARGIN + label.width());
    let mut used = 0;
    let mut fits = start;
    for c in spot.excerpt()[start..end].chars() {
        used += c.width().unwrap_or(0);
        if used > room && fits > start {
            break;
        }
        fits += c.len_utf8();
    }
    start..fits
}

fn rendered(group: Group<'_>, width: Option<usize>) -> String {
    let renderer = width.map_or(Renderer::styled(), |width| Renderer::styled().term_width(width));
    format!("{}\n\n", renderer.render(&[group]))
}
