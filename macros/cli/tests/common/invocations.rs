//! Every command, with its options for output.

/// The name of the page in an invocation.
pub(crate) const PAGE: &str = "PAGE";

/// Invocations of every command, in every format. Each prints something to standard output.
pub(crate) const INVOCATIONS: &[&[&str]] = &[
    &["inspect", PAGE],
    &["inspect", "--json", PAGE],
    &["inspect", "--retry", PAGE],
    &["inspect", "--retry", "--json", PAGE],
    &["check", PAGE],
    &["check", "-D", "warnings", PAGE],
    &["check", "--json", PAGE],
    &["check", "--format", "json", PAGE],
    &["check", "--format", "github", PAGE],
    &["check"],
    &["check", "--json"],
    &["check", "--format", "github"],
    &["check", "--explain", "hidden-characters"],
    &["check", "--explain", "unchecked-enum"],
    &["check", "--explain", "more-permissive"],
    &["check", "--explain", "hidden-characters", "--json"],
    &["diff", PAGE, "docs/small.md"],
    &["diff", "--json", PAGE, "docs/small.md"],
    &["diff", "--format", "github", "docs/small.md", PAGE],
    // The new version is the page itself, so that no test changes the page of another one.
    &["update", PAGE, "--from", PAGE],
    &["update", "--json", PAGE, "--from", PAGE],
    &["new", PAGE],
    &["new", "--json", PAGE],
    &["expand", PAGE],
    &["expand", "--json", PAGE],
    &["export", PAGE],
    &["export", "--json", PAGE],
    &["explain", PAGE, "E.1"],
    &["explain", "--json", PAGE, "E.1"],
    &["list"],
    &["list", "--json"],
    &["help"],
];

/// The arguments of an invocation with a page.
pub(crate) fn with_page<'a>(invocation: &[&'a str], page: &'a str) -> Vec<&'a str> {
    invocation.iter().map(|&argument| if argument == PAGE { page } else { argument }).collect()
}

/// Whether the output of an invocation is JSON.
pub(crate) fn prints_json(invocation: &[&str]) -> bool {
    invocation.contains(&"json") || invocation.contains(&"--json") || invocation[0] == "export"
}
