//! Follows the lists of a page by the marks before their lines: `*`, `#`, `;` and `:`.

use super::writer::Writer;
use crate::tag::Tag;

/// The most marks of a line that are read. Deeper lists become part of the deepest one.
const MOST_MARKS: usize = 8;

/// An open list, or a level of indentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Bullets,
    Numbers,
    Definitions {
        /// Whether the last line of the list is a term.
        in_term: bool,
    },
    Indented,
}

impl Level {
    /// The list; `None` if the level is only indentation.
    fn list(self) -> Option<Tag> {
        match self {
            Self::Bullets | Self::Numbers => Some(Tag::List),
            Self::Definitions { .. } => Some(Tag::Definitions),
            Self::Indented => None,
        }
    }

    /// The part of the list to which its last line belongs.
    fn part(self) -> Tag {
        match self {
            Self::Bullets | Self::Numbers => Tag::Item,
            Self::Definitions { in_term: true } => Tag::Term,
            Self::Definitions { in_term: false } => Tag::Definition,
            Self::Indented => Tag::Block,
        }
    }
}

/// The lists that are open, from the outermost to the innermost.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<Level>,
}

/// The number of marks before a line.
pub(super) fn marks(line: &str) -> usize {
    line.bytes().take_while(|byte| b"*#;:".contains(byte)).count()
}

impl Lists {
    /// Reads the marks of a line, which are at the byte `at`. Levels that are too deep count as the deepest level that is read.
    pub(super) fn line(&mut self, writer: &mut Writer<'_>, marks: &str, at: usize) {
        let marks = marks.as_bytes();
        let marks = marks.get(..MOST_MARKS).unwrap_or(marks);
        let same = self.same(marks);
        self.close(writer, same, at);
        for (n, &mark) in marks.iter().enumerate().skip(same.saturating_sub(1)) {
            let is_last = n + 1 == marks.len();
            match self.open.get_mut(n) {
                Some(Level::Bullets | Level::Numbers) if mark != b':' && is_last => {
                    writer.start(Tag::Item, at)
                }
                Some(level @ Level::Definitions { .. }) if is_last || level.part() == Tag::Term => {
                    *level = Level::Definitions { in_term: mark == b';' };
                    writer.start(level.part(), at);
                }
                Some(_) => writer.start(Tag::Block, at),
                None => self.start(writer, mark, at),
            }
        }
    }

    /// Ends all lists.
    pub(super) fn end(&mut self, writer: &mut Writer<'_>, at: usize) {
        self.close(writer, 0, at);
    }

    /// The number of levels of open lists that a line continues. Text that is only indented belongs to the item above it.
    fn same(&self, marks: &[u8]) -> usize {
        let is_indented = marks.iter().all(|&mark| mark == b':');
        let goes_on = |(level, mark): &(&Level, &u8)| match (level, mark) {
            (Level::Bullets, b'*') | (Level::Numbers, b'#') | (Level::Indented, b':') => true,
            (Level::Definitions { .. }, b';' | b':') => true,
            (Level::Bullets | Level::Numbers, b':') => is_indented,
            _ => false,
        };
        self.open.iter().zip(marks).take_while(goes_on).count()
    }

    fn start(&mut self, writer: &mut Writer<'_>, mark: u8, at: usize) {
        let level = match mark {
            b'*' => Level::Bullets,
            b'#' => Level::Numbers,
            b';' => Level::Definitions { in_term: true },
            _ => Level::Indented,
        };
        self.open.push(level);
        if let Some(list) = level.list() {
            writer.start(list, at);
        }
        writer.start(level.part(), at);
    }

    fn close(&mut self, writer: &mut Writer<'_>, levels: usize, at: usize) {
        while self.open.len() > levels {
            if let Some(list) = self.open.pop().and_then(Level::list) {
                writer.end(list, at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use doccodes_page::source::Source;
    use doccodes_page::{Form, Page};

    use super::*;
    use crate::read::read;
    use crate::testing::{items, listings};

    fn page(text: &str) -> Page {
        read(&Source::new("p.wiki", text.as_bytes()).unwrap())
    }

    #[test]
    fn items_of_lists_have_terms_and_texts() {
        let text = "== Codes ==\nAll of them:\n* 404 - <code>lost</code>: a parcel\n** Ask.\n*: Or wait.\n\n* '''E1''' wet\n: Dry it.\n* E2\nEnd.\n# E3: cold\n# E4: late\n";
        let page = page(text);
        assert_eq!(
            items(&page, Form::List),
            [
                ["404 - lost", "a parcel\nAsk.\nOr wait."],
                ["E1", "wet\nDry it."],
                ["E2", ""],
                ["E3", "cold"],
                ["E4", "late"]
            ]
        );
        let lists = listings(&page, Form::List);
        assert_eq!(
            (lists[0].heading.as_deref(), lists[0].caption.as_deref()),
            (Some("Codes"), Some("All of them:"))
        );
        assert!(text[lists[0].rows[1].cells[1].page_offset(4) as usize..].starts_with("Dry it."));
        assert_eq!(marks("*#:; a"), 4);
    }

    #[test]
    fn terms_have_definitions() {
        let text = "; E1 : Lost: a parcel\n; '''E2'''\n: Wet.\n: Cold.\n\n; [https://a.example/b E3]\n\n: Late.\n:* Ask.\n;E4\n;E5: Lame.\n; <span style=\"a:b\">E6</span> [[C:d|E7]]: Last.\n";
        assert_eq!(
            items(&page(text), Form::Definitions),
            [
                ["E1", "Lost: a parcel"],
                ["E2", "Wet.\nCold."],
                ["E3", "Late.\nAsk."],
                ["E4", "Lame."],
                ["E5", "Lame."],
                ["E6 E7", "Last."]
            ]
        );
    }

    #[test]
    fn indented_text_is_not_a_list() {
        let page = page("'''E1'''\n: Lost.\n'''E2'''\n:: Wet.\n");
        assert_eq!(items(&page, Form::Paragraphs), [["E1", "Lost."], ["E2", "Wet."]]);
        assert!(listings(&page, Form::Definitions).is_empty());
    }
}
