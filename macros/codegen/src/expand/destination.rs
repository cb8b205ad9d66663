//! Where the generated code goes.

/// Where the generated code goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Destination {
    /// To the compiler, in place of the attribute.
    Compiler,
    /// To a file that is stored with the sources.
    SourceFile,
    /// To a file that a build script writes.
    BuildScript,
}

impl Destination {
    /// Whether the code mentions the pages, so that the compiler tells cargo to watch them. A build script tells cargo itself.
    pub(super) fn mentions_pages(self) -> bool {
        self != Self::BuildScript
    }

    /// Whether several crates may compile the code, so that each of them has to compute the number of the enum.
    pub(super) fn is_a_file(self) -> bool {
        self != Self::Compiler
    }
}
