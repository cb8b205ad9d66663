//! Finds sections and the header of a page.

use super::line::Line;
use super::{marks, values};

/// The section that starts at `at`: its level, its title, and the line after it.
pub(super) fn section<'t>(lines: &[Line<'t>], at: usize) -> Option<(usize, Line<'t>, usize)> {
    let line = lines.get(at)?;
    if let Some((level, title)) = marks::section(line.text) {
        return Some((level, line.part(title.start, title.end), at + 1));
    }
    let level = marks::underlined(line.text, lines.get(at + 1)?.text)?;
    Some((level, *line, at + 2))
}

/// The end of the header of a page: its title, and the adjacent lines that set attributes.
pub(super) fn end(lines: &[Line<'_>]) -> usize {
    let is_before_title = |line: &&Line<'_>| {
        line.is_blank()
            || marks::is_comment(line.text)
            || marks::is_include(line.text)
            || marks::attributes(line.text).is_some()
            || values::entry(line.text).is_some()
    };
    let title = lines.iter().take_while(is_before_title).count();
    match section(lines, title) {
        Some((0, _, end)) => end + lines.iter().skip(end).take_while(|line| !line.is_blank()).count(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_ends_with_its_first_empty_line() {
        let end = |text: &str| super::end(&Line::all(text));
        assert_eq!(end("// a\n:b: c\n= Title\nAnna\n:d: e\n\nText"), 5);
        assert_eq!(end("Title\n=====\nAnna\n\nText"), 3);
        assert_eq!(end("== Section\n"), 0);
        assert_eq!(end("Text\n= Title\n"), 0);
    }
}
