//! Splits the lines of a table in CSV or DSV into its cells.

use super::cells::Cell;
use super::columns::Spec;
use super::line::Line;

/// How the cells of a table are separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Cells may be in quotes, which are doubled within them.
    Csv,
    /// A backslash keeps a separator from being one.
    Dsv,
}

/// The records of a table. A record ends with its line, unless the line ends within quotes.
pub(super) fn records<'t>(lines: &[Line<'t>], separator: &str, format: Format) -> Vec<Vec<Cell<'t>>> {
    let mut records: Vec<Vec<Cell<'t>>> = Vec::new();
    let mut quoted = false;
    for (n, line) in lines.iter().enumerate() {
        if quoted {
            quoted = continue_record(&mut records, *line, 0, separator, n);
        } else if !line.is_blank() {
            records.push(Vec::new());
            match format {
                Format::Csv => quoted = continue_record(&mut records, *line, usize::MAX, separator, n),
                Format::Dsv => dsv(&mut records, *line, separator, n),
            }
        }
    }
    records
}

fn cell<'t>(line: Line<'t>, at: usize, n: usize) -> Cell<'t> {
    Cell { spec: Spec::NONE, at: line.at + at, lines: Vec::new(), line: n }
}

fn dsv<'t>(records: &mut [Vec<Cell<'t>>], line: Line<'t>, separator: &str, n: usize) {
    let Some(record) = records.last_mut() else { return };
    let mut from = 0;
    let ends = line.text.match_indices(separator).map(|(at, _)| at).chain([line.text.len()]);
    for at in ends {
        let before = line.text.get(from..at).unwrap_or("");
        if before.ends_with('\\') && at < line.text.len() {
            continue;
        }
        let mut cell = cell(line, from, n);
        cell.lines.push(line.part(from, at));
        record.push(cell);
        from = at + separator.len();
    }
}

/// Reads a line of CSV: from the byte `from` on in the quotes of the last cell, or as a new record if `from` is not in the line.
/// Returns whether the line ends within quotes.
fn continue_record<'t>(
    records: &mut [Vec<Cell<'t>>],
    line: Line<'t>,
    from: usize,
    separator: &str,
    n: usize,
) -> bool {
    let Some(record) = records.last_mut() else { return false };
    let text = line.text;
    let mut at = from;
    let mut quoted = from == 0;
    if !quoted {
        at = 0;
    }
    loop {
        if !quoted {
            let mut next = cell(line, at, n);
            let rest = text.get(at..).unwrap_or("");
            let start = at + (rest.len() - rest.trim_start().len());
            if text.get(start..).is_some_and(|rest| rest.starts_with('"')) {
                at = start + 1;
                quoted = true;
                record.push(next);
            } else {
                let length = rest.find(separator).unwrap_or(rest.len());
                next.lines.push(line.part(at, at + length));
                record.push(next);
                at += length;
            }
        }
        let Some(last) = record.last_mut() else { return false };
        if quoted {
            let mut joined = from != 0 || at != 0;
            loop {
                let rest = text.get(at..).unwrap_or("");
                let length = rest.find('"');
                let to = at + length.unwrap_or(rest.len());
                let doubled =
                    length.is_some() && text.get(to + 1..).is_some_and(|rest| rest.starts_with('"'));
                // The first one of two quotes is text.
                let part = Line {
                    text: text.get(at..to + usize::from(doubled)).unwrap_or(""),
                    at: line.at + at,
                    joined,
                };
                last.lines.push(part);
                joined = true;
                at = to + if doubled { 2 } else { usize::from(length.is_some()) };
                if !doubled {
                    if length.is_none() {
                        return true;
                    }
                    break;
                }
            }
            quoted = false;
            // Text after the closing quote is a part of the cell.
            let rest = text.get(at..).unwrap_or("");
            let length = rest.find(separator).unwrap_or(rest.len());
            if !rest.get(..length).unwrap_or("").trim().is_empty() {
                last.lines.push(Line { joined: true, ..line.part(at, at + length) });
            }
            at += length;
        }
        if at >= text.len() {
            return false;
        }
        at += separator.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(table: &str, separator: &str, format: Format) -> Vec<Vec<String>> {
        let records = records(&Line::all(table), separator, format);
        let text = |cell: &Cell<'_>| {
            cell.lines.iter().enumerate().fold(String::new(), |text, (n, line)| {
                let gap = if n > 0 && !line.joined { "/" } else { "" };
                text + gap + line.text
            })
        };
        records.iter().map(|record| record.iter().map(text).collect()).collect()
    }

    #[test]
    fn records_of_csv_may_be_quoted() {
        assert_eq!(
            texts("a,\"b, \"\"c\"\"\"\n\nd,e\nf,\"g\nh\"\n,", ",", Format::Csv),
            [["a", "b, \"c\""], ["d", "e"], ["f", "g/h"], ["", ""]]
        );
        assert_eq!(texts("a;b,c", ";", Format::Csv), [["a", "b,c"]]);
        assert_eq!(texts("\"a", ",", Format::Csv), [["a"]]);
        assert_eq!(texts("\"a\"b,c", ",", Format::Csv), [["ab", "c"]]);
    }

    #[test]
    fn records_of_dsv_have_escapes() {
        assert_eq!(texts("a:b\\:c:d\n\ne::", ":", Format::Dsv), [["a", "b\\:c", "d"], ["e", "", ""]]);
    }
}
