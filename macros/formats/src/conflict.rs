//! Unresolved merge conflicts, which are an error in every format.

use doccodes_page::limits::MAX_PROBLEMS;
use doccodes_page::problem::Problem;
use doccodes_page::source::Source;

/// The start of the line above the first side of a conflict. A space and the name of that side may follow.
const FIRST_SIDE: &str = "<<<<<<<";

/// The line between the sides. Without the other lines, it is the underline of a heading.
const BETWEEN: &str = "=======";

/// The start of the line below the second side.
const SECOND_SIDE: &str = ">>>>>>>";

/// A problem for each conflict, at the line that starts it.
pub(super) fn problems(source: &Source) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut state = State::Outside;
    let mut offset = 0;
    for line in source.text().split('\n') {
        state = match state {
            _ if is_marker(line, FIRST_SIDE) => State::First { offset, length: line.len() },
            State::First { offset, length } if line.trim_end() == BETWEEN => State::Second { offset, length },
            State::Second { offset, length } if is_marker(line, SECOND_SIDE) => {
                let spot = source.location(offset as u32, length as u32);
                problems.push(
                    Problem::error("the page has an unresolved merge conflict")
                        .at(spot)
                        .expected("one side of the conflict, without markers")
                        .help("resolve the merge: keep the right lines, and delete the marker lines"),
                );
                if problems.len() == MAX_PROBLEMS {
                    return problems;
                }
                State::Outside
            }
            state => state,
        };
        offset += line.len() + 1;
    }
    problems
}

/// The markers that have been read. `offset` and `length` are those of the first one.
#[derive(Clone, Copy)]
enum State {
    Outside,
    First { offset: usize, length: usize },
    Second { offset: usize, length: usize },
}

fn is_marker(line: &str, marker: &str) -> bool {
    line.strip_prefix(marker).is_some_and(|name| name.is_empty() || name.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FORMATS, read};

    const CONFLICT: &str = "<<<<<<< HEAD\nold\n=======\nnew\n>>>>>>> vendor\n";

    fn lines(text: &str) -> Vec<u32> {
        let source = Source::new("p.md", text.as_bytes()).unwrap();
        problems(&source).iter().map(|problem| problem.location().unwrap().line()).collect()
    }

    #[test]
    fn a_conflict_is_an_error_in_every_format() {
        for extension in
            FORMATS.iter().filter(|format| format.is_enabled()).flat_map(|format| format.extensions)
        {
            let text = format!("Code,Name\n{CONFLICT}");
            let source = Source::new(&format!("p.{extension}"), text.as_bytes()).unwrap();
            let page = read(&source);
            assert!(page.tables.is_empty());
            assert_eq!(
                page.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
                [format!(
                    "the page has an unresolved merge conflict\n --> p.{extension}:2:1\n  |\n\
                     2 | <<<<<<< HEAD\n  | ^^^^^^^^^^^^\n  \
                     = expected: one side of the conflict, without markers\n  \
                     = help: resolve the merge: keep the right lines, and delete the marker lines"
                )]
            );
        }
    }

    #[test]
    fn each_conflict_is_reported_at_its_first_line() {
        assert_eq!(lines(&format!("{CONFLICT}\n{CONFLICT}")), [1, 7]);
        assert_eq!(lines("a\r\n<<<<<<<\r\n||||||| base\r\n=======\r\n>>>>>>>\r\n"), [2], "without names");
        assert_eq!(lines(&format!("<<<<<<< outer\n{CONFLICT}=======\n>>>>>>> outer\n")), [2]);
    }

    #[test]
    fn markers_out_of_order_or_alone_are_text() {
        for text in [
            "Codes\n=======\n\nMore\n=======\n",
            ">>>>>>> quoted\n",
            "<<<<<<< a\n>>>>>>> b\n=======\n",
            "=======\n<<<<<<< a\n>>>>>>> b\n",
            "    <<<<<<< a\n    =======\n    >>>>>>> b\n",
            "<<<<<<<< a\n=======\n>>>>>>>> b\n",
            "<<<<<<< a\n========\n>>>>>>> b\n",
            "``` \n<<<<<<< a\n",
        ] {
            assert_eq!(lines(text), [0; 0], "{text}");
        }
    }

    #[test]
    fn many_markers_are_read_in_linear_time() {
        assert_eq!(lines(&"<<<<<<< a\n".repeat(100_000)), [0; 0]);
        assert_eq!(lines(&format!("{}=======\n", "<<<<<<< a\n=======\n".repeat(100_000))), [0; 0]);
        assert_eq!(lines(&CONFLICT.repeat(50_000)).len(), MAX_PROBLEMS);
    }
}
