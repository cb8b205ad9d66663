//! Finds bold text: apostrophes in pairs and threes.

use std::ops::Range;

/// Apostrophes that are markup.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Quotes {
    /// In bytes of the text. The range is empty at the end of a line, which ends open markup.
    pub(super) marks: Range<usize>,
    /// Whether bold text starts or ends here; `None` if only italic text does.
    pub(super) bold: Option<bool>,
}

/// The meaning of a run of apostrophes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    Italic,
    Bold,
    Both,
}

impl Run {
    fn length(self) -> usize {
        match self {
            Self::Italic => 2,
            Self::Bold => 3,
            Self::Both => 5,
        }
    }
}

/// The markup in a part of a text, in order.
pub(super) fn find(text: &str, part: Range<usize>) -> Vec<Quotes> {
    let mut found = Vec::new();
    let mut start = part.start;
    for line in text.get(part).unwrap_or("").split('\n') {
        add_line(line, start, &mut found);
        start += line.len() + 1;
    }
    found
}

fn add_line(line: &str, start: usize, found: &mut Vec<Quotes>) {
    if !line.contains("''") {
        return;
    }
    let mut runs = runs(line);
    let count = |wanted: Run| runs.iter().filter(|(_, run)| *run == wanted || *run == Run::Both).count();
    if count(Run::Bold) % 2 == 1 && count(Run::Italic) % 2 == 1 {
        demote(line, &mut runs);
    }
    let mut is_bold = false;
    for (at, run) in runs {
        let bold = (run != Run::Italic).then(|| {
            is_bold = !is_bold;
            is_bold
        });
        found.push(Quotes { marks: start + at..start + at + run.length(), bold });
    }
    if is_bold {
        let end = start + line.len();
        found.push(Quotes { marks: end..end, bold: Some(false) });
    }
}

/// The runs of a line: where their markup starts. In a run of four apostrophes, or of more than five, the first ones are text.
fn runs(line: &str) -> Vec<(usize, Run)> {
    let bytes = line.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes.get(at..).unwrap_or_default().iter().take_while(|byte| **byte == b'\'').count();
        let run = match length {
            0 | 1 => None,
            2 => Some(Run::Italic),
            3 | 4 => Some(Run::Bold),
            _ => Some(Run::Both),
        };
        runs.extend(run.map(|run| (at + length - run.length(), run)));
        at += length.max(1);
    }
    runs
}

/// Turns one bold mark into an apostrophe and an italic mark: the first one after a word of one letter, or else after a longer
/// word, or else after a space. `L'''avion''` is such a line.
fn demote(line: &str, runs: &mut [(usize, Run)]) {
    let mut best: Option<(u8, usize)> = None;
    for (n, &(at, run)) in runs.iter().enumerate() {
        if run != Run::Bold {
            continue;
        }
        let mut before = line.get(..at).unwrap_or("").chars().rev();
        let rank = match (before.next(), before.next()) {
            (None | Some(' '), _) => 2,
            (Some(_), Some(' ')) => 0,
            _ => 1,
        };
        if best.is_none_or(|(lowest, _)| rank < lowest) {
            best = Some((rank, n));
        }
    }
    if let Some((at, run)) = best.and_then(|(_, n)| runs.get_mut(n)) {
        *at += 1;
        *run = Run::Italic;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `<` and `>` around bold text, and without the marks.
    fn bold(text: &str) -> String {
        let mut shown = String::new();
        let mut at = 0;
        for quotes in find(text, 0..text.len()) {
            shown.push_str(&text[at..quotes.marks.start]);
            shown.push_str(quotes.bold.map_or("", |starts| if starts { "<" } else { ">" }));
            at = quotes.marks.end;
        }
        shown + &text[at..]
    }

    #[test]
    fn three_apostrophes_are_bold() {
        assert_eq!(bold("'''a''' ''b'' '''''c''''' '''d''e'''''"), "<a> b <c> <de>");
        assert_eq!(bold("''''a''''"), "'<a'>");
        assert_eq!(bold("'''''''a'''''"), "''<a>");
    }

    #[test]
    fn the_end_of_a_line_ends_bold_text() {
        assert_eq!(bold("'''a\nb''' c"), "<a>\nb< c>");
        assert_eq!(bold("it's ''a"), "it's a");
    }

    #[test]
    fn one_of_odd_marks_is_an_apostrophe() {
        assert_eq!(bold("l'''a''"), "l'a");
        assert_eq!(bold("'''a'''b''"), "<a>b");
    }

    #[test]
    fn hostile_apostrophes_are_found_in_linear_time() {
        for piece in ["'", "''", "'''", "''a", "'''a ", "''''\n"] {
            find(&piece.repeat(100_000), 0..piece.len() * 100_000);
        }
    }
}
