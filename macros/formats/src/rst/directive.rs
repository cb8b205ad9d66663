//! The argument and the options of a directive.

use super::line::Line;
use super::marks::{body_end, field_name, starts_table};
use super::text::Text;

/// A directive of a table: where it is, its argument and options, and its content.
#[derive(Debug)]
pub(crate) struct Directive<'l, 't> {
    pub(super) text: Text<'t>,
    /// The line with its name.
    pub(super) line: Line<'t>,
    pub(super) head: &'l Head<'t>,
    pub(super) content: &'l [Line<'t>],
}

/// A directive's argument and options, and where its content is.
#[derive(Debug)]
pub(crate) struct Head<'t> {
    pub(super) argument: Vec<Line<'t>>,
    /// The names of the options, and the lines of their values.
    options: Vec<(&'t str, Vec<Line<'t>>)>,
    /// The first line of the content.
    pub(super) content: usize,
    /// The first line after the content.
    pub(super) end: usize,
}

impl<'t> Head<'t> {
    /// Parses the lines below the directive's line, which is at `at`.
    pub(super) fn parse(lines: &[Line<'t>], at: usize, argument: Line<'t>) -> Self {
        let indent = lines.get(at).map_or(0, |line| line.indent);
        let end = body_end(lines, at + 1, indent);
        let mut head = Self { argument: Vec::new(), options: Vec::new(), content: at + 1, end };
        if !argument.is_blank() {
            head.argument.push(argument);
        }
        let mut option_indent = 0;
        for line in lines.iter().take(end).skip(at + 1) {
            // The content starts with an empty line, or with a table that has no empty line before it.
            if line.is_blank()
                || starts_table(line)
                || line.after_bullet().is_some_and(|rest| rest.after_bullet().is_some())
            {
                break;
            }
            match (field_name(line.text), head.options.last_mut()) {
                (_, Some((_, value))) if line.indent > option_indent => value.push(*line),
                (Some(name), _) => {
                    option_indent = line.indent;
                    head.options.push((name, vec![line.after(name.len() + 2)]));
                }
                (None, None) => head.argument.push(*line),
                (None, Some(_)) => break,
            }
            head.content += 1;
        }
        head
    }

    /// The lines of an option's value.
    pub(super) fn option(&self, name: &str) -> Option<&[Line<'t>]> {
        let found = self.options.iter().find(|(option, _)| option.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_slice())
    }

    /// The number of rows that are the header.
    pub(super) fn header_rows(&self) -> usize {
        let value = self.option("header-rows").and_then(|value| value.first());
        value.and_then(|line| line.text.parse().ok()).unwrap_or(0)
    }
}
