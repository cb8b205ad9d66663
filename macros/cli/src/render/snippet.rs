//! Problems and findings as a compiler shows them: lines of the page with marks under them.

use annotate_snippets::{AnnotationKind, Element, Group, Level as Title, Origin, Renderer, Snippet};
use doccodes_codegen::problem::{Location, Problem, visible};
use doccodes_codegen::remedy::Syntax;

use crate::inspected::Inspected;
use crate::lint::{Found, Level, Reported};

/// An error of a page.
pub(crate) fn error(problem: &Problem, syntax: &dyn Syntax) -> String {
    reported(&Reported { problem, lint: None, level: Level::Deny }, syntax)
}

/// A problem of a page.
pub(crate) fn reported(reported: &Reported<'_>, syntax: &dyn Syntax) -> String {
    let Reported { problem, lint, level } = reported;
    let message = visible(problem.message());
    let title = title(*level).primary_title(message.as_str());
    let title = match lint {
        Some(lint) => title.id(lint.name),
        None => title,
    };
    let mut group = title.elements(Vec::<Element<'_>>::new());
    if let Some(spot) = problem.location() {
        group = marked(group, spot, AnnotationKind::Primary, "");
    }
    let expected = problem.expectation().map(visible);
    let remedy = problem.help_in(syntax).map(|help| visible(&help));
    if let Some(expected) = &expected {
        group = group.element(Title::NOTE.with_name("expected").message(expected.as_str()));
    }
    if let Some(remedy) = &remedy {
        group = group.element(Title::HELP.message(remedy.as_str()));
    }
    rendered(group)
}

/// What a lint found.
pub(crate) fn finding(inspected: &Inspected, found: &Found) -> String {
    let message = visible(&found.finding.message);
    let help = visible(&found.finding.help);
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
        group = marked(group, spot, kind, label);
    }
    rendered(group.element(Title::HELP.message(help.as_str())))
}

fn title(level: Level) -> Title<'static> {
    if level == Level::Deny { Title::ERROR } else { Title::WARNING }
}

/// Adds a line of the page with a mark under it.
fn marked<'a>(group: Group<'a>, spot: &'a Location, kind: AnnotationKind, label: &'a str) -> Group<'a> {
    let mark = kind.span(spot.marked());
    let mark = if label.is_empty() { mark } else { mark.label(label) };
    let (line, column) = (spot.line() as usize, spot.column() as usize);
    let excerpt = Snippet::source(spot.excerpt()).line_start(line).annotation(mark);
    let page = visible(spot.page());
    let column_in_excerpt = spot.excerpt()[..spot.marked().start].chars().count() + 1;
    if column_in_excerpt == column {
        return group.element(excerpt.path(page));
    }
    // Only a part of a long line is shown, so the column has to be given apart from it.
    group.element(Origin::path(page).line(line).char_column(column)).element(excerpt)
}

fn rendered(group: Group<'_>) -> String {
    format!("{}\n\n", Renderer::styled().render(&[group]))
}
