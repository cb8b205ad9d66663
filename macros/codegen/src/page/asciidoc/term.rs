//! Finds the term that an item of a list starts with.

use std::ops::Range;

/// The most bytes of a term that ends in a colon. Longer texts are sentences.
const MAX_TERM: usize = 80;

/// The separator between the term and the text of an item, in bytes of its markup. `lead` is where text in bold or monospace at
/// the start of the item ends.
pub(super) fn split(item: &str, lead: Option<usize>) -> Option<Range<usize>> {
    let start: usize = item.char_indices().map(|(at, _)| at).find(|at| *at >= MAX_TERM).unwrap_or(item.len());
    let head = item.get(..start).unwrap_or("");
    let from = lead.unwrap_or(0);
    let colon = head.char_indices().skip_while(|(at, _)| *at < from).find(|&(at, c)| is_colon(item, at, c));
    if let Some((at, c)) = colon
        && !head.get(from..at).unwrap_or("").contains(". ")
    {
        return Some(at..at + c.len_utf8());
    }
    if let Some(lead) = lead {
        let marks = item.get(lead..)?.trim_start_matches(['*', '`', '+']);
        let start = item.len() - marks.len();
        let text = marks.trim_start().trim_start_matches(DASHES);
        return (!text.is_empty()).then_some(start..item.len() - text.len());
    }
    DASHES.iter().filter_map(|dash| dash_at(head, *dash)).min_by_key(|range| range.start)
}

/// What may stand between a term and its text.
const DASHES: &[char] = &['-', '–', '—', '='];

/// Whether a character is a colon that ends a term: white space follows, or the end.
fn is_colon(item: &str, at: usize, c: char) -> bool {
    c == '：'
        || (c == ':'
            && item
                .get(at + 1..)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace)))
}

fn dash_at(head: &str, dash: char) -> Option<Range<usize>> {
    let found = head.match_indices(dash).map(|(at, text)| at..at + text.len());
    let mut spaced = found.filter(|range| {
        head.get(..range.start).is_some_and(|before| before.ends_with(' '))
            && head.get(range.end..).is_some_and(|after| after.starts_with(' '))
    });
    spaced.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(item: &str, lead: Option<usize>) -> (&str, &str) {
        split(item, lead).map_or((item, ""), |at| (&item[..at.start], item[at.end..].trim()))
    }

    #[test]
    fn a_term_ends_in_a_colon_or_a_dash() {
        assert_eq!(parts("429 - too_many: Wait: a bit", None), ("429 - too_many", "Wait: a bit"));
        assert_eq!(parts("429 - Wait", None), ("429 ", "Wait"));
        assert_eq!(parts("E1 – one", None), ("E1 ", "one"));
        assert_eq!(parts("a:b c", None), ("a:b c", ""));
        assert_eq!(parts("One sentence. Another: text", None), ("One sentence. Another: text", ""));
        assert_eq!(parts("状态：成功", None), ("状态", "成功"));
    }

    #[test]
    fn a_term_may_be_bold_or_monospace() {
        assert_eq!(parts("`a` one", Some(2)), ("`a`", "one"));
        assert_eq!(parts("*a b* - one", Some(4)), ("*a b*", "one"));
        assert_eq!(parts("`a`: one", Some(2)), ("`a`", "one"));
        assert_eq!(parts("`a`", Some(2)), ("`a`", ""));
    }
}
