//! Recognises what a line starts: a heading, a list item, a field, a directive, a table.

use super::line::Line;
use super::{grid, simple};

/// The length of a rule that suffices below a heading of any length. Below Chinese headings, rules are often too short.
const SHORT_RULE: usize = 4;

/// The least length of a transition, as defined by reStructuredText.
const MIN_TRANSITION: usize = 4;

/// The section heading at `at`, and where it ends.
pub(super) fn heading<'t>(lines: &[Line<'t>], at: usize) -> Option<(Line<'t>, usize)> {
    let first = lines.get(at).filter(|line| line.indent == 0)?;
    let (title, underline, end) = match is_rule(first.text) {
        true => {
            let underline = lines.get(at + 2).filter(|underline| underline.text == first.text)?;
            (lines.get(at + 1)?, underline, at + 3)
        }
        false => (first, lines.get(at + 1)?, at + 2),
    };
    let long_enough = underline.text.len() >= title.text.chars().take(SHORT_RULE).count();
    let underlined = underline.indent == 0 && is_rule(underline.text) && long_enough;
    (underlined && !title.is_blank()).then_some((*title, end))
}

/// Whether a line is a transition between paragraphs.
pub(super) fn is_transition(line: &Line<'_>) -> bool {
    line.text.len() >= MIN_TRANSITION && is_rule(line.text)
}

/// Whether a line is one punctuation character, repeated.
fn is_rule(text: &str) -> bool {
    let Some(&first) = text.as_bytes().first() else { return false };
    first.is_ascii_punctuation() && text.bytes().all(|byte| byte == first) && text != "::" && text != ".."
}

/// Whether a table, or a directive that may be one, starts here.
pub(super) fn starts_table(line: &Line<'_>) -> bool {
    grid::is_border(line.text) || simple::is_top(line.text) || directive(line.text).is_some()
}

/// Whether a grid table starts here, even if its first line is damaged.
pub(super) fn starts_grid(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at).filter(|line| line.text.starts_with('+')) else { return false };
    let below = lines.get(at + 1).filter(|below| below.indent == line.indent);
    let damaged = line.text.starts_with("+-") && below.is_some_and(|below| below.text.starts_with('|'));
    damaged || grid::is_border(line.text)
}

/// The text of a line of a line block, after its mark.
pub(super) fn after_line_mark<'t>(line: &Line<'t>) -> Option<Line<'t>> {
    (line.text == "|" || line.text.starts_with("| ")).then(|| line.after(1))
}

/// The text of a list item, after its bullet. A bullet without a text is text: it often marks an empty cell.
pub(super) fn list_item<'t>(lines: &[Line<'t>], at: usize) -> Option<Line<'t>> {
    let line = lines.get(at)?;
    let has_more = || lines.get(at + 1).is_some_and(|below| !below.is_blank() && below.indent > line.indent);
    line.after_bullet().filter(|rest| !rest.is_blank() || has_more())
}

/// The length of the number of a list item. The number is text, since it may be a code, but the lines below are indented by
/// its length.
pub(super) fn number_length(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or("");
    if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) { digits + 2 } else { 0 }
}

/// The name of a field: `:name: value`.
pub(super) fn field_name(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(':')?;
    let (name, value) = rest.split_once(':')?;
    let is_name = !name.is_empty() && !name.starts_with(' ') && !name.ends_with([' ', '\\']);
    (is_name && (value.is_empty() || value.starts_with([' ', '\t']))).then_some(name)
}

/// The name of a directive, and the rest of its line after the colons.
pub(super) struct DirectiveName<'t> {
    pub(super) name: &'t str,
    pub(super) rest: &'t str,
}

/// The directive that a line starts: `.. name:: rest`.
pub(super) fn directive(text: &str) -> Option<DirectiveName<'_>> {
    let rest = text.strip_prefix("..").filter(|rest| rest.starts_with([' ', '\t']))?.trim_start();
    let length =
        rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_+.:".contains(byte)).count();
    let word = rest.get(..length)?;
    let name =
        word.strip_suffix("::").filter(|name| name.starts_with(|c: char| c.is_ascii_alphanumeric()))?;
    let rest = rest.get(length..)?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(DirectiveName { name, rest })
}

/// The end of the lines from `at` on that are empty or indented by more than `indent`, without empty lines at the end.
pub(super) fn body_end(lines: &[Line<'_>], at: usize, indent: usize) -> usize {
    let mut end = at;
    for (n, line) in lines.iter().enumerate().skip(at) {
        if line.is_blank() {
            continue;
        }
        if line.indent <= indent {
            break;
        }
        end = n + 1;
    }
    end
}
