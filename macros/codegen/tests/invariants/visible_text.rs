//! What a person gets to see.

use doccodes_codegen::problem::Problem;
use doccodes_codegen::source::Source;

/// No character in a text acts on a terminal or an editor instead of being shown; `allowed` are those that may.
///
/// The list is that of Unicode's general categories Cc and Cf, without what has a shape of its own; it is written down
/// here a second time so that a gap in the library's own list is seen.
pub(super) fn all_is_shown(text: &str, allowed: &[char]) {
    let acts = |c: char| {
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
    let found = text.chars().find(|&c| acts(c) && !allowed.contains(&c));
    assert!(found.is_none(), "{found:?} is in {text:?}");
}

/// A problem can be shown, and has its place in the page that it is about.
pub(super) fn problem(problem: &Problem, source: Option<&Source>) {
    let text = problem.to_string();
    all_is_shown(&text, &['\n']);
    // A page of many problems is not to be multiplied by them.
    assert!(text.len() <= 64 << 10, "a problem of {} bytes", text.len());
    let Some(location) = problem.location() else { return };
    all_is_shown(location.excerpt(), &[]);
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
