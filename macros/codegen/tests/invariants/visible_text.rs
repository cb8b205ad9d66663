//! Invariants of text that is shown to a person.

use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;

/// The longest problem. The text of a problem must not depend on the size of the page.
const MOST_PROBLEM_BYTES: usize = 64 << 10;

/// A text has no hidden characters, except for those in `allowed`.
///
/// The list has the characters of Unicode's general categories Cc and Cf without the visible ones. It is independent of the
/// library's list, so that a gap in that list is found.
pub(super) fn check(text: &str, allowed: &[char]) {
    let is_hidden = |c: char| {
        let n = u32::from(c);
        c.is_control()
            || n == 0xad
            || n == 0x61c
            || n == 0x180e
            || (0x200b..=0x200f).contains(&n)
            || (0x2028..=0x202e).contains(&n)
            || (0x2060..=0x206f).contains(&n)
            || n == 0xfeff
            || (0xfff9..=0xfffb).contains(&n)
            || (0xe0000..=0xe007f).contains(&n)
    };
    let found = text.chars().find(|&c| is_hidden(c) && !allowed.contains(&c));
    assert!(found.is_none(), "{found:?} is in {text:?}");
}

/// The text of a problem has no hidden characters, and its location is on the page.
pub(super) fn check_problem(problem: &Problem, source: Option<&Source>) {
    let text = problem.to_string();
    check(&text, &['\n']);
    assert!(text.len() <= MOST_PROBLEM_BYTES, "a problem of {} bytes", text.len());
    let Some(location) = problem.location() else { return };
    check(location.excerpt(), &[]);
    assert!(location.excerpt().get(location.marked()).is_some(), "{location:?}");
    let Some(source) = source else { return };
    assert_eq!(location.page(), source.name());
    let line = (location.line() as usize).checked_sub(1).and_then(|line| source.text().split('\n').nth(line));
    let line = line.unwrap_or_else(|| panic!("the page has no line {}", location.line()));
    assert!(
        (1..=line.chars().count() + 1).contains(&(location.column() as usize)),
        "{location:?} of {line:?}"
    );
    let lines = source.text().split('\n').count();
    assert!(problem.row().is_none_or(|row| (1..=lines).contains(&(row as usize))), "{problem:?}");
}
