//! Splits the lines of a table in CSV or DSV into its cells.

use super::cells::Cell;
use super::columns::Spec;
use super::line::Line;

/// The records of a table.
#[derive(Debug, Default)]
pub(super) struct Records<'t> {
    pub(super) records: Vec<Vec<Cell<'t>>>,
    /// A quote that opens a cell which is never closed.
    pub(super) unclosed: Option<Line<'t>>,
}

/// The records of a table in DSV, each in a line. A backslash escapes a separator.
pub(super) fn dsv<'t>(lines: &[Line<'t>], separator: &str) -> Records<'t> {
    let mut records = Records::default();
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        let mut record = Vec::new();
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
        records.records.push(record);
    }
    records
}

/// The records of a table in CSV. A record ends with its line, unless the line ends within quotes. Quotes in quotes are doubled.
pub(super) fn csv<'t>(lines: &[Line<'t>], separator: &str) -> Records<'t> {
    let mut records = Records::default();
    // The line and the byte of the quote that opens the last cell, while it is open.
    let mut open: Option<(usize, usize)> = None;
    let mut n = 0;
    loop {
        let Some(line) = lines.get(n) else {
            let Some((first, quote)) = open.take() else { break };
            // Otherwise the cell would be the rest of the table. It is truncated after its first line, and reading continues from
            // there. No other cell can then be open, since every following run of quotes is even.
            records.cut(lines.get(first), quote);
            n = first + 1;
            continue;
        };
        let mut scan = Scan { line: *line, number: n, separator, at: 0 };
        if open.is_some() || !line.is_blank() {
            let mut record =
                if open.is_some() { records.records.pop().unwrap_or_default() } else { Vec::new() };
            let opened = scan.record(&mut record, open.is_some());
            open = match opened {
                Opened::Before => open,
                Opened::Here(quote) => Some((n, quote)),
                Opened::Nothing => None,
            };
            records.records.push(record);
        }
        n += 1;
    }
    records
}

impl<'t> Records<'t> {
    /// Truncates the last cell after its first line, which has its opening quote at `quote`.
    fn cut(&mut self, line: Option<&Line<'t>>, quote: usize) {
        let (Some(line), Some(cell)) = (line, self.records.last_mut().and_then(|record| record.last_mut()))
        else {
            return;
        };
        let end = line.at + line.text.len();
        cell.lines.retain(|part| part.at <= end);
        self.unclosed = Some(line.part(quote, quote + 1));
    }
}

fn cell<'t>(line: &Line<'t>, at: usize, n: usize) -> Cell<'t> {
    Cell { spec: Spec::NONE, at: line.at + at, lines: Vec::new(), line: n }
}

/// Whether a cell is open at the end of a line.
enum Opened {
    Nothing,
    /// By a quote in a line above.
    Before,
    /// By the quote at this byte of the line.
    Here(usize),
}

/// Reads a line of CSV.
struct Scan<'s, 't> {
    line: Line<'t>,
    number: usize,
    separator: &'s str,
    at: usize,
}

impl<'t> Scan<'_, 't> {
    /// Adds the cells of the line to a record, whose last cell continues if `is_open`.
    fn record(&mut self, record: &mut Vec<Cell<'t>>, is_open: bool) -> Opened {
        if is_open && !self.quoted(record, false) {
            return Opened::Before;
        }
        let mut has_cell = is_open;
        loop {
            if !has_cell {
                record.push(cell(&self.line, self.at, self.number));
                let rest = self.rest();
                let quote = self.at + (rest.len() - rest.trim_start().len());
                if self.line.text.get(quote..).is_some_and(|rest| rest.starts_with('"')) {
                    self.at = quote + 1;
                    if !self.quoted(record, true) {
                        return Opened::Here(quote);
                    }
                }
            }
            has_cell = false;
            self.bare(record);
            if self.at >= self.line.text.len() {
                return Opened::Nothing;
            }
            self.at += self.separator.len();
        }
    }

    fn rest(&self) -> &'t str {
        self.line.text.get(self.at..).unwrap_or("")
    }

    /// Reads text in quotes. Returns whether the quotes are closed on the line.
    fn quoted(&mut self, record: &mut [Cell<'t>], is_first: bool) -> bool {
        let Some(cell) = record.last_mut() else { return true };
        let mut joined = is_first;
        loop {
            let rest = self.rest();
            let quote = rest.find('"');
            let length = quote.unwrap_or(rest.len());
            let is_doubled =
                quote.is_some_and(|quote| rest.get(quote + 1..).is_some_and(|rest| rest.starts_with('"')));
            // The first one of two quotes is text.
            let text = rest.get(..length + usize::from(is_doubled)).unwrap_or("");
            cell.lines.push(Line { text, at: self.line.at + self.at, joined });
            joined = true;
            self.at += length + if is_doubled { 2 } else { usize::from(quote.is_some()) };
            if !is_doubled {
                return quote.is_some();
            }
        }
    }

    /// Reads text without quotes, up to the separator. After quotes it is a part of their cell.
    fn bare(&mut self, record: &mut [Cell<'t>]) {
        let Some(cell) = record.last_mut() else { return };
        let rest = self.rest();
        let length = rest.find(self.separator).unwrap_or(rest.len());
        let part = self.line.part(self.at, self.at + length);
        if cell.lines.is_empty() || !part.text.trim().is_empty() {
            cell.lines.push(Line { joined: !cell.lines.is_empty(), ..part });
        }
        self.at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(records: Records<'_>) -> Vec<Vec<String>> {
        let text = |cell: &Cell<'_>| {
            cell.lines.iter().enumerate().fold(String::new(), |text, (n, line)| {
                let gap = if n > 0 && !line.joined { "/" } else { "" };
                text + gap + line.text
            })
        };
        records.records.iter().map(|record| record.iter().map(text).collect()).collect()
    }

    fn from_csv(table: &str, separator: &str) -> Vec<Vec<String>> {
        let lines = Line::all(table);
        let records = csv(&lines, separator);
        assert_eq!(records.unclosed.map(|quote| quote.at), None);
        texts(records)
    }

    #[test]
    fn records_of_csv_may_be_quoted() {
        assert_eq!(
            from_csv("a,\"b, \"\"c\"\"\"\n\nd,e\nf,\"g\nh\"\n,", ","),
            [["a", "b, \"c\""], ["d", "e"], ["f", "g/h"], ["", ""]]
        );
        assert_eq!(from_csv("a;b,c", ";"), [["a", "b,c"]]);
        assert_eq!(from_csv("a::b:c", "::"), [["a", "b:c"]]);
        assert_eq!(from_csv("\"a\"b,c", ","), [["ab", "c"]]);
        assert_eq!(from_csv("\"a\n\nb\" c,d", ","), [["a//b c", "d"]]);
    }

    #[test]
    fn an_open_quote_costs_one_cell() {
        let lines = Line::all("1,a\n2, \"b\"\"c\n3,\"\"\n4,d");
        let records = csv(&lines, ",");
        assert_eq!(records.unclosed.map(|quote| quote.at), Some(7));
        assert_eq!(texts(records), [["1", "a"], ["2", "b\"c"], ["3", ""], ["4", "d"]]);
        let lines = Line::all("\"");
        assert_eq!(texts(csv(&lines, ",")), [[""]]);
    }

    #[test]
    fn records_of_dsv_have_escapes() {
        let lines = Line::all("a:b\\:c:d\n\ne::");
        assert_eq!(texts(dsv(&lines, ":")), [["a", "b\\:c", "d"], ["e", "", ""]]);
    }
}
