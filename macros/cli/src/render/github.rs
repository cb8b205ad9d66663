//! Workflow commands of GitHub, which show a message beside a line of a file.
//!
//! A command is one line, `::error file=docs/codes.md,line=7,col=3,title=section-row::The message`. GitHub's documentation,
//! "Workflow commands for GitHub Actions", has the syntax; its toolkit, `@actions/core`, has the escapes.

use std::fmt::Write as _;

use doccodes_codegen::problem::visible;

use crate::workspace::Workspace;

/// How serious a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Severity {
    Error,
    Warning,
    Notice,
}

impl Severity {
    fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// A place in a file.
#[derive(Debug)]
pub(super) struct FilePlace<'a> {
    /// The page, as the user named it.
    pub(super) page: &'a str,
    /// The line and the column, from 1.
    pub(super) position: Option<(u32, u32)>,
}

/// One message.
#[derive(Debug)]
pub(super) struct Annotation<'a> {
    pub(super) severity: Severity,
    pub(super) place: Option<FilePlace<'a>>,
    /// The title of the message.
    pub(super) title: &'a str,
    /// May have several lines.
    pub(super) message: String,
}

impl Annotation<'_> {
    /// The command, with its line break.
    pub(super) fn command(&self, workspace: &Workspace) -> String {
        let mut command = format!("::{} ", self.severity.name());
        if let Some(place) = &self.place {
            let _ = write!(command, "file={},", property(&workspace.path(place.page)));
            if let Some((line, column)) = place.position {
                let _ = write!(command, "line={line},col={column},");
            }
        }
        let _ = writeln!(command, "title={}::{}", property(self.title), data(&self.message));
        command
    }
}

/// Escapes the text of a message.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, in which colons and commas are escaped as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        let annotation = Annotation {
            severity: Severity::Warning,
            place: Some(FilePlace { page: "docs/a,b:c%.md", position: Some((7, 3)) }),
            title: "section-row",
            message: "50 %: one,\ntwo::three \u{202e}".to_owned(),
        };
        assert_eq!(
            annotation.command(&Workspace::default()),
            "::warning file=docs/a%2Cb%3Ac%25.md,line=7,col=3,title=section-row::50 %25: one,%0Atwo::three \\u{202e}\n"
        );
        let annotation = Annotation {
            severity: Severity::Notice,
            place: Some(FilePlace { page: "a.md", position: None }),
            title: "diff",
            message: "x".to_owned(),
        };
        assert_eq!(annotation.command(&Workspace::default()), "::notice file=a.md,title=diff::x\n");
    }
}
