//! Lints about the enums of packages, and about what changed since a baseline was written.

use super::definition::{Example, Find, Lint};
use super::level::Level;

pub(crate) const UNCHECKED_ENUM: Lint = Lint {
    name: "unchecked-enum",
    level: Level::Warn,
    about: "the sources have, or may have, an enum of codes that only the compiler or the build script can read",
    why: "The page of such an enum is not checked, so only the build finds its problems.",
    fix: "Write the enum outside macros, with the path of its page as a string literal. If that is not possible, check its page by \
          itself: `cargo doccodes check PAGE`.",
    example: Example {
        name: "src/lib.rs",
        page: "\
macro_rules! page {
    ($name:ident, $page:literal) => {
        #[doccodes::codes($page)]
        pub enum $name {}
    };
}
",
    },
    find: Find::InSources,
};

pub(crate) const MORE_PERMISSIVE: Lint = Lint {
    name: "more-permissive",
    level: Level::Deny,
    about: "a verdict or an outcome is more permissive than in the baseline: a program may repeat requests, or treat them as settled, that it did not before",
    why: "A wrong retry can charge a customer twice. The change may come from an edited page, or from a newer doccodes.",
    fix: "Read the row and its reason: `cargo doccodes inspect --retry PAGE`. If it is right, renew the baseline: `--baseline FILE --renew`. \
          If not, write the verdict into the enum: `#[code(503, retry = Never)]`.",
    example: Example {
        name: "codes.md",
        page: "\
# Status codes of the ferry

| Status code | Description |
|---|---|
| 409 | The ferry is full. Try again later. |
",
    },
    find: Find::SinceBaseline("schema 1\npages \"codes.md\"\n409 Conflict Refused Never\n"),
};

pub(crate) const BASELINE_CHANGED: Lint = Lint {
    name: "baseline-changed",
    level: Level::Deny,
    about: "codes, variants, verdicts or outcomes differ from the baseline, but are not more permissive",
    why: "A code that is no longer documented has no variant, and a verdict that permits less stops retries that used to work.",
    fix: "If the change is right, renew the baseline: `--baseline FILE --renew`.",
    example: Example {
        name: "codes.md",
        page: "\
# Status codes of the ferry

| Status code | Description |
|---|---|
| 409 | The ferry is full. |
",
    },
    find: Find::SinceBaseline(
        "schema 1\npages \"codes.md\"\n404 NotFound Refused Never\n409 Conflict Refused AfterBackoff\n",
    ),
};
