//! Problems and findings as a compiler shows them: the lines of the page with marks under them.

use annotate_snippets::{AnnotationKind, Element, Group, Level as Shown, Origin, Renderer, Snippet};
use doccodes_codegen::problem::{Problem, Spot, visible};
use doccodes_codegen::source::Source;

use crate::lint::{Finding, Level, Lint};

/// A problem of a page.
pub(crate) fn problem(problem: &Problem, level: Level) -> String {
    let message = visible(problem.message());
    let mut group = shown(level).primary_title(message.as_str()).elements(Vec::<Element<'_>>::new());
    if let Some(spot) = problem.spot() {
        group = place(group, spot, true, "");
    }
    let expected = problem.expectation().map(visible);
    let remedy = problem.help_text().map(|help| visible(&help));
    if let Some(expected) = &expected {
        group = group.element(Shown::NOTE.with_name("expected").message(expected.as_str()));
    }
    if let Some(remedy) = &remedy {
        group = group.element(Shown::HELP.message(remedy.as_str()));
    }
    rendered(group)
}

/// Something odd about a page.
pub(crate) fn finding(source: &Source, lint: &Lint, level: Level, finding: &Finding) -> String {
    let message = visible(&finding.message);
    let help = visible(&finding.help);
    let marks: Vec<(Spot, String)> = finding
        .marks
        .iter()
        .map(|mark| (source.spot(mark.offset, mark.length), visible(&mark.label)))
        .collect();
    let title = shown(level).primary_title(message.as_str()).id(lint.name);
    let mut group = title.elements(Vec::<Element<'_>>::new());
    for (n, (spot, label)) in marks.iter().enumerate() {
        group = place(group, spot, n == 0, label);
    }
    rendered(group.element(Shown::HELP.message(help.as_str())))
}

/// How a page did.
pub(crate) fn summary(name: &str, errors: usize, warnings: usize) -> String {
    let count = |n: usize, what: &str| match n {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        n => format!("{n} {what}s"),
    };
    format!("{}: {}, {}\n", visible(name), count(errors, "error"), count(warnings, "warning"))
}

fn shown(level: Level) -> Shown<'static> {
    if level == Level::Deny { Shown::ERROR } else { Shown::WARNING }
}

fn place<'a>(group: Group<'a>, spot: &'a Spot, primary: bool, label: &'a str) -> Group<'a> {
    let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let mark = kind.span(spot.marked());
    let mark = if label.is_empty() { mark } else { mark.label(label) };
    let (line, column) = (spot.line() as usize, spot.column() as usize);
    let excerpt = Snippet::source(spot.excerpt()).line_start(line).annotation(mark);
    let page = visible(spot.page());
    let shown = spot.excerpt()[..spot.marked().start].chars().count() + 1;
    if shown == column {
        return group.element(excerpt.path(page));
    }
    // Of a long line the excerpt is a part: the column is told apart from it.
    group.element(Origin::path(page).line(line).char_column(column)).element(excerpt)
}

fn rendered(group: Group<'_>) -> String {
    format!("{}\n\n", Renderer::styled().render(&[group]))
}
