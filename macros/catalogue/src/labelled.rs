//! Splits texts with labels: a description that continues with `Cause: …` and `Solution: …`.

use std::ops::Range;

use doccodes_page::Cell;
use doccodes_page::characters::{COLONS, NOT_ALPHANUMERIC, character_at, find_one_of, has_one_of, start_of};
use doccodes_page::choice::Role;
use doccodes_page::one_of::ends_with_one_of;
use doccodes_page::source::Source;

use super::column::vocabulary::header::{may_name_text, proposals};
use super::column::vocabulary::words::USUAL;

/// The most bytes of a label. A longer text before a colon is part of a sentence.
const LONGEST_LABEL: usize = 60;

/// The parts of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labelled {
    /// The text before the first label, or after a label for the description.
    pub(super) description: String,
    pub(super) cause: Option<String>,
    pub(super) solution: Option<String>,
}

/// The parts of a text with labels; `None` without labels of a cause or a solution.
///
/// A label is at the start of a line, or where bold text begins according to `begins_bold`, and ends with a colon.
pub(super) fn labelled(text: &str, begins_bold: &dyn Fn(usize) -> bool) -> Option<Labelled> {
    if !has_one_of(text, COLONS) {
        return None;
    }
    let labels = find_labels(text, begins_bold);
    if labels.iter().all(|label| label.role == Role::Description) {
        return None;
    }
    let mut parts = Labelled { description: String::new(), cause: None, solution: None };
    let mut from = 0;
    let mut role = Role::Description;
    for label in &labels {
        parts.add(role, &text[from..label.start]);
        (from, role) = (label.end, label.role);
    }
    parts.add(role, &text[from..]);
    Some(parts)
}

/// Whether the text of a cell is bold or emphasised from the byte `at` on.
pub(super) fn begins_bold(source: &Source, cell: &Cell, at: usize) -> bool {
    let before = source.text().get(..cell.page_offset(at) as usize).unwrap_or("");
    // Most words are not bold, which the last byte shows.
    matches!(before.as_bytes().last(), Some(b'*' | b'_' | b'>' | b'\'')) && ends_with_one_of(before, BOLD)
}

/// The markup before bold text in Markdown, reStructuredText, AsciiDoc, HTML and MediaWiki.
const BOLD: &[&str] = &["*", "__", "<b>", "<strong>", "'''"];

/// A text without a label for a description at its start.
pub(super) fn described(text: &str) -> &str {
    match find_one_of(start_of(text, LONGEST_LABEL + LONGEST_COLON), COLONS) {
        Some(at)
            if at <= LONGEST_LABEL
                && !text[..at].contains('\n')
                && role_of(&text[..at]) == Some(Role::Description) =>
        {
            text[at..].trim_start_matches(COLONS).trim_start()
        }
        _ => text,
    }
}

impl Labelled {
    fn add(&mut self, role: Role, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let part = match role {
            Role::Cause => self.cause.get_or_insert_default(),
            Role::Solution => self.solution.get_or_insert_default(),
            _ => &mut self.description,
        };
        if !part.is_empty() {
            part.push('\n');
        }
        part.push_str(text);
    }
}

/// A label, from its start to the end of its colon.
struct Label {
    start: usize,
    end: usize,
    role: Role,
}

fn find_labels(text: &str, begins_bold: &dyn Fn(usize) -> bool) -> Vec<Label> {
    let mut labels = Vec::new();
    let (bytes, mut following, mut at) = (text.as_bytes(), 0, 0);
    // An index instead of an iterator: in a debug build, the macro pays for each call.
    while at < bytes.len() {
        if !matches!(bytes[at], b':' | FIRST_OF_WIDE_COLON) {
            at += 1;
            continue;
        }
        let (c, end) = character_at(text, at);
        if COLONS.contains(&c) {
            if let Some(start) = start_of_label(text, following..at, begins_bold)
                && let Some(role) = role_of(&text[start..at])
            {
                labels.push(Label { start, end, role });
            }
            following = end;
        }
        at = end;
    }
    labels
}

/// The most bytes of a colon.
const LONGEST_COLON: usize = '：'.len_utf8();

/// The first byte of the full-width colon.
const FIRST_OF_WIDE_COLON: u8 = "：".as_bytes()[0];

/// Where the label starts that a colon ends, if it is one: at the last line break or bold text after the colon before.
fn start_of_label(text: &str, range: Range<usize>, begins_bold: &dyn Fn(usize) -> bool) -> Option<usize> {
    let (bytes, mut at) = (text.as_bytes(), range.end);
    let mut is_shown = true;
    while range.end - at <= LONGEST_LABEL {
        if at == 0 {
            return Some(at);
        }
        if at == range.start {
            return None;
        }
        let mut before = at - 1;
        while !text.is_char_boundary(before) {
            before -= 1;
        }
        let is_space = match bytes[before] {
            b'\n' => return Some(at),
            byte @ ..0x80 => char::from(byte).is_whitespace(),
            _ => character_at(text, before).0.is_whitespace(),
        };
        if is_space && is_shown && begins_bold(at) {
            return Some(at);
        }
        (at, is_shown) = (before, !is_space);
    }
    None
}

/// The role of the text after a label.
fn role_of(label: &str) -> Option<Role> {
    let label = label.trim_matches(NOT_ALPHANUMERIC);
    if has_one_of(label, PUNCTUATION) {
        return None;
    }
    if !may_name_text(label) {
        return None;
    }
    let proposals = proposals(label);
    for role in [Role::Solution, Role::Cause, Role::Description] {
        for proposal in &proposals {
            if proposal.role == role && (proposal.whole || (proposal.head && proposal.weight >= USUAL)) {
                return Some(role);
            }
        }
    }
    None
}

/// The signs that labels do not contain.
const PUNCTUATION: &[char] = &['.', ',', ';', '。', '，', '；'];

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Option<(String, String, String)> {
        let parts = labelled(text, &|at| text[..at].ends_with("  "))?;
        Some((parts.description, parts.cause.unwrap_or_default(), parts.solution.unwrap_or_default()))
    }

    fn parts(description: &str, cause: &str, solution: &str) -> Option<(String, String, String)> {
        Some((description.to_owned(), cause.to_owned(), solution.to_owned()))
    }

    #[test]
    fn labels_on_lines_and_in_bold_take_a_text_apart() {
        assert_eq!(
            split("The oven is cold.\nCause: the door is open.\nSolution: shut it."),
            parts("The oven is cold.", "the door is open.", "shut it.")
        );
        assert_eq!(
            split("The oven is cold.  Possible causes: the door is open.  How to fix: shut it."),
            parts("The oven is cold.", "the door is open.", "shut it.")
        );
        assert_eq!(
            split("烤箱是冷的。\n可能原因：门开着。\n处理建议：关上门。"),
            parts("烤箱是冷的。", "门开着。", "关上门。")
        );
        assert_eq!(
            split("O forno está frio.\nAção possível: fechar a porta."),
            parts("O forno está frio.", "", "fechar a porta.")
        );
        assert_eq!(
            split("Description: cold.\nAction: heat it.\nAction: or wait."),
            parts("cold.", "", "heat it.\nor wait.")
        );
    }

    #[test]
    fn colons_in_sentences_are_no_labels() {
        for text in [
            "The oven is cold. Cause: the door is open.",
            "See: the manual.",
            "The door, which is the usual cause of cold ovens all over the place: shut it.",
            "Description: it is cold.",
            "12:30",
            "",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
