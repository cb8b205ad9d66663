//! Recognises lines of pipe tables: rows, and the rule below a header.

use doccodes_page::characters::{ALPHANUMERIC, ALPHANUMERIC_BYTES, all, has, run_length};

/// The number of cells in a line of a pipe table. The parser pads or truncates rows to the width of the header.
pub(super) fn cells(line: &str) -> usize {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    if !line.as_bytes().contains(&b'\\') {
        return line.matches('|').count() + usize::from(!line.is_empty() && !line.ends_with('|'));
    }
    let mut cells = 1;
    let mut ends_in_pipe = false;
    let (bytes, mut at) = (line.as_bytes(), 0);
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < bytes.len() {
        if bytes[at] == b'|' {
            cells += 1;
            ends_in_pipe = at + 1 == bytes.len();
        } else if bytes[at] == b'\\' {
            // The next byte is escaped.
            at += 1;
        }
        at += 1;
    }
    cells - usize::from(ends_in_pipe)
}

/// Whether a line is a rule of a pipe table: `|---|:--:|`. A single cell needs a pipe.
pub(super) fn is_rule(line: &str) -> bool {
    // Most lines have a letter or digit at their start.
    let (bytes, mut at) = (line.as_bytes(), 0);
    while at < bytes.len() {
        if ALPHANUMERIC_BYTES[bytes[at] as usize] {
            return false;
        }
        at += 1;
    }
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    for cell in inner.split('|') {
        if !is_rule_cell(cell) {
            return false;
        }
    }
    line.contains('|')
}

/// Whether a cell has only dashes, with colons for the alignment.
fn is_rule_cell(cell: &str) -> bool {
    let cell = cell.trim();
    let cell = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = cell.strip_suffix(':').unwrap_or(cell);
    !dashes.is_empty() && run_length(dashes, b'-') == dashes.len()
}

/// Whether a line is a border of a grid table: `+----+----+`.
pub(super) fn is_grid_border(line: &str) -> bool {
    let Some(inner) = line.trim().strip_prefix('+').and_then(|line| line.strip_suffix('+')) else {
        return false;
    };
    has(inner, |c| matches!(c, '-' | '=')) && all(inner, |c| matches!(c, '-' | '=' | '+' | ':'))
}

/// Whether a line has a pipe at both ends and some text in at least two cells.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.ends_with('|') && cells(line) >= 2 && has(line, ALPHANUMERIC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_separated_by_pipes() {
        for (line, count) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("|", 0),
            ("| a\\|b |", 1),
            ("| a\\\\|b |", 2),
            ("||", 1),
            ("a\\|", 1),
        ] {
            assert_eq!(cells(line), count, "{line}");
        }
        assert_eq!(cells(&"\\".repeat(100_000)), 1);
    }

    #[test]
    fn rules_and_borders_have_no_text() {
        for rule in ["|---|", " | :-: | -- |", "---|---", "|-|-|"] {
            assert!(is_rule(rule), "{rule}");
        }
        for other in ["---", "|---|x|", "| - - |", "||", "|", "|:|", "+---+"] {
            assert!(!is_rule(other), "{other}");
        }
        for border in ["+---+", "+===+:==:+", "  +--+--+"] {
            assert!(is_grid_border(border), "{border}");
        }
        for other in ["+", "++", "+--", "|---|", "+ - +", "+86+"] {
            assert!(!is_grid_border(other), "{other}");
        }
    }

    #[test]
    fn a_row_has_two_cells_with_text() {
        assert!(is_row("  | 1 | |"));
        for other in ["|x|", "| |  |", "a | b", "| a | b", "|", "||"] {
            assert!(!is_row(other), "{other}");
        }
    }
}
